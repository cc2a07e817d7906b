"""A chart of a few curves over the steps of a run: title, legend with the latest values, and the plot below."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color, tokens
from gantool.app.widgets.boxes import column
from gantool.app.widgets.curve import DASHES, Curve
from gantool.app.widgets.label import label
from gantool.app.words import figure, number, tr


def import_plots() -> None:
    """Import what draws plots, which takes half a second: to be called in a thread, before `Chart.draw_plots`."""
    import gantool.app.widgets.plot  # noqa: F401  (only to have it at hand)


class Chart(QWidget):
    """Hover reads out all curves at a step; the wheel zooms time; a double click shows all of it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.curves: list[Curve] = []
        self._best: float | None = None
        self._last: float | None = None
        self._words: Callable[[float], str] = lambda step: number(round(step))
        self._head = _Head()
        self._empty = label(tr("The first figures come after a few steps."), "small", "text3", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.plot: QWidget | None = None
        self._tokens = tokens()
        self._layout = column(self._head, gap=2)
        self._layout.addWidget(self._empty, 1)
        self.setLayout(self._layout)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(160, 116))
        self.retitle(title)

    def sizeHint(self) -> QSize:
        return QSize(320, 170)

    def draw_plots(self) -> None:
        """Make the plot, now that `import_plots` has been done."""
        from gantool.app.widgets.plot import Plot

        if self.plot is None:
            plot = self.plot = Plot()
            self._tokens = tokens()
            plot.hovered.connect(self._head.show_step)
            plot.hide()
            self._layout.addWidget(plot, 1)
            self._show()

    def retitle(self, title: str) -> None:
        self._head.title = title
        self.setAccessibleName(title)
        self._head.update()

    def show_curves(
        self,
        curves: list[Curve],
        best: float | None = None,
        last: float | None = None,
        words: Callable[[float], str] | None = None,
    ) -> None:
        """Draw these curves; `best` is the step marked by a dashed line, `last` the end of the budget.

        `words` says where in time a step is; without, its number does.
        """
        self.curves, self._best, self._last = curves, best, last
        if words is not None:
            self._words = words
        self._head.show_curves(curves, self._words)
        self.setAccessibleDescription(
            ", ".join(f"{each.title} {figure(value)}" for each in curves if (value := each.at(None)) is not None)
        )
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._suit_theme()

    def _suit_theme(self) -> None:
        if self.plot is not None and self._tokens is not tokens():
            self._tokens = tokens()
            self.plot.restyle()  # type: ignore[attr-defined]  # of a plot

    def _show(self) -> None:
        plot, some = self.plot, any(curve.values for curve in self.curves)
        waiting = tr("The curves are being drawn.") if some else tr("The first figures come after a few steps.")
        self._empty.setText(waiting)
        self._empty.setVisible(plot is None or not some)
        if plot is None:
            return
        self._suit_theme()
        plot.setVisible(some)
        if some:
            ends = [curve.steps[-1] for curve in self.curves if curve.steps]
            whole = (0.0, max([1.0, self._last or 0.0, *ends]))
            plot.show_curves(self.curves, self._best, whole, self._words)  # type: ignore[attr-defined]  # of a plot


class _Head(QWidget):
    """Title and legend; the values are those under the mouse, else the latest."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self._curves: list[Curve] = []
        self._words: Callable[[float], str] = str
        self._step: float | None = None
        self.setFixedHeight(22)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_curves(self, curves: list[Curve], words: Callable[[float], str]) -> None:
        self._curves, self._words = curves, words
        self.update()

    def show_step(self, step: float | None) -> None:
        """Read out this step."""
        self._step = step
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(13, painter.font().Weight.Medium))
        painter.setPen(color("text"))
        title = self.title
        if self._step is not None:
            title = f"{tr('step {n}', n=number(round(self._step)))} · {self._words(self._step)}"
        painter.drawText(QRectF(0, 0, self.width(), 20), int(Qt.AlignmentFlag.AlignVCenter), title)
        self._paint_legend(painter, painter.fontMetrics().horizontalAdvance(title) + 12)
        painter.end()

    def _paint_legend(self, painter: QPainter, left: float) -> None:
        painter.setFont(sized(12))
        measure, x = painter.fontMetrics().horizontalAdvance, float(self.width())
        for at in reversed(range(len(self._curves))):
            value = self._curves[at].at(self._step)
            told = figure(value) if value is not None else "–"
            room = round(x - 18 - left) - measure(f"  {told}")
            name = painter.fontMetrics().elidedText(self._curves[at].title, Qt.TextElideMode.ElideRight, max(0, room))
            words = f"{name}  {told}" if len(name) > 3 or name == self._curves[at].title else told
            x -= measure(words)
            if x - 18 < left:
                break
            painter.setPen(color("text2"))
            painter.drawText(QRectF(x, 0, measure(words) + 2, 20), int(Qt.AlignmentFlag.AlignVCenter), words)
            pen = QPen(QColor(tokens().series[at % 4]), 2.5)
            if DASHES[at % 4]:
                pen.setDashPattern([2.0, 1.0])
            painter.setPen(pen)
            painter.drawLine(QPointF(x - 18, 10), QPointF(x - 6, 10))
            x -= 30
