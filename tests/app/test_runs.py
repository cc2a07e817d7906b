"""All runs: found from Train, searched, sorted, named, compared, cloned into a report, and their old states let go."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import stage
from app.families import family, with_families
from gantool.api.report import FamilyFit
from gantool.app.frame.window import Window
from gantool.app.runs import name_for
from gantool.jobs import books
from gantool.jobs.events import Finished
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.library.states import saved_states

LEFT = Qt.MouseButton.LeftButton


def a_run(path: Path, **changes: Any) -> JobFolder:
    """A finished run with three saved states."""
    folder = stage.run_folder(path, at=3000, side=16)
    folder.choose(config={"size": 64, "lr_g": 2e-4, **changes})
    stage.write(folder, [Finished(outcome="done")])
    for step in (1000, 2000, 3000):
        (path / "checkpoints" / f"{step:08d}").mkdir(parents=True)
        (path / "checkpoints" / f"{step:08d}" / "manifest.json").write_bytes(b"0" * 5000)
    return folder


@pytest.fixture
def runs(window: Window, qtbot: QtBot, home: Path) -> Any:
    """The view of all runs, with three of them, reached from the row of recent ones."""
    for name, size in (("hills", 64), ("lakes", 128), ("cats", 64)):
        a_run(home / "runs" / name, size=size)
    books.relabel(home / "runs" / "lakes", name="Lakes at dusk", add=["good", "evening"])
    window.show_page("train")
    train: Any = window.page
    qtbot.waitUntil(lambda: train.empty.all_runs.isVisible(), timeout=10_000)
    qtbot.mouseClick(train.empty.all_runs, LEFT)
    qtbot.waitUntil(lambda: len(train.runs.table.shown_runs) == 3, timeout=10_000)
    return train.runs


def names(view: Any) -> list[str]:
    return [run.name for run in view.table.shown_runs]


def choose(view: Any, *wanted: str) -> None:
    view.table.clearSelection()
    view.table.choose({run.path for run in view.table.shown_runs if run.name in wanted})


def test_runs_are_searched_and_sorted(runs: Any, qtbot: QtBot, window: Window) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(runs.search, "dusk even")
    assert names(runs) == ["Lakes at dusk"]
    runs.search.clear()
    runs.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert names(runs) == ["cats", "hills", "Lakes at dusk"]
    qtbot.mouseClick(runs.which.button("training"), LEFT)
    assert names(runs) == []
    qtbot.mouseClick(runs.which.button("ended"), LEFT)
    assert len(names(runs)) == 3 and "3 runs" in runs._count.text()


def test_one_run_is_named_tagged_pinned_and_opened(runs: Any, qtbot: QtBot, window: Window, home: Path) -> None:
    choose(runs, "hills")
    panel, path = runs.panel, home / "runs" / "hills"
    assert not panel.compare.isEnabled() and "another run" in panel.compare.toolTip()
    panel.name.edited.emit("Hills, second try")
    qtbot.waitUntil(lambda: "Hills, second try" in names(runs))
    panel.tags.edited.emit("keep, dawn")
    qtbot.waitUntil(lambda: books.label_of(path).tags == ("keep", "dawn"))
    qtbot.waitUntil(lambda: panel._runs[0].tags == ("keep", "dawn"))
    panel.tags.edited.emit("dawn")
    qtbot.waitUntil(lambda: books.label_of(path).tags == ("dawn",))
    panel._on_pinned(path.resolve(), 1000, True)
    qtbot.waitUntil(lambda: saved_states(path)[0].pinned)
    choose(runs, "Hills, second try")
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    train: Any = window.page
    qtbot.waitUntil(lambda: train._stack.currentWidget() is train.running)
    assert train.running.path == path.resolve()
    qtbot.waitUntil(lambda: train.running._header._title.text() == "Hills, second try")
    train.running._watch.let_go()


def test_a_refused_name_is_told(runs: Any, qtbot: QtBot, window: Window) -> None:
    choose(runs, "hills")
    runs.panel.tags.edited.emit("x" * 50)
    qtbot.waitUntil(lambda: any("cannot be a tag" in text for text in window.toasts.texts))


def test_two_runs_side_by_side(runs: Any, qtbot: QtBot) -> None:
    choose(runs, "hills", "Lakes at dusk")
    qtbot.mouseClick(runs.panel.compare, LEFT)
    qtbot.waitUntil(lambda: runs.pages.currentWidget() is runs.compared)
    compared = runs.compared
    assert {run.name for run in compared._comparison.runs} == {"hills", "Lakes at dusk"}
    assert {row.name for row in compared._comparison.differing} == {"size", "pictures"}
    assert len(compared.chart.curves) == 2 and compared.which.currentData() == "l1"
    assert len(compared._boxes) == 2 * 4
    compared.which.setCurrentIndex(compared.which.findData("feature"))
    assert compared.chart.accessibleName() == "Feature distance on check pictures"
    qtbot.keyClick(runs, Qt.Key.Key_Escape)
    assert runs.pages.currentIndex() == 0


def test_space_is_freed_to_a_budget(runs: Any, qtbot: QtBot, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("send2trash.send2trash", lambda path: path.rename(home / f"{path.parents[1].name}-{path.name}"))
    qtbot.mouseClick(runs.space, LEFT)
    prune = runs.prune
    qtbot.waitUntil(lambda: "6 saved states would go" in prune._words.text())
    qtbot.keyClick(prune.keep, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: "3 saved states would go" in prune._words.text())
    qtbot.mouseClick(prune.act, LEFT)
    qtbot.waitUntil(lambda: not prune.isVisible())
    assert [len(saved_states(home / "runs" / name)) for name in ("hills", "lakes", "cats")] == [2, 2, 2]
    assert len(list(home.glob("*-00001000"))) == 3


def test_a_clone_opens_the_report_with_everything_set(
    runs: Any, qtbot: QtBot, window: Window, home: Path, tmp_path: Path
) -> None:
    path = home / "runs" / "first"
    settings = {"size": 48, "lr_g": 1e-3, "direction": "BtoA"}
    spec = TrainSpec(
        family="mean-colour", paths=(tmp_path,), preset="good", settings=settings, excluded=("hill_1",), seed=7
    )
    JobFolder.create(path, spec)
    with_families(window, family("pix2pix", "Pix2Pix"), family("mean-colour", "Mean colour"))
    train: Any = window.page
    monkey = train.report.scan
    monkey.start = lambda *_: None  # the pictures are those below
    runs.clone_requested.emit(path)
    qtbot.waitUntil(lambda: train._stack.currentWidget() is train.report)
    found = stage.found(tmp_path / "found", 5)
    fits = tuple(FamilyFit(family=each, score=0.5, reason="Yes.") for each in ("pix2pix", "mean-colour"))
    train.report.show_found(type(found)(found.report.model_copy(update={"fits": fits}), found.samples))
    made = train.report.spec()
    assert made == spec, made
    train.report.choices.form.set_value("size", 32)
    assert train.report.spec().settings["size"] == 32


def test_without_runs_it_says_how_to_get_one(window: Window, qtbot: QtBot) -> None:
    window.show_page("train", "runs")
    train: Any = window.page
    qtbot.waitUntil(lambda: train.runs.pages.currentIndex() == 2)
    assert train.runs.main_button() is None


@pytest.mark.parametrize(
    ("paths", "name"),
    [
        (("pets/cats", "pets/dogs"), "cats-dogs"),
        (("cat2dog/trainA", "cat2dog/trainB"), "cat2dog"),
        (("cats/train", "dogs/train"), "cats-dogs"),
        (("facades",), "facades"),
        (("facades/train",), "facades"),
        (("mine/photos",), "photos"),
        ((), "run"),
    ],
)
def test_a_run_is_called_what_its_pictures_are(tmp_path: Path, paths: tuple[str, ...], name: str) -> None:
    assert name_for([tmp_path / path for path in paths]) == name


def test_what_is_being_written_outlasts_a_reading(runs: Any, qtbot: QtBot) -> None:
    choose(runs, "hills")
    runs.panel.name.begin()
    runs.panel.name.field.setText("half a na")
    runs.show_runs(list(runs._runs))  # they were read anew
    assert runs.panel.name.writing and runs.panel.name.field.text() == "half a na"
    choose(runs, "cats")
    assert not runs.panel.name.writing


def test_a_run_that_is_not_found_is_not_chosen_any_more(runs: Any) -> None:
    choose(runs, "hills")
    assert runs.panel._one.isVisible()
    runs.search.setText("dusk")
    assert not runs.table.chosen_runs and not runs.panel._one.isVisible() and runs.panel._nothing.isVisible()


def test_two_runs_after_three_share_the_whole_width(runs: Any, home: Path) -> None:
    paths = [home / "runs" / name for name in ("hills", "lakes", "cats")]
    for chosen in (paths, paths[:2]):
        runs.compared.show_comparison(books.compare(chosen))
    assert [runs.compared.grid.columnStretch(at) for at in (1, 2, 3)] == [1, 1, 0]
