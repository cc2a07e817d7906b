"""Bicubic resampling as papers on super-resolution evaluate with: MATLAB's `imresize`, written from its definition.

Keys' kernel with a = -0.5; where a picture is made smaller the kernel is as much wider (antialiasing); beyond the edge
a picture goes on as its mirror image, the edge pixel repeated.

N batch, C channels, H W pixels.
"""

import functools
import math

import torch
from torch import Tensor


def imresize(images: Tensor, factor: float) -> Tensor:
    """N C H W, `factor` times as large; sides are rounded up. Nothing is clamped or rounded."""
    height, width = images.shape[-2:]
    return resampled(images, (math.ceil(height * factor), math.ceil(width * factor)), factor)


def resampled(images: Tensor, size: tuple[int, int], factor: float | None = None) -> Tensor:
    """N C H W at `size` (height, width); `factor` where it is not what the sizes say."""
    height, width = images.shape[-2:]
    down = _weights(height, size[0], factor or size[0] / height).to(images)  # H' H
    across = _weights(width, size[1], factor or size[1] / width).to(images)  # W' W
    return down @ images @ across.T


@functools.lru_cache(64)
def _weights(length: int, wanted: int, factor: float) -> Tensor:
    """Row i holds how much each of `length` pixels counts in pixel i of `wanted`."""
    narrow = min(factor, 1.0)
    reach = 2 / narrow  # half the kernel's support
    centres = (torch.arange(wanted, dtype=torch.float64) + 0.5) / factor - 0.5
    first = torch.floor(centres - reach).long()
    places = first[:, None] + torch.arange(math.ceil(2 * reach) + 2)  # wanted P
    shares = cubic(narrow * (centres[:, None] - places))
    shares = shares / shares.sum(1, keepdim=True)
    period = 2 * length
    folded = places.remainder(period)
    mirrored = torch.where(folded < length, folded, period - 1 - folded)
    return torch.zeros(wanted, length, dtype=torch.float64).scatter_add_(1, mirrored, shares)


def cubic(x: Tensor) -> Tensor:
    """Keys, 1981, (15) with a = -1/2."""
    x = x.abs()
    near = 1.5 * x**3 - 2.5 * x**2 + 1
    far = -0.5 * x**3 + 2.5 * x**2 - 4 * x + 2
    return torch.where(x <= 1, near, torch.where(x <= 2, far, torch.zeros_like(x)))
