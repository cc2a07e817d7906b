"""The history as a list, newest first: a click goes back, or forward again."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gantool.app.edit.history import EditHistory, Entry
from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.words import tr

Index = QModelIndex | QPersistentModelIndex
ROW = 28  # px


class HistoryList(QListView):
    """Signals:
    step_chosen(int): be where that many steps lie behind.
    film_wished(int): make a film from there to the picture as it is now.
    """

    step_chosen = Signal(int)
    film_wished = Signal(int)

    def __init__(self, history: EditHistory) -> None:
        super().__init__()
        self._history = history
        self.rows = _Rows()
        self.setModel(self.rows)
        self.setItemDelegate(_RowDelegate(self.rows))
        self.setAccessibleName(tr("History"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.clicked.connect(lambda index: self.step_chosen.emit(self.rows.step_of(index.row())))
        history.changed.connect(self._show)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.step_chosen.emit(self.rows.step_of(self.currentIndex().row()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos()) if event.reason() != event.Reason.Keyboard else self.currentIndex()
        if not index.isValid():
            return
        menu = self.menu_for(self.rows.step_of(index.row()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def menu_for(self, step: int) -> QMenu:
        """What can be done with a step: go there, or film the way from there to now."""
        menu = QMenu(self)
        menu.addAction(tr("Be here again")).triggered.connect(lambda: self.step_chosen.emit(step))
        film = menu.addAction(tr("Film from here to now…"))
        film.setEnabled(step < self._history.index)
        film.triggered.connect(lambda: self.film_wished.emit(step))
        return menu

    def _show(self) -> None:
        self.rows.show_entries(self._history.entries(), self._history.index)
        at = self.rows.index(self.rows.rowCount() - 1 - self._history.index)
        self.setCurrentIndex(at)
        self.scrollTo(at)
        rows = max(1, self.rows.rowCount())
        self.setMinimumHeight(min(rows, 3) * ROW)
        self.setMaximumHeight(rows * ROW + 2)


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self.present = 0  # the entry that the picture shows

    def show_entries(self, entries: list[Entry], present: int) -> None:
        self.beginResetModel()
        self.entries, self.present = entries, present
        self.endResetModel()

    def step_of(self, row: int) -> int:
        """Newest first: the row at the top is the last step."""
        return len(self.entries) - 1 - row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[self.step_of(index.row())]
        if role == Qt.ItemDataRole.UserRole:
            return entry
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            undone = self.step_of(index.row()) > self.present
            return tr("{step}, taken back", step=entry.text) if undone else entry.text
        return None


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, rows: _Rows) -> None:
        super().__init__()
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(Qt.ItemDataRole.UserRole)
        step = self._rows.step_of(index.row())
        present, undone = step == self._rows.present, step > self._rows.present
        box = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if present or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("raised"))
            painter.drawRoundedRect(box, 6, 6)
        token = "text3" if undone else "text2"
        icons.paint(painter, entry.icon, QRectF(box.left() + 8, box.center().y() - 7, 14, 14), token)
        weight = painter.font().Weight
        painter.setFont(sized(13, weight.DemiBold if present else weight.Normal))
        painter.setPen(color("text3" if undone else "text"))
        words = box.adjusted(32, 0, -8, 0)
        elided = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), elided)
        painter.restore()
