"""Filling what hangs together in one colour, run by run instead of pixel by pixel."""

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


def flooded(pixels: NDArray[np.uint8], x: int, y: int, tolerance: int = 0) -> Mask:
    """What of H W C hangs together with (x, y) over its sides and differs from it by `tolerance` at most."""
    off = np.abs(pixels.astype(np.int16) - pixels[y, x].astype(np.int16)).max(2)
    return connected(off <= tolerance, x, y)


def connected(same: Mask, x: int, y: int) -> Mask:
    """The part of `same` (H W) that hangs together with (x, y) over its sides."""
    found = np.zeros_like(same)
    if not same[y, x]:
        return found
    rows = [_runs(row) for row in same]
    taken = [np.zeros(len(starts), bool) for starts, _ in rows]
    first = int(np.searchsorted(rows[y][0], x, side="right")) - 1
    taken[y][first] = True
    waiting = [(y, first)]
    while waiting:
        row, run = waiting.pop()
        start, end = int(rows[row][0][run]), int(rows[row][1][run])
        found[row, start:end] = True
        for near in (row - 1, row + 1):
            if 0 <= near < len(rows):
                starts, ends = rows[near]
                low = int(np.searchsorted(ends, start, side="right"))
                high = int(np.searchsorted(starts, end, side="left"))
                for touched in range(low, high):
                    if not taken[near][touched]:
                        taken[near][touched] = True
                        waiting.append((near, touched))
    return found


def _runs(row: Mask) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where the runs of True begin, and where each has ended."""
    steps = np.diff(np.concatenate(([0], row.view(np.int8), [0])))
    return np.flatnonzero(steps == 1), np.flatnonzero(steps == -1)
