"""The Queue page and what leads there: rows, keys, the button beside Start, and a real job from queued to done."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import stage
from gantool.app.frame.window import Window
from gantool.app.pages.queue_row import MIME, QueueRow
from gantool.jobs.events import Failed, Finished, Progress
from gantool.jobs.folder import JobFolder
from gantool.jobs.queue import Entry, Queue
from gantool.jobs.spec import DoctorSpec, InspectSpec


class Living:
    """Stands in for worker processes."""

    def __init__(self) -> None:
        self.folders: set[Path] = set()

    def spawn(self, entry: Entry) -> Any:
        if not JobFolder(entry.folder).spec_file.exists():
            JobFolder.create(entry.folder, entry.spec)
        self.folders.add(entry.folder)
        living = self

        class Job:
            exit_code = -11

            def is_running(self) -> bool:
                return entry.folder in living.folders

        return Job()


@pytest.fixture
def living(monkeypatch: pytest.MonkeyPatch) -> Living:
    made = Living()
    monkeypatch.setattr("gantool.jobs.queue._spawned", made.spawn)
    monkeypatch.setattr(JobFolder, "is_running", lambda folder: folder.path in made.folders)
    return made


@pytest.fixture
def page(window: Window, qtbot: QtBot, living: Living) -> Any:
    """The page with one job that runs and three that wait."""
    for name in ("one", "two", "three", "four"):
        window.context.queue.add(DoctorSpec(), name, "Train, Pix2Pix")
    window.show_page("queue")
    qtbot.waitUntil(lambda: len(rows(window.page)) == 4)
    return window.page


def rows(page: Any) -> list[str]:
    """The titles in the order they are shown in."""
    snapshot = page.context.queue.snapshot
    if snapshot is None or page._order != tuple(
        tuple(each.id for each in group) for group in (snapshot.now, snapshot.next, snapshot.ended)
    ):
        return []
    return [page._rows[id_].entry.title for group in page._order for id_ in group]


def row(page: Any, title: str) -> QueueRow:
    found: QueueRow = next(each for each in page._rows.values() if each.entry.title == title)
    return found


def test_an_empty_queue_teaches(window: Window, qtbot: QtBot) -> None:
    window.show_page("queue")
    page: Any = window.page
    assert page._empty.isVisible() and not page._lists.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.current == "train"


def test_keys_let_a_job_wait_less_or_longer(page: Any, qtbot: QtBot) -> None:
    assert rows(page) == ["one", "two", "three", "four"]
    qtbot.keyClick(row(page, "four"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: rows(page) == ["one", "two", "four", "three"])
    qtbot.keyClick(row(page, "two"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: rows(page) == ["one", "four", "two", "three"])
    qtbot.keyClick(row(page, "two"), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(page) == ["one", "four", "three", "two"])
    assert row(page, "two").entry.state == "cancelled"


def test_a_row_is_dragged_to_another_place(page: Any, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData(MIME, row(page, "four").entry.id.encode())
    held = Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page._next, QDragEnterEvent(QPoint(20, 2), *held))
    QApplication.sendEvent(page._next, QDropEvent(QPointF(20, 2), *held))
    qtbot.waitUntil(lambda: rows(page) == ["one", "four", "two", "three"])


def test_pause_and_go_on(page: Any, qtbot: QtBot, living: Living) -> None:
    entry = row(page, "one").entry
    qtbot.mouseClick(row(page, "one").pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: JobFolder(entry.folder).wish() == "pause")
    qtbot.mouseClick(page.hold, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.context.queue.snapshot.held)
    living.folders.clear()
    stage.write(JobFolder(entry.folder), [Finished(outcome="done")])
    page.context.queue.look()
    qtbot.waitUntil(lambda: not page.context.queue.snapshot.now)
    qtbot.mouseClick(page.hold, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [each.title for each in page.context.queue.snapshot.now] == ["two"])


def test_a_failed_job_says_why_and_goes_on_by_its_button(page: Any, qtbot: QtBot, living: Living) -> None:
    entry = row(page, "one").entry
    stage.write(JobFolder(entry.folder), [Failed(reason="The disk is full.")])
    living.folders.discard(entry.folder)
    page.context.queue.look()
    qtbot.waitUntil(lambda: rows(page) == ["two", "three", "four", "one"])
    assert row(page, "one")._line.text() == "The disk is full." and row(page, "one")._line.property("tone") == "danger"
    qtbot.mouseClick(row(page, "one").action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows(page) == ["two", "three", "four", "one"] and not page.context.queue.snapshot.ended)


def test_what_runs_is_told_and_its_log_copied(page: Any, qtbot: QtBot) -> None:
    entry = row(page, "one").entry
    progress = Progress(step=50, steps=200, seconds=10, eta=30, images_per_second=12, losses={"L1": 0.15})
    stage.write(JobFolder(entry.folder), [progress])
    page.context.queue.look()
    qtbot.waitUntil(lambda: "Step 50 of 200" in row(page, "one")._line.text())
    assert "30 s left" in row(page, "one")._line.text() and "L1 0.150" in page.panel.log.toPlainText()
    qtbot.mouseClick(page.panel.copy, Qt.MouseButton.LeftButton)
    assert "step 50" in QGuiApplication.clipboard().text()
    assert page.window().windowTitle().startswith("25 % · one")


def test_sidebar_counts_what_waits(page: Any, window: Window) -> None:
    assert window.sidebar.buttons["queue"].accessibleDescription() == "3 jobs wait"


def test_a_second_window_sees_the_same(page: Any, qtbot: QtBot) -> None:
    Queue().cancel(row(page, "three").entry.id)
    page.context.queue.look()
    qtbot.waitUntil(lambda: rows(page) == ["one", "two", "four", "three"])


def test_a_conversion_waits_while_something_runs(
    page: Any, window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path
) -> None:
    stage.model("hills")
    window.show_page("convert")
    convert: Any = window.page
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: convert.models.entry is not None, timeout=20_000)
    drop(window, stage.photo_folder(tmp_path / "photos", 2, 32))
    qtbot.waitUntil(lambda: convert.footer.queue.isVisible() and convert.footer.queue.isEnabled(), timeout=20_000)
    qtbot.mouseClick(convert.footer.queue, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(each.kind == "convert" for each in window.context.queue.snapshot.next))
    entry = window.context.queue.snapshot.next[-1]  # type: ignore[union-attr]  # it has been looked at
    assert (entry.title, entry.what) == ("photos", "Convert, hills") and not convert.batch.at_work
    assert any("in the queue" in text for text in window.toasts.texts)


def test_from_queued_to_done_by_a_real_worker(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    queue = window.context.queue
    with qtbot.waitSignal(queue.entry_ended, timeout=60_000) as ended:
        queue.add(InspectSpec(paths=(stage.photo_folder(tmp_path / "photos", 2, 32),)), "photos")
        queue.start()
    assert ended.args[0].state == "done", ended.args[0].reason
    queue.stop()


def test_the_sidebar_names_what_runs_and_leads_there(page: Any, window: Window, qtbot: QtBot, living: Living) -> None:
    sign = window.sidebar.job
    qtbot.waitUntil(sign.isVisible)
    assert sign.accessibleName() == "At work: one"
    window.show_page("settings")
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert window.current == "queue"
    window.show_page("settings")
    sign.setFocus()
    qtbot.keyClick(sign, Qt.Key.Key_Return)
    assert window.current == "queue"
    followed: Any = window.pages["train"]
    followed.job_told.emit("hills", 0.5, "3 min left")  # a training that is followed goes before
    window.context.queue.changed.emit()
    assert sign.accessibleName() == "At work: hills"
    followed.job_told.emit("", None, "")
    assert sign.accessibleName() == "At work: one"
