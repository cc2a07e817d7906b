"""Shapes as coverage: how much of each pixel a dab, a segment, a rectangle or an ellipse covers.

Coordinates are in canvas pixels; pixel (x, y) has its middle at (x + 0.5, y + 0.5). Coverage is H W uint8, 255 whole.
`hard` coverage is 0 or 255 and nothing between, which is what a label map needs.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Coverage = NDArray[np.uint8]
Field = NDArray[np.float32]


@dataclass(frozen=True)
class Box:
    """Whole pixels, left and top included, right and bottom not."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        return max(0, self.right - self.left)

    @property
    def height(self) -> int:
        return max(0, self.bottom - self.top)

    @property
    def empty(self) -> bool:
        return self.right <= self.left or self.bottom <= self.top

    @property
    def slices(self) -> tuple[slice, slice]:
        """For an array H W."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def within(self, other: "Box") -> "Box":
        """The part of this box that lies in `other`."""
        return Box(
            max(self.left, other.left), max(self.top, other.top),
            min(self.right, other.right), min(self.bottom, other.bottom),
        )  # fmt: skip

    def joined(self, other: "Box") -> "Box":
        """The smallest box around both."""
        if self.empty or other.empty:
            return other if self.empty else self
        return Box(
            min(self.left, other.left), min(self.top, other.top),
            max(self.right, other.right), max(self.bottom, other.bottom),
        )  # fmt: skip

    @classmethod
    def around(cls, left: float, top: float, right: float, bottom: float, margin: float = 0.0) -> "Box":
        """The pixels that something within these bounds can touch."""
        return cls(
            math.floor(min(left, right) - margin), math.floor(min(top, bottom) - margin),
            math.ceil(max(left, right) + margin), math.ceil(max(top, bottom) + margin),
        )  # fmt: skip


EMPTY = Box(0, 0, 0, 0)
Point = tuple[float, float]


@dataclass(frozen=True)
class Edge:
    """How a shape ends: `hard`, or softening from `hardness` (0..1) of its radius outwards."""

    hard: bool = True
    hardness: float = 1.0


TINY = 1e-12
"""The square of a way, in px, that is none."""


def segment(start: Point, end: Point, radii: tuple[float, float], edge: Edge, within: Box) -> tuple[Box, Coverage]:
    """A stroke from `start` to `end` with round ends, whose radius goes from the first to the second."""
    (x0, y0), (x1, y1) = start, end
    box = Box.around(x0, y0, x1, y1, max(radii) + 1).within(within)
    if box.empty:
        return EMPTY, np.zeros((0, 0), np.uint8)
    x, y = _middles(box)
    along_x, along_y = x1 - x0, y1 - y0
    length = along_x**2 + along_y**2
    moved = length > TINY  # else the division would lose its digits
    t = np.clip(((x - x0) * along_x + (y - y0) * along_y) / length, 0, 1) if moved else np.zeros_like(x + y)
    distance = np.asarray(np.hypot(x - (x0 + t * along_x), y - (y0 + t * along_y)), np.float32)
    radius = np.asarray(radii[0] + (radii[1] - radii[0]) * t, np.float32)
    return box, _covered(distance, radius, edge)


def rectangle(start: Point, end: Point, edge: Edge, within: Box, outline: float = 0.0) -> tuple[Box, Coverage]:
    """The rectangle with these corners, filled, or a line of width `outline` along its border."""
    box = Box.around(*start, *end, outline / 2 + 1).within(within)
    if box.empty:
        return EMPTY, np.zeros((0, 0), np.uint8)
    x, y = _middles(box)
    middle_x, middle_y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    half_x, half_y = abs(start[0] - end[0]) / 2, abs(start[1] - end[1]) / 2
    off_x, off_y = np.abs(x - middle_x) - half_x, np.abs(y - middle_y) - half_y
    if outline:  # distance to the border, from either side
        outside = np.hypot(np.maximum(off_x, 0), np.maximum(off_y, 0))
        distance = outside + np.abs(np.minimum(np.maximum(off_x, off_y), 0))
        return box, _covered(distance, np.float32(outline / 2), edge)
    return box, _covered(np.maximum(off_x, off_y) + 1.0, np.float32(1.0), edge)


def ellipse(start: Point, end: Point, edge: Edge, within: Box, outline: float = 0.0) -> tuple[Box, Coverage]:
    """The ellipse in the rectangle with these corners, filled, or a line of width `outline` along its border."""
    box = Box.around(*start, *end, outline / 2 + 1).within(within)
    if box.empty:
        return EMPTY, np.zeros((0, 0), np.uint8)
    x, y = _middles(box)
    half_x, half_y = max(0.5, abs(start[0] - end[0]) / 2), max(0.5, abs(start[1] - end[1]) / 2)
    u, v = (x - (start[0] + end[0]) / 2) / half_x, (y - (start[1] + end[1]) / 2) / half_y
    reach = np.hypot(u, v)  # 1 on the border
    steep = np.maximum(np.hypot(u / half_x, v / half_y), 1e-6)
    off = (reach - 1) * reach / steep  # first-order distance to the border, in pixels
    if outline:
        return box, _covered(np.abs(off), np.float32(outline / 2), edge)
    return box, _covered(off + 1.0, np.float32(1.0), edge)


def _middles(box: Box) -> tuple[Field, Field]:
    x = np.arange(box.left, box.right, dtype=np.float32)[None] + 0.5
    y = np.arange(box.top, box.bottom, dtype=np.float32)[:, None] + 0.5
    return x, y


def _covered(distance: Field, radius: Field | np.float32 | float, edge: Edge) -> Coverage:
    """Coverage of a shape at `distance` from its core; at least the pixel under it, however small the radius."""
    radius = np.maximum(radius, np.float32(0.71))  # less would slip between the middles of four pixels
    if edge.hard:
        return np.where(distance <= radius, 255, 0).astype(np.uint8)
    sharp = np.clip(radius - distance + 0.5, 0, 1)
    if edge.hardness < 1:
        soft = np.clip((radius - distance) / np.maximum(radius * (1 - edge.hardness), 1.0), 0, 1)
        sharp = np.minimum(sharp, soft * soft * (3 - 2 * soft))
    return np.asarray(np.round(sharp * 255), np.uint8)
