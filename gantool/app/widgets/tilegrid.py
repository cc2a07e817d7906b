"""A grid of tiles that holds any number of them: as many columns as fit, drawn by a delegate, one of them current."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


class TileList(QAbstractListModel, Generic[T]):
    """The values that are shown; `Qt.UserRole` gives one, the other roles give what `words` says of it."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: Sequence[T] = ()

    def show_tiles(self, tiles: Sequence[T]) -> None:
        self.beginResetModel()
        self.tiles = tiles
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tile = self.tiles[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return tile
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.words(tile)
        return None

    def words(self, tile: T) -> str:
        """What a tile is, for its tooltip and for those who cannot see it."""
        raise NotImplementedError


class CellDelegate(QStyledItemDelegate):
    """Draws a cell of the size that the grid gives it."""

    def __init__(self) -> None:
        super().__init__()
        self.cell = QSize(160, 80)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell


class TileGrid(QListView):
    """The view of a `TileList`; `cell_for` says how large a cell is at a width."""

    def __init__(self, name: str, delegate: CellDelegate) -> None:
        super().__init__()
        self._cells = delegate
        self.setItemDelegate(delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setAccessibleName(name)

    def cell_for(self, width: int) -> QSize:
        """The size of a cell where `width` px are to be filled."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the width that there is."""
        width = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        cell = self.cell_for(width)
        if cell != self._cells.cell or cell != self.gridSize():
            self._cells.cell = cell
            self.setGridSize(cell)
