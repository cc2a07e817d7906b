"""Computing a picture band by band, so that wide intermediate numbers never take a multiple of its memory."""

from collections.abc import Callable
from typing import Any

from numpy.typing import NDArray

from gantool.images.picture import Pixels

_BAND = 1 << 20  # values


def by_rows(out: Pixels, compute: Callable[..., NDArray[Any]], *arrays: NDArray[Any]) -> Pixels:
    """Fill `out` (H first) with `compute(*bands)` of arrays that are equally high; returns `out`."""
    height = out.shape[0]
    rows = max(1, _BAND * height // max(1, out.size))
    for top in range(0, height, rows):
        out[top:top + rows] = compute(*(array[top:top + rows] for array in arrays))
    return out
