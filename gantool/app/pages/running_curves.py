"""The curves of a run, a few charts at a time: check pictures and losses, the game, variation, memory."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame
from shiboken6 import isValid

from gantool.app.background import Background
from gantool.app.pages.run_series import Series, checked, seen
from gantool.app.widgets.boxes import column
from gantool.app.widgets.chart import Chart, import_plots
from gantool.app.widgets.curve import Curve
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.jobs.state import RunState

MOST = 4  # curves that can be told apart
CHARTS = 3

Shown = list[tuple[str, list[Curve], bool]]  # title, curves, whether the best is marked


class RunCurves(QFrame):
    """A card with Overview, Losses, Variation and Memory."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._background = background
        self._state: RunState | None = None
        self._series = Series()
        self._asked = False
        self.which = Segmented(
            [
                ("overview", tr("Overview")),
                ("losses", tr("Losses")),
                ("variation", tr("Variation")),
                ("memory", tr("Memory")),
            ],
            tr("Which curves"),
            stretch=True,
        )
        self.which.chosen.connect(lambda _: self._show())
        self.charts = [Chart("") for _ in range(CHARTS)]
        self.first, self.second = self.charts[0], self.charts[1]
        layout = column(self.which, 4, gap=8, margins=(16, 14, 16, 12))
        for chart in self.charts:
            layout.addWidget(chart, 1)
        self.setLayout(layout)

    def reset(self) -> None:
        """Another run."""
        self._series = Series()

    def show_state(self, state: "RunState") -> None:
        """Draw what the run has told by now."""
        self._state = state
        self._series.take_in(state)
        if not self._asked:
            self._asked = True
            self._background.call(import_plots, lambda _: self._on_imported())
        self._show()

    def _on_imported(self) -> None:
        if isValid(self):
            for chart in self.charts:
                chart.draw_plots()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        best = float(state.best.step) if state.best is not None else None
        last = float(state.progress.steps or state.progress.step) if state.progress is not None else None
        pages: dict[str, Callable[[RunState], Shown]] = {
            "overview": self._overview,
            "losses": self._losses,
            "variation": self._variation,
            "memory": self._memory,
        }
        shown = pages[self.which.current](state)
        for at, chart in enumerate(self.charts):
            chart.setVisible(at < len(shown))
            if at < len(shown):
                title, curves, marked = shown[at]
                chart.retitle(title)
                chart.show_curves(curves[:MOST], best if marked else None, last, self._series.when)

    def _overview(self, state: "RunState") -> Shown:
        losses = self._series.group("losses")
        return [(tr("Error on check pictures"), checked(state), True), (tr("Losses"), losses[:2], True)]

    def _losses(self, state: "RunState") -> Shown:
        shown = [
            (tr("Losses"), self._series.group("losses"), True),
            (tr("Discriminator on real and made"), self._series.group("decisions"), True),
        ]
        norms = self._series.group("norms")
        return [*shown, (tr("Length of gradients"), norms, False)] if norms else shown

    def _variation(self, state: "RunState") -> Shown:
        shown = [(tr("Variety beside real pictures"), seen(state, "variety", ""), True)]
        augmentation = self._series.group("augmentation")
        if augmentation:
            shown.insert(0, (tr("Augmentation"), augmentation, True))
        near = seen(state, "nearness", "")
        return [*shown, (tr("Distance to training pictures"), near, True)] if near else shown

    def _memory(self, state: "RunState") -> Shown:
        return [
            (tr("Memory in GB"), self._series.group("memory"), False),
            (tr("Images per second"), self._series.group("speed"), False),
            (tr("Learning rates"), self._series.group("rates"), False),
        ]
