"""What a format's reader hands over: samples as the file holds them, before orientation and colour management."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from gantool.images.picture import Header, Metadata, Pixels
from gantool.images.rows import by_rows

Space = Literal["grey", "RGB", "CMYK"]


@dataclass(frozen=True)
class Raw:
    """Samples of one picture.

    Attributes:
        header: of the file.
        pixels: H W C of uint8 or uint16 in `space` (grey 1, RGB 3, CMYK 4 with 0 for no ink), as stored.
        alpha: H W, straight, or None.
        orientation: the EXIF value 1..8 that still has to be applied.
        metadata: as found; `icc` is the profile of `pixels`.
        milliseconds, plays: of a frame, as in `Picture`.
    """

    header: Header
    pixels: Pixels
    alpha: Pixels | None
    space: Space
    orientation: int
    metadata: Metadata
    notes: tuple[str, ...] = ()
    milliseconds: int = 0
    plays: int = 0


def straight(pixels: Pixels, alpha: Pixels) -> Pixels:
    """Undo premultiplication: H W C colours that were multiplied by H W alpha."""
    top = np.iinfo(pixels.dtype).max

    def divided(colors: Pixels, weights: Pixels) -> NDArray[np.float32]:
        visible = np.maximum(weights, 1).astype(np.float32)[..., None]  # transparent black stays black
        return np.minimum(np.rint(colors * (top / visible)), top)

    return by_rows(np.empty(pixels.shape, pixels.dtype), divided, pixels, alpha)


def upright(pixels: Pixels, orientation: int) -> Pixels:
    """Apply an EXIF orientation (1..8) to H W or H W C; the result is contiguous."""
    if orientation in (5, 6, 7, 8):  # stored lying on its side
        pixels = pixels.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):  # 2 3 mirror; after the swap 6 is a quarter turn right, 7 the other diagonal
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return np.ascontiguousarray(pixels)
