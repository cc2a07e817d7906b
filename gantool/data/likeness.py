"""Near duplicates: the same picture saved again, at another size, brightness or quality.

Candidates have nearly the same hash; what decides is how well the changes of brightness from cell to cell agree.
Measured on the folders of real pictures: copies (JPEG at 40, half the size, a fifth brighter) agree by 0.94 and more,
different pictures of one kind by at most 0.71. Copies cropped by more than a hundredth of their side are not found.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from gantool.data.glance import CELLS, TINY, Glance

BITS = 40  # of 256 that copies may differ by: 27 were seen
AGREE = 0.85  # correlation of the changes of brightness from which on two pictures are one
TINTED = 12.0  # mean difference of R - G and B - G, in levels, that copies may have: sprites differ by colour alone
PLAIN = 40.0  # strength of all changes together below which a picture has nothing to compare
BLOCK = 1 << 10  # pictures compared at once
ALL = 20_000  # pictures up to which each is compared with each; beyond, those that share a sixteenth of the hash
CROWD = 64  # pictures of one such sixteenth that are compared


def near_duplicates(
    glances: Sequence[Glance], cancelled: Callable[[], bool] = lambda: False
) -> Iterator[tuple[int, int]]:
    """The numbers of pictures that show the same, lower first, each pair once; stops early when cancelled."""
    usable = np.array([i for i, glance in enumerate(glances) if glance.hash and glance.tiny], np.int64)
    if len(usable) < 2:
        return
    hashes = np.stack([np.frombuffer(glances[i].hash, np.uint64) for i in usable])  # n 4
    found = _each_with_each(hashes, cancelled) if len(usable) <= ALL else _sharing_a_part(hashes, cancelled)
    for one, other in found:
        first, second = int(usable[one]), int(usable[other])
        if same_picture(glances[first], glances[second]):
            yield first, second


def _each_with_each(hashes: NDArray[np.uint64], cancelled: Callable[[], bool]) -> Iterator[tuple[int, int]]:
    for start in range(0, len(hashes), BLOCK):
        if cancelled():
            return
        block, rest = hashes[start : start + BLOCK], hashes[start:]
        apart = np.zeros((len(block), len(rest)), np.uint16)
        for word in range(hashes.shape[1]):
            apart += np.bitwise_count(block[:, None, word] ^ rest[None, :, word])
        for i, j in np.argwhere(np.triu(apart <= BITS, 1)).tolist():
            yield start + i, start + j


def _sharing_a_part(hashes: NDArray[np.uint64], cancelled: Callable[[], bool]) -> Iterator[tuple[int, int]]:
    parts = hashes.view(np.uint16)  # n 16
    seen: set[tuple[int, int]] = set()
    for part in range(parts.shape[1]):
        if cancelled():
            return
        groups: dict[int, list[int]] = defaultdict(list)
        for number, value in enumerate(parts[:, part].tolist()):
            groups[value].append(number)
        for group in groups.values():
            if 1 < len(group) <= CROWD:
                inside = hashes[group]
                apart = np.bitwise_count(inside[:, None] ^ inside[None]).sum(2)
                for i, j in np.argwhere(np.triu(apart <= BITS, 1)).tolist():
                    pair = group[i], group[j]
                    if pair not in seen:
                        seen.add(pair)
                        yield pair


def same_picture(one: Glance, other: Glance) -> bool:
    """Whether two tiny pictures are one but for brightness and noise."""
    first, second = _changes(one), _changes(other)
    lengths = float(np.linalg.norm(first)), float(np.linalg.norm(second))
    if min(lengths) < PLAIN or float(first @ second) < AGREE * lengths[0] * lengths[1]:
        return False
    return float(np.abs(_tint(one) - _tint(other)).mean()) <= TINTED


def _changes(glance: Glance) -> NDArray[np.float32]:
    grey = np.frombuffer(glance.tiny, np.uint8, TINY * TINY).reshape(TINY, TINY).astype(np.float32)
    across, down = np.diff(grey, axis=1)[:-1], np.diff(grey, axis=0)[:, :-1]
    return np.concatenate([across.ravel(), down.ravel()])


def _tint(glance: Glance) -> NDArray[np.float32]:
    cells = np.frombuffer(glance.tiny, np.uint8, offset=TINY * TINY).reshape(CELLS * CELLS, 3).astype(np.float32)
    return cells[:, ::2] - cells[:, 1:2]
