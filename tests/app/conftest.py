"""What the window's tests share: offscreen, a window of one's own, and nothing left behind."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import psutil
import pytest
from fakes.fixtures import fake_plugin  # noqa: F401  # a fixture
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRect, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app import stage
from app.families import with_families
from gantool.app.context import Context
from gantool.app.frame.window import Window
from gantool.app.remembered import Remembered
from gantool.app.theme.theme import Theme
from gantool.app.widgets.chart import import_plots


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The dark theme, put on."""
    found = qapp.property("gantool_theme")
    made = found if isinstance(found, Theme) else Theme(qapp, "dark")
    made.set_mode("dark")
    return made


@pytest.fixture(autouse=True)
def no_estimates(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker tries a step for each dataset that is shown; who tests that takes this back."""
    monkeypatch.setattr("gantool.app.estimator.Estimator.wish", lambda estimator, spec, report: None)


@pytest.fixture
def context(qapp: QApplication, theme: Theme, home: Path) -> Iterator[Context]:
    """Surroundings for a page or widget on its own."""
    made = Context(theme, Remembered())
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, home: Path) -> Iterator[Window]:
    """A window, shown; afterwards it is closed and must have left no timer, thread or process."""
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    made = Window(Context(theme, Remembered()))
    for name in ("goes-on", "stops"):
        made.context.remembered.keep(f"said/{name}", True)
    made.show_page("train")
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.context.close()
    running = [timer for timer in made.findChildren(QTimer) if timer.isActive()]
    assert not running, f"timers still run: {running}"
    names = ("quick", "slow", "pictures", "queue")
    left_over = [thread for thread in threading.enumerate() if thread.name.startswith(names)]
    for thread in left_over:
        thread.join(30)  # what it has begun, such as a probe of a plugin, it may end
    assert not [thread for thread in left_over if thread.is_alive()], "threads still run"
    psutil.wait_procs([child for child in psutil.Process().children(recursive=True) if child.pid not in before], 10)
    left = [child for child in psutil.Process().children(recursive=True) if child.pid not in before]
    assert not left, f"processes still run: {[child.cmdline() for child in left]}"
    made.deleteLater()
    QApplication.processEvents()


def mime(*paths: Path) -> QMimeData:
    """What a file manager gives for these files."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.fixture
def drag() -> Callable[..., None]:
    """Hold files over a widget: `drag(window, path, ...)`."""

    def hold(target: QWidget, *paths: Path) -> None:
        data = mime(*paths)  # an event does not keep it alive
        event = QDragEnterEvent(
            QPoint(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(target, event)
        assert event.isAccepted()

    return hold


@pytest.fixture
def drop(drag: Callable[..., None]) -> Callable[..., None]:
    """Drop files on a widget."""

    def let_go(target: QWidget, *paths: Path) -> None:
        drag(target, *paths)
        data = mime(*paths)
        event = QDropEvent(
            QPointF(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(target, event)
        assert event.isAccepted()

    return let_go


@pytest.fixture
def drag_away() -> Callable[[QObject], None]:
    """Take what is held away again."""

    def leave(target: QObject) -> None:
        QApplication.sendEvent(target, QDragLeaveEvent())

    return leave


@pytest.fixture(scope="session", autouse=True)
def plots_imported() -> None:
    """In advance: on a busy machine the import outlasts the patience of a window that a test closes at once."""
    import_plots()


def hidden_by_messages(window: Window) -> bool:
    """Whether messages, as many and as wide as there can be, lie over the button that confirms."""
    long = "A sentence that says at length what went wrong, why it did, and what can be done about it now, number"
    for at in range(3):
        window.context.toast("danger", f"{long} {at}")
    QApplication.processEvents()
    button = window.page.main_button() if window.page is not None else None
    assert button is not None and button.isVisible() and len(window.toasts.toasts) == 3

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint()), widget.size())

    return any(place(each).intersects(place(button)) for each in window.toasts.toasts)


@pytest.fixture
def report(window: Window, tmp_path: Path) -> Any:
    """The report page with a report on it."""
    with_families(window)
    page = window.page
    view = page.report  # type: ignore[union-attr]  # of this page
    view._paths = (stage.pair_folder(tmp_path / "hills"),)
    page._stack.setCurrentWidget(view)  # type: ignore[union-attr]  # of this page
    view.footer.save_in(tmp_path / "runs" / "hills")
    view.show_found(stage.found(tmp_path / "pictures"))
    return view
