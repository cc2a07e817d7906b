"""The frame: pages by key, the sheet of keys, the sidebar, names for everything, and no torch."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from app import stage
from app.conftest import hidden_by_messages, mime
from gantool.app.frame.window import NARROW_BELOW, Window

PAGES = ["train", "convert", "paint", "edit", "enlarge", "models", "queue", "plugins", "settings"]


def test_a_signal_survives_a_hundred_thousand_emits() -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to True with each emit and aborts after some 570."""

    class Emitter(QObject):
        flagged = Signal(bool)

    emitter, heard = Emitter(), []
    emitter.flagged.connect(heard.append)
    for _ in range(100_000):
        emitter.flagged.emit(True)
    assert len(heard) == 100_000


def test_pages_by_key(window: Window, qtbot: QtBot) -> None:
    for number, page in enumerate(PAGES, 1):
        qtbot.keyClick(window, str(number), Qt.KeyboardModifier.AltModifier)
        assert window.current == page
        assert window.stack.currentWidget() is window.pages[page]
        assert window.sidebar.buttons[page].isChecked()


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_messages_never_cover_what_confirms(window: Window, size: tuple[int, int]) -> None:
    window.resize(*size)
    hidden = []
    for id_ in (*PAGES, "measure", "welcome"):
        window.show_page(id_)
        button = window.page.main_button()  # type: ignore[union-attr]  # of this page
        if button is not None and button.isVisible() and hidden_by_messages(window):
            hidden.append(id_)
    assert not hidden


def test_what_was_only_worth_knowing_goes_with_its_page(window: Window) -> None:
    window.context.toast("info", "This page knows something.")
    window.context.toast("done", "This is done.")
    window.show_page("train")
    assert len(window.toasts.texts) == 2, "it is the same page still"
    window.show_page("settings")
    assert window.toasts.texts == ["This is done."]


def test_pages_by_click(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.sidebar.buttons["models"], Qt.MouseButton.LeftButton)
    assert window.current == "models"


def test_pages_are_built_when_first_shown(window: Window) -> None:
    assert list(window.pages) == ["train"]


def test_no_torch_and_no_plugin_in_its_process(home: Path) -> None:
    """In a process of its own: other tests of this one may have imported torch."""
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; from gantool.app.main import make_window;"
        "app = QApplication([]); w = make_window(app);"
        f"[w.show_page(page) for page in {PAGES!r}]; app.processEvents(); w.page.context.slow.close(20); w.close();"
        "bad = [m for m in ('torch', 'kornia', 'gantool.engine', 'gantool_pix2pix') if m in sys.modules];"
        "print(bad); sys.exit(bool(bad))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_first_paint_waits_for_nothing_that_only_pictures_need(home: Path) -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; from gantool.app.main import make_window;"
        "app = QApplication([]); w = make_window(app); w.show(); app.processEvents();"
        "bad = [m for m in ('numpy', 'PIL', 'pyqtgraph') if m in sys.modules];"
        "w.page.context.slow.close(20); w.close(); print(bad); sys.exit(bool(bad))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr


def test_key_sheet_opens_and_closes(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = window._sheet
    assert sheet is not None and sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_sidebar_is_narrow_when_the_window_is(window: Window, qtbot: QtBot) -> None:
    assert not window.sidebar.narrow
    window.resize(NARROW_BELOW - 40, 760)
    qtbot.waitUntil(lambda: window.sidebar.narrow)
    window.resize(1400, 800)
    qtbot.waitUntil(lambda: not window.sidebar.narrow)
    qtbot.keyClick(window, "b", Qt.KeyboardModifier.ControlModifier)
    assert window.sidebar.narrow
    window.show_page("convert")
    assert not window.sidebar.narrow  # it is remembered for each page
    window.show_page("train")
    assert window.sidebar.narrow


@pytest.mark.parametrize("page", [*PAGES, "welcome"])
def test_everything_has_a_name_and_a_place_in_the_order(window: Window, page: str) -> None:
    window.show_page(page)
    shown = window.pages[page]
    nameless = [
        widget
        for kind in (QAbstractButton, QComboBox, QLineEdit)
        for widget in shown.findChildren(kind)
        if widget.objectName() not in ("qt_spinbox_lineedit", "qt_toolbar_ext_button")
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert not nameless
    unreachable = [
        widget
        for widget in shown.findChildren(QAbstractButton)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() == Qt.FocusPolicy.NoFocus
    ]
    assert not unreachable
    untold = [
        widget
        for widget in shown.findChildren(QAbstractButton)
        if not widget.text() and not widget.toolTip() and not widget.accessibleName()
    ]
    assert not untold


def test_ring_follows_the_tab_key_alone(window: Window, qtbot: QtBot) -> None:
    choose = window.page.empty.choose_button  # type: ignore[union-attr]  # of this page
    choose.setFocus()
    assert not window.ring.isVisible()
    qtbot.keyClick(choose, Qt.Key.Key_Tab)
    assert window.ring.isVisible()
    window.page.empty.samples_button.setFocus(Qt.FocusReason.MouseFocusReason)  # type: ignore[union-attr]  # of this page
    choose.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not window.ring.isVisible()


def test_a_model_dropped_on_train_is_offered_to_models(
    window: Window, drop: Callable[..., None], tmp_path: Path
) -> None:
    path = tmp_path / "latest_net_G.pth"
    path.write_bytes(b"not a model")
    drop(window, path)
    assert window.current == "train"
    assert window.toasts.texts == ["latest_net_G.pth is a model."]


def test_main_action_that_cannot_be_done_says_why(window: Window, qtbot: QtBot) -> None:
    window.show_page("convert")
    qtbot.waitUntil(lambda: window.context.catalogue.has_models, timeout=20_000)
    button = window.page.main_button()  # type: ignore[union-attr]  # of this page
    assert button is not None and not button.isEnabled()
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert any(text.startswith("Convert: ") for text in window.toasts.texts)


def test_pictures_and_files_are_pasted(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    window.show_page("convert")
    page: Any = window.page
    QApplication.clipboard().setMimeData(mime(stage.photo_folder(tmp_path / "photos", 2, 32)))
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.files.rows) == 2)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QApplication.clipboard().setImage(image)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(page.files.rows) == 3)
    assert page.files.rows[2].path.read_bytes().startswith(b"\x89PNG")
    QApplication.clipboard().clear()
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert any("on the clipboard" in text for text in window.toasts.texts)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.toasts.texts


def test_pages_are_built_ahead_without_being_shown(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gantool.app.frame.window.PAUSE", 0)
    window.build_ahead()
    qtbot.waitUntil(lambda: not window._unprepared, timeout=10_000)
    assert {"train", "convert", "models", "settings"} <= set(window.pages)
    assert window.current == "train" and window.page is window.pages["train"]
    assert window.pages["train"]._report is not None  # type: ignore[attr-defined]  # TrainPage's own
