"""Models: found, described, renamed, copied, compared, exported, shared, taken away and brought back."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import send2trash
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from app import stage
from gantool import files, library
from gantool.api import Task
from gantool.app.frame.window import Window
from gantool.app.pages.models_next import group, next_steps
from gantool.card import read_card, write_card
from gantool.jobs.client import Outcome


def model(name: str, **changes: Any) -> Path:
    """A model whose card fits its weights, so that it may be copied and shared."""
    path = stage.model(name, **{key: changes.pop(key) for key in ("recipe", "adopted") if key in changes})
    digest = hashlib.sha256((path / "model.safetensors").read_bytes()).hexdigest()
    write_card(path, read_card(path).amended({"sha256": digest, **changes}))
    return path


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> Any:
    """The page with three models; "hills" is chosen."""
    model("hills", licence="CC0-1.0")
    model("facades", adopted="A U-Net of 8 levels, batch norm.")
    model("faces", task=Task.SYNTHESIS, notes="on old brick")
    window.show_page("models")
    made: Any = window.page
    qtbot.waitUntil(lambda: len(made._entries) == 3, timeout=20_000)
    choose(made, "hills")
    return made


def choose(page: Any, name: str) -> None:
    tiles = page._cards.cards.tiles
    page._cards.setCurrentIndex(page._cards.cards.index([tile.name for tile in tiles].index(name)))


def shown(page: Any) -> list[str]:
    return [tile.name for tile in page._cards.cards.tiles]


def test_search_filter_and_order(page: Any, qtbot: QtBot) -> None:
    page.sorting.choose("name")
    page.sorting.currentIndexChanged.emit(1)
    assert shown(page) == ["faces", "facades", "hills"] or shown(page) == sorted(shown(page))
    qtbot.keyClicks(page._search, "BRICK")  # a word of the notes
    assert shown(page) == ["faces"]
    page._search.clear()
    qtbot.mouseClick(page.filters.button("translate"), Qt.MouseButton.LeftButton)
    assert sorted(shown(page)) == ["facades", "hills"] and page.filters.button("translate").text() == "Translate 2"
    qtbot.mouseClick(page.filters.button("create"), Qt.MouseButton.LeftButton)
    assert shown(page) == ["faces"]


def test_what_comes_next_depends_on_what_it_learnt(page: Any) -> None:
    everything = frozenset({"convert", "paint", "edit", "enlarge"})
    entries = {entry.name: entry for entry in library.entries()[0]}
    assert [each.page for each in next_steps(entries["hills"], everything)] == ["convert", "paint"]
    assert [each.page for each in next_steps(entries["faces"], everything)] == ["edit"]
    assert next_steps(entries["faces"], frozenset({"convert"})) == [] and group(entries["faces"]) == "create"
    choose(page, "faces")
    assert page.main_button() is None and page._panel._cannot.isVisible()
    choose(page, "hills")
    assert page.main_button().text() == "Convert"


def test_notes_and_licence_are_written_where_they_stand(page: Any, qtbot: QtBot) -> None:
    notes = page._panel.notes
    qtbot.mouseClick(notes.change, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(notes.field, "good on brick")
    page.context.catalogue.load_models(anew=True)  # what is being written is not taken away
    with qtbot.waitSignal(page.context.catalogue.models_loaded, timeout=20_000):
        pass
    assert notes.writing
    qtbot.keyClick(notes.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: read_card(files.home() / "models/hills").notes.strip() == "good on brick", timeout=20_000)
    licence = page._panel.licence
    qtbot.mouseClick(licence.change, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(licence.field, " BY")
    qtbot.keyClick(licence.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: read_card(files.home() / "models/hills").licence == "CC0-1.0 BY", timeout=20_000)
    qtbot.mouseClick(licence.change, Qt.MouseButton.LeftButton)
    qtbot.keyClick(licence.field, Qt.Key.Key_Escape)
    assert not licence.writing


def test_renaming_keeps_it_chosen_and_a_taken_name_is_told(page: Any, window: Window, qtbot: QtBot) -> None:
    page._panel.more.actions_by_id["rename"].trigger()
    name = page._panel.name
    name.field.selectAll()
    qtbot.keyClicks(name.field, "Facades")
    qtbot.keyClick(name.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("already a model" in text for text in window.toasts.texts), timeout=20_000)
    page._panel.more.actions_by_id["rename"].trigger()
    name.field.selectAll()
    qtbot.keyClicks(name.field, "lakes")
    qtbot.keyClick(name.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "lakes" in shown(page), timeout=20_000)
    assert page._entry().name == "lakes"


def test_a_copy_is_made_and_chosen(page: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._panel.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "hills 2" in shown(page), timeout=20_000)
    assert page._entry().name == "hills 2"


def test_what_was_taken_away_comes_back_by_undo(page: Any, window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._panel.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "hills" not in shown(page), timeout=20_000)
    assert window.toasts.texts == ["“hills” was moved to the trash."]
    (undo,) = [each for each in window.toasts._toasts[0].children() if getattr(each, "text", None) and
               not isinstance(each, QLabel) and each.text() == "Undo"]  # fmt: skip
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "hills" in shown(page), timeout=20_000)
    assert page._entry().name == "hills"


def test_what_stays_away_goes_to_the_bin_when_the_window_closes(
    page: Any, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    binned: list[Path] = []
    monkeypatch.setattr(send2trash, "send2trash", binned.append)
    qtbot.mouseClick(page._panel.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "hills" not in shown(page), timeout=20_000)
    assert not binned
    window.close()
    qtbot.waitUntil(lambda: binned == [files.home() / "trash/hills"], timeout=20_000)


def test_a_damaged_model_can_be_taken_away_too(page: Any, qtbot: QtBot) -> None:
    (files.home() / "models/hills/card.json").write_text("{")
    page.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: len(page._entries) == 2, timeout=20_000)
    choose(page, "hills")
    qtbot.mouseClick(page._panel.remove_damaged, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "hills" not in shown(page), timeout=20_000)
    assert (files.home() / "trash/hills/card.json").exists() and not page._panel.remove_damaged.isVisible()


def test_shipped_models_say_why_they_cannot_be_changed(page: Any, tmp_path: Path, qtbot: QtBot) -> None:
    run = tmp_path / "night run"
    model("night run").rename(tmp_path / "model")
    run.mkdir()
    (tmp_path / "model").rename(run / "model")
    library.remember_run(run)
    page.context.catalogue.load_models(anew=True)
    qtbot.waitUntil(lambda: "night run" in shown(page), timeout=20_000)
    choose(page, "night run")
    panel = page._panel
    assert not panel.remove.isEnabled() and "belongs to a run" in panel.remove.toolTip()
    assert not panel.more.actions_by_id["rename"].isEnabled() and not panel.notes.change.isVisible()
    assert panel.copy.isEnabled()


def test_cards_side_by_side(page: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(page._panel.compare, Qt.MouseButton.LeftButton)
    assert page.comparison.isVisible() and len(page.comparison.compared) == 2
    page.comparison.add.setCurrentIndex(1)
    page.comparison.add.activated.emit(1)
    assert len(page.comparison.compared) == 3 and not page.comparison.add.isEnabled()
    texts = {label.text() for label in page.comparison.findChildren(QLabel)}
    assert {"CC0-1.0", "on old brick", "not set", "0.149 on 18 pictures it never saw"} <= texts
    assert page.escape() and page._cards.isVisible()


def test_shared_as_one_file_and_taken_in_by_a_drop(
    page: Any, window: Window, qtbot: QtBot, tmp_path: Path, drop: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hills.gantool"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page._panel.share, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(path.exists, timeout=20_000)
    qtbot.waitUntil(lambda: "Shared as one file" in said(page), timeout=20_000)
    drop(window, path)  # its weights are none, which only the worker finds
    qtbot.waitUntil(lambda: "cannot be taken in" in said(page), timeout=60_000)


def test_exporting_tells_how_near_the_file_comes(
    page: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    specs: list[Any] = []
    monkeypatch.setattr(page.acts.watch, "start", specs.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "hills.onnx"), ""))
    page._panel.export.actions_by_id["onnx"].trigger()
    assert specs[0].format == "onnx" and specs[0].out == tmp_path / "hills.onnx" and "Exporting hills" in said(page)
    parity = {"largest_difference_of_255": 0.0012, "pictures": 5, "shapes": [[1], [3], [1]]}
    page.acts._on_exported(Outcome("done", result={"path": "hills.onnx", "parity": parity, "controls": {}}))
    assert "at most 0.00120 of 255, on 5 pictures of 3 sizes" in said(page)
    page.acts._on_exported(Outcome("failed", "Writing ONNX needs onnx.", 2))
    assert "was not exported" in said(page) and "needs onnx" in said(page)


def said(page: Any) -> str:
    return "\n".join(label.text() for label in page._panel.adopted.findChildren(QLabel))
