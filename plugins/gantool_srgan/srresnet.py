"""The generator of SRGAN (arXiv:1609.04802, 2.1.1, figure 4), and its published variants.

k9n64, B residual blocks of k3n64 with batch norm, k3n64, a pixel-shuffle for each doubling (one for a trebling), k9n3.

N batch, C channels, H W pixels, w width.
"""

from collections.abc import Callable, Iterator
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from gantool.nn.norms import ImageNorm
from gantool.nn.streaming import Layer

Norm = Literal["batch", "instance", "none"]
"""batch: the paper's. instance: statistics of each picture, without scale and shift. none: as arXiv:1809.00219, 3.1."""


class SRResNet(nn.Module):
    """N `channels` H W in [-1, 1] -> N `channels` sH sW in [-1, 1].

    Args:
        kernel: of the first and the last convolution.
        norm: in the residual blocks and behind them.
        bias: of the convolutions in the residual blocks.
        unit: the first convolution sees [0, 1] instead of [-1, 1].
        channelwise: an activation has a slope for each channel.
    """

    def __init__(self, channels: int, *, scale: int, blocks: int = 16, width: int = 64, kernel: int = 9,
                 norm: Norm = "batch", bias: bool = True, unit: bool = False, channelwise: bool = False) -> None:
        super().__init__()
        self.unit, self.margin = unit, kernel // 2
        slopes = width if channelwise else 1
        self.first = nn.Conv2d(channels, width, kernel, 1, kernel // 2)
        self.first_slope = nn.PReLU(slopes)
        self.blocks = nn.Sequential(*[Residual(width, slopes, norm=norm, bias=bias) for _ in range(blocks)])
        self.middle = nn.Conv2d(width, width, 3, 1, 1, bias=bias)
        self.middle_norm = _norm(norm, width)
        self.ups = nn.Sequential(*[Enlarging(width, slopes, factor) for factor in factors(scale)])
        self.last = nn.Conv2d(width, channels, kernel, 1, kernel // 2)

    def forward(self, x: Tensor) -> Tensor:
        x = self.first_slope(self.first((x + 1) / 2 if self.unit else x))
        x = x + self.middle_norm(self.middle(self.blocks(x)))
        return torch.tanh(self.last(self.ups(x)))

    def layers(self) -> Iterator[Layer]:
        """The same as a chain of local layers."""
        if self.unit:
            yield Layer(lambda window: (window + 1) / 2)
        yield Layer(_valid(self.first), self.margin, activation=self.first_slope)
        for block in self.blocks:
            assert isinstance(block, Residual)
            yield from block.layers()
        yield Layer(_valid(self.middle), 1, norm=_instance(self.middle_norm), activation=_pointwise(self.middle_norm),
                    adds=2 * len(self.blocks) + 1)
        for up in self.ups:
            assert isinstance(up, Enlarging)
            yield up.layer()
        yield Layer(_valid(self.last), self.margin, activation=torch.tanh)


class Residual(nn.Module):
    """x + norm(conv(prelu(norm(conv(x)))))"""

    def __init__(self, width: int, slopes: int, *, norm: Norm, bias: bool) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(width, width, 3, 1, 1, bias=bias)
        self.norm1 = _norm(norm, width)
        self.slope = nn.PReLU(slopes)
        self.conv2 = nn.Conv2d(width, width, 3, 1, 1, bias=bias)
        self.norm2 = _norm(norm, width)

    def forward(self, x: Tensor) -> Tensor:
        inner = self.slope(self.norm1(self.conv1(x)))
        return x + self.norm2(self.conv2(inner))  # type: ignore[no-any-return]  # modules are untyped

    def layers(self) -> Iterator[Layer]:
        """The same as two local layers."""
        pointwise = _pointwise(self.norm1)
        yield Layer(_valid(self.conv1), 1, norm=_instance(self.norm1), activation=lambda x: self.slope(pointwise(x)))
        yield Layer(_valid(self.conv2), 1, norm=_instance(self.norm2), activation=_pointwise(self.norm2), adds=2)


class Enlarging(nn.Module):
    """`factor` squared times the channels, folded into `factor` times the size: arXiv:1609.05158."""

    def __init__(self, width: int, slopes: int, factor: int = 2) -> None:
        super().__init__()
        self.factor = factor
        self.conv = nn.Conv2d(width, factor**2 * width, 3, 1, 1)
        self.slope = nn.PReLU(slopes)

    def forward(self, x: Tensor) -> Tensor:
        return self.slope(F.pixel_shuffle(self.conv(x), self.factor))  # type: ignore[no-any-return]  # a module's call

    def layer(self) -> Layer:
        """The same as a local layer."""
        convolved = _valid(self.conv)
        return Layer(lambda window: F.pixel_shuffle(convolved(window), self.factor), 1, up=self.factor,
                     activation=self.slope)


def factors(scale: int) -> tuple[int, ...]:
    """The steps in which a size grows: 3 at once, else doublings."""
    return (3,) if scale == 3 else (2,) * (scale.bit_length() - 1)


def _norm(norm: Norm, width: int) -> nn.Module:
    match norm:
        case "batch":
            return nn.BatchNorm2d(width)
        case "instance":
            return ImageNorm(width, affine=False)
        case "none":
            return nn.Identity()


def _valid(conv: nn.Conv2d) -> Callable[[Tensor], Tensor]:
    """A convolution of a window that has its margin already."""
    return lambda window: F.conv2d(window, conv.weight, conv.bias)


def _instance(norm: nn.Module) -> ImageNorm | None:
    return norm if isinstance(norm, ImageNorm) else None


def _pointwise(norm: nn.Module) -> Callable[[Tensor], Tensor]:
    """What a norm does that needs no statistics of the picture."""
    return nn.Identity() if isinstance(norm, ImageNorm) else norm
