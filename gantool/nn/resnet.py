"""The ResNet generator (Johnson et al., arXiv:1603.08155, as in arXiv:1703.10593, appendix 7.2): c7s1-64, d128, d256,
R256 x blocks, u128, u64, c7s1-3.

N batch, C channels, H W pixels, w width.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from gantool.nn.antialiasing import BlurHalve, LinearDouble
from gantool.nn.noise import SeededDropout
from gantool.nn.norms import ImageNorm, Norm, needs_bias, norm
from gantool.nn.streaming import Layer
from gantool.nn.upsampling import ResizeConv

Scaling = Literal["resize", "transposed", "antialiased"]
"""How sizes change. resize: strided convolutions, doubling without a grid. transposed: the paper's. antialiased: blur
before halving, bilinear doubling, as arXiv:2007.15651."""


def reach(blocks: int, upsampling: Scaling) -> int:
    """How far from a pixel of the output what decides it may lie, in px, rounded up to whole eights.

    Two 3x3 at quarter size a block, and 15 px for stem, scales and head; 21 px where blur and bilinear doubling see
    further. A norm that looks at the whole picture reaches everywhere.
    """
    return 8 * blocks + (24 if upsampling == "antialiased" else 16)


Pointwise = Callable[[Tensor], Tensor]


class ResNetGenerator(nn.Module):
    """Halve twice, refine in residual blocks, double twice.

    In: N `channels_in` H W, H and W multiples of 4 and at least 8. Out: N `channels_out` H W in [-1, 1].
    """

    def __init__(
        self,
        channels_in: int,
        channels_out: int,
        *,
        blocks: int = 9,
        width: int = 64,
        norm: Norm = "instance",
        dropout: float = 0.0,
        upsampling: Scaling = "resize",
    ) -> None:
        super().__init__()
        self.noisy = dropout > 0
        self.channels_in, self.width = channels_in, width
        bias, smooth = needs_bias(norm), upsampling == "antialiased"
        self.stem = nn.Conv2d(channels_in, width, 7, bias=bias)
        self.stem_norm = _norm(norm, width)
        self.downs = nn.ModuleList(
            nn.Conv2d(width * k, width * 2 * k, 3, 1 if smooth else 2, 1, bias=bias) for k in (1, 2)
        )
        self.down_norms = nn.ModuleList(_norm(norm, width * 2 * k) for k in (1, 2))
        self.shrink = BlurHalve() if smooth else nn.Identity()
        self.blocks = nn.ModuleList(Residual(width * 4, norm=norm, dropout=dropout, index=k) for k in range(blocks))
        self.grow = LinearDouble() if smooth else nn.Identity()
        self.ups = nn.ModuleList(_double(width * 2 * k, width * k, bias=bias, upsampling=upsampling) for k in (2, 1))
        self.up_norms = nn.ModuleList(_norm(norm, width * k) for k in (2, 1))
        self.head = nn.Conv2d(width, channels_out, 7)

    def forward(self, x: Tensor, seed: int | None = None) -> Tensor:
        """`seed`: fixes the noise in eval mode; None runs without noise."""
        (code,) = deque(self._encoded(x, seed), maxlen=1)  # the earlier maps are let go
        return self._painted(code)

    def features(self, x: Tensor, layers: Sequence[int], seed: int | None = None) -> list[Tensor]:
        """What the first half sees: maps by number, 0 the picture, 1 and 2 the halving convolutions before their norms,
        3 on the residual blocks (arXiv:2007.15651, appendix C.1). Nothing behind the last one asked for is computed."""
        maps = []
        for number, found in enumerate(self._encoded(x, seed)):
            if number in layers:
                maps.append(found)
            if number == max(layers):
                break
        return maps

    def translated(self, x: Tensor, layers: Sequence[int], seed: int | None = None) -> tuple[Tensor, list[Tensor]]:
        """The translation and the `features` of one pass."""
        found = list(self._encoded(x, seed))
        return self._painted(found[-1]), [found[number] for number in layers]

    def feature_widths(self, layers: Sequence[int]) -> list[int]:
        """The channels of each of `features`."""
        widths = [self.channels_in, self.width * 2, self.width * 4]
        return [widths[min(number, 2)] for number in layers]

    def _encoded(self, x: Tensor, seed: int | None) -> Iterator[Tensor]:
        yield x
        x = F.relu(self.stem_norm(self.stem(_reflected(x, 3))))  # N w H W
        for conv, normed in zip(self.downs, self.down_norms, strict=True):
            x = conv(x)
            yield x
            x = self.shrink(F.relu(normed(x)))  # N 2w H/2 W/2, N 4w H/4 W/4
        for block in self.blocks:
            x = block(x, seed)  # N 4w H/4 W/4
            yield x

    def _painted(self, x: Tensor) -> Tensor:
        for conv, normed in zip(self.ups, self.up_norms, strict=True):
            x = F.relu(normed(conv(self.grow(x))))  # N 2w H/2 W/2, N w H W
        return torch.tanh(self.head(_reflected(x, 3)))  # N C H W

    def layers(self) -> Iterator[Layer]:
        """The same without noise, in eval mode, as a chain of local layers."""
        smooth = isinstance(self.shrink, BlurHalve)
        yield Layer(_valid(self.stem), 3, "reflect", norm=_instance(self.stem_norm), activation=_after(self.stem_norm))
        for conv, normed in zip(self.downs, self.down_norms, strict=True):
            yield Layer(_valid(conv), 1, down=1 if smooth else 2, norm=_instance(normed), activation=_after(normed))
            if isinstance(self.shrink, BlurHalve):
                yield Layer(self.shrink.valid, 1, "reflect", down=2)
        for block in self.blocks:
            assert isinstance(block, Residual)
            yield from block.layers()
        for conv, normed in zip(self.ups, self.up_norms, strict=True):
            if smooth:
                yield Layer(_cropped(self.grow), 1, "replicate", up=2)
                yield Layer(_valid(conv), 1, norm=_instance(normed), activation=_after(normed))
            else:
                yield Layer(_cropped(conv), 1, up=2, norm=_instance(normed), activation=_after(normed))
        yield Layer(_valid(self.head), 3, "reflect", activation=torch.tanh)


class Residual(nn.Module):
    """x + norm(conv(dropout(relu(norm(conv(x))))))"""

    def __init__(self, channels: int, *, norm: Norm, dropout: float, index: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, bias=needs_bias(norm))
        self.first_norm = _norm(norm, channels)
        self.dropout = SeededDropout(dropout, index)
        self.second = nn.Conv2d(channels, channels, 3, bias=needs_bias(norm))
        self.second_norm = _norm(norm, channels)

    def forward(self, x: Tensor, seed: int | None = None) -> Tensor:
        inner = F.relu(self.first_norm(self.first(_reflected(x, 1))))
        inner = self.dropout(inner, seed)
        return x.add(self.second_norm(self.second(_reflected(inner, 1))))

    def layers(self) -> Iterator[Layer]:
        """The same without noise as two local layers."""
        first, second = self.first_norm, self.second_norm
        yield Layer(_valid(self.first), 1, "reflect", norm=_instance(first), activation=_after(first))
        yield Layer(_valid(self.second), 1, "reflect", norm=_instance(second),
                    activation=_pointwise(second), adds=2)


def _double(channels_in: int, channels_out: int, *, bias: bool, upsampling: Scaling) -> nn.Module:
    match upsampling:
        case "resize":
            return ResizeConv(channels_in, channels_out, bias=bias)
        case "transposed":
            return nn.ConvTranspose2d(channels_in, channels_out, 3, 2, 1, output_padding=1, bias=bias)
        case "antialiased":
            return nn.Conv2d(channels_in, channels_out, 3, 1, 1, bias=bias)


def _reflected(x: Tensor, pixels: int) -> Tensor:
    return F.pad(x, (pixels,) * 4, mode="reflect")


def _valid(conv: nn.Module) -> Pointwise:
    """A convolution of a window that has its margin already."""
    assert isinstance(conv, nn.Conv2d)
    weight, bias, stride = conv.weight, conv.bias, conv.stride
    return lambda window: F.conv2d(window, weight, bias, stride)


def _cropped(double: nn.Module) -> Pointwise:
    """Doubling a window: of what comes out, the margin of one input pixel is cut away."""
    return lambda window: double(window)[..., 2:-2, 2:-2]


def _instance(normed: nn.Module) -> ImageNorm | None:
    return normed if isinstance(normed, ImageNorm) else None


def _pointwise(normed: nn.Module) -> Pointwise:
    """What a norm does that needs no statistics of the picture: batch norm that no longer learns, or none."""
    return nn.Identity() if isinstance(normed, ImageNorm) else normed


def _after(normed: nn.Module) -> Pointwise:
    pointwise = _pointwise(normed)
    return lambda x: F.relu(pointwise(x))


_norm = norm  # the parameters called `norm` hide the function
