"""Small pictures that a model is asked for one by one, in a grid: the seed strip and the pictures to teach with."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gantool.app.theme import icons
from gantool.app.theme.theme import color
from gantool.app.widgets.picture import paint_picture
from gantool.app.widgets.tilegrid import CellDelegate, Index, TileList
from gantool.app.words import tr


@dataclass(frozen=True, eq=False)
class Tile:
    """A seed, its picture once it is there, and what the person said of it: "" nothing, "has" or "lacks"."""

    seed: int
    image: QImage | None = None
    said: str = ""


class Tiles(TileList[Tile]):
    """The seeds that are shown."""

    def words(self, tile: Tile) -> str:
        said = {"has": tr(", has it"), "lacks": tr(", has it not")}.get(tile.said, "")
        return tr("Seed {n}", n=tile.seed) + said

    def show_seeds(self, seeds: list[int]) -> None:
        """Other seeds, whose pictures are to come; those that stay keep theirs."""
        kept = {tile.seed: tile for tile in self.tiles}
        self.show_tiles([kept.get(seed, Tile(seed)) for seed in seeds])

    def show_image(self, seed: int, image: QImage) -> None:
        self._change(seed, image=image)

    def forget_images(self) -> None:
        """They are of another model now, or of another variety."""
        self.show_tiles([replace(tile, image=None) for tile in self.tiles])

    def say(self, seed: int, said: str) -> None:
        self._change(seed, said=said)

    def image_of(self, seed: int) -> QImage | None:
        return next((tile.image for tile in self.tiles if tile.seed == seed), None)

    def _change(self, seed: int, *, image: QImage | None = None, said: str | None = None) -> None:
        changed = list(self.tiles)
        for at, tile in enumerate(changed):
            if tile.seed == seed:
                changed[at] = replace(
                    tile, image=image if image is not None else tile.image, said=tile.said if said is None else said
                )
                self.tiles = changed
                self.dataChanged.emit(self.index(at), self.index(at))


class TileDelegate(CellDelegate):
    """Draws a tile: ring around the chosen one, a sign in the corner for what was said of it."""

    def __init__(self, gap: int = 10) -> None:
        super().__init__()
        self.gap = gap
        self.chosen: int | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile: Tile = index.data(Qt.ItemDataRole.UserRole)
        given: QStyleOptionViewItem = option
        half = self.gap / 2
        box = QRectF(given.rect).adjusted(half, half, -half, -half)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        paint_picture(painter, box, tile.image, cut=True)
        state = given.state
        if tile.seed == self.chosen:
            self._ring(painter, box, "accent")
        elif state & QStyle.StateFlag.State_MouseOver:
            self._ring(painter, box, "outline")
        if tile.said:
            self._sign(painter, box, tile.said)
        painter.restore()

    def _ring(self, painter: QPainter, box: QRectF, token: str) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color(token), 2))
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7)

    def _sign(self, painter: QPainter, box: QRectF, said: str) -> None:
        has = said == "has"
        disc = QRectF(box.right() - 24, box.bottom() - 24, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent" if has else "caption_back"))
        painter.drawEllipse(disc)
        icons.paint(
            painter, "check" if has else "x", disc.adjusted(3, 3, -3, -3), "on_accent" if has else "caption_text"
        )
