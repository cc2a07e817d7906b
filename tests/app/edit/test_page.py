"""The page as a person uses it, with a fake behind it: newest wins, every result is one step, nothing is lost."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app import stage
from app.conftest import hidden_by_messages
from app.edit.conftest import LEFT, PATIENCE, rendered, wait, words
from app.edit.fake_client import ALL, FakeEditProcess
from gantool.api import Task
from gantool.app.edit import steps
from gantool.app.frame.window import Window
from gantool.edits import Mix, Seed, Shift, Truncation


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
