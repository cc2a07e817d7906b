"""A choice out of several: a combo box with our arrow, that the wheel only turns while it has the focus."""

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QStyleOptionComboBox

from gantool.app.theme import icons

PADDING = 42  # px that the style sheet keeps left and right of the text


class Choice(QComboBox):
    """A combo box of the style sheet; `currentData()` is the id of the choice."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setView(QListView(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def choose(self, id_: object) -> None:
        """Show the choice with this id, without a signal."""
        at = self.findData(id_)
        if at >= 0 and at != self.currentIndex():
            blocked = self.blockSignals(True)
            self.setCurrentIndex(at)
            self.blockSignals(blocked)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What does not fit ends in dots, not in half a letter."""
        super().initStyleOption(option)
        style: Any = option  # PySide's stubs do not know the fields of options
        room = self.width() - PADDING
        style.currentText = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        side = 16
        where = QRectF(self.width() - side - 9, (self.height() - side) / 2, side, side)
        icons.paint(painter, "down", where, "text2" if self.isEnabled() else "text3")
        painter.end()
