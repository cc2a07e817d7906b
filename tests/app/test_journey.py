"""From a dropped folder to converted pictures, with real job processes and the fake family."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import stage
from gantool import files
from gantool.app.frame.window import Window


def start_training(window: Window, qtbot: QtBot, drop: Callable[..., None], folder: Path, **settings: Any) -> Any:
    """Drop the folder, choose the fake family, start; returns the page of the run."""
    page: Any = window.page
    drop(window, folder)
    qtbot.waitUntil(lambda: page._report is not None and page.report._found is not None, timeout=60_000)
    report = page.report
    qtbot.waitUntil(lambda: bool(report.choices.family), timeout=60_000)
    row = report.choices.families.rows.row("mean-colour")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    for name, value in settings.items():
        report.choices.form._take(report.choices.form.field(name), value, show=True)
    qtbot.waitUntil(lambda: report.start_button().isEnabled(), timeout=10_000)
    qtbot.mouseClick(report.start_button(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._running is not None and page._stack.currentWidget() is page.running, timeout=20_000)
    return page.running


@pytest.mark.slow
@pytest.mark.usefixtures("fake_plugin")
def test_train_and_convert(window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path) -> None:
    running = start_training(window, qtbot, drop, stage.pair_folder(tmp_path / "hills", 12, 32))
    qtbot.waitUntil(lambda: running._outcome is not None, timeout=120_000)
    assert running._outcome.state == "done", running._outcome
    assert running.pictures.grid.grid.titles == ("Input", "Now", "Goal")
    qtbot.waitUntil(lambda: running.status.try_it.isEnabled(), timeout=10_000)
    qtbot.mouseClick(running.status.try_it, Qt.MouseButton.LeftButton)
    convert: Any = window.page
    assert window.current == "convert"
    qtbot.waitUntil(lambda: convert.models.entry is not None, timeout=20_000)
    drop(window, stage.photo_folder(tmp_path / "photos", 3, 32))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 3)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: convert.batch.ended, timeout=90_000)
    assert convert.files.count("done") == 3, [row.reason for row in convert.files.rows]
    assert all(row.output is not None and row.output.is_file() for row in convert.files.rows)
    qtbot.waitUntil(lambda: not convert.viewer.picture._after.isNull(), timeout=10_000)
    window.close()
    left = list((files.home() / "jobs").iterdir())
    assert not left, f"folders of jobs are left: {left}"


@pytest.mark.slow
@pytest.mark.usefixtures("fake_plugin")
def test_a_worker_that_dies_is_named_and_can_go_on(
    window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = stage.pair_folder(tmp_path / "hills", 12, 32)
    running = start_training(window, qtbot, drop, folder, fault="exit", fault_at=2, checkpoint_every=1)
    qtbot.waitUntil(lambda: running._outcome is not None, timeout=120_000)
    assert running._outcome.state == "died"
    assert "exit code 7" in running.notices.outcome._text.text()
    assert running.status.resume.text().startswith("Go on from step ")
    monkeypatch.setenv("GANTOOL_FAKE_HEALTHY", "1")
    qtbot.mouseClick(running.status.resume, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: running._watch.active and running._outcome is None, timeout=20_000)
    qtbot.waitUntil(lambda: running._outcome is not None, timeout=120_000)
    assert running._outcome.state == "done", running._outcome
