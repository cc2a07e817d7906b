"""Toasts: short messages at the bottom right, at most three, each with at most one action."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QWidget

from gantool.app.widgets.boxes import row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel
from gantool.app.words import tr

Kind = Literal["done", "info", "warn", "danger"]
_ICONS = {
    "done": ("check", "success"),
    "info": ("info", "text2"),
    "warn": ("warn", "warn"),
    "danger": ("error", "danger"),
}
LIFE = 6000  # ms; errors stay


class Toast(QFrame):
    """One message; it waits while the pointer is on it."""

    def __init__(
        self,
        parent: QWidget,
        kind: Kind,
        text: str,
        action: tuple[str, Callable[[], None]] | None,
        gone: Callable[["Toast"], None],
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "toast")
        self._gone = gone
        self.text, self.passes = text, kind == "info"
        layout = row(Icon(*_ICONS[kind], 18), gap=12, margins=(16, 0, 8, 0))
        words = ElidedLabel(text)
        layout.addWidget(words, 1)
        if action is not None:
            title, act = action
            button = Button(title, "link")
            button.clicked.connect(act)
            button.clicked.connect(self.close_now)
            layout.addWidget(button)
        close = Button("", "icon", "x", size="small", tip=tr("Close"))
        close.clicked.connect(self.close_now)
        layout.addWidget(close)
        self.setLayout(layout)
        self.setFixedHeight(44)
        self.setAccessibleName(text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close_now)
        if kind != "danger":
            self._timer.start(LIFE)
        self._stays = kind == "danger"
        self._closed = False

    def close_now(self) -> None:
        self._closed = True
        self._timer.stop()
        self._gone(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self._stays and not self._closed:
            self._timer.start(LIFE)
        super().leaveEvent(event)


class Toasts(QObject):
    """The toasts of a window; `host` is the widget over whose lower right corner they lie."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._toasts: list[Toast] = []
        self._above = 0  # px at the bottom to stay clear of, such as a footer
        host.installEventFilter(self)

    @property
    def toasts(self) -> tuple[Toast, ...]:
        """Those that stand, the oldest first."""
        return tuple(self._toasts)

    @property
    def texts(self) -> list[str]:
        return [toast.text for toast in self._toasts]

    def show_toast(self, kind: Kind, text: str, action: tuple[str, Callable[[], None]] | None = None) -> None:
        """Say something; the oldest goes when there would be four."""
        if text in self.texts:
            return
        while len(self._toasts) >= 3:
            self._remove(self._toasts[0])
        toast = Toast(self._host, kind, text, action, self._remove)
        self._toasts.append(toast)
        toast.show()
        self.place()
        QAccessible.updateAccessibility(QAccessibleEvent(toast, QAccessible.Event.Alert))

    def close_newest(self) -> bool:
        """Take the newest away; whether there was one."""
        if self._toasts:
            self._toasts[-1].close_now()
            return True
        return False

    def clear(self) -> None:
        """Take all of them away."""
        for toast in list(self._toasts):
            toast.close_now()

    def pass_by(self) -> None:
        """Take away what was only worth knowing: it was about what is no longer shown."""
        for toast in [each for each in self._toasts if each.passes]:
            toast.close_now()

    def keep_clear(self, above: int) -> None:
        """Lie above so many px at the bottom, such as a footer with its button."""
        self._above = above
        self.place()

    def place(self) -> None:
        bottom = self._host.height() - 16 - self._above
        for toast in reversed(self._toasts):
            width = min(max(toast.sizeHint().width(), 280), self._host.width() - 48, 720)
            toast.setGeometry(self._host.width() - width - 24, bottom - 44, width, 44)
            toast.raise_()
            bottom -= 52

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def _remove(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.hide()
            toast.deleteLater()
            self.place()
