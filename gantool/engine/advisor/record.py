"""What the advisor knows of a run: plain figures in the order in which they were told, bounded over a long night."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import TypeVar

MOST_READINGS = 4000

T = TypeVar("T", "Reading", "Look", "Check")


@dataclass(frozen=True)
class Reading:
    """One report of the loop. `real`, `fake`: D's mean decisions; `norm`: of G's gradient; None where not told."""

    step: int
    seconds: float
    losses: dict[str, float] = field(default_factory=dict)
    real: float | None = None
    fake: float | None = None
    norm: float | None = None
    p: float | None = None
    r_t: float | None = None
    r_v: float | None = None


@dataclass(frozen=True)
class Look:
    """One preview in figures, as `gantool.engine.monitors.looks` gives them.

    `nearness`: how far the pictures made are from their nearest training pictures, as a share of how far real pictures
    that were never learnt from are; `change`: from what was given. None where that cannot be said.
    """

    step: int
    seconds: float
    variety: float | None = None
    agreement: float | None = None
    error: float | None = None
    movement: float | None = None
    nearness: float | None = None
    change: float | None = None


@dataclass(frozen=True)
class Check:
    """One validation: the figure that decides, and whether it was the best by then."""

    step: int
    seconds: float
    value: float
    best: bool


@dataclass(frozen=True)
class Facts:
    """What is known before the first step.

    Attributes:
        samples, held_out: pictures learnt from and kept aside.
        fresh: the weights began at random.
        game: the id of the adversarial objective.
        paired: each picture made has a goal.
        criterion: the name of the figure that decides.
    """

    samples: int = 0
    held_out: int = 0
    fresh: bool = True
    game: str = "non-saturating"
    paired: bool = True
    criterion: str = ""


class Record:
    """The history of one run."""

    def __init__(self, facts: Facts | None = None) -> None:
        self.facts = facts or Facts()
        self.readings: list[Reading] = []
        self.looks: list[Look] = []
        self.checks: list[Check] = []
        self.rollbacks: list[tuple[int, int]] = []  # from, to
        self.steps: int | None = None  # of the whole run, where that is known

    def add(self, told: Reading | Look | Check) -> None:
        """Take one in."""
        if isinstance(told, Reading):
            self.readings.append(told)
            if len(self.readings) > MOST_READINGS:
                self.readings = self.readings[: MOST_READINGS // 2 : 2] + self.readings[MOST_READINGS // 2 :]
        elif isinstance(told, Look):
            self.looks.append(told)
        else:
            self.checks.append(told)

    def rolled_back(self, step: int, to: int) -> None:
        """What came after `to` has not happened; a rollback that was itself undone still counts."""
        self.rollbacks.append((step, to))
        self.forget_after(to)

    def forget_after(self, step: int) -> None:
        """A resumed run computes these steps once more."""
        self.readings = _until(self.readings, step)
        self.looks = _until(self.looks, step)
        self.checks = _until(self.checks, step)

    # what the rules ask

    @property
    def step(self) -> int:
        """The last step that was told of."""
        return max((each[-1].step for each in (self.readings, self.looks, self.checks) if each), default=0)

    @property
    def seconds(self) -> float:
        """How long it has trained."""
        return max((each[-1].seconds for each in (self.readings, self.looks, self.checks) if each), default=0.0)

    @property
    def best(self) -> Check | None:
        """The best check so far."""
        return next((each for each in reversed(self.checks) if each.best), None)

    @property
    def since_best(self) -> list[Check]:
        """The checks after the best one."""
        best = self.best
        return [each for each in self.checks if best is not None and each.step > best.step]

    def recent(self) -> list[Reading]:
        """The readings of the last fifth of what was trained, at least the last twenty."""
        count = len(self.readings)
        return self.readings[-max(20, count // 5) :]

    def early(self) -> list[Reading]:
        """The readings of the first fifth, at most the first forty; none while they reach into the recent ones."""
        count = len(self.readings)
        return self.readings[: min(40, count // 5)]

    def later_looks(self) -> list[Look]:
        """The previews made after it began to learn."""
        return [each for each in self.looks if each.step > 0]

    def worse(self, value: float, than: float) -> float:
        """By which share `value` of the deciding figure is worse; negative: it is better."""
        change = (value - than) / max(abs(than), 1e-12)
        return -change if self.more_is_better else change

    @property
    def more_is_better(self) -> bool:
        """Which way the deciding figure goes, seen from which checks were called the best."""
        bests = [each.value for each in self.checks if each.best]
        return len(bests) > 1 and bests[-1] > bests[0]


def middle(values: Iterable[float | None]) -> float | None:
    """The median of those that are there."""
    there = [value for value in values if value is not None]
    return median(there) if there else None


def share_of(values: Sequence[T], holds: Callable[[T], bool]) -> float:
    """The share of them for which it holds; 0 for none at all."""
    return sum(map(holds, values)) / len(values) if values else 0.0


def _until(values: list[T], step: int) -> list[T]:
    return [each for each in values if each.step <= step]
