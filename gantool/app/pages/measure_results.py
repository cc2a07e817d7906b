"""What was measured: the table, what was left out, and the pictures behind the figures."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gantool.app.context import Context
from gantool.app.pages.measure_words import FigureRow, head_words, missing_words, rows_of
from gantool.app.told import told
from gantool.app.widgets.boxes import Scroll, clear, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.figuretable import FigureTable
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.picture import PictureBox
from gantool.app.words import counted, figure, tr

MOST_COLUMNS = 6  # models beside each other; of more some are shown, evenly
TILE = 112  # px
MOST_FAULTS = 20  # pictures that are named


class MeasureResults(QWidget):
    """The left of Measure once there is something to see.

    Signals:
        table_requested(), sheet_requested(): save it.
        keeping_requested(str): write the figures of this model on its card.
    """

    table_requested = Signal()
    sheet_requested = Signal()
    keeping_requested = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: list[FigureRow] = []
        self._boxes: list[tuple[PictureBox, Path]] = []
        self._own: frozenset[str] = frozenset()
        self._head = label(type="section")
        self.which = Choice(tr("Which figures are shown"))
        self.which.setMaximumWidth(200)
        self.which.currentIndexChanged.connect(lambda _: self._filter())
        self.table = FigureTable()
        self.table.row_chosen.connect(self._on_chosen)
        self._taken = label(type="small", tone="text2", wrap=True)
        self._taken.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.save = Button(tr("Save table…"), "", "save", size="small", tip=tr("As CSV, for a spreadsheet"))
        self.save.clicked.connect(self.table_requested)
        self.sheet = Button(tr("Save sheet…"), "", "photo", size="small", tip=tr("All pictures below as one PNG"))
        self.sheet.clicked.connect(self.sheet_requested)
        self.keep = Button(tr("Keep on card"), "", "models", size="small")
        self.keep.clicked.connect(lambda: self.keeping_requested.emit(self._model()))
        self._missing = column(gap=4)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        content = QWidget()
        inner = column(gap=12)
        inner.addLayout(self._missing)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        content.setLayout(inner)
        head = row(self._head, None, self.which, gap=12)
        layout = column(head, gap=10)
        layout.addWidget(self.table, 3)
        layout.addWidget(self._taken)
        layout.addLayout(row(self.save, self.sheet, self.keep, None, gap=8))
        layout.addWidget(Scroll(content), 4)
        self.setLayout(layout)
        context.pictures.loaded.connect(lambda _: self._show_pictures())

    def show_result(self, result: Mapping[str, Any], own: frozenset[str]) -> None:
        """`own`: names of the models whose cards may be written on."""
        self._rows, self._own = rows_of(result), own
        self._head.setText(head_words(result))
        self._offer()
        self._filter()
        self._show_missing(result)
        self._build_gallery(result)
        self.sheet.explain("" if result.get("sheet") else tr("there are no pictures"))
        self._explain_keeping()

    def _offer(self) -> None:
        blocked = self.which.blockSignals(True)
        self.which.clear()
        self.which.addItem(tr("All figures"), "")
        for name, title in dict.fromkeys((each.name, each.title) for each in self._rows):
            self.which.addItem(title, name)
        self.which.blockSignals(blocked)

    def _filter(self) -> None:
        wanted = str(self.which.currentData() or "")
        self.table.show_rows([each for each in self._rows if wanted in ("", each.name)])
        self._taken.clear()
        if self.table.figures.rows:
            self.table.selectRow(0)
        self._explain_keeping()

    def _on_chosen(self, chosen: FigureRow) -> None:
        self._taken.setText(f"{chosen.title}, {chosen.model}: {chosen.taken} · {chosen.direction_words}")
        self._explain_keeping()

    def _model(self) -> str:
        """The model whose row is chosen, or the first."""
        index = self.table.currentIndex()
        if index.isValid():
            return self.table.figures.rows[index.row()].model
        return self._rows[0].model if self._rows else ""

    def _explain_keeping(self) -> None:
        name = self._model()
        reason = "" if name in self._own else tr("only your own models have a card to write on; duplicate it first")
        self.keep.retip(tr("Write the figures of {name} on its card", name=name))
        self.keep.explain(reason)

    def _show_missing(self, result: Mapping[str, Any]) -> None:
        clear(self._missing)
        for note in result["notes"]:
            self._missing.addWidget(label(told(note), "small", "text2", wrap=True))
        for titles, reason in missing_words(result):
            words = tr("Not measured: {figures}. {reason}", figures=titles, reason=reason)
            self._missing.addWidget(label(words, "small", "text2", wrap=True))
        faults = [fault for model in result["models"] for fault in model["failed"]]
        for fault in faults[:MOST_FAULTS]:
            words = tr("Left out: {picture}: {reason}", picture=fault["path"], reason=told(fault["reason"]))
            self._missing.addWidget(label(words, "small", "warn", wrap=True))
        if (n := len(faults) - MOST_FAULTS) > 0:
            words = counted(n, tr("{n} more picture was left out."), tr("{n} more pictures were left out."))
            self._missing.addWidget(label(words, "small", "warn", wrap=True))

    # -- pictures

    def _build_gallery(self, result: Mapping[str, Any]) -> None:
        clear(self._grid)
        self._boxes = []
        shown = result["shown"]
        names = _some([model["name"] for model in result["models"]], MOST_COLUMNS)
        given, goals = any(each["given"] for each in shown), any(each["goal"] for each in shown)
        headings = [*([tr("Input")] if given else []), *names, *([tr("Goal")] if goals else [])]
        for at, heading in enumerate(headings):
            self._grid.addWidget(ElidedLabel(heading, "small", "text2"), 0, at)
            self._grid.setColumnStretch(at, 1)
        for at in range(len(headings), self._grid.columnCount()):
            self._grid.setColumnStretch(at, 0)
        for line, each in enumerate(shown):
            paths = [*([each["given"]] if given else []), *(each["made"].get(name) for name in names),
                     *([each["goal"]] if goals else [])]  # fmt: skip
            for at, (path, heading) in enumerate(zip(paths, headings, strict=True)):
                if path is not None:
                    self._add_box(Path(path), f"{each['key']}, {heading}", 2 * line + 1, at)
            self._caption(result, each, names, int(given), 2 * line + 2)
        self._show_pictures()

    def _add_box(self, path: Path, words: str, line: int, at: int) -> None:
        box = PictureBox(words, TILE)
        box.setToolTip(words)
        self._grid.addWidget(box, line, at)
        self._boxes.append((box, path))

    def _caption(
        self, result: Mapping[str, Any], each: Mapping[str, Any], names: list[str], first: int, line: int
    ) -> None:
        """Below each result the first figure of that very picture."""
        titles = {known.name: known.title for known in self._rows}
        for at, model in enumerate(model for model in result["models"] if model["name"] in names):
            mine: Mapping[str, Any] = next((one for one in model["pictures"] if one["path"] == each["key"]), {})
            name = next((key for key in mine if key != "path"), "")
            if name:
                words = f"{titles.get(name, name)} {figure(mine[name])}"
                self._grid.addWidget(label(words, "small", "text2"), line, first + at)

    def _show_pictures(self) -> None:
        for box, path in self._boxes:
            box.show_image(self._context.pictures.get(path))


def _some(names: list[str], most: int) -> list[str]:
    """At most so many, evenly, the first and the last among them."""
    if len(names) <= most:
        return names
    return [names[round(at * (len(names) - 1) / (most - 1))] for at in range(most)]
