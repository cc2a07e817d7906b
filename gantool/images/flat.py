"""Laying a transparent picture on an even ground, for formats and eyes that know no transparency."""

import numpy as np
from numpy.typing import NDArray

from gantool.images.picture import Picture, Pixels
from gantool.images.rows import by_rows


def flattened(picture: Picture, background: float = 1.0) -> Pixels:
    """The pixels H W C laid on an even ground of this brightness (0 black, 1 white); as they are where opaque."""
    pixels, alpha = picture.pixels, picture.alpha
    if alpha is None:
        return pixels
    top = np.iinfo(pixels.dtype).max

    def laid(colors: Pixels, weights: Pixels) -> NDArray[np.float32]:
        visible = weights.astype(np.float32)[..., None] / top
        return np.rint(colors * visible + np.float32(background * top) * (1 - visible))

    return by_rows(np.empty(pixels.shape, pixels.dtype), laid, pixels, alpha)
