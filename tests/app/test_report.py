"""Train's report: what is found is told, mended, undone and started, by clicks, keys and drops."""

import shlex
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import stage
from app.conftest import hidden_by_messages, mime
from app.families import family, with_families
from gantool.api import Layout, Task
from gantool.api.report import FamilyFit, Pairing, Remedy
from gantool.app.frame.window import Window
from gantool.app.pages.report_tiles import Found
from gantool.app.widgets.pairtiles import mime_of
from gantool.data import Part, Sample
from gantool.data.domains import Domain, unlike
from gantool.data.finish import Finish

LEFT = Qt.MouseButton.LeftButton


def button(report: Any, title: str, text: str) -> Any:
    """A button of the row whose title has these words."""
    rows = [report.findings.row(at) for at in range(len(report._findings))]
    found = next(row for row in rows if title in row.title)
    return next(each for each in found.buttons if each.text() == text)


def tiles(report: Any) -> list[Any]:
    return [report.pictures.tiles.tile(at) for at in range(report.pictures.tiles.model().rowCount())]


# -- what was found


def test_report_in_words(report: Any) -> None:
    assert report.summary.title.text() == "98 pairs, side by side in each picture"
    assert report.summary.text.text() == "256 × 256 px, colour. 80 to learn from, 18 kept aside to check the result."
    assert report.summary.from_side.words.text() == "Left half: label map"
    assert [finding.title for finding in report._findings] == [
        "2 files cannot be read",
        "1 picture is there twice",
        "1 picture is in training and in the check",
        "The names of the folders look turned round",
    ]


def test_what_two_kinds_differ_in_has_a_title_and_no_button(report: Any, tmp_path: Path) -> None:
    small, bars = (Finish(0.8, bars) for bars in (0.0, 0.2))
    side = {"kind": "photo", "folder": tmp_path / "cats", "train": 12}
    cats = Domain(name="A", sizes=[(96, 96)] * 12, colored=0.0, finishes=[bars] * 12, **side)  # type: ignore[arg-type]  # passed on as given
    dogs = Domain(name="B", sizes=[(256, 256)] * 12, colored=1.0, finishes=[small] * 12, **side)  # type: ignore[arg-type]  # passed on as given
    found = stage.found(tmp_path / "animals", 4, problems=False)
    report.show_found(replace(found, report=found.report.model_copy(update={"problems": tuple(unlike(cats, dogs))})))
    assert [finding.title for finding in report._findings] == [
        "One kind is far smaller than the other",
        "One kind is grey, the other has colour",
        "One kind has bars along its edges",
    ]
    row = report.findings.row(0)
    assert not row.buttons and "cats: The pictures of A are about 96 pixels" in row.accessibleName()
    assert not report.findings.fix_all.isVisible()


def test_messages_that_stand_already_make_room_for_start(report: Any, window: Window) -> None:
    assert report.footer.start.isVisible() and not hidden_by_messages(window)
    window.page._stack.setCurrentWidget(window.page.empty)  # type: ignore[union-attr]  # of this page
    low = window.toasts.toasts[-1].geometry().bottom()
    window.page._stack.setCurrentWidget(report)  # type: ignore[union-attr]  # of this page
    assert window.toasts.toasts[-1].geometry().bottom() == low - 64 and not hidden_by_messages(window)


def test_flip_turns_everything_round_and_back(report: Any, qtbot: QtBot) -> None:
    before = report.pictures.tiles.tile(0)
    qtbot.mouseClick(report.summary.flip, LEFT)
    after = report.pictures.tiles.tile(0)
    assert (after.left, after.right) == (before.right, before.left)
    assert report.summary.from_side.words.text() == "Right half: photo"
    assert report.spec().settings == {"direction": "BtoA"}
    qtbot.keyClick(report, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert report.spec().settings == {}


def test_classes_are_named(report: Any, tmp_path: Path) -> None:
    found = stage.found(tmp_path / "classes", 4, single=True, problems=False)
    classed = found.report.model_copy(update={"classes": ("cats", "dogs"), "class_counts": (60, 38)})
    report.show_found(replace(found, report=classed))
    assert "2 classes: cats 60 and dogs 38." in report.summary.text.text()


def test_nothing_to_learn_from(report: Any) -> None:
    empty = stage.report().model_copy(
        update={"layout": "empty", "counts": stage.report().counts.model_copy(update={"samples": 0})}
    )
    report.show_found(Found(empty))
    assert not report.start_button().isEnabled()
    assert "no pictures" in report.footer.ready.text()


# -- problems and their remedies


def test_delete_leaves_a_picture_out_and_undo_brings_it_back(report: Any, qtbot: QtBot) -> None:
    grid = report.pictures.tiles
    grid.setCurrentIndex(grid.model().index(2, 0))
    key = grid.tile(2).key
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert report.spec().excluded == (key,)
    assert grid.tile(2).excluded and grid.currentIndex().row() == 2
    assert "1 left out" in report.footer.ready.text()
    qtbot.keyClick(grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert report.spec().excluded == ()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(grid, Qt.Key.Key_Z, both)
    assert report.spec().excluded == (key,)
    qtbot.mouseClick(report.undo, LEFT)
    assert report.spec().excluded == () and not report.undo.isEnabled()


def test_each_problem_has_its_remedy(report: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(report, "there twice", "Leave out"), LEFT)
    assert report.spec().excluded == ("hill_3",)
    qtbot.mouseClick(button(report, "there twice", "Bring back"), LEFT)
    assert report.spec().excluded == ()
    qtbot.mouseClick(button(report, "turned round", "Flip"), LEFT)
    assert report.spec().settings == {"direction": "BtoA"}
    assert (report.spec().fix, report.spec().remedies) == ("safe", ())


def test_what_is_right_without_asking_holds_until_it_is_declined(report: Any, qtbot: QtBot) -> None:
    assert report.findings.row(2).mended and report.pictures.tiles.tile(4).split == "train"
    qtbot.mouseClick(button(report, "in the check", "Keep aside"), LEFT)
    assert (report.spec().fix, report.spec().remedies) == ("none", ())
    assert report.pictures.tiles.tile(4).split == "val"
    qtbot.mouseClick(button(report, "in the check", "Only train"), LEFT)
    assert report.spec().fix == "safe"


def test_all_problems_are_fixed_in_one_step(report: Any, qtbot: QtBot, window: Window) -> None:
    qtbot.mouseClick(report.findings.fix_all, LEFT)
    assert report.spec().excluded == ("hill_3",) and report.spec().settings == {"direction": "BtoA"}
    assert not report.findings.fix_all.isVisible()
    assert window.toasts.texts == ["2 problems taken care of."]
    window.toasts._toasts[0].findChildren(type(report.findings.fix_all))[0].click()
    assert report.spec().excluded == () and report.spec().settings == {}
    assert report.findings.fix_all.isVisible()


def test_compare_shows_both_of_them(report: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(report, "there twice", "Compare"), LEFT)
    large = report.pictures.large
    assert large.isVisible() and len(large._images) == 2 and "hill_4" in large.words
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert report.pictures.large is None


def test_show_goes_to_the_picture(report: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(report, "in the check", "Show"), LEFT)
    assert report.pictures.tiles.current_tile().key == "hill_4"


# -- tiles


def test_a_click_enlarges_and_the_arrows_go_on(report: Any, qtbot: QtBot) -> None:
    grid = report.pictures.tiles
    qtbot.mouseClick(grid.viewport(), LEFT, pos=grid.visualRect(grid.model().index(0, 0)).center())
    large = report.pictures.large
    assert large.isVisible() and large.words == "hill_0"
    qtbot.waitUntil(lambda: all(image is not None and not image.isNull() for image in large._images))
    qtbot.keyClick(large, Qt.Key.Key_Right)
    assert large.words == "hill_1"
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert report.pictures.large is None and grid.currentIndex().row() == 1


def test_filters(report: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(report.pictures.filters.button("aside"), LEFT)
    assert {tile.split for tile in tiles(report)} == {"val"}
    qtbot.mouseClick(report.pictures.filters.button("flagged"), LEFT)
    assert [tile.key for tile in tiles(report)] == ["hill_3", "hill_4"]


def swapped(report: Any) -> bool:
    """Whether hill_0 and hill_2 have each other's partners."""
    of_key = {tile.key: tile for tile in tiles(report)}
    first, other = of_key["hill_0"], of_key["hill_2"]
    return bool("0-A" in first.left.path.name and "2-B" in first.right.path.name and "0-B" in other.right.path.name)


def test_dragging_a_half_onto_another_tile_swaps_partners(report: Any, window: Window) -> None:
    grid = report.pictures.tiles
    dragged = grid.tile(0)
    piece = grid.piece_at(dragged, QPoint(10, 10))
    assert piece == dragged.left
    mime = mime_of(dragged.key, piece)
    place = QPointF(grid.visualRect(grid.model().index(2, 0)).center())
    nothing = Qt.KeyboardModifier.NoModifier
    move = QDragMoveEvent(place.toPoint(), Qt.DropAction.CopyAction, mime, LEFT, nothing)
    grid.dragMoveEvent(move)
    assert move.isAccepted() and grid._delegate.target == "hill_2"
    drop = QDropEvent(place, Qt.DropAction.CopyAction, mime, LEFT, nothing)
    grid.dropEvent(drop)
    assert swapped(report)
    pairs = (Pairing(a="hill_0", b="hill_2"), Pairing(a="hill_2", b="hill_0"))
    assert report.spec().remedies == (Remedy(kind="re-pair", keys=("hill_0", "hill_2"), pairs=pairs),)
    report.undo.click()
    assert not swapped(report) and report.spec().remedies == ()


def test_the_keyboard_swaps_partners_too(report: Any, qtbot: QtBot) -> None:
    grid = report.pictures.tiles
    grid.setFocus()
    grid.setCurrentIndex(grid.model().index(0, 0))
    qtbot.keyClick(grid, Qt.Key.Key_M)
    assert grid.carried == "hill_0" and "Enter" in report.pictures._hint.text()
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not grid.carried
    qtbot.keyClick(grid, Qt.Key.Key_M)
    grid.setCurrentIndex(grid.model().index(2, 0))
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert swapped(report)


def test_a_picture_without_partner_gets_one(report: Any, tmp_path: Path) -> None:
    found = stage.found(tmp_path / "some", 4, problems=False)
    lone = Sample("lost", "train", {"A": Part(found.samples[3].parts["A"].path)})
    other = Sample("left", "train", {"B": Part(found.samples[3].parts["B"].path)})
    report.show_found(replace(found, samples=found.samples[:3], alone=(lone, other)))
    assert [tile.key for tile in tiles(report) if tile.alone] == ["lost", "left"]
    report.pictures.tiles.pairing_wished.emit("left", "lost")
    assert report.spec().remedies[0].pairs == (Pairing(a="lost", b="left"),)
    joined = next(tile for tile in tiles(report) if tile.key == "lost")
    assert not joined.alone and joined.left and joined.right
    assert "left" not in {tile.key for tile in tiles(report)}


def test_the_menu_of_a_tile(report: Any, qtbot: QtBot) -> None:
    grid = report.pictures.tiles
    place = grid.visualRect(grid.model().index(9, 0)).center()
    shown: list[Any] = []
    grid.menu_wished.disconnect()  # a menu cannot pop up without a screen
    grid.menu_wished.connect(lambda at, where: shown.append(at))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, grid.viewport().mapToGlobal(place))
    QApplication.sendEvent(grid.viewport(), event)
    assert shown == [9]
    menu = report.pictures.menu(grid.tile(9))
    actions = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert list(actions) == ["Enlarge", "Leave out", "Learn from it, do not keep it aside", "Give it another partner …"]
    actions["Learn from it, do not keep it aside"].trigger()
    assert report.spec().remedies == (Remedy(kind="new-split", keys=("hill_9",)),)
    actions["Leave out"].trigger()
    assert report.spec().excluded == ("hill_9",)
    menu.deleteLater()


def test_ten_thousand_samples_are_shown_without_looking_at_them_all(report: Any, qtbot: QtBot) -> None:
    few = report._found.samples
    many = tuple(replace(few[at % len(few)], key=f"s{at}") for at in range(10_000))
    report.show_found(replace(report._found, samples=many))
    grid, pictures = report.pictures.tiles, report._context.pictures
    assert grid.model().rowCount() == 10_000
    grid.scrollToBottom()
    qtbot.waitUntil(lambda: not pictures._waiting)
    assert len(pictures._kept) <= 200
    grid.setCurrentIndex(grid.model().index(9_999, 0))
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert report.spec().excluded == ("s9999",) and grid.currentIndex().row() == 9_999


def test_two_kinds_of_pictures(report: Any, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    with_families(window, family("cyclegan", "CycleGAN", Task.UNPAIRED))
    found = stage.found(tmp_path / "two", 6, problems=False)
    lone = tuple(
        Sample(f"{side}{at}", each.split, {side: each.parts[side]})
        for side in ("A", "B")
        for at, each in enumerate(found.samples)
    )
    fits = (
        FamilyFit(family="pix2pix", score=0, reason="There are no pairs."),
        FamilyFit(family="cyclegan", score=1, reason="Two kinds are what it learns from."),
    )
    two = found.report.model_copy(update={"layout": Layout.UNPAIRED, "fits": fits})
    report.show_found(Found(two, lone))
    assert report.choices.family == "cyclegan" and report.choices.input.isHidden()
    qtbot.mouseClick(report.pictures.filters.button("b"), LEFT)
    assert {tile.side for tile in tiles(report)} == {"B"} and len(tiles(report)) == 6
    assert not report.pictures.tiles.pairs
    assert report.spec().recipe is None and report.start_button().isEnabled()


# -- what it may be instead


def test_an_unclear_layout_is_asked_in_place(report: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(report.scan, "start", lambda paths, layout: asked.append(layout))
    unsure = stage.report(problems=False).model_copy(update={"alternatives": (Layout.SINGLE,), "confidence": 0.6})
    report.show_found(replace(report._found, report=unsure))
    question = report.question
    assert question.isVisible() and "twice as wide" in question._reason.text()
    qtbot.mouseClick(question.choice.button("single"), LEFT)
    assert asked == [Layout.SINGLE]
    report.show_found(stage.found(Path(str(report._paths[0].parent / "again")), 4, single=True, problems=False))
    assert report.spec().layout is Layout.SINGLE and "as you said" in question._title.text()
    report.undo.click()
    assert asked == [Layout.SINGLE, None]


def test_what_cannot_be_read_that_way_stays_as_it_was(
    report: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report.scan, "start", lambda paths, layout: None)
    qtbot.mouseClick(report.summary.differently, LEFT)
    qtbot.mouseClick(report.question.choice.button("paired"), LEFT)
    report.scan.refused.emit("There is one folder only.")
    assert "one folder only" in report._notice._text.text() and report._notice.isVisible()
    assert report.spec().layout is None and report.start_button().isEnabled()


# -- the same as a command


def parsed(command: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, Path]:
    """What the command line would start."""
    from gantool import cli
    from gantool.cli import training
    from gantool.errors import UnusableError

    given: list[Any] = []

    def start(spec: Any, out: Path, *, tied: bool) -> None:
        given.append((spec, out))
        raise UnusableError("That is all that is asked here.")

    monkeypatch.setattr(training, "check_family", lambda family, preset: None)
    monkeypatch.setattr(training.Job, "start", start)
    cli.run(shlex.split(command)[1:])
    found: tuple[Any, Path] = given[0]
    return found


def test_copy_as_command_is_what_start_does(
    report: Any, qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.mouseClick(report.findings.fix_all, LEFT)
    qtbot.mouseClick(button(report, "in the check", "Keep aside"), LEFT)
    report.pictures.pairing_requested.emit("hill_0", "hill_2")
    report.choices.form.set_value("lr_g", 1e-3)
    report.choices.form.set_value("flip", False)
    report.choices.input.recipes.setCurrentIndex(1)
    qtbot.mouseClick(report.footer.copy, LEFT)
    command = QGuiApplication.clipboard().text()
    started: list[Any] = []
    monkeypatch.setattr(type(window.page.running), "start", lambda self, *given: started.append(given))  # type: ignore[union-attr]  # of this page
    qtbot.mouseClick(report.footer.start, LEFT)
    assert started == [parsed(command, monkeypatch)]
    assert started[0][0].remedies and started[0][0].excluded == ("hill_3",)


def test_a_dataset_read_otherwise_says_so_in_the_command(
    report: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(report.scan, "start", lambda paths, layout: None)
    report.question.layout_chosen.emit("single")
    report.show_found(stage.found(tmp_path / "one", 4, single=True, problems=False))
    assert parsed(report.command(), monkeypatch) == (report.spec(), report.footer.out)
    assert "--layout single" in report.command()


# -- dropping while it is open


def test_a_second_folder_is_added_where_it_is_dropped_so(
    report: Any, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[Path, ...]] = []
    monkeypatch.setattr(report.scan, "start", lambda paths, layout: asked.append(paths))
    before, more = report._paths[0], stage.pair_folder(tmp_path / "more", 1, 16)
    over(window, more, 300)
    assert report.offer.isVisible() and not report.offer.adds
    over(window, more, window.width() - 100)
    assert report.offer.adds and report.offer._add.title() == "Add to “hills”"
    let_go(window, more, window.width() - 100)
    assert not report.offer.isVisible()
    qtbot.waitUntil(lambda: asked == [(before, more)])
    let_go(window, more, 300)
    qtbot.waitUntil(lambda: asked[1:] == [(more,)])


def test_what_is_no_picture_or_has_gone_is_said(
    report: Any, window: Window, qtbot: QtBot, drop: Any, tmp_path: Path
) -> None:
    (tmp_path / "letter.pdf").write_bytes(b"%PDF")
    over(window, tmp_path / "letter.pdf", 300)
    assert report.offer._instead.state == "refused"
    let_go(window, tmp_path / "letter.pdf", 300)
    qtbot.waitUntil(lambda: any("letter.pdf” is no picture" in text for text in window.toasts.texts))
    drop(window, tmp_path / "nowhere")
    qtbot.waitUntil(lambda: any("nowhere” is not there" in text for text in window.toasts.texts))
    assert report.start_button().isEnabled()


def over(window: Window, path: Path, x: int) -> None:
    data, nothing = mime(path), Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(QPoint(x, 400), Qt.DropAction.CopyAction, data, LEFT, nothing)
        QApplication.sendEvent(window, event)
        assert event.isAccepted()


def let_go(window: Window, path: Path, x: int) -> None:
    data = mime(path)
    over(window, path, x)
    event = QDropEvent(QPointF(x, 400), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()


def test_the_problems_have_the_height_they_need(report: Any, qtbot: QtBot) -> None:
    scroll = report.findings._scroll
    qtbot.waitUntil(lambda: scroll.height() >= 160)
    assert scroll.widget().height() > scroll.height()  # four rows; three of them are seen
