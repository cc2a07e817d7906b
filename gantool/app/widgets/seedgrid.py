"""Pictures that a model invented, a tile for each seed; several can be chosen, in an order that counts."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from gantool.app.pictures import Pictures
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.picture import paint_picture
from gantool.app.widgets.tilegrid import CellDelegate, Index, TileGrid, TileList
from gantool.app.words import tr

SIDE, GAP = 132, 12  # px


@dataclass(frozen=True)
class Seed:
    """A seed and the file of its picture; None while it is being made."""

    number: int
    path: Path | None = None


class SeedList(TileList[Seed]):
    """The seeds that are shown."""

    def words(self, tile: Seed) -> str:
        return tr("Seed {n}", n=tile.number)


class SeedGrid(TileGrid):
    """Signals:
    choice_changed(): `chosen` is another choice now.
    """

    choice_changed = Signal()

    def __init__(self, pictures: Pictures) -> None:
        self._delegate = _SeedDelegate(pictures)
        super().__init__(tr("Pictures by their seeds"), self._delegate)
        self.seeds = SeedList()
        self.setModel(self.seeds)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        pictures.loaded.connect(lambda key: self.viewport().update())
        self._order: list[int] = []

    @property
    def chosen(self) -> tuple[int, ...]:
        """The chosen seeds, in the order they were chosen in."""
        return tuple(self._order)

    def show_seeds(self, seeds: list[Seed]) -> None:
        """Show other pictures; seeds that stay keep their choice."""
        kept = [number for number in self._order if any(each.number == number for each in seeds)]
        self.seeds.show_tiles(seeds)
        self.fit()
        self._order = kept
        selection = self.selectionModel()
        for at, each in enumerate(seeds):
            if each.number in kept:
                selection.select(self.seeds.index(at), selection.SelectionFlag.Select)
        self._delegate.order = kept
        self.choice_changed.emit()

    def cell_for(self, width: int) -> QSize:
        columns = max(2, width // (SIDE + GAP))
        side = (width - 1) // columns
        return QSize(side, side)

    def _on_selection(self) -> None:
        now = [self.seeds.tiles[index.row()].number for index in self.selectionModel().selectedIndexes()]
        self._order = [number for number in self._order if number in now] + [
            number for number in now if number not in self._order
        ]
        self._delegate.order = self._order
        self.viewport().update()
        self.choice_changed.emit()


class _SeedDelegate(CellDelegate):
    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self._pictures = pictures
        self.order: list[int] = []

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        seed: Seed = index.data(Qt.ItemDataRole.UserRole)
        given: Any = option
        box = QRectF(given.rect).adjusted(4, 4, -GAP + 4, -GAP + 4)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        image = self._pictures.get(seed.path, 320) if seed.path is not None else None
        paint_picture(painter, box, image, cut=True)
        if seed.number in self.order:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("accent"), 2))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7)
            self._caption(painter, box, str(self.order.index(seed.number) + 1), "accent", "on_accent")
        elif given.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            self._caption(painter, box, tr("Seed {n}", n=seed.number), "surface", "text")
        painter.restore()

    def _caption(self, painter: QPainter, box: QRectF, text: str, ground: str, ink: str) -> None:
        painter.setFont(sized(12, painter.font().Weight.Medium))
        width = max(20, painter.fontMetrics().horizontalAdvance(text) + 12)
        pill = QRectF(box.left() + 6, box.bottom() - 26, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(ground))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(color(ink))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), text)
