"""Four octaves of detail: filters that add up to the picture (arXiv:2006.06676, appendix B, in our own design).

The paper splits at pi/8, pi/4 and pi/2 with wavelets; here low-pass filters of those cut-offs are sincs within a Hann
window, and a band is what one lets through and the next does not. So all gains 1 give the picture back exactly.
"""

import itertools

import numpy as np

from gantool.augment.draws import Values

HALF = 24  # taps on either side: three lobes of the widest sinc
CUTOFFS = (1 / 8, 1 / 4, 1 / 2)  # as shares of the finest detail that the pixels can show


def bank() -> Values:
    """4 T: the kernels of the bands, coarse to fine; they add up to the unit impulse."""
    low = [_low_pass(cutoff) for cutoff in CUTOFFS]
    impulse = np.zeros(2 * HALF + 1)
    impulse[HALF] = 1
    steps = [np.zeros_like(impulse), *low, impulse]
    return np.stack([finer - coarser for coarser, finer in itertools.pairwise(steps)])


def kernels(gains: Values) -> Values:
    """N T: one kernel for each picture, from its gains N 4."""
    return np.asarray(gains @ bank())


def _low_pass(cutoff: float) -> Values:
    at = np.arange(-HALF, HALF + 1)
    half = min(HALF, round(3 / cutoff))
    window = np.where(np.abs(at) <= half, 0.5 + 0.5 * np.cos(np.pi * at / (half + 1)), 0)
    kernel = np.sinc(at * cutoff) * window
    return np.asarray(kernel / kernel.sum())
