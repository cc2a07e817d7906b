"""The list of a batch on the screen: what one looks at, takes off, tries again, copies and drags out."""

from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gantool.app.pictures import Pictures
from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.filerows import FileModel, FileRow, Index, state_words
from gantool.app.widgets.picture import paint_picture
from gantool.app.words import tr

HEIGHT = 56


class FileList(QListView):
    """Signals:
    row_chosen(object): the person looks at this `FileRow`.
    removal_wished(object): Delete was pressed on it.
    retry_wished(object): its retry sign was clicked, or R was pressed on it.
    copy_wished(object): Ctrl+C was pressed on it.
    """

    row_chosen = Signal(object)
    removal_wished = Signal(object)
    retry_wished = Signal(object)
    copy_wished = Signal(object)

    def __init__(self, model: FileModel, pictures: Pictures) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # ten thousand rows at once would hold up the loop for 17 ms
        self.setBatchSize(1000)
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
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentIndex().isValid():
            self.copy_wished.emit(self._rows.row_at(self.currentIndex()))
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
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
