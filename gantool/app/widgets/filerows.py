"""The rows of a batch: a picture each, with its state; any number of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from gantool.app.told import told
from gantool.app.words import tr
from gantool.files import shown

Index = QModelIndex | QPersistentModelIndex
State = Literal["waiting", "running", "done", "skipped", "failed"]
MOST_MOVED = 300  # rows that go and come one by one


@dataclass(slots=True)
class FileRow:
    """One picture.

    `title` is its path below what was dropped, `name` its whole path, both as shown to a person. `made` stands for the
    model and settings that `output` was made with; empty where that is not known.
    """

    path: Path
    title: str
    state: State = "waiting"
    reason: str = ""
    output: Path | None = None
    name: str = ""
    made: str = ""


class FileModel(QAbstractListModel):
    """The rows in the order they were added; a filter shows some of them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FileRow] = []
        self._by_name: dict[str, int] = {}
        self._counts: Counter[State] = Counter()
        self._filter = "all"
        self._seen: list[int] | range = range(0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._seen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[self._seen[index.row()]]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, [shown(row.path), told(row.reason)]))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return f"{row.title}, {state_words(row)}" if role == Qt.ItemDataRole.AccessibleTextRole else row.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """What is dragged out: the results, and the pictures themselves where there is none yet."""
        rows = [self.row_at(index) for index in indexes]
        addresses = [(row.output or row.path).absolute().as_uri() for row in rows]
        data = QMimeData()
        data.setData("text/uri-list", "".join(f"{each}\r\n" for each in addresses).encode())
        return data

    def add(self, rows: list[FileRow]) -> int:
        """Add pictures that are not there yet; returns how many."""
        fresh: list[FileRow] = []
        for row in rows:
            row.name = row.name or shown(row.path)
            if row.name not in self._by_name:
                self._by_name[row.name] = len(self.rows) + len(fresh)
                fresh.append(row)
        self._counts.update(row.state for row in fresh)
        if fresh and self._filter == "all":
            self.beginInsertRows(QModelIndex(), len(self._seen), len(self._seen) + len(fresh) - 1)
            self.rows += fresh
            self._seen = range(len(self.rows))
            self.endInsertRows()
        elif fresh:
            self.rows += fresh
            self.told()
        return len(fresh)

    def clear(self) -> None:
        self.beginResetModel()
        self.rows, self._by_name, self._seen = [], {}, range(0)
        self._counts.clear()
        self.endResetModel()

    def settle(self, row: FileRow, state: State, reason: str = "", output: Path | None = None) -> None:
        """The row is in another state now; `told` shows it, once for many."""
        self._counts[row.state] -= 1
        self._counts[state] += 1
        row.state, row.reason, row.output = state, reason, output

    def find(self, name: str) -> FileRow | None:
        """The row of a picture by its shown path."""
        at = self._by_name.get(name)
        return self.rows[at] if at is not None else None

    def remove(self, row: FileRow) -> None:
        """Take a row away; whoever looked at it looks at the next one."""
        at = self._by_name[row.name]
        seen = list(self._seen)
        place = seen.index(at) if at in seen else -1
        if place >= 0:
            self.beginRemoveRows(QModelIndex(), place, place)
        del self.rows[at]
        self._counts[row.state] -= 1
        self._by_name = {each.name: at for at, each in enumerate(self.rows)}
        self._seen = self._wanted()
        if place >= 0:
            self.endRemoveRows()

    def show_only(self, filter: str) -> None:
        """all, done or failed."""
        self.beginResetModel()
        self._filter = filter
        self._seen = self._wanted()
        self.endResetModel()

    def told(self) -> None:
        """States have changed: draw anew, and filter anew."""
        if self._filter != "all":
            self._filter_anew()
        if self._seen:
            self.dataChanged.emit(self.index(0), self.index(len(self._seen) - 1))

    def row_at(self, index: Index) -> FileRow:
        return self.rows[self._seen[index.row()]]

    def count(self, *states: State) -> int:
        return sum(self._counts[state] for state in states)

    def _wanted(self) -> list[int] | range:
        """The places of the rows that the filter lets through."""
        if self._filter == "all":
            return range(len(self.rows))
        wanted = ("done",) if self._filter == "done" else ("failed", "skipped")
        return [at for at, row in enumerate(self.rows) if row.state in wanted]

    def _filter_anew(self) -> None:
        """Rows go and come one by one, so that the list stays where a person has scrolled it, unless they are many."""
        wanted, seen = list(self._wanted()), list(self._seen)
        gone, come = set(seen) - set(wanted), set(wanted) - set(seen)
        if len(gone) + len(come) > MOST_MOVED:
            self.show_only(self._filter)
            return
        self._seen = seen
        for place in [at for at, each in enumerate(seen) if each in gone][::-1]:
            self.beginRemoveRows(QModelIndex(), place, place)
            del seen[place]
            self.endRemoveRows()
        for place in [at for at, each in enumerate(wanted) if each in come]:
            self.beginInsertRows(QModelIndex(), place, place)
            seen.insert(place, wanted[place])
            self.endInsertRows()


def state_words(row: FileRow) -> str:
    """The state of a row in words."""
    reason = _beside_its_name(row)
    if row.state == "failed":
        return reason or tr("failed")
    if row.state == "skipped":
        return tr("skipped: {reason}", reason=reason) if reason else tr("skipped")
    return {"waiting": tr("waiting"), "running": tr("translating"), "done": reason or tr("done")}[row.state]


def _beside_its_name(row: FileRow) -> str:
    """The reason without the path that it begins with, which would leave it no room: the row has its name already."""
    said = told(row.reason)
    if not row.name or not said.startswith(row.name):
        return said
    rest = said.removeprefix(row.name).strip()
    rest = rest.partition(": ")[2] or rest
    return f"{rest[:1].upper()}{rest[1:]}"
