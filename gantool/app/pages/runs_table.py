"""The table of training runs: searched, filtered, sorted by any column; one or several are chosen."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from gantool.app.pages.run_words import metric_title
from gantool.app.words import figure, megabytes, number, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.books import RunRecord

Index = QModelIndex | QPersistentModelIndex
NAME, TAGS, FAMILY, PICTURES, STEPS, BEST, SIZE, STATE = range(8)
SORTED = Qt.ItemDataRole.UserRole + 1
WIDTHS = {NAME: 150, TAGS: 110, FAMILY: 92, PICTURES: 110, STEPS: 78, BEST: 110, SIZE: 72, STATE: 92}
FOLDS = (PICTURES, FAMILY)  # columns that go first where there is little room


def state_word(state: str) -> str:
    """What became of a run, in one word or two."""
    return {
        "training": tr("training"),
        "done": tr("done"),
        "stopped": tr("stopped"),
        "failed": tr("failed"),
        "unfinished": tr("not finished"),
    }[state]


class RunRows(QAbstractTableModel):
    """A row for each run."""

    def __init__(self) -> None:
        super().__init__()
        self.runs: list[RunRecord] = []
        self._heads = (
            tr("Name"),
            tr("Tags"),
            tr("Family"),
            tr("Pictures"),
            tr("Steps"),
            tr("Best figure"),
            tr("On disk"),
            tr("State"),
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.runs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, at: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if way == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[at]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        run = self.runs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _words(run, index.column())
        if role == SORTED:
            return _order(run, index.column())
        if role == Qt.ItemDataRole.UserRole:
            return run
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, [run.name, ", ".join(run.tags), shown(run.path)]))
        return None

    def show_runs(self, runs: Sequence["RunRecord"]) -> None:
        self.beginResetModel()
        self.runs = list(runs)
        self.endResetModel()


class _Found(QSortFilterProxyModel):
    """Those whose name, tags, family, pictures or folder hold all the words searched for."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.state = ""
        self.setSortRole(SORTED)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        run: RunRecord = self.sourceModel().index(row, 0).data(Qt.ItemDataRole.UserRole)
        if self.state == "training" and run.state != "training":
            return False
        if self.state == "ended" and run.state == "training":
            return False
        parts = (run.name, *run.tags, run.family, *map(str, run.data), str(run.path))
        text = " ".join(parts).casefold()
        return all(word in text for word in self.words)

    def search(self, text: str, state: str) -> None:
        self.beginResetModel()
        self.words, self.state = text.casefold().split(), state
        self.endResetModel()


class RunTable(QTableView):
    """Signals:
    chosen(object): the list of `RunRecord`s that are chosen now.
    opened(object): the run in this folder was opened, by a double click or Enter.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows, self._found = RunRows(), _Found()
        self._found.setSourceModel(self.rows)
        self.setModel(self._found)
        self.setAccessibleName(tr("Training runs"))
        self.setSortingEnabled(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setMinimumSectionSize(56)
        for column, width in WIDTHS.items():
            head.resizeSection(column, width)
        head.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.chosen_runs))
        self.doubleClicked.connect(lambda index: self._open(index))

    @property
    def chosen_runs(self) -> list["RunRecord"]:
        """From the top of the table down."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [index.data(Qt.ItemDataRole.UserRole) for index in rows]

    @property
    def shown_runs(self) -> list["RunRecord"]:
        return [self._found.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(self._found.rowCount())]

    def show_runs(self, runs: Sequence["RunRecord"]) -> None:
        """Show these, newest first; those that were chosen stay so."""
        before = {run.path for run in self.chosen_runs}
        self.rows.show_runs(runs)
        self.choose(before)

    def choose(self, paths: set[Path]) -> None:
        """Choose the runs in these folders."""
        model, selection = self._found, self.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        for row in range(model.rowCount()):
            if model.index(row, 0).data(Qt.ItemDataRole.UserRole).path in paths:
                selection.select(model.index(row, 0), flags)

    def search(self, text: str, state: str) -> None:
        """Show only those with all these words; `state`: training, ended, or "" for all."""
        before = {run.path for run in self.chosen_runs}
        self._found.search(text, state)
        self.choose(before)

    def fold(self, width: int) -> None:
        """Columns that say least go where the table has only this width."""
        short = width - sum(WIDTHS.values())
        for column in FOLDS:
            self.setColumnHidden(column, short < 0)
            short += WIDTHS[column] if short < 0 else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(Qt.ItemDataRole.UserRole).path)


def _words(run: "RunRecord", column: int) -> str:
    if column == BEST:
        return f"{metric_title(run.best.criterion)} {figure(run.best.value)}" if run.best else "–"
    if column == STEPS:
        return number(run.step)
    if column == PICTURES:
        return ", ".join(shown(path.name) for path in run.data)
    texts = {NAME: run.name, TAGS: ", ".join(run.tags), FAMILY: run.family}
    texts |= {SIZE: megabytes(run.size), STATE: state_word(run.state)}
    return texts[column]


def _order(run: "RunRecord", column: int) -> Any:
    if column == BEST:
        return run.best.value if run.best else float("inf")
    return {STEPS: run.step, SIZE: float(run.size)}.get(column, _words(run, column).casefold())
