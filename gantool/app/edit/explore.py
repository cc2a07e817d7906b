"""The Explore column: the latent plane, variety, fine detail and the seeds."""

import random

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gantool.app.edit.plane import LatentPlane
from gantool.app.edit.seedstrip import SeedStrip
from gantool.app.widgets.boxes import Scroll, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.widgets.segmented import Segmented
from gantool.app.widgets.slider import Slider
from gantool.app.words import tr

WIDTH = 200  # px
ROOM = 12  # px at its right for a scroll bar
FIGURE = 42  # px of a slider's figure
Reasons = dict[str, str]


class Explore(QWidget):
    """Signals:
    class_chosen(object): pictures of this class, or None: the seed decides.
    variety_moved(float), variety_settled(float): truncation psi.
    noise_wished(object): "fixed", "off" or a seed for the fine detail.
    """

    class_chosen = Signal(object)
    variety_moved = Signal(float)
    variety_settled = Signal(float)
    noise_wished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.plane = LatentPlane()
        self.classes = Choice(tr("Class"))
        self.classes.currentIndexChanged.connect(lambda at: self.class_chosen.emit(self.classes.itemData(at)))
        self.classes.hide()
        self.variety = Slider(tr("Variety"), 0.0, 1.2, 0.7, step=0.01)
        self.variety.retip(tr("Variety (truncation): lower is nearer to the average picture, higher is more daring"))
        self.variety.value_changed.connect(self.variety_moved)
        self.variety.settled.connect(self.variety_settled)
        self.noise = Segmented((("fixed", tr("On")), ("off", tr("Off"))), tr("Fine detail (noise)"))
        self.noise.chosen.connect(lambda choice: self.noise_wished.emit(choice))
        self.noise_dice = Button("", "tool", "dice", size="small", tip=tr("Other fine detail (noise)"), key="F")
        self.noise_dice.clicked.connect(lambda: self.noise_wished.emit(random.randrange(1, 1_000_000)))
        self.seeds = SeedStrip()
        self.seeds.fit(WIDTH)
        content = QWidget()
        content.setLayout(
            column(
                row(label(tr("Explore"), "section"), None, label(tr("drag the dot"), "small", "text2")),
                self.classes,
                self.plane,
                self.variety,
                self._ends(),
                row(label(tr("Detail"), "small", "text2"), None, self.noise, self.noise_dice, gap=8),
                6,
                self.seeds,
                None,
                gap=6,
                margins=(0, 0, ROOM, 0),
            )
        )
        scroll = Scroll(content)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLayout(column(scroll, gap=0))
        self.setFixedWidth(WIDTH + ROOM)

    def _ends(self) -> QHBoxLayout:
        """What the ends of the slider above mean, below its ends."""
        words = row(label(tr("safe"), "small", "text2"), None, label(tr("wild"), "small", "text2"), gap=0)
        self.variety.name.ensurePolished()
        words.setContentsMargins(self.variety.name.sizeHint().width() + 8, 0, FIGURE, 0)
        return words

    def show_classes(self, classes: tuple[str, ...]) -> None:
        """The classes of the model; hidden where it has none."""
        blocker = QSignalBlocker(self.classes)
        self.classes.clear()
        self.classes.addItem(tr("Any class"), None)
        for each in classes:
            self.classes.addItem(each, each)
        blocker.unblock()
        self.classes.setVisible(bool(classes))

    def show_class(self, name: str | None) -> None:
        self.classes.choose(name)

    def show_variety(self, psi: float) -> None:
        self.variety.show_value(psi)

    def show_noise(self, noise: object) -> None:
        self.noise.choose("off" if noise == "off" else "fixed")

    def explain(self, plane: str, variety: str, noise: str, seeds: str) -> None:
        """Why each of them cannot be used; empty: it can."""
        self.plane.explain(plane)
        self.variety.explain(variety)
        self.noise.setEnabled(not noise)
        self.noise.setToolTip(noise or tr("The fine random detail (noise)"))
        self.noise_dice.explain(noise)
        self.seeds.explain(seeds)
        self.classes.setEnabled(not seeds)
