"""Edits and pictures that are saved, put aside, opened and offered again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app import stage
from app.edit.conftest import PATIENCE, settled, wait
from gantool.api import Task
from gantool.app.edit import aside
from gantool.app.frame.window import Window
from gantool.app.widgets.button import Button
from gantool.edits import read_edit


def test_saved_and_opened_again(
    page: Any, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drop: Callable[..., None]
) -> None:
    path = tmp_path / "ginger.ganedit"
    page.explore.seeds.seed_chosen.emit(4)
    page.panel.mix.mix_wished.emit("coarse", 2)
    wait(page, qtbot)
    picture, kept = page.stage.picture.image, page.history.stack
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(path), given[3].split(";;")[0]))
    page.panel.save.click()
    qtbot.waitUntil(lambda: page.bench.title == "ginger", timeout=PATIENCE)
    page.explore.seeds.seed_chosen.emit(7)
    wait(page, qtbot)
    drop(window, path)
    qtbot.waitUntil(lambda: page.history.stack == kept, timeout=PATIENCE)
    wait(page, qtbot)
    assert page.stage.picture.image == picture and page.history.entries()[-1].text == "ginger"


def test_an_edit_may_have_any_name(page: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    batches: list[object] = []
    page.keeping.batch_saved.connect(batches.append)
    page.keeping.save_as(tmp_path / "changes.ganedit")
    qtbot.waitUntil(lambda: page.bench.title == "changes", timeout=PATIENCE)
    page.keeping.batch_saved.disconnect(page.many.apply)
    page.keeping.save_for_batch(tmp_path / "batch.ganedit")
    qtbot.waitUntil(lambda: batches == [tmp_path / "batch.ganedit"], timeout=PATIENCE)
    assert page.bench.title == "changes"


def test_the_picture_is_saved_and_copied(
    page: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtGui import QGuiApplication

    path = tmp_path / "cat.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(path), given[3].split(";;")[0]))
    page.keeping.save_picture()
    qtbot.waitUntil(path.exists, timeout=PATIENCE)
    assert QImage(str(path)).size() == page.stage.picture.image.size()
    qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().size() == page.stage.picture.image.size()


def choose(page: Any, window: Window, qtbot: QtBot, name: str) -> None:
    stage.model(name, task=Task.SYNTHESIS)
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: page.models.count() == 2, timeout=PATIENCE)
    page.models.setCurrentIndex(next(at for at in range(2) if page.models.itemData(at).name == name))


def test_an_edit_is_put_aside_when_another_model_is_chosen(page: Any, window: Window, qtbot: QtBot) -> None:
    page.panel.mix.mix_wished.emit("coarse", 2)
    wait(page, qtbot)
    before = page.history.stack
    choose(page, window, qtbot, "dogs")
    qtbot.waitUntil(lambda: page.session._model.name == "dogs" and settled(page), timeout=PATIENCE)
    assert page.history.index == 0
    (kept,) = aside.folder().iterdir()
    assert read_edit(kept).head.stack == before
    (toast,) = (each for each in window.toasts.toasts if "is kept" in each.text)
    assert [each.text() for each in toast.findChildren(Button) if each.text()] == ["Open that edit"]


def test_a_model_that_stopped_takes_no_edit_along(page: Any, window: Window, qtbot: QtBot) -> None:
    page.panel.mix.mix_wished.emit("coarse", 2)
    wait(page, qtbot)
    page.session._process.die()
    qtbot.waitUntil(page.notice.isVisible, timeout=PATIENCE)
    choose(page, window, qtbot, "dogs")
    qtbot.waitUntil(lambda: page.session._model.name == "dogs" and settled(page), timeout=PATIENCE)
    assert len(list(aside.folder().iterdir())) == 1 and not page.notice.isVisible()


def test_the_model_stays_where_the_edit_cannot_be_put_aside(
    page: Any, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.panel.mix.mix_wished.emit("coarse", 2)
    wait(page, qtbot)
    before = page.history.stack
    (tmp_path / "edits").write_text("no folder")
    monkeypatch.setattr(aside, "folder", lambda: tmp_path / "edits")
    choose(page, window, qtbot, "dogs")
    qtbot.waitUntil(lambda: any("could not be kept" in text for text in window.toasts.texts), timeout=PATIENCE)
    qtbot.waitUntil(lambda: page.models.entry.name == "cats", timeout=PATIENCE)
    assert page.history.stack == before and page.session._model.name == "cats"
    (toast,) = (each for each in window.toasts.toasts if "could not be kept" in each.text)
    next(each for each in toast.findChildren(Button) if each.text() == "Use it without keeping").click()
    qtbot.waitUntil(lambda: page.session._model.name == "dogs" and settled(page), timeout=PATIENCE)


def test_an_edit_is_put_aside_when_the_window_closes_and_offered_again(
    page: Any, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.panel.mix.mix_wished.emit("coarse", 2)
    wait(page, qtbot)
    before = page.history.stack
    window.close()
    left = Path(window.context.remembered.text("edit/left"))
    assert read_edit(left).head.stack == before
    offered: list[str] = []
    monkeypatch.setattr(page.context, "toast", lambda kind, words, action: offered.append(words))
    page.leaving.offer_left()
    page.leaving.offer_left()
    assert offered == ["Your edit from last time is kept."]
