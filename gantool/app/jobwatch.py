"""A job followed by the window: started, polled and told to end, never inside the event loop."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gantool.app.background import Background
from gantool.app.told import told
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Job, Outcome
    from gantool.jobs.events import Event
    from gantool.jobs.folder import Wish
    from gantool.jobs.forking import State
    from gantool.jobs.spec import AnySpec, TrainSpec

INTERVAL = 120  # ms between two looks


class JobWatch(QObject):
    """One job at a time, seen from the window.

    Signals:
        job_started(): its process runs and `folder` is known.
        refused(str): it could not be started; the sentence says why.
        events_arrived(list): what it reported, in order.
        job_ended(object): its `Outcome`; no more events follow.
    """

    job_started = Signal()
    refused = Signal(str)
    events_arrived = Signal(list)
    job_ended = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._begun: Job | None = None  # started by a thread, and not yet known to the window
        self._wish: Wish | None = None  # asked of a job that is being started
        self._generation = 0  # answers of a job that was let go are not heard any more
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._look)

    @property
    def active(self) -> bool:
        """Whether a job is being started or followed."""
        return self._active

    _active = False

    @property
    def folder(self) -> Path | None:
        return self._job.folder.path if self._job else None

    def start(self, spec: "AnySpec", path: Path | None = None, *, tied: bool = True) -> None:
        """Start a job; `path` is the folder of a run."""

        def begin() -> "Job":
            from gantool.jobs.client import Job

            return Job.start(spec, path, tied=tied)

        self._begin(begin)

    def resume(self, path: Path, *, tied: bool = False, minutes: float | None = None) -> None:
        """Go on with a run that nobody works on; `minutes` make it learn for so long from now on."""

        def begin() -> "Job":
            from gantool.jobs.client import Job
            from gantool.jobs.folder import JobFolder

            folder = JobFolder(path)
            if minutes is not None:
                with folder.held():
                    folder.choose(extend_steps=None, extend_minutes=minutes)
            return Job.resume(folder, tied=tied)

        self._begin(begin)

    def fork(self, spec: "TrainSpec", state: "State", path: Path) -> None:
        """Start a run in the folder `path` that begins with a state of another; it outlives the window."""

        def begin() -> "Job":
            from gantool.jobs.client import Job
            from gantool.jobs.forking import fork

            return Job.resume(fork(spec, state, path), tied=False)

        self._begin(begin)

    def attach(self, path: Path) -> None:
        """Follow a run, running or not; its past events come first."""

        def begin() -> "Job":
            from gantool.jobs.client import Job
            from gantool.jobs.folder import JobFolder

            JobFolder(path).spec()
            return Job.attach(JobFolder(path))

        self._begin(begin)

    def ask(self, wish: "Wish") -> None:
        """Ask the job to pause, run, stop or cancel; one that is being started is asked as soon as it can be."""
        if (job := self._job) is not None:
            self._background.call(lambda: job.ask(wish))
        elif self._active:
            self._wish = wish

    def let_go(self) -> None:
        """Follow it no longer; the job itself goes on unless it is tied."""
        self._generation += 1
        self._active = False
        self._timer.stop()
        self._job = self._wish = None

    def discard(self) -> None:
        """End the job and remove its folder: for jobs whose result is not wanted any more."""
        job = self._job
        self.let_go()
        job = job or self._begun  # read after the generation has moved: either this sees it, or `started` the move
        self._begun = None
        if job is not None:
            self._background.call(job.discard)

    def _begin(self, begin: "object") -> None:
        self.let_go()
        self._begun = None
        generation = self._generation
        self._active = True
        assert callable(begin)

        def started() -> "Job":
            job: Job = begin()
            self._begun = job
            if generation != self._generation:  # let go meanwhile: the window may be gone before it could be told
                _drop(job)
            return job

        self._background.call(
            started,
            lambda job: self._on_begun(generation, job),
            lambda error: self._on_refused(generation, error),
        )

    def _on_begun(self, generation: int, job: "Job") -> None:
        if generation != self._generation:
            self._background.call(lambda: _drop(job))
            return
        self._job, self._begun = job, None
        if (wish := self._wish) is not None:
            self._wish = None
            self.ask(wish)
        self.job_started.emit()
        self._look()

    def _on_refused(self, generation: int, error: Exception) -> None:
        if generation == self._generation:
            self._active = False
            self.refused.emit(sentence(error))

    def _look(self) -> None:
        job, generation = self._job, self._generation
        if job is None:
            return

        def look() -> "tuple[list[Event], Outcome | None]":
            running = job.is_running()  # before the events: what it wrote last is then surely among them
            events = job.poll()
            return events, (None if running or events else job.outcome())

        self._background.call(look, lambda seen: self._on_seen(generation, *seen))

    def _on_seen(self, generation: int, events: "list[Event]", outcome: "Outcome | None") -> None:
        if generation != self._generation:
            return
        if events:
            self.events_arrived.emit(events)
        if generation != self._generation:
            return  # a listener has let it go
        if outcome is not None:
            self._active = False
            self.job_ended.emit(outcome)
        else:
            self._timer.start(10 if len(events) > 1000 else INTERVAL)


def _drop(job: "Job") -> None:
    """End a job that nobody waits for, unless it is a run, which stays."""
    if job.folder.path.parent.name == "jobs":
        job.discard()


def sentence(error: Exception) -> str:
    """What to tell a person of an error."""
    from gantool.errors import GantoolError

    if isinstance(error, GantoolError):
        return told(str(error))
    return f"{type(error).__name__}: {shown(str(error)) if str(error) else 'no more is known'}."
