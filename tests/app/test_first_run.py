"""The first page, Settings, notifications and the Edit page."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from app import stage
from app.test_others import words
from gantool.api import Task
from gantool.app.frame.window import Window
from gantool.app.widgets.devicecheck import DeviceCheck
from gantool.jobs.client import Outcome
from gantool.jobs.queue import Entry
from gantool.jobs.spec import DoctorSpec

RESULT = {
    "devices": [{"device": "cpu", "name": "Processor", "precision": "fp32", "memory_gb": 8.0, "right": True}],
    "chosen": "cpu",
    "free_disk_gb": 200.0,
    "speed": {"train_hours": 21.3, "paint_ms": 148.0, "convert_seconds": 1.94},
}


@pytest.fixture
def welcome(window: Window, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(DeviceCheck, "start", lambda check: None)
    window.show_page("welcome")
    return window.page


def test_the_check_ends_in_three_estimates(welcome: Any) -> None:
    welcome.check.show_outcome(Outcome("done", result=RESULT))
    said = words(welcome)
    assert "This computer is ready" in said and "about 21 h" in said and "148 ms" in said and "1.94 s" in said


def test_a_device_that_is_wrong_is_not_called_ready(welcome: Any) -> None:
    wrong = {**RESULT, "devices": [{**RESULT["devices"][0], "right": False}]}  # type: ignore[index,dict-item]  # JSON
    welcome.check.show_outcome(Outcome("done", result=wrong))
    assert "This computer is ready" not in words(welcome) and "Something is wrong" in words(welcome)


def test_a_check_that_failed_says_why(welcome: Any) -> None:
    welcome.check.show_outcome(Outcome("died", "The worker was killed."))
    assert "The worker was killed." in words(welcome) and not welcome.copy.isEnabled()


def test_the_way_on_is_remembered(welcome: Any, window: Window, qtbot: QtBot) -> None:
    assert window.sidebar.buttons["settings"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.current == "train" and window.context.remembered.flag("said/welcome")


def test_the_real_check_of_this_computer(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gantool.jobs.spec.DoctorSpec", lambda speed: DoctorSpec())
    window.show_page("settings")
    page: Any = window.page
    with qtbot.waitSignal(page.check.test_ended, timeout=180_000) as ended:
        qtbot.mouseClick(page._test, Qt.MouseButton.LeftButton)
    assert ended.args == [True], words(page)
    assert page.check.result["devices"] and page._test.isEnabled()


def test_the_language_is_remembered_for_the_next_start(window: Window) -> None:
    window.show_page("settings")
    page: Any = window.page
    page.appearance.language.setCurrentIndex(page.appearance.language.findData("de"))
    assert window.context.remembered.text("language") == "de"
    assert any("opened again" in text for text in window.toasts.texts)


def _entry(seconds: float, **changes: Any) -> Entry:
    entry = Entry(
        id="1", title="hills", kind="train", folder=Path("x"), spec=DoctorSpec(), state="done", ended=1000 + seconds
    )
    return entry.model_copy(update={"started": 1000.0, **changes})


def test_only_the_end_of_long_jobs_is_told_and_only_if_wished(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    notifier = window.notifier
    monkeypatch.setattr(notifier, "_message", said.append)
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    for name in ("isSystemTrayAvailable", "supportsMessages"):
        monkeypatch.setattr(QSystemTrayIcon, name, lambda: True)
    ended = window.context.queue.entry_ended
    ended.emit(_entry(5))
    assert said == []
    ended.emit(_entry(500))
    ended.emit(_entry(500, state="failed", reason="The disk is full."))
    assert said == ["hills is done.", "hills ended: The disk is full."]
    window.show_page("settings")
    qtbot.mouseClick(window.page.notify, Qt.MouseButton.LeftButton)  # type: ignore[union-attr]  # of this page
    ended.emit(_entry(500))
    assert len(said) == 2


def test_edit_makes_many_pictures_and_films(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.show_page("edit")
    page: Any = window.page
    assert page.main_button() is page.train
    stage.model("flowers", task=Task.SYNTHESIS)
    window.show_page("queue")
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: page.models.count() == 1, timeout=20_000)
    many = page.many
    assert len(many.seeds.seeds.tiles) == 16
    assert not many.film.isEnabled() and "choose two" in many.film.toolTip()
    made = [{"seed": at, "output": str(path)} for at, path in enumerate(sorted(stage.photo_folder(tmp_path).iterdir()))]
    many._what = "sample"
    many._on_ended(Outcome("done", result={"done": made}))
    assert [each.path is not None for each in many.seeds.seeds.tiles[:6]] == [True] * 5 + [False]
    selection = many.seeds.selectionModel()
    for at in (3, 1):
        selection.select(many.seeds.seeds.index(at), selection.SelectionFlag.Select)
    assert many.seeds.chosen == (3, 1) and many.film.isEnabled()
    many._on_ended(Outcome("failed", "The model is damaged."))
    assert "The model is damaged." in words(many)
