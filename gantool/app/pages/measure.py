"""The Measure page, reached from Models: how good models are on pictures, by figures that say what took them."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget

from gantool.app.context import Context
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.pages.measure_command import measure_command
from gantool.app.pages.measure_panel import MeasurePanel
from gantool.app.pages.measure_results import MeasureResults
from gantool.app.told import told
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.dropzone import DropZone
from gantool.app.widgets.label import ElidedLabel
from gantool.app.widgets.notice import Notice
from gantool.app.words import number, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event
    from gantool.jobs.spec import EvaluateSpec, Rival

SHOWN, EDGE = 12, 224  # pictures of the gallery, and their longer side in px


class MeasurePage(Page):
    """Results at the left, what is measured at the right, progress and the main button below."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.result: Mapping[str, Any] | None = None
        self._measured: tuple[Rival, ...] = ()
        self._watch = JobWatch(context.background, self)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_ended)
        self._watch.refused.connect(self._on_refused)
        self.panel = MeasurePanel(context)
        self.panel.changed.connect(self._show_state)
        self.results = MeasureResults(context)
        self.results.table_requested.connect(self._on_table)
        self.results.sheet_requested.connect(self._on_sheet)
        self.results.keeping_requested.connect(self._on_keeping)
        choose = Button(tr("Choose folder…"), "", "folder", size="large")
        choose.clicked.connect(self.choose)
        self._zone = DropZone(
            tr("Drop pictures to measure on"),
            tr("Pairs for a model of pairs, both sets for one of two, good pictures for an enlarger, goals for one "
               "that makes pictures of its own."),
            choose,
        )  # fmt: skip
        self.notice = Notice()
        self.notice.hide()
        self._build()

    # -- Page

    def arrived(self, payload: object) -> None:
        self.context.catalogue.load_models()
        if isinstance(payload, Path) and self._watch.active:
            self.context.toast("info", tr("Something is being measured; the next can begin when that is done."))
        elif isinstance(payload, Path):
            self.panel.begin([payload])
        self.panel.look()
        self._show_state()

    def main_button(self) -> Button | None:
        return self.measure if self.measure.isVisible() else None

    def choose(self) -> None:
        self.panel.choose()

    def escape(self) -> bool:
        """Esc goes back to Models, but never away from work."""
        if self._watch.active:
            return False
        self.context.go("models")
        return True

    def drag_entered(self, held: Held) -> None:
        self._zone.show_state("over", tr("Measure on {name}", name=held.name))

    def drag_left(self) -> None:
        self._zone.show_state("rest")

    def dropped(self, paths: tuple[Path, ...]) -> None:
        self._zone.show_state("rest")
        if self._watch.active:
            self.context.toast("info", tr("Something is being measured; the next can begin when that is done."))
        else:
            self.panel.show_paths(paths)

    def footer_height(self) -> int:
        return 64

    def closing(self) -> None:
        self._watch.discard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setFixedWidth(280 if self.width() < 1000 else 316)

    # -- building

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self._zone)
        self._stack.addWidget(self.results)
        left = column(self.notice, gap=12, margins=(24, 16, 16, 16))
        left.addWidget(self._stack, 1)
        body = row(gap=0)
        body.addLayout(left, 1)
        body.addWidget(self.panel)
        header = Header(
            self.context, tr("Measure"), parent_title=tr("Models"), go_back=lambda: self.context.go("models")
        )
        page = column(header, gap=0)
        page.addLayout(body, 1)
        page.addWidget(self._build_footer())
        self.setLayout(page)

    def _build_footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("kind", "footer")
        footer.setFixedHeight(64)
        self._phase = ElidedLabel(tone="text2")
        self._bar = Bar(tr("Progress of the measuring"), 5)
        self.copy = Button(tr("Copy as command"), "quiet", "terminal", tip=tr("The same figures for a terminal"))
        self.copy.clicked.connect(self._on_copy)
        self.cancel = Button(tr("Cancel"), size="large", tip=tr("What is measured by then is shown"))
        self.cancel.clicked.connect(self._on_cancel)
        self.measure = Button(tr("Measure"), "accent", "compare", size="large", key="Ctrl+Enter")
        self.measure.clicked.connect(self._on_measure)
        layout = row(gap=12, margins=(24, 0, 24, 0))
        layout.addLayout(column(None, self._phase, self._bar, None, gap=7), 1)
        layout.addWidget(self.copy)
        layout.addWidget(self.cancel)
        layout.addWidget(self.measure)
        footer.setLayout(layout)
        return footer

    # -- measuring

    def spec(self) -> "EvaluateSpec":
        """The measuring as it is set up; only where nothing is missing."""
        from gantool.jobs.spec import EvaluateSpec

        first, *others = self.panel.rivals
        return EvaluateSpec(
            model=first.path, model_name=first.name, against=tuple(others), paths=self.panel.paths,
            run=None if self.panel.paths else self.panel.run, metrics=self.panel.chosen,
            extractor=self.panel.extractor, download=self.panel.download, shown=SHOWN, edge=EDGE,
            device=self.context.device,
        )  # fmt: skip

    def _on_copy(self) -> None:
        command = measure_command(self.spec(), self.context.catalogue.reference)
        QGuiApplication.clipboard().setText(command)
        self.context.toast("done", tr("The command is on the clipboard."))

    def _on_measure(self) -> None:
        if self.panel.reason() or self._watch.active:
            return
        self._watch.discard()
        self.notice.hide()
        self._measured = tuple(self.panel.rivals)
        self._watch.start(self.spec())
        self._phase.setText(tr("Starting"))
        self._bar.show_share(None)
        self._show_state()

    def _on_cancel(self) -> None:
        self.cancel.explain(tr("it ends after this picture"))
        self._watch.ask("stop")

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Noted, Phase

        for event in events:
            if isinstance(event, Phase):
                of = f" {number(event.done)} / {number(event.total)}" if event.total else ""
                self._phase.setText(f"{told(event.title)}{of}")
                self._bar.show_share(event.done / event.total if event.total else None)
            elif isinstance(event, Noted):
                self._tell("warn", tr("Worth knowing"), told(event.message))

    def _on_ended(self, outcome: "Outcome") -> None:
        if outcome.state in ("done", "stopped") and outcome.result:
            self.result = outcome.result
            self.results.show_result(outcome.result, self._own())
            self._stack.setCurrentWidget(self.results)
            if outcome.state == "stopped":
                self._tell("warn", tr("Stopped early"), tr("The figures are of what was measured by then."))
        else:
            self._tell("danger", tr("Nothing was measured"), told(outcome.reason))
        self.panel.look()  # networks may have been fetched
        self._show_state()

    def _on_refused(self, reason: str) -> None:
        self._tell("danger", tr("Nothing was measured"), reason)
        self._show_state()

    def _own(self) -> frozenset[str]:
        """The names of the models whose cards may be written on."""
        from gantool.library import Origin

        own = {each.folder for each in self.context.catalogue.models if each.origin is Origin.USER}
        return frozenset(rival.name for rival in self._measured if rival.path in own)

    def _show_state(self) -> None:
        working, reason = self._watch.active, self.panel.reason()
        self.measure.setVisible(not working)
        self.measure.explain(reason)
        self.copy.setVisible(not working)
        self.copy.explain(reason)
        self.cancel.setVisible(working)
        if not working:
            self.cancel.explain("")
            quiet = tr("Nothing leaves this computer.")
            self._phase.setText(tr("Measure: {reason}", reason=reason) if reason else quiet)
        self._bar.setVisible(working)
        self.panel.setEnabled(not working)

    def _tell(self, kind: Any, title: str, text: str) -> None:
        understood = Button(tr("Understood"), size="small")
        understood.clicked.connect(self.notice.hide)
        self.notice.tell(kind, title, text, understood)
        self.notice.show()

    # -- keeping

    def _on_table(self) -> None:
        result = self.result
        path = self._ask(tr("Save the table"), "figures.csv", tr("Tables ({patterns})", patterns="*.csv"))
        if path is None or result is None:
            return

        def write() -> None:
            from gantool import files
            from gantool.measures.table import as_csv

            files.write_bytes(path, as_csv(result))

        self._save(write, path)

    def _on_sheet(self) -> None:
        source = Path(str((self.result or {}).get("sheet", "")))
        path = self._ask(tr("Save the sheet"), "sheet.png", tr("Pictures ({patterns})", patterns="*.png"))
        if path is not None:
            self._save(lambda: shutil.copyfile(source, path), path)

    def _on_keeping(self, name: str) -> None:
        result = self.result or {"models": []}
        metrics = next((each["metrics"] for each in result["models"] if each["name"] == name), None)
        entry = next((rival for rival in self._measured if rival.name == name), None)
        if metrics is None or entry is None:
            return

        def write() -> None:
            from gantool import library

            library.record_figures(entry.path.name, entry.path, metrics)

        def written(_: object) -> None:
            self.context.catalogue.load_models(anew=True)
            self.context.toast("done", tr("The figures stand on the card of “{name}”.", name=name))

        self.context.slow.call(write, written, lambda error: self.context.toast("danger", sentence(error)))

    def _save(self, write: Any, path: Path) -> None:
        def written(_: object) -> None:
            self.context.toast("done", tr("{name} is saved.", name=shown(path.name)))

        self.context.background.call(write, written, lambda error: self.context.toast("danger", sentence(error)))

    def _ask(self, title: str, name: str, patterns: str) -> Path | None:
        begin = self.context.remembered.folder("measured") / name
        given, _ = QFileDialog.getSaveFileName(self, title, str(begin), patterns)
        if not given:
            return None
        self.context.remembered.keep("folders/measured", str(Path(given).parent))
        return Path(given)
