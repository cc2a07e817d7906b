"""A photo of one's own: it is dropped, looked for, mixed in, and nothing of the edit before is lost."""

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app import stage
from app.edit.conftest import PATIENCE, photo, settled, wait, words
from app.edit.fake_client import FakeEditProcess
from gantool.api import Task
from gantool.app.edit import aside
from gantool.app.frame.window import Window
from gantool.app.widgets.button import Button
from gantool.edits import Mix, Projected, Seed, read_edit


def test_a_photo_is_dropped_and_found(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path, client: type[FakeEditProcess]
) -> None:
    client.patient = True
    drop(window, photo(tmp_path / "photos"))
    qtbot.waitUntil(lambda: page.mode == "photo", timeout=PATIENCE)
    assert page.main_button() is page.photo.search and "hill 0.jpg" in words(page.photo)
    page.photo.quality.button("fast").click()
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "64" in page.photo.words.text(), timeout=PATIENCE)
    assert page.photo.stop.isVisible() and not page.photo.viewer._after.isNull()
    page.session._process.go_on.set()
    qtbot.waitUntil(lambda: page.mode == "stage", timeout=PATIENCE)
    wait(page, qtbot)
    assert isinstance(page.history.stack.base, Projected)
    assert page.history.entries()[-1].text == "hill 0, good match 0.041"
    assert any("good match" in text for text in window.toasts.texts)
    assert not page.explore.plane.isEnabled() and "no plane" in page.explore.plane.toolTip()
    page.rail.undo.click()
    wait(page, qtbot)
    assert page.explore.plane.isEnabled()


def test_another_network_compares_and_is_named(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "eye.npz"), ""))
    drop(window, photo(tmp_path / "photos"))
    qtbot.waitUntil(lambda: page.mode == "photo", timeout=PATIENCE)
    assert not page.photo.usual.isVisible() and "pixels" in words(page.photo)
    page.photo.other.click()
    assert "eye.npz" in words(page.photo)
    page.photo.usual.click()
    assert page.photo.extractor is None
    page.photo.other.click()
    page.photo.search.click()
    qtbot.waitUntil(lambda: page.mode == "stage", timeout=PATIENCE)
    assert any("Compared by SqueezeNet 1.1 (eye.npz)." in text for text in window.toasts.texts)


def test_a_photo_is_dropped_on_the_mix_and_mixed_in(
    page: Any, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path
) -> None:
    slot = page.panel.mix.slots["fine"]
    drop(slot, photo(tmp_path / "photos"))
    qtbot.waitUntil(lambda: page.history.index == 1, timeout=PATIENCE)
    wait(page, qtbot)
    (mix,) = (each for each in page.history.stack.operations if isinstance(each, Mix))
    assert isinstance(mix.other, Projected) and mix.layers == "fine" and page.mode == "stage"
    assert isinstance(page.history.stack.base, Seed), "the picture itself stays"
    assert page.history.entries()[-1].text == "Colours from hill 0" and slot.accessibleName() == "Colours: hill 0"
    qtbot.waitUntil(lambda: not slot.image.isNull(), timeout=PATIENCE)
    page.rail.undo.click()
    assert slot.other is None


def test_what_cannot_look_for_photos_says_so_when_one_is_dropped_on_the_mix(
    page: Any, window: Window, drop: Callable[..., None], tmp_path: Path
) -> None:
    able = tuple(each for each in page.session.facts.able if each != "project")
    page.session.facts = page.session.facts.model_copy(update={"able": able, "unable": {"project": "It cannot."}})
    drop(page.panel.mix.slots["coarse"], photo(tmp_path / "photos"))
    assert page.history.index == 0 and any("cannot be looked for" in text for text in window.toasts.texts)


def test_the_best_search_goes_on_with_the_model_that_it_made(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path, client: type[FakeEditProcess]
) -> None:
    client.variant = ("cats hill 0", stage.model("cats hill 0", task=Task.SYNTHESIS))
    drop(window, photo(tmp_path / "photos"))
    qtbot.waitUntil(lambda: page.mode == "photo", timeout=PATIENCE)
    page.photo.quality.button("best").click()
    assert "copy of the model" in page.photo.words.text()
    page.photo.search.click()
    qtbot.waitUntil(lambda: page.models.entry is not None and page.models.entry.name == "cats hill 0", timeout=PATIENCE)
    qtbot.waitUntil(lambda: settled(page), timeout=PATIENCE)
    assert isinstance(page.history.stack.base, Projected) and page.mode == "stage"
    assert any("was made for this photo" in text for text in window.toasts.texts)


def test_the_photo_is_shown_as_the_model_that_makes_no_squares_will_see_it(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path, client: type[FakeEditProcess]
) -> None:
    page.session.close()
    client.size = (128, 64)
    page.session.open(page._opened)
    qtbot.waitUntil(lambda: page.session.ready and not page.session.behind, timeout=PATIENCE)
    client.patient = True
    tall = QImage(40, 60, QImage.Format.Format_RGB32)
    tall.fill(QColor("blue"))
    for across, down in itertools.product(range(40), range(20, 40)):
        tall.setPixelColor(across, down, QColor("red"))
    tall.save(str(tmp_path / "tall.png"))
    drop(window, tmp_path / "tall.png")
    qtbot.waitUntil(lambda: page.mode == "photo", timeout=PATIENCE)
    shown = page.photo.viewer._before
    assert (shown.width(), shown.height()) == (40, 20)
    assert {shown.pixelColor(*at).name() for at in ((0, 0), (39, 19))} == {"#ff0000"}, "the middle of it"
    page.photo.search.click()
    qtbot.waitUntil(lambda: not page.photo.viewer._after.isNull(), timeout=PATIENCE)
    found = page.photo.viewer._after
    assert found.width() == 2 * found.height()
    qtbot.keyClick(window, Qt.Key.Key_Escape)


def test_what_is_refused_ends_nothing_else(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path, client: type[FakeEditProcess]
) -> None:
    client.patient = True
    drop(window, photo(tmp_path / "photos"))
    qtbot.waitUntil(lambda: page.mode == "photo", timeout=PATIENCE)
    page.photo.search.click()
    qtbot.waitUntil(lambda: "64" in page.photo.words.text(), timeout=PATIENCE)
    for other in ("mix", "seeds", "name", "result", "save"):
        page.session.refused.emit(other, "It cannot.")
        assert page.photo.searching and page.photo.stop.isVisible(), other
    page.session.refused.emit("project", "It cannot.")
    assert not page.photo.searching
    page.photo.leave.click()
    page.session.discard("project")
    page.stage.picture.tell("moving, step 3")
    page.mixing._looking = "fine"
    page.session.refused.emit("mix", "It cannot.")
    assert page.stage.picture.caption == "moving, step 3" and page.mixing.is_looking
    page.session.refused.emit("drag", "It cannot.")
    assert page.stage.picture.caption == "" and page.mixing.is_looking
    page.session.refused.emit("project", "It cannot.")
    assert not page.mixing.is_looking


def test_leaving_the_search_keeps_nothing_of_it(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path, client: type[FakeEditProcess]
) -> None:
    page.explore.seeds.seed_chosen.emit(4)
    wait(page, qtbot)
    page.bench.title, before = "ginger", page.history.stack
    client.variant = ("cats hill 0", stage.model("cats hill 0", task=Task.SYNTHESIS))
    client.patient = True
    drop(window, photo(tmp_path / "photos"))
    qtbot.waitUntil(lambda: page.mode == "photo", timeout=PATIENCE)
    page.photo.quality.button("best").click()
    page.photo.search.click()
    qtbot.waitUntil(lambda: "64" in page.photo.words.text(), timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert page.mode == "stage" and not page.photo.searching and not page.session.is_at("project")
    assert not page.bench.why_not("project") and page.from_photo.isEnabled()
    process = page.session._process
    qtbot.waitUntil(process._long.empty, timeout=PATIENCE)
    assert "discard" in process.asked and "cancel" not in process.asked
    page.rail.undo.click()
    page.rail.redo.click()
    wait(page, qtbot)
    assert page.history.stack == before and page.bench.title == "ginger" and page.models.entry.name == "cats"


def test_what_was_done_before_the_best_search_is_put_aside_and_can_be_opened(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path, client: type[FakeEditProcess]
) -> None:
    page.panel.mix.mix_wished.emit("coarse", 2)
    wait(page, qtbot)
    before = page.history.stack
    client.variant = ("cats hill 0", stage.model("cats hill 0", task=Task.SYNTHESIS))
    drop(window, photo(tmp_path / "photos"))
    qtbot.waitUntil(lambda: page.mode == "photo", timeout=PATIENCE)
    page.photo.quality.button("best").click()
    page.photo.search.click()
    qtbot.waitUntil(lambda: page.models.entry.name == "cats hill 0" and settled(page), timeout=PATIENCE)
    assert isinstance(page.history.stack.base, Projected) and page.history.index == 0
    (kept,) = aside.folder().iterdir()
    assert read_edit(kept).head.stack == before and kept.name.startswith("Seed 0 20")
    (toast,) = (each for each in window.toasts.toasts if "is kept" in each.text)
    (link,) = (each for each in toast.findChildren(Button) if each.text() == "Open that edit")
    link.click()
    qtbot.waitUntil(lambda: page.history.stack == before, timeout=PATIENCE)
    wait(page, qtbot)


def test_the_model_of_the_photo_is_not_used_where_the_edit_before_cannot_be_put_aside(
    page: Any, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.panel.mix.mix_wished.emit("coarse", 2)
    wait(page, qtbot)
    before = page.history.stack
    (tmp_path / "edits").write_text("no folder")
    monkeypatch.setattr(aside, "folder", lambda: tmp_path / "edits")
    page.finding._take_variant(stage.model("cats hill 0", task=Task.SYNTHESIS), "cats hill 0", before)
    qtbot.waitUntil(lambda: any("is not used yet" in text for text in window.toasts.texts), timeout=PATIENCE)
    assert page.history.stack == before and page.models.entry.name == "cats"
