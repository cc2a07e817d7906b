"""What the counts say in plain words: proportions, depths, colours; whether they are enough, what to begin with."""

import math
from collections import Counter
from collections.abc import Iterable

from gantool.api import Layout, Share
from gantool.data.understood import Understood

SURE = 0.8  # confidence from which on a layout is not asked about
_USUAL = ((1, 1), (4, 3), (3, 2), (16, 9), (16, 10), (5, 4), (2, 1), (21, 9))


def aspect(width: int, height: int) -> str:
    """Proportions in words: the usual ones by name ("4:3", "3:4"), others to a tenth ("2.4:1")."""
    long, short = max(width, height), max(1, min(width, height))
    for a, b in _USUAL:
        if math.isclose(long / short, a / b, rel_tol=0.01):
            return f"{a}:{b}" if width >= height else f"{b}:{a}"
    return f"{long / short:.1f}:1" if width >= height else f"1:{long / short:.1f}"


def shares(names: Iterable[str]) -> tuple[Share, ...]:
    """How often each name occurs, the most frequent first."""
    counts = sorted(Counter(names).items(), key=lambda item: (-item[1], item[0]))
    return tuple(Share(name=name, count=count) for name, count in counts)


def alternatives(understood: Understood, *, two_sides: bool) -> tuple[Layout, ...]:
    """The layouts that a person may mean instead, where the guess is not sure."""
    if understood.confidence >= SURE:
        return ()
    possible = [Layout.SINGLE, Layout.ALIGNED]
    if two_sides:
        possible = [Layout.PAIRED, Layout.UNPAIRED, *possible]
    return tuple(layout for layout in possible if layout is not understood.layout)


def advice(layout: Layout, train: int) -> tuple[str, ...]:
    """Sentences on whether the pictures are enough, and on what to begin with."""
    if not train or layout is Layout.EMPTY:
        return ()
    things = "pairs" if layout in (Layout.ALIGNED, Layout.PAIRED) else "pictures"
    if train < 20:
        enough = f"{train} {things} are enough to try it out; for results on new pictures gather a hundred or more."
    elif train < 100:
        enough = f"{train} {things} can teach a narrow subject; a few hundred do better on new pictures."
    elif train < 400:
        enough = f"{train} {things} are a good start for one subject; variety helps more than training longer."
    else:
        enough = f"{train} {things} are plenty for one subject."
    begin = {
        Layout.SINGLE: "There are no inputs: a recipe makes them of the pictures, sketch for drawing to picture.",
        Layout.UNPAIRED: "There are no partners: train on one of the folders with a recipe, or give pairs.",
    }.get(layout, "Begin with the quick preset to see whether it goes the right way, then train longer.")
    return enough, begin
