"""The models as cards in a grid: a picture of what each does, its name, its family, and an honest figure."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gantool.app.pictures import Pictures
from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.tilegrid import CellDelegate, Index, TileGrid, TileList
from gantool.app.words import tr

WIDTH, PICTURE, TEXT, GAP = 236, 128, 88, 16


@dataclass(frozen=True)
class ModelCard:
    """One card. `fault` is why it cannot be used, for a damaged one."""

    key: str
    name: str
    what: str
    figure: str
    size: str
    mark: str = ""
    preview: Path | None = None
    fault: str = ""


class CardList(TileList[ModelCard]):
    """The cards that are shown."""

    def words(self, tile: ModelCard) -> str:
        return "\n".join(filter(None, [tile.name, tile.what, tile.fault]))


class ModelCards(TileGrid):
    """Signals:
    card_chosen(str): the person looks at the card with this key.
    card_opened(str): a double click or Enter on it.
    """

    card_chosen = Signal(str)
    card_opened = Signal(str)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__(tr("Models"), _CardDelegate(pictures))
        self.cards = CardList()
        self.setModel(self.cards)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(lambda index: self.card_opened.emit(self.cards.tiles[index.row()].key))
        pictures.loaded.connect(lambda key: self.viewport().update())

    def _on_current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.card_chosen.emit(self.cards.tiles[index.row()].key)

    def show_cards(self, cards: list[ModelCard], chosen: str) -> None:
        self.cards.show_tiles(cards)
        self.fit()
        at = next((at for at, card in enumerate(cards) if card.key == chosen), 0)
        if cards:
            self.setCurrentIndex(self.cards.index(at))

    def cell_for(self, width: int) -> QSize:
        return QSize((width - 1) // max(1, min(6, width // WIDTH)), PICTURE + TEXT + GAP)


class _CardDelegate(CellDelegate):
    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: ModelCard = index.data(Qt.ItemDataRole.UserRole)
        rect: Any = option.rect
        state: Any = option.state
        where = QRectF(rect).adjusted(1, 1, -GAP + 1, -GAP + 1)
        chosen, over = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(where, 10, 10)
        painter.fillPath(outline, color("surface"))
        painter.save()
        painter.setClipPath(outline)
        self._paint_picture(painter, QRectF(where.left(), where.top(), where.width(), PICTURE), card)
        painter.restore()
        self._paint_words(painter, where.adjusted(12, PICTURE + 8, -12, -8), card)
        painter.setPen(QPen(color("accent" if chosen else "outline" if over else "border"), 2 if chosen else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(where, 10, 10)
        painter.restore()

    def _paint_picture(self, painter: QPainter, box: QRectF, card: ModelCard) -> None:
        painter.fillRect(box, color("canvas"))
        image = self._pictures.get(card.preview) if card.preview is not None else None
        if image is None or image.isNull():
            name, token = ("error", "danger") if card.fault else ("models", "text3")
            icons.paint(painter, name, QRectF(box.center().x() - 16, box.center().y() - 16, 32, 32), token)
            return
        if image.width() >= 1.8 * image.height():  # input beside result: each half cut to its place
            half = image.width() // 2
            for at in range(2):
                place = QRectF(
                    box.left() + at * (box.width() / 2 + 0.5), box.top(), box.width() / 2 - 0.5, box.height()
                )
                _cover(painter, place, image, QRectF(at * half, 0, half, image.height()))
        else:
            _cover(painter, box, image, QRectF(image.rect()))

    def _paint_words(self, painter: QPainter, box: QRectF, card: ModelCard) -> None:
        weight = painter.font().Weight
        width = box.width()
        if card.mark:
            painter.setFont(sized(12, weight.Medium))
            wide = painter.fontMetrics().horizontalAdvance(card.mark) + 16
            pill = QRectF(box.right() - wide, box.top(), wide, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("raised"))
            painter.drawRoundedRect(pill, 10, 10)
            painter.setPen(color("text2"))
            painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), card.mark)
            width -= wide + 8
        rows = [
            (0, width, 14, weight.DemiBold, "text", card.name),
            (24, box.width(), 12, weight.Normal, "text2", card.what),
            (48, box.width() - 70, 12, weight.Normal, "danger" if card.fault else "text2", card.fault or card.figure),
        ]
        for top, room, size, bold, token, text in rows:
            painter.setFont(sized(size, bold))
            painter.setPen(color(token))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(box.left(), box.top() + top, room, 20), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(color("text2"))
        painter.drawText(
            QRectF(box.right() - 70, box.top() + 48, 70, 20),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight),
            card.size,
        )


def _cover(painter: QPainter, box: QRectF, image: Any, source: QRectF) -> None:
    wanted = box.width() / box.height()
    if source.width() / source.height() > wanted:
        width = source.height() * wanted
        source = QRectF(source.center().x() - width / 2, source.top(), width, source.height())
    else:
        height = source.width() / wanted
        source = QRectF(source.left(), source.center().y() - height / 2, source.width(), height)
    painter.drawImage(box, image, source)
