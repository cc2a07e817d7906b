"""What the counts say in plain words: proportions, depths, colours; and which layouts it may be instead."""

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
    ratio = f"{long / short:.1f}".removesuffix(".0")
    return f"{ratio}:1" if width >= height else f"1:{ratio}"


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
