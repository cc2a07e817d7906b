"""Measure: what is chosen, figures that can and cannot be taken, a job followed, its table, sheet and card."""

import csv
import shlex
from pathlib import Path
from typing import Any

import pytest
from fakes.model import negative_model
from PIL import Image, ImageOps
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app import stage
from gantool import files, library
from gantool.app.frame.window import Window
from gantool.app.widgets.figuretable import BEST, MODEL, TAKEN, VALUE
from gantool.card import read_card
from gantool.cli import evaluating, shell
from gantool.jobs.client import Outcome


@pytest.fixture
def page(window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fake_plugin: Path) -> Any:
    """The page as it is reached from the Models page, with "negative" chosen."""
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "torch"))
    negative_model(files.home() / "models" / "negative")
    negative_model(files.home() / "models" / "other", trained=32)
    window.show_page("models")
    models: Any = window.page
    qtbot.waitUntil(lambda: len(models._entries) == 2, timeout=20_000)
    tiles = models._cards.cards.tiles
    models._cards.setCurrentIndex(models._cards.cards.index([tile.name for tile in tiles].index("negative")))
    qtbot.mouseClick(models._panel.measure, Qt.MouseButton.LeftButton)
    made: Any = window.page
    qtbot.waitUntil(lambda: bool(made.panel.switches), timeout=20_000)
    return made


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    for seed in range(5):
        photo = stage.drawn(seed, 48)[1]
        for name, picture in (("input", photo), ("target", ImageOps.invert(photo))):
            (tmp_path / "pairs" / name).mkdir(parents=True, exist_ok=True)
            picture.save(tmp_path / "pairs" / name / f"{seed}.png")
    return tmp_path / "pairs"


def shown(page: Any) -> None:
    page.result = stage.measured(files.home() / "measured", ("negative", "other"))
    page.results.show_result(page.result, page._own())
    page._stack.setCurrentWidget(page.results)


def test_it_says_what_is_still_to_be_chosen(page: Any, window: Window, qtbot: QtBot, drop: Any, pairs: Path) -> None:
    assert window.sidebar.buttons["models"].isChecked() and page.panel.rivals[0].name == "negative"
    assert not page.measure.isEnabled() and "drop the pictures" in page._phase.text()
    drop(window, pairs)
    qtbot.waitUntil(page.measure.isEnabled, timeout=20_000)
    for switch in page.panel.switches.values():
        if switch.isEnabled():
            switch.setChecked(False)
    assert "choose a figure" in page._phase.text() and page.measure.accessibleDescription()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.current == "models"


def test_figures_without_their_network_are_off_until_a_person_agrees(page: Any) -> None:
    assert page.panel.switches["l1"].isEnabled() and page.panel.switches["l1"].isChecked()
    for name, network in (("kid", "Inception v3"), ("lpips", "AlexNet")):
        assert not page.panel.switches[name].isEnabled() and network in page.panel.switches[name].toolTip()
    assert page.panel._lacking.isVisible() and not page.panel.download
    assert "96 MB" in page.panel._consent_words.text() and "244 MB" in page.panel._consent_words.text()
    page.panel.consent.setChecked(True)
    assert page.panel.download and page.panel.switches["kid"].isChecked() and "kid" in page.panel.chosen
    assert not page.panel._lacking.isVisible()
    page.panel.consent.setChecked(False)
    page.panel._use(Path("net.npz"))
    assert "kid" not in page.panel.switches and page.panel.switches["kernel_distance"].isEnabled()


def test_networks_are_found_where_a_person_says(
    page: Any, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "weights-inception-2015-12-05-6726825d.pth").write_bytes(b"")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "mine"))
    page.panel._on_weights()
    qtbot.waitUntil(lambda: page.panel.switches["kid"].isEnabled(), timeout=20_000)
    assert not page.panel.switches["lpips"].isEnabled()


def test_two_models_are_measured_saved_and_kept(
    page: Any, window: Window, qtbot: QtBot, drop: Any, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.panel.add.setCurrentIndex(1)
    page.panel.add.activated.emit(1)
    assert [rival.name for rival in page.panel.rivals] == ["negative", "other"]
    drop(window, pairs)
    qtbot.waitUntil(page.measure.isEnabled, timeout=20_000)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not page.measure.isVisible() and page.cancel.isVisible()
    qtbot.waitUntil(lambda: page.result is not None, timeout=120_000)
    assert page.result["n"] == 5 and "2 models, 5 pictures" in page.results._head.text()
    qtbot.waitUntil(lambda: any(not box._image.isNull() for box, _ in page.results._boxes), timeout=20_000)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: (str(tmp_path / Path(given[2]).name), ""))
    qtbot.mouseClick(page.results.save, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.results.sheet, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "figures.csv").exists() and (tmp_path / "sheet.png").exists(), timeout=20_000)
    rows = list(csv.DictReader((tmp_path / "figures.csv").read_text().splitlines()))
    assert {row["model"] for row in rows} == {"negative", "other"}
    with Image.open(tmp_path / "sheet.png") as image:
        image.load()
    qtbot.mouseClick(page.results.keep, Qt.MouseButton.LeftButton)
    folder = library.find("negative").folder
    qtbot.waitUntil(lambda: "measured_l1" in read_card(folder).metrics, timeout=20_000)


def test_copy_as_command_measures_the_same(
    page: Any, window: Window, qtbot: QtBot, drop: Any, pairs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not page.copy.isEnabled() and "drop the pictures" in page.copy.toolTip()
    network = tmp_path / "my 'net'.npz"
    network.write_bytes(b"")
    page.panel._take(str(files.home() / "models" / "other"))
    page.panel._use(network)
    page.panel.consent.setChecked(True)
    page.panel.switches["psnr"].setChecked(False)
    window.context.use_device("cuda:1")
    drop(window, pairs)
    qtbot.waitUntil(page.copy.isEnabled, timeout=20_000)
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    specs: list[Any] = []
    monkeypatch.setattr(evaluating, "result_of", lambda spec: specs.append(spec) or {"models": []})
    monkeypatch.setattr(evaluating, "figures_text", lambda result: "")
    words = shlex.split(QApplication.clipboard().text())
    assert words[0] == "gantool" and shell.run(words[1:]) == 0
    gallery = {"shown": 0, "edge": 192}  # the window's own
    assert specs == [page.spec().model_copy(update=gallery)]
    assert specs[0].device == "cuda:1" and len(specs[0].against) == 1 and "psnr" not in specs[0].metrics


def test_the_table_sorts_and_marks_the_best_by_a_word(page: Any, qtbot: QtBot) -> None:
    shown(page)
    table = page.results.table
    assert not table.isColumnHidden(MODEL) and not table.isColumnHidden(BEST)
    best = [table.figures.index(at, BEST).data() for at in range(2)]
    assert best == ["★ best", ""], "L1: the first model"
    assert "best" in str(table.figures.index(0, VALUE).data(Qt.ItemDataRole.AccessibleTextRole))
    table.sortByColumn(VALUE, Qt.SortOrder.DescendingOrder)
    values = [row.value for row in table.figures.rows]
    assert values == sorted(values, reverse=True)
    page.results.which.setCurrentIndex(page.results.which.findData("kernel_distance"))
    assert [row.name for row in table.figures.rows] == ["kernel_distance"] * 2
    assert "not FID" in page.results._taken.text() and "seed 0" in str(table.figures.index(0, TAKEN).data())
    assert any(
        "AlexNet is not at hand" in each.text() and "--" not in each.text()
        for each in page.results.findChildren(type(page.results._head))
    )


def test_a_narrow_table_has_no_column_that_says_nothing(page: Any, window: Window, qtbot: QtBot) -> None:
    shown(page)
    table = page.results.table
    for width, narrow in ((1280, False), (1024, True)):
        window.resize(width, 700)
        qtbot.waitUntil(lambda narrow=narrow: table.isColumnHidden(TAKEN) is narrow)
        assert "no network" in page.results._taken.text(), "it stands below all the same"


def test_a_card_that_is_not_one_s_own_is_not_written_on(page: Any) -> None:
    page.result = stage.measured(files.home() / "measured", ("negative",))
    page.results.show_result(page.result, frozenset())
    assert not page.results.keep.isEnabled() and "duplicate it first" in page.results.keep.toolTip()
    assert page.results.table.isColumnHidden(MODEL) and page.results.table.isColumnHidden(BEST)


def test_a_job_that_fails_says_why(page: Any) -> None:
    page._on_ended(Outcome("failed", "Nothing could be measured: there are no pictures there.", 2))
    assert page.notice.isVisible() and "no pictures there" in page.notice.accessibleName()
    page._on_refused("The disk is full.")
    assert "disk is full" in page.notice.accessibleName() and page.measure.isVisible()
