"""The worker's side of a job folder: where it reports, and where it looks for what is wished of it."""

import os
import signal
import sys
import threading
import time
from types import FrameType
from typing import Literal

from gantool.jobs.events import Continued, Noted, Paused, Phase
from gantool.jobs.folder import EventWriter, JobFolder, Wish

LONGEST_FAREWELL = 60.0  # seconds to save and end after the client is gone
PATIENCE = 0.1  # seconds between two looks at the control file


class Desk:
    """Reports events and tells wishes: of the control file, of SIGTERM, and of a client that is gone."""

    def __init__(self, folder: JobFolder) -> None:
        self.folder = folder
        self.report = EventWriter(folder)
        self._ended = False  # no `threading.Event`: a second signal within its `set` would wait for the first for ever
        self._wish: Wish = "run"
        self._looked = 0.0

    def close(self) -> None:
        """Report no more."""
        self.report.close()

    def obey_signals(self) -> None:
        """Take SIGTERM and Ctrl+C as a wish to stop, saving."""
        signal.signal(signal.SIGTERM, self._on_signal)
        signal.signal(signal.SIGINT, self._on_signal)

    def watch_client(self) -> None:
        """Stop, saving, when the standard input ends, that is when the client is gone."""
        threading.Thread(target=self._wait_for_client_to_go, name="client", daemon=True).start()

    def wish(self) -> Wish:
        """What is wished now; cheap enough to be asked before every step."""
        if self._ended:
            return "stop"
        now = time.monotonic()
        if now - self._looked > PATIENCE:
            self._looked = now
            self._wish = self.folder.wish()
        return self._wish

    def may_go_on(self) -> bool:
        """Wait while a pause is wished; False when the job is to end."""
        wish = self.wish()
        if wish == "pause":
            self.report(Paused())
            while (wish := self.wish()) == "pause":
                time.sleep(PATIENCE)
            if wish == "run":
                self.report(Continued())
        return wish == "run"

    def is_ended(self) -> bool:
        """Whether the job is to end, whatever else is wished."""
        return self.wish() in ("stop", "cancel")

    def phase(self, title: str, done: int = 0, total: int = 0) -> None:
        """Report a step of the preparation."""
        self.report(Phase(title=title, done=done, total=total))

    def note(self, message: str, severity: Literal["info", "warning"] = "warning") -> None:
        """Report something worth telling that stops nothing."""
        self.report(Noted(message=message, severity=severity))

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self._ended = True

    def _wait_for_client_to_go(self) -> None:
        while os.read(sys.stdin.fileno(), 4096):
            pass
        self._ended = True
        time.sleep(LONGEST_FAREWELL)
        os._exit(3)  # it hangs in a plugin or a driver, and nobody is left to end it


class Pace:
    """Lets through the last of a flood of reports and one every `seconds` before it."""

    def __init__(self, seconds: float = 0.2) -> None:
        self._seconds = seconds
        self._next = 0.0

    def due(self, done: int, total: int) -> bool:
        """Whether a report of `done` of `total` should go out."""
        now = time.monotonic()
        if now < self._next and done != total:
            return False
        self._next = now + self._seconds
        return True


