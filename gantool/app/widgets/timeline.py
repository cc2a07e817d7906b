"""The slider over all previews of a run, with the best one marked."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.words import number, tr

_PAD = 9


class Timeline(QWidget):
    """Positions 0..n-1, from the first preview to now.

    Signals:
        moved(int): the person went to this position.
    """

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._steps: list[int] = []
        self._at = 0
        self._best: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Previews over time"))
        self.setToolTip(tr("Drag, or use the arrow keys, to see earlier previews"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(200, 40)

    @property
    def position(self) -> int:
        return self._at

    def show_steps(self, steps: list[int], at: int, best_step: int | None) -> None:
        """The steps that have a preview, which of them is shown, and the step of the best model."""
        self._steps, self._at, self._best = steps, at, best_step
        self.setAccessibleDescription(tr("step {n}", n=number(steps[at])) if steps else "")
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(self._nearest(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(self._nearest(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._steps) - 1,
        }
        target = keys.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
        else:
            self._go(target)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = 12.0
        left, right = float(_PAD), float(self.width() - _PAD)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("trough"))
        painter.drawRoundedRect(QRectF(left, middle - 2, right - left, 4), 2, 2)
        if self._steps:
            here = self._x(self._at)
            painter.setBrush(color("accent"))
            painter.drawRoundedRect(QRectF(left, middle - 2, here - left, 4), 2, 2)
            self._paint_words(painter, left, right)
            painter.setPen(QPen(color("accent"), 2.5))
            painter.setBrush(color("surface"))
            painter.drawEllipse(QPointF(here, middle), 6, 6)
        painter.end()

    def _paint_words(self, painter: QPainter, left: float, right: float) -> None:
        painter.setFont(sized(12))
        measure = painter.fontMetrics().horizontalAdvance
        painter.setPen(color("text2"))
        best = self._best_position()
        first, last = tr("start"), tr("now, the best") if best == len(self._steps) - 1 else tr("now")
        painter.drawText(QPointF(left - 2, 36), first)
        painter.drawText(QPointF(right + 2 - measure(last), 36), last)
        at = best
        if at is None:
            return
        x = self._x(at)
        painter.setPen(QPen(color("warn"), 2))
        painter.drawLine(QPointF(x, 4), QPointF(x, 21))
        word = tr("best")
        start = x - measure(word) / 2
        if start > left + measure(first) + 4 and start + measure(word) < right - measure(last) - 4:
            painter.drawText(QPointF(start, 36), word)

    def _best_position(self) -> int | None:
        """The preview nearest to the best step."""
        if self._best is None or not self._steps:
            return None
        best = self._best
        return min(range(len(self._steps)), key=lambda at: abs(self._steps[at] - best))

    def _x(self, at: int) -> float:
        span = max(1, len(self._steps) - 1)
        return _PAD + (self.width() - 2 * _PAD) * (at / span if len(self._steps) > 1 else 1.0)

    def _nearest(self, x: float) -> int:
        share = (x - _PAD) / max(1, self.width() - 2 * _PAD)
        return round(share * (len(self._steps) - 1))

    def _go(self, at: int) -> None:
        at = max(0, min(len(self._steps) - 1, at))
        if self._steps and at != self._at:
            self._at = at
            self.update()
            self.moved.emit(at)
