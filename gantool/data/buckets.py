"""Which of many hashes are nearly the same, without comparing each with each: buckets of parts of them.

A hash of 256 bits is cut into 16 parts. Two that differ by 31 bits or fewer share a part but for one bit, so looking
each part up as it is and with each of its bits turned finds them all; of those that differ by 40 at random places all
but a few in a thousand. Time and memory grow with the number of hashes, not with its square (Norouzi, Punjani and
Fleet, arXiv:1307.2982).

Legend: n hashes, m of them asked for at once.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

PARTS = 16
CROWD = 48  # hashes that share a part from which on it says nothing: blank margins
AT_ONCE = 1 << 12

Hashes = NDArray[np.uint64]


def near(
    asked: Hashes, known: Hashes, bits: int, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[tuple[int, int]]:
    """Pairs (i, j), i < j, each once, where hash i of `asked` differs from hash j of `known` by at most `bits`.

    Both are n 4: pictures in the same order, hashed as they are or mirrored. Stops early when cancelled.
    """
    parts, wanted = known.view(np.uint16), asked.view(np.uint16)  # n 16
    turns = [0, *(1 << bit for bit in range(16))]
    seen: set[tuple[int, int]] = set()
    for part in range(PARTS):
        order = np.argsort(parts[:, part], kind="stable")
        counts = np.bincount(parts[:, part], minlength=1 << 16)
        ends = counts.cumsum()
        counts[counts > CROWD] = 0
        for start in range(0, len(asked), AT_ONCE):
            if cancelled():
                return
            values = wanted[start : start + AT_ONCE, part].astype(np.int64)
            for turn in turns:
                for pair in _within(asked, known, start, values ^ turn, order, counts, ends, bits):
                    if pair not in seen:
                        seen.add(pair)
                        yield pair


def _within(
    asked: Hashes,
    known: Hashes,
    start: int,
    values: NDArray[np.int64],
    order: NDArray[np.int64],
    counts: NDArray[np.int64],
    ends: NDArray[np.int64],
    bits: int,
) -> Iterator[tuple[int, int]]:
    """Those near each other among the m from `start` on and the ones in the buckets of `values`."""
    many = counts[values]  # m
    total = int(many.sum())
    if not total:
        return
    first = np.repeat(np.arange(start, start + len(values)), many)
    inside = np.arange(total) - np.repeat(many.cumsum() - many, many)
    second = order[np.repeat(ends[values] - many, many) + inside]
    later = second > first
    first, second = first[later], second[later]
    apart = np.bitwise_count(asked[first] ^ known[second]).sum(1)
    yield from zip(first[apart <= bits].tolist(), second[apart <= bits].tolist(), strict=True)
