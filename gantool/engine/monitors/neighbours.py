"""The nearest training picture to each picture made: whether a network invents or copies.

Compared are descriptors (16 px, freed of their means): cheap, and blind to what differs in detail only. A picture that
is made counts as a copy where it is much nearer to a training picture than real pictures it never saw are.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from gantool.engine.monitors.descriptors import descriptors, distances

MOST = 20_000  # training pictures looked at, spread over all: 60 MB
TOGETHER = 32
LEAST_APART = 1e-3  # real pictures nearer than this to each other are one and the same

Pictures = Callable[[Sequence[int]], Tensor]


@dataclass(frozen=True)
class Match:
    """The training picture nearest to one that was made, and how far it is."""

    index: int
    distance: float


class Neighbours:
    """The training pictures as descriptors, taken in a little at a time.

    Args:
        pictures: gives training pictures of the kind that is made by their numbers, N C H W in [-1, 1].
        count: how many there are.
    """

    def __init__(self, pictures: Pictures, count: int) -> None:
        self._pictures = pictures
        stride = max(1, -(-count // MOST))
        self._waiting = _scattered(list(range(0, count, stride)))
        self._indices: list[int] = []
        self._known = torch.empty(0, 0)

    def __len__(self) -> int:
        """How many have been looked at by now."""
        return len(self._indices)

    def take_in(self, seconds: float) -> None:
        """Look at more of them, for about so long."""
        end = time.monotonic() + seconds
        while self._waiting and time.monotonic() < end:
            batch, self._waiting = self._waiting[:TOGETHER], self._waiting[TOGETHER:]
            new = descriptors(self._pictures(batch))
            self._known = torch.cat((self._known, new)) if self._indices else new
            self._indices += batch

    def nearest(self, made: Tensor) -> list[Match]:
        """The nearest one to each of N C H W; empty while none has been looked at."""
        if not self._indices or not len(made):
            return []
        found = distances(descriptors(made), self._known).min(1)
        return [
            Match(self._indices[at], far) for at, far in zip(found.indices.tolist(), found.values.tolist(), strict=True)
        ]

    def apart(self) -> float | None:
        """How far training pictures are from the nearest other one: the median of some; None while there are few."""
        some = self._known[:256]
        if len(some) < 3:
            return None
        between = distances(some, self._known)
        between[between < LEAST_APART] = float("inf")  # itself, and pictures that are there twice
        nearest = between.min(1).values
        nearest = nearest[torch.isfinite(nearest)]
        return float(nearest.median()) if len(nearest) else None

    def picture(self, index: int) -> Tensor:
        """The training picture of a match: C H W in [-1, 1]."""
        return self._pictures([index])[0]

    def some(self, count: int) -> Tensor:
        """A few real pictures, spread over all."""
        return self._pictures(self._indices[:count])


def _scattered(indices: list[int]) -> list[int]:
    """The same numbers in an order whose beginnings are spread evenly: every sixteenth, then those between."""
    strides = (indices[start::16] for start in (0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15))
    return [index for stride in strides for index in stride]
