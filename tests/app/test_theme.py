"""Colours: every pair used for text can be read, in both themes, and no colour stands outside the table."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gantool.app.theme import theme as themes
from gantool.app.theme.style import sheet
from gantool.app.theme.theme import Theme
from gantool.app.theme.tokens import DARK, LIGHT, Tokens, text_pairs

APP = Path(themes.__file__).resolve().parents[1]


def luminance(color: str) -> float:
    """WCAG 2.1, relative luminance."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_of_known_pairs() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_every_text_can_be_read(tokens: Tokens) -> None:
    poor = {
        name: round(contrast(text, ground), 2)
        for name, text, ground in text_pairs(tokens)
        if contrast(text, ground) < 4.5
    }
    assert not poor


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_edges_one_must_see_can_be_seen(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.surface):
        assert contrast(tokens.outline, ground) >= 3.0
        assert contrast(tokens.accent, ground) >= 3.0


def test_no_colour_stands_outside_the_table() -> None:
    found = {
        str(path.relative_to(APP)): match
        for path in APP.rglob("*.py")
        if path.name != "tokens.py"
        for match in re.findall(r"[\"']#[0-9A-Fa-f]{6}[\"']|QColor\(\s*\d", path.read_text())
    }
    assert not found


def test_sheet_has_a_value_for_everything() -> None:
    for tokens in (DARK, LIGHT):
        made = sheet(tokens, lambda pixels: pixels)
        assert "{t." not in made and "None" not in made
        assert made.count("{") == made.count("}")


def test_theme_changes_while_it_runs(theme: Theme, qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme.dress(window)
    assert DARK.accent in window.styleSheet()
    theme.set_mode("light")
    assert themes.tokens() is LIGHT
    assert qapp.palette().window().color().name().upper() == LIGHT.window
    assert LIGHT.accent in window.styleSheet()
    theme.set_mode("dark")
    assert qapp.palette().window().color().name().upper() == DARK.window
