"""The names that weights have in files of the widespread PyTorch rewriting of StyleGAN2 (`g_ema`, `latent_avg`).

Facts about the layout, from the files: "conv1" and "to_rgb1" are at 4 px, then for each size two of "convs" (the first
doubles) and one of "to_rgbs"; weights are stored before the equalised learning rate, with a dimension of 1 before them;
the filters that follow a doubling are stored times 4.
"""

from collections.abc import Mapping

import torch
from torch import Tensor

from gantool.errors import UnusableError
from gantool_stylegan.architecture import Architecture, Judge
from gantool_stylegan.renaming import Renaming, flat, taps_of

RATE = 0.01  # of the mapping network


def is_generator(state: Mapping[str, Tensor], prefix: str) -> bool:
    """Whether a generator lies under this prefix."""
    return all(f"{prefix}{name}" in state for name in ("input.input", "conv1.conv.modulation.weight", "style.1.weight"))


def generator(state: Mapping[str, Tensor], prefix: str) -> tuple[Architecture, dict[str, Tensor]]:
    """Its shape, and its weights under our names; "mapping.average" only where the file has it.

    Raises:
        UnusableError: part of it is missing.
    """
    table = Renaming(state, prefix)
    kernels = [flat(value) for found in list(table.names(r".*\.kernel")) if (value := table.drop(found[0])) is not None]
    levels = 1 + sum(1 for _ in table.names(r"to_rgbs\.(\d+)\.bias"))
    table.take("input.input", "synthesis.constant", flat)
    widths = [_layer(table, "conv1", "synthesis.blocks.0.second", 0)]
    _colors(table, "to_rgb1", "synthesis.blocks.0.colors")
    for level in range(1, levels):
        _layer(table, f"convs.{2 * level - 2}", f"synthesis.blocks.{level}.first", 2 * level - 1)
        widths.append(_layer(table, f"convs.{2 * level - 1}", f"synthesis.blocks.{level}.second", 2 * level))
        _colors(table, f"to_rgbs.{level - 1}", f"synthesis.blocks.{level}.colors")
    depth = 0
    while f"style.{depth + 1}.weight" in table:
        for name in ("weight", "bias"):
            table.take(f"style.{depth + 1}.{name}", f"mapping.layers.layers.{depth}.{name}")
        depth += 1
    if left := table.left():
        raise UnusableError(f"it has a weight {left[0]}, which is no part of a StyleGAN2 generator that gantool knows")
    first = table.taken["mapping.layers.layers.0.weight"]
    if (average := state.get("latent_avg")) is not None:
        table.taken["mapping.average"] = average.reshape(-1)
    size = 4 * 2 ** (levels - 1)
    shape = Architecture(
        size=size, channels=table.taken["synthesis.blocks.0.colors.bias"].shape[0], height=size, width=size,
        widths=tuple(widths), fir=taps_of(kernels, (1.0, 4.0)) if kernels else (1.0, 3.0, 3.0, 1.0),
        latent=first.shape[1], style=first.shape[0], mapping_layers=depth, mapping_rate=RATE)
    return shape, table.taken


def judge(state: Mapping[str, Tensor], prefix: str, made: Architecture) -> tuple[Judge, dict[str, Tensor]]:
    """D's shape, and its weights under our names; `made` is the generator beside it.

    Raises:
        UnusableError: part of it is missing, or it is of another size.
    """
    table = Renaming(state, prefix)
    for found in list(table.names(r".*\.kernel")):
        table.drop(found[0])
    table.take("convs.0.0.weight", "colors.0.conv.weight")
    table.take("convs.0.1.bias", "colors.0.conv.bias", lambda value: value.reshape(-1))
    widths = []
    for number in range(made.levels - 1):
        theirs, ours = f"convs.{number + 1}", f"blocks.{number}"
        widths.append(table.take(f"{theirs}.conv1.0.weight", f"{ours}.first.weight").shape[0])
        table.take(f"{theirs}.conv1.1.bias", f"{ours}.first.bias", lambda value: value.reshape(-1))
        table.take(f"{theirs}.conv2.1.weight", f"{ours}.second.weight")
        table.take(f"{theirs}.conv2.2.bias", f"{ours}.second.bias", lambda value: value.reshape(-1))
        table.take(f"{theirs}.skip.1.weight", f"{ours}.shortcut.weight")
    last = table.take("final_conv.0.weight", "last.weight")
    table.take("final_conv.1.bias", "last.bias", lambda value: value.reshape(-1))
    for number, to in enumerate(("dense", "head")):
        for name in ("weight", "bias"):
            table.take(f"final_linear.{number}.{name}", f"{to}.{name}")
    if left := table.left():
        raise UnusableError(f"it has a weight {left[0]}, which is no part of a discriminator that gantool knows")
    shape = Judge(size=made.size, channels=made.channels, height=made.height, width=made.width,
                  widths=(last.shape[0], *widths[::-1]), form="residual", fir=made.fir, label=last.shape[0],
                  deviations=max(1, last.shape[1] - last.shape[0]), group=4 if last.shape[1] > last.shape[0] else 0)
    return shape, table.taken


def _layer(table: Renaming, theirs: str, ours: str, number: int) -> int:
    """Take one layer, the `number`th that adds noise; returns its features."""
    weight = table.take(f"{theirs}.conv.weight", f"{ours}.conv.weight", lambda value: value[0])
    for name in ("weight", "bias"):
        table.take(f"{theirs}.conv.modulation.{name}", f"{ours}.conv.affine.{name}")
    table.take(f"{theirs}.activate.bias", f"{ours}.bias", lambda value: value.reshape(-1))
    table.take(f"{theirs}.noise.weight", f"{ours}.strength", lambda value: value.reshape(()))
    size = 4 * 2 ** ((number + 1) // 2)
    if f"noises.noise_{number}" in table:
        table.take(f"noises.noise_{number}", f"{ours}.noise", flat)
    else:  # drawn anew for every picture there; ours is the same for all
        source = torch.Generator().manual_seed(number)
        table.taken[f"{ours}.noise"] = torch.randn(size, size, generator=source)
    return weight.shape[0]


def _colors(table: Renaming, theirs: str, ours: str) -> None:
    table.take(f"{theirs}.conv.weight", f"{ours}.conv.weight", lambda value: value[0])
    for name in ("weight", "bias"):
        table.take(f"{theirs}.conv.modulation.{name}", f"{ours}.conv.affine.{name}")
    table.take(f"{theirs}.bias", f"{ours}.bias", lambda value: value.reshape(-1))
