"""Label maps with colours that are no class: saved as JPEG, drawn with soft edges, or painted in a slip of a colour."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gantool.api import Palette, Swatch
from gantool.data.colors import unique_names
from gantool.data.glance import Glance

MOST = 0.5  # share of the maps that have soft colours from which on the whole side has
SLIP = 5e-4  # share of a map's pixels in colours that are no class from which on it is told
CLASS_FILES = 0.02  # share of the maps that a colour missing in the palette must occur in to be a class, and
CLASS_SHARE = 2e-3  # share of the pixels of each of them
SLIP_NEAR = 24.0  # RGB distance from a class that a slip of its colour may have, in one map of
SLIP_MAPS = 10  # or more


@dataclass(frozen=True)
class Strays:
    """What was found.

    Attributes:
        palette: with the classes that occur only in maps that were not looked at closely.
        everywhere: most maps have soft colours: none is named by itself.
        single: by the number of a map, the share of its pixels that is no class (1: too many colours to tell).
    """

    palette: Palette
    everywhere: bool
    single: dict[int, float]


def find_strays(palette: Palette, glances: Sequence[Glance]) -> Strays:
    """Tell maps whose colours are not all of the palette."""
    soft = {number for number, glance in enumerate(glances) if glance.colors is None}
    if len(soft) > MOST * len(glances):
        return Strays(palette, True, {})
    whole = _completed(_without_slips(palette, glances), glances)
    classes = np.array([_number(swatch.color) for swatch in whole.swatches], np.uint32)
    single: dict[int, float] = {}
    for number, glance in enumerate(glances):
        if glance.colors is None or glance.shares is None:
            single[number] = 1.0
            continue
        share = float(glance.shares[~np.isin(glance.colors, classes)].sum())
        if share >= SLIP:
            single[number] = share
    if len(single) > MOST * len(glances):
        return Strays(whole, True, {})
    return Strays(whole, False, single)


def _without_slips(palette: Palette, glances: Sequence[Glance]) -> Palette:
    """The palette without colours that occur in a single map and are nearly those of a class."""
    if len(glances) < SLIP_MAPS:
        return palette
    often: Counter[int] = Counter()
    for glance in glances:
        if glance.colors is not None:
            often.update(glance.colors.tolist())
    kept = [
        swatch
        for swatch in palette.swatches
        if often[_number(swatch.color)] != 1
        or not any(
            often[_number(other.color)] > 1
            and sum((a - b) ** 2 for a, b in zip(swatch.color, other.color, strict=True)) <= SLIP_NEAR**2
            for other in palette.swatches
        )
    ]
    return Palette(swatches=tuple(kept)) if len(kept) >= 2 else palette


def _completed(palette: Palette, glances: Sequence[Glance]) -> Palette:
    """The palette with every further colour that enough maps are painted with."""
    often: Counter[int] = Counter()
    weight: Counter[int] = Counter()
    known = {_number(swatch.color) for swatch in palette.swatches}
    for glance in glances:
        if glance.colors is None or glance.shares is None:
            continue
        for color, share in zip(glance.colors.tolist(), glance.shares.tolist(), strict=True):
            if color not in known and share >= CLASS_SHARE:
                often[color] += 1
                weight[color] += share
    least = max(3, CLASS_FILES * len(glances))
    more = [color for color, count in often.items() if count >= least]
    if not more or len(more) + len(known) > 256:
        return palette
    more.sort(key=lambda color: (-weight[color], color))
    colors = [*(swatch.color for swatch in palette.swatches), *(_color(number) for number in more)]
    shares = [*(swatch.share for swatch in palette.swatches), *(weight[number] / len(glances) for number in more)]
    total = sum(shares)
    names = unique_names(colors)
    return Palette(
        swatches=tuple(
            Swatch(color=color, name=name, share=round(share / total, 4))
            for color, name, share in zip(colors, names, shares, strict=True)
        )
    )


def _number(color: tuple[int, int, int]) -> int:
    return color[0] << 16 | color[1] << 8 | color[2]


def _color(number: int) -> tuple[int, int, int]:
    return number >> 16, number >> 8 & 255, number & 255
