"""Train, the report: what was found in the folders, what is worth a look, and how to learn from it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.pages.report_decisions import Decisions, History
from gantool.app.pages.report_drop import DropOffer
from gantool.app.pages.report_findings import ReportFindings
from gantool.app.pages.report_footer import ReportFooter
from gantool.app.pages.report_layouts import LayoutQuestion
from gantool.app.pages.report_like import decided
from gantool.app.pages.report_pictures import ReportPictures
from gantool.app.pages.report_scan import ReportScan
from gantool.app.pages.report_start import ReportStart
from gantool.app.pages.report_summary import ReportSummary
from gantool.app.pages.report_tiles import Found, pairing, tiles
from gantool.app.pages.report_words import Finding, findings
from gantool.app.pages.train_choices import Choices
from gantool.app.told import told
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.pairtiles import Tile
from gantool.app.words import counted, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.api import Layout
    from gantool.jobs.spec import TrainSpec


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
        self.scan = ReportScan(context, self)
        self.scan.progressed.connect(self._on_progressed)
        self.scan.pictures_arrived.connect(self._on_pictures_arrived)
        self.scan.remarked.connect(lambda kind, words: context.toast(kind, words))
        self.scan.found.connect(self.show_found)
        self.scan.refused.connect(self._on_refused)
        self.history = History(self)
        self.history.changed.connect(self._on_decided)
        self._paths: tuple[Path, ...] = ()
        self._found: Found | None = None
        self._findings: list[Finding] = []
        self._flaws: dict[str, str] = {}
        self._read_as: Layout | None = None  # the layout that a person had chosen when it was read
        self._shown_at = 0  # the place in the history that what is shown belongs to
        self._live: list[Tile] = []
        self._asked = False
        self._follow: TrainSpec | None = None  # the same, until its decisions are in force
        self.start = ReportStart(context, self)
        self.start.requested.connect(self.start_requested)
        self._build()

    # -- what the page is asked

    @property
    def found(self) -> Found | None:
        """What the scan found; None while nothing is known."""
        return self._found

    @property
    def paths(self) -> tuple[Path, ...]:
        """What is looked at."""
        return self._paths

    def look_inside(self, paths: tuple[Path, ...], like: "TrainSpec | None" = None) -> None:
        """Scan these folders and pictures; `like`: set everything as in that training."""
        before, self._paths = self._paths, paths
        self.history.reset()
        self._follow = self.start.like = like
        self.choices.follow(like)
        if like is not None:
            before = ()
            self.history.now = decided(like)
        self._found, self._asked = None, False
        self._header.retitle(self.name)
        self.footer.propose(paths)
        self._context.catalogue.load_families()
        self._scan()
        if before and before != paths and not set(before) <= set(paths):
            together = (*before, *(path for path in paths if path not in before))
            self._context.toast(
                "info",
                tr("Another set of pictures is shown."),
                (tr("Read both together"), lambda: self.look_inside(together)),
            )

    def forget(self) -> None:
        """The page was left: what was shown has nothing to do with what comes."""
        self.start.end()
        self._paths = ()

    def add(self, paths: tuple[Path, ...]) -> None:
        """Scan these together with what is shown."""
        self.look_inside((*self._paths, *(path for path in paths if path not in self._paths)))

    @property
    def name(self) -> str:
        """What the dataset is called."""
        if not self._paths:
            return ""
        first = shown(self._paths[0].name or str(self._paths[0]))
        return first if len(self._paths) == 1 else tr("{name} and {n} more", name=first, n=len(self._paths) - 1)

    def show_found(self, found: Found) -> None:
        """Show what was found."""
        self._found, self._live = found, []
        self._read_as, self._shown_at = self.history.now.layout, self.history.stack.index()
        if self._follow is not None:
            self.history.now, self._follow = decided(self._follow, found), None
        self._findings = findings(found.report)
        self._flaws = {key: finding.title for finding in self._findings for key in finding.keys}
        empty = found.report.counts.samples == 0
        self._body.setCurrentIndex(1 if empty else 0)
        if empty:
            self._nothing.tell(tr("No pictures that can be learnt from"), told(found.report.reason))
        self._refresh()

    def start_button(self) -> Button:
        return self.footer.start

    def start_failed(self, reason: str) -> None:
        """The run could not be started."""
        self.start.under_way = False
        self._tell("danger", tr("The training could not be started"), reason)
        self.start.explain()

    def escape(self) -> bool:
        """Close what is open: all settings, or a scan."""
        if self.choices.close_settings():
            return True
        if self.scan.active:
            self._on_stop()
            return True
        return False

    def close_job(self) -> None:
        """End the scan, if one runs, and let its pictures go."""
        self.scan.end()
        self.start.end()
        self.choices.forget()

    def drag_entered(self, held: Held) -> None:
        """Show what dropping would do."""
        self.offer.offer(held, self.name)

    # -- building

    def _build(self) -> None:
        self.summary = ReportSummary()
        self.summary.flipped.connect(self._on_flip)
        self.summary.stop_requested.connect(self._on_stop)
        self.summary.question_requested.connect(self._on_question)
        self.question = LayoutQuestion()
        self.question.layout_chosen.connect(self._on_layout)
        self.pictures = ReportPictures(self._context.pictures)
        self.pictures.exclusion_requested.connect(self._on_exclusion)
        self.pictures.learning_requested.connect(self._on_learning)
        self.pictures.pairing_requested.connect(self._on_pairing)
        self.findings = ReportFindings()
        self.findings.fix_requested.connect(self._on_fix)
        self.findings.all_requested.connect(self._on_fix_all)
        self.findings.reveal_requested.connect(self.pictures.reveal)
        self.findings.compare_requested.connect(self._on_compare)
        self.choices = Choices(self._context)
        self.choices.changed.connect(self.start.explain)
        self.footer = ReportFooter(self._context)
        self.footer.place_changed.connect(self.start.explain)
        self.footer.copy_requested.connect(self.start.copy)
        self.footer.start_requested.connect(self._on_start_requested)
        self.footer.queue_requested.connect(self.start.queue)
        self._notice = Notice()
        self._notice.hide()
        self._header = Header(
            self._context, "", parent_title=tr("Train"), go_back=self.left.emit, actions=self._actions()
        )
        page = column(self._header, gap=0)
        page.addWidget(self._build_body(), 1)
        page.addWidget(self.footer)
        self.setLayout(page)
        self.offer = DropOffer(self)

    def _actions(self) -> tuple[QWidget, ...]:
        """Undo and redo, which say what they undo, and another folder."""
        stack = self.history.stack
        self.undo = Button("", "icon", "undo", tip=tr("Undo"), key="Ctrl+Z")
        self.redo = Button("", "icon", "redo", tip=tr("Redo"), key="Ctrl+Shift+Z")
        for button, act, keys in ((self.undo, stack.undo, "Ctrl+Z"), (self.redo, stack.redo, "Ctrl+Shift+Z")):
            button.clicked.connect(act)
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        stack.indexChanged.connect(self._on_step)
        self._explain_undo()
        another = Button(tr("Another folder…"), "quiet", "folder", key="Ctrl+O")
        another.clicked.connect(self.another_wanted)
        return self.undo, self.redo, another

    def _build_body(self) -> QWidget:
        left = column(self.summary, self._notice, self.question, gap=14)
        left.addWidget(self.pictures, 1)
        left.addWidget(self.findings)
        content = QWidget()
        content.setMaximumWidth(1440)
        inner = row(gap=16, margins=(24, 16, 24, 14))
        inner.addLayout(left, 1)
        inner.addWidget(self.choices)
        content.setLayout(inner)
        again = Button(tr("Look again"), "", "retry", tip=tr("Look inside the same folder once more"))
        again.clicked.connect(lambda: self.look_inside(self._paths))
        self._nothing = Empty("photo", "", "", again)
        self._body = QStackedWidget()
        centred = row(gap=0)
        centred.addStretch(0)
        centred.addWidget(content, 1)
        centred.addStretch(0)
        self._body.addWidget(holder(centred))
        self._body.addWidget(self._nothing)
        return self._body

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.choices.setFixedWidth(332 if self.width() < 1000 else 364)

    # -- scanning

    def _scan(self) -> None:
        self._live, self.start.under_way = [], False
        self._body.setCurrentIndex(0)
        self.summary.reset()
        self.summary.show_scanning(tr("Looking inside"), None)
        for each in (self._notice, self.question, self.findings):
            each.hide()
        self.pictures.show_tiles([], pairs=False)
        self.choices.show_waiting()
        self.scan.start(self._paths, self.history.now.layout)
        self.start.explain()

    def _on_progressed(self, title: str, phase: Any) -> None:
        self.summary.show_scanning(title, phase)

    def _on_pictures_arrived(self, more: list[Tile]) -> None:
        self._live += more
        self.pictures.show_tiles(self._live, pairs=False)

    def _on_stop(self) -> None:
        self.scan.end()
        if self._found is None:
            self._paths = ()
            self.left.emit()
        else:
            self._back_to_what_was_shown()

    def _on_refused(self, reason: str) -> None:
        if self._found is not None:  # it can be read, only not in the way that was just chosen
            self._back_to_what_was_shown()
            self._tell("warn", tr("They cannot be read that way"), reason)
            return
        self.summary.show_refusal(reason)
        self._nothing.tell(tr("“{name}” could not be read", name=self.name), told(reason))
        self._body.setCurrentIndex(1)
        self.start.explain()

    # -- decisions

    def _on_decided(self) -> None:
        now, found = self.history.now, self._found
        if found is None:
            return
        if now.layout != self._read_as:
            self._scan()
        else:
            self.scan.end()  # it was to be read in another way, and that was undone
            self._refresh()

    def _on_step(self, index: int) -> None:
        if self.history.now.layout == self._read_as:
            self._shown_at = index
        self._explain_undo()

    def _back_to_what_was_shown(self) -> None:
        """To the decisions before the one that asked for another reading, whether it was taken, undone or redone."""
        self.history.stack.setIndex(self._shown_at)

    def _decide(self, words: str, then: Decisions) -> None:
        if self._found is not None and not self.scan.active:
            self.history.decide(words, then)

    def _on_flip(self) -> None:
        self._decide(tr("flip the direction"), replace(self.history.now, turned=not self.history.now.turned))

    def _on_question(self) -> None:
        self._asked = not self._asked
        self._refresh()

    def _on_layout(self, layout: str) -> None:
        from gantool.api import Layout

        self._decide(tr("read them differently"), Decisions(layout=Layout(layout)))

    def _on_exclusion(self, keys: frozenset[str], out: bool) -> None:
        words = tr("leave out") if out else tr("bring back")
        self._decide(words, self.history.now.with_excluded(keys, out))

    def _on_learning(self, key: str) -> None:
        from gantool.api import Remedy

        fix = Remedy(kind="new-split", keys=(key,))
        self._decide(tr("learn from it"), replace(self.history.now, taken=(*self.history.now.taken, fix)))

    def _on_pairing(self, what: str, onto: str) -> None:
        found, now = self._found, self.history.now
        fix = pairing(found, now, what, onto) if found is not None else None
        if fix is None:
            self._context.toast("info", tr("These two cannot be paired: both are of the same side."))
            return
        self._decide(tr("give another partner"), replace(now, taken=(*now.taken, fix)))
        self._context.toast(
            "done", tr("{a} and {b} swapped partners.", a=what, b=onto), (tr("Undo"), self.history.stack.undo)
        )

    def _on_fix(self, finding: Finding, on: bool) -> None:
        self._decide(finding.title, self.history.now.with_fixes(finding.fixes, on))

    def _on_fix_all(self) -> None:
        fixes = [fix for finding in self._findings for fix in finding.fixes if not self.history.now.applies(fix)]
        self._decide(tr("fix all"), self.history.now.with_fixes(fixes, True))
        self._context.toast(
            "done",
            counted(len(fixes), tr("{n} problem taken care of."), tr("{n} problems taken care of.")),
            (tr("Undo"), self.history.stack.undo),
        )

    def _on_compare(self, finding: Finding) -> None:
        self.pictures.compare([*sorted(finding.keys), *finding.against])

    def _explain_undo(self) -> None:
        stack = self.history.stack
        self.undo.retip(tr("Undo: {what}", what=stack.undoText()))
        self.redo.retip(tr("Redo: {what}", what=stack.redoText()))
        self.undo.explain("" if stack.canUndo() else tr("Undo: nothing was changed yet"))
        self.redo.explain("" if stack.canRedo() else tr("Redo: nothing was undone"))

    # -- what is shown

    def _refresh(self) -> None:
        found, now = self._found, self.history.now
        if found is None:
            return
        self.summary.show_report(found.report, now.turned)
        if found.report.counts.samples:
            self.question.ask(found.report, now.layout, anyhow=self._asked)
        self.pictures.show_tiles(tiles(found, now, self._flaws), pairs=found.pairs)
        self.findings.show_findings(self._findings, now)
        self.choices.show_found(found, now.turned)
        self.start.explain()

    def _tell(self, kind: Any, title: str, reason: str) -> None:
        self._notice.tell(kind, title, reason)
        self._notice.show()

    # -- starting

    def _on_start_requested(self) -> None:
        self._notice.hide()
        self.start.begin()

    def spec(self) -> "TrainSpec | None":
        """The training as it is set up now, or None if it is not whole."""
        return self.start.spec()

    def command(self) -> str:
        """The same training as a command line."""
        return self.start.command()
