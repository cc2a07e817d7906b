"""Train when things overlap: undo while it is read anew, choices that must stay, runs that come and go meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import stage
from app.families import with_families
from app.test_running import run, view  # noqa: F401  # fixtures
from gantool.api import Layout
from gantool.app.frame.window import Window
from gantool.app.pages.run_series import Series
from gantool.app.pages.running_pictures import CheckPictures
from gantool.app.runs import new_run_folder
from gantool.errors import UnusableError
from gantool.jobs import state
from gantool.jobs.events import Preview, Progress, RolledBack
from gantool.jobs.folder import JobFolder
from gantool.jobs.state import RunState

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


# -- the report


@pytest.fixture
def reading(report: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The report, whose scans begin and go on for ever."""
    monkeypatch.setattr(report.scan._watch, "start", lambda spec: setattr(report.scan._watch, "_active", True))
    return report


def shows(report: Any) -> int:
    return int(report.pictures.tiles.model().rowCount())


def test_undo_while_it_is_read_differently_ends_the_reading(reading: Any, qtbot: QtBot) -> None:
    before = shows(reading)
    reading._on_layout("unpaired")
    assert reading.scan.active and shows(reading) == 0
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    assert not reading.scan.active and shows(reading) == before
    assert reading.history.now.layout is None and reading.start_button().isEnabled()


def test_stopping_a_reading_that_undo_began_leads_back(reading: Any, tmp_path: Path, qtbot: QtBot) -> None:
    reading._on_layout("single")
    reading.scan.end()
    reading.show_found(stage.found(tmp_path / "single", 5, single=True, problems=False))
    assert reading.history.now.layout is Layout.SINGLE
    before = shows(reading)
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    assert reading.scan.active
    assert reading.escape()
    assert not reading.scan.active and shows(reading) == before
    assert reading.history.now.layout is Layout.SINGLE and reading.start_button().isEnabled()


def test_a_reading_that_undo_began_and_that_fails_leads_back(reading: Any, tmp_path: Path, qtbot: QtBot) -> None:
    reading._on_layout("single")
    reading.scan.end()
    reading.show_found(stage.found(tmp_path / "single", 5, single=True, problems=False))
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    reading.scan._watch._active = False
    reading._on_refused("The worker was killed.")
    assert reading.history.now.layout is Layout.SINGLE and shows(reading) == 5
    assert reading._notice.isVisible() and reading.start_button().isEnabled()


def test_the_inputs_are_named_anew_when_the_direction_turns(report: Any, qtbot: QtBot) -> None:
    assert report.choices.input.recipes.itemText(0) == "As they are: label map"
    report.choices.input.recipes.setCurrentIndex(1)
    qtbot.mouseClick(report.summary.flip, LEFT)
    assert report.choices.input.recipes.itemText(0) == "As they are: photo"
    assert report.choices.input.recipes.currentIndex() == 1  # what was chosen stays


def test_choices_stay_when_the_families_are_looked_up_again(report: Any, window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(report.choices.time.budgets.button("good"), LEFT)
    report.choices.input.recipes.setCurrentIndex(1)
    report.choices.form.set_value("lr_g", 1e-3)
    before = report.spec()
    assert before.preset == "good" and before.settings == {"lr_g": 1e-3} and before.recipe
    with_families(window)  # as after a plugin was switched on
    assert report.spec() == before


def test_the_folder_that_was_chosen_stays_for_the_next_in_the_queue(
    report: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "elsewhere"
    place.mkdir()
    monkeypatch.setattr(
        "gantool.app.pages.report_footer.QFileDialog.getExistingDirectory", lambda *_: str(place)
    )
    report.footer._on_change()
    first = report.footer.out
    assert first.parent == place
    first.mkdir()
    report.start.on_queued(first.name)
    qtbot.waitUntil(lambda: report.footer.out not in (None, first))
    assert report.footer.out.parent == place


def test_what_cannot_be_queued_can_still_be_started(
    report: Any, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise UnusableError("The disk is full.")

    monkeypatch.setattr("gantool.jobs.queue.Queue.add", refuse)
    report.start.queue()
    assert not report.start_button().isEnabled()
    qtbot.waitUntil(report.start_button().isEnabled, timeout=10_000)


def test_a_late_proposal_does_not_replace_what_was_chosen(
    report: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[Callable[[], None]] = []
    background = report.footer._context.background
    monkeypatch.setattr(
        background, "call", lambda work, answer=lambda _: None, failed=None: held.append(lambda: answer(work()))
    )
    report.footer.propose((tmp_path / "first",))
    report.footer.propose((tmp_path / "second",))
    held[1]()
    held[0]()
    assert report.footer.out == new_run_folder("second")


# -- a run


def test_a_start_that_is_refused_leaves_the_run_that_is_followed(
    view: Any, window: Window, qtbot: QtBot, run: JobFolder, monkeypatch: pytest.MonkeyPatch  # noqa: F811  # a fixture
) -> None:
    page: Any = window.page
    page._stack.setCurrentWidget(page.report)

    def refuse(*_: Any, **__: Any) -> Any:
        raise UnusableError("The disk is full.")

    monkeypatch.setattr("gantool.jobs.client.Job.start", refuse)
    page.running.start(run.spec(), run.path.parent / "another")
    qtbot.waitUntil(lambda: page.report._notice.isVisible() and "disk" in page.report._notice._text.text())
    qtbot.waitUntil(lambda: view.path == run.path and view.state is not None and len(view.state.previews) == 4)
    assert page._stack.currentWidget() is page.report and page.is_training
    assert window.sidebar.job.isVisible()


def test_whether_there_is_a_model_is_asked_of_the_run_that_is_shown(view: Any) -> None:  # noqa: F811  # a fixture
    held: list[Callable[[], None]] = []
    view._context.background.call = lambda work, answer=lambda _: None, failed=None: held.append(
        lambda: answer(work())
    )
    (view.path / "model").mkdir(exist_ok=True)
    (view.path / "model" / "model.safetensors").write_bytes(b"0")
    view._look_for_model()
    del view._context.background.call
    view._path = view.path.parent
    held[0]()
    assert not view._has_model


def previews(steps: range) -> list[Preview]:
    columns = ("input", "translation")
    return [Preview(step=step, columns=columns, rows={"a": ("i.png", f"{step}.png")}) for step in steps]


def test_a_pinned_preview_stays_when_older_ones_are_thinned_out(view: Any, window: Window) -> None:  # noqa: F811  # a fixture
    pictures = CheckPictures(window.context)
    told = RunState()
    for each in previews(range(1, 9)):
        told.apply(each)
    pictures.reset(Path("/run"))
    pictures.show_state(told)
    pictures._on_moved(4)
    assert pictures.step == 5
    told.apply(previews(range(9, 10))[0].model_copy(update={"dropped": (2, 4)}))
    pictures.show_state(told)
    assert pictures.step == 5
    told.apply(previews(range(10, 11))[0].model_copy(update={"dropped": (5,)}))
    pictures.show_state(told)
    assert pictures.step == 3  # the last one before it
    told.apply(RolledBack(step=10, to=0, reason="x", factor=0.5))
    pictures.show_state(told)
    assert pictures.step is None
    pictures.deleteLater()


def test_the_reports_of_a_week_stay_within_bounds() -> None:
    told, series = RunState(), Series()
    for step in range(1, 4 * state.MOST_REPORTS):
        told.apply(Progress(step=step, steps=10**6, seconds=step / 2, eta=None, images_per_second=2.0))
        if step % 500 == 0:
            series.take_in(told)
    assert series.group("speed")[0].steps[-1] == step // 500 * 500
    assert 2_000 < len(series.group("speed")[0].steps) <= state.MOST_REPORTS
    steps = [each.step for each in told.history]
    assert len(steps) <= state.MOST_REPORTS and steps == sorted(set(steps))
    assert steps[0] == 1 and steps[-1] == 4 * state.MOST_REPORTS - 1
    late = [step for step in steps if step > 3.9 * state.MOST_REPORTS]
    assert len(late) == late[-1] - late[0] + 1  # the newest are all there
