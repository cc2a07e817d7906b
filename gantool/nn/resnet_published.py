"""The published layouts of ResNet generators and how their names map to ours.

With n blocks a file of the field's tools is flat: model.1 stem, 4 and 7 halving convolutions, 10 .. 9+n blocks, 10+n
and 13+n doubling convolutions, 17+n head, each but the head followed by its norm. Inside a block the second convolution
stands at conv_block.5, or at .6 behind a dropout. Anti-aliased ones (arXiv:2007.15651) have a blur behind each halving
and before each doubling, with a buffer `filt`, so that what comes later moves on by one to four places. A bias on
normalised convolutions means instance norm without scale and shift; scale and shift (`weight`, `bias` of the norm) mean
batch norm. Old instance norms also saved running statistics.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from gantool.nn.norms import ImageNorm, Norm
from gantool.nn.resnet import ResNetGenerator, Scaling

STATISTICS = ("running_mean", "running_var", "num_batches_tracked")
WRAPPED = "module."  # what training on several devices puts before every name
MOST_BLOCKS = 64

Names = dict[str, str]
"""From our module names to theirs."""


@dataclass(frozen=True)
class PublishedResNet:
    """What a file announces."""

    channels_in: int
    channels_out: int
    width: int
    blocks: int
    norm: Norm
    dropout: bool
    scaling: Scaling

    @property
    def names(self) -> Names:
        """Their name for each of our modules."""
        return names_of(self.blocks, dropout=self.dropout, smooth=self.scaling == "antialiased")

    def network(self) -> ResNetGenerator:
        """The generator, with weights that mean nothing yet."""
        return ResNetGenerator(self.channels_in, self.channels_out, blocks=self.blocks, width=self.width,
                               norm=self.norm, dropout=0.5 if self.dropout else 0.0, upsampling=self.scaling)


@dataclass(frozen=True)
class Mapped:
    """Weights under our names, float32 on the CPU, and the names that are not needed."""

    weights: dict[str, Tensor]
    dropped: tuple[str, ...]


def unwrapped(state: Mapping[str, Tensor]) -> Mapping[str, Tensor]:
    """Names without what training on several devices puts before all of them."""
    if state and all(name.startswith(WRAPPED) for name in state):
        return {name.removeprefix(WRAPPED): value for name, value in state.items()}
    return state


def recognised(state: Mapping[str, Tensor]) -> PublishedResNet | None:
    """What ResNet the first convolution and the blocks announce; whether it is one, `mapped` shows."""
    smooth = "model.7.filt" in state
    first_block = 12 if smooth else 10
    blocks = 0
    while blocks < MOST_BLOCKS and f"model.{first_block + blocks}.conv_block.1.weight" in state:
        blocks += 1
    head = names_of(blocks, dropout=False, smooth=smooth)["head"]
    first, last = state.get("model.1.weight"), state.get(f"{head}.weight")
    if first is None or last is None or not blocks or first.ndim != 4 or last.ndim != 4:
        return None
    inside = state.get(f"model.{first_block}.conv_block.6.weight")
    return PublishedResNet(
        channels_in=first.shape[1], channels_out=last.shape[0], width=first.shape[0], blocks=blocks,
        norm="instance" if "model.2.weight" in state else "plain-instance",
        dropout=inside is not None and inside.ndim == 4,  # else it is the norm behind a convolution at .5
        scaling="antialiased" if smooth else "transposed",
    )


def mapped(state: Mapping[str, Tensor], found: PublishedResNet) -> Mapped | None:
    """Every weight of the network out of `state`, or None where one is missing, of another shape, or left over."""
    with torch.device("meta"):
        network = found.network()
    names = found.names
    weights: dict[str, Tensor] = {}
    used: set[str] = set()
    for own, wanted in network.state_dict().items():
        module, _, leaf = own.rpartition(".")
        theirs = f"{names[module]}.{leaf}"
        value = state.get(theirs)
        if value is None or value.shape != wanted.shape or not value.is_floating_point():
            return None
        weights[own] = value.detach().to("cpu", torch.float32).contiguous()
        used.add(theirs)
    norms = {names[name] for name, module in network.named_modules() if isinstance(module, ImageNorm)}
    left = sorted(state.keys() - used)
    if not all(_is_needless(name, state[name], norms, found) for name in left):
        return None
    return Mapped(weights, tuple(left))


def written(network: ResNetGenerator, names: Names) -> dict[str, Tensor]:
    """The weights of `network` under the published names, with the buffers that those files have."""
    state: dict[str, Tensor] = {}
    for own, value in network.state_dict().items():
        module, _, leaf = own.rpartition(".")
        state[f"{names[module]}.{leaf}"] = value.detach().clone()
    return state


def names_of(blocks: int, *, dropout: bool, smooth: bool = False) -> Names:
    """Their name for each of our modules."""
    halving = (4, 8) if smooth else (4, 7)
    first = 12 if smooth else 10
    after = first + blocks
    doubling = (after + 1, after + 5) if smooth else (after, after + 3)
    names = {"stem": "model.1", "stem_norm": "model.2", "head": f"model.{doubling[1] + 4}"}
    for k in (0, 1):
        names |= {f"downs.{k}": f"model.{halving[k]}", f"down_norms.{k}": f"model.{halving[k] + 1}",
                  f"ups.{k}": f"model.{doubling[k]}", f"up_norms.{k}": f"model.{doubling[k] + 1}"}
    second = 6 if dropout else 5
    for k in range(blocks):
        inside = f"model.{first + k}.conv_block"
        names |= {f"blocks.{k}.first": f"{inside}.1", f"blocks.{k}.first_norm": f"{inside}.2",
                  f"blocks.{k}.second": f"{inside}.{second}", f"blocks.{k}.second_norm": f"{inside}.{second + 1}"}
    return names


def filters(found: PublishedResNet) -> dict[str, Tensor]:
    """The buffers of the anti-aliasing that files of that kind carry, computed: binomial 1 2 1, and 1 3 3 1 doubled."""
    after = 12 + found.blocks
    small, large = torch.tensor([1.0, 2.0, 1.0]) / 4, torch.tensor([1.0, 3.0, 3.0, 1.0]) / 4
    places = {"model.7": (small, 2), "model.11": (small, 4),
              f"model.{after}": (large, 4), f"model.{after + 4}": (large, 2)}
    return {f"{name}.filt": torch.outer(taps, taps).expand(found.width * factor, 1, len(taps), len(taps)).clone()
            for name, (taps, factor) in places.items()}


def _is_needless(name: str, value: Tensor, norms: set[str], found: PublishedResNet) -> bool:
    module, _, leaf = name.rpartition(".")
    if module in norms and leaf in STATISTICS:
        return True
    wanted = filters(found).get(name) if found.scaling == "antialiased" else None
    return wanted is not None and wanted.shape == value.shape and torch.allclose(value.float().cpu(), wanted, atol=1e-4)
