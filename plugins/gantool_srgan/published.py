"""The layouts of published enlargers that become our own networks, recognised by keys and shapes.

Compact: `body.N` alone. RRDB: `conv_first`, `body.N.rdbM.convK`, `conv_body`, `conv_upN`, `conv_hr`, `conv_last`; both
are our own names. SRResNet has no common layout; two are known:

    block1.0 / .1            first convolution, slope       neck.0 / .1
    block2 .. block(n+1)     residual blocks                stem.N
    block(n+2).0 / .1        middle convolution, norm       bottleneck.0 / .1
    block(n+3).N, last       doublings, last convolution    upsampling.N, head.0

The left one sees pictures in [0, 1] and has 9x9 convolutions outside, the right one in [-1, 1] and has 3x3. Where the
right one has no batch norm, it has instance norm without weights: with none at all the published file gives 8 dB on
Set5, with instance norm 29.4 (bicubic 28.4).
"""

import re
from collections.abc import Mapping

import torch
from torch import Tensor

from gantool_srgan.networks import Architecture, generator
from gantool_srgan.srresnet import Norm

State = Mapping[str, Tensor]
Mapped = tuple[Architecture, dict[str, Tensor]]


def recognised(state: State) -> Mapped | None:
    """The network and its weights under our names; None where it is none of these, whole."""
    for reader in (_compact, _rrdb, _blocks, _neck):
        found = reader(state)
        if found is not None:
            return found
    return None


def _compact(state: State) -> Mapped | None:
    first = _matrix(state, "body.0.weight")
    numbers = [int(name.split(".")[1]) for name in state if re.fullmatch(r"body\.\d+\.(weight|bias)", name)]
    if first is None or len(numbers) != len(state):
        return None
    last = _matrix(state, f"body.{max(numbers)}.weight")
    if last is None:
        return None
    width, channels = first.shape[:2]
    scale = _root(last.shape[0], channels)
    if scale is None:
        return None
    return _whole(Architecture(generator="compact", channels=channels, scale=scale, width=width,
                               depth=(max(numbers) - 2) // 2), state)


def _rrdb(state: State) -> Mapped | None:
    first, last = _matrix(state, "conv_first.weight"), _matrix(state, "conv_last.weight")
    growth = _matrix(state, "body.0.rdb1.conv1.weight")
    if first is None or last is None or growth is None:
        return None
    doublings = sum(f"conv_up{number}.weight" in state for number in range(1, 5))
    unshuffle = _root(first.shape[1], last.shape[0])
    if unshuffle not in (1, 2, 4) or (unshuffle > 1 and doublings != 2):
        return None
    depth = 1 + max(int(name.split(".")[1]) for name in state if name.startswith("body."))
    return _whole(Architecture(generator="rrdb", channels=last.shape[0], scale=2**doublings // unshuffle,
                               width=first.shape[0], depth=depth, growth=growth.shape[0]), state)


def _blocks(state: State) -> Mapped | None:
    first = _matrix(state, "block1.0.weight")
    numbers = [int(found[1]) for name in state if (found := re.match(r"block(\d+)\.", name))]
    if first is None or not numbers or max(numbers) < 4:
        return None
    end = max(numbers)
    doublings = sum(f"block{end}.{number}.conv.weight" in state for number in range(5))
    names = _block_names(end - 3, doublings)
    norm: Norm = "batch" if "block2.bn1.weight" in state else "none"
    return _whole(_srresnet(state, first, blocks=end - 3, doublings=doublings, norm=norm,
                            bias="block2.conv1.bias" in state, slope="block1.1.weight", unit=True),
                  _renamed(state, names))


def as_blocks(architecture: Architecture, weights: State) -> dict[str, Tensor] | None:
    """Our SRResNet under the names of the first layout; None where it has parts that those cannot say."""
    a = architecture
    if not (a.unit and a.bias and a.norm != "instance" and a.scale in (2, 4, 8)):
        return None
    theirs = {ours: name for name, ours in _block_names(a.depth, a.scale.bit_length() - 1).items()}
    named = {}
    for name, value in weights.items():
        module, _, leaf = name.rpartition(".")
        named[f"{theirs[module]}.{leaf}"] = value
    return named


def _block_names(blocks: int, doublings: int) -> dict[str, str]:
    """Modules of the first layout, and what ours are called."""
    end = blocks + 3
    names = {"block1.0": "first", "block1.1": "first_slope", f"block{end - 1}.0": "middle",
             f"block{end - 1}.1": "middle_norm", f"block{end}.{doublings}": "last"}
    for number in range(blocks):
        names |= {f"block{number + 2}.{theirs}": f"blocks.{number}.{ours}" for theirs, ours in (
            ("conv1", "conv1"), ("bn1", "norm1"), ("prelu", "slope"), ("conv2", "conv2"), ("bn2", "norm2"))}
    for number in range(doublings):
        names |= {f"block{end}.{number}.{theirs}": f"ups.{number}.{ours}"
                  for theirs, ours in (("conv", "conv"), ("prelu", "slope"))}
    return names


def _neck(state: State) -> Mapped | None:
    first = _matrix(state, "neck.0.weight")
    if first is None:
        return None
    blocks = sum(f"stem.{number}.conv1.weight" in state for number in range(64))
    doublings = sum(f"upsampling.{number}.conv.weight" in state for number in range(5))
    names = {"neck.0": "first", "neck.1": "first_slope", "bottleneck.0": "middle", "bottleneck.1": "middle_norm",
             "head.0": "last"}
    for number in range(blocks):
        names |= {f"stem.{number}.{theirs}": f"blocks.{number}.{ours}" for theirs, ours in (
            ("conv1", "conv1"), ("bn1", "norm1"), ("relu1", "slope"), ("conv2", "conv2"), ("bn2", "norm2"))}
    for number in range(doublings):
        names |= {f"upsampling.{number}.{theirs}": f"ups.{number}.{ours}"
                  for theirs, ours in (("conv", "conv"), ("relu", "slope"))}
    norm: Norm = "batch" if "bottleneck.1.weight" in state else "instance"
    return _whole(_srresnet(state, first, blocks=blocks, doublings=doublings, norm=norm,
                            bias="stem.0.conv1.bias" in state, slope="neck.1.weight", unit=False),
                  _renamed(state, names))


def _srresnet(state: State, first: Tensor, *, blocks: int, doublings: int, norm: Norm, bias: bool, slope: str,
              unit: bool) -> Architecture:
    slopes = state.get(slope)
    return Architecture(generator="srresnet", channels=first.shape[1], scale=2**doublings, width=first.shape[0],
                        depth=blocks, kernel=first.shape[2], norm=norm, bias=bias, unit=unit,
                        channelwise=slopes is not None and slopes.numel() > 1)


def _renamed(state: State, names: Mapping[str, str]) -> dict[str, Tensor] | None:
    """Under our names, or None where one of theirs is not known."""
    renamed = {}
    for name, value in state.items():
        module, _, leaf = name.rpartition(".")
        if module not in names:
            return None
        renamed[f"{names[module]}.{leaf}"] = value
    return renamed


def _whole(architecture: Architecture, state: State | None) -> Mapped | None:
    """Every weight, none left over and all of the right shape; or None."""
    if state is None or architecture.scale not in (1, 2, 3, 4, 8) or architecture.depth < 1:
        return None
    with torch.device("meta"):
        wanted = generator(architecture).state_dict()
    if wanted.keys() != state.keys() or any(wanted[name].shape != value.shape for name, value in state.items()):
        return None
    return architecture, {
        name: (value.to("cpu", torch.float32) if value.is_floating_point() else value.to("cpu")).contiguous()
        for name, value in state.items()
    }


def _matrix(state: State, name: str) -> Tensor | None:
    value = state.get(name)
    return value if value is not None and value.ndim == 4 and 0 not in value.shape else None


def _root(many: int, few: int) -> int | None:
    """The whole number whose square is many / few."""
    for number in (1, 2, 3, 4, 8):
        if few * number**2 == many:
            return number
    return None
