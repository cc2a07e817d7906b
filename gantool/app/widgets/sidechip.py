"""One side of a dataset as a chip: a dot in its colour and what it is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from gantool.app.theme.theme import tokens
from gantool.app.widgets.boxes import row
from gantool.app.widgets.label import ElidedLabel


class SideChip(QFrame):
    """`tell` says what the side is, and which series colour marks it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self._dot = _Dot()
        self.words = ElidedLabel(type="small")
        self.setLayout(row(self._dot, self.words, gap=6, margins=(8, 4, 10, 4)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def tell(self, words: str, series: int) -> None:
        self.words.setText(words)
        self._dot.series = series
        self._dot.update()


class _Dot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.series = 0
        self.setFixedSize(8, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().series[self.series]))
        painter.drawRoundedRect(self.rect(), 2, 2)
        painter.end()
