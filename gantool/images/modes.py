"""From Pillow's many modes to grey, RGB or CMYK samples with straight alpha."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.images.depth import from_numbers
from gantool.images.picture import Pixels
from gantool.images.raw import Space

_BAND = 1 << 21  # pixels

Samples = tuple[Pixels, Pixels | None, Space, tuple[str, ...]]


def samples(image: Image.Image) -> Samples:
    """H W C pixels, H W alpha or None, the colour space and notes, of a loaded image in any mode."""
    mode = image.mode
    if mode.startswith("I;16"):
        return _array(image, mode).astype(np.uint16, copy=False)[..., None], None, "grey", ()
    if mode in ("I", "F"):
        values, note = from_numbers(np.asarray(image))
        return values[..., None], None, "grey", (note,)
    if mode == "CMYK":
        return _array(image, mode), None, "CMYK", ()
    keyed = "transparency" in image.info
    if mode in ("1", "L") and not keyed:
        return _array(image, "L")[..., None], None, "grey", ()
    if mode in ("1", "L", "LA", "La"):
        both = _array(image.convert("L") if mode == "1" else image, "LA")
        return both[..., :1], both[..., 1], "grey", ()
    if mode in ("RGBA", "RGBa", "PA") or keyed:
        both = _array(image, "RGBA")
        return both[..., :3], both[..., 3], "RGB", ()
    return _array(image, "RGB"), None, "RGB", ()  # RGB RGBX P YCbCr HSV LAB


def _array(image: Image.Image, mode: str) -> NDArray[Any]:
    """The image converted to `mode`, band by band: Pillow's own way holds three copies at its peak."""
    width, height = image.size
    rows = max(1, _BAND // width)
    if rows >= height:
        return np.asarray(image.convert(mode))
    result: NDArray[Any] | None = None
    for top in range(0, height, rows):
        band = np.asarray(image.crop((0, top, width, min(height, top + rows))).convert(mode))
        if result is None:
            result = np.empty((height, *band.shape[1:]), band.dtype)
        result[top:top + rows] = band
    assert result is not None
    return result
