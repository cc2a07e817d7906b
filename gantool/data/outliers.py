"""Pictures that fall out of their set by size or by brightness. Careful: real sets are wide, and that is no fault."""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from gantool.data.glance import Glance

ENOUGH = 12  # pictures from which on a set has a usual size and brightness
SMALL = 0.25  # of the usual shorter side below which a picture is an outlier where the others agree
AGREE = 0.8  # share of the pictures that must be at least half as large as usual for a small one to stand out
PLAIN = 4  # levels of spread below which a picture is a single tone
FAR = 6.0  # robust standard deviations of brightness, and
FURTHER = 60  # levels, that a picture must lie away from the usual; or
ENDS = (12, 243)  # levels, that it lies beyond, where few do
FEW = 0.05  # share of the pictures

Outlier = Literal["plain", "dark", "bright", "small"]


def tone_outliers(glances: Sequence[Glance]) -> dict[int, Outlier]:
    """Photos (by number) that are a single tone, or far darker or brighter than the others."""
    if len(glances) < ENOUGH:
        return {}
    tones = np.array([glance.tone for glance in glances], np.float64)
    plain = np.array([glance.spread < PLAIN for glance in glances])
    found: dict[int, Outlier] = {}
    if plain.mean() <= 0.1:
        found.update((int(number), "plain") for number in np.flatnonzero(plain))
    middle = float(np.median(tones))
    spread = 1.4826 * float(np.median(np.abs(tones - middle)))
    away = tones - middle
    far = np.abs(away) > max(FURTHER, FAR * spread)
    for end in (tones < ENDS[0], tones > ENDS[1]):
        if end.sum() <= max(1, FEW * len(tones)) and abs(middle - tones[end].mean() if end.any() else 0) > FURTHER:
            far |= end
    for number in np.flatnonzero(far):
        found.setdefault(int(number), "dark" if away[number] < 0 else "bright")
    return found


def small_outliers(sides: Sequence[int]) -> dict[int, Outlier]:
    """Pictures (by number) whose shorter side, in pixels, is a fraction of what is usual in an even set."""
    if len(sides) < ENOUGH:
        return {}
    lengths = np.array(sides, np.float64)
    usual = float(np.median(lengths))
    if (lengths >= usual / 2).mean() < AGREE:
        return {}
    return {int(number): "small" for number in np.flatnonzero(lengths < SMALL * usual)}
