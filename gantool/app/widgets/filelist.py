"""The list of a batch: a row a picture, with its state; any number of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gantool.app.pictures import Pictures
from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.picture import paint_picture
from gantool.app.words import tr
from gantool.files import shown

Index = QModelIndex | QPersistentModelIndex
State = Literal["waiting", "running", "done", "skipped", "failed"]
HEIGHT = 56


@dataclass(slots=True)
class FileRow:
    """One picture. `title` is its path below what was dropped, as shown to a person."""

    path: Path
    title: str
    state: State = "waiting"
    reason: str = ""
    output: Path | None = None


class FileModel(QAbstractListModel):
    """The rows in the order they were added; a filter shows some of them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[FileRow] = []
        self._by_name: dict[str, int] = {}
        self._filter = "all"
        self._seen: list[int] | range = range(0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._seen)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[self._seen[index.row()]]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, [shown(row.path), row.reason]))
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
            name = shown(row.path)
            if name not in self._by_name:
                self._by_name[name] = len(self.rows) + len(fresh)
                fresh.append(row)
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self._seen), len(self._seen) + len(fresh) - 1)
            self.rows += fresh
            self._seen = (
                range(len(self.rows))
                if self._filter == "all"
                else [*self._seen, *range(len(self.rows) - len(fresh), len(self.rows))]
            )
            self.endInsertRows()
        return len(fresh)

    def clear(self) -> None:
        self.beginResetModel()
        self.rows, self._by_name, self._seen = [], {}, range(0)
        self.endResetModel()

    def find(self, name: str) -> FileRow | None:
        """The row of a picture by its shown path."""
        at = self._by_name.get(name)
        return self.rows[at] if at is not None else None

    def remove(self, row: FileRow) -> None:
        self.beginResetModel()
        self.rows.remove(row)
        self._by_name = {shown(each.path): at for at, each in enumerate(self.rows)}
        self._select()
        self.endResetModel()

    def show_only(self, filter: str) -> None:
        """all, done or failed."""
        self.beginResetModel()
        self._filter = filter
        self._select()
        self.endResetModel()

    def told(self) -> None:
        """States have changed: draw anew, and filter anew."""
        if self._filter == "all":
            if self._seen:
                self.dataChanged.emit(self.index(0), self.index(len(self._seen) - 1))
        else:
            self.show_only(self._filter)

    def row_at(self, index: Index) -> FileRow:
        return self.rows[self._seen[index.row()]]

    def count(self, *states: State) -> int:
        return sum(1 for row in self.rows if row.state in states)

    def _select(self) -> None:
        if self._filter == "all":
            self._seen = range(len(self.rows))
        else:
            wanted = ("done",) if self._filter == "done" else ("failed", "skipped")
            self._seen = [at for at, row in enumerate(self.rows) if row.state in wanted]


class FileList(QListView):
    """Signals:
    row_chosen(object): the person looks at this `FileRow`.
    removal_wished(object): Delete was pressed on it.
    retry_wished(object): its retry sign was clicked, or R was pressed on it.
    """

    row_chosen = Signal(object)
    removal_wished = Signal(object)
    retry_wished = Signal(object)

    def __init__(self, model: FileModel, pictures: Pictures) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_RowDelegate(pictures, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setAccessibleName(tr("Pictures to convert"))
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        pictures.loaded.connect(self._on_loaded)

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(self._rows.row_at(index))

    def _on_loaded(self, key: str) -> None:
        if key.startswith("80:"):
            self.viewport().update()

    def step(self, by: int) -> None:
        """To the next or previous row."""
        at = max(0, min(self._rows.rowCount() - 1, self.currentIndex().row() + by))
        self.setCurrentIndex(self._rows.index(at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_wished.emit(self._rows.row_at(self.currentIndex()))
        elif event.key() == Qt.Key.Key_R and self._may_retry(self.currentIndex()):
            self.retry_wished.emit(self._rows.row_at(self.currentIndex()))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if self._may_retry(index) and retry_place(QRectF(self.visualRect(index))).contains(event.position()):
            self.retry_wished.emit(self._rows.row_at(index))

    def _may_retry(self, index: QModelIndex) -> bool:
        return index.isValid() and self._rows.row_at(index).state == "failed"


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, pictures: Pictures, parent: QListView) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FileRow = index.data(Qt.ItemDataRole.UserRole)
        rect: Any = option.rect
        state: Any = option.state
        where = QRectF(rect).adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        chosen, over = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
        if chosen or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("soft" if chosen else "raised"))
            painter.drawRoundedRect(where, 8, 8)
        paint_picture(
            painter, QRectF(where.left() + 10, where.top() + 7, 40, 40), self._pictures.get(row.path, 80), cut=True
        )
        end = where.right() - 10
        if row.state == "done":
            icons.paint(painter, "check", QRectF(end - 18, where.center().y() - 9, 18, 18), "success")
            end -= 26
        elif row.state in ("failed", "skipped"):
            serious = row.state == "failed"
            icons.paint(
                painter,
                "error" if serious else "warn",
                QRectF(end - 18, where.center().y() - 9, 18, 18),
                "danger" if serious else "warn",
            )
            end -= 26
            if serious:
                icons.paint(painter, "retry", retry_place(QRectF(rect)).adjusted(4, 4, -4, -4), "text2")
                end -= 28
        left = where.left() + 62
        width = max(20.0, end - left)
        self._text(
            painter, QRectF(left, where.top() + 8, width, 18), row.title, 13, "text", Qt.TextElideMode.ElideMiddle
        )
        tone = "danger" if row.state == "failed" and not chosen else "text2"
        self._text(
            painter, QRectF(left, where.top() + 27, width, 16), state_words(row), 12, tone, Qt.TextElideMode.ElideRight
        )
        if row.state == "running":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawRoundedRect(QRectF(left, where.bottom() - 6, width, 3), 1.5, 1.5)
        painter.restore()

    def _text(self, painter: QPainter, box: QRectF, text: str, size: float, tone: str, elide: Qt.TextElideMode) -> None:
        weight = painter.font().Weight
        painter.setFont(sized(size, weight.Medium if size == 13 else weight.Normal))
        painter.setPen(color(tone))
        painter.drawText(
            box, int(Qt.AlignmentFlag.AlignVCenter), painter.fontMetrics().elidedText(text, elide, int(box.width()))
        )


def retry_place(row: QRectF) -> QRectF:
    """Where the retry sign of a failed row is, 26 px each way."""
    return QRectF(row.right() - 66, row.center().y() - 13, 26, 26)


def state_words(row: FileRow) -> str:
    """The state of a row in words."""
    if row.state == "failed":
        return row.reason or tr("failed")
    if row.state == "skipped":
        return tr("skipped: {reason}", reason=row.reason) if row.reason else tr("skipped")
    return {"waiting": tr("waiting"), "running": tr("translating"), "done": row.reason or tr("done")}[row.state]
