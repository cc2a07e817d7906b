"""Small pictures for lists: quick, upright, opaque."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gantool.images.decode import DEFAULT, decode
from gantool.images.depth import eight_bit
from gantool.images.flat import flattened
from gantool.images.limits import Limits
from gantool.images.picture import Picture
from gantool.images.resize import BICUBIC, resize, resize_with_alpha


def thumbnail(path: Path, size: int, *, limits: Limits = DEFAULT) -> NDArray[np.uint8]:
    """Decode to fit a square of `size` pixels: H W 3 of uint8 RGB, on white where it is transparent; never enlarged.

    Raises:
        PictureError: it cannot be used; the sentence says why.
    """
    picture = decode(path, limits=limits, shrink_to=2 * size)
    scale = min(1.0, size / max(picture.width, picture.height))
    target = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    pixels, alpha = picture.pixels, picture.alpha
    if alpha is not None:
        pixels, alpha = resize_with_alpha(pixels, alpha, target, BICUBIC)
    else:
        pixels = resize(pixels, target, BICUBIC)
    flat = eight_bit(flattened(Picture(pixels, alpha)))
    return np.repeat(flat, 3, axis=2) if flat.shape[2] == 1 else flat
