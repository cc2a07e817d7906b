"""Making pictures smaller and larger again, by the kernels that cameras, programs and web sites use."""

from collections.abc import Callable

import torch.nn.functional as F
from torch import Generator, Tensor

from gantool.recipes.chance import draw, magnitude

Size = tuple[int, int]
Resize = Callable[[Tensor, Size], Tensor]


def _box(image: Tensor, size: Size) -> Tensor:
    return F.interpolate(image, size, mode="area")


def _nearest(image: Tensor, size: Size) -> Tensor:
    return F.interpolate(image, size, mode="nearest-exact")


def _bilinear(image: Tensor, size: Size) -> Tensor:
    return F.interpolate(image, size, mode="bilinear", align_corners=False, antialias=True)


def _bicubic(image: Tensor, size: Size) -> Tensor:
    return F.interpolate(image, size, mode="bicubic", align_corners=False, antialias=True)


SHRINK: tuple[tuple[float, Resize], ...] = ((0.35, _bicubic), (0.6, _box), (0.85, _bilinear), (1.0, _nearest))
ENLARGE: tuple[tuple[float, Resize], ...] = ((0.55, _bicubic), (0.85, _bilinear), (1.0, _nearest))
"""Each up to its share of the draws."""


def coarse(image: Tensor, generator: Generator) -> Tensor:
    """Shrink one picture, 1 3 H W in [-1, 1], by 1.5 to 8 and enlarge it to the size it had."""
    height, width = image.shape[-2:]
    factor = magnitude(generator, 1.5, 8.0)
    shrink, enlarge = _chosen(SHRINK, draw(generator)), _chosen(ENLARGE, draw(generator))
    small = shrink(image, (max(1, round(height / factor)), max(1, round(width / factor))))
    return enlarge(small.clamp(-1, 1), (height, width))


def _chosen(ways: tuple[tuple[float, Resize], ...], number: float) -> Resize:
    return next(way for share, way in ways if number < share)
