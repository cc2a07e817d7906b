"""Following a job to its end from a terminal, with Ctrl+C as the way to stop it."""

import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

from gantool.cli.view import View, choose_view
from gantool.errors import GantoolError
from gantool.jobs.client import Job, Outcome
from gantool.jobs.spec import AnySpec

PATIENCE = 10.0  # seconds that a job has for saving before it is killed
INTERVAL = 0.05


class JobEndedError(GantoolError):
    """A job ended without its result: the text is its reason, `details` what a report of it needs."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.reason)
        self.exit_code = outcome.exit_code or 3
        self.details = outcome.details


@dataclass(frozen=True)
class Ending:
    """How a followed job ended, and whether the person interrupted it."""

    outcome: Outcome
    interrupted: bool

    @property
    def result(self) -> dict[str, Any]:
        """What the job made.

        Raises:
            JobEndedError: it failed or died, so that there is no result.
            KeyboardInterrupt: it died because the person would not wait.
        """
        if self.outcome.state in ("done", "stopped"):
            return self.outcome.result
        if self.interrupted:
            raise KeyboardInterrupt
        raise JobEndedError(self.outcome)

    @property
    def exit_code(self) -> int:
        """0, or 130 where Ctrl+C cut the job short."""
        return 130 if self.interrupted and self.outcome.state != "done" else 0


def follow(job: Job, view: View | None = None, *, stops: bool = True, patience: float = PATIENCE) -> Ending:
    """Show a job's events until it ends.

    The first Ctrl+C asks it to stop and save; the second, or `patience` seconds, kill it.
    Where it `stops` not, Ctrl+C ends the following alone.

    Raises:
        KeyboardInterrupt: the following was ended.
    """
    asked_at: float | None = None
    with _interrupts() as presses, view or choose_view() as screen:
        while True:
            ended = not job.is_running()
            events = job.poll()
            for event in events:
                screen.show(event)
            if ended and not events:
                break
            if presses and not stops:
                raise KeyboardInterrupt
            if presses and asked_at is None:
                asked_at = time.monotonic()
                job.ask("stop")
                screen.tell("Stopping and saving; press Ctrl+C again to end it at once.")
            if asked_at is not None and (len(presses) > 1 or time.monotonic() - asked_at > patience):
                job.kill()
            if not events:
                time.sleep(INTERVAL)
    outcome = job.outcome()
    assert outcome is not None, "a job that does not run has an outcome"
    return Ending(outcome, asked_at is not None)


def result_of(spec: AnySpec) -> dict[str, Any]:
    """Run a job that leaves nothing but its result, and return that.

    Raises:
        JobEndedError: it failed or died.
        KeyboardInterrupt: Ctrl+C stopped it.
    """
    job = Job.start(spec)
    try:
        ending = follow(job)
        if ending.exit_code:
            raise KeyboardInterrupt
        return ending.result
    finally:
        job.discard()


@contextmanager
def _interrupts() -> Iterator[list[float]]:
    """Collect the moments at which Ctrl+C was pressed instead of raising KeyboardInterrupt."""
    presses: list[float] = []

    def note(number: int, frame: FrameType | None) -> None:
        presses.append(time.monotonic())

    previous = signal.signal(signal.SIGINT, note)
    try:
        yield presses
    finally:
        signal.signal(signal.SIGINT, previous)
