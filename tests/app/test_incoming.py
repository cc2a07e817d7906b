"""Pictures without a file, such as from a browser, and small things that went wrong when much happened at once."""

import errno
import os
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import stage
from app.test_told import german  # noqa: F401  # a fixture
from gantool import files
from gantool.app import leftovers
from gantool.app.context import Context
from gantool.app.frame import pasted
from gantool.app.frame.window import Window
from gantool.app.jobwatch import sentence
from gantool.app.pages.measure_results import MOST_FAULTS, MeasureResults
from gantool.app.paint import exchange
from gantool.app.widgets.notice import Notice
from gantool.errors import JobFailedError, UnusableError


def picture(color: Qt.GlobalColor = Qt.GlobalColor.red) -> QImage:
    made = QImage(40, 30, QImage.Format.Format_RGB32)
    made.fill(color)
    return made


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def dropped(window: Window, data: QMimeData) -> None:
    """Let go of it over the window."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, over)
    assert over.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_picture_dragged_from_a_browser_is_taken(window: Window, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/cat.png")])
    data.setImageData(picture())
    window.show_page("convert")
    page: Any = window.page
    dropped(window, data)
    qtbot.waitUntil(lambda: len(page.files.rows) == 1)
    assert QImage(str(page.files.rows[0].path)).size() == picture().size()


def test_an_address_alone_is_refused_in_words(window: Window) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/cat.png")])
    window.show_page("convert")
    dropped(window, data)
    assert any("address on the web" in text for text in window.toasts.texts)


def test_pictures_pasted_in_one_second_are_two(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pasted.time, "strftime", lambda form: "pasted now")
    first, second = pasted.kept(picture()), pasted.kept(picture(Qt.GlobalColor.blue))
    assert first != second and QImage(str(second)).pixelColor(0, 0).blue() == 255
    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(JobFailedError, match="No space left on device"):
        pasted.kept(picture())


def test_a_queue_that_cannot_be_looked_at_says_so_once(context: Context, qtbot: QtBot) -> None:
    said: list[str] = []
    context.queue.refused.connect(said.append)
    context.queue._advanced = _refusing  # type: ignore[method-assign]  # in its place
    for _ in range(3):
        context.queue.look()
        qtbot.waitUntil(lambda: not context.queue._looking)
    assert said == ["The disk is gone."]


def _refusing() -> Any:
    raise UnusableError("The disk is gone.")


def test_what_workers_say_is_translated_wherever_it_stands(
    german: None, window: Window, qtbot: QtBot  # noqa: F811  # a fixture
) -> None:
    said = "photos.zip is an empty zip archive."
    assert "ZIP" in sentence(UnusableError(said)).upper() and sentence(UnusableError(said)) != said
    window.context.toast("warn", said)
    assert window.toasts.texts == [sentence(UnusableError(said))]
    notice = Notice("warn", "x", said)
    qtbot.addWidget(notice)
    assert notice._text.text() == sentence(UnusableError(said))


def test_many_failed_pictures_are_counted_not_listed(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    results = MeasureResults(context)
    qtbot.addWidget(results)
    found = stage.measured(tmp_path / "measured")
    found["models"][0]["failed"] = [{"path": f"{at}.png", "reason": "It is cut short."} for at in range(500)]
    results.show_result(found, frozenset())
    words = [results._missing.itemAt(at).widget().text() for at in range(results._missing.count())]
    assert len(words) < MOST_FAULTS + 5 and words[-1] == "480 more pictures were left out."


def test_figures_go_on_the_card_of_the_model_they_are_of(window: Window, qtbot: QtBot) -> None:
    stage.model("hills")
    stage.model("old brick")
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: len(window.context.catalogue.models) == 2, timeout=10_000)
    hills, brick = (each.folder for each in sorted(window.context.catalogue.models, key=lambda each: each.name))
    window.show_page("measure", hills)
    page: Any = window.page
    page._measured = tuple(page.panel.rivals)
    page._watch._active = True
    page.arrived(brick)  # while the first is measured
    assert [rival.name for rival in page.panel.rivals] == ["hills"] and "measured" in window.toasts.texts[-1]
    page._watch._active = False
    page.panel.rivals.clear()  # the person goes on to something else
    assert page._own() == {"hills"}


def test_a_shared_file_is_replaced_only_by_a_whole_one(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.model("hills")
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: len(window.context.catalogue.models) == 1, timeout=10_000)
    window.show_page("models")
    acts: Any = window.page.acts  # type: ignore[union-attr]  # of this page
    path = tmp_path / "hills.gantool"
    path.write_bytes(b"of before")
    monkeypatch.setattr(acts, "_asked", lambda *_: path)

    def fail(entry: Any, path: Path) -> Path:
        raise JobFailedError("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr("gantool.library.share", fail)
        acts.share(window.context.catalogue.models[0])
        qtbot.waitUntil(lambda: "The disk is full." in window.toasts.texts)
    assert path.read_bytes() == b"of before"
    monkeypatch.setattr("gantool.library.share", lambda entry, path: (path.write_bytes(b"whole"), path)[1])
    acts.share(window.context.catalogue.models[0])
    qtbot.waitUntil(lambda: path.read_bytes() == b"whole")
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["hills.gantool"]


def test_a_folder_that_cannot_be_made_is_said(window: Window, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    window.show_page("settings")
    window.page._open(tmp_path / "file" / "runs")  # type: ignore[union-attr]  # of this page
    assert any("cannot be made" in text for text in window.toasts.texts)


def test_any_name_can_be_dragged_out(context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(
        exchange.QDrag, "exec", lambda drag, action: taken.append(drag.mimeData().urls()[0].toLocalFile()) or action
    )
    source = QWidget()
    qtbot.addWidget(source)
    assert exchange.drag_out(source, picture(), "50% day/night %d")
    assert Path(taken[0]).is_file() and Path(taken[0]).name.startswith("50_ day_night _d ")
    monkeypatch.setattr(Path, "replace", full_disk)
    with pytest.raises(JobFailedError, match="No space left on device"):
        exchange.drag_out(source, picture(), "x")


def test_what_was_pasted_a_month_ago_goes_and_what_is_newer_stays(home: Path) -> None:
    leftovers.sweep()  # where nothing has been kept yet
    old, new = pasted.kept(picture()), pasted.kept(picture())
    other = files.folder("cache") / "other"
    other.mkdir()
    foreign = other / "old.png"
    foreign.write_bytes(b"")
    month_ago = time.time() - leftovers.KEPT - 60
    for path in (old, foreign):
        os.utime(path, (month_ago, month_ago))
    leftovers.sweep()
    assert not old.exists() and new.exists() and foreign.exists()
