"""How one tile of a dataset is drawn: whole, flagged, left out, alone, chosen, or about to get another partner."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gantool.app.pictures import Pictures, Piece
from gantool.app.theme import icons
from gantool.app.theme.theme import color, tokens
from gantool.app.widgets.tilegrid import CellDelegate, Index

if TYPE_CHECKING:
    from gantool.app.widgets.pairtiles import Tile

GAP = 8  # px between tiles
EDGE = 192  # px that a half is decoded to


class TileDelegate(CellDelegate):
    """Draws tiles. `carried` and `target` are the keys of the tile that moves, and of the one it would go to."""

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.single = False
        self.carried = self.target = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile: Tile = index.data(Qt.ItemDataRole.UserRole)
        rect: Any = option.rect
        state: Any = option.state
        where = QRectF(rect).adjusted(0, 0, -GAP, -GAP)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._pictures_of(painter, where, tile)
        _signs(painter, where, tile)
        self._ring(painter, where, tile, state)
        painter.restore()

    def _pictures_of(self, painter: QPainter, where: QRectF, tile: "Tile") -> None:
        outline = QPainterPath()
        outline.addRoundedRect(where, 5, 5)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(where, color("raised"))
        painter.setOpacity(0.4 if tile.excluded or tile.key == self.carried else 1.0)
        if self.single:
            self._picture(painter, where, tile.right or tile.left)
        else:
            half = (where.width() - 1) / 2
            self._picture(painter, QRectF(where.left(), where.top(), half, where.height()), tile.left)
            self._picture(painter, QRectF(where.left() + half + 1, where.top(), half, where.height()), tile.right)
        painter.restore()

    def _picture(self, painter: QPainter, where: QRectF, piece: Piece | None) -> None:
        image = self._pictures.get(piece, EDGE) if piece is not None else None
        if image is None or image.isNull():
            name = "photo" if piece is not None else "help"
            icons.paint(painter, name, QRectF(where.center().x() - 10, where.center().y() - 10, 20, 20), "text3")
            return
        side = min(image.width(), image.height())
        painter.drawImage(where, image, QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side))

    def _ring(self, painter: QPainter, where: QRectF, tile: "Tile", state: Any) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        wanted = tile.key in (self.target, self.carried)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if wanted:
            style = Qt.PenStyle.SolidLine if tile.key == self.target else Qt.PenStyle.DashLine
            painter.setPen(QPen(color("accent"), 3, style))
        elif chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(color("accent" if chosen else "outline"), 2 if chosen else 1))
        else:
            return
        painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 5, 5)


def _signs(painter: QPainter, where: QRectF, tile: "Tile") -> None:
    """A cross, a warning, the mark of the side."""
    if tile.excluded:
        icons.paint(painter, "x", QRectF(where.center().x() - 14, where.center().y() - 14, 28, 28), "text")
    painter.setPen(Qt.PenStyle.NoPen)
    if tile.flaw or tile.alone:
        sign = QRectF(where.left() + 6, where.bottom() - 26, 20, 20)
        painter.setBrush(color("warn"))
        painter.drawEllipse(sign)
        icons.paint(painter, "warn", sign.adjusted(4, 3, -4, -5), "window")
    if tile.side:
        painter.setBrush(QColor(tokens().series[2 if tile.side == "A" else 1]))
        painter.drawRoundedRect(QRectF(where.right() - 14, where.top() + 6, 8, 8), 2, 2)
