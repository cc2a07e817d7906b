"""The published layout of pix2pix generators (`<epoch>_net_G.pth`) and how its names map to ours.

A U-Net is nested, each block inside the one around it (d halvings, level 0 outermost):

    model.model.0 / .3                    level 0:     halving / doubling convolution, no norm
    model.model.1.model.1 .2 / .5 .6      level 1:     halving convolution, norm / doubling convolution, norm
    (level k).3.model.1 .2 / .5 .6        level k + 1: the same, d - 2 levels in all
    (level d-2).3.model.1 / .3 .4         innermost:   no norm on the way down

A ResNet with n blocks is flat: model.1 stem, 4 and 7 halving convolutions, 10 .. 9+n blocks, 10+n and 13+n doubling
convolutions, 17+n head, each but the head followed by its norm. Inside a block the second convolution stands at
conv_block.5, or at .6 behind a dropout. A bias on normalised convolutions means instance norm without scale and shift;
scale and shift (`weight`, `bias` of the norm) mean batch norm. Old instance norms also saved running statistics.
"""

from collections.abc import Mapping

import torch
from torch import Tensor

from gantool.api import Adoption, Export
from gantool.nn.norms import ImageNorm, Norm
from gantool.nn.upsampling import fold
from gantool_pix2pix.networks import Architecture, generator, load, settings_of

STATISTICS = ("running_mean", "running_var", "num_batches_tracked")
WRAPPED = "module."  # what training on several devices puts before every name

Names = dict[str, str]
"""From our module names to theirs."""


def adopt(state: Mapping[str, Tensor]) -> Adoption | None:
    """Recognise a published pix2pix generator and map it whole, or say None."""
    if not state or not all(isinstance(value, Tensor) and 0 not in value.shape for value in state.values()):
        return None
    if all(name.startswith(WRAPPED) for name in state):
        state = {name.removeprefix(WRAPPED): value for name, value in state.items()}
    architecture = _unet(state) or _resnet(state)
    if architecture is None:
        return None
    with torch.device("meta"):
        network = generator(architecture)
    names = names_of(architecture)
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
    for name in left:
        module, _, leaf = name.rpartition(".")
        if module not in norms or leaf not in STATISTICS:
            return None
    return Adoption(Export(weights, settings_of(architecture)), _report(architecture), tuple(left))


def foreign(export: Export) -> dict[str, Tensor] | None:
    """Write a generator in the published layout, or None where that layout cannot say what ours does.

    It cannot where label maps enter as planes, where a ResNet doubles sizes without a grid, and where there is no norm.
    Our instance norm becomes batch norm, to be run as the paper does: on the statistics of the picture at hand.
    """
    architecture = Architecture.model_validate(dict(export.architecture))
    gridless_resnet = architecture.generator == "resnet" and architecture.upsampling == "resize"
    if architecture.labels == "planes" or gridless_resnet or architecture.norm == "none":
        return None
    network = generator(architecture)
    load(network, export.weights)
    fold(network)
    names = names_of(architecture)
    state: dict[str, Tensor] = {}
    for own, value in network.state_dict().items():
        module, _, leaf = own.rpartition(".")
        state[f"{names[module]}.{leaf}"] = value.detach().clone()
    for name, module in network.named_modules():
        if isinstance(module, ImageNorm) and module.weight is not None:
            state[f"{names[name]}.running_mean"] = torch.zeros_like(module.weight)
            state[f"{names[name]}.running_var"] = torch.ones_like(module.weight)
            state[f"{names[name]}.num_batches_tracked"] = torch.tensor(0)
    return state


def names_of(architecture: Architecture) -> Names:
    """Their name for each of our modules."""
    if architecture.generator == "unet":
        return _unet_names(architecture.depth)
    return _resnet_names(architecture.blocks, dropout=architecture.dropout > 0)


def _level(level: int) -> str:
    return "model.model" if level == 0 else "model.model.1.model" + ".3.model" * (level - 1)


def _unet_names(depth: int) -> Names:
    names = {"downs.0.conv": f"{_level(0)}.0", "ups.0.conv": f"{_level(0)}.3"}
    for level in range(1, depth - 1):
        names |= {f"downs.{level}.conv": f"{_level(level)}.1", f"downs.{level}.norm": f"{_level(level)}.2",
                  f"ups.{level}.conv": f"{_level(level)}.5", f"ups.{level}.norm": f"{_level(level)}.6"}
    last = depth - 1
    names |= {f"downs.{last}.conv": f"{_level(last)}.1",
              f"ups.{last}.conv": f"{_level(last)}.3", f"ups.{last}.norm": f"{_level(last)}.4"}
    return names


def _resnet_names(blocks: int, *, dropout: bool) -> Names:
    after = 10 + blocks
    names = {"stem": "model.1", "stem_norm": "model.2", "head": f"model.{after + 7}"}
    for k in (0, 1):
        names |= {f"downs.{k}": f"model.{4 + 3 * k}", f"down_norms.{k}": f"model.{5 + 3 * k}",
                  f"ups.{k}": f"model.{after + 3 * k}", f"up_norms.{k}": f"model.{after + 1 + 3 * k}"}
    second = 6 if dropout else 5
    for k in range(blocks):
        inside = f"model.{10 + k}.conv_block"
        names |= {f"blocks.{k}.first": f"{inside}.1", f"blocks.{k}.first_norm": f"{inside}.2",
                  f"blocks.{k}.second": f"{inside}.{second}", f"blocks.{k}.second_norm": f"{inside}.{second + 1}"}
    return names


def _unet(state: Mapping[str, Tensor]) -> Architecture | None:
    """What U-Net the outermost convolutions and the nesting announce; whether it is one, the whole mapping shows."""
    first, last = state.get("model.model.0.weight"), state.get("model.model.3.weight")
    if first is None or last is None or first.ndim != 4 or last.ndim != 4:
        return None
    depth = 1
    while depth < 12 and f"{_level(depth)}.1.weight" in state:
        depth += 1
    if depth < 3:
        return None
    return Architecture(
        generator="unet", input_channels=first.shape[1], output_channels=last.shape[1], width=first.shape[0],
        depth=depth, norm=_norm(state, f"{_level(1)}.2"), dropout=0.5, upsampling="transposed", trained=2**depth,
    )


def _resnet(state: Mapping[str, Tensor]) -> Architecture | None:
    """What ResNet the first convolution and the blocks announce; whether it is one, the whole mapping shows."""
    first = state.get("model.1.weight")
    blocks = 0
    while blocks < 64 and f"model.{10 + blocks}.conv_block.1.weight" in state:
        blocks += 1
    last = state.get(f"model.{17 + blocks}.weight")
    if first is None or last is None or not blocks or first.ndim != 4 or last.ndim != 4:
        return None
    inside = state.get("model.10.conv_block.6.weight")
    dropout = inside is not None and inside.ndim == 4  # else it is the norm behind a convolution at .5
    return Architecture(
        generator="resnet", input_channels=first.shape[1], output_channels=last.shape[0], width=first.shape[0],
        blocks=blocks, norm=_norm(state, "model.2"), dropout=0.5 if dropout else 0.0, upsampling="transposed",
    )


def _norm(state: Mapping[str, Tensor], name: str) -> Norm:
    return "instance" if f"{name}.weight" in state else "plain-instance"


def _report(architecture: Architecture) -> str:
    body = (f"U-Net with {architecture.depth} halvings" if architecture.generator == "unet"
            else f"ResNet with {architecture.blocks} blocks" + (" and dropout" if architecture.dropout else ""))
    norm = ("batch norm, which gantool runs on each picture's own statistics" if architecture.norm == "instance"
            else "instance norm")
    return (f"pix2pix generator: {body}, width {architecture.width}, {norm}, "
            f"{architecture.input_channels} to {architecture.output_channels} channels.")
