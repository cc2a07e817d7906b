"""From the report to a run: the training as it is set up, why it cannot begin yet, what it needs, and the ways on."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from gantool.app.context import Context
from gantool.app.estimator import Estimator
from gantool.app.pages.report_command import command
from gantool.app.pages.report_like import carried
from gantool.app.words import tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.app.pages.train_report import TrainReport
    from gantool.jobs.spec import TrainSpec


class ReportStart(QObject):
    """Begun, queued or copied, as the report stands.

    Attributes:
        like: the training whose settings were taken over.
        under_way: it is being started.

    Signals:
        requested(object, object): train by this `TrainSpec` in this new folder.
    """

    requested = Signal(object, object)

    def __init__(self, context: Context, report: "TrainReport") -> None:
        super().__init__(report)
        self._context, self._report = context, report
        self.like: TrainSpec | None = None
        self.under_way = False
        self.estimator = Estimator(context, self)
        self.estimator.estimated.connect(self.explain)
        context.device_changed.connect(self.explain)

    def spec(self) -> "TrainSpec | None":
        """The training as it is set up now, or None if it is not whole."""
        from gantool.jobs.spec import TrainSpec

        found, choices, now = self._report.found, self._report.choices, self._report.history.now
        if not choices.family or found is None:
            return None
        settings = dict(choices.settings)
        if now.turned:
            settings["direction"] = found.direction(True)
        return TrainSpec(
            family=choices.family,
            paths=self._report.paths,
            preset=choices.preset or None,
            settings=settings,
            recipe=choices.recipe or None,
            device=self._context.device,
            **now.for_spec(found.report),
            **(carried(self.like) if self.like is not None else {}),
        )

    def command(self) -> str:
        """The same training as a command line."""
        spec = self.spec()
        return command(spec, self._report.footer.out or Path("RUN")) if spec is not None else ""

    def explain(self) -> None:
        """Say why it cannot begin yet, or what it will need."""
        report, spec = self._report, None
        reason = self._why_not()
        if not reason and report.found is not None and (spec := self.spec()) is not None:
            self.estimator.wish(spec, report.found.report)
        told = self.estimator.told if spec is not None else None
        report.choices.explain_cost(told)
        pace = report.choices.pace
        report.footer.explain(
            reason,
            report.choices.minutes,
            len(report.history.now.excluded),
            pace.memory_mb if pace is not None else 0.0,
            told,
        )

    def begin(self) -> None:
        """Ask for the run."""
        spec, out = self.spec(), self._report.footer.out
        if spec is not None and out is not None:
            self.under_way = True
            self.end()
            self.explain()
            self.requested.emit(spec, out)

    def copy(self) -> None:
        """Put the same training on the clipboard as a command."""
        QGuiApplication.clipboard().setText(self.command())
        self._context.toast("done", tr("The command is on the clipboard."))

    def queue(self) -> None:
        """Let it begin when what runs now, and what waits, is done."""
        footer, spec = self._report.footer, self.spec()
        out = footer.out
        if spec is None or out is None:
            return
        family = self._context.catalogue.families.get(spec.family)
        what = tr("Train, {family}", family=family.title if family is not None else spec.family)
        footer.out = None  # it is taken; the next gets another
        self.explain()
        name = shown(out.name)
        self._context.queue.add(
            spec, name, what, out, then=lambda: self.on_queued(name), otherwise=footer.propose_next
        )

    def on_queued(self, name: str) -> None:
        """It is in the queue."""
        self._context.toast(
            "done", tr("{name} is in the queue.", name=name), (tr("Show it"), lambda: self._context.go("queue"))
        )
        self._report.footer.propose_next()

    def end(self) -> None:
        """What it needs is not asked any more."""
        self.estimator.end()

    def _why_not(self) -> str:
        report = self._report
        if self.under_way:
            return tr("it is being started")
        if report.scan.active:
            return tr("the pictures are still being looked at")
        if report.found is None:
            return tr("what was dropped could not be read")
        if report.found.report.counts.samples == 0:
            return tr("no pictures that can be learnt from")
        if not report.choices.family:
            return report.choices.why_not
        if report.choices.fault:
            return report.choices.fault
        return "" if report.footer.out is not None else tr("looking for a place to save")
