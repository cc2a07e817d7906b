"""Figures as a table that sorts by any column; the best of each figure is marked by a star and a word."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gantool.app.words import number, tr

if TYPE_CHECKING:
    from gantool.app.pages.measure_words import FigureRow

Index = QModelIndex | QPersistentModelIndex
FIGURE, MODEL, VALUE, SPREAD, BEST, COUNT, TAKEN = range(7)
LEAST_TAKEN = 100  # px of the last column
_RIGHT = (VALUE, SPREAD, COUNT)


class FigureModel(QAbstractTableModel):
    """The rows, in the order in which they are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FigureRow] = []
        self.titles = (tr("Figure"), tr("Model"), tr("Value"), tr("Spread"), tr("best").capitalize(), tr("Pictures"),
                       tr("Taken with"))  # fmt: skip

    def show_rows(self, rows: "Sequence[FigureRow]") -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _words(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                words = f"{row.title}, {row.model}: {row.value_words} {row.spread_words}"
                return f"{words}\n{row.direction_words}\n{row.taken}"
            case Qt.ItemDataRole.AccessibleTextRole:
                best = tr("best") if row.best else ""
                return ", ".join(filter(None, (row.title, row.model, row.value_words, best)))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.FontRole if row.best and column in (VALUE, BEST):
                font = QFont()
                font.setBold(True)
                return font
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column < 0:  # no column: as they came
            return
        self.layoutAboutToBeChanged.emit()
        self.rows.sort(key=lambda row: _key(row, column), reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


class FigureTable(QTableView):
    """Signals:
    row_chosen(object): the person looks at this `FigureRow`.
    """

    row_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.figures = FigureModel()
        self.setModel(self.figures)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Figures"))
        self.selectionModel().currentRowChanged.connect(self._on_chosen)

    def show_rows(self, rows: "Sequence[FigureRow]") -> None:
        """Show these, in this order until the person sorts them."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.figures.show_rows(rows)
        several = len({row.model for row in rows}) > 1
        self.setColumnHidden(MODEL, not several)
        self.setColumnHidden(BEST, not several)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Columns as wide as their words; the last one takes what is left, or goes where that is little.

        What the chosen figure was taken with stands below the table too.
        """
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        room = self.viewport().width()
        for column in (VALUE, SPREAD, BEST, COUNT):
            if not self.isColumnHidden(column):
                width = max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) + 8
                self.setColumnWidth(column, width)
                room -= width
        for column in (FIGURE, MODEL):
            if not self.isColumnHidden(column):
                width = min(max(self.sizeHintForColumn(column), 90) + 8, max(110, room // 2))
                self.setColumnWidth(column, width)
                room -= width
        self.setColumnHidden(TAKEN, room < LEAST_TAKEN)
        self.setColumnWidth(TAKEN, max(LEAST_TAKEN, room))

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self.figures.rows[index.row()])


def _words(row: "FigureRow", column: int) -> str:
    return {
        FIGURE: row.title,
        MODEL: row.model,
        VALUE: row.value_words,
        SPREAD: row.spread_words,
        BEST: f"★ {tr('best')}" if row.best else "",
        COUNT: number(row.n),
        TAKEN: row.taken,
    }[column]


def _key(row: "FigureRow", column: int) -> Any:
    if column == SPREAD:
        return -1.0 if row.spread is None else row.spread
    if column == FIGURE:  # within a figure the better first, whichever way that is
        return row.title.casefold(), -row.value if row.more_is_better else row.value
    return {MODEL: row.model.casefold(), VALUE: row.value, BEST: not row.best, COUNT: row.n,
            TAKEN: row.taken.casefold()}[column]  # fmt: skip


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
