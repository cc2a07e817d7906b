"""One run watched: what the loop tells becomes a record, and the record advice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Protocol

from torch import Tensor

from gantool.engine.advisor import Advice, Check, Facts, Look, Reading, Record, advise
from gantool.engine.monitors import looks
from gantool.engine.monitors.looks import Columns
from gantool.engine.monitors.neighbours import Match, Neighbours
from gantool.engine.observer import StepReport

PATIENCE = 0.5  # seconds that one preview may spend on training pictures not yet looked at
COMPARED = 32  # real pictures whose variety stands for all
GENERATORS = ("G", "G_AB", "generator")


@dataclass(frozen=True)
class Seen:
    """A preview in figures by name, and for each picture made the training picture nearest to it (empty: not known)."""

    figures: dict[str, float] = field(default_factory=dict)
    nearest: Sequence[Match] = ()


class Monitor:
    """Feed it in the order in which things happen.

    Args:
        facts: what is known before the first step.
        neighbours: the training pictures of the kind that is made; None: no nearest matches.
    """

    def __init__(self, facts: Facts, neighbours: Neighbours | None = None) -> None:
        self.record = Record(facts)
        self._neighbours = neighbours
        self._first: Tensor | None = None

    def stepped(self, report: StepReport) -> None:
        """A report of the loop."""
        self.record.steps = report.steps
        self.record.add(reading(report))

    def previewed(self, step: int, columns: Mapping[str, Tensor]) -> Seen:
        """Pictures of the same fixed samples each time, N C H W in [-1, 1] on the CPU."""
        names = Columns.among(tuple(columns))
        if names is None or looks.not_a_number(columns):
            return Seen()
        made = columns[names.made]
        if step == 0:
            self._first = made
        real, nearest = self._compared(made, names.goal in columns)
        figures = looks.figures(columns, self._first, real)
        nearness = self._nearness(nearest, columns.get(names.goal))
        if nearness is not None:
            figures["nearness"] = nearness
        self.record.add(look(step, self.record.seconds, figures))
        return Seen(figures, nearest)

    def validated(self, step: int, value: float, best: bool) -> None:
        """The figure that decides, on the check pictures."""
        self.record.add(Check(step, self.record.seconds, value, best))

    def rolled_back(self, step: int, to: int) -> None:
        """The numbers ran away at `step`."""
        self.record.rolled_back(step, to)

    def taken_again(self, after: int) -> None:
        """What came after a step is learnt once more."""
        self.record.forget_after(after)

    def training_picture(self, index: int) -> Tensor:
        """The training picture that a match names: C H W in [-1, 1]."""
        assert self._neighbours is not None, "only matches name training pictures"
        return self._neighbours.picture(index)

    def advice(self) -> tuple[Advice, ...]:
        """The judgement of now, then what is told beside it."""
        return advise(self.record)

    def _compared(self, made: Tensor, has_goals: bool) -> tuple[Tensor | None, Sequence[Match]]:
        """Some real pictures, where there are no goals, and the nearest matches."""
        near = self._neighbours
        if near is None:
            return None, ()
        near.take_in(PATIENCE)
        return (None if has_goals else near.some(COMPARED)), near.nearest(made)

    def _nearness(self, nearest: Sequence[Match], goal: Tensor | None) -> float | None:
        """How near the pictures made are to training pictures, as a share of how near unseen real pictures are."""
        near, facts = self._neighbours, self.record.facts
        if near is None or not nearest or (goal is not None and not facts.held_out):
            return None  # what is shown is learnt from: of course it is near
        usual = median(each.distance for each in near.nearest(goal)) if goal is not None else near.apart()
        if usual is None or usual < looks.FLAT:
            return None
        return median(each.distance for each in nearest) / usual


class Report(Protocol):
    """What the advisor takes from a `StepReport`, or from an event that keeps one."""

    @property
    def step(self) -> int: ...
    @property
    def seconds(self) -> float: ...
    @property
    def losses(self) -> dict[str, float]: ...
    @property
    def decisions(self) -> dict[str, float]: ...
    @property
    def gradient_norms(self) -> dict[str, float]: ...
    @property
    def p(self) -> float | None: ...
    @property
    def r_t(self) -> float | None: ...
    @property
    def r_v(self) -> float | None: ...


def reading(report: Report) -> Reading:
    """A report as the advisor keeps it."""
    norms = report.gradient_norms
    return Reading(
        step=report.step,
        seconds=report.seconds,
        losses=report.losses,
        real=report.decisions.get("real"),
        fake=report.decisions.get("fake"),
        norm=next((norms[name] for name in GENERATORS if name in norms), None),
        p=report.p,
        r_t=report.r_t,
        r_v=report.r_v,
    )


def look(step: int, seconds: float, figures: Mapping[str, float]) -> Look:
    """A preview's figures as the advisor keeps them."""
    return Look(
        step=step,
        seconds=seconds,
        variety=figures.get("variety"),
        agreement=figures.get("agreement"),
        error=figures.get("error"),
        movement=figures.get("movement"),
        nearness=figures.get("nearness"),
        change=figures.get("change"),
    )
