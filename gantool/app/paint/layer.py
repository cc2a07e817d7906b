"""A layer of a drawing: pixels with transparency; and the photo that lies underneath."""

import itertools
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtGui import QImage

from gantool.app.paint.ground import Color
from gantool.app.pixels import Pixels, image_of, pixels_of

_numbers = itertools.count(1)


@dataclass
class Layer:
    """`pixels` are H W 4 uint8, changed in place while a stroke lasts."""

    name: str
    pixels: Pixels
    visible: bool = True
    number: int = field(default_factory=lambda: next(_numbers))


@dataclass
class Reference:
    """A photo under the drawing: seen while painting, never by the model. `opacity` in 0..1."""

    image: QImage = field(default_factory=QImage)
    visible: bool = False
    opacity: float = 0.4


def filled(width: int, height: int, color: Color, alpha: int = 255) -> Pixels:
    """Pixels of one colour."""
    made = np.empty((height, width, 4), np.uint8)
    made[...] = (*color, alpha)
    return made


def opaque(pixels: Pixels) -> Pixels:
    """H W 3 as H W 4."""
    return np.concatenate([pixels, np.full((*pixels.shape[:2], 1), 255, np.uint8)], 2)


def over(below: Pixels, above: Pixels) -> Pixels:
    """`above` laid over `below`, both H W 4; exact where `above` is opaque or not there at all."""
    alpha = above[..., 3]
    if alpha.min() == 255:
        return above.copy()
    if ((alpha == 0) | (alpha == 255)).all():
        return np.where(alpha[..., None] == 255, above, below)
    a = above[..., 3:].astype(np.float32) / 255
    b = below[..., 3:].astype(np.float32) / 255 * (1 - a)
    total = a + b
    color = (above[..., :3] * a + below[..., :3] * b) / np.maximum(total, 1e-6)
    return np.concatenate([np.round(color), np.round(total * 255)], 2).astype(np.uint8)


def scaled(pixels: Pixels, width: int, height: int, *, smooth: bool) -> Pixels:
    """At another size; without smoothing no new colour appears."""
    if pixels.shape[:2] == (height, width):
        return pixels.copy()
    if smooth:
        from PySide6.QtCore import Qt

        image = image_of(pixels)
        return pixels_of(
            image.scaled(
                width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
    rows = ((np.arange(height) + 0.5) * pixels.shape[0] / height).astype(int)
    columns = ((np.arange(width) + 0.5) * pixels.shape[1] / width).astype(int)
    made: Pixels = pixels[rows][:, columns].copy()
    return made
