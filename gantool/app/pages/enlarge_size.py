"""How much larger: some usual factors, or an exact width; how transparency grows, and how much is tried beforehand.

What becomes of the picture that is shown is told in words, and after a try also in how large pieces it went through.
"""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import pixels, tr

if TYPE_CHECKING:
    from gantool.jobs.events import Tried
    from gantool.library import Entry

FACTORS = (2, 3, 4, 8)
EXACT = "exact"
PART, WHOLE = "part", "whole"
WIDEST = 65_000  # px


class HowMuch(QWidget):
    """The first section of Enlarge's panel.

    Signals:
        changed(): another size is wanted.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._picture = QSize()
        choices = [(str(factor), f"x{factor}") for factor in FACTORS]
        self._factor = Segmented([*choices, (EXACT, tr("Exact"))], tr("How much"), stretch=True)
        self._factor.chosen.connect(self._on_chosen)
        self._width = NumberField(tr("Width of the result in px"), 4000, whole=True, low=1, high=WIDEST)
        self._width.number_changed.connect(lambda _: self._on_chosen())
        self._width_row = holder(row(label(tr("Width, px"), "small", "text2"), self._width, gap=8))
        self._width_row.hide()
        self._becomes = label(type="small", tone="text2", wrap=True)
        self._way = label(type="small", tone="text2", wrap=True)
        self.tries = Segmented([(PART, tr("A part")), (WHOLE, tr("All of it"))], tr("How much is tried"), stretch=True)
        self.tries.chosen.connect(lambda _: self.changed.emit())
        self._facts = label(type="small", tone="text2", wrap=True)
        self._alpha = Choice(tr("Transparency"))
        self._alpha.addItem(tr("Transparency resampled"), "resample")
        self._alpha.addItem(tr("Transparency by the model"), "model")
        self._alpha.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._alpha.hide()
        self.setLayout(
            column(
                label(tr("How much"), "section"),
                self._factor,
                self._width_row,
                self._becomes,
                self._way,
                label(tr("Try before, without writing a file"), "small", "text2", wrap=True),
                self.tries,
                self._facts,
                self._alpha,
                gap=8,
            )
        )

        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_model(self, entry: "Entry | None") -> None:
        """Begin with what the model does in one go."""
        own = entry.card.geometry.scale if entry is not None else 4
        self._own = own
        self._factor.choose(str(own) if own in FACTORS else str(FACTORS[0]))
        self._width_row.hide()
        self._tell()

    def show_picture(self, size: QSize) -> None:
        """Say what becomes of a picture of that size."""
        self._picture = size
        self._tell()

    def arguments(self) -> dict[str, Any]:
        """What is set, as arguments of a `ConvertSpec`."""
        if self._factor.current == EXACT:
            return {"width": int(self._width.value), "alpha": self._alpha.currentData()}
        return {"scale": float(self._factor.current), "alpha": self._alpha.currentData()}

    @property
    def part(self) -> bool:
        """Whether only a part of the picture is tried."""
        return self.tries.current == PART

    def tell_try(self, told: "Tried | None") -> None:
        """What a try has shown of how the picture passes the model."""
        self._facts.setText(facts(told) if told is not None and told.output is not None else "")
        if told is not None and told.output is not None:
            self._alpha.setVisible(told.alpha)

    def fault(self) -> str:
        """What is wrong with what was typed; empty if nothing is."""
        return self._width.fault() if self._factor.current == EXACT else ""

    def _on_chosen(self) -> None:
        self._width_row.setVisible(self._factor.current == EXACT)
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        size = self._picture
        if size.isEmpty():
            self._becomes.setText(tr("Every picture keeps its proportions."))
        else:
            factor = self._share(size)
            made = pixels(max(1, round(size.width() * factor)), max(1, round(size.height() * factor)))
            before = pixels(size.width(), size.height())
            self._becomes.setText(tr("{before} becomes {after}", before=before, after=made))
        self._way.setText(self._words())

    def _share(self, size: QSize) -> float:
        exact = self._factor.current == EXACT
        return self._width.value / size.width() if exact else float(self._factor.current)

    def _words(self) -> str:
        """How that comes about, and what is kept."""
        if self._factor.current != EXACT and float(self._factor.current) == self._own:
            way = tr("The model enlarges that much in one go.")
        else:
            way = tr("The model enlarges x{own} as often as it takes; the rest is resampled.", own=self._own)
        return way + " " + tr("Transparency and depth stay.")

    _own = 4


def facts(told: "Tried") -> str:
    """How a picture passed the model, and what it holds."""
    way = tr("Tiles: {n} px", n=told.tile) if told.tile is not None else tr("Tiles: none, in one piece")
    held = tr("with transparency") if told.alpha else tr("no transparency")
    return f"{way} · {tr('{n} bits', n=told.bits)} · {held}"
