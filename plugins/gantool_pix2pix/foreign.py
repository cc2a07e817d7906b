"""The published layout of pix2pix generators (`<epoch>_net_G.pth`) and how its names map to ours.

A U-Net is nested, each block inside the one around it (d halvings, level 0 outermost):

    model.model.0 / .3                    level 0:     halving / doubling convolution, no norm
    model.model.1.model.1 .2 / .5 .6      level 1:     halving convolution, norm / doubling convolution, norm
    (level k).3.model.1 .2 / .5 .6        level k + 1: the same, d - 2 levels in all
    (level d-2).3.model.1 / .3 .4         innermost:   no norm on the way down

ResNets are in `gantool.nn.resnet_published`; only those that learnt with batch norm are taken for pix2pix, the others
are CycleGAN's.
"""

from collections.abc import Mapping

import torch
from torch import Tensor

from gantool.api import Adoption, Export
from gantool.nn.loading import load
from gantool.nn.norms import ImageNorm, Norm
from gantool.nn.resnet_published import STATISTICS, mapped, names_of, recognised, unwrapped
from gantool.nn.upsampling import fold
from gantool_pix2pix.networks import Architecture, generator, settings_of

Names = dict[str, str]
"""From our module names to theirs."""


def adopt(state: Mapping[str, Tensor]) -> Adoption | None:
    """Recognise a published pix2pix generator and map it whole, or say None."""
    if not state or not all(isinstance(value, Tensor) and 0 not in value.shape for value in state.values()):
        return None
    state = unwrapped(state)
    architecture = _unet(state)
    return _adopted_unet(state, architecture) if architecture is not None else _adopted_resnet(state)


def _adopted_resnet(state: Mapping[str, Tensor]) -> Adoption | None:
    found = recognised(state)
    if found is None or found.norm != "instance" or found.scaling != "transposed":
        return None
    taken = mapped(state, found)
    if taken is None:
        return None
    architecture = Architecture(
        generator="resnet", input_channels=found.channels_in, output_channels=found.channels_out, width=found.width,
        blocks=found.blocks, norm=found.norm, dropout=0.5 if found.dropout else 0.0, upsampling="transposed",
    )
    return Adoption(Export(taken.weights, settings_of(architecture)), _report(architecture), taken.dropped)


def _adopted_unet(state: Mapping[str, Tensor], architecture: Architecture) -> Adoption | None:
    with torch.device("meta"):
        network = generator(architecture)
    names = _unet_names(architecture.depth)
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

    It cannot where label maps enter as planes, where a ResNet doubles sizes without a grid or has CycleGAN's norm, and
    where there is no norm.
    Our instance norm becomes batch norm, to be run as the paper does: on the statistics of the picture at hand.
    """
    architecture = Architecture.model_validate(dict(export.architecture))
    gridless_resnet = architecture.generator == "resnet" and architecture.upsampling == "resize"
    instance_resnet = architecture.generator == "resnet" and architecture.norm == "plain-instance"
    if architecture.labels == "planes" or gridless_resnet or instance_resnet or architecture.norm == "none":
        return None
    network = generator(architecture)
    load(network, export.weights)
    fold(network)
    names = (_unet_names(architecture.depth) if architecture.generator == "unet"
             else names_of(architecture.blocks, dropout=architecture.dropout > 0))
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


def _norm(state: Mapping[str, Tensor], name: str) -> Norm:
    return "instance" if f"{name}.weight" in state else "plain-instance"


def _report(architecture: Architecture) -> str:
    body = (f"U-Net with {architecture.depth} halvings" if architecture.generator == "unet"
            else f"ResNet with {architecture.blocks} blocks" + (" and dropout" if architecture.dropout else ""))
    norm = ("batch norm, which gantool runs on each picture's own statistics" if architecture.norm == "instance"
            else "instance norm")
    return (f"pix2pix generator: {body}, width {architecture.width}, {norm}, "
            f"{architecture.input_channels} to {architecture.output_channels} channels.")
