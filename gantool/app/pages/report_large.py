"""Samples enlarged over the page: one with the arrows to the next, or several side by side to compare."""

from PySide6.QtCore import QObject

from gantool.app.pictures import Pictures
from gantool.app.widgets.lightbox import Lightbox
from gantool.app.widgets.pairtiles import PairTiles, Tile
from gantool.app.words import tr

LARGEST = 1600  # px: more than a window shows of one of two


class Enlarged(QObject):
    """Opens a `Lightbox` over the window for the tiles of a grid."""

    def __init__(self, pictures: Pictures, tiles: PairTiles, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures, self._tiles = pictures, tiles
        self._shown: list[Tile] = []
        self.box: Lightbox | None = None
        tiles.enlarged.connect(self._on_enlarged)
        pictures.loaded.connect(lambda _: self._draw() if self.box is not None else None)

    def show_current(self) -> None:
        """Enlarge the current tile."""
        tile = self._tiles.current_tile()
        if tile is not None:
            self.show_side_by_side([tile])

    def show_side_by_side(self, tiles: list[Tile]) -> None:
        """Enlarge these, at most four, beside each other."""
        self._shown = tiles[:4]
        if not self._shown:
            return
        if self.box is None:
            self.box = Lightbox(self._tiles.window())
            self.box.step_wished.connect(self._on_step_wished)
            self.box.closed.connect(self._on_closed)
        self._draw()

    def _draw(self) -> None:
        if self.box is None:
            return
        several = len(self._shown) > 1
        pieces = [
            piece
            for tile in self._shown
            for piece in ((tile.right or tile.left,) if several else (tile.left, tile.right))
            if piece is not None
        ]
        images = tuple(self._pictures.get(piece, LARGEST) for piece in pieces)
        self.box.show_images(images, "   |   ".join(map(_words, self._shown)))

    def _on_enlarged(self, at: int) -> None:
        self._tiles.setCurrentIndex(self._tiles.model().index(at, 0))
        self.show_current()

    def _on_step_wished(self, by: int) -> None:
        at = self._tiles.currentIndex().row() + by
        if len(self._shown) == 1 and 0 <= at < self._tiles.model().rowCount():
            self._on_enlarged(at)

    def _on_closed(self) -> None:
        if self.box is not None:
            self.box.deleteLater()
            self.box = None
            self._tiles.setFocus()


def _words(tile: Tile) -> str:
    return " · ".join(filter(None, [tile.key, tile.flaw, tr("left out") if tile.excluded else ""]))
