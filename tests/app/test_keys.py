"""Every key of the sheet that acts everywhere is pressed, and what it does is seen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app import stage
from app.conftest import mime
from gantool.app.frame.keys import KeySheet, table
from gantool.app.frame.window import Window

CTRL, ALT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
Press = Callable[..., None]


def pages(window: Window, press: Press, **_: Any) -> None:
    for number, page in enumerate(window.sidebar.buttons, 1):
        press(getattr(Qt.Key, f"Key_{number}"), ALT)
        assert window.current == page
    assert number == 9


def main_action(window: Window, press: Press, monkeypatch: pytest.MonkeyPatch, **_: Any) -> None:
    pressed: list[bool] = []
    button = window.page.main_button()  # type: ignore[union-attr]  # of this page
    assert button is not None
    button.clicked.disconnect()
    button.clicked.connect(lambda: pressed.append(True))
    press(Qt.Key.Key_Return, CTRL)
    press(Qt.Key.Key_Enter, CTRL)
    assert pressed == [True, True]


def choose(window: Window, press: Press, monkeypatch: pytest.MonkeyPatch, **_: Any) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *given: asked.append(given[1]) or "")
    press(Qt.Key.Key_O, CTRL)
    assert asked == ["Folder of images"]


def paste(window: Window, press: Press, tmp_path: Path, qtbot: QtBot, **_: Any) -> None:
    window.show_page("convert")
    QApplication.clipboard().setMimeData(mime(stage.photo_folder(tmp_path / "photos", 2, 32)))
    press(Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(window.page.files.rows) == 2)  # type: ignore[union-attr]  # of this page
    QApplication.clipboard().clear()


def search(window: Window, press: Press, **_: Any) -> None:
    window.show_page("models")
    press(Qt.Key.Key_F, CTRL)
    assert window.page._search.hasFocus()  # type: ignore[union-attr]  # of this page


def sidebar(window: Window, press: Press, **_: Any) -> None:
    press(Qt.Key.Key_B, CTRL)
    assert window.sidebar.narrow
    press(Qt.Key.Key_B, CTRL)
    assert not window.sidebar.narrow


def settings(window: Window, press: Press, **_: Any) -> None:
    press(Qt.Key.Key_Comma, CTRL)
    assert window.current == "settings"


def regions(window: Window, press: Press, **_: Any) -> None:
    window.page.empty.choose_button.setFocus()  # type: ignore[union-attr]  # of this page
    press(Qt.Key.Key_F6)
    assert window.sidebar.buttons[window.current].hasFocus() and window.ring.isVisible()
    press(Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused is not None and window.page is not None and window.page.isAncestorOf(focused)


def full_screen(window: Window, press: Press, **_: Any) -> None:
    press(Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def escape(window: Window, press: Press, **_: Any) -> None:
    window.context.toast("danger", "This stays until it is closed.")
    press(Qt.Key.Key_Escape)
    assert not window.toasts.texts


def sheet(window: Window, press: Press, qtbot: QtBot, **_: Any) -> None:
    for key in (Qt.Key.Key_F1, Qt.Key.Key_Question):
        press(key)
        shown = window._sheet
        assert isinstance(shown, KeySheet) and shown.isVisible()
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
        assert not shown.isVisible()


EVERYWHERE: dict[str, Callable[..., None]] = {
    "Alt+1 … Alt+9": pages,
    "Ctrl+Enter": main_action,
    "Ctrl+O": choose,
    "Ctrl+V": paste,
    "Ctrl+F": search,
    "Ctrl+B": sidebar,
    "Ctrl+,": settings,
    "F6": regions,
    "F11": full_screen,
    "Esc": escape,
    "?  F1": sheet,
}


@pytest.mark.parametrize("keys", EVERYWHERE)
def test_every_key_does_what_the_sheet_says(
    keys: str, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        qtbot.keyClick(window, key, held)

    EVERYWHERE[keys](window=window, press=press, qtbot=qtbot, tmp_path=tmp_path, monkeypatch=monkeypatch)


def test_the_sheet_lists_what_is_tested_and_nothing_else() -> None:
    groups = dict(table())
    assert [keys for keys, _ in groups["Everywhere"]] == list(EVERYWHERE)


def test_every_shortcut_of_the_window_stands_in_the_sheet(window: Window) -> None:
    from PySide6.QtGui import QShortcut

    listed = " ".join(keys for _, group in table() for keys, _ in group)
    listed += " " + " ".join(f"Alt+{number}" for number in range(1, 10)) + " Ctrl+Return"
    shortcuts = {each.key().toString() for each in window.findChildren(QShortcut)}
    assert shortcuts and not {key for key in shortcuts if key not in listed}


def test_a_question_mark_in_a_field_is_a_question_mark(window: Window, qtbot: QtBot) -> None:
    window.show_page("models")
    window.page.search()  # type: ignore[union-attr]  # of this page
    qtbot.keyClicks(window.page._search, "?")  # type: ignore[union-attr]  # of this page
    assert window.page._search.text() == "?" and window._sheet is None  # type: ignore[union-attr]  # of this page


def test_the_sheet_fits_the_smallest_window_and_stays_in_the_middle(window: Window, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    window.toggle_help()
    shown = window._sheet
    assert shown is not None
    host = shown.parentWidget()
    assert host is not None and host.rect().contains(shown.geometry())
    window.resize(1400, 900)
    qtbot.waitUntil(lambda: abs(shown.geometry().center().x() - host.rect().center().x()) <= 1)
