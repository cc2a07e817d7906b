"""Train, the report: what was found in the folders, what is worth a look, and how to learn from it."""

import shlex
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSizePolicy, QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.jobwatch import JobWatch
from gantool.app.pages.report_words import Finding, details, findings, headline, side_words
from gantool.app.pages.train_choices import Choices
from gantool.app.runs import new_run_folder
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import Scroll, clear, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.findingrow import FindingRow
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, badge, label
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.pairtiles import PairTiles, Tile
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import duration, number, place, tr
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
        self._tiles: list[Tile] = []
        self._excluded: set[str] = set()
        self._flipped = False
        self._filter = "all"
        self._out: Path | None = None
        self._starting = False
        self._build()

    # -- what the page is asked

    def look_inside(self, paths: tuple[Path, ...]) -> None:
        """Scan these folders and pictures."""
        from gantool.jobs.spec import InspectSpec

        self._watch.discard()
        self._paths, self._report, self._tiles = paths, None, []
        self._excluded, self._flipped, self._starting = set(), False, False
        self._header.retitle(shown(paths[0].name or str(paths[0])) if paths else "")
        self._choose_out(paths)
        self._context.catalogue.load_families()
        self._show_scanning(tr("Looking inside"), None)
        self._watch.start(InspectSpec(paths=paths, thumbnails=THUMBNAILS, edge=192))

    def show_report(self, report: "DatasetReport", thumbnails: list[dict[str, Any]]) -> None:
        """Show what was found."""
        self._report = report
        self._findings = findings(report)
        flawed = {_stem(path): finding.title for finding in self._findings for path in finding.paths}
        self._tiles = [
            Tile(
                str(each["key"]),
                str(each.get("split", "")),
                _path(each.get("input")),
                _path(each.get("target")),
                flawed.get(_stem(str(each["key"])), ""),
            )
            for each in thumbnails
        ]
        self._summary_title.setText(headline(report))
        self._summary_text.setText(details(report))
        self._summary_bar.hide()
        self._show_direction()
        self._show_tiles()
        self._show_findings()
        self.choices.show_report(report, self._paths)
        empty = report.counts.samples == 0
        self._body.setCurrentIndex(1 if empty else 0)
        if empty:
            self._nothing.tell(tr("No pictures that can be learnt from"), report.reason)
        self._explain_start()

    def start_button(self) -> Button:
        return self._start

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
        self.choices = Choices(self._context)
        self.choices.changed.connect(self._on_choices_changed)
        self.choices.setFixedWidth(364)
        self._notice = Notice()
        self._notice.hide()
        left = column(self._build_summary(), self._notice, gap=14)
        left.addLayout(self._build_pictures(), 1)
        left.addLayout(self._build_findings())
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
        page.addWidget(self._build_footer())
        self.setLayout(page)

    def _build_summary(self) -> QFrame:
        self._summary_title = label(type="section", wrap=True)
        self._summary_text = label(tone="text2", wrap=True)
        self._summary_bar = Bar(tr("Progress of the scan"))
        self._from, self._to = _Chip(), _Chip()
        self._flip = Button(tr("Flip"), "", "flip", size="small", tip=tr("Swap input and result"))
        self._flip.clicked.connect(self._on_flip)
        self._why = ElidedLabel(type="small", tone="text2")
        chips = row(
            label(tr("Direction"), tone="text2"), self._from, Icon("right", "text2", 16), self._to, self._flip, gap=10
        )
        chips.addWidget(self._why, 1)
        self._why.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._direction = holder(column(line(), chips, gap=12, margins=(0, 6, 0, 0)))
        return frame(
            "card",
            column(
                self._summary_title,
                self._summary_text,
                self._summary_bar,
                self._direction,
                gap=6,
                margins=(16, 14, 16, 14),
            ),
        )

    def _build_pictures(self) -> Any:
        self._filters = Segmented(
            [("all", tr("All")), ("flagged", tr("Flagged")), ("aside", tr("Kept aside")), ("out", tr("Left out"))],
            tr("Which pictures are shown"),
        )
        self._filters.chosen.connect(self._on_filter)
        self._shown_count = label(type="small", tone="text3")
        self.tiles = PairTiles(self._context.pictures)
        self.tiles.exclusion_toggled.connect(self._on_exclusion_toggled)
        self.tiles.selectionModel().currentChanged.connect(lambda *_: self._explain_leave_out())
        self._leave_out = Button(tr("Leave out"), "", "eyeoff", size="small", key="Del")
        self._leave_out.clicked.connect(self._on_leave_out)
        made = column(
            row(label(tr("Pictures"), "section"), self._shown_count, None, self._leave_out, self._filters, gap=10),
            gap=10,
        )
        made.addWidget(self.tiles, 1)
        return made

    def _build_findings(self) -> Any:
        self._findings_count = badge("", "warn")
        self._fix_all = Button(tr("Leave all of them out"), "link")
        self._fix_all.clicked.connect(self._on_fix_all)
        self._findings_head = holder(
            row(label(tr("Worth a look"), "section"), self._findings_count, None, self._fix_all)
        )
        self._rows = QWidget()
        self._rows_layout = column(gap=0)
        self._rows.setLayout(self._rows_layout)
        self._rows_scroll = Scroll(self._rows)
        self._findings_card = frame("card", column(self._rows_scroll, gap=0, margins=(1, 1, 1, 1)))
        self._findings_head.hide()
        self._findings_card.hide()
        return column(self._findings_head, self._findings_card, gap=8)

    def _build_footer(self) -> QFrame:
        self._saves = ElidedLabel(elide=Qt.TextElideMode.ElideMiddle)
        self._ready = ElidedLabel(type="small", tone="text2")
        change = Button(tr("Change"), "link", size="small", tip=tr("Choose where the run is saved"))
        change.clicked.connect(self._on_change_out)
        self._copy = Button(tr("Copy as command"), "quiet", "terminal", tip=tr("The same training for a terminal"))
        self._copy.clicked.connect(self._on_copy)
        self._start = Button(tr("Start training"), "accent", "play", size="large", key="Ctrl+Enter")
        self._start.clicked.connect(self._on_start)
        saves = row(self._saves, change, gap=6)
        saves.addStretch(1)
        words = column(saves, self._ready, gap=0)
        layout = row(Icon("folder", "text2"), gap=12, margins=(24, 0, 24, 0))
        layout.addLayout(words, 1)
        layout.addWidget(self._copy)
        layout.addWidget(self._start)
        footer = frame("footer", layout)
        footer.setFixedHeight(64)
        return footer

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
        self._summary_title.setText(f"{title} …" if not title.endswith("…") else title)
        total = phase.total if phase is not None else 0
        done = phase.done if phase is not None else 0
        self._summary_text.setText(
            tr("{done} of {total}", done=number(done), total=number(total))
            if total
            else number(done)
            if done
            else tr("The pictures appear here.")
        )
        self._summary_bar.show()
        self._summary_bar.show_share(done / total if total else None)
        if phase is None:
            self._direction.hide()
            self._notice.hide()
            self.tiles.show_tiles([])
            self._shown_count.setText("")
            self._findings_head.hide()
            self._findings_card.hide()
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
        self._summary_bar.hide()
        self._summary_title.setText(tr("The folder could not be read"))
        self._summary_text.setText(reason)
        self._nothing.tell(tr("The folder could not be read"), reason)
        self._body.setCurrentIndex(1)
        self._explain_start()

    # -- direction, tiles, findings

    @property
    def direction(self) -> str:
        """Which side is the input, the person's flip included."""
        if self._report is None or self._report.direction is None:
            return "auto"
        guess = self._report.direction
        return guess if not self._flipped else "BtoA" if guess == "AtoB" else "AtoB"

    def _show_direction(self) -> None:
        report = self._report
        two = report is not None and report.direction is not None and len(report.sides) == 2
        self._direction.setVisible(two)
        if report is None or not two:
            return
        order = (0, 1) if self.direction == "AtoB" else (1, 0)
        self._from.tell(side_words(report.sides[order[0]], order[0], report.layout), 2)
        self._to.tell(side_words(report.sides[order[1]], order[1], report.layout), 1)
        self._why.setText(tr("as you set it") if self._flipped else report.direction_reason)

    def _on_flip(self) -> None:
        self._flipped = not self._flipped
        self._tiles = [replace(tile, left=tile.right, right=tile.left) for tile in self._tiles]
        self._show_direction()
        self._show_tiles()

    def _show_tiles(self) -> None:
        tiles = [replace(tile, excluded=tile.key in self._excluded) for tile in self._tiles]
        kinds = {
            "all": tiles,
            "flagged": [tile for tile in tiles if tile.flaw],
            "aside": [tile for tile in tiles if tile.split in ("val", "test")],
            "out": [tile for tile in tiles if tile.excluded],
        }
        titles = {"all": tr("All"), "flagged": tr("Flagged"), "aside": tr("Kept aside"), "out": tr("Left out")}
        total = self._report.counts.samples if self._report else 0
        for id_, title in titles.items():
            some = len(kinds[id_])
            self._filters.retitle(id_, f"{title} {number(some)}" if some else title)
            self._filters.button(id_).setVisible(id_ in ("all", "aside") or bool(some))
        if self._filter not in ("all", "aside") and not kinds[self._filter]:
            self._filter = "all"
            self._filters.choose("all")
        hidden = total - len(tiles)
        self._shown_count.setText(
            tr("the first {n} of {all}", n=number(len(tiles)), all=number(total)) if hidden > 0 else ""
        )
        self.tiles.show_tiles(kinds[self._filter])
        self._explain_leave_out()

    def _on_filter(self, id_: str) -> None:
        self._filter = id_
        self._show_tiles()

    def _explain_leave_out(self) -> None:
        index = self.tiles.currentIndex()
        if not index.isValid():
            self._leave_out.explain(tr("choose a picture first"))
            return
        self._leave_out.explain("")
        out = self.tiles.tile(index.row()).key in self._excluded
        self._leave_out.setText(tr("Bring back") if out else tr("Leave out"))
        self._leave_out.set_icon("eye" if out else "eyeoff")

    def _on_leave_out(self) -> None:
        if self.tiles.currentIndex().isValid():
            self._on_exclusion_toggled(self.tiles.tile(self.tiles.currentIndex().row()).key)

    def _on_exclusion_toggled(self, key: str) -> None:
        self._excluded ^= {key}
        self._show_tiles()
        self._explain_start()

    def _show_findings(self) -> None:
        clear(self._rows_layout)
        some = bool(self._findings)
        self._findings_head.setVisible(some)
        self._findings_card.setVisible(some)
        self._findings_count.setText(number(len(self._findings)))
        removable = False
        for at, finding in enumerate(self._findings):
            if at:
                self._rows_layout.addWidget(line())
            keys = self._keys_of(finding)
            buttons: list[Button] = []
            if keys and not finding.serious:  # what cannot be read is left out already
                removable = True
                out = keys <= self._excluded
                button = Button(tr("Bring back") if out else tr("Leave out"), size="small")
                button.clicked.connect(lambda _=False, keys=keys, out=out: self._exclude(keys, not out))
                show = Button(tr("Show"), size="small")
                show.clicked.connect(lambda _=False, keys=keys: self._reveal(keys))
                buttons = [show, button]
            self._rows_layout.addWidget(FindingRow(finding.title, finding.text, finding.serious, *buttons))
        self._rows_layout.addStretch(1)
        self._fix_all.setVisible(removable)
        self._rows_scroll.setFixedHeight(min(3, max(1, len(self._findings))) * 54)
        self._rows_scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _keys_of(self, finding: Finding) -> frozenset[str]:
        """The samples that a problem is about; a file that cannot be read is none."""
        stems = {_stem(path) for path in finding.paths}
        return frozenset(tile.key for tile in self._tiles if _stem(tile.key) in stems)

    def _exclude(self, keys: frozenset[str], out: bool) -> None:
        self._excluded = self._excluded | keys if out else self._excluded - keys
        self._show_tiles()
        self._show_findings()
        self._explain_start()

    def _on_fix_all(self) -> None:
        before = set(self._excluded)
        self._exclude(
            frozenset().union(*(self._keys_of(finding) for finding in self._findings if not finding.serious)), True
        )

        def undo() -> None:
            self._excluded = before
            self._exclude(frozenset(), True)

        self._context.toast("done", tr("{n} left out.", n=number(len(self._excluded - before))), (tr("Undo"), undo))

    def _reveal(self, keys: frozenset[str]) -> None:
        self._filter = "all"
        self._filters.choose("all")
        self._show_tiles()
        for at in range(self.tiles.model().rowCount()):
            if self.tiles.tile(at).key in keys:
                index = self.tiles.model().index(at, 0)
                self.tiles.setCurrentIndex(index)
                self.tiles.scrollTo(index)
                return

    # -- footer

    def _choose_out(self, paths: tuple[Path, ...]) -> None:
        name = shown(paths[0].resolve().name) if paths else "run"
        self._context.background.call(lambda: new_run_folder(name), self._on_out)

    def _on_out(self, path: Path) -> None:
        self._out = path
        self._saves.setText(tr("Saves to {place}", place=place(path)))
        self._saves.setToolTip(shown(path))
        self._explain_start()

    def _on_change_out(self) -> None:
        given = QFileDialog.getExistingDirectory(
            self, tr("Save the run in"), str(self._context.remembered.folder("runs"))
        )
        if given:
            self._context.remembered.keep("folders/runs", given)
            wanted = shown(self._paths[0].resolve().name) if self._paths else "run"
            path, at = Path(given) / wanted, 1
            while path.exists():
                at += 1
                path = Path(given) / f"{wanted}-{at}"
            self._on_out(path)

    def _on_choices_changed(self) -> None:
        self._explain_start()

    def spec(self) -> Any:
        """The training as it is set up now, or None if it is not whole."""
        from gantool.jobs.spec import TrainSpec

        if not self.choices.family:
            return None
        settings = dict(self.choices.settings)
        if self._flipped:
            settings["direction"] = self.direction
        return TrainSpec(
            family=self.choices.family,
            paths=self._paths,
            preset=self.choices.preset or None,
            settings=settings,
            recipe=self.choices.recipe or None,
            excluded=tuple(sorted(self._excluded)),
        )

    def command(self) -> str:
        """The same training as a command line."""
        spec = self.spec()
        parts = [
            "gantool",
            "train",
            spec.family,
            *(shown(path) for path in spec.paths),
            "--out",
            shown(self._out or "RUN"),
        ]
        if spec.preset:
            parts += ["--preset", spec.preset]
        if spec.recipe:
            parts += ["--recipe", spec.recipe]
        for name, value in spec.settings.items():
            parts += ["--set", f"{name}={value}"]
        return shlex.join(parts)

    def _explain_start(self) -> None:
        reason = ""
        if self._starting:
            reason = tr("it is being started")
        elif self._report is None:
            reason = (
                tr("the pictures are still being looked at")
                if self._watch.active
                else tr("the folder could not be read")
            )
        elif self._report.counts.samples == 0:
            reason = tr("no pictures that can be learnt from")
        elif not self.choices.family:
            reason = self.choices.why_not
        elif self.choices.fault:
            reason = self.choices.fault
        elif self._out is None:
            reason = tr("looking for a place to save")
        self._start.explain(reason)
        self._copy.explain(reason and tr("nothing to copy yet"))
        minutes = self.choices.minutes
        if reason:
            self._ready.setText(tr("Start training: {reason}", reason=reason))
        else:
            left_out = tr(" · {n} left out", n=number(len(self._excluded))) if self._excluded else ""
            self._ready.setText(tr("Ready after about {time}", time=duration(minutes * 60)) + left_out)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command())
        note = tr(" Pictures left out here are not in it.") if self._excluded else ""
        self._context.toast("done", tr("The command is on the clipboard.") + note)

    def _on_start(self) -> None:
        spec = self.spec()
        if spec is not None and self._out is not None:
            self._starting = True
            self._notice.hide()
            self._explain_start()
            self.start_requested.emit(spec, self._out)


class _Chip(QFrame):
    """One side of the direction: a dot in its colour and what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self._dot = _Dot()
        self._words = label(type="small")
        self.setLayout(row(self._dot, self._words, gap=6, margins=(8, 4, 10, 4)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def tell(self, words: str, series: int) -> None:
        self._words.setText(words)
        self._dot.series = series
        self._dot.update()


class _Dot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.series = 0
        self.setFixedSize(8, 8)

    def paintEvent(self, event: Any) -> None:
        from PySide6.QtGui import QColor, QPainter

        from gantool.app.theme.theme import tokens

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().series[self.series]))
        painter.drawRoundedRect(self.rect(), 2, 2)
        painter.end()


def _stem(path: str) -> str:
    """What sample keys and shown paths have in common: the file's name without folder and suffix."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[0] if "." in name else name


def _path(given: object) -> Path | None:
    return Path(given) if isinstance(given, str) and given else None
