"""Whether partners lie on each other: how far, and in which scale, one would have to be moved to fit the other.

The maps of where both have edges are cut into blocks, and each block of the first is correlated with the second over
shifts, so that no strong edge decides alone; the same is done in some scales. A pair is called misaligned where its
fit grows by more than it ever does by chance; a whole set where the mean over all pairs says so.

Legend: n pairs, E cells a side of a map of edges, K blocks a side, R largest shift in cells.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.data.glance import EDGES

BLOCKS = 4  # a side
REACH = 15  # cells: shifts up to a sixth of the picture
SCALES = (0.8, 0.84, 0.88, 0.91, 0.94, 0.96, 1.04, 1.06, 1.09, 1.13, 1.18, 1.24)
STILL = 1.1  # cells, 1.2 % of the picture, that soft edges are off by
LEAST_SHIFT = 1.9  # cells, 2 % of the picture, that count as a shift
GAIN = 0.11  # of correlation by moving one pair; a sound pair of facades reaches 0.10 by chance, all others 0.05
SET_GAIN = 0.05  # of the mean over all pairs, which chance hardly moves
RELATED = 0.1  # mean correlation from which on partners show the same thing at all
ENOUGH = 5  # pairs from which on a set can be judged
AT_ONCE = 32  # pairs transformed together

Maps = NDArray[np.float32]


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
    chunks = [_stacked(pairs[i : i + AT_ONCE]) for i in range(0, len(pairs), AT_ONCE)]
    shifts = np.concatenate([_fits_both_ways(*chunk) for chunk in chunks])  # n 2R+1 2R+1
    scales = np.concatenate([_scaled_fits(*chunk) for chunk in chunks])  # n scales
    mean, average = shifts.mean(0), scales.mean(0)
    best, still, k = float(mean.max()), float(mean[REACH, REACH]), int(average.argmax())
    if max(best, average[k]) < RELATED:
        return NOTHING
    down, right = _peak(mean)
    if np.hypot(down, right) >= LEAST_SHIFT and best - still >= SET_GAIN and best >= average[k]:
        return Alignment(Displacement(right / EDGES, down / EDGES), {})
    if average[k] - still >= SET_GAIN:
        return Alignment(Displacement(scale=SCALES[k]), {})
    return Alignment(None, _single(shifts, scales))


def _single(shifts: Maps, scales: Maps) -> dict[int, Displacement]:
    across = np.arange(-REACH, REACH + 1)
    distance = np.hypot(across[:, None], across[None])
    found: dict[int, Displacement] = {}
    for number, own in enumerate(shifts):
        still = float(own[distance <= STILL].max())
        away = np.where(distance >= LEAST_SHIFT, own, -1)
        k = int(scales[number].argmax())
        scaled = float(scales[number][k])
        if away.max() - still >= GAIN and away.max() >= scaled:
            down, right = _peak(away)
            found[number] = Displacement(right / EDGES, down / EDGES)
        elif scaled - still >= GAIN:
            found[number] = Displacement(scale=SCALES[k])
    return found


def _peak(fit: Maps) -> tuple[float, float]:
    """Where 2R+1 2R+1 is highest, in cells down and right from the middle, between cells too."""
    down, right = (int(place) for place in np.unravel_index(int(fit.argmax()), fit.shape))
    return down - REACH + _between(fit[:, right], down), right - REACH + _between(fit[down], right)


def _between(line: Maps, at: int) -> float:
    """How far beside the highest value the top of a parabola through it and its neighbours lies: -0.5..0.5."""
    if not 0 < at < len(line) - 1:
        return 0.0
    before, top, after = (float(value) for value in line[at - 1 : at + 2])
    bend = before - 2 * top + after
    return float(np.clip((before - after) / (2 * bend), -0.5, 0.5)) if bend < 0 else 0.0


def _stacked(pairs: Sequence[tuple[NDArray[np.uint8], NDArray[np.uint8]]]) -> tuple[Maps, Maps]:
    first, second = (np.stack([pair[side] for pair in pairs]).astype(np.float32) for side in (0, 1))
    return first, second


def _fits_both_ways(first: Maps, second: Maps) -> Maps:
    """How well the two fit after each shift, blocks taken of the one and of the other: n 2R+1 2R+1, 1 at best."""
    total = _shifted_fits(first, second) + _shifted_fits(second, first)[:, ::-1, ::-1]
    fits: Maps = (total * 0.5).astype(np.float32)
    return fits


def _shifted_fits(first: Maps, second: Maps) -> Maps:
    """How well the second fits the first after each shift, mean over the blocks: n 2R+1 2R+1, 1 at best."""
    n, block, around = len(first), EDGES // BLOCKS, EDGES // BLOCKS + 2 * REACH
    blocks = _blocks(first)  # n KK b b
    blocks = blocks - blocks.mean((2, 3), keepdims=True)
    padded = np.pad(second, ((0, 0), (REACH, REACH), (REACH, REACH)), mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (around, around), axis=(1, 2))
    near = windows[:, ::block, ::block].reshape(n, BLOCKS**2, around, around)
    regions = near - near.mean((2, 3), keepdims=True)  # for the sake of rounding only
    spectrum = np.fft.rfft2(regions) * np.conj(np.fft.rfft2(blocks, (around, around)))
    reach = 2 * REACH + 1
    together = np.fft.irfft2(spectrum, (around, around))[..., :reach, :reach]
    sums, squares = _window_sums(regions, block), _window_sums(regions * regions, block)
    lengths = np.sqrt(np.maximum(squares - sums * sums / block**2, 1.0))
    own = np.sqrt((blocks * blocks).sum((2, 3), keepdims=True)) + 1e-3
    fits: Maps = (together / (own * lengths)).mean(1).astype(np.float32)
    return fits[:, ::-1, ::-1]  # where the second must go, not where the first must look


def _blocks(maps: Maps) -> Maps:
    """n E E cut into n KK b b."""
    block = EDGES // BLOCKS
    cut = maps.reshape(len(maps), BLOCKS, block, BLOCKS, block).transpose(0, 1, 3, 2, 4)
    return cut.reshape(len(maps), BLOCKS**2, block, block)


def _window_sums(values: Maps, size: int) -> Maps:
    """The sum in each window of `size` cells a side: ... s s to ... s-size+1 s-size+1."""
    table = np.pad(values.cumsum(2, dtype=np.float64).cumsum(3), ((0, 0), (0, 0), (1, 0), (1, 0)))
    sums = table[..., size:, size:] - table[..., :-size, size:] - table[..., size:, :-size] + table[..., :-size, :-size]
    found: Maps = sums.astype(np.float32)
    return found


def _scaled_fits(first: Maps, second: Maps) -> Maps:
    """How well the second fits the first after growing about its middle: n scales."""
    fits = np.zeros((len(first), len(SCALES)), np.float32)
    for k, scale in enumerate(SCALES):
        a = first if scale > 1 else _grown(first, 1 / scale)
        b = _grown(second, scale) if scale > 1 else second
        fits[:, k] = (_normal(_blocks(a)) * _normal(_blocks(b))).sum((2, 3)).mean(1)
    return fits


def _grown(maps: Maps, scale: float) -> Maps:
    """The middle of each of n E E, enlarged to E E."""
    inset = EDGES * (1 - 1 / scale) / 2
    box = (inset, inset, EDGES - inset, EDGES - inset)
    grown = [Image.fromarray(each).resize((EDGES, EDGES), Image.Resampling.BILINEAR, box) for each in maps]
    return np.stack([np.asarray(each, np.float32) for each in grown])


def _normal(blocks: Maps) -> Maps:
    """Mean 0 and length 1 each: ... b b."""
    values = blocks - blocks.mean((2, 3), keepdims=True)
    normal: Maps = values / (np.sqrt((values * values).sum((2, 3), keepdims=True)) + 1.0)
    return normal
