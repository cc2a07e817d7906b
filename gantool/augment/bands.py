"""Filtering along rows and columns by banded matrices, one for each picture, the borders mirrored into them.

A matrix product over short blocks is several times as fast on a processor as a convolution of few channels, and the
filter may differ from picture to picture.
"""

# N batch, C channels, H W pixels, A B rows and columns afterwards

import math
from typing import Any

import torch
from torch import Tensor
from torch.autograd import Function

LOBES = 3  # of the sinc on each side, within a window of the same shape
BLOCK = 16  # pixels filtered at a time; the fastest of 8 to 128 on a processor


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


class _Filter(Function):
    """out = rows in columns^T, whose derivative is the same with the matrices transposed, and so on."""

    @staticmethod
    def forward(ctx: Any, images: Tensor, rows: Tensor, columns: Tensor, farthest: int) -> Tensor:
        ctx.save_for_backward(rows, columns)
        ctx.farthest = farthest
        count, channels, height, width = images.shape
        lines = images.permute(0, 2, 1, 3).reshape(count, height * channels, width)  # N HC W
        wide = torch.cat([
            lines[:, :, i] @ columns[:, o, i].mT for o, i in _blocks(columns.shape[1], width, farthest)
        ], 2).reshape(count, height, -1)  # N H CB  # fmt: skip
        tall = wide.new_empty(count, rows.shape[1], wide.shape[2])  # N A CB
        for o, i in _blocks(rows.shape[1], height, farthest):
            torch.bmm(rows[:, o, i], wide[:, i], out=tall[:, o])
        return tall.reshape(count, rows.shape[1], channels, -1).permute(0, 2, 1, 3)

    @staticmethod
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None, None, None]:
        rows, columns = ctx.saved_tensors
        return filtered(gradient, rows.mT, columns.mT, ctx.farthest), None, None, None


def filtered(images: Tensor, rows: Tensor, columns: Tensor, farthest: int) -> Tensor:
    """Apply `rows` N A H and `columns` N B W, which reach `farthest` pixels to either side: N C A B.

    It can be differentiated as often as one likes; no gradient reaches the matrices. The result lies in memory as
    N A C B.
    """
    done: Tensor = _Filter.apply(images, rows.detach(), columns.detach(), farthest)
    return done


def _blocks(outputs: int, inputs: int, farthest: int) -> list[tuple[slice, slice]]:
    """Which inputs each block of outputs is made from, where there are as many, or the one is twice as dense."""
    up = outputs > inputs
    down = outputs < inputs
    length = min(outputs, inputs)
    if length <= BLOCK + 2 * farthest:
        return [(slice(0, outputs), slice(0, inputs))]
    blocks = []
    for start in range(0, length, BLOCK):
        end = min(start + BLOCK, length)
        low, high = max(start - farthest, 0), min(end + farthest, length)
        made = slice(2 * start, min(2 * end, outputs)) if up else slice(start, end)
        seen = slice(2 * low, min(2 * high, inputs)) if down else slice(low, high)
        blocks.append((made, seen))
    return blocks
