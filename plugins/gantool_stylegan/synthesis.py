"""The synthesis network g: w+ to pictures. StyleGAN2, arXiv:1912.04958, figure 2 (c) and figure 7.

N batch, C channels, H W pixels, D numbers of w, L rows of w+.

Weights are averaged and exported under these names, of which `gantool.api.Export` holds those of a whole generator with
"G." before them:

    mapping.labels.embed.weight, .bias          D K, D; with classes
    mapping.layers.layers.<i>.weight, .bias     D Z(+D), then D D
    mapping.average                             D: mean of w
    synthesis.constant                          C 4 4
    synthesis.blocks.<i>.first.*                the layer that doubles; not at 4 px (i = 0)
    synthesis.blocks.<i>.second.*               the other layer
        .conv.affine.weight, .bias              I D, I: from w to styles
        .conv.weight                            O I 3 3
        .bias                                   O
        .noise, .strength                       H W: fixed noise; (): how much of it is added
    synthesis.blocks.<i>.colors.conv.*, .bias   to colours, 1x1; form "residual": of the last block only
    synthesis.blocks.<i>.shortcut.weight        form "residual": O I 1 1
"""

import math
from collections.abc import Sequence
from typing import Literal, TypeAlias

import torch
from torch import Tensor, nn

from gantool.nn.equalised import GAIN, EqualisedConv, activated
from gantool.nn.fir import Fir
from gantool.nn.modulated import ModulatedConv
from gantool.nn.rows import randn
from gantool_stylegan.architecture import BASE, Architecture
from gantool_stylegan.frame import cropped
from gantool_stylegan.mapping import Mapping
from gantool_stylegan.precision import exactly, precision

OneNoise: TypeAlias = Literal["random", "fixed", "off"] | int | Tensor
Noise: TypeAlias = OneNoise | Sequence[Tensor]
"""New noise for every picture ("random", while learning), or as in `gantool.api.stylespace.Noise`."""

HALF = math.sqrt(0.5)  # keeps the variance of a sum of two

class Layer(nn.Module):
    """A modulated convolution, noise, bias and activation: N I H W -> N O H W, or twice as large where it doubles."""

    noise: Tensor

    def __init__(self, inputs: int, outputs: int, size: int, style: int, clamp: float | None,
                 fir: Fir | None = None) -> None:
        super().__init__()
        self._number = 2 * size + (fir is None)  # tells layers apart
        self.conv = ModulatedConv(inputs, outputs, 3, style, fir=fir)
        self.bias = nn.Parameter(torch.zeros(outputs))
        self.strength = nn.Parameter(torch.zeros(()))
        self.register_buffer("noise", torch.randn(size, size))
        self._clamp = clamp

    def forward(self, x: Tensor, w: Tensor, noise: OneNoise, gain: float = 1.0) -> Tensor:
        y = self.conv(x, w, GAIN * gain)
        drawn = self._drawn(y, noise)
        if drawn is not None:
            y = y + (drawn * (self.strength * (GAIN * gain))).to(y.dtype)
        y = y + (self.bias * (GAIN * gain)).to(y.dtype)[:, None, None]
        return activated(y, None if self._clamp is None else self._clamp * gain)

    def _drawn(self, y: Tensor, noise: OneNoise) -> Tensor | None:
        """N 1 H W, or H W for all alike."""
        if isinstance(noise, Tensor):
            return noise
        if noise == "off":
            return None
        if noise == "random":
            return randn(len(y), 1, *y.shape[2:], device=y.device, dtype=self.noise.dtype)
        if noise == "fixed":
            return self.noise
        source = torch.Generator().manual_seed((noise * 1_000_003 + self._number) % 2**63)
        return torch.randn(y.shape[2:], generator=source).to(self.noise)  # drawn on the CPU on every device


class ToColors(nn.Module):
    """Features to a picture, modulated but not demodulated: N I H W -> N C H W."""

    def __init__(self, inputs: int, channels: int, style: int, clamp: float | None) -> None:
        super().__init__()
        self.conv = ModulatedConv(inputs, channels, 1, style, demodulate=False)
        self.bias = nn.Parameter(torch.zeros(channels))
        self._clamp = clamp

    def forward(self, x: Tensor, w: Tensor) -> Tensor:
        y: Tensor = self.conv(x, w)
        y = y + self.bias.to(y.dtype)[:, None, None]
        return (y if self._clamp is None else y.clamp(-self._clamp, self._clamp)).to(self.bias.dtype)


class Block(nn.Module):
    """All layers of one size. Rows of w+: one for each convolution, then one for the conversion to colours."""

    def __init__(self, inputs: int, outputs: int, size: int, architecture: Architecture, fir: Fir) -> None:
        super().__init__()
        style, clamp = architecture.style, architecture.clamp
        self.size, self.form, self.fir = size, architecture.form, fir
        starts, ends = size == BASE, size == architecture.size
        self.first = None if starts else Layer(inputs, outputs, size, style, clamp, fir)
        self.second = Layer(outputs, outputs, size, style, clamp)
        residual = self.form == "residual"
        self.colors = ToColors(outputs, architecture.channels, style, clamp) if ends or not residual else None
        self.shortcut = EqualisedConv(inputs, outputs, 1, bias=False) if residual and not starts else None

    def forward(self, x: Tensor, picture: Tensor | None, rows: Tensor,
                noises: Sequence[OneNoise]) -> tuple[Tensor, Tensor | None]:
        """Features and picture of half the size, and the block's rows of w+, N 2..3 D, to those of this size."""
        with precision(x, self.size):
            x = self._features(x, rows, noises)
            if self.colors is None:
                return x, None
            added = self.colors(x, rows[:, -1])
        with exactly(x):  # a sum of up to nine pictures
            return x, added if picture is None else self.fir.doubled(picture) + added

    def _features(self, x: Tensor, rows: Tensor, noises: Sequence[OneNoise]) -> Tensor:
        y: Tensor = x if self.first is None else self.first(x, rows[:, 0], noises[0])
        last = 0 if self.first is None else 1
        y = self.second(y, rows[:, last], noises[last], 1.0 if self.shortcut is None else HALF)
        return y if self.shortcut is None else y + self.fir.doubled(self.shortcut(x, HALF))


class Synthesis(nn.Module):
    """g(w+): N L D -> N C size size, in [-1, 1] but for what goes beyond."""

    def __init__(self, architecture: Architecture) -> None:
        super().__init__()
        fir = Fir(architecture.fir)
        widths = architecture.widths
        self.constant = nn.Parameter(torch.randn(widths[0], BASE, BASE))
        self.blocks = nn.ModuleList(
            Block(inputs, outputs, size, architecture, fir)
            for inputs, outputs, size in zip((widths[0], *widths), widths, architecture.sizes, strict=False))

    def forward(self, rows: Tensor, noise: Noise = "random", until: int | None = None) -> tuple[Tensor | None, Tensor]:
        """The picture, and the features of the last block, N C' H W; nothing is computed beyond `until` px."""
        x = self.constant.expand(len(rows), -1, -1, -1)  # N C 4 4
        picture = None
        for number, block in enumerate(self.blocks):
            if until is not None and BASE * 2**number > until:
                break
            start = max(2 * number - 1, 0)
            noises = [noise[layer] if isinstance(noise, Sequence) and not isinstance(noise, str) else noise
                      for layer in range(start, 2 * number + 1)]
            x, picture = block(x, picture, rows[:, start : 2 * number + 2], noises)
        return picture, x

    def style_matrices(self) -> list[Tensor]:
        """For each row of w+ the matrices of the layers that read it, stacked: S D."""
        readers: list[list[Tensor]] = [[] for _ in range(2 * len(self.blocks))]
        for number, block in enumerate(self.blocks):
            assert isinstance(block, Block)
            layers = [block.first, block.second, block.colors] if number else [block.second, block.colors]
            for row, layer in enumerate(layers, start=max(2 * number - 1, 0)):
                if layer is not None:
                    readers[row].append(layer.conv.affine.effective())
        return [torch.cat(matrices) for matrices in readers]


class Generator(nn.Module):
    """G = g . f, with the frame of its pictures."""

    def __init__(self, architecture: Architecture) -> None:
        super().__init__()
        self.architecture = architecture
        self.mapping = Mapping(architecture.latent, architecture.style, architecture.mapping_layers,
                               architecture.mapping_rate, len(architecture.classes))
        self.synthesis = Synthesis(architecture)

    def forward(self, rows: Tensor, noise: Noise = "random") -> Tensor:
        """w+ to pictures of the size that people see: N L D -> N C height width."""
        picture, _ = self.synthesis(rows, noise)
        assert picture is not None
        return cropped(picture, self.architecture)
