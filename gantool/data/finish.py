"""How a picture is finished, whatever it shows: how sharp it is for its size, and whether bars frame it.

Legend: H W pixels.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.data.palette import Pixels

SEEN = 256  # px of the shorter side at which a picture is judged: about what is learnt from
LEAST = 32  # px of it below which there is too little to judge
EVEN = 16  # levels that rows of one tone may differ by, as JPEG leaves them
OTHER = 24  # levels from which on a pixel is not of the bar's tone
MOST = 0.65  # share of a row that is picture where one begins
SOFT = 3  # rows between a bar and the picture that are neither


@dataclass(frozen=True, slots=True)
class Finish:
    """What may differ without being meant.

    Attributes:
        sharpness: steps from pixel to pixel as a share of those at half the size: 0.5 where all is smooth, as behind
            a blur or an enlargement by two and more, 0.65 to 1 in sharp photos.
        bars: share of the picture (0..1) that plain bars along two opposite edges take.
    """

    sharpness: float
    bars: float


def finish_of(pixels: Pixels) -> Finish | None:
    """Judge H W 3; None where it is too small."""
    grey = Image.fromarray(np.ascontiguousarray(pixels)).convert("L")
    shorter = min(grey.size)
    if shorter < LEAST:
        return None
    if shorter > SEEN:
        size = round(grey.width * SEEN / shorter), round(grey.height * SEEN / shorter)
        grey = grey.resize(size, Image.Resampling.BICUBIC)
    values = np.asarray(grey, np.int16)
    half = np.asarray(grey.reduce(2), np.int16)
    return Finish(_steps(values) / max(_steps(half), 1e-3), _bars(values))


def _steps(values: NDArray[np.int16]) -> float:
    return float(np.abs(np.diff(values, axis=1)).mean() + np.abs(np.diff(values, axis=0)).mean())


def _bars(values: NDArray[np.int16]) -> float:
    lying = _between(values)
    standing = _between(values.T)
    return 1 - (1 - lying) * (1 - standing)


def _between(values: NDArray[np.int16]) -> float:
    """The share of the rows that are in bars, if there is one at the top and one at the bottom."""
    top, bottom = _bar(values), _bar(values[::-1])
    return (top + bottom) / len(values) if top and bottom else 0.0


def _bar(values: NDArray[np.int16]) -> int:
    """How many rows from the first on are one tone, where the picture begins all at once behind them.

    A thing on a plain ground begins with few pixels in its first row, a picture behind a bar with most of them.
    """
    away = np.abs(values - int(np.median(values[0])))
    rows = int((away.max(1) > EVEN).argmax())  # 0 too where all rows are one tone
    if rows == 0 or rows + SOFT >= len(values):
        return 0
    return rows if (away[rows : rows + SOFT + 1] > OTHER).mean(1).max() >= MOST else 0
