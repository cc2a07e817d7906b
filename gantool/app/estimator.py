"""What a training would need and take here, asked of a worker while a person is still choosing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch

if TYPE_CHECKING:
    from gantool.api import DatasetReport
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Estimated
    from gantool.jobs.spec import TrainSpec

PATIENCE = 900  # ms without another choice


class Estimator(QObject):
    """Answers for the newest wish only, and once for each; it waits while another job has the device.

    Signals:
        estimated(): `told` is about what is wished now.
    """

    estimated = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.told: Estimated | None = None
        self._wish: tuple[TrainSpec, DatasetReport] | None = None
        self._key = ""  # of the wish that is answered, or being answered
        self._known: dict[str, Estimated] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._ask)
        self._watch = JobWatch(context.background, self)
        self._watch.job_ended.connect(self._on_ended)
        self._watch.refused.connect(lambda reason: None)  # then it is not said what it needs

    def wish(self, spec: "TrainSpec", report: "DatasetReport") -> None:
        """This would be trained; `told` is None until it is known what that needs."""
        key = spec.model_dump_json(exclude={"excluded", "remedies", "observers", "seed"})
        if key == self._key:
            return
        self._watch.discard()
        self._key, self._wish = key, (spec, report)
        self.told = self._known.get(key)
        if self.told is None:
            self._timer.start()

    def end(self) -> None:
        """Nothing is wished any more."""
        self._timer.stop()
        self._watch.discard()
        self._key, self.told = "", None

    def _ask(self) -> None:
        from gantool.jobs.spec import EstimateSpec

        if self._context.queue.is_busy:  # it would be in the way, and its figures wrong
            self._key = ""
            return
        if self._wish is not None:
            spec, report = self._wish
            self._watch.start(EstimateSpec(train=spec, report=report))

    def _on_ended(self, outcome: "Outcome") -> None:
        from gantool.jobs.events import Estimated

        self._watch.discard()
        if outcome.state != "done":
            return
        self.told = self._known[self._key] = Estimated(**outcome.result)
        self.estimated.emit()
