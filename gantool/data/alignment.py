"""Whether partners lie on each other: how far, and in which scale, one would have to be moved to fit the other.

The maps of where both have edges are correlated over shifts (by the Fourier transform) and over some scales. A pair is
called misaligned where the fit grows clearly by moving; a whole set where the sum over all pairs says so.

Legend: n pairs, E cells a side of a map of edges, R largest shift in cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.data.glance import EDGES

REACH = 10  # cells: shifts up to a sixth of the picture
SCALES = (0.8, 0.84, 0.88, 0.92, 1.08, 1.14, 1.2, 1.25)
LEAST_SHIFT = 1.5  # cells, 2.3 % of the picture: below, cells and soft edges decide
GAIN = 0.14  # of correlation by moving; sound pairs of facades reach 0.12 by chance
SET_GAIN = 0.05  # of the mean over all pairs, which chance hardly moves
RELATED = 0.12  # mean correlation from which on partners show the same thing at all
ENOUGH = 5  # pairs from which on a set can be judged
BLOCK = 64  # pairs transformed at once


@dataclass(frozen=True)
class Displacement:
    """The second picture must move right by `right` and down by `down` (shares of its size), or grow by `scale`."""

    right: float = 0.0
    down: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True)
class Alignment:
    """What was found: a displacement that all pairs share, or those of single pairs by their number."""

    shared: Displacement | None
    single: dict[int, Displacement]


NOTHING = Alignment(None, {})


def judge_alignment(pairs: Sequence[tuple[NDArray[np.uint8], NDArray[np.uint8]]]) -> Alignment:
    """Find the pairs that do not lie on each other; nothing where partners show nothing in common anyway."""
    if len(pairs) < ENOUGH:
        return NOTHING
    maps = np.concatenate([_correlations(pairs[i : i + BLOCK]) for i in range(0, len(pairs), BLOCK)])  # n 2R+1 2R+1
    mean = maps.mean(0)
    scaled = _scaled_fits(pairs)  # n scales
    average = scaled.mean(0)
    k = int(average.argmax())
    best, still = float(mean.max()), float(mean[REACH, REACH])
    if max(best, average[k]) < RELATED:
        return NOTHING
    down, right = _peak(mean)
    if np.hypot(down, right) >= LEAST_SHIFT and best - still >= SET_GAIN and best >= average[k]:
        return Alignment(Displacement(right / EDGES, down / EDGES), {})
    if average[k] - still >= SET_GAIN:
        return Alignment(Displacement(scale=SCALES[k]), {})
    return Alignment(None, _single(maps, scaled))


def _single(maps: NDArray[np.float32], scaled: NDArray[np.float32]) -> dict[int, Displacement]:
    found: dict[int, Displacement] = {}
    for number, own in enumerate(maps):
        still = float(own[REACH, REACH])
        down, right = _peak(own)
        k = int(scaled[number].argmax())
        if np.hypot(down, right) >= LEAST_SHIFT and own.max() - still >= GAIN and own.max() >= scaled[number][k]:
            found[number] = Displacement(right / EDGES, down / EDGES)
        elif scaled[number][k] - still >= GAIN:
            found[number] = Displacement(scale=SCALES[k])
    return found


def _peak(fit: NDArray[np.float32]) -> tuple[float, float]:
    """Where 2R+1 2R+1 is highest, in cells down and right from the middle, between cells too."""
    down, right = (int(place) for place in np.unravel_index(int(fit.argmax()), fit.shape))
    return down - REACH + _between(fit[:, right], down), right - REACH + _between(fit[down], right)


def _between(line: NDArray[np.float32], at: int) -> float:
    """How far beside the highest value the top of a parabola through it and its neighbours lies: -0.5..0.5."""
    if not 0 < at < len(line) - 1:
        return 0.0
    before, top, after = (float(value) for value in line[at - 1 : at + 2])
    bend = before - 2 * top + after
    return (before - after) / (2 * bend) if bend < 0 else 0.0


def _correlations(pairs: Sequence[tuple[NDArray[np.uint8], NDArray[np.uint8]]]) -> NDArray[np.float32]:
    """How well the second fits the first after each shift: n 2R+1 2R+1, 1 at best."""
    first, second = (_normal(np.stack([pair[side] for pair in pairs])) for side in (0, 1))
    size = EDGES + REACH  # room, so that nothing comes in again on the other side
    spectrum = np.fft.rfft2(first, (size, size)) * np.conj(np.fft.rfft2(second, (size, size)))
    fits = np.roll(np.fft.irfft2(spectrum, (size, size)), (REACH, REACH), (1, 2))
    return fits[:, : 2 * REACH + 1, : 2 * REACH + 1].astype(np.float32)


def _scaled_fits(pairs: Sequence[tuple[NDArray[np.uint8], NDArray[np.uint8]]]) -> NDArray[np.float32]:
    """How well the second fits the first after growing about its middle: n scales."""
    fits = np.zeros((len(pairs), len(SCALES)), np.float32)
    for number, (first, second) in enumerate(pairs):
        for k, scale in enumerate(SCALES):
            a, b = (first, _grown(second, scale)) if scale > 1 else (_grown(first, 1 / scale), second)
            both = _normal(np.stack([a, b]))
            fits[number, k] = float((both[0] * both[1]).sum())
    return fits


def _grown(edges: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """The middle of E E, enlarged to E E."""
    inset = EDGES * (1 - 1 / scale) / 2
    box = (inset, inset, EDGES - inset, EDGES - inset)
    return np.asarray(Image.fromarray(edges).resize((EDGES, EDGES), Image.Resampling.BILINEAR, box))


def _normal(maps: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Mean 0 and length 1 each: n E E."""
    values = maps.astype(np.float32)
    values -= values.mean((1, 2), keepdims=True)
    lengths = np.sqrt((values * values).sum((1, 2), keepdims=True))
    normal: NDArray[np.float32] = values / (lengths + 1e-3)
    return normal
