"""Train: dropping, the report, the settings of a run, and a run followed through its states by its events."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import stage
from gantool.api import Preset, Task
from gantool.app.frame.window import Window
from gantool.app.widgets.chart import nice_ticks
from gantool.host import FamilyData, RecipeData
from gantool.jobs.client import Job
from gantool.jobs.events import Continued, Failed, Finished, Noted, Paused, Progress, RolledBack

SCHEMA = {
    "properties": {
        "size": {
            "type": "integer",
            "default": 256,
            "minimum": 16,
            "maximum": 2048,
            "description": "Pixels a side.",
            "section": "Pictures",
            "advanced": False,
            "log": False,
        },
        "lr_g": {
            "type": "number",
            "default": 2e-4,
            "minimum": 0,
            "maximum": 1,
            "description": "Learning rate of G.",
            "section": "Training",
            "advanced": True,
            "log": True,
        },
        "precision": {
            "enum": ["auto", "fp32", "bf16"],
            "default": "auto",
            "description": "Number format.",
            "section": "Training",
            "advanced": True,
            "log": False,
        },
        "flip": {
            "type": "boolean",
            "default": True,
            "description": "Mirror pictures.",
            "section": "Pictures",
            "advanced": True,
            "log": False,
        },
    }
}
DEFAULTS = {"size": 256, "lr_g": 2e-4, "precision": "auto", "flip": True}


def with_families(window: Window) -> None:
    """Families as the host would tell them."""
    presets = (
        Preset(id="quick", title="Quick look", summary="A first impression.", minutes=5, changes={"size": 128}),
        Preset(id="good", title="Good", summary="Clear pictures.", minutes=60),
    )
    pix2pix = FamilyData("pix2pix", "Pix2Pix", "Pairs.", Task.PAIRED, presets, SCHEMA, DEFAULTS, 1)
    mean = FamilyData("mean-colour", "Mean colour", "Means.", Task.PAIRED, presets, SCHEMA, DEFAULTS, 1)
    window.context.catalogue._asked_families = True
    window.context.catalogue._on_families(
        ({"pix2pix": pix2pix, "mean-colour": mean}, {"sketch": RecipeData("sketch", "Sketch", "Lines.", "lines", 3)})
    )


@pytest.fixture
def report(window: Window, tmp_path: Path) -> Any:
    """The report page with a report on it."""
    with_families(window)
    page = window.page
    view = page.report  # type: ignore[union-attr]
    view._paths = (stage.pair_folder(tmp_path / "hills"),)
    page._stack.setCurrentWidget(view)  # type: ignore[union-attr]
    view.footer.save_in(tmp_path / "runs" / "hills")
    view.show_report(stage.report(), stage.thumbnails(tmp_path / "thumbs", 12, 48))
    return view


# -- the empty page


def test_drop_zone_says_what_dropping_does(
    window: Window, drag: Callable[..., None], drag_away: Callable[..., None], tmp_path: Path
) -> None:
    zone = window.page.empty.zone  # type: ignore[union-attr]
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
    assert "10,000 pictures" in window.page.empty.zone.title()  # type: ignore[union-attr]
    assert looked <= 100


def test_a_lone_picture_is_sent_to_convert(
    window: Window, qtbot: QtBot, drop: Callable[..., None], tmp_path: Path
) -> None:
    drop(window, stage.photo_folder(tmp_path / "one", 1) / "hill 0.jpg")
    qtbot.waitUntil(lambda: any("too little" in text for text in window.toasts.texts))


# -- the report


def test_report_in_words(report: Any) -> None:
    assert report.summary.title.text() == "98 pairs, side by side in each picture"
    assert report.summary.text.text() == "256 × 256 px, colour. 80 to learn from, 18 kept aside to check the result."
    assert report.summary.from_side.words.text() == "Left half: label map"
    assert [finding.title for finding in report._found] == [
        "2 files: the file ends too early",
        "hill_3.png: almost the same as hill_4.png",
    ]


def test_flip_turns_everything_round(report: Any, qtbot: QtBot) -> None:
    before = report.pictures.tiles.tile(0)
    qtbot.mouseClick(report.summary.flip, Qt.MouseButton.LeftButton)
    after = report.pictures.tiles.tile(0)
    assert (after.left, after.right) == (before.right, before.left)
    assert report.summary.from_side.words.text() == "Right half: photo"
    assert report.spec().settings == {"direction": "BtoA"}
    qtbot.mouseClick(report.summary.flip, Qt.MouseButton.LeftButton)
    assert report.spec().settings == {}


def test_delete_leaves_a_picture_out_and_brings_it_back(report: Any, qtbot: QtBot) -> None:
    report.pictures.tiles.setCurrentIndex(report.pictures.tiles.model().index(2, 0))
    key = report.pictures.tiles.tile(2).key
    qtbot.keyClick(report.pictures.tiles, Qt.Key.Key_Delete)
    assert report.spec().excluded == (key,)
    assert report.pictures.tiles.tile(2).excluded
    assert "1 left out" in report.footer.ready.text()
    qtbot.keyClick(report.pictures.tiles, Qt.Key.Key_Delete)
    assert report.spec().excluded == ()


def test_problems_are_left_out_as_suggested_and_undone(report: Any, qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(report.findings.fix_all, Qt.MouseButton.LeftButton)
    assert report.spec().excluded == ("hill_3",)  # files that cannot be read are out already
    assert window.toasts.texts == ["1 left out."]
    window.toasts._toasts[0].findChildren(type(report.findings.fix_all))[0].click()
    assert report.spec().excluded == ()


def test_a_click_enlarges_and_the_arrows_go_on(report: Any, qtbot: QtBot, window: Window) -> None:
    tiles = report.pictures.tiles
    place = tiles.visualRect(tiles.model().index(0, 0)).center()
    qtbot.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    large = report.pictures.large
    assert large.isVisible() and large.words == "hill_0"
    qtbot.waitUntil(lambda: all(image is not None and not image.isNull() for image in large._images))
    qtbot.keyClick(large, Qt.Key.Key_Right)
    assert large.words == "hill_1"
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert report.pictures.large is None and tiles.currentIndex().row() == 1


def test_filters(report: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(report.pictures.filters.button("aside"), Qt.MouseButton.LeftButton)
    assert {report.pictures.tiles.tile(at).split for at in range(report.pictures.tiles.model().rowCount())} == {"val"}
    qtbot.mouseClick(report.pictures.filters.button("flagged"), Qt.MouseButton.LeftButton)
    assert all(report.pictures.tiles.tile(at).flaw for at in range(report.pictures.tiles.model().rowCount()))


def test_families_have_reasons_and_unsuitable_ones_cannot_be_taken(report: Any, qtbot: QtBot) -> None:
    families = report.choices._families
    assert families.current == "pix2pix"
    other = families.row("mean-colour")
    assert not other.radio.isEnabled()
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert families.current == "pix2pix"


def test_budget_and_settings_make_the_spec(report: Any, qtbot: QtBot) -> None:
    assert report.spec().preset == "quick"
    qtbot.mouseClick(report.choices._budgets.card("good"), Qt.MouseButton.LeftButton)
    assert report.spec().preset == "good"
    form = report.choices.form
    field = form.field("lr_g")
    field.control.setText("")
    qtbot.keyClicks(field.control, "1e-3")
    assert report.spec().settings == {"lr_g": 1e-3}
    assert field.label.text().startswith("•")
    field.reset.click()
    assert report.spec().settings == {}


def test_a_wrong_setting_stops_the_start_in_words(report: Any, qtbot: QtBot) -> None:
    control = report.choices.form.field("size").control
    control.setText("")
    qtbot.keyClicks(control, "8")
    assert not report.start_button().isEnabled()
    assert report.start_button().toolTip() == "Picture size must be at least 16."
    control.setText("")
    qtbot.keyClicks(control, "64")
    assert report.start_button().isEnabled()


def test_settings_are_searched_and_experts_see_more(report: Any, qtbot: QtBot) -> None:
    report.choices._open_settings()
    form = report.choices.form
    assert not form.field("size").control.isHidden() and form.field("lr_g").control.isHidden()
    qtbot.keyClick(report, Qt.Key.Key_Escape)
    assert report.choices._stack.currentIndex() == 0
    report.choices._open_settings()
    qtbot.mouseClick(form.expert, Qt.MouseButton.LeftButton)
    assert not form.field("lr_g").control.isHidden()
    qtbot.keyClicks(form.search, "mirror")
    assert not form.field("flip").control.isHidden() and form.field("lr_g").control.isHidden()


def test_single_pictures_take_a_recipe(report: Any, tmp_path: Path) -> None:
    report.show_report(stage.report(single=True), stage.thumbnails(tmp_path / "more", 3, 48))
    assert report.spec().recipe == "sketch"
    assert not report.choices._input.isHidden()


def test_copy_as_command(report: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(report.footer.copy, Qt.MouseButton.LeftButton)
    command = QGuiApplication.clipboard().text()
    assert command.startswith("gantool train pix2pix ") and command.endswith("--preset quick")
    assert "--out" in command


def test_nothing_to_learn_from(report: Any) -> None:
    empty = stage.report().model_copy(
        update={"layout": "empty", "counts": stage.report().counts.model_copy(update={"samples": 0})}
    )
    report.show_report(empty, [])
    assert not report.start_button().isEnabled()
    assert "no pictures" in report.footer.ready.text()


# -- a run


@pytest.fixture
def run(tmp_path: Path) -> Any:
    return stage.run_folder(tmp_path / "hills", at=4000, side=32)


def follow(window: Window, qtbot: QtBot, folder: Any) -> Any:
    window.page.open_run(folder.path)  # type: ignore[union-attr]
    view = window.page.running  # type: ignore[union-attr]
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
        window.page.open_run(run.path)  # type: ignore[union-attr]
        view = window.page.running  # type: ignore[union-attr]
        qtbot.waitUntil(lambda: view.notices.notes.count() == 2, timeout=10_000)
        assert view.curves.first.curves[0].steps[-1] == 2000
        view._watch.let_go()


def test_a_run_at_work_is_found_when_the_window_opens(window: Window, qtbot: QtBot, home: Path) -> None:
    folder = stage.run_folder(home / "runs" / "hills", at=2000, side=32)
    with stage.at_work(folder):
        window.show_page("train", "start")
        qtbot.waitUntil(
            lambda: window.page._running is not None and window.page.running.path == folder.path, timeout=10_000
        )  # type: ignore[union-attr]
        qtbot.waitUntil(lambda: window.page.running._word_badge.text() == "Training", timeout=10_000)  # type: ignore[union-attr]
        window.page.running._watch.let_go()  # type: ignore[union-attr]


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
    window.page.open_run(folder.path)  # type: ignore[union-attr]
    view = window.page.running  # type: ignore[union-attr]
    begun = time.monotonic()
    qtbot.waitUntil(lambda: view.state.progress is not None and view.state.progress.step == 21_000, timeout=30_000)
    assert len(view.state.history) > 20_000
    assert time.monotonic() - begun < 30


def test_axes_do_not_blow_noise_up() -> None:
    assert nice_ticks(0.0, 3.0) == [0.0, 1.0, 2.0, 3.0]
    ticks = nice_ticks(0.12461, 0.12465)
    assert ticks[0] <= 0.12461 and ticks[-1] >= 0.12465
    assert ticks[1] - ticks[0] >= 0.005 and all(len(f"{tick:g}") <= 5 for tick in ticks)
