"""The tiles of a dataset: input and result side by side, as a list that holds any number of them."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gantool.app.pictures import Pictures
from gantool.app.theme import icons
from gantool.app.theme.theme import color
from gantool.app.words import tr

Index = QModelIndex | QPersistentModelIndex
GAP = 8


@dataclass(frozen=True)
class Tile:
    """One sample. `left` and `right` are its pictures, input first; a single picture has only `right`."""

    key: str
    split: str
    left: Path | None
    right: Path | None
    flaw: str = ""
    excluded: bool = False


class TileModel(QAbstractListModel):
    """The tiles that are shown; `Qt.UserRole` gives a `Tile`."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles: list[Tile] = []

    def show_tiles(self, tiles: list[Tile]) -> None:
        self.beginResetModel()
        self._tiles = tiles
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tile = self._tiles[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return tile
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(
                filter(None, [tile.key, _split_words(tile.split), tile.flaw, tr("left out") if tile.excluded else ""])
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tile.key
        return None


class PairTiles(QListView):
    """The grid of tiles, as many columns as fit.

    Signals:
        exclusion_toggled(str): the person leaves the sample with this key out, or brings it back.
        enlarged(int): the person wants to see the tile at this place large.
    """

    exclusion_toggled = Signal(str)
    enlarged = Signal(int)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._model = TileModel()
        self._single = False
        self.setModel(self._model)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setSpacing(0)
        self.setAccessibleName(tr("Pictures"))
        self._delegate = _TileDelegate(pictures)
        self.setItemDelegate(self._delegate)
        pictures.loaded.connect(lambda key: self.viewport().update())
        self.clicked.connect(lambda index: self.enlarged.emit(index.row()))

    def show_tiles(self, tiles: list[Tile]) -> None:
        at = self.currentIndex().row()
        self._single = all(tile.left is None for tile in tiles)
        self._model.show_tiles(tiles)
        self._fit()
        if 0 <= at < len(tiles):
            self.setCurrentIndex(self._model.index(at))

    def tile(self, at: int) -> Tile:
        found: Tile = self._model.data(self._model.index(at), Qt.ItemDataRole.UserRole)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.currentIndex().isValid():
            self.exclusion_toggled.emit(self.tile(self.currentIndex().row()).key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.enlarged.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        wanted = 88 if self._single else 160
        width = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        columns = max(1, (width + GAP) // wanted)
        cell = max(40, (width - 1) // columns)
        height = cell if self._single else (cell - GAP) // 2 + GAP
        self._delegate.cell = QSize(cell, height)
        self._delegate.single = self._single
        self.setGridSize(QSize(cell, height))


class _TileDelegate(QStyledItemDelegate):
    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.cell = QSize(168, 88)
        self.single = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile: Tile = index.data(Qt.ItemDataRole.UserRole)
        rect: Any = option.rect
        state: Any = option.state
        where = QRectF(rect).adjusted(0, 0, -GAP, -GAP)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(where, 5, 5)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(where, color("raised"))
        painter.setOpacity(0.4 if tile.excluded else 1.0)
        if self.single:
            self._picture(painter, where, tile.right)
        else:
            half = (where.width() - 1) / 2
            self._picture(painter, QRectF(where.left(), where.top(), half, where.height()), tile.left)
            self._picture(painter, QRectF(where.left() + half + 1, where.top(), half, where.height()), tile.right)
        painter.restore()
        if tile.excluded:
            icons.paint(painter, "x", QRectF(where.center().x() - 14, where.center().y() - 14, 28, 28), "text")
        if tile.flaw:
            sign = QRectF(where.left() + 6, where.bottom() - 26, 20, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("warn"))
            painter.drawEllipse(sign)
            icons.paint(painter, "warn", sign.adjusted(4, 3, -4, -5), "window")
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.setPen(QPen(color("accent" if chosen else "outline"), 2 if chosen else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 5, 5)
        painter.restore()

    def _picture(self, painter: QPainter, where: QRectF, path: Path | None) -> None:
        image = self._pictures.get(path, 192) if path is not None else None
        if image is None or image.isNull():
            icons.paint(painter, "photo", QRectF(where.center().x() - 10, where.center().y() - 10, 20, 20), "text3")
            return
        side = min(image.width(), image.height())
        painter.drawImage(where, image, QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side))


def _split_words(split: str) -> str:
    return {"train": tr("to learn from"), "val": tr("kept aside to check the result"), "test": tr("kept aside")}.get(
        split, ""
    )


def without(tile: Tile, excluded: bool) -> Tile:
    """The tile, left out or not."""
    return replace(tile, excluded=excluded)
