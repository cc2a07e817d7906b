"""Telling a person who looks elsewhere: how far a job is, in the window's title and at its icon, and that it ended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from gantool.app.context import Context
from gantool.app.launcher import Launcher
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.jobs.queue import Entry

LONG = 60.0  # seconds: what ends sooner is being watched anyway


class Notifier(QObject):
    """Follows the queue for a window."""

    def __init__(self, window: QMainWindow, context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context
        self._tray: QSystemTrayIcon | None = None
        self._unseen = 0
        self.launcher = Launcher()
        context.queue.changed.connect(self._show_progress)
        context.queue.entry_ended.connect(self._on_entry_ended)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._on_focus_changed)

    def told(self, entry: "Entry") -> str:
        """What is said of a job that has ended."""
        if entry.state == "done":
            return tr("{name} is done.", name=entry.title)
        return tr("{name} ended: {reason}", name=entry.title, reason=entry.reason or tr("it was stopped"))

    def _show_progress(self) -> None:
        """The taskbar shows the title: a share in front of it is read there."""
        snapshot = self._context.queue.snapshot
        entry = snapshot.now[0] if snapshot is not None and snapshot.now else None
        standing = self._context.queue.standings.get(entry.id) if entry is not None else None
        share = standing.share if standing is not None else None
        self.launcher.show(share, urgent=bool(self._unseen))
        self._window.setWindowTitle(
            "gantool" if entry is None or share is None else f"{100 * share:.0f} % · {entry.title} · gantool"
        )

    def _on_entry_ended(self, entry: "Entry") -> None:
        if entry.state == "cancelled" or self._window.isActiveWindow():
            return
        if entry.ended - entry.started < LONG or not self._context.remembered.flag("notify", True):
            return
        self._unseen += 1
        self._show_badge()
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._message(self.told(entry))
        else:
            self.launcher.notify("gantool", self.told(entry))

    def _show_badge(self) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(self._unseen)

    def _message(self, text: str) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.messageClicked.connect(self._on_clicked)
        self._tray.show()
        self._tray.showMessage("gantool", text)

    def _on_clicked(self) -> None:
        self._window.raise_()
        self._window.activateWindow()
        self._context.go("queue")

    def _on_focus_changed(self) -> None:
        if self._unseen and self._window.isActiveWindow():
            self._unseen = 0
            self._show_badge()
            self._show_progress()
            if self._tray is not None:
                self._tray.hide()
