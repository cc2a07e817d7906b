"""The seed strip: a few pictures to begin with; a click begins with one of them, it can be dragged onto a mix."""

import random
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QImage, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from gantool.app.edit.tiles import Tile, TileDelegate, Tiles
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.tilegrid import TileGrid
from gantool.app.words import tr

COUNT, COLUMNS = 9, 3
LARGEST_SEED = 999_999_999
MIME = "application/x-gantool-seed"


class SeedTiles(TileGrid):
    """Nine tiles; Enter, Space or a click takes one.

    Signals:
        taken(int): begin with this seed.
    """

    taken = Signal(int)

    def __init__(self) -> None:
        self.delegate = TileDelegate()
        super().__init__(tr("Seeds"), self.delegate)
        self.tiles = Tiles()
        self.setModel(self.tiles)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.taken.emit(self.tiles.tiles[index.row()].seed))
        self._pressed: QPoint | None = None

    def cell_for(self, width: int) -> QSize:
        side = (self.maximumViewportSize().width() - 1) // COLUMNS
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.taken.emit(self.tiles.tiles[self.currentIndex().row()].seed)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        far = QApplication.startDragDistance()
        if event.buttons() and self._pressed is not None and (here - self._pressed).manhattanLength() >= far:
            index, self._pressed = self.indexAt(self._pressed), None
            if index.isValid():
                self._drag(index.row())
            return
        super().mouseMoveEvent(event)

    def _drag(self, at: int) -> None:
        tile = self.tiles.tiles[at]
        data = QMimeData()
        data.setData(MIME, str(tile.seed).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        if tile.image is not None:
            drag.setPixmap(QPixmap.fromImage(tile.image.scaled(48, 48)))
        drag.exec(Qt.DropAction.CopyAction)


class SeedStrip(QWidget):
    """Signals:
    seed_chosen(int): begin with this seed.
    pictures_wished(list): the pictures of these seeds are not there yet.
    """

    seed_chosen = Signal(int)
    pictures_wished = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._chance = random.Random()
        self.new = Button(tr("New"), "", "dice", size="small", tip=tr("Nine other seeds"), key="N")
        self.new.clicked.connect(self.roll)
        self.grid = SeedTiles()
        self.grid.taken.connect(self.seed_chosen)
        self.field = NumberField(tr("Seed by its number"), 0, whole=True, low=0, high=LARGEST_SEED)
        self.field.setToolTip(tr("The same seed always makes the same picture; Enter begins with it"))
        self.field.returnPressed.connect(self._on_typed)
        self.setLayout(
            column(
                row(label(tr("Seeds"), "section"), None, self.new),
                self.grid,
                row(label(tr("Number"), "small", "text2"), self.field, gap=8),
                gap=8,
            )
        )
        self.grid.tiles.show_seeds(list(range(COUNT)))

    @property
    def seeds(self) -> list[int]:
        return [tile.seed for tile in self.grid.tiles.tiles]

    @property
    def tiles(self) -> Sequence[Tile]:
        """The seeds with their pictures, as far as they are there."""
        return self.grid.tiles.tiles

    def image_of(self, seed: int) -> QImage | None:
        return self.grid.tiles.image_of(seed)

    def fit(self, width: int) -> None:
        """As wide as the column, three rows high."""
        self.grid.setFixedHeight(width // COLUMNS * (COUNT // COLUMNS) + 2)
        self.grid.fit()

    def roll(self) -> None:
        """Nine other seeds."""
        self.grid.tiles.show_seeds(self._chance.sample(range(100_000), COUNT))
        self.pictures_wished.emit(self.seeds)

    def mark(self, seed: int | None) -> None:
        """Show which one is worked on; one that is not among them takes the first place."""
        if seed is not None and seed not in self.seeds:
            self.grid.tiles.show_seeds([seed, *self.seeds[: COUNT - 1]])
            self.pictures_wished.emit([seed])
        self.grid.delegate.chosen = seed
        self.grid.viewport().update()
        if seed is not None:
            self.field.show_value(seed)

    def show_image(self, seed: int, image: QImage) -> None:
        self.grid.tiles.show_image(seed, image)

    def ask_again(self) -> None:
        """The pictures are out of date."""
        self.grid.tiles.forget_images()
        self.pictures_wished.emit(self.seeds)

    def explain(self, reason: str) -> None:
        """Cannot be used for this reason."""
        self.new.explain(reason)
        for each in (self.grid, self.field):
            each.setEnabled(not reason)

    def _on_typed(self) -> None:
        if not self.field.fault():
            self.seed_chosen.emit(int(self.field.value))
