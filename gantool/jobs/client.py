"""Starting a job, watching it, and telling in words how it ended: for window and terminal, without torch."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from gantool import files
from gantool.jobs.ends import UNTOLD
from gantool.jobs.events import Event, Failed, Finished
from gantool.jobs.folder import EventReader, JobFolder, Wish
from gantool.jobs.spec import AnySpec


@dataclass(frozen=True)
class Outcome:
    """How a job ended.

    `state`: "done", "stopped" (on request, everything saved), "failed" (it said why) or "died" (it could not).
    `reason` is one sentence for a person; `exit_code` is that of the command line.
    """

    state: Literal["done", "stopped", "failed", "died"]
    reason: str = ""
    exit_code: int = 0
    result: dict[str, Any] = field(default_factory=dict)
    details: str = ""


class Job:
    """A job seen from outside, started here or found in its folder.

    Call `poll` from a timer: it never blocks for longer than reading the new lines.
    """

    def __init__(self, folder: JobFolder) -> None:
        self.folder = folder
        self._process: subprocess.Popen[bytes] | None = None  # None: it was started elsewhere
        self._reader = EventReader(folder)
        self._last: Event | None = None

    @classmethod
    def start(cls, spec: AnySpec, path: Path | None = None, *, tied: bool = True) -> "Job":
        """Start a worker for `spec` in the folder `path` (a new one below `home()/jobs` if None).

        `tied`: the worker ends, saving, when this process does; else it outlives it.
        """
        folder = JobFolder.create(path or files.folder("jobs") / f"{spec.kind}-{uuid.uuid4().hex[:12]}", spec)
        return cls.resume(folder, tied=tied)

    @classmethod
    def resume(cls, folder: JobFolder, *, tied: bool = True) -> "Job":
        """Start a worker on a folder that holds a job already.

        Raises:
            BusyError: a worker is at it.
        """
        folder.spec()  # a damaged folder is told here, in words
        with folder.held():
            folder.ask("run")
        job = cls(folder)
        job._reader.skip_to_end()
        job._process = _spawn(folder, tied)
        return job

    @classmethod
    def attach(cls, folder: JobFolder) -> "Job":
        """Watch a job that another process started; `poll` first returns all its past events."""
        return cls(folder)

    def poll(self) -> list[Event]:
        """The events since the last call."""
        events = self._reader()
        if events:
            self._last = events[-1]
        return events

    def is_running(self) -> bool:
        """Whether the worker lives."""
        if self._process is None:
            return self.folder.is_running()
        if self._process.poll() is None:
            return True
        if self._process.stdin is not None:
            self._process.stdin.close()  # nothing was ever written: it cannot fail, and a pipe is not left open
        return False

    @property
    def exit_code(self) -> int | None:
        """What its process returned, or None where it lives or was started elsewhere."""
        return self._process.returncode if self._process is not None else None

    def outcome(self) -> Outcome | None:
        """How it ended, or None while it runs. Call `poll` until it returns nothing first."""
        if self.is_running():
            return None
        last = self._last
        if isinstance(last, Finished):
            return Outcome("done" if last.outcome == "done" else "stopped", result=last.result)
        if isinstance(last, Failed):
            return Outcome("failed", last.reason, last.exit_code, details=last.details)
        return Outcome("died", cause_of_death(self.exit_code), 3, details=self._tail_of_log())

    def ask(self, wish: Wish) -> None:
        """Ask the worker to pause, run, stop (saving) or cancel."""
        self.folder.ask(wish)

    def wait(self, on_event: Callable[[Event], None] = lambda event: None, interval: float = 0.05) -> Outcome:
        """Follow the job to its end; for terminals and tests, never for a window."""
        while True:
            ended = not self.is_running()
            events = self.poll()
            for event in events:
                on_event(event)
            if ended and not events:
                outcome = self.outcome()
                assert outcome is not None
                return outcome
            if not events:
                time.sleep(interval)

    def stop(self, patience: float = 10.0) -> None:
        """Ask for a stop and see to it: after `patience` seconds the worker is killed."""
        self.ask("stop")
        if self._process is None:
            return
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End the worker at once, as a crash would."""
        if self._process is not None and self.is_running():
            self._process.kill()
            self._process.wait()
            self.is_running()  # lets go of what belonged to it

    def discard(self) -> None:
        """Remove the folder of a job whose result has been taken; runs are kept by never calling this."""
        self.kill()
        shutil.rmtree(self.folder.path, ignore_errors=True)

    def _tail_of_log(self) -> str:
        with contextlib.suppress(OSError):
            return self.folder.log_file.read_bytes()[-8000:].decode("utf-8", "replace")
        return ""


def _spawn(folder: JobFolder, tied: bool) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONFAULTHANDLER": "1"}
    command = [sys.executable, "-m", "gantool.jobs.worker", str(folder.path)]
    with folder.log_file.open("ab") as log:
        return subprocess.Popen(
            [*command, "--tied"] if tied else command,
            stdin=subprocess.PIPE if tied else subprocess.DEVNULL,  # end of file tells a tied worker that we are gone
            stdout=log,
            stderr=log,
            env=environment,
            start_new_session=True,  # Ctrl+C in a terminal reaches the client alone, which asks the worker to stop
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def cause_of_death(code: int | None, who: str = "The worker") -> str:
    """Why a process with this return code ended, in one sentence; None where nobody knows it."""
    if code is None:
        return f"{who} ended without saying why; the computer may have been restarted."
    if code == UNTOLD:
        return f"{who} could not say how it ended, as the disk took no more; free some space and go on from there."
    if code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
        if name == "SIGKILL":
            return f"{who} was killed by the system (SIGKILL); mostly that means that memory ran out."
        if name in ("SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGFPE"):
            return f"{who} crashed ({name}) in compiled code: a driver, a library or a plugin."
        return f"{who} was ended by {name}."
    return f"{who} ended without a word, with exit code {code}."


