"""From Pillow's many modes to grey, RGB or CMYK samples with straight alpha."""

from typing import cast

import numpy as np
from PIL import Image

from gantool.images.depth import from_numbers
from gantool.images.picture import Pixels
from gantool.images.raw import Space

Samples = tuple[Pixels, Pixels | None, Space, tuple[str, ...]]


def samples(image: Image.Image) -> Samples:
    """H W C pixels, H W alpha or None, the colour space and notes, of a loaded image in any mode."""
    mode = image.mode
    if mode.startswith("I;16"):
        return np.asarray(image).astype(np.uint16)[..., None], None, "grey", ()
    if mode in ("I", "F"):
        values, note = from_numbers(np.asarray(image))
        return values[..., None], None, "grey", (note,)
    if mode == "CMYK":
        return np.asarray(image), None, "CMYK", ()
    keyed = "transparency" in image.info
    if mode in ("1", "L") and not keyed:
        return np.asarray(image.convert("L"))[..., None], None, "grey", ()
    if mode in ("1", "L", "LA", "La"):
        both = np.asarray((image.convert("L") if mode == "1" else image).convert("LA"))
        return both[..., :1], both[..., 1], "grey", ()
    if mode in ("RGBA", "RGBa", "PA") or keyed:
        both = np.asarray(image.convert("RGBA"))
        return both[..., :3], both[..., 3], "RGB", ()
    return cast(Pixels, np.asarray(image.convert("RGB"))), None, "RGB", ()  # RGB RGBX P YCbCr HSV LAB
