"""Two folders that have nothing to do with each other, dropped together: real cats and dogs, and the real family."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gantool.app.frame.window import Window

TINY = {"size": 32, "ngf": 4, "ndf": 4, "blocks": 1}


@pytest.mark.slow
def test_cats_and_dogs_dropped_together_become_a_training_both_ways(
    window: Window, qtbot: QtBot, drop: Callable[..., None], shared: Path, tmp_path: Path
) -> None:
    for folder, side in (("cats", "testA"), ("dogs", "testB")):
        (tmp_path / folder).mkdir()
        for path in sorted((shared / "data/cat2dog" / side).glob("*.jpg"))[:8]:
            shutil.copy(path, tmp_path / folder)
    page: Any = window.page
    drop(window, tmp_path / "cats", tmp_path / "dogs")
    qtbot.waitUntil(lambda: page._report is not None and page.report._found is not None, timeout=60_000)
    view = page.report
    found = view._found.report
    assert (found.layout, found.problems) == ("unpaired", ()) and not view.findings.isVisible()
    qtbot.waitUntil(lambda: bool(view.choices.family), timeout=60_000)
    assert view.choices.family == "cyclegan"
    qtbot.waitUntil(lambda: view.footer.out is not None and view.footer.out.name == "cats-dogs", timeout=10_000)
    for name, value in TINY.items():
        view.choices.form._take(view.choices.form.field(name), value, show=True)
    qtbot.waitUntil(lambda: view.start_button().isEnabled(), timeout=10_000)
    qtbot.mouseClick(view.start_button(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._running is not None and page._stack.currentWidget() is page.running, timeout=20_000)
    running = page.running
    qtbot.waitUntil(lambda: "Now" in running.pictures.grid.grid.titles, timeout=90_000)
    assert running.pictures.grid.grid.titles == ("Input", "Now", "And back", "Left as it is")
    qtbot.mouseClick(running.status.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: running._outcome is not None, timeout=90_000)
    assert running._outcome.state == "stopped", running._outcome
    assert (tmp_path / running._outcome.result["run"] / "model" / "model.safetensors").is_file()
