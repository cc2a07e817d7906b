"""What is kept of every picture (and of each half of a wide one) to compare it with others: a few hundred bytes.

A hash and a tiny grey picture find near duplicates, tone and spread find outliers, the colours of flat pictures find
strays in label maps, and, for some thousand pictures, a map of edges finds partners that do not lie on each other.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.data.palette import Pixels, packed
from gantool.data.sample import Half

TINY = 24  # px a side of the grey picture that two files are compared by
CELLS = 6  # px a side of the coloured one
HASH = 16  # px a side of the hash: one bit for each, whether it grows brighter to the right
STEP = 2  # levels of 255 that are no noise
EDGES = 96  # cells a side of the map of edges
GRID = 16  # cells a side of the coarse map of them
LEAST = 32  # px of the shorter side from which on pictures are compared: icons are alike without being the same
FLAT_COLORS = 256  # colours that a label map may have
COUNTED = 1 << 16  # pixels whose colours are counted


@dataclass(frozen=True, slots=True)
class Glance:
    """What a picture, or half of one, is compared by.

    Attributes:
        hash: HASH * HASH bits; empty where the picture is too small to compare.
        mirrored: the hash of the picture mirrored left to right.
        tiny: TINY * TINY grey values, then CELLS * CELLS * 3 colours; empty where not kept.
        tone, spread: mean and standard deviation of the grey values, 0..255.
        edges: EDGES EDGES, 0..255, or None where not kept.
        colors, shares: of a flat picture, its colours as 0xRRGGBB and how much each covers; None of any other.
    """

    hash: bytes
    mirrored: bytes
    tiny: bytes
    tone: int
    spread: int
    edges: NDArray[np.uint8] | None
    colors: NDArray[np.uint32] | None
    shares: NDArray[np.float32] | None


@dataclass(frozen=True, slots=True)
class Glances:
    """Those of a whole picture and, where it is wide, of its halves."""

    whole: Glance
    left: Glance | None = None
    right: Glance | None = None

    def of(self, half: Half | None) -> Glance | None:
        """The glance at a half, or at the whole."""
        return self.left if half == "left" else self.right if half == "right" else self.whole


def glance_at(pixels: Pixels, small: Pixels, *, tiny: bool, edges: bool) -> Glance:
    """Take what is kept of H W 3; `small` is the same picture, perhaps shrunken."""
    image = Image.fromarray(np.ascontiguousarray(small)).convert("RGB")
    grey = image.convert("L")
    comparable = min(pixels.shape[:2]) >= LEAST
    little = np.asarray(grey.resize((TINY, TINY), Image.Resampling.BOX))
    colors, shares = _flat_colors(pixels)
    values = np.asarray(grey)
    steps = np.asarray(grey.resize((HASH + 1, HASH), Image.Resampling.BOX), np.int16)
    return Glance(
        hash=_hash(steps) if comparable else b"",
        mirrored=_hash(steps[:, ::-1]) if comparable else b"",
        tiny=little.tobytes() + _cells(image) if tiny and comparable else b"",
        tone=round(float(values.mean())),
        spread=round(float(values.std())),
        edges=_edges(grey) if edges and comparable else None,
        colors=colors,
        shares=shares,
    )


def _hash(values: NDArray[np.int16]) -> bytes:
    return np.packbits(np.diff(values, axis=1) > STEP).tobytes()


def _cells(image: Image.Image) -> bytes:
    return image.resize((CELLS, CELLS), Image.Resampling.BOX).tobytes()


def _edges(grey: Image.Image) -> NDArray[np.uint8]:
    side = 2 * EDGES
    values = np.asarray(grey.resize((side, side), Image.Resampling.BOX), np.float32)
    across, down = (
        np.abs(np.diff(values, axis=1, append=values[:, -1:])),
        np.abs(np.diff(values, axis=0, append=values[-1:])),
    )
    strength = (across + down).reshape(EDGES, 2, EDGES, 2).mean((1, 3))
    scaled: NDArray[np.uint8] = np.minimum(255, 11.3 * np.sqrt(strength)).astype(np.uint8)
    return scaled  # of the root, so that strong edges do not decide alone


def structure(glance: Glance) -> NDArray[np.float32]:
    """Where a picture that keeps its edges has structure, coarsely: GRID * GRID."""
    assert glance.edges is not None
    block = EDGES // GRID
    coarse: NDArray[np.float32] = glance.edges.reshape(GRID, block, GRID, block).mean((1, 3), dtype=np.float32).ravel()
    return coarse


def _flat_colors(pixels: Pixels) -> tuple[NDArray[np.uint32] | None, NDArray[np.float32] | None]:
    rows = pixels[:: max(1, pixels.shape[0] * pixels.shape[1] // COUNTED)]
    numbers = packed(rows).ravel()
    few = numbers[:: max(1, len(numbers) // 2048)]
    if len(np.unique(few)) > FLAT_COLORS:  # a photo: told without sorting all of it
        return None, None
    colors, counts = np.unique(numbers, return_counts=True)
    if len(colors) > FLAT_COLORS:
        return None, None
    return colors, (counts / len(numbers)).astype(np.float32)
