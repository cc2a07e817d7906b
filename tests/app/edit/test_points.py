"""Points on the picture: they move within the area, are stopped, and end in one step."""

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.edit.conftest import LEFT, PATIENCE, wait, words
from app.edit.fake_client import FakeEditProcess
from gantool.app.edit import maskpicture, session
from gantool.app.frame.window import Window
from gantool.edits import Drag
from gantool.errors import JobFailedError
from gantool.files import write_bytes


def blank() -> QImage:
    made = QImage(8, 8, QImage.Format.Format_Grayscale8)
    made.fill(0)
    return made


def full_disk(path: Path, content: bytes) -> None:
    raise JobFailedError("mask-1.png could not be written: No space left on device. What was there still is.")


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
