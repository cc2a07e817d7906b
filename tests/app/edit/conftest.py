"""The Edit page with a fake client behind it: the page itself is real, only the process is not."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app import stage
from app.edit.fake_client import SIZE, FakeEditProcess
from gantool.api import Task
from gantool.app.edit import session
from gantool.app.frame.window import Window

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 30_000  # ms


@pytest.fixture
def client(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[FakeEditProcess]]:
    """The class of the fakes that the page will make; none is left with its switches turned."""
    monkeypatch.setattr(session, "EditProcess", FakeEditProcess)
    FakeEditProcess.made.clear()
    yield FakeEditProcess
    for name, value in (("patient", False), ("fails", ""), ("able", FakeEditProcess.able_at_first), ("unable", {}),
                        ("variant", None), ("size", SIZE)):  # fmt: skip
        setattr(FakeEditProcess, name, value)


@pytest.fixture
def page(window: Window, qtbot: QtBot, client: type[FakeEditProcess]) -> Any:
    """The page with a warm model, showing seed 0."""
    stage.model("cats", task=Task.SYNTHESIS)
    window.show_page("edit")
    made: Any = window.page
    qtbot.waitUntil(lambda: settled(made), timeout=PATIENCE)
    return made


def settled(page: Any) -> bool:
    """Whether the picture is that of the edit as it is now, and every direction is there."""
    shown = not page.stage.picture.image.isNull() and not page.session.behind
    return shown and bool(page.sliding.found) and rendered(page) == page.history.stack


def rendered(page: Any) -> Any:
    """The edit that was painted last."""
    process = page.session._process
    return process.rendered[-1] if process is not None and process.rendered else None


def photo(path: Path) -> Path:
    return sorted(stage.photo_folder(path, 1, 96).iterdir())[0]


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def wait(page: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: settled(page), timeout=PATIENCE)
