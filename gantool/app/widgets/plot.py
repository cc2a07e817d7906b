"""The plot of a chart, by pyqtgraph in our colours. Import this late: pyqtgraph takes half a second (see `chart`)."""

from collections.abc import Callable
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color, tokens
from gantool.app.widgets.curve import DASHES, Curve, nice_ticks, visible
from gantool.app.words import written

LEFT = 40  # px of the numbers at the left


class _TimeBox(pg.ViewBox):  # type: ignore[misc]  # pyqtgraph has no types
    """The wheel zooms time, dragging moves it."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0)
        self.disableAutoRange()  # what there will be is shown from the first, not what there is
        self.setMouseEnabled(x=True, y=False)


class Plot(QWidget):
    """Curves over steps.

    Signals:
        hovered(object): the step under the mouse, None when it leaves.
    """

    hovered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._curves: list[Curve] = []
        self._items: list[Any] = []
        self._whole = (0.0, 1.0)
        self._zoomed = False
        self._words: Callable[[float], str] = str
        self._box = _TimeBox()
        self._axes = {side: pg.AxisItem(side) for side in ("left", "bottom")}
        self.view = pg.PlotWidget(viewBox=self._box, axisItems=self._axes, background=None)
        self.view.setFrameShape(self.view.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.hideButtons()
        self.view.setStyleSheet("background: transparent")
        self._best = pg.InfiniteLine(angle=90)
        self._mark = pg.InfiniteLine(angle=90)
        for line in (self._best, self._mark):
            line.hide()
            self.view.addItem(line, ignoreBounds=True)
        self._axes["left"].setWidth(LEFT)
        self._axes["bottom"].setHeight(20)
        self.view.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self._box.sigXRangeChanged.connect(lambda *_: self._on_moved())
        self.view.viewport().installEventFilter(self)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setLayout(layout)
        self.restyle()

    def show_curves(
        self, curves: list[Curve], best: float | None, whole: tuple[float, float], words: Callable[[float], str]
    ) -> None:
        """`whole` is the first and last step there is room for; `words` says where in time a step is."""
        self._curves, self._words = curves, words
        while len(self._items) < len(curves):
            item = pg.PlotDataItem(antialias=True, autoDownsample=True, downsampleMethod="mean", clipToView=True)
            self._items.append(item)
            self.view.addItem(item)
            self._dress(len(self._items) - 1)
        for at, item in enumerate(self._items):
            steps, values = (curves[at].steps, curves[at].values) if at < len(curves) else ([], [])
            item.setData(steps, values, connect="finite")
            item.setSymbol("o" if len(values) == 1 else None)
        self._best.setVisible(best is not None)
        if best is not None:
            self._best.setValue(best)
        if whole != self._whole:
            self._whole, zoomed = whole, self._zoomed
            self._box.setLimits(xMin=whole[0], xMax=whole[1], minXRange=max(1.0, (whole[1] - whole[0]) / 500))
            self._zoomed = zoomed  # limits that move the range are no zoom
        if not self._zoomed:
            self._box.setXRange(*self._whole, padding=0)
        self._label()

    def show_all(self) -> None:
        """Take back any zoom."""
        self._box.setXRange(*self._whole, padding=0)
        self._zoomed = False

    @property
    def range(self) -> tuple[float, float]:
        """The steps that are shown."""
        (first, last), _ = self._box.viewRange()
        return float(first), float(last)

    def restyle(self) -> None:
        """Take the colours of the theme that is in force."""
        for axis in self._axes.values():
            axis.setPen(QPen(Qt.PenStyle.NoPen))
            axis.setTextPen(color("text3"))
            axis.setTickFont(sized(11))
            axis.setStyle(tickLength=0, tickTextOffset=6)
        self._axes["bottom"].setStyle(tickAlpha=0)  # else a dot where each word begins
        self._axes["left"].setTickPen(QPen(color("border"), 0))
        self._axes["left"].setGrid(255)
        self._best.setPen(pg.mkPen(color("accent"), width=1, style=Qt.PenStyle.DashLine))  # as wide at every zoom
        self._mark.setPen(pg.mkPen(color("outline"), width=1))
        for at in range(len(self._items)):
            self._dress(at)

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._mark.hide()
            self.hovered.emit(None)
        elif event.type() == QEvent.Type.MouseButtonDblClick:
            self.show_all()
            return True
        return super().eventFilter(watched, event)

    def _dress(self, at: int) -> None:
        shade = QColor(tokens().series[at % 4])
        pen = QPen(shade, 1.8)
        pen.setCosmetic(True)
        if DASHES[at % 4]:
            pen.setDashPattern(DASHES[at % 4])
        self._items[at].setPen(pen)
        self._items[at].setSymbolBrush(shade)
        self._items[at].setSymbolPen(QPen(Qt.PenStyle.NoPen))
        self._items[at].setSymbolSize(5)

    def _label(self) -> None:
        """Axes: round values that hold what is seen, and where in time it is."""
        first, last = self.range
        values = [value for curve in self._curves for value in visible(curve, first, last)]
        ticks = nice_ticks(min(values), max(values)) if values else [0.0, 1.0]
        self._box.setYRange(ticks[0], ticks[-1], padding=0.02)
        self._axes["left"].setTicks([[(tick, written(tick, "g")) for tick in ticks]])
        inner = [first + share * (last - first) for share in (0.04, 0.5, 0.92)]
        self._axes["bottom"].setTicks([list(zip(inner, map(self._words, (first, inner[1], last)), strict=True))])

    def _on_moved(self) -> None:
        first, last = self.range
        span = self._whole[1] - self._whole[0]
        self._zoomed = last - first < 0.999 * span
        self._label()

    def _on_mouse_moved(self, position: Any) -> None:
        if not self._box.sceneBoundingRect().contains(position):
            self._mark.hide()
            self.hovered.emit(None)
            return
        step = float(self._box.mapSceneToView(position).x())
        self._mark.setValue(step)
        self._mark.show()
        self.hovered.emit(step)
