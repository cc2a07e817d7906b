"""The page from end to end: a real process with a small model that has styles, moved by the hand."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from dcgan.test_edit import a_model
from fakes.blob import blob_model
from fakes.install import install_fake
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from stylegan import small

from app.edit.conftest import photo
from gantool import files, library
from gantool.api import Task
from gantool.app.edit import steps
from gantool.app.frame.window import Window
from gantool.card import Card
from gantool.edits import Drag, Projected
from gantool.engine.weights import save_model

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 120_000


@pytest.fixture
def page(window: Window, qtbot: QtBot, home: Path) -> Any:
    """The page with a fake that has styles, in which everything is quick and arrives."""
    install_fake(home, "gantool_blob")
    blob_model(home / "made" / "blobs")
    library.add(home / "made" / "blobs", "blobs")
    return opened(window, qtbot)


@pytest.fixture
def stylegan_page(window: Window, qtbot: QtBot, home: Path) -> Any:
    """The page with a tiny StyleGAN that has learnt nothing."""
    export = small.export(size=32)
    translator = small.FAMILY.translator(export)
    card = Card(
        name="tiny", family=small.FAMILY.id, task=Task.SYNTHESIS, geometry=translator.geometry,
        controls=translator.controls, input_channels=3, output_channels=3,
    )  # fmt: skip
    save_model(home / "made" / "tiny", export, card)
    library.add(home / "made" / "tiny", "tiny")
    return opened(window, qtbot)


def opened(window: Window, qtbot: QtBot) -> Any:
    window.show_page("edit")
    made: Any = window.page
    made.shown = []  # the edits whose pictures came, in order
    made.session.result_arrived.connect(lambda image, stack, took: made.shown.append(stack))
    qtbot.waitUntil(lambda: up_to_date(made) and bool(made.sliding.found), timeout=PATIENCE)
    return made


def up_to_date(page: Any) -> bool:
    """Whether the picture is that of the edit as it is now."""
    shown = bool(page.shown) and page.shown[-1] == page.history.stack and not page.session.behind
    return shown and not page.stage.picture.image.isNull()


def wait(page: Any, qtbot: QtBot) -> QImage:
    qtbot.waitUntil(lambda: up_to_date(page), timeout=PATIENCE)
    return page.stage.picture.image  # type: ignore[no-any-return]  # Module and pages of many kinds give anything


def drag(qtbot: QtBot, widget: Any, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(widget, LEFT, pos=start)
    for share in (0.3, 0.6, 1.0):
        qtbot.mouseMove(widget, start + (end - start) * share)
    qtbot.mouseRelease(widget, LEFT, pos=end)


def test_seed_slider_plane_undo_and_file(stylegan_page: Any, qtbot: QtBot, tmp_path: Path) -> None:
    page = stylegan_page
    first = page.stage.picture.image
    strip = page.explore.seeds.grid
    qtbot.waitUntil(lambda: all(each.image is not None for each in strip.tiles.tiles), timeout=PATIENCE)
    qtbot.mouseClick(strip.viewport(), LEFT, pos=strip.visualRect(strip.tiles.index(4)).center())
    seeded = wait(page, qtbot)
    assert seeded != first
    track = next(iter(page.panel.sliders.rows.values())).slider.track
    drag(qtbot, track, QPoint(track.width() // 2, 13), QPoint(track.width() - 10, 13))
    slid = wait(page, qtbot)
    assert slid != seeded and page.history.index == 2
    drag(qtbot, page.explore.plane, QPoint(100, 100), QPoint(160, 70))
    moved = wait(page, qtbot)
    assert moved != slid and page.history.index == 3
    qtbot.waitUntil(lambda: not page.stage.picture.before.isNull(), timeout=PATIENCE)
    for expected in (slid, seeded, first):
        page.rail.undo.click()
        assert wait(page, qtbot) == expected
    for _ in range(3):
        page.rail.redo.click()
    assert wait(page, qtbot) == moved
    path = tmp_path / "blob.ganedit"
    kept = page.history.stack
    page.keeping.save_as(path)
    qtbot.waitUntil(lambda: page.bench.title == "blob", timeout=PATIENCE)
    page.history.go_to(0)
    wait(page, qtbot)
    page.keeping.open_edit(path)
    qtbot.waitUntil(lambda: page.history.stack == kept, timeout=PATIENCE)
    assert wait(page, qtbot) == moved, "a saved edit paints the same picture bit for bit"


def test_a_point_is_dragged_in_one_step_and_survives_a_crash(page: Any, qtbot: QtBot) -> None:
    first = page.stage.picture.image
    picture = page.stage.picture
    drag(qtbot, picture, picture.to_widget((0.5, 0.5)).toPoint(), picture.to_widget((0.56, 0.5)).toPoint())
    page.stage.move_points.click()
    qtbot.waitUntil(lambda: page.history.index == 1, timeout=PATIENCE)
    dragged = wait(page, qtbot)
    (operation,) = (each for each in page.history.stack.operations if isinstance(each, Drag))
    assert len(operation.handles) == 1 and dragged != first and not picture.frozen
    os.kill(page.session.process_id, getattr(signal, "SIGKILL", signal.SIGTERM))
    qtbot.waitUntil(lambda: page.notice.isVisible(), timeout=PATIENCE)
    page.session.restart()
    qtbot.waitUntil(lambda: page.session.ready and up_to_date(page), timeout=PATIENCE)
    assert page.stage.picture.image == dragged
    page.rail.undo.click()
    assert wait(page, qtbot) == first


def test_a_photo_becomes_mine(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path
) -> None:
    drop(window, photo(tmp_path / "photos"))
    qtbot.waitUntil(lambda: page.mode == "photo", timeout=PATIENCE)
    page.photo.quality.button("fast").click()
    page.photo.search.click()
    qtbot.waitUntil(lambda: not page.photo.viewer._after.isNull() or page.mode == "stage", timeout=PATIENCE)
    if page.mode == "photo":
        page.photo.stop.click()
    qtbot.waitUntil(lambda: page.mode == "stage", timeout=PATIENCE)
    wait(page, qtbot)
    assert isinstance(page.history.stack.base, Projected) and "hill 0" in page.history.entries()[-1].text
    id_ = next(iter(page.panel.sliders.rows))
    page.panel.sliders.settled.emit(id_, 1.0)
    wait(page, qtbot)
    assert steps.amount_of(page.history.stack, id_) == 1.0 and page.history.index == 2


def test_a_slider_is_taught_and_kept_in_the_card(page: Any, qtbot: QtBot) -> None:
    page.teach._chance.seed(0)  # of other pictures it might say, rightly, that nothing tells them apart
    page.show_mode("teach")
    tiles = page.teach.grid.tiles
    qtbot.waitUntil(lambda: all(each.image is not None for each in tiles.tiles), timeout=PATIENCE)

    def light(at: int) -> float:
        image = tiles.tiles[at].image.scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
        return float(image.pixelColor(0, 0).lightnessF())

    order = sorted(range(len(tiles.tiles)), key=light)
    for at in order[:12]:
        page.teach.grid._say(at, "lacks")
    for at in order[-12:]:
        page.teach.grid._say(at, "has")
    qtbot.keyClicks(page.teach.name, "Light")
    page.teach.learn.click()
    qtbot.waitUntil(lambda: page.mode == "stage", timeout=PATIENCE)
    qtbot.waitUntil(lambda: next(iter(page.panel.sliders.rows.values())).direction.name == "Light", timeout=PATIENCE)
    card = files.folder("models") / "blobs" / "card.json"
    qtbot.waitUntil(lambda: "Light" in card.read_text(), timeout=PATIENCE)


def test_a_model_without_styles_has_its_seeds_plane_and_mix(window: Window, qtbot: QtBot, home: Path) -> None:
    a_model(home / "made" / "toys")
    library.add(home / "made" / "toys", "toys")
    window.show_page("edit")
    page: Any = window.page
    qtbot.waitUntil(lambda: not page.stage.picture.image.isNull(), timeout=PATIENCE)
    shown: list[Any] = []
    page.session.result_arrived.connect(lambda image, stack, took: shown.append(stack))
    for reason in (page.rail.buttons["drag"], page.panel.sliders.teach, page.from_photo, page.explore.noise_dice):
        assert "no styles to edit by" in reason.toolTip() and not reason.isEnabled()
    first = page.stage.picture.image
    drag(qtbot, page.explore.plane, QPoint(100, 100), QPoint(160, 70))
    qtbot.waitUntil(lambda: bool(shown) and shown[-1] == page.history.stack, timeout=PATIENCE)
    moved = page.stage.picture.image
    assert moved != first and page.explore.classes.count() == 3
    assert page.panel.mix.slots["all"].isVisible() and not page.panel.mix.slots["fine"].isVisible()
    page.panel.mix.mix_wished.emit("all", 5)
    qtbot.waitUntil(lambda: shown[-1] == page.history.stack, timeout=PATIENCE)
    assert page.stage.picture.image != moved and page.history.index == 2 and not page.notice.isVisible()


def test_the_changes_are_put_on_many_seeds(page: Any, qtbot: QtBot) -> None:
    id_ = next(iter(page.panel.sliders.rows))
    page.panel.sliders.settled.emit(id_, 2.0)
    wait(page, qtbot)
    many = page.many
    many.count.choose(9)
    page.show_mode("many")
    qtbot.waitUntil(lambda: not many._watch.active and many.seeds.seeds.tiles[0].path is not None, timeout=PATIENCE)
    plain = QImage(str(many.seeds.seeds.tiles[2].path))
    many.changed.click()
    many.make.click()
    qtbot.waitUntil(lambda: many._watch.active, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not many._watch.active and many.seeds.seeds.tiles[2].path is not None, timeout=PATIENCE)
    assert not many.notice.isVisible() and len(many.seeds.seeds.tiles) == 9
    assert all(each.path is not None for each in many.seeds.seeds.tiles)
    changed = QImage(str(many.seeds.seeds.tiles[2].path))
    assert changed.size() == plain.size() and changed != plain


def test_a_slider_is_filmed_there_and_back(page: Any, qtbot: QtBot) -> None:
    id_ = next(iter(page.panel.sliders.rows))
    page.panel.sliders.settled.emit(id_, 1.0)
    wait(page, qtbot)
    many, film = page.many, page.many.film_panel
    many.make_if_none = lambda: None
    page.panel.sliders.film_wished.emit(id_)
    film.frames.choose(12)
    film.make.click()
    qtbot.waitUntil(lambda: many._watch.active, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not many._watch.active and many._movie is not None, timeout=PATIENCE)
    assert not many.notice.isVisible() and many._movie.frameCount() == 24
    assert len(list(many._films.glob("*.webp"))) == 1
    page.escape()
