"""The Enlarge page: models that enlarge, sizes in words, and the same conversion as a command."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QSize, Qt
from pytestqt.qtbot import QtBot

from app import stage
from gantool.api import Task
from gantool.app.pages import convert_trial
from gantool.app.pages.enlarge_size import EXACT, WHOLE, HowMuch
from gantool.jobs.events import Tried
from gantool.jobs.trials import Crop


@pytest.fixture
def page(window: Any, qtbot: QtBot) -> Any:
    window.show_page("enlarge")
    qtbot.waitUntil(window.page.isVisible, timeout=5000)
    return window.page


def test_without_a_model_it_says_how_to_get_one(page: Any) -> None:
    assert page.models.entry is None and page.main_button().text() == "Enlarge"


def test_sizes_are_told_before_anything_is_made(qtbot: QtBot) -> None:
    choice = HowMuch()
    qtbot.addWidget(choice)
    changes: list[int] = []
    choice.changed.connect(lambda: changes.append(1))
    choice.show_model(None)
    choice.show_picture(QSize(600, 400))
    assert choice.arguments() == {"scale": 4.0, "alpha": "resample"} and "2,400 × 1,600" in choice._becomes.text()
    choice._factor.button("3").click()
    assert choice.arguments() == {"scale": 3.0, "alpha": "resample"} and "1,800 × 1,200" in choice._becomes.text()
    choice._factor.button(EXACT).click()
    choice._width.setText("900")
    choice._width.textEdited.emit("900")
    assert choice.arguments() == {"width": 900, "alpha": "resample"} and "900 × 600" in choice._becomes.text()
    assert len(changes) == 3 and choice.fault() == ""
    choice._width.setText("many")
    choice._width.textEdited.emit("many")
    assert choice.fault()


def test_a_size_is_part_of_the_command(page: Any, tmp_path: Path) -> None:
    Image.new("RGB", (8, 6)).save(tmp_path / "a.png")
    page.how_much._factor.button("8").click()
    assert page._output.arguments()["scale"] == 8.0


def test_what_a_try_has_shown_is_told_and_transparency_is_asked_about_where_there_is_some(qtbot: QtBot) -> None:
    choice = HowMuch()
    qtbot.addWidget(choice)
    changes: list[int] = []
    choice.changed.connect(lambda: changes.append(1))
    assert choice.part and choice._alpha.isHidden()
    choice.tell_try(Tried(number=1, at=0, output="x.png", tile=512, bits=16, alpha=True))
    assert choice._facts.text() == "Tiles: 512 px · 16 bits · with transparency" and not choice._alpha.isHidden()
    choice._alpha.setCurrentIndex(1)
    assert choice.arguments()["alpha"] == "model" and len(changes) == 1
    choice.tell_try(Tried(number=2, at=0, output=None, reason="It is torn."))
    assert choice._facts.text() == ""
    choice.tries.button(WHOLE).click()
    assert not choice.part and len(changes) == 2


def test_a_part_is_tried_without_a_file_and_moved_about(
    window: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(convert_trial, "PAUSE", 1_000_000)  # only asked for: the weights are none
    stage.model("sharp", task=Task.UPSCALE)
    window.show_page("enlarge")
    page = window.page
    qtbot.waitUntil(lambda: page.models.count() == 1, timeout=20_000)
    page.dropped((stage.photo_folder(tmp_path / "photos", 1, 600),))
    qtbot.waitUntil(lambda: len(page.files.rows) == 1 and page.navigator.isVisible(), timeout=20_000)
    (wish,) = page.preview.trial._wishes
    assert wish.crop == Crop(x=0.5, y=0.5, side=256)
    navigator = page.navigator
    qtbot.mouseClick(navigator, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    (moved,) = page.preview.trial._wishes
    assert moved.key != wish.key and moved.crop.x == pytest.approx(128 / 600, abs=0.001)
    qtbot.keyClick(navigator, Qt.Key.Key_Right)
    (moved,) = page.preview.trial._wishes
    assert moved.crop.x == pytest.approx(128 / 600 + 0.1, abs=0.001)
    output = tmp_path / "part.png"
    Image.new("RGB", (1024, 1024), "red").save(output)
    told = Tried(number=1, at=0, output=str(output), region=(0.3, 0.0, 256 / 600, 256 / 600), tile=128)
    page.preview.trial._keep(moved.key, convert_trial.Answer(output, region=told.region, told=told))
    page.preview.trial.answered.emit()
    qtbot.waitUntil(lambda: page.viewer.picture._after.width() == 1024, timeout=20_000)
    assert page.viewer.picture._before.width() == 256 and "128 px" in page.how_much._facts.text()
    page.how_much.tries.button(WHOLE).click()
    (whole,) = page.preview.trial._wishes
    assert whole.crop is None and not navigator.isVisible()
    assert not list((tmp_path / "photos").glob("*sharp*"))
