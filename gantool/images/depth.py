"""Between 8 bits, 16 bits and other numbers: full range to full range, rounded."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from gantool.images.picture import Pixels
from gantool.images.rows import by_rows


def eight_bit(pixels: Pixels) -> NDArray[np.uint8]:
    """uint16 0..65535 to uint8 0..255, to the nearest (65535 = 255 * 257); uint8 as it is."""
    if pixels.dtype == np.uint8:
        return pixels.astype(np.uint8, copy=False)
    result = np.empty(pixels.shape, np.uint8)
    by_rows(result, lambda band: (band.astype(np.uint32) + 128) // 257, pixels)
    return result


def sixteen_bit(pixels: Pixels) -> NDArray[np.uint16]:
    """uint8 0..255 to uint16 0..65535, exactly; uint16 as it is."""
    if pixels.dtype == np.uint16:
        return pixels.astype(np.uint16, copy=False)
    return pixels.astype(np.uint16) * np.uint16(257)


def from_numbers(values: NDArray[Any]) -> tuple[NDArray[np.uint16], str]:
    """Numbers of no fixed range (float, wide or signed integers) to uint16, and the sentence that says how.

    Floats within 0..1 and integers within 0..65535 are taken at their word; others are stretched from their least to
    their greatest value. What is not finite becomes the least.
    """
    floats = np.issubdtype(values.dtype, np.floating)
    finite = np.isfinite(values) if floats else np.ones(values.shape, bool)
    if not finite.any():
        return np.zeros(values.shape, np.uint16), "It holds no finite value and is taken as black."
    usable = values[finite] if floats else values
    low, high = float(usable.min()), float(usable.max())
    top = 1.0 if floats else 65535.0
    kind = "Floating point" if floats else "Integer"
    if low >= 0 and high <= top:
        start, span, note = 0.0, top, f"{kind} values are taken as 0 to {top:g}."
    else:
        start, span = low, (high - low) or 1.0
        note = f"{kind} values from {low:g} to {high:g} are stretched over the whole range."
    def scaled(band: NDArray[Any]) -> NDArray[Any]:
        numbers = np.nan_to_num(band.astype(np.float64), nan=low, posinf=low, neginf=low)
        return np.clip(np.rint((numbers - start) * (65535.0 / span)), 0, 65535)

    result = np.empty(values.shape, np.uint16)
    by_rows(result, scaled, values)
    return result, note
