"""Which of two backends is faster here: they take turns with the pictures that come anyway."""

import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any

from torch import Tensor

from gantool.engine.backends.backend import Backend

ROUNDS = 5
WORTHWHILE = 0.9  # of the other's time


class Race(Backend):
    """Two backends of one translator answer by turns for one size and one setting, until one has won.

    They are timed where they are to work: in the thread that works, beside all else that the machine does, so that it
    burdens both. (Eager torch in a second thread of a process took 1.4 times as long as in the first.)

    Args:
        candidate: wins if it takes at most nine tenths of the other's median time, after one run each.
        other: answers for every other size and setting, and for `deep` pictures.
        images: N C H W, the size that is raced for.
        settings: the setting that is raced for.
        clock: seconds.

    Attributes:
        winner: the faster one, or None while that is open.
    """

    def __init__(
        self,
        candidate: Backend,
        other: Backend,
        images: Tensor,
        settings: Mapping[str, Any],
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.winner: Backend | None = None
        self.name = other.name
        self._candidate, self._other, self._clock = candidate, other, clock
        self._shape, self._settings = images.shape, dict(settings)
        self._spent: list[list[float]] = [[], []]  # of the candidate, of the other

    def run(self, images: Tensor, settings: Mapping[str, Any], *, deep: bool = False) -> Tensor:
        """See `Backend.run`."""
        if deep or images.shape != self._shape or dict(settings) != self._settings:
            return self._other.run(images, settings, deep=deep)
        if self.winner is not None:
            return self.winner.run(images, settings)
        turn = 0 if len(self._spent[0]) == len(self._spent[1]) else 1
        begun = self._clock()
        made = (self._candidate, self._other)[turn].run(images, settings)
        self._spent[turn].append(self._clock() - begun)
        if len(self._spent[1]) > ROUNDS:
            self._decide()
        return made

    def _decide(self) -> None:
        ours, theirs = (median(spent[1:]) for spent in self._spent)  # the first run of each warms up
        self.winner = self._candidate if ours <= WORTHWHILE * theirs else self._other
        self.name = self.winner.name
