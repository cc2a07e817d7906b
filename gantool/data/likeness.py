"""Near duplicates: the same picture saved again, at another size, brightness or quality, or mirrored.

Candidates have nearly the same hash; what decides is how well the changes of brightness from cell to cell agree.
Measured on the folders of real pictures: copies (JPEG at 40, half the size, a fifth brighter) agree by 0.94 and more,
different pictures of one kind by at most 0.71. Copies cropped by more than a hundredth of their side are not found:
what would find them takes different pictures of one thing for copies.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gantool.data.buckets import Hashes, near
from gantool.data.glance import CELLS, TINY, Glance

BITS = 40  # of 256 that copies may differ by: 27 were seen
AGREE = 0.85  # correlation of the changes of brightness from which on two pictures are one
TINTED = 12.0  # mean difference of R - G and B - G, in levels, that copies may have: sprites differ by colour alone
PLAIN = 40.0  # strength of all changes together below which a picture has nothing to compare
BLOCK = 1 << 10  # pictures compared at once
ALL = 4_000  # pictures up to which each is compared with each; beyond, by buckets


@dataclass(frozen=True)
class Likeness:
    """Two pictures, by number, that show the same; `mirrored`: one of them left to right."""

    first: int
    other: int
    mirrored: bool


def near_duplicates(
    glances: Sequence[Glance],
    cancelled: Callable[[], bool] = lambda: False,
    closer: Callable[[int], Glance | None] = lambda number: None,
) -> Iterator[Likeness]:
    """The pictures that show the same, lower number first, each pair once; stops early when cancelled.

    `closer` looks again at a picture whose glance has no tiny one because there are too many to keep; None where that
    is not possible.
    """
    usable = np.array([i for i, glance in enumerate(glances) if glance.hash], np.int64)
    if len(usable) < 2:
        return
    hashes = np.stack([np.frombuffer(glances[i].hash, np.uint64) for i in usable])  # n 4
    mirrored = np.stack([np.frombuffer(glances[i].mirrored, np.uint64) for i in usable])
    candidates = _each_with_each if len(usable) <= ALL else _by_buckets
    told: set[tuple[int, int]] = set()
    for turned, asked in ((False, hashes), (True, mirrored)):
        for one, other in candidates(asked, hashes, cancelled):
            pair = first, second = int(usable[one]), int(usable[other])
            small = [glances[i] if glances[i].tiny else closer(i) for i in pair]
            if pair not in told and small[0] and small[1] and same_picture(small[0], small[1], mirrored=turned):
                told.add(pair)
                yield Likeness(first, second, turned)


def _each_with_each(asked: Hashes, known: Hashes, cancelled: Callable[[], bool]) -> Iterator[tuple[int, int]]:
    for start in range(0, len(asked), BLOCK):
        if cancelled():
            return
        block, rest = asked[start : start + BLOCK], known[start:]
        apart = np.zeros((len(block), len(rest)), np.uint16)
        for word in range(known.shape[1]):
            apart += np.bitwise_count(block[:, None, word] ^ rest[None, :, word])
        for i, j in np.argwhere(np.triu(apart <= BITS, 1)).tolist():
            yield start + i, start + j


def _by_buckets(asked: Hashes, known: Hashes, cancelled: Callable[[], bool]) -> Iterator[tuple[int, int]]:
    return near(asked, known, BITS, cancelled)


def same_picture(one: Glance, other: Glance, *, mirrored: bool = False) -> bool:
    """Whether two tiny pictures, the first of them `mirrored`, are one but for brightness and noise."""
    first, second = _changes(one, mirrored=mirrored), _changes(other)
    lengths = float(np.linalg.norm(first)), float(np.linalg.norm(second))
    if min(lengths) < PLAIN or float(first @ second) < AGREE * lengths[0] * lengths[1]:
        return False
    return float(np.abs(_tint(one, mirrored=mirrored) - _tint(other)).mean()) <= TINTED


def _changes(glance: Glance, *, mirrored: bool = False) -> NDArray[np.float32]:
    grey = np.frombuffer(glance.tiny, np.uint8, TINY * TINY).reshape(TINY, TINY).astype(np.float32)
    grey = grey[:, ::-1] if mirrored else grey
    across, down = np.diff(grey, axis=1)[:-1], np.diff(grey, axis=0)[:, :-1]
    return np.concatenate([across.ravel(), down.ravel()])


def _tint(glance: Glance, *, mirrored: bool = False) -> NDArray[np.float32]:
    cells = np.frombuffer(glance.tiny, np.uint8, offset=TINY * TINY).reshape(CELLS, CELLS, 3).astype(np.float32)
    cells = cells[:, ::-1] if mirrored else cells
    return cells[..., ::2] - cells[..., 1:2]
