"""Reading a label map behind JPEG and soft edges without rims of wrong classes.

On a border between two classes JPEG and antialiasing leave pixels that are a blend of both, and the palette colour
nearest to a blend may be a third class: a rim of it, one pixel wide, along every border. A pixel that is sure of its
class (nearly the exact colour, or an even place near it) keeps it; one that is not, and whose colour can be explained
as a blend of the sure classes around it, takes the nearest of those. A thin line in a colour of its own is no blend
and stays. Measured on boxes in the colours of facades: pixels read wrong fall from 6.2 to 2.1 % behind JPEG at 75.

Legend: H W pixels, K colours, n unsure pixels.
"""

import numpy as np
from numpy.typing import NDArray

from gantool.api import Palette
from gantool.data.palette import Pixels, exact_index, local_range, nearest_index

EXACT = 10.0  # RGB distance from a class colour that is sure of it anywhere
NEAR = 40.0  # RGB distance that is sure of it where the picture is even
EVEN = 40  # span of values in a 3 x 3 block that is no border
REACH = 3  # px around an unsure pixel in which sure ones are asked: JPEG with halved colour smears as far
BLEND = 36.0  # RGB distance from the line between two classes that is still a blend of them
MOST = 62  # classes that are told as bits of one number; maps of more are lossless and have no rims


def settle(pixels: Pixels, palette: Palette) -> Pixels:
    """Every pixel of H W 3 as a class colour, as `quantise`, but blends on borders join one of the classes beside."""
    colors = np.array([swatch.color for swatch in palette.swatches], np.uint8)  # K 3
    return np.ascontiguousarray(colors[settled_index(pixels, palette)])


def settled_index(pixels: Pixels, palette: Palette) -> NDArray[np.int64]:
    """The number of each pixel's class, rims mended: H W 3 to H W."""
    if (exact := exact_index(pixels, palette)) is not None:  # as it is painted
        return exact
    index = nearest_index(pixels, palette)
    if not 2 <= len(palette.swatches) <= MOST or min(pixels.shape[:2]) < 3:
        return index
    colors = np.array([swatch.color for swatch in palette.swatches], np.float32)
    off = np.linalg.norm(pixels.astype(np.float32) - colors[index], axis=2)  # H W
    sure = off <= EXACT
    if not sure.all():
        even = np.zeros(sure.shape, bool)
        even[1:-1, 1:-1] = local_range(pixels) <= EVEN
        sure |= even & (off <= NEAR)
        _mend(index, pixels, colors, off, sure)
    return index


def _mend(
    index: NDArray[np.int64],
    pixels: Pixels,
    colors: NDArray[np.float32],
    off: NDArray[np.float32],
    sure: NDArray[np.bool_],
) -> None:
    """Give the unsure pixels of `index`, in place, a class that lies beside them."""
    rows, columns = np.nonzero(~sure)
    beside = _classes_beside(index, sure, rows, columns)  # n, one bit a class
    points = pixels[rows, columns].astype(np.float32)  # n 3
    own, distance = index[rows, columns].copy(), off[rows, columns]
    for mask in np.unique(beside):
        classes = np.flatnonzero((int(mask) >> np.arange(len(colors))) & 1)
        if not len(classes):
            continue
        mine = np.flatnonzero((beside == mask) & ~np.isin(own, classes))
        if not len(mine):
            continue
        near = colors[classes]
        blend = _distance_to_blends(points[mine], near)
        explained = mine[blend <= np.maximum(BLEND, distance[mine])]
        steps = np.linalg.norm(points[explained][:, None] - near[None], axis=2)  # n classes
        own[explained] = classes[steps.argmin(1)]
    index[rows, columns] = own


def _classes_beside(
    index: NDArray[np.int64], sure: NDArray[np.bool_], rows: NDArray[np.int64], columns: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The sure classes within `REACH` of each pixel, a bit for each: n."""
    bits = np.pad(np.where(sure, np.int64(1) << index, np.int64(0)), REACH)
    found = np.zeros(len(rows), np.int64)
    for down in range(2 * REACH + 1):
        for right in range(2 * REACH + 1):
            found |= bits[rows + down, columns + right]
    return found


def _distance_to_blends(points: NDArray[np.float32], colors: NDArray[np.float32]) -> NDArray[np.float32]:
    """How far each point lies from the nearest line between two of the colours (or from the one colour): n."""
    best = np.linalg.norm(points[:, None] - colors[None], axis=2).min(1)
    for i in range(len(colors)):
        for j in range(i):
            along = colors[j] - colors[i]
            place = np.clip((points - colors[i]) @ along / float(along @ along), 0, 1)[:, None]
            np.minimum(best, np.linalg.norm(points - colors[i] - place * along, axis=1), out=best)
    nearest: NDArray[np.float32] = best
    return nearest
