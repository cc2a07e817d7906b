"""A run as its events tell it: what the window's page and the terminal's bar show, folded from `events.jsonl`."""

from dataclasses import dataclass, field
from typing import Literal, TypeVar

from gantool.jobs.events import (
    Advised,
    Continued,
    Event,
    Failed,
    Finished,
    Noted,
    Paused,
    Phase,
    Preview,
    Progress,
    RolledBack,
    Saved,
    Started,
    SteppedDown,
    Validated,
)

MOST_REPORTS = 10_000
"""Reports that are kept: of a long run the older ones are thinned out, so that a week takes no more than a night."""

T = TypeVar("T")

Status = Literal["waiting", "preparing", "training", "paused", "done", "stopped", "failed"]


def thinned(reports: list[T]) -> list[T]:
    """Every second one of the older three quarters, and the newest quarter as it is."""
    older = len(reports) * 3 // 4
    return [*reports[:older:2], *reports[older:]]


@dataclass
class RunState:
    """Everything known of a training run; `apply` each event in order.

    What a rollback or a resume undid is taken out of the curves, so that each step stands once.
    """

    status: Status = "waiting"
    phase: Phase | None = None
    progress: Progress | None = None
    history: list[Progress] = field(default_factory=list)
    validations: list[Validated] = field(default_factory=list)
    previews: list[Preview] = field(default_factory=list)
    advised: Advised | None = None
    notes: list[Noted | RolledBack | SteppedDown] = field(default_factory=list)
    saved_step: int | None = None
    best: Validated | None = None
    failure: Failed | None = None
    facts: dict[str, object] = field(default_factory=dict)

    def apply(self, event: Event) -> None:
        """Take one event in."""
        match event:
            case Started():
                self.status, self.failure, self.facts = "preparing", None, dict(event.facts)
                resumed = event.facts.get("resumed_from")
                if isinstance(resumed, int):
                    self._forget_after(resumed)
            case Phase():
                self.phase = event
            case Progress():
                self.status, self.progress = "training", event
                self.history.append(event)
                if len(self.history) > MOST_REPORTS:
                    self.history = thinned(self.history)
            case Validated():
                self.validations.append(event)
                if event.best:
                    self.best = event
            case Preview():
                gone = {*event.dropped, event.step}
                self.previews = [*(each for each in self.previews if each.step not in gone), event]
            case Advised():
                self.advised = event
            case Saved():
                self.saved_step = event.step
            case RolledBack():
                self.notes.append(event)
                self._forget_after(event.to)
            case SteppedDown():
                self.notes.append(event)
                if event.on_from <= event.at:
                    self._forget_after(event.on_from)
            case Noted():
                self.notes.append(event)
            case Paused():
                self.status = "paused"
            case Continued():
                self.status = "training"
            case Finished():
                self.status = "done" if event.outcome == "done" else "stopped"
            case Failed():
                self.status, self.failure = "failed", event
            case _:
                pass

    def _forget_after(self, step: int) -> None:
        self.history = [each for each in self.history if each.step <= step]
        self.validations = [each for each in self.validations if each.step <= step]
        self.previews = [each for each in self.previews if each.step <= step]
        self.best = next((each for each in reversed(self.validations) if each.best), None)
