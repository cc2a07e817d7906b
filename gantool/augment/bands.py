"""Filtering along rows and columns by banded matrices, one for each picture, the borders mirrored into them.

A matrix product over short blocks is several times as fast on a processor as a convolution of few channels, and the
filter may differ from picture to picture. The matrices carry no gradient, so that every derivative is again a product.
"""

# N batch, C channels, H W pixels, A B rows and columns afterwards

import math

import torch
from torch import Tensor

LOBES = 3  # of the sinc on each side, within a window of the same shape
BLOCK = 64  # pixels filtered at a time


def reach(footprint: float) -> int:
    """Pixels on either side from which a value of `upsampling` is made."""
    return math.ceil(LOBES * footprint)


def upsampling(footprint: Tensor, length: int, farthest: int) -> Tensor:
    """Matrices N (2 length - 1) length that put one value between each two, and remove what is too fine.

    `footprint`: N, from 1 on; detail finer than so many pixels can show is taken out by a sinc that is as much wider.
    At 1 the old values stay as they are, and those between them are interpolated. `farthest`: the `reach` of the
    largest, told so that no device has to be asked for it.
    """
    at = torch.arange(2 * length - 1, device=footprint.device, dtype=footprint.dtype) / 2  # A
    taps = at.floor()[:, None] + torch.arange(1 - farthest, farthest + 1, device=at.device)  # A T
    away = (at[:, None] - taps)[None] / footprint[:, None, None]  # N A T
    weights = torch.where(away.abs() < LOBES, torch.sinc(away) * torch.sinc(away / LOBES), 0.0)
    return gathered(weights / weights.sum(2, keepdim=True), taps.long(), length)


def convolution(kernels: Tensor, length: int) -> Tensor:
    """Matrices N length length that convolve with `kernels`, N T with T odd."""
    half = kernels.shape[1] // 2
    at = torch.arange(length, device=kernels.device)
    taps = at[:, None] + torch.arange(-half, half + 1, device=kernels.device)  # A T
    return gathered(kernels[:, None].expand(-1, length, -1), taps, length)


def gathered(weights: Tensor, taps: Tensor, length: int) -> Tensor:
    """Matrices N A length from `weights` N A T on the pixels `taps` A T, those beyond the borders mirrored back in."""
    period = 2 * (length - 1)
    inside = taps.remainder(period)
    inside = torch.where(inside < length, inside, period - inside)  # the outermost pixel is not doubled
    matrices = weights.new_zeros(weights.shape[0], weights.shape[1], length)
    return matrices.scatter_add_(2, inside.expand_as(weights), weights)


def filtered(images: Tensor, rows: Tensor, columns: Tensor, farthest: int) -> Tensor:
    """Apply `rows` N A H and `columns` N B W, which reach `farthest` pixels to either side: N C A B.

    The result lies in memory as N A C B.
    """
    count, channels, height, width = images.shape
    lines = images.permute(0, 2, 1, 3).reshape(count, height * channels, width)  # N HC W
    wide = _product(columns.transpose(1, 2), lines, farthest)  # N HC B
    tall = wide.reshape(count, height, channels * columns.shape[1])  # N H CB
    done = torch.cat([rows[:, o, i] @ tall[:, i] for o, i in _blocks(rows.shape[1], height, farthest)], 1)
    return done.reshape(count, rows.shape[1], channels, columns.shape[1]).permute(0, 2, 1, 3)


def _product(matrices: Tensor, lines: Tensor, farthest: int) -> Tensor:
    """`lines` N M W times banded `matrices` N W B."""
    blocks = _blocks(matrices.shape[2], matrices.shape[1], farthest)
    return torch.cat([lines[:, :, i] @ matrices[:, i, o] for o, i in blocks], 2)


def _blocks(outputs: int, inputs: int, farthest: int) -> list[tuple[slice, slice]]:
    """Which inputs each block of outputs is made from."""
    density = round(outputs / inputs)
    size = BLOCK * density
    if inputs <= 2 * (farthest + 1):
        return [(slice(0, outputs), slice(0, inputs))]
    return [
        (
            slice(start, min(start + size, outputs)),
            slice(max(start // density - farthest, 0), min((start + size) // density + farthest + 1, inputs)),
        )
        for start in range(0, outputs, size)
    ]
