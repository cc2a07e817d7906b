"""How long to learn: a family's presets as time budgets, with what this machine did in such a time before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gantool.app.told import told
from gantool.app.widgets.boxes import column
from gantool.app.widgets.budgets import Budgets
from gantool.app.widgets.label import label
from gantool.app.words import duration, figure, number, tr

if TYPE_CHECKING:
    from gantool.api import Preset
    from gantool.app.pace import Pace


class TimeChoice(QFrame):
    """Signals:
    chosen(): the person took another budget.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.budgets = Budgets()
        self.budgets.chosen.connect(self._on_chosen)
        self._taken = ""
        self._presets: Sequence[Preset] = ()
        self._summary = label(type="small", tone="text2", wrap=True)
        self.estimate = label(type="small", tone="text2", wrap=True)
        self.setLayout(
            column(label(tr("How long"), "section"), self.budgets, self._summary, self.estimate, gap=8,
                   margins=(16, 14, 16, 14))
        )

    @property
    def current(self) -> str:
        return self.budgets.current

    @property
    def preset(self) -> "Preset | None":
        return next((each for each in self._presets if each.id == self.current), None)

    @property
    def minutes(self) -> float:
        preset = self.preset
        return preset.minutes if preset is not None else 0.0

    def show_presets(self, presets: "Sequence[Preset]", wished: str | None) -> None:
        """The budgets of a family; what a person took stays, else the one that is wished, else the quickest."""
        known = [each.id for each in presets]
        chosen = next((id_ for id_ in (self._taken, wished, *known) if id_ in known), "")
        self._presets = presets
        cards = [(each.id, told(each.title), duration(each.minutes * 60), _result(each.minutes)) for each in presets]
        self.budgets.show_budgets(cards, chosen)

    def forget(self) -> None:
        """Another dataset: what was taken before does not count."""
        self._taken = ""

    def take(self, id_: str) -> None:
        """The budget with this id is chosen as soon as there is one."""
        self._taken = id_

    def _on_chosen(self, id_: str) -> None:
        self._taken = id_
        self.chosen.emit()

    def explain(self, pace: "Pace | None", samples: int) -> None:
        """What the budget is for, and what it means here: `pace` is that of an earlier run like this one."""
        preset = self.preset
        self._summary.setText(told(preset.summary) if preset is not None else "")
        self.estimate.setVisible(pace is not None and samples > 0)
        if pace is None or not samples:
            return
        seen = pace.images_per_second * self.minutes * 60
        words = (
            tr(
                "About {n} pictures on this machine, each of the {all} about {times} times: a step tried at {size} px "
                "learnt from {rate} a second."
            )
            if pace.tried
            else tr(
                "About {n} pictures on this machine, each of the {all} about {times} times: an earlier run at "
                "{size} px learnt from {rate} a second."
            )
        )
        self.estimate.setText(
            words.format(
                n=number(round(seen / 100) * 100 if seen > 1000 else round(seen)),
                all=number(samples),
                times=number(max(1, round(seen / samples))),
                size=pace.size,
                rate=figure(pace.images_per_second),
            )
        )


def _result(minutes: float) -> str:
    """What may be hoped for after so long."""
    return tr("Rough") if minutes < 20 else tr("Clearer") if minutes < 300 else tr("Overnight")
