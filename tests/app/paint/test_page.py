"""The page with a real process behind it: what the hand does, what the result shows, and what a crash leaves."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fakes.model import negative_model
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gantool import files
from gantool.api import Palette, Swatch
from gantool.app.frame.window import Window
from gantool.app.paint import autosave, exchange, project
from gantool.app.pixels import pixels_of

PATIENCE = 90_000
PALETTE = Palette(
    swatches=(
        Swatch(color=(60, 110, 220), name="sky"),
        Swatch(color=(70, 160, 60), name="grass"),
        Swatch(color=(200, 30, 30), name="wall"),
    )
)


@pytest.fixture
def paint(window: Window, qtbot: QtBot, fake_plugin: Path) -> Any:
    """The page with the fake model warm: it shows the negative of what is painted."""
    model = negative_model(files.folder("models") / "negative", palette=PALETTE)
    window.show_page("paint", model)
    page = window.pages["paint"]
    qtbot.waitUntil(lambda: up_to_date(page), timeout=PATIENCE)
    return page


def up_to_date(page: Any) -> bool:
    """Whether the result that is shown is that of the drawing as it is now."""
    return not page.result.isNull() and not page.live.behind and np.array_equal(shown(page), wanted(page))


def shown(page: Any) -> Any:
    return pixels_of(page.stage.result_pane.result)[..., :3]


def wanted(page: Any) -> Any:
    return 255 - page.document.flattened()[..., :3]


def at(page: Any, x: float, y: float) -> QPoint:
    """Where the canvas pixel is in the pane."""
    return page.stage.canvas_pane._transform().map(QPointF(x, y)).toPoint()  # type: ignore[no-any-return]  # Module and pages of many kinds give anything


def stroke(qtbot: QtBot, page: Any, *points: tuple[float, float], held: Any = Qt.KeyboardModifier.NoModifier) -> None:
    pane = page.stage.canvas_pane
    places = [at(page, *point) for point in points]
    qtbot.mousePress(pane, Qt.MouseButton.LeftButton, held, places[0])
    for place in places[1:]:
        qtbot.mouseMove(pane, place)
    qtbot.mouseRelease(pane, Qt.MouseButton.LeftButton, held, places[-1])


def color(page: Any, x: int, y: int) -> tuple[int, ...]:
    return tuple(int(value) for value in page.document.flattened()[y, x, :3])


def test_the_result_follows_the_brush_and_the_last_stroke_is_shown(paint: Any, qtbot: QtBot) -> None:
    page, pane = paint, paint.stage.canvas_pane
    assert page.document.ground.kind == "labels" and page.document.width == 64
    assert len({each.text() for each in page.classes.rows}) == 3
    numbers: list[int] = []
    most_under_way = 0
    page.live._told.connect(lambda generation, said: numbers.append(said.get("number", 0)) if said else None)
    qtbot.keyClick(pane, Qt.Key.Key_3)
    assert page.options.color == (200, 30, 30)
    page.options.set_size(6)
    draw = np.random.default_rng(0)
    for points in draw.uniform(4, 60, (12, 4, 2)):
        stroke(qtbot, page, *[(float(x), float(y)) for x, y in points])
        most_under_way = max(most_under_way, page.live.requests.under_way is not None)
        QApplication.processEvents()
    qtbot.waitUntil(lambda: up_to_date(page), timeout=PATIENCE)
    answered = [number for number in numbers if number]
    assert answered == sorted(answered) and most_under_way == 1
    assert (200, 30, 30) in set(page.document.colors())
    assert set(page.document.colors()) <= {each.color for each in PALETTE.swatches}
    assert "follows the brush" in page.stage.badge.text()

    steps = page.history.steps
    qtbot.keyClick(pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.history.steps == steps - 1
    qtbot.keyClick(pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert page.history.steps == steps
    page.drawing.resize(256)
    qtbot.waitUntil(lambda: page.result.width() == 256 and not page.live.behind, timeout=PATIENCE)

    _a_killed_process_leaves_the_result(page, qtbot)
    _keys(page, qtbot)
    _variations(page, qtbot)


def _a_killed_process_leaves_the_result(page: Any, qtbot: QtBot) -> None:
    before = page.result
    with qtbot.waitSignal(page.live.died, timeout=5000) as told:
        os.kill(page.live.process_id, signal.SIGKILL)
    assert "SIGKILL" in told.args[0]
    assert page.notice.isVisible() and page.stage.result_pane.result is before
    stroke(qtbot, page, (100, 100), (150, 150))  # goes on without a result
    again = next(each for each in page.notice.findChildren(QWidget) if getattr(each, "text", str)() == "Start again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    # 256 px goes through the 64 of training and back: only evenness is exact
    qtbot.waitUntil(lambda: page.result is not before and not page.live.behind, timeout=PATIENCE)
    assert not page.notice.isVisible()


def _keys(page: Any, qtbot: QtBot) -> None:
    pane, shift = page.stage.canvas_pane, Qt.KeyboardModifier.ShiftModifier
    for key, tool in zip("BELROGIMV", page.rail.buttons, strict=True):
        qtbot.keyClick(pane, key)
        assert page.options.tool == tool
        assert page.rail.buttons[tool].isChecked()
        assert page.rail.buttons[tool].toolTip().endswith(f"({key})")
    qtbot.keyClick(pane, "B")
    page.options.set_size(50)
    qtbot.keyClick(pane, Qt.Key.Key_BracketLeft)
    assert page.options.size == 45
    qtbot.keyClick(pane, Qt.Key.Key_BracketRight, shift)
    assert page.options.size > 80
    qtbot.keyClick(pane, Qt.Key.Key_H)
    assert page.viewport.mirrored and page.bar.mirror.isChecked()
    qtbot.keyClick(pane, Qt.Key.Key_H)
    qtbot.keyClick(pane, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert page.viewport.zoom == 1.0 and page.bar.zoom.text() == "100 %"
    qtbot.keyClick(pane, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.viewport.zoom is None
    stroke(qtbot, page, (30, 30), held=Qt.KeyboardModifier.ControlModifier)
    assert page.options.color == color(page, 30, 30) and page.options.tool == "brush"


def _variations(page: Any, qtbot: QtBot) -> None:
    pane = page.stage.canvas_pane
    tiles = page.variations.tiles
    assert len(tiles) > 2
    qtbot.waitUntil(lambda: not tiles[-1].variation.image.isNull(), timeout=PATIENCE)
    qtbot.keyClick(pane, Qt.Key.Key_Period)
    assert page.controls == dict(tiles[1].variation.controls) and tiles[1].isChecked()
    qtbot.keyClick(pane, Qt.Key.Key_Comma)
    assert tiles[0].isChecked()
    qtbot.keyClick(pane, Qt.Key.Key_N)
    assert [tile.variation.name for tile in page.variations.tiles] != [tile.variation.name for tile in tiles]
    qtbot.waitUntil(lambda: not page.live.behind, timeout=PATIENCE)


@pytest.fixture
def cold(window: Window, qtbot: QtBot, fake_plugin: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The page whose process is never started: for what needs no result."""
    monkeypatch.setattr("gantool.app.paint.live_result.LiveResult._start", lambda self: None)
    model = negative_model(files.folder("models") / "negative", palette=PALETTE)
    window.show_page("paint", model)
    page = window.pages["paint"]
    qtbot.waitUntil(lambda: page.document.ground.kind == "labels", timeout=PATIENCE)
    return page


def test_a_pen_presses_and_the_view_turns(cold: Any, qtbot: QtBot) -> None:
    page, pane = cold, cold.stage.canvas_pane
    page.options.color, page.options.size, page.options.smoothing = (200, 30, 30), 20, 0.0
    pen = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Pressure | QInputDevice.Capability.Position, 1, 3,
    )  # fmt: skip

    def touch(kind: QEvent.Type, x: float, y: float, pressure: float) -> None:
        place = QPointF(at(page, x, y))
        event = QTabletEvent(
            kind, pen, place, QPointF(pane.mapToGlobal(place.toPoint())), pressure, 0, 0, 0, 0, 0,
            Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton,
        )  # fmt: skip
        QApplication.sendEvent(pane, event)
        assert event.isAccepted()

    painted = []
    for row, pressure in ((8.0, 0.2), (29.0, 1.0)):
        before = (page.document.flattened()[..., 0] == 200).sum()
        touch(QEvent.Type.TabletPress, 10, row, pressure)
        touch(QEvent.Type.TabletMove, 50, row, pressure)
        touch(QEvent.Type.TabletRelease, 50, row, 0.0)
        painted.append(int((page.document.flattened()[..., 0] == 200).sum() - before))
    assert painted[1] > 3.5 * painted[0] > 0

    qtbot.keyClick(pane, "E")
    page.viewport.rotate(90)
    page.viewport.mirror()
    assert color(page, 30, 29) == (200, 30, 30)
    page.options.set_size(8)
    stroke(qtbot, page, (30, 29))  # through the turned view to the same pixel
    assert color(page, 30, 29) == page.document.ground.paper


def test_options_that_are_pointless_are_locked_with_the_reason(cold: Any, qtbot: QtBot) -> None:
    bar = cold.bar
    assert "locked" in bar.shown_options() and "opacity" not in bar.shown_options()
    assert "one class" in bar.locked.toolTip() and "one class" in bar.hardness.toolTip()
    cold.window().resize(1024, 700)
    QApplication.processEvents()
    assert bar.more.isVisible()
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    assert bar._folded.isVisible() and bar.pressure.isVisible()
    qtbot.keyClick(cold.window(), Qt.Key.Key_Escape)
    assert not bar._folded.isVisible()


def test_letters_belong_to_fields_while_one_types(cold: Any, qtbot: QtBot) -> None:
    figure = cold.bar.size_slider._shown
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton)
    field = figure.currentWidget()
    field.clear()
    qtbot.keyClicks(field, "37")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert cold.options.size == 37 and cold.options.color == cold.document.ground.ink


def test_a_click_on_the_result_picks_what_is_painted_there(cold: Any, qtbot: QtBot) -> None:
    cold.options.color = (200, 30, 30)
    stroke(qtbot, cold, (32, 32))
    cold.options.dip((60, 110, 220))
    pane = cold.stage.result_pane
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=pane._transform().map(QPointF(32, 32)).toPoint())
    assert cold.options.color == (200, 30, 30)


def test_layers_and_the_photo_underneath(cold: Any, qtbot: QtBot) -> None:
    document = cold.document
    qtbot.mouseClick(cold.layers.add, Qt.MouseButton.LeftButton)
    assert len(document.layers) == 2 and document.active == 1
    flat = document.flattened()
    photo = QImage(90, 60, QImage.Format.Format_RGB32)
    photo.fill(Qt.GlobalColor.magenta)
    cold.files.take_image(photo, as_photo=True)
    assert not document.reference.image.isNull() and document.reference.visible
    assert np.array_equal(document.flattened(), flat), "the model does not see the photo"
    seen = pixels_of(cold.canvas.image)[..., :3].astype(int)
    cold.layers.reference_changed.emit(True, 0.8)
    assert np.abs(pixels_of(cold.canvas.image)[..., :3] - seen).max() > 20
    cold.layers.reference_changed.emit(False, 0.8)
    assert np.array_equal(pixels_of(cold.canvas.image)[..., :3], flat[..., :3])
    cold.history.undo()
    assert len(document.layers) == 1


def test_files_come_by_drop_and_go_by_copy(
    cold: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path
) -> None:
    cold.options.color = (200, 30, 30)
    stroke(qtbot, cold, (10, 10), (50, 50))
    drawn = cold.document.flattened()
    cold.result = cold.canvas.image.copy()
    cold.files.save_as(tmp_path / "mine.gandrawing")
    cold.files.save_as(tmp_path / "drawing.png", drawing_alone=True)
    for name in ("mine.gandrawing", "drawing.png"):
        qtbot.waitUntil((tmp_path / name).exists, timeout=PATIENCE)
    cold.drawing.clear()
    assert not np.array_equal(cold.document.flattened(), drawn)
    drop(window, tmp_path / "mine.gandrawing")
    qtbot.waitUntil(lambda: np.array_equal(cold.document.flattened(), drawn), timeout=PATIENCE)
    cold.drawing.clear()
    drop(window, tmp_path / "drawing.png")  # a picture in the model's classes is a drawing
    qtbot.waitUntil(lambda: np.array_equal(cold.document.flattened(), drawn), timeout=PATIENCE)
    cold.files.copy_result()
    assert QGuiApplication.clipboard().image().size() == cold.result.size()
    (tmp_path / "bad.gandrawing").write_bytes(b"PK\x03\x04 nothing")
    drop(window, tmp_path / "bad.gandrawing")
    qtbot.waitUntil(lambda: any("bad.gandrawing" in each for each in texts(window)), timeout=PATIENCE)
    assert np.array_equal(cold.document.flattened(), drawn)


def texts(window: Window) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel)]


def test_the_result_is_dragged_out_as_a_file(cold: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Path] = []

    def drag(self: Any, action: Any) -> Any:
        taken.append(Path(self.mimeData().urls()[0].toLocalFile()))
        return action

    monkeypatch.setattr(exchange.QDrag, "exec", drag)
    cold.result = cold.canvas.image.copy()
    cold.files.drag_result()
    assert QImage(str(taken[0])).size() == cold.result.size()


DRAWS = """
import sys, time
import numpy as np
from PySide6.QtWidgets import QApplication
from gantool.app.background import Background
from gantool.app.paint.autosave import Autosave
from gantool.app.paint.document import State
from gantool.app.paint.layer import Layer
from gantool.app.paint.project import Project
app = QApplication([])
made = lambda: Project(State(8, 8, [Layer("Drawing", np.full((8, 8, 4), 77, np.uint8))], 0))
saving = Autosave(Background("quick"), made, every=int(sys.argv[1]))
saving.saved.connect(lambda at: print("saved", flush=True))
saving.touch()
app.exec()
"""


def test_a_killed_window_loses_a_minute_at_most_and_is_found_again(cold: Any, qtbot: QtBot) -> None:
    assert autosave.EVERY <= 60_000
    command = [sys.executable, "-c", DRAWS, "50"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as other:
        assert other.stdout is not None and other.stdout.readline() == "saved\n"
        assert autosave.left_behind() == [], "it is still being drawn there"
        other.send_signal(signal.SIGKILL)
        other.wait()
    left = autosave.left_behind()
    assert len(left) == 1
    assert project.read(left[0].path).state.layers[0].pixels[0, 0, 0] == 77
    cold.files.offer_left(left)
    again = next(each for each in cold.found.findChildren(QWidget) if getattr(each, "text", str)() == "Go on with it")
    assert cold.found.isVisible()
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cold.document.width == 8, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not left[0].path.exists() and cold.autosave.path.exists(), timeout=PATIENCE)


def test_a_closed_window_keeps_the_drawing(cold: Any, window: Window, qtbot: QtBot) -> None:
    cold.options.color = (200, 30, 30)
    stroke(qtbot, cold, (10, 10), (50, 50))
    drawn = cold.document.layers[0].pixels.copy()
    window.close()
    left = autosave.left_behind()
    assert len(left) == 1
    assert np.array_equal(project.read(left[0].path).state.layers[0].pixels, drawn)


def test_everything_has_a_name_and_icons_have_tooltips(cold: Any) -> None:
    from PySide6.QtWidgets import QAbstractButton

    for button in cold.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button
        if not button.text() and button.isVisible():
            assert button.toolTip() or button.accessibleName(), button
    assert cold.stage.canvas_pane.accessibleName() == "Canvas"


def test_without_a_model_it_teaches(window: Window, qtbot: QtBot) -> None:
    window.show_page("paint")
    page = window.pages["paint"]
    qtbot.waitUntil(lambda: window.context.catalogue.has_models, timeout=PATIENCE)
    if not window.context.catalogue.models:
        assert page._body.currentIndex() == 1
        assert not page.models.isVisible() and not page.view.isVisible()  # there is nothing to choose between
        assert not page.save_button.isEnabled() or not page.save_button.isVisible()
