"""The page of a run by hand: curves, pictures over time, the advisor's card, a fork, an animation, an early end."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fakes import install_fake
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app import stage
from app.conftest import hidden_by_messages
from app.families import family
from gantool.app.frame.window import Window
from gantool.app.pages.run_columns import sides
from gantool.jobs.client import Job
from gantool.jobs.events import Advised, Counsel, Preview, Started
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def run(tmp_path: Path) -> JobFolder:
    return stage.run_folder(tmp_path / "hills", at=4000, side=32)


@pytest.fixture
def view(window: Window, qtbot: QtBot, run: JobFolder) -> Iterator[Any]:
    """The page of a run at work, with four previews and its plots drawn."""
    with stage.at_work(run):
        window.page.open_run(run.path)  # type: ignore[union-attr]  # of this page
        page = window.page.running  # type: ignore[union-attr]  # of this page
        qtbot.waitUntil(lambda: page.state is not None and len(page.state.previews) == 4, timeout=10_000)
        qtbot.waitUntil(lambda: page.curves.first.plot is not None and page.curves.first.plot.isVisible())
        yield page
        page._watch.let_go()


# -- curves


def viewport(view: Any) -> Any:
    return view.curves.first.plot.view.viewport()


def test_hovering_reads_out_a_step_and_leaving_forgets_it(view: Any, qtbot: QtBot) -> None:
    head, plot = view.curves.first._head, viewport(view)
    qtbot.mouseMove(plot, QPoint(plot.width() // 2, plot.height() // 2))
    qtbot.waitUntil(lambda: head._step is not None)
    assert 0 < head._step < 24_000
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert head._step is None


def test_the_wheel_zooms_time_and_a_double_click_shows_all_of_it(view: Any, qtbot: QtBot) -> None:
    plot, port = view.curves.first.plot, viewport(view)
    whole = (0.0, 24_000.0)
    assert plot.range == whole  # room for what is to come
    at = QPointF(port.width() / 2, port.height() / 2)
    turn = QWheelEvent(
        at,
        port.mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(port, turn)
    qtbot.waitUntil(lambda: plot.range[1] - plot.range[0] < 0.9 * (whole[1] - whole[0]))
    qtbot.mouseDClick(port, LEFT, pos=at.toPoint())
    qtbot.waitUntil(lambda: plot.range == pytest.approx(whole))


def test_augmentation_is_drawn_with_r_t_smoothed(view: Any, qtbot: QtBot, run: JobFolder) -> None:
    from gantool.jobs.events import Progress

    noisy = [
        Progress(
            step=4000 + at, steps=24_000, seconds=600.0 + at, eta=1.0, images_per_second=9, p=0.3, r_t=(-1.0) ** at
        )
        for at in range(1, 41)
    ]
    stage.write(run, noisy)
    view.curves.which.button("variation").click()
    qtbot.waitUntil(lambda: [each.title for each in view.curves.first.curves] == ["p", "r_t"])
    assert abs(view.curves.first.curves[1].values[-1]) < 0.1


# -- pictures


def test_the_film_goes_to_a_time_and_its_button_puts_it_away(view: Any, qtbot: QtBot) -> None:
    grid = view.pictures.grid
    tiles = grid.film_tiles()
    assert [time for time, _ in tiles] == [0, 1, 2, 3]
    qtbot.mouseClick(grid, LEFT, pos=tiles[1][1].center().toPoint())
    assert view.pictures.step == 2000 and view.pictures.back.isVisible()
    qtbot.mouseClick(view.pictures.film, LEFT)
    assert grid.film_tiles() == []


def test_a_tile_is_enlarged_by_a_click_and_by_keys(view: Any, qtbot: QtBot) -> None:
    grid = view.pictures.grid
    qtbot.mouseClick(grid, LEFT, pos=grid.tile(2, 1).center().toPoint())
    box = view.pictures._large
    assert box.isVisible() and "hill_2" in box.words and len(box._images) == 3
    qtbot.keyClick(box, Qt.Key.Key_Right)
    assert "hill_3" in box.words
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert view.pictures._large is None
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert "hill_2" in view.pictures._large.words
    view.pictures._close_large()


def test_playing_goes_through_all_previews_and_ends_at_now(
    view: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.pictures._playing.setInterval(1)
    seen: list[int | None] = []
    view.pictures._playing.timeout.connect(lambda: seen.append(view.pictures.step))
    qtbot.mouseClick(view.pictures.play, LEFT)
    assert view.pictures.step == 1000
    qtbot.waitUntil(lambda: not view.pictures._playing.isActive())
    assert seen == [2000, 3000, None]


def test_nearest_match_adds_a_row_and_says_why_it_cannot(view: Any, qtbot: QtBot, run: JobFolder) -> None:
    assert "not been compared" in view.pictures.nearest.toolTip() and not view.pictures.nearest.isEnabled()
    last = view.state.previews[-1]
    match = dict.fromkeys(last.rows, "previews/target/0.png")
    stage.write(run, [Preview(step=5000, columns=last.columns, rows=last.rows, nearest=match)])
    qtbot.waitUntil(lambda: view.pictures.nearest.isEnabled())
    qtbot.mouseClick(view.pictures.nearest, LEFT)
    assert view.pictures.grid.grid.titles == ("Input", "Now", "Goal", "Nearest match")
    assert view.pictures.grid.grid.columns[0][3] == run.path / "previews/target/0.png"


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (("input", "translation", "target"), [("", "translation", 3)]),
        (("real", "sample"), [("", "sample", 2)]),
        (("low", "enlarged", "high"), [("", "enlarged", 3)]),
        (
            ("a", "a_to_b", "a_recovered", "a_identity", "b", "b_to_a", "b_recovered", "b_identity"),
            [("a", "a_to_b", 4), ("b", "b_to_a", 4)],
        ),
        (("a", "a_to_b", "b", "b_identity"), [("a", "a_to_b", 2), ("b", "b_identity", 2)]),
        (("a", "a_to_b", "b"), [("a", "a_to_b", 2)]),
        (("something", "else"), [("", "else", 2)]),
    ],
)
def test_the_columns_of_each_task(columns: tuple[str, ...], expected: list[tuple[str, str, int]]) -> None:
    assert [(each.id, each.made, len(each.rows)) for each in sides(columns)] == expected


def test_both_directions_can_be_looked_at(view: Any, qtbot: QtBot, run: JobFolder) -> None:
    given, made, _ = view.state.previews[-1].rows["hill_0"]
    stage.write(
        run, [Preview(step=5000, columns=("a", "a_to_b", "b", "b_to_a"), rows={"x": (given, made, made, given)})]
    )
    qtbot.waitUntil(lambda: view.pictures.side is not None)
    assert view.pictures.grid.grid.columns[0] == (run.path / given, run.path / made)
    qtbot.mouseClick(view.pictures.side.button("b"), LEFT)
    assert view.pictures.grid.grid.columns[0] == (run.path / made, run.path / given)
    assert "only pictures made from A" in view.pictures.nearest.toolTip()


def test_the_previews_are_saved_as_an_animation(
    view: Any, qtbot: QtBot, run: JobFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "film"), "Animated WebP (*.webp)"))
    qtbot.mouseClick(view.pictures.export.button, LEFT)
    assert not view.pictures.export.button.isEnabled()
    qtbot.waitUntil(lambda: (tmp_path / "film.webp").is_file(), timeout=30_000)
    qtbot.waitUntil(lambda: view.pictures.export.button.isEnabled(), timeout=10_000)
    with Image.open(tmp_path / "film.webp") as film:
        assert film.n_frames == 4
        assert film.size == (4 * 196 - 4, 3 * 196 - 4)


# -- the advisor


def test_the_advisor_is_heard_and_levelling_off_moves_the_accent(view: Any, qtbot: QtBot, run: JobFolder) -> None:
    best = Counsel(
        kind="levelled_off", severity="info", judgement="No better for 9 min", evidence="It was 0.1.", next="N."
    )
    few = Counsel(kind="few_pictures", severity="warning", judgement="Few pictures", evidence="p 0.31.", action="More.")
    stage.write(run, [Advised(step=4000, judgement=best, beside=(few,))])
    qtbot.waitUntil(lambda: view.notices.advice.isVisible())
    assert view.notices.advice._title.text() == "No better for 9 min"
    assert view.notices.advice._text.text() == "It was 0.1. N."
    beside = view.notices._beside.itemAt(0).widget()
    assert beside._title.text() == "Few pictures" and beside._text.text() == "p 0.31. More."
    assert view.main_button() is view.status.stop


def test_advice_is_never_cut_off(view: Any, qtbot: QtBot, run: JobFolder) -> None:
    long = Counsel(kind="going_well", severity="good", judgement="Going well", evidence="A sentence of words. " * 12)
    stage.write(run, [Advised(step=4000, judgement=long)])
    qtbot.waitUntil(lambda: view.notices.advice._title.text() == "Going well")
    text = view.notices.advice._text
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))


def test_the_run_says_what_it_is_in_its_own_words(view: Any, qtbot: QtBot, run: JobFolder) -> None:
    stage.write(
        run, [Started(pid=1, facts={"titles": ["Pix2Pix", "Good"], "config": {"size": 256}, "resumed_from": 4000})]
    )
    qtbot.waitUntil(lambda: view._what.text() == "Pix2Pix · Good, 256 px")


# -- fork


@pytest.fixture
def forkable(view: Any, run: JobFolder, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The same run with three saved states: two whole ones, and the best of which the model alone is left."""
    for step, place in ((1000, "model"), (3000, "checkpoints/00003000/model"), (4000, "checkpoints/00004000/model")):
        model = stage.model(f"of {step}")
        target = run.path / place
        target.parent.mkdir(parents=True, exist_ok=True)
        card = (model / "card.json").read_text().replace("24000", str(step))
        model.rename(target)
        (target / "card.json").write_text(card)
        if place != "model":
            (target.parent / "state.pt").write_bytes(b"state")
    catalogue = view._context.catalogue
    monkeypatch.setattr(type(catalogue), "load_families", lambda self, **_: None)
    catalogue.families, catalogue.has_families = {"pix2pix": family("pix2pix", "Pix2Pix")}, True
    return view


def test_a_fork_begins_with_the_state_nearest_to_what_is_shown(
    forkable: Any, window: Window, qtbot: QtBot, run: JobFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[JobFolder] = []
    monkeypatch.setattr(Job, "resume", lambda folder, *, tied: begun.append(folder) or Job.attach(folder))
    view = forkable
    view.pictures._on_moved(2)
    view.menu.fork.trigger()
    panel = view.fork
    qtbot.waitUntil(lambda: panel.start.isEnabled())
    assert [each.step for each in panel._states] == [1000, 3000, 4000]
    assert panel.state.step == 3000 and "generator and the discriminator" in panel._words.text()
    assert not hidden_by_messages(window)
    assert window.page.main_button() is panel.start and view.status.try_it.property("role") == ""  # type: ignore[union-attr]  # of this page
    panel.state_choice.button("1000").click()
    assert "the discriminator was not kept" in panel._words.text()
    panel.state_choice.button("3000").click()
    panel.form.set_value("size", 64)
    panel.budget.button("5").click()
    qtbot.mouseClick(panel.start, LEFT)
    qtbot.waitUntil(lambda: len(begun) == 1)
    new, old = begun[0].spec(), run.spec()
    assert new == old.model_copy(  # type: ignore[union-attr]  # it is there
        update={"settings": {"size": 64}, "minutes": 5.0, "start_from": begun[0].path / "start" / "model"}
    )
    assert (begun[0].path / "start" / "state.pt").read_bytes() == b"state"
    assert view.path == begun[0].path != run.path and run.is_running()


def test_a_fork_that_fails_leads_back_to_its_run(forkable: Any, window: Window, qtbot: QtBot, run: JobFolder) -> None:
    view = forkable
    view.menu.fork.trigger()
    qtbot.waitUntil(lambda: view.fork.start.isEnabled())
    shutil.rmtree(run.path / "checkpoints")  # the run has gone on meanwhile
    qtbot.mouseClick(view.fork.start, LEFT)
    qtbot.waitUntil(lambda: any("cannot be taken" in text for text in window.toasts.texts), timeout=10_000)
    assert view.path == run.path and not view.fork.out.exists()


def test_escape_leads_back_from_a_fork(forkable: Any, qtbot: QtBot) -> None:
    forkable.menu.fork.trigger()
    qtbot.waitUntil(lambda: forkable.fork.start.isEnabled())
    qtbot.keyClick(forkable.fork, Qt.Key.Key_Escape)
    assert forkable.pictures.isVisible() and forkable.status.try_it.property("role") == "accent"


# -- the whole way, with a worker


def test_paused_found_again_continued_and_stopped(window: Window, qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    """Real clicks on a real training of the fake family, which goes on when the window lets it go."""
    install_fake(home)
    settings = {"pause": 0.02, "checkpoint_every": 10, "size": 16}
    pairs = stage.pair_folder(tmp_path / "pairs", 6, 32)
    spec = TrainSpec(family="mean-colour", paths=(pairs,), steps=100_000, settings=settings, device="cpu")
    path = home / "runs" / "pairs"
    view = window.page.running  # type: ignore[union-attr]  # of this page
    view.start(spec, path)
    long = 60_000
    qtbot.waitUntil(lambda: view.state.status == "training" and view.status.try_it.isEnabled(), timeout=long)
    qtbot.mouseClick(view.status.pause, LEFT)
    qtbot.waitUntil(lambda: view.state.status == "paused", timeout=long)
    at, process = view.state.progress.step, view._watch._job._process
    view._watch.let_go()  # as a closing window does
    assert JobFolder(path).is_running()
    window.page.open_run(path)  # type: ignore[union-attr]  # of this page
    qtbot.waitUntil(lambda: view.state.status == "paused" and view.status.pause.text() == "Continue", timeout=long)
    qtbot.mouseClick(view.status.pause, LEFT)
    qtbot.waitUntil(lambda: view.state.progress.step > at, timeout=long)
    qtbot.mouseClick(view.status.stop, LEFT)
    qtbot.waitUntil(lambda: view._outcome is not None and view._outcome.state == "stopped", timeout=long)
    assert (path / "model" / "model.safetensors").is_file() and process.wait(60) == 0


# -- leaving early

CLOSES_AT_ONCE = """
import sys, threading, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gantool.app.main import make_window
application = QApplication([])
window = make_window(application)
window.show()
window.show_page("train")
window.page.open_run(Path(sys.argv[1]))
end = time.monotonic() + 60
while "pyqtgraph" not in sys.modules and time.monotonic() < end:
    application.processEvents()
assert "gantool.app.widgets.plot" not in sys.modules or sys.modules["gantool.app.widgets.plot"].__spec__._initializing
begun = time.monotonic()
window.close()
print(f"closed {time.monotonic() - begun:.2f}", flush=True)
"""


def test_a_window_closed_while_the_plots_are_imported_is_gone(run: JobFolder, home: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "GANTOOL_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", CLOSES_AT_ONCE, str(run.path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert float(done.stdout.split()[-1]) < 30
