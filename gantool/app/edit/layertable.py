"""The mix table by layers: one row for each layer of the model, with the picture that it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from gantool.app.widgets.boxes import clear, column, row
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.words import tr
from gantool.edits import Base

NAME, ROW, GAP = 108, 32, 4  # px


@dataclass(frozen=True, eq=False)
class Offered:
    """A picture that a layer can come from; `other` None is the picture itself."""

    other: Base | None
    name: str
    image: QImage


class LayerTable(QWidget):
    """Signals:
    source_chosen(int, object): this layer shall come from this `Base`; None: from the picture itself.
    """

    source_chosen = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.choices: list[Choice] = []
        self._offered: tuple[Offered, ...] = ()
        self._reason = ""
        self._rows = column(gap=GAP)
        self.setLayout(self._rows)

    def show_layers(self, resolutions: Sequence[int]) -> None:
        """The layers of another model, by the size of what they paint."""
        clear(self._rows)
        self.choices = []
        for at, size in enumerate(resolutions):
            name = tr("Layer {n}, {size} px", n=at + 1, size=size)
            choice = Choice(tr("{layer}: comes from", layer=name))
            choice.setIconSize(QSize(20, 20))
            choice.activated.connect(lambda chosen, at=at: self.source_chosen.emit(at, self._offered[chosen].other))
            words = label(name, "small", "text2")
            words.setFixedWidth(NAME)
            made = QWidget()
            made.setFixedHeight(ROW)
            made.setLayout(row(words, choice, gap=8))
            self.choices.append(choice)
            self._rows.addWidget(made)
        self.setFixedHeight(len(self.choices) * (ROW + GAP))
        self._offered = ()
        self.explain(self._reason)

    def show_sources(self, sources: Sequence[Base | None], offered: Sequence[Offered]) -> None:
        """What each layer comes from; all of it is among what is offered."""
        if not _same(self._offered, offered):
            self._offered = tuple(offered)
            for choice in self.choices:
                self._fill(choice)
        places = {each.other: at for at, each in enumerate(self._offered)}
        for choice, source in zip(self.choices, sources, strict=True):
            blocked = choice.blockSignals(True)
            choice.setCurrentIndex(places.get(source, -1))
            choice.blockSignals(blocked)

    def explain(self, reason: str) -> None:
        """Cannot be used for this reason; with an empty one it can."""
        self._reason = reason
        for choice in self.choices:
            choice.setEnabled(not reason)
            choice.setToolTip(reason)

    def _fill(self, choice: Choice) -> None:
        blocked = choice.blockSignals(True)
        choice.clear()
        for each in self._offered:
            choice.addItem(QIcon(QPixmap.fromImage(each.image)), each.name)
        choice.blockSignals(blocked)


def _same(before: Sequence[Offered], now: Sequence[Offered]) -> bool:
    return [(each.other, each.image.cacheKey()) for each in before] == [
        (each.other, each.image.cacheKey()) for each in now
    ]
