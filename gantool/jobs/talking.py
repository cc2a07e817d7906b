"""A process that does what it is told, line by line: JSON through its pipes; nothing is ever unpickled."""

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from gantool.jobs.client import cause_of_death

LONGEST_LINE = 4 << 20
LOG_KEPT = 16_000  # bytes of what the process printed, for a report

Message = dict[str, Any]


class TalkingProcess:
    """The process that runs the module `module`, seen from outside.

    `on_message` is called from a thread of this object, one message after the other, and at the end once with None.
    Another thread writes what is sent: a process that does not read, with its pipe full, holds up nobody here.
    """

    module: str
    name = "talking"  # of its threads

    def __init__(self, on_message: Callable[[Message | None], None]) -> None:
        self._on_message = on_message
        self._log: deque[bytes] = deque(maxlen=200)
        self._to_send: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._process = subprocess.Popen(
            [sys.executable, "-m", self.module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONFAULTHANDLER": "1"},
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._threads = [
            threading.Thread(target=self._write, name=f"{self.name} sends", daemon=True),
            threading.Thread(target=self._listen_to_log, name=f"{self.name} log", daemon=True),
            threading.Thread(target=self._listen, name=self.name, daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, message: Message) -> None:
        """Send one message; this never waits."""
        self._to_send.put(json.dumps(message).encode() + b"\n")

    def end(self, patience: float = 2.0) -> None:
        """Let it end, and see to it: it is killed if it has not ended within `patience` seconds."""
        self._to_send.put(None)
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(patience)

    def kill(self) -> None:
        """End it at once."""
        self._process.kill()
        self._process.wait()

    def cause_of_death(self) -> str:
        """Why it ended, in one sentence."""
        self._process.wait()
        return cause_of_death(self._process.returncode)

    def log(self) -> str:
        """What it printed last."""
        return b"".join(self._log)[-LOG_KEPT:].decode("utf-8", "replace")

    def _write(self) -> None:
        stream = self._process.stdin
        assert stream is not None
        with contextlib.suppress(OSError), stream:  # an error: it is gone, and the listener tells so
            while (line := self._to_send.get()) is not None:
                stream.write(line)
                stream.flush()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stream:
            while line := stream.readline(LONGEST_LINE):
                if (message := self._understood(line)) is not None:
                    self._on_message(message)
                while len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                    line = stream.readline(LONGEST_LINE)  # the rest of what was too long is no message of its own
        self._process.wait()
        self._to_send.put(None)
        self._on_message(None)

    def _understood(self, line: bytes) -> Message | None:
        """The message in a line. What is none is kept for a report: it is a fault, and somebody waits for it."""
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            message = None
        if isinstance(message, dict):
            return message
        begun = line[:200].decode("utf-8", "backslashreplace").rstrip()
        self._log.append(f"A message of {len(line):,} bytes could not be read: {begun}\n".encode())
        return None

    def _listen_to_log(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as stream:
            while line := stream.readline(LONGEST_LINE):
                self._log.append(line)
