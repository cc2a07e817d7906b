"""Strokes of a round brush along a wandering path."""

import math
from itertools import pairwise

import torch
from torch import Generator, Tensor

from gantool.recipes.chance import between

Point = tuple[float, float]
"""y, x in px; the middle of the first pixel is 0, 0."""


def wander(start: Point, length: float, steps: int, turn: float, generator: Generator) -> list[Point]:
    """A path of `steps` straight pieces, `length` px in all, turning by up to `turn` radians between two of them."""
    angle = between(generator, 0, 2 * math.pi)
    path = [start]
    for _ in range(steps):
        y, x = path[-1]
        path.append((y + math.sin(angle) * length / steps, x + math.cos(angle) * length / steps))
        angle += between(generator, -turn, turn)
    return path


def stroke(canvas: Tensor, path: list[Point], radius: float, soft: float = 1.0) -> None:
    """Draw along `path` into `canvas`, H W in [0, 1], where it is not as full already.

    `soft` is over how many px the brush goes from full to nothing at its rim, at least 1.
    """
    for (y0, x0), (y1, x1) in pairwise(path):
        rows, columns = reached([(y0, x0), (y1, x1)], radius + soft, canvas.shape)
        part = canvas[rows, columns]
        if part.numel() == 0:
            continue
        ys = torch.arange(rows.start, rows.stop, dtype=torch.float32)[:, None] - y0
        xs = torch.arange(columns.start, columns.stop, dtype=torch.float32) - x0
        dy, dx = y1 - y0, x1 - x0
        along = ((ys * dy + xs * dx) / max(dy * dy + dx * dx, 1e-9)).clamp(0, 1)  # where on the piece it is nearest
        distance = torch.hypot(ys - along * dy, xs - along * dx)
        torch.maximum(part, ((radius - distance) / soft + 0.5).clamp(0, 1), out=part)


def reached(path: list[Point], reach: float, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """The rows and columns of a picture of `shape`, H W, that are less than `reach` px from `path`; maybe none."""
    ranges = []
    for places, length in zip(zip(*path, strict=True), shape, strict=True):
        start = min(max(math.floor(min(places) - reach), 0), length)
        ranges.append(slice(start, max(start, min(math.ceil(max(places) + reach) + 1, length))))
    return ranges[0], ranges[1]
