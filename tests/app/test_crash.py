"""What is left of a window that failed: errors that go on, crashes of a process, and what is shown of them."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gantool.app import crash
from gantool.app.frame.window import Window
from gantool.app.main import record_failures


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def recorder(home: Path, told: list[str]) -> Iterator[crash.Recorder]:
    made = crash.Recorder(told.append)
    before = sys.excepthook, threading.excepthook
    made.start()
    yield made
    made.stop()
    assert (sys.excepthook, threading.excepthook) == before


def fail(what: str) -> None:
    try:
        raise ValueError(what)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_an_error_is_told_and_written_down(recorder: crash.Recorder, told: list[str]) -> None:
    fail("nobody foresaw this")
    assert told == ["ValueError: nobody foresaw this"]
    text = crash.newest()
    assert "Traceback" in text and "test_crash.py" in text and text.startswith("gantool ")


def test_an_error_of_a_thread_is_told_too(recorder: crash.Recorder, told: list[str]) -> None:
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    assert told == ["ZeroDivisionError: integer division or modulo by zero"]


def test_a_session_without_errors_leaves_nothing(home: Path) -> None:
    made = crash.Recorder(lambda sentence: None)
    made.start()
    made.stop()
    assert list(crash.folder().iterdir()) == []


def test_a_crash_in_compiled_code_is_found_at_the_next_start(home: Path) -> None:
    code = (
        "import ctypes, os; from gantool.app.crash import Recorder; r = Recorder(print); r.start(); "
        "os.environ.get('x'); ctypes.string_at(0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=60, env={**os.environ, "GANTOOL_HOME": str(home)}
    )
    assert done.returncode < 0
    assert len(crash.left_behind()) == 1
    assert "Fatal Python error: Segmentation fault" in crash.newest()
    assert crash.left_behind() == []  # it is told once
    crash.forget()
    assert crash.newest() == ""


def test_the_session_of_a_living_window_is_left_alone(recorder: crash.Recorder) -> None:
    fail("here")
    assert crash.left_behind() == [] and recorder.path.exists()


def test_old_reports_go(home: Path) -> None:
    for at in range(crash.MOST_KEPT + 3):
        path = crash.folder() / f"report-{at}.txt"
        path.write_text(str(at))
        os.utime(path, (at, at))
    assert len(crash.reports()) == crash.MOST_KEPT == len(list(crash.folder().iterdir()))
    assert crash.newest() == str(crash.MOST_KEPT + 2)


def test_the_window_says_so_and_shows_the_report(window: Window, qtbot: QtBot) -> None:
    recorder = record_failures(window)
    try:
        fail("in a slot")
        qtbot.waitUntil(lambda: any("ValueError: in a slot" in text for text in window.toasts.texts))
        window.show_page("settings", "reports")
        page: Any = window.page
        qtbot.waitUntil(lambda: "in a slot" in page.report.toPlainText())
        qtbot.mouseClick(page._copy_crash, Qt.MouseButton.LeftButton)
        assert "ValueError: in a slot" in QGuiApplication.clipboard().text()
    finally:
        recorder.stop()
    qtbot.mouseClick(page._forget, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.report.isVisible() and page._no_report.isVisible())


def test_the_last_session_that_died_is_told_at_start(window: Window, qtbot: QtBot) -> None:
    (crash.folder() / "session-999999999-20260101-000000.txt").write_text("Fatal Python error")
    recorder = record_failures(window)
    qtbot.waitUntil(lambda: any("ended unexpectedly" in text for text in window.toasts.texts))
    recorder.stop()
