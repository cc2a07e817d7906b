"""The curves of a run, two charts at a time: figures on the check pictures, losses, rates."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame

from gantool.app.pages.run_words import metric_title
from gantool.app.widgets.boxes import column
from gantool.app.widgets.chart import Chart, Curve
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.jobs.state import RunState


class RunCurves(QFrame):
    """A card with Overview, Losses and Rates."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._state: RunState | None = None
        self._which = Segmented(
            [("overview", tr("Overview")), ("losses", tr("Losses")), ("rates", tr("Rates"))],
            tr("Which curves"),
            stretch=True,
        )
        self._which.chosen.connect(lambda _: self._show())
        self.first, self.second = Chart(tr("Error on check pictures")), Chart(tr("Losses"))
        self.setLayout(column(self._which, 4, self.first, self.second, gap=8, margins=(16, 14, 16, 12)))

    def show_state(self, state: "RunState") -> None:
        """Draw what the run has told by now."""
        self._state = state
        self._show()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        best = float(state.best.step) if state.best is not None else None
        last = float(state.progress.steps or state.progress.step) if state.progress is not None else None
        losses = _curves(state.history, lambda event: event.losses)
        if self._which.current == "overview":
            self.first.retitle(tr("Error on check pictures"))
            self.first.show_curves(_figures(state), best, last)
            self.second.retitle(tr("Losses"))
            self.second.show_curves(losses[:2], best, last)
        elif self._which.current == "losses":
            self.first.retitle(tr("Losses"))
            self.first.show_curves(losses[:4], best, last)
            self.second.retitle(tr("Discriminator on real and made"))
            self.second.show_curves(_curves(state.history, lambda event: event.decisions)[:4], best, last)
        else:
            self.first.retitle(tr("Learning rates"))
            self.first.show_curves(_curves(state.history, lambda event: event.learning_rates)[:4], None, last)
            self.second.retitle(tr("Images per second"))
            speed = Curve(
                "", [float(each.step) for each in state.history], [each.images_per_second for each in state.history]
            )
            self.second.show_curves([speed] if state.history else [], None, last)


def _figures(state: "RunState") -> list[Curve]:
    """What was measured on the check pictures: the figures that decide which model is best."""
    return [
        Curve(
            metric_title(name),
            [float(each.step) for each in state.validations if name in each.metrics],
            [each.metrics[name] for each in state.validations if name in each.metrics],
        )
        for name in dict.fromkeys(each.criterion for each in state.validations)
    ]


def _curves(history: Any, pick: Any) -> list[Curve]:
    """A curve for each name in what `pick` takes from the events."""
    curves: dict[str, Curve] = {}
    for event in history:
        for name, value in pick(event).items():
            curve = curves.setdefault(name, Curve(_spoken(name)))
            curve.steps.append(float(event.step))
            curve.values.append(value)
    return list(curves.values())


def _spoken(name: str) -> str:
    known = {"real": tr("Real"), "fake": tr("Made"), "G": "G", "D": "D"}
    return known.get(name) or name.replace("_", " ").replace(".", " ")
