"""The palette of a label map: which few flat colours it is painted with, found also behind JPEG artefacts.

A label map is flat nearly everywhere, and its flat places carry few colours. JPEG blurs the borders and shifts a flat
colour by a unit or two, so flat places are searched first, their colours are counted in cells of 8 x 8 x 8, and the
cells melt into the strongest colour nearby. Lossless maps keep their exact colours, however close to each other.

Legend: H W pixels, K colours.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gantool.api import Palette, Swatch
from gantool.data.colors import unique_names

Pixels = NDArray[np.uint8]

MAXIMUM_EXACT = 256  # colours of a lossless map
MAXIMUM_MELTED = 40  # colours that can be told apart behind JPEG
MELT = 40.0  # RGB distance within which a weaker colour is an artefact of a stronger one
CORE = 12.0  # RGB distance that JPEG moves most of a flat colour; wider balls, 40 apart, would fill the line of greys
COMPACT = 0.72  # share of the flat pixels near a class colour: label maps have 0.8 (JPEG at 20) to 1, photos up to 0.62
FLAT_RANGE = 24  # span of values in a 3 x 3 block that still counts as flat behind JPEG
RARE = 2e-4  # share of pixels below which a colour is no class


@dataclass(frozen=True, slots=True)
class PictureColors:
    """The colours of one picture, small enough to keep hundreds of them.

    `cells` are the occupied cells of the colour cube in flat places, with how many pixels (`counts`) and the sum of
    their values (`sums`, n 3). `exact` and `exact_counts` are the exact colours, empty where there are too many to be
    a lossless map; `solid` are those of them that fill a 3 x 3 block somewhere.
    """

    pixels: int
    flat: int
    still: int
    cells: NDArray[np.uint16]
    counts: NDArray[np.uint32]
    sums: NDArray[np.uint32]
    lossless: bool
    exact: NDArray[np.uint32]
    exact_counts: NDArray[np.uint32]
    solid: NDArray[np.uint32]


def colors_of(pixels: Pixels) -> PictureColors:
    """Count the colours of H W 3 at full size: a shrunken picture has mixed colours. At least 3 x 3 pixels count."""
    spread = local_range(pixels)  # H-2 W-2
    inner = pixels[1:-1, 1:-1]
    flat = inner[spread <= FLAT_RANGE]  # n 3
    index = cell_of(flat)
    counts = np.bincount(index, minlength=32**3)
    cells = np.flatnonzero(counts)
    sums = np.stack([np.bincount(index, flat[:, c].astype(np.float64), minlength=32**3)[cells] for c in range(3)], 1)
    still = spread == 0
    lossless = 2 * int(still.sum()) >= still.size  # behind JPEG hardly a block is all one colour; sorting is dear
    numbers = packed(inner) if lossless else np.zeros((0, 0), np.uint32)
    exact, exact_counts = np.unique(numbers.ravel(), return_counts=True)
    lossless = lossless and len(exact) <= 16 * MAXIMUM_EXACT
    return PictureColors(
        pixels=int(spread.size),
        flat=len(flat),
        still=int(still.sum()),
        cells=cells.astype(np.uint16),
        counts=counts[cells].astype(np.uint32),
        sums=sums.astype(np.uint32),
        lossless=lossless,
        exact=exact if lossless else exact[:0],
        exact_counts=(exact_counts if lossless else exact_counts[:0]).astype(np.uint32),
        solid=np.unique(numbers[still]) if lossless else exact[:0],
    )


def find_palette(pictures: Sequence[PictureColors]) -> Palette | None:
    """The classes that label maps are painted with, most frequent first; None where the pictures are no label maps."""
    found = _exact_colors(pictures) or _melted_colors(pictures)
    if found is None or len(found) < 2:
        return None
    found.sort(key=lambda pair: (-pair[1], pair[0]))
    names = unique_names([color for color, _ in found])
    total = sum(share for _, share in found)
    swatches = (
        Swatch(color=color, name=name, share=round(share / total, 4))
        for (color, share), name in zip(found, names, strict=True)
    )
    return Palette(swatches=tuple(swatches))


Weighed = list[tuple[tuple[int, int, int], float]]


def _exact_colors(pictures: Sequence[PictureColors]) -> Weighed | None:
    pixels = sum(picture.pixels for picture in pictures)
    if not pixels or not all(picture.lossless for picture in pictures):
        return None
    numbers = np.concatenate([picture.exact for picture in pictures])
    exact, inverse = np.unique(numbers, return_inverse=True)
    counts = np.bincount(inverse, np.concatenate([picture.exact_counts for picture in pictures]))
    solid = np.unique(np.concatenate([picture.solid for picture in pictures]))
    kept = np.isin(exact, solid) & (counts >= max(RARE * pixels / 4, 4))
    if not 2 <= kept.sum() <= MAXIMUM_EXACT or counts[kept].sum() < 0.97 * pixels:
        return None
    return [
        ((color >> 16, color >> 8 & 255, color & 255), count / pixels)
        for color, count in zip(exact[kept].tolist(), counts[kept].tolist(), strict=True)
    ]


def _melted_colors(pictures: Sequence[PictureColors]) -> Weighed | None:
    pixels, total = sum(picture.pixels for picture in pictures), sum(picture.flat for picture in pictures)
    if not total or total < 0.5 * pixels:
        return None
    cells, sums = np.zeros(32**3), np.zeros((32**3, 3))
    for picture in pictures:
        cells[picture.cells] += picture.counts
        sums[picture.cells] += picture.sums
    used = np.flatnonzero(cells)
    weights = cells[used]
    means = sums[used] / weights[:, None]  # cells 3
    centres = _centres(means, weights, RARE * total / 4)
    distance = np.linalg.norm(means[:, None] - centres[None], axis=2)  # cells K
    nearest = distance.argmin(1)
    near = distance[np.arange(len(used)), nearest] <= CORE
    # A photo's colours lie everywhere between; its white background, the strongest colour, must not hide that.
    beside = nearest != 0
    if weights[near & beside].sum() < COMPACT * weights[beside].sum():
        return None
    melted: Weighed = []
    for k in range(len(centres)):
        mine, core = nearest == k, (nearest == k) & near
        share = weights[mine].sum() / total
        if core.any() and share >= RARE:
            mean = np.average(means[core], axis=0, weights=weights[core])
            melted.append((_snapped(mean), float(share)))
    return melted if len(melted) <= MAXIMUM_MELTED else None


def _centres(means: NDArray[np.float64], weights: NDArray[np.float64], floor: float) -> NDArray[np.float64]:
    """The strongest colours that keep `MELT` from each other, strongest first: K 3."""
    centres: list[NDArray[np.float64]] = []
    for i in np.argsort(-weights, kind="stable"):
        if centres and (weights[i] < floor or len(centres) > 2 * MAXIMUM_MELTED):
            break
        if all(np.linalg.norm(means[i] - centre) >= MELT for centre in centres):
            centres.append(means[i])
    return np.array(centres)


def _snapped(color: NDArray[np.float64]) -> tuple[int, int, int]:
    """Pull a channel that JPEG moved off an end of the scale back to it."""
    values = [0 if v < 5 else 255 if v > 250 else round(float(v)) for v in color]
    return values[0], values[1], values[2]


def local_range(pixels: Pixels) -> Pixels:
    """The largest span of any channel in each 3 x 3 block: H W 3 to H-2 W-2."""
    high, low = pixels, pixels
    for axis in (0, 1):
        size = pixels.shape[axis] - 2
        views = [slice(i, i + size) for i in range(3)]
        index = [(view,) if axis == 0 else (slice(None), view) for view in views]
        high = np.maximum(np.maximum(high[index[0]], high[index[1]]), high[index[2]])
        low = np.minimum(np.minimum(low[index[0]], low[index[1]]), low[index[2]])
    return widest(high - low)


def widest(values: Pixels) -> Pixels:
    """The largest of the three channels: H W 3 to H W. (NumPy's `max` over so short an axis is ten times slower.)"""
    largest: Pixels = np.maximum(np.maximum(values[..., 0], values[..., 1]), values[..., 2])
    return largest


def packed(pixels: Pixels) -> NDArray[np.uint32]:
    """Each colour as one number, 0xRRGGBB: ... 3 to ..."""
    wide = pixels.astype(np.uint32)
    numbers: NDArray[np.uint32] = (wide[..., 0] << np.uint32(16)) | (wide[..., 1] << np.uint32(8)) | wide[..., 2]
    return numbers


def cell_of(pixels: Pixels, bits: int = 5) -> NDArray[np.int64]:
    """The cell of the colour cube (2^bits a side) that each colour lies in: ... 3 to ..."""
    cells = (pixels >> (8 - bits)).astype(np.int64)
    return cells[..., 0] << 2 * bits | cells[..., 1] << bits | cells[..., 2]


def quantise(pixels: Pixels, palette: Palette) -> Pixels:
    """Move every pixel, H W 3, to the nearest colour of the palette (Euclidean in RGB; ties go to the earlier one)."""
    colors = np.array([swatch.color for swatch in palette.swatches], np.uint8)  # K 3
    return np.ascontiguousarray(colors[nearest_index(pixels, palette)])


def nearest_index(pixels: Pixels, palette: Palette) -> NDArray[np.int64]:
    """The number of the nearest palette colour at each pixel: H W 3 to H W. Each colour that occurs is decided once."""
    occurring, places = np.unique(packed(pixels), return_inverse=True)
    points = np.stack([occurring >> 16, occurring >> 8 & 255, occurring & 255], -1).astype(np.float32)  # n 3
    return _nearest(points, [swatch.color for swatch in palette.swatches])[places].reshape(pixels.shape[:-1])


def exact_index(pixels: Pixels, palette: Palette) -> NDArray[np.int64] | None:
    """The number of each pixel's colour, H W 3 to H W, where all are colours of the palette; None where one is not."""
    numbers = packed(pixels)
    index = np.full(numbers.shape, -1, np.int64)
    for k, swatch in reversed(tuple(enumerate(palette.swatches))):  # ties go to the earlier one
        index[numbers == packed(np.array(swatch.color, np.uint8))] = k
    return None if (index < 0).any() else index


def _nearest(points: NDArray[np.float32], colors: Sequence[tuple[int, int, int]]) -> NDArray[np.int64]:
    best = np.full(len(points), np.inf, np.float32)
    answer = np.zeros(len(points), np.int64)
    for k, color in enumerate(colors):
        distance = ((points - np.array(color, np.float32)) ** 2).sum(1)
        closer = distance < best
        best[closer], answer[closer] = distance[closer], k
    return answer
