"""What is left when the window fails: everything known is written to a file that a person can read and copy.

Exceptions nobody caught, crashes in compiled code (by faulthandler) and Qt's own complaints go to one file a session.
A session that ends as it should takes its file along unless something is in it.
"""

import contextlib
import faulthandler
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from gantool import __version__, files

MOST_KEPT = 10  # reports
LONGEST = 40_000  # characters of a report that are shown
_SESSION, _REPORT = "session-", "report-"


class Recorder:
    """Writes down what goes wrong in this process, from `start` to `stop`."""

    def __init__(self, told: Callable[[str], None]) -> None:
        """`told` hears one sentence of each error, in the thread where it happened."""
        self._told = told
        self.path = folder() / f"{_SESSION}{os.getpid()}-{time.strftime('%Y%m%d-%H%M%S')}.txt"
        self._file: TextIO | None = None
        self._before = (sys.excepthook, threading.excepthook)

    def start(self) -> None:
        """Listen from now on. A folder that cannot be written to costs the reports, not the window."""
        with contextlib.suppress(OSError):
            self._file = self.path.open("a", encoding="utf-8")
            faulthandler.enable(self._file)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(self._on_message)

    def stop(self) -> None:
        """Listen no longer; what was written stays as a report."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        if self._file is None:
            return
        faulthandler.disable()
        self._file.close()
        self._file = None
        _settle(self.path)

    def write(self, text: str) -> None:
        """Add to the report of this session."""
        if self._file is None:
            return
        with contextlib.suppress(OSError, ValueError):  # a full disk, or it has just been closed
            if not self._file.tell():
                self._file.write(f"gantool {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n")
            self._file.write(f"\n{time.strftime('%Y-%m-%d %H:%M:%S')}  {text.rstrip()}\n")
            self._file.flush()

    def _on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self.write("".join(traceback.format_exception(kind, error, trace)))
        logging.getLogger(__name__).error("An error in the window", exc_info=(kind, error, trace))
        self._told(f"{kind.__name__}: {error}".rstrip(": "))

    def _on_thread_exception(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self._on_exception(given.exc_type, given.exc_value, given.exc_traceback)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self.write(f"Qt: {message}")
        level = logging.ERROR if kind != QtMsgType.QtDebugMsg else logging.DEBUG
        logging.getLogger("qt").log(level, "%s", message)


def folder() -> Path:
    """Where reports lie."""
    return files.folder("reports")


def left_behind() -> list[Path]:
    """Reports of sessions that ended without a word; those that had nothing to say are removed. Not for the loop."""
    import psutil

    found = []
    for path in sorted(folder().glob(f"{_SESSION}*")):
        process = path.name.removeprefix(_SESSION).partition("-")[0]
        if process.isdecimal() and psutil.pid_exists(int(process)):
            continue
        if (report := _settle(path)) is not None:
            found.append(report)
    return found


def reports() -> list[Path]:
    """The reports that are kept, the newest first; older ones than those are removed."""
    found = sorted(folder().glob(f"{_REPORT}*"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[MOST_KEPT:]:
        path.unlink(missing_ok=True)
    return found[:MOST_KEPT]


def newest() -> str:
    """The newest report as text, with what this session has written so far; empty if there is none."""
    current = [path for path in folder().glob(f"{_SESSION}{os.getpid()}-*") if path.stat().st_size]
    chosen = (current or reports())[:1]
    return chosen[0].read_text(encoding="utf-8", errors="replace")[-LONGEST:] if chosen else ""


def forget() -> None:
    """Remove all reports."""
    for path in folder().glob(f"{_REPORT}*"):
        path.unlink(missing_ok=True)


def _settle(path: Path) -> Path | None:
    """Turn the file of a session that is over into a report, or remove it if it is empty."""
    with contextlib.suppress(OSError):
        if path.stat().st_size == 0:
            path.unlink()
            return None
        report = path.with_name(path.name.replace(_SESSION, _REPORT, 1))
        path.replace(report)
        return report
    return None
