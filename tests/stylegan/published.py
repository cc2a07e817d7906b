"""StyleGAN2 in the two published layouts, built from descriptions alone: what other people's files look like inside.

The arithmetic is the plain one of arXiv:1912.04958: weights of its own for each picture in a grouped convolution, zeros
between pixels where sizes double, filters as convolutions. Nothing here uses gantool. Weights are random.

N batch, L rows of w+.
"""

import math
import pickle
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

FILTER = torch.outer(torch.tensor([1.0, 3.0, 3.0, 1.0]), torch.tensor([1.0, 3.0, 3.0, 1.0])) / 64


def filtered(x: Tensor, *, up: int = 1, down: int = 1, pad: tuple[int, int] = (0, 0), gain: float = 1.0) -> Tensor:
    """Put zeros between pixels, pad, convolve with the filter, keep every `down`-th pixel."""
    n, c, h, w = x.shape
    spaced = x.new_zeros(n, c, h * up, w * up)
    spaced[:, :, ::up, ::up] = x
    padded = F.pad(spaced, (*pad, *pad))
    kernel = (FILTER * gain).to(x).flip(0, 1).expand(c, 1, 4, 4)
    return F.conv2d(padded, kernel, groups=c)[:, :, ::down, ::down]


def dense(x: Tensor, weight: Tensor, bias: Tensor, rate: float = 1.0, *, active: bool = False) -> Tensor:
    y = x @ (weight * rate / math.sqrt(weight.shape[1])).T + bias * rate
    return F.leaky_relu(y, 0.2) * math.sqrt(2) if active else y


def rectified(x: Tensor, bias: Tensor, gain: float, clamp: float | None) -> Tensor:
    y = F.leaky_relu(x + bias[:, None, None], 0.2) * math.sqrt(2) * gain
    return y if clamp is None else y.clamp(-clamp * gain, clamp * gain)


def modulated(x: Tensor, weight: Tensor, styles: Tensor, *, demodulate: bool, up: bool = False) -> Tensor:
    """A convolution with a kernel for each picture; the stored kernel is a correlation, or for `up` a convolution."""
    n, outputs, k = len(x), weight.shape[0], weight.shape[-1]
    own = weight[None] * styles[:, None, :, None, None]  # N O I k k
    if demodulate:
        own = own * (own.square().sum((2, 3, 4), keepdim=True) + 1e-8).rsqrt()
    if not up:
        y = F.conv2d(x.reshape(1, -1, *x.shape[2:]), own.flatten(0, 1), padding=k // 2, groups=n)
        return y.view(n, outputs, *y.shape[2:])
    pictures = []
    for picture, kernel in zip(x, own, strict=True):
        wide = F.conv_transpose2d(picture[None], kernel.transpose(0, 1), stride=2)
        pictures.append(filtered(wide, pad=(1, 1), gain=4))
    return torch.cat(pictures)


class Official:
    """Modules as the official tool names them: nested attributes, weights as parameters, constants as buffers."""

    def __init__(self, size: int = 16, widths: tuple[int, ...] = (8, 7, 6), *, channels: int = 3, latent: int = 5,
                 style: int = 9, depth: int = 2, classes: int = 0, clamp: float | None = None,
                 kind: str = "skip") -> None:
        torch.manual_seed(0)
        self.size, self.depth, self.classes, self.clamp, self.kind = size, depth, classes, clamp, kind
        self.sizes = [4 * 2**k for k in range(len(widths))]
        self.widths, self.style = widths, style
        self.G = self._generator(channels, latent)
        self.D = self._discriminator(channels)

    def _generator(self, channels: int, latent: int) -> nn.Module:
        mapping = module("MappingNetwork", z_dim=latent, c_dim=self.classes, w_dim=self.style, w_avg_beta=0.995)
        inputs = latent + (self.style if self.classes else 0)
        self._mapping(mapping, inputs)
        mapping.register_buffer("w_avg", torch.randn(self.style))
        synthesis = module("SynthesisNetwork", img_resolution=self.size, img_channels=channels)
        for number, size in enumerate(self.sizes):
            width, before = self.widths[number], self.widths[max(0, number - 1)]
            block = module("SynthesisBlock", resolution=size, architecture=self.kind, is_last=size == self.size)
            block.register_buffer("resample_filter", FILTER.clone())
            if number == 0:
                block.const = nn.Parameter(torch.randn(width, 4, 4))
            else:
                block.conv0 = self._layer(before, width, size)
                if self.kind == "resnet":
                    block.skip = module("Conv2dLayer", activation="linear", weight=torch.randn(width, before, 1, 1))
                    block.skip.register_buffer("resample_filter", FILTER.clone())
            block.conv1 = self._layer(width, width, size)
            if self.kind == "skip" or size == self.size:
                block.torgb = module("ToRGBLayer", conv_clamp=self.clamp, weight_gain=np.float64(1 / width**0.5),
                                     weight=torch.randn(channels, width, 1, 1), bias=torch.randn(channels) / 3,
                                     affine=self._affine(width))
            synthesis.add_module(f"b{size}", block)
        return module("Generator", z_dim=latent, c_dim=self.classes, w_dim=self.style, img_resolution=self.size,
                      img_channels=channels, num_ws=2 * len(self.sizes), mapping=mapping, synthesis=synthesis)

    def _mapping(self, mapping: nn.Module, inputs: int, width: int = 0) -> None:
        width = width or self.style
        if self.classes:
            mapping.embed = module("FullyConnectedLayer", activation="linear", bias_gain=1,
                                   weight=torch.randn(width, self.classes), bias=torch.randn(width) / 5)
        for number in range(self.depth):
            mapping.add_module(f"fc{number}", module(
                "FullyConnectedLayer", activation="lrelu", weight_gain=np.float64(0.01), bias_gain=0.01,
                weight=100 * torch.randn(width, width if number else inputs), bias=20 * torch.randn(width)))

    def _affine(self, inputs: int) -> nn.Module:
        return module("FullyConnectedLayer", activation="linear", weight_gain=np.float64(1 / self.style**0.5),
                      bias_gain=1, weight=torch.randn(inputs, self.style), bias=1 + torch.randn(inputs) / 5)

    def _layer(self, inputs: int, outputs: int, size: int) -> nn.Module:
        layer = module("SynthesisLayer", activation="lrelu", conv_clamp=self.clamp, act_gain=np.float64(2**0.5),
                       weight=torch.randn(outputs, inputs, 3, 3), bias=torch.randn(outputs) / 3,
                       noise_strength=torch.randn(()) / 3, affine=self._affine(inputs))
        layer.register_buffer("noise_const", torch.randn(size, size))
        layer.register_buffer("resample_filter", FILTER.clone())
        return layer

    def _discriminator(self, channels: int) -> nn.Module:
        D = module("Discriminator", c_dim=self.classes, img_resolution=self.size, img_channels=channels)
        for number in reversed(range(1, len(self.sizes))):
            width, below = self.widths[number], self.widths[number - 1]
            block = module("DiscriminatorBlock", resolution=self.sizes[number], architecture="resnet")
            block.register_buffer("resample_filter", FILTER.clone())
            if self.sizes[number] == self.size:
                block.fromrgb = self._conv(channels, width, 1)
            block.conv0, block.conv1 = self._conv(width, width, 3), self._conv(width, below, 3)
            block.skip = module("Conv2dLayer", activation="linear", weight=torch.randn(below, width, 1, 1))
            block.skip.register_buffer("resample_filter", FILTER.clone())
            D.add_module(f"b{self.sizes[number]}", block)
        width, answers = self.widths[0], 6 if self.classes else 1
        D.b4 = module("DiscriminatorEpilogue", conv=self._conv(width + 1, width, 3),
                      mbstd=module("MinibatchStdLayer", group_size=2, num_channels=1),
                      fc=module("FullyConnectedLayer", activation="lrelu", weight=torch.randn(width, width * 16),
                                bias=torch.randn(width) / 5),
                      out=module("FullyConnectedLayer", activation="linear", weight=torch.randn(answers, width),
                                 bias=torch.randn(answers) / 5))
        if self.classes:
            D.mapping = module("MappingNetwork", z_dim=0, c_dim=self.classes, w_dim=answers)
            self._mapping(D.mapping, answers, answers)
        return D

    def _conv(self, inputs: int, outputs: int, kernel: int) -> nn.Module:
        conv = module("Conv2dLayer", activation="lrelu", conv_clamp=self.clamp,
                      weight=torch.randn(outputs, inputs, kernel, kernel), bias=torch.randn(outputs) / 5)
        conv.register_buffer("resample_filter", FILTER.clone())
        return conv

    # what it computes

    def mapped(self, z: Tensor, label: int | None = None, *, network: Any = None) -> Tensor:
        mapping: Any = network or self.G.mapping
        x = z * (z.square().mean(1, keepdim=True) + 1e-8).rsqrt()
        if label is not None:
            chosen = torch.zeros(len(z), self.classes)
            chosen[:, label] = 1
            y = dense(chosen, mapping.embed.weight, mapping.embed.bias)
            x = torch.cat((x, y * (y.square().mean(1, keepdim=True) + 1e-8).rsqrt()), 1)
        for number in range(self.depth):
            layer = getattr(mapping, f"fc{number}")
            x = dense(x, layer.weight, layer.bias, 0.01, active=True)
        return x

    def painted(self, rows: Tensor) -> Tensor:
        picture, x, row = None, None, 0
        for size in self.sizes:
            block: Any = getattr(self.G.synthesis, f"b{size}")
            if x is None:
                x = block.const.expand(len(rows), -1, -1, -1)
                x, row = self._activated(x, block.conv1, rows[:, 0], 1.0), 1
            else:
                gain, straight = 1.0, None
                if self.kind == "resnet":
                    gain = math.sqrt(0.5)
                    kernel = block.skip.weight / math.sqrt(block.skip.weight.shape[1])
                    straight = filtered(F.conv2d(x, kernel), up=2, pad=(2, 1), gain=4) * gain
                x = self._activated(x, block.conv0, rows[:, row], 1.0, up=True)
                x = self._activated(x, block.conv1, rows[:, row + 1], gain)
                x = x if straight is None else straight + x
                row += 2
            if hasattr(block, "torgb"):
                layer = block.torgb
                styles = dense(rows[:, row], layer.affine.weight, layer.affine.bias) / math.sqrt(layer.weight.shape[1])
                y = modulated(x, layer.weight, styles, demodulate=False) + layer.bias[:, None, None]
                y = y if self.clamp is None else y.clamp(-self.clamp, self.clamp)
                picture = y if picture is None else filtered(picture, up=2, pad=(2, 1), gain=4) + y
        assert picture is not None
        return picture

    def _activated(self, x: Tensor, layer: Any, w: Tensor, gain: float, *, up: bool = False) -> Tensor:
        styles = dense(w, layer.affine.weight, layer.affine.bias)
        y = modulated(x, layer.weight, styles, demodulate=True, up=up) + layer.noise_const * layer.noise_strength
        return rectified(y, layer.bias, gain, self.clamp)

    def judged(self, images: Tensor, label: int | None = None) -> Tensor:
        D: Any = self.D

        def conv(x: Tensor, layer: Any, gain: float = 1.0, *, down: bool = False) -> Tensor:
            kernel = layer.weight / math.sqrt(layer.weight[0].numel())
            if down:
                x = F.conv2d(filtered(x, pad=(2, 2)), kernel, stride=2)
            else:
                x = F.conv2d(x, kernel, padding=kernel.shape[-1] // 2)
            return rectified(x, layer.bias, gain, self.clamp)

        x, half = images, math.sqrt(0.5)
        for size in reversed(self.sizes[1:]):
            block = getattr(D, f"b{size}")
            x = conv(x, block.fromrgb) if size == self.size else x
            kernel = block.skip.weight / math.sqrt(block.skip.weight.shape[1])
            straight = F.conv2d(filtered(x, down=2, pad=(1, 1)), kernel) * half
            x = straight + conv(conv(x, block.conv0), block.conv1, half, down=True)
        n = len(x)
        group = x.view(2, n // 2, *x.shape[1:])  # rows 0, n/2, ... make up a group
        spread = ((group - group.mean(0)).square().mean(0) + 1e-8).sqrt().mean((1, 2, 3)).repeat(2)
        x = conv(torch.cat((x, spread[:, None, None, None].expand(n, 1, 4, 4)), 1), D.b4.conv)
        x = dense(dense(x.flatten(1), D.b4.fc.weight, D.b4.fc.bias, active=True), D.b4.out.weight, D.b4.out.bias)
        if label is None:
            return x
        direction = self._direction(label, n)
        return (x * direction).sum(1, keepdim=True) / math.sqrt(x.shape[1])

    def _direction(self, label: int, count: int) -> Tensor:
        mapping: Any = self.D.mapping
        chosen = torch.zeros(count, self.classes)
        chosen[:, label] = 1
        y = dense(chosen, mapping.embed.weight, mapping.embed.bias)
        return self.mapped(y, network=mapping)

    def save(self, path: Path, *, protocol: int = 4, source: str = "raise SystemExit") -> Path:
        """As the tool saves a snapshot: every module one call that would run `source`."""
        with pickling(source):
            content = {"G": self.G, "D": self.D, "G_ema": self.G, "augment_pipe": module("AugmentPipe", p=0.5),
                       "training_set_kwargs": EasyDict(path="data.zip", use_labels=False)}
            path.write_bytes(pickle.dumps(content, protocol=protocol))
        return path


class EasyDict(dict[str, Any]):
    """A dictionary of the tool's own kind."""


class Persistent(nn.Module):
    """A module that pickles as the tool's do."""

    source = ""

    def __reduce__(self) -> Any:
        state = {**self.__dict__}
        kind = state.pop("kind")
        meta = {"type": "class", "version": 6, "module_src": Persistent.source, "class_name": kind, "state": state}
        return sys.modules["torch_utils.persistence"]._reconstruct_persistent_obj, (meta,)


def module(kind: str, **attributes: Any) -> Any:
    """A module with parameters (tensors), modules and plain attributes."""
    made = Persistent()
    made.kind = kind
    for name, value in attributes.items():
        setattr(made, name, nn.Parameter(value) if isinstance(value, Tensor) else value)
    return made


@contextmanager
def pickling(source: str) -> Iterator[None]:
    """While it runs, the tool's modules can be mentioned in pickles; afterwards they are gone."""
    persistence = types.ModuleType("torch_utils.persistence")

    def _reconstruct_persistent_obj(meta: Any) -> Any:
        raise AssertionError("the file was run")

    _reconstruct_persistent_obj.__module__ = "torch_utils.persistence"
    _reconstruct_persistent_obj.__qualname__ = "_reconstruct_persistent_obj"
    persistence._reconstruct_persistent_obj = _reconstruct_persistent_obj  # type: ignore[attr-defined]  # a module made here
    util = types.ModuleType("dnnlib.util")
    util.EasyDict = EasyDict  # type: ignore[attr-defined]  # a module made here
    names = {"torch_utils": types.ModuleType("torch_utils"), "torch_utils.persistence": persistence,
             "dnnlib": types.ModuleType("dnnlib"), "dnnlib.util": util}
    kept = EasyDict.__module__
    sys.modules.update(names)
    EasyDict.__module__, Persistent.source = "dnnlib.util", source
    try:
        yield
    finally:
        EasyDict.__module__ = kept
        for name in names:
            del sys.modules[name]


def rewritten(made: Official) -> tuple[dict[str, Tensor], dict[str, Tensor], Tensor]:
    """The same networks in the layout of the PyTorch rewriting: `g_ema`, `d`, `latent_avg`. Skip, without classes."""
    source = {name: value.detach() for name, value in made.G.state_dict().items()}
    g: dict[str, Tensor] = {"input.input": source["synthesis.b4.const"][None]}
    for number in range(made.depth):
        for name in ("weight", "bias"):
            g[f"style.{number + 1}.{name}"] = source[f"mapping.fc{number}.{name}"]

    def layer(theirs: str, ours: str, number: int) -> None:
        g[f"{theirs}.conv.weight"] = source[f"{ours}.weight"][None]
        g[f"{theirs}.conv.modulation.weight"] = source[f"{ours}.affine.weight"]
        g[f"{theirs}.conv.modulation.bias"] = source[f"{ours}.affine.bias"]
        g[f"{theirs}.noise.weight"] = source[f"{ours}.noise_strength"].view(1)
        g[f"{theirs}.activate.bias"] = source[f"{ours}.bias"]
        g[f"noises.noise_{number}"] = source[f"{ours}.noise_const"][None, None]

    def colors(theirs: str, ours: str) -> None:
        g[f"{theirs}.conv.weight"] = source[f"{ours}.weight"][None]
        g[f"{theirs}.conv.modulation.weight"] = source[f"{ours}.affine.weight"]
        g[f"{theirs}.conv.modulation.bias"] = source[f"{ours}.affine.bias"]
        g[f"{theirs}.bias"] = source[f"{ours}.bias"].view(1, -1, 1, 1)

    layer("conv1", "synthesis.b4.conv1", 0)
    colors("to_rgb1", "synthesis.b4.torgb")
    for level, size in enumerate(made.sizes[1:]):
        layer(f"convs.{2 * level}", f"synthesis.b{size}.conv0", 2 * level + 1)
        g[f"convs.{2 * level}.conv.blur.kernel"] = FILTER * 4
        layer(f"convs.{2 * level + 1}", f"synthesis.b{size}.conv1", 2 * level + 2)
        colors(f"to_rgbs.{level}", f"synthesis.b{size}.torgb")
        g[f"to_rgbs.{level}.upsample.kernel"] = FILTER * 4
    return g, _rewritten_judge(made), source["mapping.w_avg"]


def _rewritten_judge(made: Official) -> dict[str, Tensor]:
    source = {name: value.detach() for name, value in made.D.state_dict().items()}
    d = {"convs.0.0.weight": source[f"b{made.size}.fromrgb.weight"],
         "convs.0.1.bias": source[f"b{made.size}.fromrgb.bias"]}
    for number, size in enumerate(reversed(made.sizes[1:]), start=1):
        for theirs, ours in (("conv1.0.weight", "conv0.weight"), ("conv1.1.bias", "conv0.bias"),
                             ("conv2.1.weight", "conv1.weight"), ("conv2.2.bias", "conv1.bias"),
                             ("skip.1.weight", "skip.weight")):
            d[f"convs.{number}.{theirs}"] = source[f"b{size}.{ours}"]
        d[f"convs.{number}.conv2.0.kernel"] = d[f"convs.{number}.skip.0.kernel"] = FILTER
    for theirs, ours in (("final_conv.0.weight", "conv.weight"), ("final_conv.1.bias", "conv.bias"),
                         ("final_linear.0.weight", "fc.weight"), ("final_linear.0.bias", "fc.bias"),
                         ("final_linear.1.weight", "out.weight"), ("final_linear.1.bias", "out.bias")):
        d[theirs] = source[f"b4.{ours}"]
    return d
