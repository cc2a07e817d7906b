"""A switch: on or off, at once."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gantool.app.theme.theme import color


class Switch(QAbstractButton):
    """A switch, 30 by 18; `toggled(bool)` as every button that can be checked."""

    def __init__(self, name: str, on: bool = False) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(30, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent" if self.isChecked() else "outline"))
        top = (self.height() - 18) / 2
        painter.drawRoundedRect(QRectF(0, top, 30, 18), 9, 9)
        painter.setBrush(color("on_accent" if self.isChecked() else "divider"))
        painter.drawEllipse(QPointF(21 if self.isChecked() else 9, top + 9), 6, 6)
        painter.end()
