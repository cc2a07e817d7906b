"""Train, the report: what was found in the folders, what is worth a look, and how to learn from it."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.jobwatch import JobWatch
from gantool.app.pages.report_findings import ReportFindings
from gantool.app.pages.report_footer import ReportFooter
from gantool.app.pages.report_pictures import ReportPictures
from gantool.app.pages.report_summary import ReportSummary
from gantool.app.pages.report_words import Finding, findings
from gantool.app.pages.train_choices import Choices
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.pairtiles import Tile
from gantool.app.words import number, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.api.report import DatasetReport
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event

THUMBNAILS = 240  # samples that are shown as tiles


class TrainReport(QWidget):
    """Signals:
    left(): the person goes back to the empty page.
    another_wanted(): the person wants to choose another folder.
    start_requested(object, object): train by this `TrainSpec` in this new folder.
    """

    left = Signal()
    another_wanted = Signal()
    start_requested = Signal(object, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._watch = JobWatch(context.background, self)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_inspected)
        self._watch.refused.connect(self._on_refused)
        self._paths: tuple[Path, ...] = ()
        self._report: DatasetReport | None = None
        self._found: dict[Finding, frozenset[str]] = {}
        self._starting = False
        self._build()

    # -- what the page is asked

    def look_inside(self, paths: tuple[Path, ...]) -> None:
        """Scan these folders and pictures."""
        from gantool.jobs.spec import InspectSpec

        self._watch.discard()
        self._paths, self._report, self._starting = paths, None, False
        self._header.retitle(shown(paths[0].name or str(paths[0])) if paths else "")
        self.footer.propose(paths)
        self._context.catalogue.load_families()
        self._show_scanning(tr("Looking inside"), None)
        self._watch.start(InspectSpec(paths=paths, thumbnails=THUMBNAILS, edge=256))

    def show_report(self, report: "DatasetReport", thumbnails: list[dict[str, Any]]) -> None:
        """Show what was found."""
        self._report = report
        found = findings(report)
        flawed = {_stem(path): finding.title for finding in found for path in finding.paths}
        self.summary.show_report(report)
        self.pictures.show_samples([_tile(each, flawed) for each in thumbnails], report.counts.samples)
        self._found = {finding: self._keys_of(finding) for finding in found}
        self.findings.show_findings(self._found, self.pictures.excluded)
        self.choices.show_report(report, self._paths)
        empty = report.counts.samples == 0
        self._body.setCurrentIndex(1 if empty else 0)
        if empty:
            self._nothing.tell(tr("No pictures that can be learnt from"), report.reason)
        self._explain_start()

    def start_button(self) -> Button:
        return self.footer.start

    def start_failed(self, reason: str) -> None:
        """The run could not be started."""
        self._starting = False
        self._notice.tell("danger", tr("The training could not be started"), reason)
        self._notice.show()
        self._explain_start()

    def close_job(self) -> None:
        """End the scan, if one runs, and let its thumbnails go."""
        self._watch.discard()

    # -- building

    def _build(self) -> None:
        another = Button(tr("Another folder…"), "quiet", "folder", key="Ctrl+O")
        another.clicked.connect(self.another_wanted)
        self._header = Header(self._context, "", parent_title=tr("Train"), go_back=self.left.emit, actions=(another,))
        self.summary = ReportSummary()
        self.pictures = ReportPictures(self._context.pictures)
        self.summary.flipped.connect(self.pictures.swap_sides)
        self.pictures.excluded_changed.connect(self._on_excluded_changed)
        self.findings = ReportFindings()
        self.findings.leave_out_requested.connect(self.pictures.exclude)
        self.findings.all_requested.connect(self._on_all_requested)
        self.findings.reveal_requested.connect(self.pictures.reveal)
        self.choices = Choices(self._context)
        self.choices.changed.connect(self._explain_start)
        self.choices.setFixedWidth(364)
        self.footer = ReportFooter(self._context)
        self.footer.place_changed.connect(self._explain_start)
        self.footer.copy_requested.connect(self._on_copy)
        self.footer.start_requested.connect(self._on_start)
        self._notice = Notice()
        self._notice.hide()
        left = column(self.summary, self._notice, gap=14)
        left.addWidget(self.pictures, 1)
        left.addWidget(self.findings)
        content = QWidget()
        content.setMaximumWidth(1440)
        inner = row(gap=16, margins=(24, 16, 24, 14))
        inner.addLayout(left, 1)
        inner.addWidget(self.choices)
        content.setLayout(inner)
        self._nothing = Empty("photo", "", "", None)
        self._body = QStackedWidget()
        centred = row(gap=0)
        centred.addStretch(0)
        centred.addWidget(content, 1)
        centred.addStretch(0)
        self._body.addWidget(holder(centred))
        self._body.addWidget(self._nothing)
        page = column(self._header, gap=0)
        page.addWidget(self._body, 1)
        page.addWidget(self.footer)
        self.setLayout(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choices.setFixedWidth(332 if self.width() < 1000 else 364)

    # -- scanning

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Noted, Phase

        for event in events:
            if isinstance(event, Phase):
                self._show_scanning(event.title, event)
            elif isinstance(event, Noted):
                self._context.toast("warn" if event.severity == "warning" else "info", event.message)

    def _show_scanning(self, title: str, phase: Any) -> None:
        self._body.setCurrentIndex(0)
        self.summary.show_scanning(title, phase)
        if phase is None:
            self.summary.reset()
            self._notice.hide()
            self.pictures.reset()
            self.findings.hide()
            self.choices.show_waiting()
        self._explain_start()

    def _on_inspected(self, outcome: "Outcome") -> None:
        from gantool.api.report import DatasetReport

        if outcome.state == "done":
            self.show_report(
                DatasetReport.model_validate(outcome.result["report"]), outcome.result.get("thumbnails", [])
            )
        else:
            self._on_refused(outcome.reason or tr("The scan was stopped."))

    def _on_refused(self, reason: str) -> None:
        self.summary.show_refusal(reason)
        self._nothing.tell(tr("The folder could not be read"), reason)
        self._body.setCurrentIndex(1)
        self._explain_start()

    # -- what is left out

    def _keys_of(self, finding: Finding) -> frozenset[str]:
        """The samples that a problem is about; a file that cannot be read is none."""
        stems = {_stem(path) for path in finding.paths}
        return self.pictures.keys(lambda key: _stem(key) in stems)

    def _on_excluded_changed(self) -> None:
        self.findings.show_findings(self._found, self.pictures.excluded)
        self._explain_start()

    def _on_all_requested(self) -> None:
        fresh = (
            frozenset().union(*(keys for finding, keys in self._found.items() if not finding.serious))
            - self.pictures.excluded
        )
        self.pictures.exclude(fresh, True)
        self._context.toast(
            "done",
            tr("{n} left out.", n=number(len(fresh))),
            (tr("Undo"), lambda: self.pictures.exclude(fresh, False)),
        )

    # -- starting

    def spec(self) -> Any:
        """The training as it is set up now, or None if it is not whole."""
        from gantool.jobs.spec import TrainSpec

        if not self.choices.family:
            return None
        settings = dict(self.choices.settings)
        if self.summary.turned:
            settings["direction"] = self.summary.direction
        return TrainSpec(
            family=self.choices.family,
            paths=self._paths,
            preset=self.choices.preset or None,
            settings=settings,
            recipe=self.choices.recipe or None,
            excluded=tuple(sorted(self.pictures.excluded)),
        )

    def command(self) -> str:
        """The same training as a command line."""
        spec = self.spec()
        out = shown(self.footer.out or "RUN")
        parts = ["gantool", "train", spec.family, *(shown(path) for path in spec.paths), "--out", out]
        if spec.preset:
            parts += ["--preset", spec.preset]
        if spec.recipe:
            parts += ["--recipe", spec.recipe]
        for name, value in spec.settings.items():
            parts += ["--set", f"{name}={value}"]
        return shlex.join(parts)

    def _why_not_start(self) -> str:
        if self._starting:
            return tr("it is being started")
        if self._report is None:
            return (
                tr("the pictures are still being looked at")
                if self._watch.active
                else tr("the folder could not be read")
            )
        if self._report.counts.samples == 0:
            return tr("no pictures that can be learnt from")
        if not self.choices.family:
            return self.choices.why_not
        if self.choices.fault:
            return self.choices.fault
        return "" if self.footer.out is not None else tr("looking for a place to save")

    def _explain_start(self) -> None:
        self.footer.explain(self._why_not_start(), self.choices.minutes, len(self.pictures.excluded))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command())
        note = tr(" Pictures left out here are not in it.") if self.pictures.excluded else ""
        self._context.toast("done", tr("The command is on the clipboard.") + note)

    def _on_start(self) -> None:
        spec = self.spec()
        if spec is not None and self.footer.out is not None:
            self._starting = True
            self._notice.hide()
            self._explain_start()
            self.start_requested.emit(spec, self.footer.out)


def _tile(given: dict[str, Any], flawed: dict[str, str]) -> Tile:
    """A thumbnail of the inspect job as a tile; `flawed` are the findings by stem."""
    key = str(given["key"])
    return Tile(
        key,
        str(given.get("split", "")),
        _path(given.get("input")),
        _path(given.get("target")),
        flawed.get(_stem(key), ""),
    )


def _stem(path: str) -> str:
    """What sample keys and shown paths have in common: the file's name without folder and suffix."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[0] if "." in name else name


def _path(given: object) -> Path | None:
    return Path(given) if isinstance(given, str) and given else None
