"""Turning minutes into steps, once: the number is recorded, so that a resumed run ends where an unbroken one would."""

import statistics
import time
from dataclasses import dataclass, field

WARM_UP = 2  # the first steps compile kernels and fill caches
LEAST_STEPS = 8
LEAST_SECONDS = 6.0


@dataclass
class MinutesBudget:
    """Watches the first steps of a run and says how many fit into `minutes`.

    `overhead` is what one checkpoint with its validation costs, in seconds; one falls due every `checkpoint_every`.
    """

    minutes: float
    overhead: float
    checkpoint_every: int
    _times: list[float] = field(default_factory=list)
    _begun: float = field(default_factory=lambda: time.monotonic())

    def record(self, seconds: float) -> None:
        """Take in how long a step took."""
        self._times.append(seconds)

    def steps(self) -> int | None:
        """The number of steps, or None while too few were seen; never fewer than were done."""
        spent = time.monotonic() - self._begun
        done = len(self._times)
        total = self.minutes * 60
        if (done < WARM_UP + LEAST_STEPS or spent < LEAST_SECONDS) and spent < 0.5 * total:
            return None
        if done <= WARM_UP:
            return None if spent < total else max(done, 1)
        each = statistics.median(self._times[WARM_UP:]) + self.overhead / self.checkpoint_every
        left = max(0.0, total - spent - self.overhead)  # the last checkpoint
        return done + int(left / each)
