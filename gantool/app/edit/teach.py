"""Teach a slider: the person marks pictures that have a trait and pictures that lack it, and names what they share."""

import random

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from gantool.app.edit.tiles import TileDelegate, Tiles
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.tilegrid import TileGrid
from gantool.app.words import counted, tr

COUNT = 48
LEAST = 4  # of each kind: fewer say nothing of what they share
SIDE, GAP = 104, 12  # px
LONGEST_NAME = 60
_NEXT = {"": "has", "has": "lacks", "lacks": ""}


class TeachTiles(TileGrid):
    """Pictures to mark; a click goes from has to lacks to nothing, the keys + - 0 say it at once.

    Signals:
        said(int, str): a seed, and what was said of it.
    """

    said = Signal(int, str)

    def __init__(self) -> None:
        super().__init__(tr("Pictures to mark"), TileDelegate(GAP))
        self.tiles = Tiles()
        self.setModel(self.tiles)
        self.clicked.connect(lambda index: self._say(index.row(), ""))
        self.setToolTip("")

    def cell_for(self, width: int) -> QSize:
        columns = max(2, width // (SIDE + GAP))
        side = (width - 1) // columns
        return QSize(side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Plus: "has", Qt.Key.Key_Minus: "lacks", Qt.Key.Key_0: "none"}
        at = self.currentIndex().row()
        if at >= 0 and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._say(at, "")
        elif at >= 0 and Qt.Key(event.key()) in keys:
            self._say(at, keys[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _say(self, at: int, what: str) -> None:
        """Say it; "" goes on to what comes next."""
        tile = self.tiles.tiles[at]
        word = "" if what == "none" else (what or _NEXT[tile.said])
        self.tiles.say(tile.seed, word)
        self.said.emit(tile.seed, word)


class TeachPanel(QWidget):
    """Signals:
    learn_wished(list, list, str): seeds that have it, seeds that lack it, and its name.
    pictures_wished(list): the pictures of these seeds are not there yet.
    left(): the person is done here, or leaves it.
    stop_wished(): end what is being learnt.
    """

    learn_wished = Signal(list, list, str)
    pictures_wished = Signal(list)
    left = Signal()
    stop_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._chance = random.Random()
        self._busy = False
        self.grid = TeachTiles()
        self.grid.said.connect(lambda seed, said: self._show())
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("What the slider does"))
        self.name.setPlaceholderText(tr("What the slider does, such as Smiling"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.textChanged.connect(lambda text: self._show())
        self.learn = Button(tr("Learn it"), "accent", "spark", key="Ctrl+Enter")
        self.learn.clicked.connect(self._on_learn)
        self.more = Button(tr("Other pictures"), "", "dice", tip=tr("Other pictures in place of those without a mark"))
        self.more.clicked.connect(self.roll)
        self.leave = Button(tr("Leave"), "quiet", "x", key="Esc")
        self.leave.clicked.connect(self._on_leave)
        self.words = label("", tone="text2")
        self.bar = Bar(tr("Progress of learning"))
        self.setLayout(
            column(
                row(label(tr("Teach a slider"), "section"), None, self.more, self.leave),
                label(
                    tr(
                        "Click once on pictures that have the trait (a tick), twice on those that lack it (a cross). "
                        "The more, the surer; what differs between both becomes the slider. "
                        "Keys: + has it, - lacks it, 0 neither."
                    ),
                    "small",
                    "text2",
                    wrap=True,
                ),
                self.grid,
                row(self.words, None, self.bar),
                row(self.name, self.learn, gap=12),
                gap=12,
            )
        )
        self.bar.setFixedWidth(200)
        self._show()

    @property
    def busy(self) -> bool:
        return self._busy

    def marked(self, said: str) -> list[int]:
        """The seeds of which this was said."""
        return [tile.seed for tile in self.grid.tiles.tiles if tile.said == said]

    def begin(self) -> None:
        """Pictures without a mark."""
        self.grid.tiles.show_tiles([])
        self.name.clear()
        self.show_busy(False)
        self.roll()
        self.grid.setFocus()

    def roll(self) -> None:
        """Other pictures in place of those without a mark."""
        marked = [tile.seed for tile in self.grid.tiles.tiles if tile.said]
        fresh = [seed for seed in self._chance.sample(range(1_000_000), COUNT) if seed not in marked]
        self.grid.tiles.show_seeds([*marked, *fresh][: max(COUNT, len(marked) + COUNT // 2)])
        self.grid.fit()
        self.pictures_wished.emit([tile.seed for tile in self.grid.tiles.tiles if tile.image is None])
        self._show()

    def show_image(self, seed: int, image: QImage) -> None:
        self.grid.tiles.show_image(seed, image)

    def show_busy(self, busy: bool, words: str = "", share: float | None = None) -> None:
        """Whether it is being learnt, and how far it is."""
        self._busy = busy
        self.bar.show_share(share)
        self._show()
        if busy:
            self.words.setText(words)

    def fault(self) -> str:
        """Why it cannot be learnt yet; empty if it can."""
        if self._busy:
            return tr("it is being learnt")
        if min(len(self.marked("has")), len(self.marked("lacks"))) < LEAST:
            return tr("mark at least {n} pictures that have it and {n} that lack it", n=LEAST)
        if not self.name.text().strip():
            return tr("say what the slider does")
        return ""

    def _show(self) -> None:
        self.learn.explain(self.fault())
        self.bar.setVisible(self._busy)
        self.grid.setEnabled(not self._busy)
        self.more.explain(tr("it is being learnt") if self._busy else "")
        has, lacks = len(self.marked("has")), len(self.marked("lacks"))
        if not self._busy:
            told = tr("{has}, {lacks}", has=counted(has, tr("{n} has it"), tr("{n} have it")),
                      lacks=counted(lacks, tr("{n} lacks it"), tr("{n} lack it")))  # fmt: skip
            self.words.setText(told if not self.fault() else tr("{counts}: {reason}", counts=told, reason=self.fault()))

    def _on_learn(self) -> None:
        if not self.fault():
            self.learn_wished.emit(self.marked("has"), self.marked("lacks"), self.name.text().strip())

    def _on_leave(self) -> None:
        if self._busy:
            self.stop_wished.emit()
        self.left.emit()
