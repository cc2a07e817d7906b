"""Probing plugins from outside: child processes with a deadline, whose every end becomes an answer."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import psutil
from pydantic import ValidationError

from gantool.host import faults
from gantool.host.discovery import Found
from gantool.host.values import ANSWER, Answer, Fault

DEADLINE = 20.0  # seconds from the plugin's import to its last word
SECONDS_VARIABLE = "GANTOOL_PROBE_SECONDS"  # overrides DEADLINE
START = 60.0  # seconds that Python and gantool themselves may take to start on a busy machine
AT_ONCE = max(4, min(8, os.cpu_count() or 1))  # several, so that one that hangs does not hold up the others
OUTPUT_KEPT = 4000  # characters


def deadline() -> float:
    """How long a plugin may take, in seconds."""
    try:
        return max(0.1, float(os.environ[SECONDS_VARIABLE]))
    except (KeyError, ValueError):
        return DEADLINE


class GivenUpError(Exception):
    """Nobody waits for the answers any more."""


def waited_for() -> bool:
    """Somebody wants the answers to the end."""
    return False


def ask(plugins: Sequence[Found], given_up: Callable[[], bool] = waited_for) -> list[Answer]:
    """Probe each plugin in a process of its own, several at once; the answers come in the order of `plugins`.

    Raises:
        GivenUpError: `given_up` said so; the probes have been ended.
    """
    answers: dict[int, Answer] = {}
    waiting = deque(enumerate(plugins))
    running: dict[int, _Probe] = {}
    try:
        while waiting or running:
            if given_up():
                raise GivenUpError
            while waiting and len(running) < AT_ONCE:
                number, found = waiting.popleft()
                running[number] = _Probe(found, deadline())
            for number, probe in list(running.items()):
                if probe.is_over():
                    answers[number] = running.pop(number).answer()
            time.sleep(0.01)
    finally:
        for probe in running.values():
            probe.end()
    return [answers[number] for number in range(len(plugins))]


class _Probe:
    """One probe process and the folder through which it answers."""

    def __init__(self, found: Found, seconds: float) -> None:
        self._name, self._seconds = found.name, seconds
        self._folder = tempfile.TemporaryDirectory(prefix="gantool-probe-", ignore_cleanup_errors=True)
        self._place = Path(self._folder.name)
        arguments = [
            self._folder.name, str(seconds), found.name, found.origin, found.module, found.attribute,
            str(found.source or ""), str(found.root or ""),
        ]
        with (self._place / "output").open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "gantool.host.probe", *arguments],
                stdin=subprocess.DEVNULL, stdout=output, stderr=output,
                env=_environment(), start_new_session=True,
            )
        self._until = time.monotonic() + START + seconds

    def is_over(self) -> bool:
        """Whether it has ended by itself or has outstayed its time."""
        return self._process.poll() is not None or time.monotonic() > self._until

    def end(self) -> None:
        """End the process with all it has started, and forget the folder."""
        if self._process.poll() is None:
            _kill_tree(self._process.pid)
            self._process.wait()
        self._folder.cleanup()

    def answer(self) -> Answer:
        """What came of it."""
        try:
            return self._answer()
        finally:
            self.end()

    def _answer(self) -> Answer:
        output = self._read("output")[-OUTPUT_KEPT:]
        with contextlib.suppress(OSError, ValidationError):
            told = ANSWER.validate_json((self._place / "answer.json").read_bytes())
            remarks = told.remarks + (("It prints while it is loaded.",) if output.strip() and not told.fault else ())
            return replace(told, remarks=remarks, output=output)
        return Answer(fault=self._silent_end(), output=output)

    def _silent_end(self) -> Fault:
        code, hung = self._process.poll(), self._read("hung")
        if hung or code is None:
            return faults.of_hang(self._name, self._seconds, hung)
        return faults.of_exit(self._name, code, self._read("crash") or self._read("output")[-OUTPUT_KEPT:])

    def _read(self, name: str) -> str:
        try:
            return faults.plain((self._place / name).read_bytes().decode("utf-8", "backslashreplace"))
        except OSError:
            return ""


def _environment() -> dict[str, str]:
    """The child finds modules where its parent does, wherever that has them from."""
    places = [str(Path(place).absolute()) for place in sys.path if isinstance(place, str)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(places)}


def _kill_tree(pid: int) -> None:
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        return
    with contextlib.suppress(psutil.Error):
        parent = psutil.Process(pid)
        for process in (*parent.children(recursive=True), parent):
            with contextlib.suppress(psutil.Error):
                process.kill()
