"""The tiles of a dataset: input and result side by side, as a list that holds any number of them.

A half can be dragged onto another tile; from the keyboard M takes the tile along and Enter puts it down elsewhere.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from gantool.app.pictures import Pictures, Piece
from gantool.app.widgets.pairtile import EDGE, GAP, TileDelegate
from gantool.app.widgets.tilegrid import TileGrid, TileList
from gantool.app.words import tr

MIME = "application/x-gantool-half"
PAIR, SINGLE = 160, 96  # px that a tile should be wide at least


@dataclass(frozen=True, slots=True)
class Tile:
    """One sample. `left` and `right` are its pictures, input first; a single picture has only one of them.

    `side` is set where there are two kinds of pictures without pairs. `alone`: its partner is missing.
    """

    key: str
    split: str
    left: Piece | None
    right: Piece | None
    flaw: str = ""
    excluded: bool = False
    side: Literal["", "A", "B"] = ""
    alone: bool = False


class Tiles(TileList[Tile]):
    """The tiles that are shown."""

    def words(self, tile: Tile) -> str:
        split = {"val": tr("kept aside to check the result"), "test": tr("kept aside")}.get(tile.split, "")
        alone = tr("its partner is missing; drag it onto another picture") if tile.alone else ""
        return "\n".join(filter(None, [tile.key, alone or split, tile.flaw, tr("left out") if tile.excluded else ""]))


class PairTiles(TileGrid):
    """The grid of tiles, as many columns as fit.

    Signals:
        exclusion_toggled(str): the person leaves the sample with this key out, or brings it back.
        enlarged(int): the person wants to see the tile at this place large.
        pairing_wished(str, str): the person put a half of the first onto the second.
        menu_wished(int, object): a context menu for this tile, at this place on the screen.
        carrying_changed(str): the key of the tile that is taken along to another; empty once it is put down.
    """

    exclusion_toggled = Signal(str)
    enlarged = Signal(int)
    pairing_wished = Signal(str, str)
    menu_wished = Signal(int, object)
    carrying_changed = Signal(str)

    def __init__(self, pictures: Pictures) -> None:
        delegate = TileDelegate(pictures)
        super().__init__(tr("Pictures"), delegate)
        self._pictures, self._delegate = pictures, delegate
        self._list = Tiles()
        self.setModel(self._list)
        self.setSpacing(0)
        self.setAcceptDrops(True)
        self.pairs = False  # whether halves can be given another partner
        self._pressed: QPoint | None = None
        pictures.loaded.connect(lambda key: self.viewport().update())
        self.clicked.connect(self._on_clicked)

    def show_tiles(self, tiles: list[Tile]) -> None:
        """Show these; the current one stays where it was."""
        at, top = self.currentIndex().row(), self.verticalScrollBar().value()
        self._delegate.single = not any(tile.left is not None and tile.right is not None for tile in tiles)
        self._list.show_tiles(tiles)
        self.fit()
        if 0 <= at < len(tiles):
            self.setCurrentIndex(self._list.index(at))
            self.verticalScrollBar().setValue(top)

    def tile(self, at: int) -> Tile:
        return self._list.tiles[at]

    def current_tile(self) -> Tile | None:
        at = self.currentIndex().row()
        return self._list.tiles[at] if 0 <= at < len(self._list.tiles) else None

    def cell_for(self, width: int) -> QSize:
        single = self._delegate.single
        columns = max(1, (width + GAP) // (SINGLE if single else PAIR))
        cell = max(40, (width - 1) // columns)
        return QSize(cell, cell if single else (cell - GAP) // 2 + GAP)

    # -- keys

    @property
    def carried(self) -> str:
        """The key of the tile that is taken along to another."""
        return self._delegate.carried

    def carry(self, key: str) -> None:
        """Take a tile along, to be put onto another; empty lets go of it."""
        self._delegate.carried = key
        self._delegate.target = ""
        self.viewport().update()
        self.carrying_changed.emit(key)

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.carried:
            event.accept()  # it is for us, before the window closes anything else
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tile, key = self.current_tile(), event.key()
        if key == Qt.Key.Key_Escape and self.carried:
            self.carry("")
        elif tile is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_clicked(self.currentIndex())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.exclusion_toggled.emit(tile.key)
        elif key == Qt.Key.Key_M and self.pairs and not event.modifiers():
            self._put(self.carried, tile.key) if self.carried else self.carry(tile.key)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.carried:
            self._put(self.carried, self.tile(index.row()).key)
        else:
            self.enlarged.emit(index.row())

    def _put(self, what: str, onto: str) -> None:
        self.carry("")
        if what and what != onto:
            self.pairing_wished.emit(what, onto)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_wished.emit(index.row(), self.viewport().mapToGlobal(place))

    # -- dragging a half

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        far = QApplication.startDragDistance()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (here - self._pressed).manhattanLength() >= far:
            start, self._pressed = self._pressed, None
            self._drag_from(start)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None and event.button() == Qt.MouseButton.LeftButton:
            return  # it was dragged, not clicked
        self._pressed = None
        super().mouseReleaseEvent(event)

    def _drag_from(self, start: QPoint) -> None:
        index = self.indexAt(start)
        if not index.isValid():
            return
        tile = self.tile(index.row())
        piece = self.piece_at(tile, start - self.visualRect(index).topLeft())
        drag = QDrag(self)
        drag.setMimeData(mime_of(tile.key, piece))
        image = self._pictures.get(piece, EDGE)
        if image is not None and not image.isNull():
            drag.setPixmap(QPixmap.fromImage(image).scaled(72, 72, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
        drag.exec(Qt.DropAction.CopyAction)

    def piece_at(self, tile: Tile, place: QPoint) -> Piece:
        """The half of a tile at this place of its cell."""
        lone = tile.right or tile.left
        assert lone is not None
        if tile.left is None or tile.right is None:
            return lone
        return tile.left if place.x() < (self._delegate.cell.width() - GAP) / 2 else tile.right

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._delegate.target = ""
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        onto = self._target_of(event.mimeData(), event.position())
        what = _key_of(event.mimeData())
        self._delegate.target = ""
        if onto:
            event.acceptProposedAction()
            self._put(what, onto)
        else:
            event.ignore()

    def _consider(self, event: QDragMoveEvent) -> None:
        ours = event.mimeData().hasFormat(MIME)
        self._delegate.target = self._target_of(event.mimeData(), event.position()) if ours else ""
        self.viewport().update()
        if ours:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()  # files from elsewhere are the page's

    def _target_of(self, mime: QMimeData, place: QPointF) -> str:
        """The tile that would get what is dragged; empty where that makes no sense."""
        what, index = _key_of(mime), self.indexAt(place.toPoint())
        if not self.pairs or not what or not index.isValid():
            return ""
        onto = self.tile(index.row()).key
        return onto if onto != what else ""


def mime_of(key: str, piece: Piece) -> QMimeData:
    """What is dragged: for other tiles the key, for other programs the file."""
    mime = QMimeData()
    mime.setData(MIME, key.encode("utf-8", "surrogateescape"))
    mime.setUrls([QUrl.fromLocalFile(str(piece.path))])
    return mime


def _key_of(mime: QMimeData) -> str:
    return bytes(mime.data(MIME).data()).decode("utf-8", "surrogateescape")


