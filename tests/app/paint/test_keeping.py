"""What becomes of a drawing when things happen beside it: another model or drawing, saving, undo amid a stroke."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import stage
from app.paint.test_page import PATIENCE, at, cold, color, stroke  # noqa: F401  # `cold` is a fixture
from gantool.app.frame.window import Window
from gantool.app.pages import paint_files
from gantool.app.paint import autosave, exchange, project
from gantool.app.paint.viewport import Viewport
from gantool.card import write_card

RED = (200, 30, 30)
LEFT = Qt.MouseButton.LeftButton


def take(window: Window, qtbot: QtBot, page: Any, name: str, kind: str) -> None:
    """Choose another model in the header."""
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: page.models.findText(name, Qt.MatchFlag.MatchStartsWith) >= 0, timeout=PATIENCE)
    page.models.setCurrentIndex(page.models.findText(name, Qt.MatchFlag.MatchStartsWith))
    qtbot.waitUntil(lambda: page.document.ground.kind == kind, timeout=PATIENCE)


def test_a_drawing_is_put_aside_when_another_model_is_chosen(
    cold: Any, window: Window, qtbot: QtBot  # noqa: F811  # a fixture
) -> None:
    stage.model("sketched", recipe="sketch")
    cold.options.color = RED
    stroke(qtbot, cold, (10, 10), (50, 50))
    drawn = cold.document.flattened()
    take(window, qtbot, cold, "sketched", "lines")
    assert not np.array_equal(cold.document.flattened(), drawn)
    toast = window.toasts.toasts[-1]
    assert "negative" in toast.text
    back = next(each for each in toast.findChildren(QWidget) if getattr(each, "text", str)() == "Go back to it")
    qtbot.waitUntil(lambda: len(list(autosave.folder().glob(f"*{project.SUFFIX}"))) == 1, timeout=PATIENCE)
    qtbot.mouseClick(back, LEFT)
    qtbot.waitUntil(lambda: cold.document.ground.kind == "labels", timeout=PATIENCE)
    qtbot.waitUntil(lambda: np.array_equal(cold.document.flattened(), drawn), timeout=PATIENCE)
    assert cold.models.entry.name == "negative"


def test_nothing_is_put_aside_that_nobody_drew(cold: Any, window: Window, qtbot: QtBot) -> None:  # noqa: F811  # a fixture
    stage.model("sketched", recipe="sketch")
    take(window, qtbot, cold, "sketched", "lines")
    assert not any("negative" in each.text for each in window.toasts.toasts)
    assert not cold.changed and not cold.autosave.waits


def test_an_example_that_nobody_touched_is_not_saved(cold: Any, window: Window, qtbot: QtBot) -> None:  # noqa: F811  # a fixture
    assert not cold.changed and not cold.autosave.waits


def test_a_drawing_for_another_model_keeps_its_colours(
    cold: Any, window: Window, qtbot: QtBot, tmp_path: Path  # noqa: F811  # a fixture
) -> None:
    stage.model("sketched", recipe="sketch")
    take(window, qtbot, cold, "sketched", "lines")
    cold.options.hardness = 0.2
    stroke(qtbot, cold, (40, 40), (200, 200))
    drawn = cold.document.flattened()
    assert len(set(cold.document.colors())) > 3
    entry = cold.entry
    named = entry.card.amended({"sha256": "7" * 64}) if not entry.card.sha256 else entry.card
    write_card(entry.folder, named)
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: bool(cold.models.entry.card.sha256), timeout=PATIENCE)
    cold.switch.drawn_for = cold.models.entry
    cold.files.save_as(tmp_path / "mine.gandrawing")
    qtbot.waitUntil((tmp_path / "mine.gandrawing").exists, timeout=PATIENCE)
    take(window, qtbot, cold, "negative", "labels")
    cold.dropped((tmp_path / "mine.gandrawing",))
    qtbot.waitUntil(lambda: cold.document.ground.kind == "lines", timeout=PATIENCE)
    qtbot.waitUntil(lambda: np.array_equal(cold.document.flattened(), drawn), timeout=5000)


def test_undo_amid_a_stroke_does_not_tear_it(cold: Any, qtbot: QtBot) -> None:  # noqa: F811  # a fixture
    pane = cold.stage.canvas_pane
    cold.options.color, cold.options.size, cold.options.smoothing = RED, 8, 0.0
    stroke(qtbot, cold, (10, 10), (50, 10))
    first = cold.document.flattened()
    qtbot.mousePress(pane, LEFT, pos=at(cold, 10, 40))
    qtbot.mouseMove(pane, at(cold, 30, 40))
    qtbot.keyClick(pane, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseMove(pane, at(cold, 50, 40))
    qtbot.mouseRelease(pane, LEFT, pos=at(cold, 50, 40))
    assert np.array_equal(cold.document.flattened(), first)  # the stroke under way is what was taken back
    qtbot.mousePress(pane, LEFT, pos=at(cold, 10, 40))
    qtbot.mouseMove(pane, at(cold, 30, 40))
    cold.drawing.resize(256)  # amid a stroke, as when a photo has been read just now
    qtbot.mouseMove(pane, at(cold, 200, 200))
    qtbot.mouseRelease(pane, LEFT, pos=at(cold, 200, 200))
    assert color(cold, 80, 160) == RED
    cold.history.undo()
    assert color(cold, 20, 40) == RED  # the stroke as it was when the size changed
    cold.history.undo()
    assert np.array_equal(cold.document.flattened(), first)


def test_another_button_amid_a_stroke_neither_ends_nor_moves_it(cold: Any, qtbot: QtBot) -> None:  # noqa: F811  # a fixture
    pane = cold.stage.canvas_pane
    cold.options.color, cold.options.size, cold.options.smoothing = RED, 8, 0.0
    qtbot.mousePress(pane, LEFT, pos=at(cold, 10, 40))
    for other in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        qtbot.mousePress(pane, other, pos=at(cold, 20, 40))
        qtbot.mouseRelease(pane, other, pos=at(cold, 20, 40))
    assert pane.painting and cold.viewport.pan == QPointF()
    qtbot.mouseMove(pane, at(cold, 50, 40))
    qtbot.mouseRelease(pane, LEFT, pos=at(cold, 50, 40))
    assert color(cold, 40, 40) == RED and not pane.painting


def test_strokes_made_while_it_is_saved_are_not_taken_for_saved(
    cold: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch  # noqa: F811  # a fixture
) -> None:
    cold.options.color = RED
    stroke(qtbot, cold, (10, 10), (50, 50))
    cold.files.save_as(tmp_path / "mine.gandrawing")
    stroke(qtbot, cold, (10, 50), (50, 10))
    qtbot.waitUntil(lambda: "mine" in cold.saved_words.text(), timeout=PATIENCE)
    assert cold.changed and cold.autosave.waits


def test_a_name_with_a_dot_gets_the_suffix_that_was_chosen(
    cold: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch  # noqa: F811  # a fixture
) -> None:
    cold.result = cold.canvas.image.copy()
    kinds = exchange.filters()
    for name, kind, wanted in (
        ("facade 1.5", 0, "facade 1.5.gandrawing"), ("facade 1.6", 1, "facade 1.6.png"), ("a.jpg", 1, "a.jpg.png"),
    ):  # fmt: skip
        given = str(tmp_path / name), f"{kinds[kind][0]} ({kinds[kind][1]})"
        monkeypatch.setattr(paint_files.QFileDialog, "getSaveFileName", lambda *_, given=given: given)
        cold.files.save()
        qtbot.waitUntil((tmp_path / wanted).exists, timeout=5000)
        assert not (tmp_path / name).exists()
    assert project.read(tmp_path / "facade 1.5.gandrawing").state.width == 64


def test_mirroring_a_turned_view_mirrors_what_is_seen() -> None:
    view = Viewport()
    view.zoom, view.pan = 2.0, QPointF(30, -20)
    view.rotate(40)
    pane, canvas = QSizeF(400, 300), QSizeF(256, 256)
    before = [view.transform(pane, canvas).map(QPointF(*point)) for point in ((10, 20), (200, 60))]
    view.mirror()
    after = [view.transform(pane, canvas).map(QPointF(*point)) for point in ((10, 20), (200, 60))]
    for one, other in zip(before, after, strict=True):
        assert (other.x(), other.y()) == (pytest.approx(400 - one.x()), pytest.approx(one.y()))


def test_odd_things_dropped_are_refused_in_words(
    cold: Any, window: Window, qtbot: QtBot, tmp_path: Path  # noqa: F811  # a fixture
) -> None:
    odd = Path(str(tmp_path) + "/" + b"caf\xe9.png".decode("utf-8", "surrogateescape"))
    odd.write_bytes(b"no picture")
    (tmp_path / "empty").mkdir()
    (tmp_path / "notes.txt").write_text("x")
    for path in (odd, tmp_path / "empty", tmp_path / "notes.txt", tmp_path / "gone.png"):
        cold.dropped((path,))
        name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        qtbot.waitUntil(lambda name=name: any(name in each.text for each in window.toasts.toasts), timeout=3000)


def test_a_photo_that_was_removed_comes_back(cold: Any, window: Window, qtbot: QtBot) -> None:  # noqa: F811  # a fixture
    photo = QImage(60, 60, QImage.Format.Format_RGB32)
    photo.fill(Qt.GlobalColor.magenta)
    cold.files.take_image(photo, as_photo=True)
    cold.layers.photo_removed.emit()
    assert cold.document.reference.image.isNull()
    toast = window.toasts.toasts[-1]
    undo = next(each for each in toast.findChildren(QWidget) if getattr(each, "text", str)() == "Undo")
    qtbot.mouseClick(undo, LEFT)
    assert cold.document.reference.image.size() == photo.size() and cold.document.reference.visible
