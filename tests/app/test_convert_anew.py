"""Convert when things change under it: another model after a batch, a cleared list, a filter, files that vanish."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import stage
from app.test_convert import convert  # noqa: F401  # a fixture
from gantool import library
from gantool.app.frame.window import Window
from gantool.app.widgets.filerows import state_words
from gantool.jobs.client import Outcome


@pytest.fixture
def three(convert: Any, qtbot: QtBot, tmp_path: Path) -> Any:  # noqa: F811  # a fixture
    convert.dropped((stage.photo_folder(tmp_path / "photos", 3, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 3 and not convert.inputs.reading)
    return convert


def started(page: Any, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The specs of the jobs that the page starts, instead of jobs."""
    specs: list[Any] = []
    monkeypatch.setattr(page.batch.watch, "start", specs.append)
    return specs


def test_done_pictures_are_converted_with_another_model(
    three: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = started(three, monkeypatch)
    qtbot.mouseClick(three.footer.convert, Qt.MouseButton.LeftButton)
    for row in three.files.rows:
        three.files.settle(row, "done", output=row.path)
    three.batch._on_job_ended(Outcome("done"))
    assert three.main_button() is three.footer.open
    three.models.setCurrentIndex(1)
    assert three.main_button() is three.footer.convert
    assert three.footer.convert.text() == "Convert 3 pictures" and three.footer.convert.isEnabled()
    assert three.footer.open.isVisible()  # those of before
    three.models.setCurrentIndex(0)
    assert three.main_button() is three.footer.open and not three.footer.convert.isVisible()
    three.models.setCurrentIndex(1)
    qtbot.mouseClick(three.footer.convert, Qt.MouseButton.LeftButton)
    assert [(spec.model_name, len(spec.inputs)) for spec in specs] == [("hills", 1), ("old brick", 1)]
    assert {row.state for row in three.files.rows} == {"waiting"}


def test_one_picture_tried_again_with_another_model_leaves_the_others_to_be_made_with_it(
    three: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs = started(three, monkeypatch)
    qtbot.mouseClick(three.footer.convert, Qt.MouseButton.LeftButton)
    first, *others = three.files.rows
    three.files.settle(first, "failed", "It is cut short.")
    for row in others:
        three.files.settle(row, "done", output=row.path)
    three.batch._on_job_ended(Outcome("done"))
    three.models.setCurrentIndex(1)
    three._on_row_retried(first)
    assert specs[-1].model_name == "old brick" and specs[-1].inputs == (first.path,)
    assert {row.state for row in others} == {"waiting"} and all(row.output is None for row in others)
    three.files.settle(first, "done", output=first.path)
    three.batch._on_job_ended(Outcome("done"))
    assert three.footer.convert.text() == "Convert 2 pictures"


def test_a_list_cleared_while_a_folder_is_read_stays_empty(
    convert: Any, qtbot: QtBot, tmp_path: Path  # noqa: F811  # a fixture
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for at in range(1500):
        (many / f"{at}.png").touch()
    convert.dropped((many,))
    qtbot.waitUntil(lambda: bool(convert.files.rows))
    convert._on_clear()
    qtbot.wait(600)
    assert not convert.files.rows and convert.footer.convert.toolTip().startswith("no pictures yet")
    convert.dropped((stage.photo_folder(tmp_path / "photos", 3, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 3 and convert.footer.convert.isEnabled())


def test_a_link_in_a_circle_does_not_end_the_reading(convert: Any, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: F811  # a fixture
    folder = stage.photo_folder(tmp_path / "photos", 3, 32)
    (folder / "circle.png").symlink_to(folder / "circle.png")
    convert.dropped((folder, tmp_path / ("x" * 300)))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 3 and convert.footer.convert.isEnabled(), timeout=3000)


def test_what_is_not_there_any_more_is_said_and_not_converted(
    window: Window, convert: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch  # noqa: F811  # a fixture
) -> None:
    specs = started(convert, monkeypatch)
    convert.dropped((tmp_path / "gone",))
    qtbot.waitUntil(lambda: not convert.inputs.reading)
    assert window.toasts.toasts and "gone" in window.toasts.toasts[-1].text
    convert.dropped((stage.photo_folder(tmp_path / "photos", 3, 32),))
    qtbot.waitUntil(lambda: convert.footer.convert.isEnabled())
    qtbot.mouseClick(convert.footer.convert, Qt.MouseButton.LeftButton)
    assert [spec.inputs for spec in specs] == [(tmp_path / "photos",)]


def test_a_filtered_list_keeps_its_place_while_pictures_become_done(three: Any, qtbot: QtBot) -> None:
    rows = three.files.rows
    three.files.settle(rows[0], "done")
    three.files.settle(rows[1], "done")
    three._list.filters.choose("done")
    three.files.show_only("done")
    three._list.rows.setCurrentIndex(three.files.index(1))
    three.files.settle(rows[2], "done")
    three.files.told()
    assert three.files.rowCount() == 3 and three._list.rows.currentIndex().row() == 1
    three.files.settle(rows[0], "waiting")
    three.files.told()
    assert three.files.rowCount() == 2 and three.files.row_at(three._list.rows.currentIndex()) is rows[1]


def test_the_next_row_is_chosen_when_one_is_taken_off(three: Any, qtbot: QtBot) -> None:
    rows, kept = three._list.rows, list(three.files.rows)
    rows.setCurrentIndex(three.files.index(1))
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert three.files.row_at(rows.currentIndex()) is kept[2] and three.preview.row is kept[2]
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert three.files.row_at(rows.currentIndex()) is kept[0] and three.preview.row is kept[0]


def test_a_model_that_was_thrown_away_is_offered_no_longer(window: Window, convert: Any, qtbot: QtBot) -> None:  # noqa: F811  # a fixture
    assert convert.models.entry.name == "hills"
    library.set_aside("hills")
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: convert.models.count() == 1)
    assert convert.models.entry.name == "old brick"


def test_results_of_a_folder_with_a_dot_lie_beside_it(convert: Any, qtbot: QtBot, tmp_path: Path) -> None:  # noqa: F811  # a fixture
    convert.dropped((stage.photo_folder(tmp_path / "photos v1.2", 1, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 1)
    assert convert._output.folder == tmp_path / "photos v1.2-hills"


def test_cancel_counts_while_the_job_is_being_started(three: Any, qtbot: QtBot) -> None:
    asked: list[str] = []

    class Slow:
        def __init__(self) -> None:
            self.folder = stage.conversion(three.files.rows[0].path.parent.parent / "job", [], 0)

        def ask(self, wish: str) -> None:
            asked.append(wish)

        def is_running(self) -> bool:
            return True

        def poll(self) -> list[Any]:
            return []

        def discard(self) -> None:
            pass

    three.batch.watch._begin(lambda: (time.sleep(0.2), Slow())[1])
    three.batch.cancel()
    qtbot.waitUntil(lambda: asked == ["stop"], timeout=2000)


def test_a_window_closed_amid_a_conversion_says_once_what_becomes_of_it(
    window: Window, three: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    window.context.remembered.keep("said/stops", False)
    job = stage.conversion(tmp_path / "conversion", [row.path for row in three.files.rows], 1)
    with stage.at_work(job):
        three.batch.watch.attach(job.path)
        qtbot.waitUntil(lambda: three.files.count("done") == 1)
        assert not window.close()
        assert any("stops with the window" in text for text in window.toasts.texts)
        assert window.close()


def test_a_failed_row_says_why_instead_of_its_path_again(three: Any, qtbot: QtBot) -> None:
    row = three.files.rows[0]
    reason = f"{row.name} cannot be used: it is text, not a picture; download or export the picture itself."
    three.files.settle(row, "failed", reason)
    assert state_words(row).startswith("It is text, not a picture; download")
    three._list.rows.setCurrentIndex(three.files.index(0))
    three.preview.show_row(row)
    assert three.viewer.notice._text.text() == reason  # the whole of it
    three.files.settle(row, "failed", "There was not enough memory.")
    assert state_words(row) == "There was not enough memory."


def test_a_model_that_hovers_is_called_one(
    window: Window, three: Any, drag: Callable[..., None], drag_away: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "mine.safetensors").write_bytes(b"0")
    drag(window, tmp_path / "mine.safetensors")
    assert three._list._hint.text() == "This is a model"
    drag_away(window)
    drag(window, tmp_path / "photos")
    assert "photos" in three._list._hint.text()
    drag_away(window)
