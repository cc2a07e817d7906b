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
    reach = radius + soft
    for (y0, x0), (y1, x1) in pairwise(path):
        top, left = (max(math.floor(min(pair) - reach), 0) for pair in ((y0, y1), (x0, x1)))
        bottom, right = (max(math.ceil(max(pair) + reach) + 1, 0) for pair in ((y0, y1), (x0, x1)))
        part = canvas[top:bottom, left:right]
        if part.numel() == 0:
            continue
        ys = torch.arange(top, top + part.shape[0], dtype=torch.float32)[:, None] - y0
        xs = torch.arange(left, left + part.shape[1], dtype=torch.float32) - x0
        dy, dx = y1 - y0, x1 - x0
        along = ((ys * dy + xs * dx) / max(dy * dy + dx * dx, 1e-9)).clamp(0, 1)  # where on the piece it is nearest
        distance = torch.hypot(ys - along * dy, xs - along * dx)
        torch.maximum(part, ((radius - distance) / soft + 0.5).clamp(0, 1), out=part)
