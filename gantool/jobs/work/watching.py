"""How it goes, in words: the monitor of a run fed, and its advice told where it has changed."""

import traceback
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TypeVar

from torch import Tensor

from gantool.engine.advisor import Advice, Check
from gantool.engine.monitors import Match, Monitor, Seen
from gantool.engine.monitors.monitor import look, reading
from gantool.engine.observer import StepReport
from gantool.jobs.desk import Desk
from gantool.jobs.events import Advised, Counsel, Event, Preview, Progress, RolledBack, Started, SteppedDown, Validated
from gantool.jobs.folder import EventReader, JobFolder

T = TypeVar("T")


class Watching:
    """A monitor at a desk. Where it fails, that is told once, and the training goes on without advice."""

    def __init__(self, desk: Desk, monitor: Monitor) -> None:
        self._desk, self._monitor = desk, monitor
        self._told: tuple[Counsel, ...] = ()
        self._broken = False
        self._try(lambda: recall(monitor, desk.folder))

    def stepped(self, report: StepReport) -> None:
        self._try(lambda: self._monitor.stepped(report))

    def previewed(self, step: int, columns: Mapping[str, Tensor]) -> Seen:
        return self._try(lambda: self._monitor.previewed(step, columns)) or Seen()

    def training_picture(self, match: Match) -> Tensor:
        """The training picture that a match names: C H W in [-1, 1]."""
        return self._monitor.training_picture(match.index)

    def validated(self, step: int, metrics: Mapping[str, float], criterion: str, best: bool) -> None:
        if criterion in metrics:
            self._try(lambda: self._monitor.validated(step, metrics[criterion], best))

    def rolled_back(self, step: int, to: int) -> None:
        self._try(lambda: self._monitor.rolled_back(step, to))

    def taken_again(self, after: int) -> None:
        self._try(lambda: self._monitor.taken_again(after))

    def advise(self, step: int) -> Advised | None:
        """Tell how it goes, where that is news."""
        counsel = tuple(map(spoken, self._try(self._monitor.advice) or ()))
        if not counsel or counsel == self._told:
            return None
        self._told = counsel
        advised = Advised(step=step, judgement=counsel[0], beside=counsel[1:])
        self._desk.report(advised)
        return advised

    def _try(self, work: Callable[[], T]) -> T | None:
        if self._broken:
            return None
        try:
            return work()
        except Exception as error:
            self._broken = True
            traceback.print_exc()  # into the log of the worker
            self._desk.note(f"The advisor gave up ({type(error).__name__}: {error}); the training goes on without it.")
            return None


def spoken(advice: Advice) -> Counsel:
    """Advice as it stands in an event."""
    return Counsel(**asdict(advice))


def recall(monitor: Monitor, folder: JobFolder) -> None:
    """Give the monitor of a resumed run what the run has told before."""
    reader, seconds = EventReader(folder), 0.0
    while events := reader():
        for event in events:
            seconds = _recall(monitor, event, seconds)


def _recall(monitor: Monitor, event: Event, seconds: float) -> float:
    record = monitor.record
    match event:
        case Progress():
            record.steps = event.steps
            record.add(reading(event))
            return event.seconds
        case Preview():
            record.add(look(event.step, seconds, event.figures))
        case Validated() if event.criterion in event.metrics:
            record.add(Check(event.step, seconds, event.metrics[event.criterion], event.best))
        case RolledBack():
            record.rolled_back(event.step, event.to)
        case SteppedDown() if event.on_from <= event.at:
            record.forget_after(event.on_from)
        case Started() if isinstance(event.facts.get("resumed_from"), int):
            record.forget_after(event.facts["resumed_from"])
        case _:
            pass
    return seconds
