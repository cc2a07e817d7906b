"""The window as a whole: nothing blocks it, nothing is left of it, everything in it has a name and can be reached."""

import gc
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app import stage
from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.frame.window import Window
from gantool.app.remembered import Remembered
from gantool.app.theme.theme import Theme
from gantool.app.widgets.label import ElidedLabel, as_tip, label
from gantool.app.widgets.number import spelled
from gantool.app.widgets.slider import Slider
from gantool.app.words import figure, megabytes, moment, respelled, tr

PAGES = ["train", "convert", "paint", "edit", "enlarge", "models", "queue", "plugins", "settings", "welcome"]
LARGE = 1_000_000  # bytes that are not read while a person waits
_BLOCKING = ("subprocess.Popen", "socket.connect", "shutil.rmtree", "shutil.copytree", "os.system")


class Listener:
    """Notes known blocking calls of the window's thread while it is on; Python's audit events tell of them."""

    def __init__(self) -> None:
        self.on = False
        self.heard: list[str] = []
        sys.addaudithook(self._hear)

    def note(self, what: str) -> None:
        if self.on and threading.current_thread() is threading.main_thread():
            self.on = False
            self.heard.append(what)
            self.on = True

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event in _BLOCKING:
            self.note(f"{event} {arguments[:1]}")
        elif event == "open" and isinstance(arguments[0], str) and _size(arguments[0]) > LARGE:
            self.note(f"open {arguments[0]}")


LISTENER = Listener()  # a hook cannot be taken off again


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0


@pytest.fixture
def blocking(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The blocking calls heard so far."""
    wait, sleep = subprocess.Popen.wait, time.sleep

    def noted(process: Any, *given: Any, **named: Any) -> int:
        LISTENER.note("Popen.wait")
        return wait(process, *given, **named)

    def slept(seconds: float) -> None:
        LISTENER.note("time.sleep")
        sleep(seconds)

    monkeypatch.setattr(subprocess.Popen, "wait", noted)
    monkeypatch.setattr(time, "sleep", slept)
    LISTENER.heard.clear()
    LISTENER.on = True
    yield LISTENER.heard
    LISTENER.on = False


def test_the_listener_hears(blocking: list[str], tmp_path: Path) -> None:
    LISTENER.on = False
    (tmp_path / "large").write_bytes(bytes(LARGE + 1))
    LISTENER.on = True
    (tmp_path / "large").read_bytes()
    time.sleep(0)
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    thread = threading.Thread(target=time.sleep, args=(0,))
    thread.start()
    thread.join()
    assert list(dict.fromkeys(each.split()[0] for each in blocking)) == [
        "open",
        "time.sleep",
        "subprocess.Popen",
        "Popen.wait",
    ]


def test_nothing_blocks_the_window(
    window: Window, qtbot: QtBot, blocking: list[str], drop: Callable[..., None], tmp_path: Path
) -> None:
    LISTENER.on = False
    stage.model("hills")
    pairs, photos = stage.pair_folder(tmp_path / "pairs"), stage.photo_folder(tmp_path / "photos")
    LISTENER.on = True
    window.sidebar.watch_device()
    window.context.queue.start()
    for page in PAGES:
        window.show_page(page)
        QApplication.processEvents()
    window.show_page("train")
    drop(window, pairs)
    train: Any = window.page
    qtbot.waitUntil(lambda: train.report.start_button().isEnabled(), timeout=60_000)
    window.show_page("convert")
    convert: Any = window.page
    drop(window, photos)
    qtbot.waitUntil(lambda: len(convert.files.rows) == 5, timeout=20_000)
    qtbot.waitUntil(lambda: window.context.queue.snapshot is not None, timeout=20_000)
    LISTENER.on = False
    assert not blocking


def test_nothing_is_left_of_a_window(qtbot: QtBot, theme: Theme, home: Path) -> None:
    def opened_and_closed() -> int:
        window = Window(Context(theme, Remembered()))
        window.context.catalogue.load_plugins = lambda **_: None  # type: ignore[method-assign]  # no probes here
        window.context.catalogue.load_families = lambda **_: None  # type: ignore[method-assign]  # in its place
        for page in ("train", "convert", "edit", "models", "queue", "settings"):
            window.show_page(page)
        window.show()
        QApplication.processEvents()
        window.close()
        window.deleteLater()
        del window
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        gc.collect()
        return len(QApplication.allWidgets())

    opened_and_closed()
    after = [opened_and_closed() for _ in range(2)]
    assert after[0] == after[1]


@pytest.mark.parametrize("page", PAGES)
def test_what_takes_the_keyboard_has_a_name(window: Window, page: str) -> None:
    window.show_page(page)
    QApplication.processEvents()
    nameless = [
        each
        for each in window.pages[page].findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisible()
        and not isinstance(each, QScrollArea)
        and not (each.parent() is not None and isinstance(each.parent(), QAbstractScrollArea))
        and not each.objectName().startswith("qt_")
        and not (each.accessibleName() or (isinstance(each, QAbstractButton) and each.text()))
    ]
    assert not nameless


@pytest.mark.parametrize("page", PAGES)
def test_an_icon_alone_has_a_tooltip(window: Window, page: str) -> None:
    window.show_page(page)
    silent = [
        each
        for each in window.pages[page].findChildren(QAbstractButton)
        if not each.text()
        and not each.icon().isNull()
        and not each.toolTip()
        and not isinstance(each.parent(), QLineEdit)
    ]
    assert not silent


@pytest.mark.parametrize("page", PAGES)
def test_a_main_action_that_cannot_be_done_says_why(window: Window, page: str) -> None:
    window.show_page(page)
    button = window.pages[page].main_button()
    assert button is None or button.isEnabled() or button.toolTip()


@pytest.mark.parametrize("page", PAGES)
def test_the_smallest_window_holds_every_page(window: Window, page: str) -> None:
    window.show_page(page)
    window.resize(1024, 700)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 700)
    assert window.minimumSizeHint().width() <= 1024


def test_words_of_a_file_are_shown_as_they_stand(qtbot: QtBot) -> None:
    words = ElidedLabel("<img src='/etc/hostname'><b>a model</b>")
    qtbot.addWidget(words)
    words.resize(40, 20)
    words.grab()
    assert words.toolTip().startswith("<p>&lt;img") and "<img" not in words.toolTip()
    assert words.textFormat() is label("").textFormat() is Qt.TextFormat.PlainText
    assert as_tip("a < b & c") == "a < b & c"


def test_figures_are_written_as_the_language_writes_them(qtbot: QtBot) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de"))
        assert (figure(0.302), figure(1234.5), megabytes(3.14e9)) == ("0,302", "1.234", "3,1 GB")
        assert tr("{n:.1f} of {all:.0f} GB, in {name}", n=3.14, all=12.0, name="a.b") == "3,1 of 12 GB, in a.b"
        assert (spelled(0.5), spelled(1.5e-4), spelled(256), moment(1420)) == ("0,5", "1,5e-4", "256", "1,4 s")
        assert respelled("0.041") == "0,041" and respelled("b1.5.png") == "b1.5.png"
        mildly, centred = Slider("Strength", 0, 1, 0.25, step=0.01), Slider("Age", -3, 3, 1.4, centred=True, step=0.1)
        for slider, shown in ((mildly, "0,25"), (centred, "+1,4")):
            qtbot.addWidget(slider)
            assert slider.spelled(slider.value) == shown
        slider._on_typed("-0,5")
        assert slider.value == -0.5 and slider.spelled(0.0) == "0,0"
        QLocale.setDefault(QLocale("en"))
        assert (spelled(0.5), moment(1420), mildly.spelled(0.5)) == ("0.5", "1.4 s", "0.50")
        assert (figure(0.302), tr("{n:.1f}", n=3.14)) == ("0.302", "3.1")
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("page", ["train", "convert", "paint", "models", "queue", "settings"])
def test_a_title_is_whole_in_the_smallest_window(window: Window, qtbot: QtBot, page: str) -> None:
    window.resize(1024, 700)
    window.show_page(page)
    title = window.page.findChild(Header)._title  # type: ignore[union-attr]  # of this page
    assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width()
