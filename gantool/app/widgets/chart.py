"""A chart of a few curves over the steps of a run, painted here: light, sharp at every scaling, in the theme."""

import bisect
import math
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color, tokens
from gantool.app.words import figure, number, tr

_DASHES: tuple[list[float], ...] = ([], [6.0, 3.0], [1.5, 2.5], [6.0, 2.0, 1.5, 2.0])
_LEFT, _BOTTOM, _TOP, _HEAD = 40, 20, 8, 26
LEAST_SPAN = 0.15  # of the largest value: what the axis shows at least


@dataclass
class Curve:
    """One curve: its steps, ascending, and its values."""

    title: str
    steps: list[float] = field(default_factory=list)
    values: list[float] = field(default_factory=list)


class Chart(QWidget):
    """Title, legend with the latest values, curves. Hover reads out a step; the wheel zooms; a double click resets."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._curves: list[Curve] = []
        self._best: float | None = None
        self._last: float | None = None
        self._view: tuple[float, float] | None = None
        self._hover: float | None = None
        self._empty = tr("The first figures come after a few steps.")
        self.setMouseTracking(True)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(160, 116))

    def sizeHint(self) -> QSize:
        return QSize(320, 170)

    def retitle(self, title: str) -> None:
        self._title = title
        self.setAccessibleName(title)

    def show_curves(self, curves: list[Curve], best: float | None = None, last: float | None = None) -> None:
        """Draw these curves; `best` is the step marked by a dashed line, `last` the end of the budget."""
        self._curves, self._best, self._last = curves, best, last
        self.update()

    @property
    def curves(self) -> list[Curve]:
        return self._curves

    def wheelEvent(self, event: QWheelEvent) -> None:
        first, last = self._range()
        at = self._step_at(event.position().x())
        factor = 0.8 if event.angleDelta().y() > 0 else 1.25
        low, high = at - (at - first) * factor, at + (last - at) * factor
        whole = self._whole()
        self._view = None if high - low >= whole[1] - whole[0] else (max(whole[0], low), min(whole[1], high))
        event.accept()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._view = None
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover = self._step_at(event.position().x()) if self._plot().contains(event.position()) else None
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        if not any(curve.values for curve in self._curves):
            painter.setFont(sized(12))
            painter.setPen(color("text3"))
            painter.drawText(self._plot(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
            painter.end()
            return
        low, high = self._paint_axes(painter)
        self._paint_mark(painter, self._best, Qt.PenStyle.DashLine, "accent")
        painter.save()
        painter.setClipRect(self._plot().adjusted(0, -2, 0, 2))
        for at, curve in enumerate(self._curves):
            pen = QPen(self._color(at), 1.8)
            if _DASHES[at % 4]:
                pen.setDashPattern(_DASHES[at % 4])
            painter.setPen(pen)
            painter.drawPolyline(self._line(curve, low, high))
            if len(curve.values) == 1:
                painter.setBrush(self._color(at))
                painter.drawEllipse(self._line(curve, low, high).first(), 2.5, 2.5)
                painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.restore()
        self._paint_mark(painter, self._hover, Qt.PenStyle.SolidLine, "outline")
        painter.end()

    # -- geometry

    def _plot(self) -> QRectF:
        return QRectF(_LEFT, _HEAD + _TOP, self.width() - _LEFT - 4, self.height() - _HEAD - _TOP - _BOTTOM)

    def _whole(self) -> tuple[float, float]:
        ends = [curve.steps[-1] for curve in self._curves if curve.steps]
        return 0.0, max([1.0, self._last or 0.0, *ends])

    def _range(self) -> tuple[float, float]:
        return self._view or self._whole()

    def _step_at(self, x: float) -> float:
        first, last = self._range()
        plot = self._plot()
        return first + (last - first) * max(0.0, min(1.0, (x - plot.left()) / max(1.0, plot.width())))

    def _x(self, step: float) -> float:
        first, last = self._range()
        plot = self._plot()
        return plot.left() + plot.width() * (step - first) / max(1e-9, last - first)

    def _line(self, curve: Curve, low: float, high: float) -> QPolygonF:
        """At most two points a pixel column: the mean of what falls together."""
        plot = self._plot()
        first, last = self._range()
        start = max(0, bisect.bisect_left(curve.steps, first) - 1)
        end = min(len(curve.steps), bisect.bisect_right(curve.steps, last) + 1)
        stride = max(1, (end - start) // max(1, int(plot.width())))
        points = []
        for at in range(start, end, stride):
            values = [v for v in curve.values[at : min(at + stride, end)] if math.isfinite(v)]
            if values:
                value = sum(values) / len(values)
                y = plot.bottom() - plot.height() * (value - low) / max(1e-12, high - low)
                points.append(QPointF(self._x(curve.steps[min(at + stride, end) - 1]), y))
        return QPolygonF(points)

    # -- painting

    def _color(self, at: int) -> QColor:
        return QColor(tokens().series[at % 4])

    def _paint_head(self, painter: QPainter) -> None:
        painter.setFont(sized(13, painter.font().Weight.Medium))
        painter.setPen(color("text"))
        painter.drawText(QRectF(0, 0, self.width(), 20), int(Qt.AlignmentFlag.AlignVCenter), self._title)
        title_end = painter.fontMetrics().horizontalAdvance(self._title) + 12
        painter.setFont(sized(12))
        x = float(self.width())
        for at in reversed(range(len(self._curves))):
            curve = self._curves[at]
            value = figure(self._value(curve)) if curve.values else "–"
            width = painter.fontMetrics().horizontalAdvance(f"{curve.title}  {value}")
            x -= width
            if x - 18 < title_end:
                break
            painter.setPen(color("text2"))
            painter.drawText(QRectF(x, 0, width + 2, 20), int(Qt.AlignmentFlag.AlignVCenter), f"{curve.title}  {value}")
            pen = QPen(self._color(at), 2.5)
            if _DASHES[at % 4]:
                pen.setDashPattern([2.0, 1.0])
            painter.setPen(pen)
            painter.drawLine(QPointF(x - 18, 10), QPointF(x - 6, 10))
            x -= 30

    def _value(self, curve: Curve) -> float:
        if self._hover is None:
            return curve.values[-1]
        return curve.values[max(0, bisect.bisect_right(curve.steps, self._hover) - 1)]

    def _paint_axes(self, painter: QPainter) -> tuple[float, float]:
        values = [v for curve in self._curves for v in curve.values[-2000:] if math.isfinite(v)] or [0.0, 1.0]
        ticks = nice_ticks(min(values), max(values))
        low, high = ticks[0], ticks[-1]
        plot = self._plot()
        painter.setFont(sized(11))
        for tick in ticks:
            y = plot.bottom() - plot.height() * (tick - low) / max(1e-12, high - low)
            painter.setPen(QPen(color("border"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(color("text3"))
            painter.drawText(
                QRectF(0, y - 8, _LEFT - 8, 16),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                f"{tick:g}",
            )
        first, last = self._range()
        painter.setPen(color("text3"))
        foot = QRectF(plot.left(), plot.bottom() + 4, plot.width(), 16)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), number(round(first)))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), tr("step {n}", n=number(round(last))))
        if self._hover is not None:
            painter.drawText(foot, int(Qt.AlignmentFlag.AlignHCenter), tr("at step {n}", n=number(round(self._hover))))
        return low, high

    def _paint_mark(self, painter: QPainter, step: float | None, style: Qt.PenStyle, token: str) -> None:
        if step is None:
            return
        plot = self._plot()
        x = self._x(step)
        if plot.left() <= x <= plot.right():
            painter.setPen(QPen(color(token), 1, style))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))


def nice_ticks(low: float, high: float, about: int = 3) -> list[float]:
    """A few round values from at most `low` to at least `high`, never closer together than a change worth seeing."""
    if high - low < 1e-9 * max(1.0, abs(high)):
        low, high = low - 0.5 * max(abs(low), 0.1), high + 0.5 * max(abs(high), 0.1)
    wanting = LEAST_SPAN * max(abs(low), abs(high)) - (high - low)
    if wanting > 0:  # else noise would look like a trend, and its ticks would have six digits
        low, high = low - wanting / 2, high + wanting / 2
    rough = (high - low) / about
    power = 10 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough)
    start = math.floor(low / step + 1e-9)
    end = math.ceil(high / step - 1e-9)
    return [round(at * step, 12) for at in range(start, max(end, start + 1) + 1)]
