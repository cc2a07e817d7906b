"""A curve as data, and how its axis is divided."""

import bisect
import math
from dataclasses import dataclass, field

DASHES: tuple[list[float], ...] = ([], [6.0, 3.0], [1.5, 2.5], [6.0, 2.0, 1.5, 2.0])
"""Of the first, second, ... curve: colour is not the only sign."""

LEAST_SPAN = 0.15  # of the largest value: what the axis shows at least
MOST_LOOKED_AT = 2000


@dataclass
class Curve:
    """One curve: its steps, ascending, and its values."""

    title: str
    steps: list[float] = field(default_factory=list)
    values: list[float] = field(default_factory=list)

    def at(self, step: float | None) -> float | None:
        """The value at a step, the latest one where none is named; None where there is none yet."""
        if not self.values:
            return None
        return self.values[-1 if step is None else max(0, bisect.bisect_right(self.steps, step) - 1)]


def visible(curve: Curve, first: float, last: float) -> list[float]:
    """The values from `first` to `last`, some of them where there are very many."""
    start = max(0, bisect.bisect_left(curve.steps, first) - 1)
    end = bisect.bisect_right(curve.steps, last) + 1
    stride = max(1, (min(end, len(curve.values)) - start) // MOST_LOOKED_AT)
    return [value for value in curve.values[start:end:stride] if math.isfinite(value)]


def nice_ticks(low: float, high: float, about: int = 3) -> list[float]:
    """A few round values from at most `low` to at least `high`, never closer together than a change worth seeing."""
    if high - low < 1e-9 * max(1.0, abs(high)):
        low, high = low - 0.5 * max(abs(low), 0.1), high + 0.5 * max(abs(high), 0.1)
    wanting = LEAST_SPAN * max(abs(low), abs(high)) - (high - low)
    if wanting > 0:  # else noise would look like a trend, and its ticks would have six digits
        low, high = low - wanting / 2, high + wanting / 2
    rough = (high - low) / about
    power = 10 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough)
    start = math.floor(low / step + 1e-9)
    end = math.ceil(high / step - 1e-9)
    return [round(at * step, 12) for at in range(start, max(end, start + 1) + 1)]
