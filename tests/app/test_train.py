"""Train: dropping, the report, the settings of a run, and a run followed through its states by its events."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import stage
from gantool.app.frame.window import Window
from gantool.app.widgets.curve import nice_ticks
from gantool.jobs.client import Job
from gantool.jobs.events import Continued, Failed, Finished, Noted, Paused, Progress, RolledBack

# -- the empty page


def test_drop_zone_says_what_dropping_does(
    window: Window, drag: Callable[..., None], drag_away: Callable[..., None], tmp_path: Path
) -> None:
    zone = window.page.empty.zone  # type: ignore[union-attr]  # of this page
    rest = zone.title()
    drag(window, stage.pair_folder(tmp_path / "facades"))
    assert zone.state == "over" and "“facades”" in zone.title()
    drag_away(window)
    assert zone.state == "rest" and zone.title() == rest
    one = stage.photo_folder(tmp_path / "one", 1) / "hill 0.jpg"
    drag(window, one)
    assert zone.state == "refused"
    drag_away(window)


def test_ten_thousand_files_are_held_without_looking_at_them_all(
    window: Window, drag: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = 0
    known = Path.is_dir

    def counting(self: Path, **kinds: Any) -> bool:
        nonlocal looked
        looked += 1
        return known(self, **kinds)

    monkeypatch.setattr(Path, "is_dir", counting)
    drag(window, *(Path(f"/nowhere/picture {at}.png") for at in range(10_000)))
    assert "10,000 pictures" in window.page.empty.zone.title()  # type: ignore[union-attr]  # of this page
    assert looked <= 100


def test_a_lone_picture_is_sent_to_convert(
    window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path
) -> None:
    drop(window, stage.photo_folder(tmp_path / "one", 1) / "hill 0.jpg")
    qtbot.waitUntil(lambda: any("too little" in text for text in window.toasts.texts))


# -- a run


@pytest.fixture
def run(tmp_path: Path) -> Any:
    return stage.run_folder(tmp_path / "hills", at=4000, side=32)


def follow(window: Window, qtbot: QtBot, folder: Any) -> Any:
    window.page.open_run(folder.path)  # type: ignore[union-attr]  # of this page
    view = window.page.running  # type: ignore[union-attr]  # of this page
    qtbot.waitUntil(lambda: view.state is not None and len(view.state.previews) == 4, timeout=10_000)
    return view


def test_a_run_is_followed_live(window: Window, qtbot: QtBot, run: Any) -> None:
    with stage.at_work(run):
        view = follow(window, qtbot, run)
        assert view._word_badge.text() == "Training"
        assert view.status.done.text() == "Step 4,000 of 24,000"
        assert view.pictures.grid.grid.titles == ("Input", "Now", "Goal")
        assert len(view.pictures.grid.grid.columns) == 4
        assert view.curves.first.curves[0].values[-1] < view.curves.first.curves[0].values[0]
        assert window.sidebar.job.isVisible()
        stage.write(run, [Paused()])
        qtbot.waitUntil(lambda: view.status.pause.text() == "Continue")
        stage.write(
            run, [Continued(), Progress(step=4050, steps=24000, seconds=610.0, eta=2990.0, images_per_second=60)]
        )
        qtbot.waitUntil(lambda: view.status.done.text() == "Step 4,050 of 24,000")
        assert view.is_training
        view._watch.let_go()


def test_wishes_reach_the_folder(window: Window, qtbot: QtBot, run: Any) -> None:
    with stage.at_work(run):
        view = follow(window, qtbot, run)
        qtbot.mouseClick(view.status.pause, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: run.wish() == "pause")
        qtbot.mouseClick(view.status.stop, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: run.wish() == "stop")
        assert view.status.stop.text() == "Stopping …" and not view.status.stop.isEnabled()
        view._watch.let_go()


def test_the_slider_pins_an_earlier_preview(window: Window, qtbot: QtBot, run: Any) -> None:
    with stage.at_work(run):
        view = follow(window, qtbot, run)
        qtbot.keyClick(view.pictures.timeline, Qt.Key.Key_Home)
        assert view.pictures.shown_step.text() == "at step 1,000"
        assert "00001000" in str(view.pictures.grid.grid.columns[0][1])
        qtbot.mouseClick(view.pictures.back, Qt.MouseButton.LeftButton)
        assert "00004000" in str(view.pictures.grid.grid.columns[0][1])
        view._watch.let_go()


def test_a_run_that_has_ended_can_learn_longer(
    window: Window, qtbot: QtBot, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Any] = []

    def resume(folder: Any, *, tied: bool) -> Job:
        started.append(folder.choices()["extend_minutes"])
        return Job.attach(folder)

    monkeypatch.setattr(Job, "resume", resume)
    with stage.at_work(run):
        view = follow(window, qtbot, run)
        assert not view.menu.longer[0].isEnabled() and "stop it first" in view.menu.longer[0].toolTip()
    stage.write(run, [Finished(outcome="done", result={})])
    qtbot.waitUntil(lambda: view._outcome is not None)
    view.menu.longer[1].trigger()
    qtbot.waitUntil(lambda: started == [30.0])


@pytest.mark.parametrize(
    ("events", "word", "says"),
    [
        ([Finished(outcome="done", result={})], "Done", "The model is ready"),
        ([Finished(outcome="stopped", result={})], "Stopped", "Stopped, everything is saved"),
        (
            [Failed(reason="The disk is full.", details="x")],
            "Failed",
            "The disk is full. Nothing is lost up to step 4,000.",
        ),
        ([], "Ended early", "Nothing is lost up to step 4,000."),
    ],
    ids=["done", "stopped", "failed", "died"],
)
def test_how_a_run_ended(window: Window, qtbot: QtBot, run: Any, events: list[Any], word: str, says: str) -> None:
    stage.write(run, events)
    view = follow(window, qtbot, run)
    qtbot.waitUntil(lambda: view._word_badge.text() == word and view.notices.outcome.isVisible())
    told = f"{view.notices.outcome._title.text()} {view.notices.outcome._text.text()}"
    assert says in told
    assert view.status.resume.isVisible() is (word != "Done")
    assert not view.status.pause.isVisible()
    if word in ("Failed", "Ended early"):
        assert view.status.resume.text() == "Go on from step 4,000"
        assert view.main_button() is view.status.resume


def test_a_rollback_is_told_and_taken_out_of_the_curves(window: Window, qtbot: QtBot, run: Any) -> None:
    stage.write(
        run,
        [
            RolledBack(step=4000, to=2000, reason="A loss was not a number.", factor=0.5),
            Noted(message="Hot.", severity="warning"),
        ],
    )
    with stage.at_work(run):
        window.page.open_run(run.path)  # type: ignore[union-attr]  # of this page
        view = window.page.running  # type: ignore[union-attr]  # of this page
        qtbot.waitUntil(lambda: view.notices.notes.count() == 2, timeout=10_000)
        assert view.curves.first.curves[0].steps[-1] == 2000
        view._watch.let_go()


def test_a_run_at_work_is_found_when_the_window_opens(window: Window, qtbot: QtBot, home: Path) -> None:
    folder = stage.run_folder(home / "runs" / "hills", at=2000, side=32)
    with stage.at_work(folder):
        window.show_page("train", "start")
        qtbot.waitUntil(
            lambda: window.page._running is not None and window.page.running.path == folder.path, timeout=10_000
        )  # type: ignore[union-attr]  # it is there
        qtbot.waitUntil(lambda: window.page.running._word_badge.text() == "Training", timeout=10_000)  # type: ignore[union-attr]  # of this page
        window.page.running._watch.let_go()  # type: ignore[union-attr]  # of this page


def test_an_unfinished_run_is_offered_when_the_window_opens(window: Window, qtbot: QtBot, home: Path) -> None:
    stage.run_folder(home / "runs" / "hills", at=2000, side=32)
    window.show_page("train", "start")
    qtbot.waitUntil(lambda: window.toasts.texts == ["The training of hills is not finished."], timeout=10_000)


def test_the_loop_is_not_held_up_by_a_long_run(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    """Attaching to a run with many events: they are read elsewhere, in portions."""
    folder = stage.run_folder(tmp_path / "long", at=1000, side=16)
    stage.write(
        folder,
        [
            Progress(step=step, steps=90_000, seconds=step * 0.1, eta=1.0, images_per_second=9, losses={"G": 1.0})
            for step in range(1001, 21_001)
        ],
    )
    window.page.open_run(folder.path)  # type: ignore[union-attr]  # of this page
    view = window.page.running  # type: ignore[union-attr]  # of this page
    begun = time.monotonic()
    qtbot.waitUntil(lambda: view.state.progress is not None and view.state.progress.step == 21_000, timeout=30_000)
    assert len(view.state.history) > 5_000
    assert time.monotonic() - begun < 30


def test_axes_do_not_blow_noise_up() -> None:
    assert nice_ticks(0.0, 3.0) == [0.0, 1.0, 2.0, 3.0]
    ticks = nice_ticks(0.12461, 0.12465)
    assert ticks[0] <= 0.12461 and ticks[-1] >= 0.12465
    assert ticks[1] - ticks[0] >= 0.005 and all(len(f"{tick:g}") <= 5 for tick in ticks)
