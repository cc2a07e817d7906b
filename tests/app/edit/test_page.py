"""The page as a person uses it, with a fake behind it: newest wins, every result is one step, nothing is lost."""

import itertools
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import stage
from app.conftest import hidden_by_messages
from app.edit.conftest import PATIENCE, photo, rendered, settled
from app.edit.fake_client import ALL, FakeEditProcess
from gantool.api import Task
from gantool.app.edit import aside, maskpicture, session, steps
from gantool.app.frame.window import Window
from gantool.app.widgets.button import Button
from gantool.edits import Drag, Mix, Projected, Seed, Shift, Truncation, read_edit
from gantool.errors import JobFailedError
from gantool.files import write_bytes

LEFT = Qt.MouseButton.LeftButton


def blank() -> QImage:
    made = QImage(8, 8, QImage.Format.Format_Grayscale8)
    made.fill(0)
    return made


def full_disk(path: Path, content: bytes) -> None:
    raise JobFailedError("mask-1.png could not be written: No space left on device. What was there still is.")


def words(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def wait(page: Any, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: settled(page), timeout=PATIENCE)


def test_it_teaches_where_there_is_no_model(window: Window, qtbot: QtBot) -> None:
    window.show_page("edit")
    page: Any = window.page
    assert page._body.currentIndex() == 1 and page.main_button() is page.train and not page.export.isVisible()


def test_a_seed_is_chosen(page: Any, qtbot: QtBot) -> None:
    grid = page.explore.seeds.grid
    qtbot.waitUntil(lambda: all(each.image is not None for each in grid.tiles.tiles), timeout=PATIENCE)
    before = page.stage.picture.image
    qtbot.mouseClick(grid.viewport(), LEFT, pos=grid.visualRect(grid.tiles.index(5)).center())
    wait(page, qtbot)
    assert page.history.stack.base == Seed(seed=5) and page.stage.picture.image != before
    assert page.history.entries()[-1].text == "Seed 5" and page.explore.seeds.grid.delegate.chosen == 5
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(page, qtbot)
    assert page.history.stack.base == Seed(seed=0) and page.stage.picture.image == before


def test_a_slider_changes_the_picture_live_and_is_one_step(page: Any, qtbot: QtBot) -> None:
    row = next(iter(page.panel.sliders.rows.values()))
    track = row.slider.track
    before = page.stage.picture.image
    middle, right = QPoint(track.width() // 2, 13), QPoint(track.width() - 20, 13)
    qtbot.mousePress(track, LEFT, pos=middle)
    for share in (0.2, 0.5, 1.0):
        qtbot.mouseMove(track, middle + (right - middle) * share)
    assert page.history.index == 0
    qtbot.waitUntil(lambda: page.stage.picture.image != before, timeout=PATIENCE)  # before it is let go
    qtbot.mouseRelease(track, LEFT, pos=right)
    wait(page, qtbot)
    assert page.history.index == 1 and steps.amount_of(page.history.stack, row.direction.id) > 1
    assert page.history.entries()[-1].text.startswith("Direction 1 +")
    page.rail.undo.click()
    wait(page, qtbot)
    assert row.slider.value == 0 and page.stage.picture.image == before
    page.rail.redo.click()
    wait(page, qtbot)
    assert row.slider.value > 1


def test_the_newest_wish_wins_and_pictures_come_in_order(page: Any, qtbot: QtBot) -> None:
    arrived: list[Any] = []
    page.session.result_arrived.connect(lambda image, stack, took: arrived.append(stack))
    process = page.session._process
    begun = len(process.rendered)
    id_ = next(iter(page.panel.sliders.rows))
    wished = [page.sliding.shifted(id_, at / 10) for at in range(1, 31)]
    for stack in wished:
        page.session.show(stack)
    qtbot.waitUntil(lambda: not page.session.behind, timeout=PATIENCE)
    assert arrived[-1] == wished[-1] and len(process.rendered) - begun < len(wished)
    order = [wished.index(stack) for stack in arrived]
    assert order == sorted(order)


def test_the_plane_moves_the_beginning_and_keeps_the_sliders(page: Any, qtbot: QtBot) -> None:
    id_ = next(iter(page.panel.sliders.rows))
    page.panel.sliders.settled.emit(id_, 1.2)
    plane = page.explore.plane
    qtbot.mousePress(plane, LEFT, pos=QPoint(100, 100))
    qtbot.mouseMove(plane, QPoint(150, 60))
    qtbot.mouseRelease(plane, LEFT, pos=QPoint(150, 60))
    wait(page, qtbot)
    base = page.history.stack.base
    assert base.x > 0.5 and base.y < -0.4 and steps.amount_of(page.history.stack, id_) == 1.2
    assert page.history.index == 2 and page.history.entries()[-1].text == "Explored around seed 0"
    qtbot.waitUntil(lambda: len(plane._pictures) == 25, timeout=PATIENCE)


def test_variety_detail_and_mix_are_steps(page: Any, qtbot: QtBot) -> None:
    page.explore.variety.track._move(0.5)
    page.explore.variety.track.let_go.emit()
    page.explore.noise.button("off").click()
    page.panel.mix.mix_wished.emit("fine", 3)
    page.panel.mix.amount.track._move(0.35)
    page.panel.mix.amount.track.let_go.emit()
    wait(page, qtbot)
    stack = page.history.stack
    assert steps.variety_of(stack) == pytest.approx(0.6) and steps.noise_of(stack) == "off"
    assert [each.strength for each in stack.operations if isinstance(each, Mix)] == [0.35]
    assert [each.text for each in page.history.entries()] == [
        "Seed 0", "Variety 0.60", "Fine detail off", "Colours from seed 3", "Mixed in by 35 %",
    ]  # fmt: skip
    assert page.panel.mix.slots["fine"].other == Seed(seed=3)
    qtbot.waitUntil(lambda: not page.panel.mix.slots["fine"].image.isNull(), timeout=PATIENCE)


def test_layers_come_from_the_pictures_that_are_chosen_for_them(page: Any, qtbot: QtBot) -> None:
    mix = page.panel.mix
    mix.mix_wished.emit("coarse", 3)
    assert not mix.layers.isVisible()
    mix.by_layer.setFocus()
    qtbot.keyClick(mix.by_layer, Qt.Key.Key_Space)
    assert mix.layers.isVisible() and len(mix.layers.choices) == 6
    rows = mix.layers.choices
    assert rows[1].accessibleName() == "Layer 2, 8 px: comes from"
    assert [each.currentText() for each in rows] == ["Seed 3"] * 3 + ["this one"] * 3
    rows[1].setFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_End)
    wait(page, qtbot)
    assert rows[1].currentText() == "Seed 8" and page.history.entries()[-1].text == "Layer 2 from seed 8"
    assert mix.slots["coarse"].several and "several" in mix.slots["coarse"].accessibleName()
    qtbot.keyClick(rows[1], Qt.Key.Key_Home)
    assert page.history.entries()[-1].text == "Layer 2 no longer mixed in" and page.history.index == 3
    page.rail.undo.click()
    page.rail.undo.click()
    assert mix.slots["coarse"].other == Seed(seed=3) and rows[1].currentText() == "Seed 3"
    mix.menu_for("coarse").actions()[-1].trigger()
    assert [each.currentText() for each in rows] == ["this one"] * 6


def test_a_click_in_the_history_goes_back(page: Any, qtbot: QtBot) -> None:
    for seed in (1, 2, 3):
        page.explore.seeds.seed_chosen.emit(seed)
    steps_list = page.panel.steps
    steps_list.scrollToTop()
    rect = steps_list.visualRect(steps_list.rows.index(2))
    qtbot.mouseClick(steps_list.viewport(), LEFT, pos=rect.center())
    wait(page, qtbot)
    assert page.history.index == 1 and page.history.stack.base == Seed(seed=1)
    steps_list.setCurrentIndex(steps_list.rows.index(0))
    qtbot.keyClick(steps_list, Qt.Key.Key_Return)
    assert page.history.stack.base == Seed(seed=3)


def test_points_move_and_end_in_one_step(page: Any, qtbot: QtBot, client: type[FakeEditProcess]) -> None:
    client.patient = True
    picture = page.stage.picture
    before = picture.image
    assert not page.stage.move_points.isEnabled()
    for start, end in (((0.5, 0.5), (0.7, 0.6)), ((0.2, 0.2), (0.3, 0.2))):
        qtbot.mousePress(picture, LEFT, pos=picture.to_widget(start).toPoint())
        qtbot.mouseMove(picture, picture.to_widget(end).toPoint())
        qtbot.mouseRelease(picture, LEFT, pos=picture.to_widget(end).toPoint())
    page.bench.outline.add([QPointF(0.1, 0.1), QPointF(0.9, 0.1), QPointF(0.9, 0.9), QPointF(0.1, 0.9)])
    qtbot.keyClick(picture, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: "step 64 of about 150" in picture.caption, timeout=PATIENCE)
    assert page.stage.stop.isVisible() and picture.frozen and picture.image != before
    assert not page.panel.sliders.rows[next(iter(page.panel.sliders.rows))].isEnabled()
    page.session._process.go_on.set()
    qtbot.waitUntil(lambda: page.history.index == 1, timeout=PATIENCE)
    wait(page, qtbot)
    drag = page.history.stack.operations[-1]
    assert isinstance(drag, Drag) and drag.masked and len(drag.handles) == 2 and page.session._process.mask is not None
    assert page.history.entries()[-1].text == "2 points moved" and not picture.caption and not picture.frozen
    assert page.bench.handles.pulling == ()
    page.rail.undo.click()
    wait(page, qtbot)
    assert picture.image == before and len(page.bench.handles.pulling) == 2, "its points are set again"


def test_moving_points_is_stopped_with_what_there_is(
    page: Any, window: Window, qtbot: QtBot, client: type[FakeEditProcess]
) -> None:
    client.patient = True
    page.bench.handles.add(QPointF(0.5, 0.5), QPointF(0.6, 0.5))
    page.stage.move_points.click()
    qtbot.waitUntil(lambda: "step 64" in page.stage.picture.caption, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.history.index == 1, timeout=PATIENCE)
    assert page.history.entries()[-1].text == "1 point moved, stopped on the way"


def test_moving_is_stopped_also_before_the_area_is_written(
    page: Any, window: Window, qtbot: QtBot, client: type[FakeEditProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    client.patient = True
    written = threading.Event()

    def slow_disk(path: Path, content: bytes) -> None:
        written.wait(PATIENCE / 1000)
        write_bytes(path, content)

    monkeypatch.setattr(maskpicture, "drawn", lambda *asked: blank())
    monkeypatch.setattr(session, "write_bytes", slow_disk)
    page.bench.handles.add(QPointF(0.5, 0.5), QPointF(0.6, 0.5))
    page.stage.move_points.click()
    assert page.session.is_at("drag")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    written.set()
    qtbot.waitUntil(lambda: page.history.index == 1, timeout=PATIENCE)
    assert page.history.entries()[-1].text == "1 point moved, stopped on the way"


def test_an_area_that_cannot_be_written_is_told(
    page: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maskpicture, "drawn", lambda *asked: blank())
    monkeypatch.setattr(session, "write_bytes", full_disk)
    page.bench.handles.add(QPointF(0.5, 0.5), QPointF(0.6, 0.5))
    page.stage.move_points.click()
    qtbot.waitUntil(page.notice.isVisible, timeout=PATIENCE)
    assert "could not be written: No space left on device" in words(page.notice)
    assert not page.session.is_at("drag") and page.history.index == 0 and not page.stage.picture.frozen


def test_points_stay_where_nothing_is_left_that_may_change(page: Any, qtbot: QtBot) -> None:
    square = [QPointF(0.1, 0.1), QPointF(0.9, 0.1), QPointF(0.9, 0.9), QPointF(0.1, 0.9)]
    page.bench.handles.add(QPointF(0.5, 0.5), QPointF(0.6, 0.5))
    page.bench.outline.add(square)
    assert page.stage.move_points.isEnabled()
    page.bench.outline.take_away(square)
    assert not page.stage.move_points.isEnabled() and page.stage.clear.isVisible()
    assert "nothing is left that may change" in page.stage._right.text()
    page.pulling.move()
    assert not page.session.is_at("drag")
    page.stage.clear.click()
    assert not page.bench.outline.drawn and not page.stage._right.text()


def test_points_that_moved_belong_to_the_edit_they_were_moved_in(
    page: Any, qtbot: QtBot, client: type[FakeEditProcess]
) -> None:
    id_ = next(iter(page.panel.sliders.rows))
    page.panel.sliders.settled.emit(id_, 2.0)
    wait(page, qtbot)
    slid = page.history.stack
    client.patient = True
    page.bench.handles.add(QPointF(0.5, 0.5), QPointF(0.6, 0.5))
    page.stage.move_points.click()
    qtbot.waitUntil(lambda: "step 64" in page.stage.picture.caption, timeout=PATIENCE)
    page.history.undo()
    page.session._process.go_on.set()
    qtbot.waitUntil(lambda: isinstance(page.history.stack.operations[-1], Drag), timeout=PATIENCE)
    assert page.history.stack.operations[:-1] == slid.operations, "not those of the step that was gone back to"


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


def test_a_slider_is_taught(page: Any, window: Window, qtbot: QtBot) -> None:
    page.panel.sliders.teach.click()
    assert page.mode == "teach" and page.main_button() is page.teach.learn
    qtbot.waitUntil(lambda: all(each.image is not None for each in page.teach.grid.tiles.tiles), timeout=PATIENCE)
    for at in range(10):
        page.teach.grid._say(at, "has" if at % 2 else "lacks")
    qtbot.keyClicks(page.teach.name, "Smiling")
    page.teach.learn.click()
    qtbot.waitUntil(lambda: page.mode == "stage", timeout=PATIENCE)
    qtbot.waitUntil(lambda: next(iter(page.panel.sliders.rows.values())).direction.name == "Smiling", timeout=PATIENCE)
    assert any("Smiling is a slider now" in text for text in window.toasts.texts)


def test_a_direction_is_named(page: Any, qtbot: QtBot) -> None:
    id_ = list(page.panel.sliders.rows)[3]
    page.panel.sliders.settled.emit(id_, 0.7)
    page.panel.sliders.rows[id_].rename()
    qtbot.keyClicks(page.panel.sliders.rows[id_]._field, "Fur")
    qtbot.keyClick(page.panel.sliders.rows[id_]._field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: next(iter(page.panel.sliders.rows)) == id_, timeout=PATIENCE)
    assert page.session._process.named == {id_: "Fur"} and page.panel.sliders.rows[id_].slider.value == 0.7


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
    from PySide6.QtGui import QGuiApplication, QImage

    path = tmp_path / "cat.png"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(path), given[3].split(";;")[0]))
    page.keeping.save_picture()
    qtbot.waitUntil(path.exists, timeout=PATIENCE)
    assert QImage(str(path)).size() == page.stage.picture.image.size()
    qtbot.keyClick(page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().image().size() == page.stage.picture.image.size()


def test_a_model_without_styles_says_what_it_lacks(window: Window, qtbot: QtBot, client: type[FakeEditProcess]) -> None:
    client.able = ()
    client.unable = dict.fromkeys(ALL, "DCGAN has one code for the whole picture")
    stage.model("flowers", task=Task.SYNTHESIS)
    window.show_page("edit")
    page: Any = window.page
    qtbot.waitUntil(lambda: not page.stage.picture.image.isNull(), timeout=PATIENCE)
    page.explore.seeds.seed_chosen.emit(6)
    qtbot.waitUntil(lambda: rendered(page) == page.history.stack, timeout=PATIENCE)
    assert not any(isinstance(each, Truncation | Shift) for each in page.history.stack.operations)
    for reason in (
        page.rail.buttons["drag"].toolTip(), page.panel.sliders.teach.toolTip(), page.from_photo.toolTip(),
        page.panel.mix.slots["fine"].toolTip(), page.explore.variety.toolTip(), words(page.panel.sliders),
    ):  # fmt: skip
        assert "one code for the whole picture" in reason
    assert page.explore.plane.isEnabled()
    page.export.click()
    assert page.mode == "many" and page.main_button() is page.many.make


def test_a_model_that_cannot_be_opened_says_why(window: Window, qtbot: QtBot, client: type[FakeEditProcess]) -> None:
    client.fails = "The model is damaged."
    stage.model("cats", task=Task.SYNTHESIS)
    window.show_page("edit")
    page: Any = window.page
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=PATIENCE)
    assert "The model is damaged." in words(page.notice)


def test_a_crash_loses_no_step(page: Any, qtbot: QtBot) -> None:
    page.explore.seeds.seed_chosen.emit(4)
    page.panel.mix.mix_wished.emit("coarse", 2)
    wait(page, qtbot)
    picture, kept = page.stage.picture.image, page.history.stack
    page.session._process.die()
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=PATIENCE)
    assert "memory ran out" in words(page.notice) and page.history.stack == kept
    page.rail.undo.click()
    page.rail.redo.click()
    again = next(each for each in page.notice.findChildren(QPushButton) if each.text() == "Start again")
    again.click()
    wait(page, qtbot)
    assert page.stage.picture.image == picture and not page.notice.isVisible() and page.history.index == 2


def test_keys_of_the_sheet(page: Any, qtbot: QtBot) -> None:
    picture = page.stage.picture
    picture.setFocus()
    for key, tool in ((Qt.Key.Key_M, "mask"), (Qt.Key.Key_R, "box"), (Qt.Key.Key_D, "drag")):
        qtbot.keyClick(picture, key)
        assert page.rail.tool == tool and picture.tool == tool
    qtbot.keyClick(picture, Qt.Key.Key_S)
    assert picture.split
    seeds = page.explore.seeds.seeds
    qtbot.keyClick(picture, Qt.Key.Key_N)
    assert page.explore.seeds.seeds != seeds
    qtbot.keyClick(picture, Qt.Key.Key_F)
    assert isinstance(steps.noise_of(page.history.stack), int)


def test_pictures_are_there_until_the_model_is_changed(page: Any, window: Window, qtbot: QtBot) -> None:
    page.explore.seeds.seed_chosen.emit(4)
    stage.model("dogs", task=Task.SYNTHESIS)
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: page.models.count() == 2, timeout=PATIENCE)
    assert page.history.index == 1
    page.models.setCurrentIndex(next(at for at in range(2) if page.models.itemData(at).name == "dogs"))
    qtbot.waitUntil(lambda: page.session._model is not None and page.session._model.name == "dogs", timeout=PATIENCE)
    wait(page, qtbot)
    assert page.history.index == 0


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


def test_many_pictures_are_made_on_the_chosen_device(
    page: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    many, started = page.many, list[Any]()
    monkeypatch.setattr(many._watch, "start", started.append)
    page.context.use_device("cpu")
    page.export.click()
    qtbot.waitUntil(lambda: many.entry is not None, timeout=PATIENCE)
    started.clear()
    many._on_make()
    many.apply(tmp_path / "changes.ganedit")
    assert [spec.edit.what for spec in started] == ["sample", "apply"]
    assert [spec.device for spec in started] == ["cpu"] * 2


def test_films_of_a_slider_steps_and_saved_edits(
    page: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    many, film, started = page.many, page.many.film_panel, list[Any]()
    monkeypatch.setattr(many._watch, "start", started.append)
    monkeypatch.setattr(many, "_on_make", lambda: None)
    id_ = next(iter(page.panel.sliders.rows))
    page.panel.sliders.settled.emit(id_, 1.5)
    wait(page, qtbot)
    slid, first = page.history.stack, page.history.first
    chosen(page.panel.sliders.rows[id_].menu(), "Film along")
    assert page.mode == "many" and film.slider.currentData() == id_ and film.make.isEnabled()
    film.high.setText("2")
    film.high.textEdited.emit("2")
    film.make.click()
    spec = started[-1]
    assert [steps.amount_of(each.stack, id_) for each in spec.edit.stations] == [-3.0, 2.0]
    assert spec.on_conflict == "rename" and spec.edit.loop and spec.edit.stations[0].parts.is_dir()
    film.high.setText("far")
    film.high.textEdited.emit("far")
    assert not film.make.isEnabled() and "number" in film.make.toolTip()

    page.show_mode("stage")
    chosen(page.panel.steps.menu_for(0), "Film from here")
    assert film.shows == "steps" and not page.panel.steps.menu_for(1).actions()[1].isEnabled()
    film.format.choose("pictures")
    film.loop.click()
    film.make.click()
    spec = started[-1]
    assert [each.stack for each in spec.edit.stations] == [first, slid] and not spec.edit.loop
    assert spec.edit.format == "pictures" and spec.out.name == "film"

    film.source.setCurrentIndex(film.source.findData("files"))
    assert not film.make.isEnabled() and "saved edits" in film.make.toolTip()
    film.take_files([tmp_path / "a.ganedit", tmp_path / "b.ganedit"])
    film.make.click()
    assert [each.edit.stem for each in started[-1].edit.stations] == ["a", "b"]
    page.history.go_to(0)
    film.source.setCurrentIndex(film.source.findData("steps"))
    assert not film.make.isEnabled() and "no steps" in film.make.toolTip()


def chosen(menu: Any, words: str) -> None:
    next(each for each in menu.actions() if each.text().startswith(words)).trigger()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_messages_never_cover_what_confirms_and_go_with_their_view(
    page: Any, window: Window, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    for mode in ("stage", "photo", "teach", "many"):
        page.show_mode(mode)
        assert not hidden_by_messages(window), mode
    window.context.toast("info", "A good match")
    page.show_mode("many")
    assert "A good match" in window.toasts.texts, "it is the same view still"
    page.show_mode("stage")
    assert "A good match" not in window.toasts.texts and len(window.toasts.texts) == 2
