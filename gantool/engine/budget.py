"""Turning minutes into steps, once: the number is recorded, so that a resumed run ends where an unbroken one would."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

WATCHED_SHARE = 0.4  # of the minutes; the longer, the truer, and schedules usually hold their rates for half of a run
LEAST_SECONDS, MOST_SECONDS = 6.0, 900.0
LEAST_STEPS = 8
PLACES = 200  # at which the effort of a run is looked up


def evenly(progress: float) -> float:
    """The effort of a run whose steps all take as long."""
    return 1.0


def mean_effort(effort: Callable[[float], float], begin: float, end: float = 1.0) -> float:
    """Mean effort of the steps from one share of the run to another."""
    return sum(effort(begin + (end - begin) * (place + 0.5) / PLACES) for place in range(PLACES)) / PLACES


@dataclass
class MinutesBudget:
    """Watches the first two fifths of a run, at most a quarter of an hour, and says how many steps fit into all of it.

    What previews cost is in the time between steps. Only the later half of what was watched counts: the first steps
    compile kernels and fill caches.

    Attributes:
        minutes: for the whole run.
        overhead: what one checkpoint with its validation costs, in seconds; one falls due every `checkpoint_every`.
        done, seconds: steps and time of earlier sessions of the run.
        effort: see `Trainer.effort`.
    """

    minutes: float
    overhead: float
    checkpoint_every: int
    done: int = 0
    seconds: float = 0.0
    effort: Callable[[float], float] = evenly
    _ends: list[float] = field(default_factory=list)
    _begun: float = field(default_factory=lambda: time.monotonic())

    def record(self) -> None:
        """Take in that a step has ended."""
        self._ends.append(time.monotonic())

    def pass_over(self, seconds: float) -> None:
        """Leave out a pause that ends now."""
        self._begun += seconds
        self._ends = [end + seconds for end in self._ends]

    def left(self) -> float:
        """Seconds of the budget that are left."""
        return max(0.0, self.minutes * 60 - self.seconds - (time.monotonic() - self._begun))

    def steps(self) -> int | None:
        """The number of steps of the whole run, or None while too few were seen; never fewer than were done."""
        total = self.minutes * 60
        spent = time.monotonic() - self._begun
        window = min(max(WATCHED_SHARE * total, LEAST_SECONDS), MOST_SECONDS)
        count = len(self._ends)
        if self.left() > self.overhead and (spent < window or count < LEAST_STEPS):
            return None
        middle = count // 2
        if middle == 0:
            return self.done + count
        each = (self._ends[-1] - self._ends[middle - 1]) / (count - middle)
        return self.done + count + self._fitting(each, max(0.0, self.left() - self.overhead))

    def _fitting(self, each: float, seconds: float) -> int:
        """How many more steps take at most `seconds`, where those that were watched took `each`."""
        done, saving = self.done + len(self._ends), self.overhead / self.checkpoint_every
        alone = max(each, 1e-9) / self.effort(0.0)  # s for a step of the effort 1

        def time_of(more: int) -> float:
            share = done / (done + more)
            return more * (alone * mean_effort(self.effort, share) + saving)

        fits, fails = 0, 1
        while time_of(fails) <= seconds:
            fits, fails = fails, 2 * fails
        while fails - fits > 1:
            middle = (fits + fails) // 2
            fits, fails = (middle, fails) if time_of(middle) <= seconds else (fits, middle)
        return fits
