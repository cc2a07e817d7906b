"""The names that weights have in StyleGAN2-ADA's files and in its successor's, mapped to ours: a generator, and D.

Facts about the layout, from the files: the layers are "b<px>.conv0" (doubles), "b<px>.conv1" and "b<px>.torgb"; the
weights are stored before the equalised learning rate, as ours are. Attributes that lie beside weights ("#" in the
name) say what cannot be seen from shapes: where activations are cut off, the kind of network, the activation.
"""

import math
from collections.abc import Mapping

import torch
from torch import Tensor

from gantool.errors import UnusableError
from gantool_stylegan.architecture import Architecture, Form, Judge
from gantool_stylegan.renaming import Renaming, taps_of

RATE = 0.01  # of the mapping network, where the file does not say


def is_generator(state: Mapping[str, Tensor], prefix: str) -> bool:
    """Whether a generator lies under this prefix."""
    return all(f"{prefix}{name}" in state for name in ("synthesis.b4.const", "mapping.fc0.weight"))


def is_third(state: Mapping[str, Tensor]) -> bool:
    """Whether a generator of StyleGAN3's own architecture lies in it."""
    return any(name.endswith("synthesis.input.freqs") or ".synthesis.L0_" in f".{name}" for name in state)


def generator(state: Mapping[str, Tensor], prefix: str) -> tuple[Architecture, dict[str, Tensor]]:
    """Its shape, and its weights under our names.

    Raises:
        UnusableError: part of it is missing, or it is of a kind that we do not compute.
    """
    facts, table = _Facts(state, prefix), Renaming(state, prefix)
    sizes = sorted(int(found[1]) for found in table.names(r"synthesis\.b(\d+)\.torgb\.weight|synthesis\.b(\d+)\.const")
                   if found[1])
    sizes = sorted({*sizes, *(int(found[1]) for found in table.names(r"synthesis\.b(\d+)\.conv1\.weight"))})
    form = _form(facts, sizes[-1])
    facts.refuse_other_activations()
    kernels = [value for found in list(table.names(r"synthesis\.(?:.*\.)?resample_filter"))
               if (value := table.drop(found[0])) is not None]
    widths = [_block(table, number, size, last=size == sizes[-1], form=form) for number, size in enumerate(sizes)]
    colors = table.taken[f"synthesis.blocks.{len(sizes) - 1}.colors.conv.weight"]
    depth, latent, classes = _mapping(table)
    style = table.taken["mapping.average"].shape[0]
    if left := table.left():
        raise UnusableError(f"it has a weight {left[0]}, which is no part of a StyleGAN2 generator that gantool knows")
    shape = Architecture(
        size=sizes[-1], channels=colors.shape[0], height=sizes[-1], width=sizes[-1], widths=tuple(widths),
        classes=tuple(str(number) for number in range(classes)), form=form,
        fir=taps_of(kernels, (1.0,)) if kernels else (1.0, 3.0, 3.0, 1.0),
        clamp=facts.number(f"synthesis.b{sizes[-1]}.conv1", "conv_clamp"), latent=latent, style=style,
        mapping_layers=depth, mapping_rate=facts.number("mapping.fc0", "bias_gain") or RATE)
    return shape, table.taken


def judge(state: Mapping[str, Tensor], prefix: str, made: Architecture) -> tuple[Judge, dict[str, Tensor]]:
    """D's shape, and its weights under our names; `made` is the generator beside it.

    Raises:
        UnusableError: part of it is missing, or it is of a kind that we do not compute.
    """
    facts, table = _Facts(state, prefix), Renaming(state, prefix)
    facts.refuse_other_activations()
    sizes = sorted((int(found[1]) for found in table.names(r"b(\d+)\.conv0\.weight")), reverse=True)
    if not sizes or sizes[0] != made.size:
        raise UnusableError("it judges pictures of another size than the generator makes")
    kernels = [value for found in list(table.names(r"(?:.*\.)?resample_filter"))
               if (value := table.drop(found[0])) is not None]
    for name in ("weight", "bias"):
        table.take(f"b{sizes[0]}.fromrgb.{name}", f"colors.0.conv.{name}")
    widths = []
    for number, size in enumerate(sizes):
        for theirs, ours in (("conv0", "first"), ("conv1", "second")):
            weight = table.take(f"b{size}.{theirs}.weight", f"blocks.{number}.{ours}.weight")
            table.take(f"b{size}.{theirs}.bias", f"blocks.{number}.{ours}.bias")
            if theirs == "conv0":
                widths.append(weight.shape[0])
        table.take(f"b{size}.skip.weight", f"blocks.{number}.shortcut.weight")
    last = table.take("b4.conv.weight", "last.weight")
    for theirs, ours in (("b4.conv.bias", "last.bias"), ("b4.fc.weight", "dense.weight"), ("b4.fc.bias", "dense.bias"),
                         ("b4.out.weight", "head.weight"), ("b4.out.bias", "head.bias")):
        table.take(theirs, ours)
    label, layers = table.taken["head.weight"].shape[0], 8
    if "mapping.embed.weight" in table:
        layers = _labels(table, "labels.embed", "label_layers.layers")
    if left := table.left():
        raise UnusableError(f"it has a weight {left[0]}, which is no part of a discriminator that gantool knows")
    deviations = last.shape[1] - last.shape[0]
    group = int(facts.number("b4.mbstd", "group_size") or 64) if deviations else 0
    shape = Judge(
        size=made.size, channels=made.channels, height=made.height, width=made.width,
        widths=(last.shape[0], *widths[::-1]), classes=made.classes, form="residual",
        fir=taps_of(kernels, (1.0,)) if kernels else made.fir,
        clamp=facts.number(f"b{sizes[0]}.conv0", "conv_clamp"), group=group, deviations=max(1, deviations),
        label=label, label_layers=layers)
    return shape, table.taken


def _block(table: Renaming, number: int, size: int, *, last: bool, form: Form) -> int:
    """Take the layers of one size; returns their features."""
    theirs, ours = f"synthesis.b{size}", f"synthesis.blocks.{number}"
    if number == 0:
        table.take(f"{theirs}.const", "synthesis.constant")
    else:
        _layer(table, f"{theirs}.conv0", f"{ours}.first", size)
        if form == "residual":
            table.take(f"{theirs}.skip.weight", f"{ours}.shortcut.weight")
    weight = _layer(table, f"{theirs}.conv1", f"{ours}.second", size)
    if form == "skip" or last:
        for name, to in (("weight", "conv.weight"), ("affine.weight", "conv.affine.weight"),
                         ("affine.bias", "conv.affine.bias"), ("bias", "bias")):
            table.take(f"{theirs}.torgb.{name}", f"{ours}.colors.{to}")
    return weight.shape[0]


def _layer(table: Renaming, theirs: str, ours: str, size: int) -> Tensor:
    weight = table.take(f"{theirs}.weight", f"{ours}.conv.weight")
    for name, to in (("affine.weight", "conv.affine.weight"), ("affine.bias", "conv.affine.bias"), ("bias", "bias")):
        table.take(f"{theirs}.{name}", f"{ours}.{to}")
    if f"{theirs}.noise_strength" in table:
        table.take(f"{theirs}.noise_strength", f"{ours}.strength", lambda value: value.reshape(()))
        table.take(f"{theirs}.noise_const", f"{ours}.noise")
    else:  # made without noise
        table.taken[f"{ours}.strength"] = torch.zeros(())
        table.taken[f"{ours}.noise"] = torch.zeros(size, size)
    return weight


def _mapping(table: Renaming) -> tuple[int, int, int]:
    """Take the mapping network; returns its depth, the numbers of z, and how many classes there are."""
    classes = 0
    if "mapping.embed.weight" in table:
        depth = _labels(table, "mapping.labels.embed", "mapping.layers.layers")
        classes = table.taken["mapping.labels.embed.weight"].shape[1]
        extra = table.taken["mapping.labels.embed.weight"].shape[0]
    else:
        depth, extra = _dense(table, "mapping.layers.layers"), 0
    table.take("mapping.w_avg", "mapping.average")
    return depth, table.taken["mapping.layers.layers.0.weight"].shape[1] - extra, classes


def _labels(table: Renaming, embed: str, layers: str) -> int:
    for name in ("weight", "bias"):
        table.take(f"mapping.embed.{name}", f"{embed}.{name}")
    return _dense(table, layers)


def _dense(table: Renaming, ours: str) -> int:
    depth = 0
    while f"mapping.fc{depth}.weight" in table:
        for name in ("weight", "bias"):
            table.take(f"mapping.fc{depth}.{name}", f"{ours}.{depth}.{name}")
        depth += 1
    return depth


def _form(facts: "_Facts", size: int) -> Form:
    kind = facts.word(f"synthesis.b{size}", "architecture") or "skip"
    match kind:
        case "skip":
            return "skip"
        case "resnet":
            return "residual"
    raise UnusableError(f"its generator is of the kind {kind!r}, which gantool does not compute")


class _Facts:
    """Plain attributes that lie beside the weights of one network."""

    def __init__(self, state: Mapping[str, Tensor], prefix: str) -> None:
        self._facts = {name.removeprefix(prefix): value for name, value in state.items()
                       if name.startswith(prefix) and "#" in name}

    def number(self, module: str, name: str) -> float | None:
        """A number, or None where there is none."""
        value = self._facts.get(f"{module}#{name}")
        return float(value) if value is not None and value.ndim == 0 and math.isfinite(float(value)) else None

    def word(self, module: str, name: str) -> str | None:
        """A word, or None where there is none."""
        value = self._facts.get(f"{module}#{name}")
        return bytes(value.tolist()).decode() if value is not None and value.dtype == torch.uint8 else None

    def refuse_other_activations(self) -> None:
        """All layers are linear or leaky ReLUs."""
        for name in self._facts:
            module, _, attribute = name.partition("#")
            if attribute == "activation" and (kind := self.word(module, attribute)) not in ("lrelu", "linear"):
                raise UnusableError(f"its layers are activated by {kind}, which gantool does not compute")
