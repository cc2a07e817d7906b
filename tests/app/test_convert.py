"""Convert: the list, the states of its rows, the viewer, and what is asked of the job."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import stage
from gantool.api.translator import Control
from gantool.app.dropped import held
from gantool.app.filewalk import walk
from gantool.app.frame.window import Window
from gantool.app.pages import convert_trial
from gantool.app.widgets.beforeafter import BeforeAfter
from gantool.app.widgets.filelist import retry_place
from gantool.jobs.events import Finished


@pytest.fixture
def convert(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The page, with two models at hand; what is tried is only asked for, since their weights are none."""
    monkeypatch.setattr(convert_trial, "PAUSE", 1_000_000)
    stage.model(
        "hills",
        controls=(
            Control(
                name="strength",
                title="Strength",
                help="How much.",
                kind="number",
                default=1.0,
                minimum=0.0,
                maximum=2.0,
            ),
        ),
    )
    stage.model("old brick", recipe="sketch")
    window.show_page("convert")
    qtbot.waitUntil(lambda: window.page.models.count() == 2, timeout=20_000)  # type: ignore[union-attr]
    return window.page


def test_dropped_folders_become_rows(
    window: Window, convert: Any, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path
) -> None:
    folder = stage.photo_folder(tmp_path / "photos", 4, 32)
    (folder / "notes.txt").write_text("no picture")
    (folder / ".hidden.png").write_bytes(b"")
    drop(window, folder)
    qtbot.waitUntil(lambda: len(convert.files.rows) == 5)
    assert convert.footer.convert.text() == "Convert 5 pictures" and convert.footer.convert.isEnabled()
    drop(window, folder)
    qtbot.waitUntil(lambda: convert._walks == 0)
    assert len(convert.files.rows) == 5  # nothing twice


def test_many_files_come_in_portions(window: Window, convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for at in range(2200):
        (many / f"{at}.png").touch()
    convert.dropped((many,))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 2200, timeout=20_000)
    assert convert._list.count.text() == "2,200 pictures"


def test_names_that_are_no_text(tmp_path: Path) -> None:
    odd = Path(str(tmp_path).encode().decode() + "/" + b"caf\xe9.png".decode("utf-8", "surrogateescape"))
    odd.touch()
    (row,) = walk((tmp_path,))
    assert row.path == odd and row.title == "caf\\xe9.png"


def test_a_batch_row_by_row(window: Window, convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    pictures = sorted(stage.photo_folder(tmp_path / "photos", 5, 32).iterdir())
    convert.dropped((tmp_path / "photos",))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 5)
    job = stage.conversion(tmp_path / "conversion", pictures, 2)
    with stage.at_work(job):
        convert.batch.watch.attach(job.path)
        qtbot.waitUntil(lambda: convert.files.count("done") == 2)
        assert [row.state for row in convert.files.rows] == ["done", "done", "failed", "running", "waiting"]
        assert convert.footer.done.text() == "3 of 5" and convert.footer.cancel.isVisible()
        assert convert.main_button() is convert.footer.open
        qtbot.mouseClick(convert._list.filters.button("failed"), Qt.MouseButton.LeftButton)
        assert convert.files.rowCount() == 1
        qtbot.mouseClick(convert.footer.cancel, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: job.wish() == "stop")
    stage.write(job, [Finished(outcome="stopped", result={})])
    qtbot.waitUntil(lambda: not convert.batch.watch.active)
    assert convert.footer.retry.isVisible()
    assert convert.footer.convert.text() == "Convert 2 pictures"


def test_one_failed_picture_is_tried_again(
    window: Window, convert: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "photos", 3, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 3)
    specs: list[Any] = []
    monkeypatch.setattr(convert.batch.watch, "start", specs.append)
    failed = convert.files.rows[1]
    convert.files.settle(failed, "failed", "The file ends too early")
    rows = convert._list.rows
    where = retry_place(QRectF(rows.visualRect(convert.files.index(1)))).center().toPoint()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert [spec.inputs for spec in specs] == [(failed.path,)] and failed.state == "waiting"
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len(specs) == 1  # it waits: there is nothing to try again


def test_results_are_dragged_out_as_files(convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "photos", 2, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 2)
    convert.files.rows[0].output = result = Path("/somewhere/hill caf\udce9.png")
    given = convert.files.mimeData([convert.files.index(0), convert.files.index(1)])
    assert held(given).paths == (result, convert.files.rows[1].path)
    assert convert.files.flags(convert.files.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_the_list_keeps_its_width_until_a_double_click(
    window: Window, convert: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "photos", 1, 32),))
    qtbot.waitUntil(lambda: convert._splitter.isVisible())
    usual = convert._splitter.sizes()[0]
    handle = convert._splitter.handle(1)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 100))
    qtbot.mouseMove(handle, QPoint(60, 100))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(60, 100))
    assert convert._splitter.sizes()[0] > usual
    assert not window.context.remembered.shape("splitter/convert").isEmpty()
    qtbot.mouseDClick(handle, Qt.MouseButton.LeftButton)
    assert abs(convert._splitter.sizes()[0] - usual) <= 2


def test_result_name_is_shown_live(convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "photos", 1, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 1)
    output = convert._output
    assert output._name.text() == "hill 0_hills.jpg"
    output._template.setText("")
    qtbot.keyClicks(output._template, "{stem}-new")
    assert output._name.text() == "hill 0-new.jpg"
    output._format.setCurrentIndex(output._format.findData("png"))
    assert output._name.text() == "hill 0-new.png"
    output._template.setText("")
    qtbot.keyClicks(output._template, "same")
    assert not convert.footer.convert.isEnabled()
    assert "one name" in convert.footer.convert.toolTip()


def test_controls_and_recipe_follow_the_model(convert: Any, qtbot: QtBot) -> None:
    output = convert._output
    assert output.arguments()["controls"] == {"strength": 1.0} and output.arguments()["recipe"] == "skip"
    control = output._controls["strength"][1]
    qtbot.keyClick(control, Qt.Key.Key_Down)
    assert output.arguments()["controls"]["strength"] < 1.0
    convert.models.setCurrentIndex(1)
    assert output.arguments()["controls"] == {} and output.arguments()["recipe"] == "apply"
    qtbot.mouseClick(output._recipe, Qt.MouseButton.LeftButton)
    assert output.arguments()["recipe"] == "skip"


def test_copy_as_command(convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "photos", 1, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 1)
    assert convert.command().startswith("gantool convert hills ")


def test_without_models_it_says_how_to_get_one(window: Window, qtbot: QtBot) -> None:
    window.show_page("convert")
    qtbot.waitUntil(lambda: window.page._body.currentIndex() == 2, timeout=20_000)  # type: ignore[union-attr]
    assert not window.page.footer.convert.isEnabled()  # type: ignore[union-attr]


@pytest.fixture
def viewer(qtbot: QtBot, theme: Any) -> BeforeAfter:
    made = BeforeAfter()
    qtbot.addWidget(made)
    made.resize(400, 300)
    before, after = QImage(200, 100, QImage.Format.Format_RGB32), QImage(200, 100, QImage.Format.Format_RGB32)
    before.fill(Qt.GlobalColor.red)
    after.fill(Qt.GlobalColor.blue)
    made.show_pictures(before, after)
    made.show()
    return made


def test_the_line_is_dragged(viewer: BeforeAfter, qtbot: QtBot) -> None:
    image = viewer.grab().toImage()
    assert image.pixelColor(60, 200).red() == 255 and image.pixelColor(340, 200).blue() == 255
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=QPoint(200, 100))
    qtbot.mouseMove(viewer, QPoint(300, 100))
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert viewer.split == pytest.approx(0.75, abs=0.01)
    assert viewer.grab().toImage().pixelColor(260, 200).red() == 255


def test_x_shows_before_as_long_as_it_is_held(viewer: BeforeAfter, qtbot: QtBot) -> None:
    qtbot.keyPress(viewer, Qt.Key.Key_X)
    assert viewer.shows_before and viewer.grab().toImage().pixelColor(340, 200).red() == 255
    qtbot.keyRelease(viewer, Qt.Key.Key_X)
    assert not viewer.shows_before


def test_the_wheel_zooms_at_the_pointer(viewer: BeforeAfter, qtbot: QtBot) -> None:
    at = QPointF(100, 140)
    before = viewer._to_picture(at)
    event = QWheelEvent(
        at,
        at,
        QPoint(),
        QPoint(0, 360),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewer, event)
    assert viewer.zoom == pytest.approx(2 * 1.2**3)
    after = viewer._to_picture(at)
    assert (after.x(), after.y()) == (pytest.approx(before.x(), abs=0.01), pytest.approx(before.y(), abs=0.02))
    qtbot.keyClick(viewer, "1")
    assert viewer.zoom == 1.0
    qtbot.keyClick(viewer, "0")
    assert viewer.zoom == 2.0
