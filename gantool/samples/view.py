"""The camera: which point of the terrain each pixel shows, and which one its mirror image in still water.

The terrain is a stack of slices at growing distance; each slice is a silhouette, one height for each picture column.
Going from near to far, a pixel shows the first slice whose silhouette reaches up to it.
"""

from dataclasses import dataclass

import numpy as np

from gantool.samples.world import Bools, Floats, Ints

FOCAL = 0.9  # distance of the picture plane, in picture heights
NEAR, RATIO, SLICES = 1.25, 1.0145, 460  # distances of the slices: NEAR * RATIO ** k
MARGIN = 0.3  # how far the slices reach beyond the picture on both sides: what stands there throws shadows into it

# S pixels a side, K slices, E columns with the margins on both sides


@dataclass(frozen=True)
class Hits:
    """Which points of the terrain some pixels show: slice (fractional) and column with margin."""

    slice: Floats
    column: Ints

    def of(self, grid: Floats) -> Floats:
        """The value of a field, K E, at each hit."""
        below = np.minimum(self.slice.astype(np.intp), SLICES - 2)
        part = self.slice - below
        near = grid[below, self.column]
        return np.asarray(near + (grid[below + 1, self.column] - near) * part)


class View:
    """A camera `eye` above the water level looking straight ahead; `horizon` is the share above it.

    Attributes:
        across: E, the picture coordinate of each column, 0..1 within the picture.
        distance: K, of each slice.
        lateral: K E, the world coordinate across the view.
        rows: S, the picture coordinate of each row.
    """

    def __init__(self, side: int, horizon: float, eye: float) -> None:
        self.side, self.horizon, self.eye = side, horizon, eye
        self.margin = int(side * MARGIN)
        self.across: Floats = (np.arange(-self.margin, side + self.margin) + 0.5) / side
        steps = np.full(SLICES, RATIO)
        steps[0] = NEAR
        self.distance: Floats = np.multiply.accumulate(steps)
        self.lateral: Floats = (self.across - 0.5)[None, :] * (self.distance / FOCAL)[:, None]
        self.rows: Floats = (np.arange(side) + 0.5) / side

    def row_of(self, height: Floats | float, distance: Floats | float) -> Floats:
        """Where in the picture a point of this height and distance appears: 0 top, 1 bottom."""
        return np.asarray(self.horizon - FOCAL * (height - self.eye) / distance)

    def mirrored_row_of(self, height: Floats | float, distance: Floats | float) -> Floats:
        """Where the mirror image of such a point appears in water of height 0."""
        return np.asarray(self.horizon + FOCAL * (height + self.eye) / distance)

    def look(self, height: Floats) -> Floats:
        """For each pixel, S S, the fractional slice it shows; -1 where it shows the sky."""
        inside = slice(self.margin, self.margin + self.side)
        silhouette = self.row_of(height[:, inside], self.distance[:, None])  # K S
        reach = np.minimum.accumulate(silhouette, axis=0)
        seen = np.full((self.side, self.side), -1.0)
        for column in range(self.side):
            line, first = silhouette[:, column], np.searchsorted(-reach[:, column], -self.rows)  # S
            found = first < SLICES
            k = np.clip(first, 1, SLICES - 1)
            rise = line[k - 1] - line[k]
            part = np.clip((line[k - 1] - self.rows) / np.where(rise > 0, rise, 1.0), 0.0, 1.0)
            seen[found, column] = np.where(first > 0, k - 1 + part, 0.0)[found]
        beyond = (seen < 0) & (self.rows > self.horizon)[:, None]
        seen[beyond] = SLICES - 1
        return seen

    def mirror(self, height: Floats, seen: Floats, water: Bools) -> Floats:
        """For each pixel of `water`, S S, the fractional slice it mirrors; -1 where it mirrors the sky."""
        land = height[:, self.margin : self.margin + self.side] > 0.0
        mirrored = np.where(
            land, self.mirrored_row_of(height[:, self.margin : self.margin + self.side], self.distance[:, None]), -1.0
        )
        order = np.arange(SLICES)[:, None]
        next_land = np.minimum.accumulate(np.where(land, order, SLICES)[::-1], axis=0)[::-1]
        result = np.full((self.side, self.side), -1.0)
        for column in np.flatnonzero(water.any(axis=0)):
            rows = np.flatnonzero(water[:, column])
            starts = next_land[np.ceil(seen[rows, column]).astype(np.intp), column]
            for start in np.unique(starts):
                if start == SLICES:
                    continue
                group = rows[starts == start]
                line = mirrored[start:, column]
                reach = np.maximum.accumulate(line)
                first = np.searchsorted(reach, self.rows[group])
                found = first < line.size
                k = np.clip(first, 1, max(line.size - 1, 1))
                k = np.minimum(k, line.size - 1)
                rise = line[k] - line[k - 1]
                part = np.clip((self.rows[group] - line[k - 1]) / np.where(rise > 0, rise, 1.0), 0.0, 1.0)
                result[group[found], column] = (start + np.where(first > 0, k - 1 + part, 0.0))[found]
        return result
