"""What a person erases: strokes of a brush, hard or soft, and boxes."""

import torch
from torch import Generator, Tensor

from gantool.recipes.chance import between, draw, magnitude, whole
from gantool.recipes.strokes import stroke, wander

MOST = 0.6  # of a picture may be gone: from less nobody could tell what it was

# H W pixels


def erased(shape: tuple[int, ...], generator: Generator) -> Tensor:
    """How much of each pixel is gone, H W in [0, 1]; something always stays."""
    which = draw(generator)
    soft = between(generator, -0.6, 1.0)  # more often than not the eraser is hard
    gone = torch.zeros(shape)
    shapes = [_brush] * whole(generator, 1, 4) if which < 0.65 else []
    shapes += [_box] * whole(generator, 1, 3) if which > 0.45 else []
    for add in shapes:
        more = add(gone, soft, generator)
        if float(more.mean()) <= MOST:
            gone = more
    return gone


def _brush(gone: Tensor, soft: float, generator: Generator) -> Tensor:
    """A stroke of any width and length, from anywhere."""
    height, width = gone.shape
    unit = min(height, width) / 256
    start = between(generator, 0, height), between(generator, 0, width)
    radius, length = magnitude(generator, 4, 24) * unit, magnitude(generator, 20, 260) * unit
    path = wander(start, length, whole(generator, 3, 12), between(generator, 0.2, 1.2), generator)
    more = gone.clone()
    stroke(more, path, max(radius, 0.6), max(soft * radius, 1.0))
    return more


def _box(gone: Tensor, soft: float, generator: Generator) -> Tensor:
    """A box with its middle in the picture, cut with a sharp edge."""
    height, width = gone.shape
    tall, wide = (max(1, round(between(generator, 0.1, 0.5) * length)) for length in (height, width))
    top = round(between(generator, 0, height) - tall / 2)
    left = round(between(generator, 0, width) - wide / 2)
    more = gone.clone()
    more[max(top, 0) : max(top + tall, 0), max(left, 0) : max(left + wide, 0)] = 1
    return more
