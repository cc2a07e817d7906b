"""The observers of a run: each hears the same, and one that raises is told of once and heard no more."""

import traceback
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from torch import Tensor

from gantool import host
from gantool.api import Listener
from gantool.engine.observer import StepReport
from gantool.jobs.desk import Desk


class Listeners:
    """Those that were asked for by id, ready to be told.

    Raises:
        UnusableError: there is no such observer, or it lacks what it needs.
    """

    def __init__(self, desk: Desk, ids: Sequence[str]) -> None:
        self._desk = desk
        self._listeners: dict[str, Listener] = {id: _begun(id, desk.folder.path) for id in dict.fromkeys(ids)}

    def began(self, step: int, facts: Mapping[str, Any]) -> None:
        self._tell(lambda each: each.began(step, facts))

    def stepped(self, report: StepReport) -> None:
        if self._listeners:
            told = figures(report)
            self._tell(lambda each: each.stepped(report.step, told))

    def previewed(self, step: int, columns: Mapping[str, Tensor]) -> None:
        self._tell(lambda each: each.previewed(step, columns))

    def validated(self, step: int, metrics: Mapping[str, float]) -> None:
        self._tell(lambda each: each.validated(step, metrics))

    def rolled_back(self, step: int, to: int) -> None:
        self._tell(lambda each: each.rolled_back(step, to))

    def advised(self, step: int, judgement: str, evidence: str) -> None:
        self._tell(lambda each: each.advised(step, judgement, evidence))

    def ended(self) -> None:
        self._tell(lambda each: each.ended())
        self._listeners.clear()

    def _tell(self, telling: Callable[[Listener], None]) -> None:
        for id, listener in list(self._listeners.items()):
            try:
                telling(listener)
            except Exception as error:
                del self._listeners[id]
                traceback.print_exc()  # into the log of the worker
                said = f"{type(error).__name__}: {error}".rstrip(": ")
                self._desk.note(f"The observer {id} failed ({said}) and is told no more; the training goes on.")


def figures(report: StepReport) -> dict[str, float]:
    """A report as figures by name, for listeners that know no more of it."""
    groups: dict[str, Mapping[str, float | None]] = {
        "losses": report.losses,
        "decisions": report.decisions,
        "learning rates": report.learning_rates,
        "gradient norms": report.gradient_norms,
        "augmentation": {"p": report.p, "r_t": report.r_t, "r_v": report.r_v},
        "machine": {"images per second": report.images_per_second, "memory in MB": report.memory_mb},
    }
    return {
        f"{group}/{name}": value for group, values in groups.items() for name, value in values.items()
        if value is not None
    }


def _begun(id: str, run: Path) -> Listener:
    return host.load_observer(id).begin(run)
