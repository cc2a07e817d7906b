"""Trying a model on one picture: a conversion of its own, into gantool's cache, without a result in the batch."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gantool.app.background import Background
from gantool.app.jobwatch import JobWatch

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.spec import ConvertSpec


class Trial(QObject):
    """The trials of one model; the next picture can be tried when the last is done.

    Signals:
        tried(object, object): picture, and its translation.
        failed(str): it could not be translated; the sentence says why.
    """

    tried = Signal(object, object)
    failed = Signal(str)

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._picture = Path()
        self._tried: dict[Path, Path] = {}
        self._watch = JobWatch(background, self)
        self._watch.job_ended.connect(self._on_ended)
        self._watch.refused.connect(self.failed)

    @property
    def active(self) -> bool:
        return self._watch.active

    def result(self, picture: Path) -> Path | None:
        """What the model made of this picture."""
        return self._tried.get(picture)

    @staticmethod
    def folder() -> Path:
        """A new place for one trial."""
        from gantool.files import folder

        return folder("cache") / "tries" / f"{time.time_ns()}"

    def start(self, spec: "ConvertSpec") -> None:
        """Translate the one picture of `spec`."""
        self._picture = spec.inputs[0]
        self._watch.start(spec)

    def forget(self) -> None:
        """Another model: what was tried says nothing any more."""
        self._tried.clear()

    def close(self) -> None:
        self._watch.discard()

    def _on_ended(self, outcome: "Outcome") -> None:
        done = outcome.result.get("done", [])
        others = [*outcome.result.get("failed", []), *outcome.result.get("skipped", [])]
        picture = self._picture
        self._watch.discard()
        if done:
            self._tried[picture] = Path(done[0]["output"])
            self.tried.emit(picture, self._tried[picture])
        else:
            self.failed.emit(others[0]["reason"] if others else outcome.reason)
