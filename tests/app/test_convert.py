"""Convert: the list, the states of its rows, the viewer, and what is asked of the job."""

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import stage
from gantool.api import Task
from gantool.api.translator import Control
from gantool.app.dropped import held
from gantool.app.filewalk import walk
from gantool.app.frame.window import Window
from gantool.app.pages import convert_trial
from gantool.app.widgets.beforeafter import BeforeAfter
from gantool.app.widgets.button import Button
from gantool.app.widgets.filelist import retry_place
from gantool.card import read_card, write_card
from gantool.cli import converting, shell
from gantool.jobs.events import Finished, Item


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
    qtbot.waitUntil(lambda: window.page.models.count() == 2, timeout=20_000)  # type: ignore[union-attr]  # of this page
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
    qtbot.waitUntil(lambda: not convert.inputs.reading)
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
    qtbot.keyClick(control.track, Qt.Key.Key_Down)
    assert output.arguments()["controls"]["strength"] < 1.0
    convert.models.setCurrentIndex(1)
    assert output.arguments()["controls"] == {} and output.arguments()["recipe"] == "apply"
    qtbot.mouseClick(output._recipe, Qt.MouseButton.LeftButton)
    assert output.arguments()["recipe"] == "skip"


def test_copy_as_command_gives_an_equal_spec(
    window: Window, convert: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "my 'photos'", 2, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 2 and not convert.inputs.reading)
    output = convert._output
    for switch in (output._strip, output.watch):
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
    output._template.setText("{n} {stem}")
    for choice, id_ in ((output._format, "webp"), (output._frames, "all"), (output._fit, "native"),
                        (output._conflict, "skip")):  # fmt: skip
        choice.setCurrentIndex(choice.findData(id_))
    qtbot.keyClick(output._controls["strength"][1].track, Qt.Key.Key_Down)
    assert convert.footer.convert.text() == "Convert and watch"
    qtbot.mouseClick(convert.footer.copy, Qt.MouseButton.LeftButton)
    assert parsed(QApplication.clipboard().text(), monkeypatch) == convert.spec(convert.inputs.paths)
    specs: list[Any] = []
    monkeypatch.setattr(convert.batch.watch, "start", specs.append)
    qtbot.mouseClick(convert.footer.convert, Qt.MouseButton.LeftButton)
    assert parsed(convert.command(), monkeypatch) == specs[0] and specs[0].watch
    assert convert._list.badge.isVisible() is convert.batch.at_work


def parsed(command: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The spec that the real command line makes of a command."""
    specs: list[Any] = []

    def run(spec: Any) -> tuple[dict[str, Any], int]:
        specs.append(spec)
        return {}, 0

    monkeypatch.setattr(converting, "run_conversion", run)
    words = shlex.split(command)
    assert words[0] == "gantool" and shell.run(words[1:]) == 0
    return specs[0]


def test_what_cannot_be_watched_says_why(convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    picture = stage.photo_folder(tmp_path / "photos", 1, 32) / "hill 0.jpg"
    convert.dropped((picture,))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 1)
    assert not convert._output.watch.isEnabled()
    convert.dropped((tmp_path / "photos",))
    qtbot.waitUntil(convert._output.watch.isEnabled)


def test_arrivals_of_a_watched_folder_join_the_list(window: Window, convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    pictures = sorted(stage.photo_folder(tmp_path / "photos", 3, 32).iterdir())
    convert.dropped((tmp_path / "photos",))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 3)
    job = stage.conversion(tmp_path / "conversion", pictures, 3, failed=0)
    with stage.at_work(job):
        convert.batch.watching = True
        convert.batch.watch.attach(job.path)
        qtbot.waitUntil(lambda: convert.files.count("done") == 3)
        assert convert._list.badge.isVisible() and convert.footer.cancel.text() == "Stop watching"
        assert "waiting for new pictures" in convert.footer._left.text()
        late = tmp_path / "photos" / "late.jpg"
        stage.write(job, [Item(index=4, total=4, input=str(late), output=None, state="failed", reason="Torn.")])
        qtbot.waitUntil(lambda: len(convert.files.rows) == 4)
        assert convert.files.find(str(late)).state == "failed"
    stage.write(job, [Finished(outcome="done", result={})])
    qtbot.waitUntil(lambda: not convert.batch.watch.active)
    assert not convert._list.badge.isVisible()


def test_models_are_compared_in_linked_panes(window: Window, convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "photos", 1, 64),))
    qtbot.waitUntil(convert._compare.isEnabled, timeout=20_000)
    qtbot.mouseClick(convert._compare, Qt.MouseButton.LeftButton)
    first, second = convert.viewer.panes
    assert (first.entry.name, second.entry.name) == ("hills", "old brick")
    qtbot.mouseClick(convert.viewer.add, Qt.MouseButton.LeftButton)
    assert len(convert.viewer.panes) == 3
    qtbot.keyClick(first.picture, "1")
    assert second.picture.zoom == first.picture.zoom == 1.0
    qtbot.keyPress(second.picture, Qt.Key.Key_X)
    assert first.picture.shows_before
    qtbot.keyRelease(second.picture, Qt.Key.Key_X)
    wished = [wish.key for wish in convert.preview.trial._wishes]
    assert len(set(wished)) == 2 and [("hills" in key, "old brick" in key) for key in wished[:2]] == [
        (True, False), (False, True),
    ]  # fmt: skip
    assert convert.escape() and len(convert.viewer.panes) == 1 and not convert.escape()


def test_a_model_that_invents_pictures_says_that_it_converts_none(
    window: Window, convert: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    place = stage.model("faces")
    write_card(place, read_card(place).amended({"task": Task.SYNTHESIS}))
    convert.dropped((stage.photo_folder(tmp_path / "photos", 1, 32),))
    window.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: convert.models.count() == 3, timeout=20_000)
    convert.models.setCurrentIndex(convert.models.findText("faces", Qt.MatchFlag.MatchStartsWith))
    assert convert._body.currentIndex() == 3 and not convert.footer.convert.isEnabled()
    assert "takes none" in convert.footer.convert.toolTip()
    other = next(button for button in convert._body.currentWidget().findChildren(Button) if "converts" in button.text())
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert convert.models.entry.name == "hills"
    qtbot.waitUntil(lambda: convert._body.currentIndex() == 0)


def test_a_result_is_copied_as_file_and_picture(convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "photos", 1, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 1)
    assert not convert.viewer.copy.isEnabled()
    result = stage.photo_folder(tmp_path / "results", 1, 32) / "hill 0.jpg"
    convert.files.settle(convert.files.rows[0], "done", output=result)
    convert.preview.show_again()
    qtbot.waitUntil(lambda: not convert.viewer.picture._after.isNull(), timeout=20_000)
    convert._list.rows.setFocus()
    qtbot.keyClick(convert._list.rows, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    given = QApplication.clipboard().mimeData()
    assert held(given).paths == (result,) and given.hasImage()
    carried = convert.viewer.handle.mime()
    assert held(carried).paths == (result,)


def test_another_setting_asks_for_another_preview(convert: Any, qtbot: QtBot, tmp_path: Path) -> None:
    convert.dropped((stage.photo_folder(tmp_path / "photos", 1, 32),))
    qtbot.waitUntil(lambda: len(convert.files.rows) == 1)
    trial = convert.preview.trial
    (first,) = trial._wishes
    assert not (tmp_path / "photos-hills").exists() and trial.awaits(first.key)
    qtbot.keyClick(convert._output._controls["strength"][1].track, Qt.Key.Key_Down)
    (second,) = trial._wishes
    assert second.key != first.key and second.spec.controls["strength"] < 1
    trial._keep(second.key, convert_trial.Answer(None, "There was not enough memory."))
    trial.answered.emit()
    assert convert.viewer.notice.isVisible() and not trial._wishes
    convert.files.settle(convert.files.rows[0], "done", output=tmp_path / "x.png")
    convert.files.rows[0].made = first.key  # the result in the folder was made with other settings
    qtbot.keyClick(convert._output._controls["strength"][1].track, Qt.Key.Key_Down)
    assert [wish.spec.controls["strength"] < second.spec.controls["strength"] for wish in trial._wishes] == [True]


def test_without_models_it_says_how_to_get_one(window: Window, qtbot: QtBot) -> None:
    window.show_page("convert")
    qtbot.waitUntil(lambda: window.page._body.currentIndex() == 2, timeout=20_000)  # type: ignore[union-attr]  # of this page
    assert not window.page.footer.convert.isEnabled()  # type: ignore[union-attr]  # of this page


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
