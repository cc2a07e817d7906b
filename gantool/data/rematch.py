"""Who belongs to whom where names say it wrongly: numbers off by one, swapped partners, leftovers that match.

Names propose and pictures decide: partners have their edges in the same places. A single pair is only accused where
the set as a whole shows that partners agree, and where joining it anew agrees clearly better than both pairs did
before. Of facades' swapped pairs 88 in 100 are found so, of edges2shoes' and of drawn landscapes' all, and no sound
pair of theirs is accused: strangers are ahead of partners by 0.036 at most.

Legend: n firsts, m seconds.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gantool.api.report import Pairing
from gantool.data.glance import Glance
from gantool.data.relation import MOST, Relation, agreement_in_detail, relation
from gantool.data.sample import Sample, SideName
from gantool.data.stems import close_stems, counted

ENOUGH = 8  # pairs from which on a set shows how well partners agree
OFFSETS = (1, -1, 2, -2, 3, -3)
USUAL = 0.25  # quantile of the agreement of partners that a partner for a leftover must reach
AHEAD = 0.06  # of agreement that a new pair must be ahead of both old ones

Glances = Mapping[tuple[str, SideName], Glance]


@dataclass(frozen=True)
class Shifted:
    """All pairs fit where A's number goes with B's that is `by` higher."""

    by: int
    pairs: tuple[Pairing, ...]


def shifted(samples: Sequence[Sample], alone: Sequence[Sample], glances: Glances) -> Shifted | None:
    """Whether the numbers of two folders are off by a little, so that every pair by name is wrong."""
    sides = {side: _numbered([*samples, *alone], side, glances) for side in ("A", "B")}
    if min(map(len, sides.values())) < ENOUGH:
        return None
    a, b = sides["A"], sides["B"]
    still = _relation(a, b, 0, glances)
    best = max(OFFSETS, key=lambda by: _relation(a, b, by, glances).lift)
    found = _relation(a, b, best, glances)
    if still.related or not found.related or found.lift < 2 * still.lift:
        return None
    return Shifted(best, tuple(Pairing(a=key, b=b[number + best]) for number, key in a.items() if number + best in b))


def _numbered(samples: Sequence[Sample], side: SideName, glances: Glances) -> dict[int, str]:
    """The keys of one side by the numbers in the files' names; nothing where those do not count the pictures."""
    own = [sample for sample in samples if side in sample.parts]
    numbers = [counted(sample.parts[side].path.stem) for sample in own]
    if None in numbers or len(set(numbers)) != len(numbers):
        return {}
    return {
        number: sample.key
        for number, sample in zip(numbers, own, strict=True)
        if number is not None and (sample.key, side) in glances
    }


def _relation(a: Mapping[int, str], b: Mapping[int, str], by: int, glances: Glances) -> Relation:
    pairs = [(glances[key, "A"], glances[b[number + by], "B"]) for number, key in a.items() if number + by in b]
    return relation(pairs) if len(pairs) >= ENOUGH else Relation(0.0, 0.0, len(pairs))


def swapped(samples: Sequence[Sample], alone: Sequence[Sample], glances: Glances) -> list[tuple[Pairing, ...]]:
    """Groups of pairs (and leftovers) that fit when joined anew; each group by itself loses as few as can be."""
    firsts = [sample.key for sample in (*samples, *alone) if (sample.key, "A") in glances]
    seconds = [sample.key for sample in (*samples, *alone) if (sample.key, "B") in glances]
    column = {key: number for number, key in enumerate(seconds)}
    own = np.array([column.get(key, -1) for key in firsts])
    paired = np.flatnonzero(own >= 0)
    if len(paired) < ENOUGH or max(len(firsts), len(seconds)) > 4 * MOST:
        return []
    partners = [(glances[firsts[i], "A"], glances[firsts[i], "B"]) for i in paired]
    if not relation(partners).related:
        return []
    table = agreement_in_detail([glances[key, "A"] for key in firsts], [glances[key, "B"] for key in seconds])
    return [
        tuple(Pairing(a=firsts[i], b=seconds[j]) for i, j in group)
        for group in _groups(_better(table, own, paired), own)
    ]


def _better(table: NDArray[np.float32], own: NDArray[np.int64], paired: NDArray[np.int64]) -> dict[int, int]:
    """For each first without a fitting partner the second that fits it, where both choose each other."""
    partners = table[paired, own[paired]]
    unmatched = float(np.quantile(partners, USUAL)) - AHEAD
    now = np.full(table.shape[0], unmatched)
    now[paired] = partners
    held = np.full(table.shape[1], unmatched)
    held[own[paired]] = partners
    gain = table - np.maximum(now[:, None], held[None])  # n m
    gain[paired, own[paired]] = -1
    rows, columns = gain.argmax(1), gain.argmax(0)
    return {i: int(j) for i, j in enumerate(rows) if columns[j] == i and gain[i, j] >= AHEAD}


def _groups(better: Mapping[int, int], own: NDArray[np.int64]) -> list[list[tuple[int, int]]]:
    """New pairs that take partners from each other, together."""
    holder = {int(j): i for i, j in enumerate(own) if j >= 0}
    left = dict(better)
    groups: list[list[tuple[int, int]]] = []
    while left:
        i = next(iter(left))
        group: list[tuple[int, int]] = []
        waiting = [i]
        while waiting:
            first = waiting.pop()
            if first not in left:
                continue
            second = left.pop(first)
            group.append((first, second))
            waiting += [holder[second]] if second in holder else []
            waiting += [other for other, wants in left.items() if wants == own[first]]
        groups.append(sorted(group))
    return groups


def leftovers(alone: Sequence[Sample]) -> list[Pairing]:
    """Pictures of A and of B that were left over and are named nearly alike: a slip of the pen."""
    a, b = ({s.key: s.parts[side].path.stem for s in alone if side in s.parts} for side in ("A", "B"))
    return [Pairing(a=first, b=second) for first, second in close_stems(a, b)]
