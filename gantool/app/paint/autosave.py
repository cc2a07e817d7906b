"""The drawing saved by itself: every minute while it changes, found again after a crash or the next day."""

import contextlib
import os
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from gantool import files
from gantool.app.background import Background
from gantool.app.jobwatch import sentence
from gantool.app.paint import project
from gantool.app.paint.project import Project

EVERY = 60_000  # ms
KEPT = 5  # drawings of earlier times


@dataclass(frozen=True)
class Left:
    """A drawing that an earlier window left; `time` in seconds since the epoch."""

    path: Path
    time: float


class Autosave(QObject):
    """Saves what `snapshot` gives, at most `EVERY` ms after a change.

    Signals:
        saved(float): the drawing is on the disk as it was at this time.
        failed(str): it could not be saved, with the reason.
    """

    saved = Signal(float)
    failed = Signal(str)

    def __init__(self, background: Background, snapshot: Callable[[], Project | None], every: int = EVERY) -> None:
        super().__init__()
        self._background, self._snapshot = background, snapshot
        self.path = _fresh()
        self._locks = contextlib.ExitStack()
        self._held: set[Path] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(every)
        self._timer.timeout.connect(self.save)

    @property
    def waits(self) -> bool:
        """Whether something has changed that is still to be saved."""
        return self._timer.isActive()

    def touch(self) -> None:
        """The drawing changed: save it within a minute."""
        if not self._timer.isActive():
            self._hold()
            self._timer.start()

    def rest(self) -> None:
        """Nothing was drawn that is worth keeping."""
        self._timer.stop()

    def save(self) -> None:
        """Save it now, outside the event loop."""
        self._timer.stop()
        drawing, now = self._snapshot(), time.time()
        if drawing is not None:
            self._hold()
            self._write(self.path, drawing, lambda: self.saved.emit(now))

    def put_aside(self, drawing: Project, then: Callable[[], None]) -> Path:
        """Keep `drawing` where it has been saved until now, and then; the next drawing gets another place."""
        self._timer.stop()
        self._hold()
        path, self.path = self.path, _fresh()
        self._write(path, drawing, then)
        return path

    def go_on_in(self, path: Path) -> None:
        """The drawing is one that was saved here before."""
        self._timer.stop()
        self.path = path
        self._hold()

    def forget(self) -> None:
        """The drawing is saved elsewhere, or thrown away: nothing is to be found again."""
        self._timer.stop()
        path = self.path
        self._background.call(lambda: path.unlink(missing_ok=True))

    def close(self, *, keep: bool) -> None:
        """The window closes: save what changed, if it is worth keeping."""
        if keep and self._timer.isActive():
            self.save()
        self._timer.stop()
        locks, held = self._locks.pop_all(), tuple(self._held)

        def let_go() -> None:
            locks.close()
            for path in held:
                _lock_of(path).unlink(missing_ok=True)

        self._background.call(let_go)

    def _write(self, path: Path, drawing: Project, then: Callable[[], None]) -> None:
        self._background.call(
            lambda: project.write(path, drawing),
            lambda _: then(),
            lambda error: self.failed.emit(sentence(error)),
        )

    def _hold(self) -> None:
        """Tell other windows that this drawing is being drawn."""
        if self.path in self._held:
            return
        self._held.add(self.path)
        with contextlib.suppress(Exception):  # without the lock another window may offer it too; no more than that
            self._locks.enter_context(files.exclusive(_lock_of(self.path), ""))


def _fresh() -> Path:
    return folder() / f"{os.getpid()}-{uuid.uuid4().hex[:8]}{project.SUFFIX}"


def folder() -> Path:
    """Where drawings are saved by themselves."""
    return files.folder("drawings")


def left_behind() -> list[Left]:
    """The drawings of windows that are gone, newest first; the oldest beyond a few are removed. For threads."""
    found = []
    for path in folder().glob(f"*{project.SUFFIX}"):
        if not files.is_held(_lock_of(path)):
            with contextlib.suppress(OSError):
                found.append(Left(path, path.stat().st_mtime))
    found.sort(key=lambda each: each.time, reverse=True)
    for old in found[KEPT:]:
        old.path.unlink(missing_ok=True)
    files.sweep(folder())
    return found[:KEPT]


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")
