"""Runs side by side: what differs, their figures, their curves in one chart, what they make of the same pictures."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gantool.app.context import Context
from gantool.app.pages.run_words import metric_title
from gantool.app.widgets.boxes import Scroll, clear, column, frame, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.chart import Chart, import_plots
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.curve import Curve
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.picture import PictureBox
from gantool.app.widgets.settingnames import spoken
from gantool.app.words import counted, figure, number, tr, written

if TYPE_CHECKING:
    from gantool.jobs.books import Comparison, RunRecord

PICTURES = 4
EDGE = 132  # px of a picture


class CompareRuns(QWidget):
    """Signals:
    left(): the person goes back to the table.
    """

    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._comparison: Comparison | None = None
        self._boxes: list[tuple[PictureBox, Any]] = []
        back = Button(tr("Back to all runs"), "", "x")
        back.clicked.connect(self.left)
        self.which = Choice(tr("Which figure is drawn"))
        self.which.setMaximumWidth(220)
        self.which.currentIndexChanged.connect(lambda _: self._draw())
        self.chart = Chart("")
        self.chart.setFixedHeight(230)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(20)
        self.grid.setVerticalSpacing(8)
        chart = frame("card", column(row(self.which, None), self.chart, gap=8, margins=(16, 12, 16, 12)))
        self._chart = chart
        content = QWidget()
        content.setLayout(column(chart, self.grid, None, gap=16, margins=(0, 0, 12, 16)))
        layout = column(row(back, None), gap=14, margins=(24, 16, 12, 0))
        layout.addWidget(Scroll(content), 1)
        self.setLayout(layout)
        context.pictures.loaded.connect(lambda _: self._show_pictures())
        self._asked = False

    def show_comparison(self, found: "Comparison") -> None:
        """Lay these out."""
        self._comparison = found
        if not self._asked:
            self._asked = True
            self._context.background.call(import_plots, lambda _: self.chart.draw_plots())
        clear(self.grid)
        self._boxes = []
        for at, run in enumerate(found.runs, 1):
            self.grid.addWidget(_named(run), 0, at)
            self.grid.setColumnStretch(at, 1)
        for at in range(len(found.runs) + 1, self.grid.columnCount()):
            self.grid.setColumnStretch(at, 0)  # of a comparison of more
        line = self._pictures(found, 1)
        line = self._rows(tr("Figures"), [(metric_title(row_.name), row_.values) for row_ in found.metrics], line)
        steps = (tr("Steps"), tuple(number(run.step) for run in found.runs))
        settings = [(spoken(row_.name), row_.values) for row_ in found.differing]
        line = self._rows(tr("Settings that differ"), [steps, *settings], line)
        same = counted(found.alike, tr("{n} more setting is the same."), tr("{n} more settings are the same."))
        self.grid.addWidget(label(same, "small", "text2"), line, 0, 1, len(found.runs) + 1)
        self._offer(found)
        self._show_pictures()

    def _pictures(self, found: "Comparison", line: int) -> int:
        for key, paths in list(found.pictures.items())[:PICTURES]:
            self.grid.addWidget(ElidedLabel(key, "small", "text2"), line, 0, Qt.AlignmentFlag.AlignTop)
            for at, (run, path) in enumerate(zip(found.runs, paths, strict=True), 1):
                box = PictureBox(tr("{key}, by {run}", key=key, run=run.name), EDGE, cut=False)
                self.grid.addWidget(box, line, at, Qt.AlignmentFlag.AlignLeft)
                self._boxes.append((box, path))
            line += 1
        if not found.pictures:
            none = tr("They share no check pictures, so none are shown side by side.")
            self.grid.addWidget(label(none, "small", "text2", wrap=True), line, 0, 1, len(found.runs) + 1)
            line += 1
        return line

    def _rows(self, title: str, rows: list[tuple[str, tuple[Any, ...]]], line: int) -> int:
        self.grid.addWidget(label(title, "section"), line, 0, 1, 2)
        for name, values in rows:
            line += 1
            top = Qt.AlignmentFlag.AlignTop
            self.grid.addWidget(label(name, tone="text2", wrap=True), line, 0, top)
            for at, value in enumerate(values, 1):
                self.grid.addWidget(label(_said(value), wrap=True), line, at, top)
        return line + 1

    def _offer(self, found: "Comparison") -> None:
        first = next((run.best.criterion for run in found.runs if run.best is not None), "")
        blocked = self.which.blockSignals(True)
        self.which.clear()
        for name in found.curves:
            self.which.addItem(metric_title(name), name)
        self.which.choose(first)
        self.which.blockSignals(blocked)
        self._chart.setVisible(bool(found.curves))
        self._draw()

    def _draw(self) -> None:
        found, name = self._comparison, self.which.currentData()
        if found is None or name not in found.curves:
            return
        curves = [
            Curve(run.name, list(map(float, steps)), values)
            for run, (steps, values) in zip(found.runs, found.curves[name], strict=True)
        ]
        self.chart.retitle(tr("{figure} on check pictures", figure=metric_title(name)))
        self.chart.show_curves(curves)

    def _show_pictures(self) -> None:
        for box, path in self._boxes:
            box.show_image(self._context.pictures.get(path))


def _named(run: "RunRecord") -> ElidedLabel:
    made = ElidedLabel(run.name, "section")
    made.setMinimumWidth(EDGE)
    return made


def _said(value: Any) -> str:
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, float):
        return written(value, "g") if abs(value) < 1e-3 else figure(value)
    return str(value)
