"""The Enlarge page: models that enlarge, sizes in words, and the same conversion as a command."""

from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from gantool.app.pages.enlarge_size import EXACT, HowMuch


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
    assert choice.arguments() == {"scale": 4.0} and "2,400 × 1,600" in choice._becomes.text()
    choice._factor.button("3").click()
    assert choice.arguments() == {"scale": 3.0} and "1,800 × 1,200" in choice._becomes.text()
    choice._factor.button(EXACT).click()
    choice._width.setText("900")
    choice._width.textEdited.emit("900")
    assert choice.arguments() == {"width": 900} and "900 × 600" in choice._becomes.text()
    assert len(changes) == 3 and choice.fault() == ""
    choice._width.setText("many")
    choice._width.textEdited.emit("many")
    assert choice.fault()


def test_a_size_is_part_of_the_command(page: Any, tmp_path: Path) -> None:
    Image.new("RGB", (8, 6)).save(tmp_path / "a.png")
    page.how_much._factor.button("8").click()
    assert page._output.arguments()["scale"] == 8.0
