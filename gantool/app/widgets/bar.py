"""A thin bar that shows how much is done; while that is not known a part of it wanders."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme.theme import color


class Bar(QWidget):
    """`show_share(0..1)`, or None for work whose amount is not known."""

    def __init__(self, name: str, thickness: int = 4, token: str = "accent") -> None:
        super().__init__()
        self._share: float | None = 0.0
        self._token, self._thickness = token, thickness
        self._at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(40)
        self._timer.timeout.connect(self._on_tick)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(80, self._thickness)

    def show_share(self, share: float | None, token: str | None = None) -> None:
        self._share = None if share is None else max(0.0, min(1.0, share))
        self._token = token or self._token
        if self._share is None and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_share(self._share)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        whole = QRectF(self.rect())
        painter.setBrush(color("trough"))
        painter.drawRoundedRect(whole, radius, radius)
        painter.setBrush(color(self._token))
        if self._share is None:
            width = whole.width() * 0.25
            painter.drawRoundedRect(
                QRectF(self._at * (whole.width() - width), 0, width, whole.height()), radius, radius
            )
        elif self._share > 0:
            painter.drawRoundedRect(
                QRectF(0, 0, max(whole.height(), whole.width() * self._share), whole.height()), radius, radius
            )
        painter.end()

    def _on_tick(self) -> None:
        self._at = (self._at + 0.02) % 1.0
        self.update()
