"""The Convert page: pictures at the left, before and after in the middle, where the results go at the right."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.pages.convert_batch import ConvertBatch, title, what
from gantool.app.pages.convert_command import convert_command
from gantool.app.pages.convert_empty import makes_its_own, no_models, no_pictures
from gantool.app.pages.convert_footer import ConvertFooter
from gantool.app.pages.convert_inputs import ConvertInputs
from gantool.app.pages.convert_list import ConvertList
from gantool.app.pages.convert_models import ModelChoice
from gantool.app.pages.convert_output import Output
from gantool.app.pages.convert_preview import Preview
from gantool.app.pages.convert_spec import convert_spec, takes_pictures
from gantool.app.pages.convert_viewer import ConvertViewer
from gantool.app.pages.drop_words import drop_words
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.filerows import FileModel, FileRow
from gantool.app.widgets.splitter import Splitter
from gantool.app.words import counted, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.spec import ConvertSpec

MOST_KNOWN = 250  # rows for which it is kept what their results were made with
PICTURES, NOTHING, NO_MODEL, MAKES_ITS_OWN = range(4)


class ConvertPage(Page):
    """Drop pictures, choose a model, convert, compare."""

    place = "convert"
    """Under which name the page's folder and splitter are remembered."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.files = FileModel()
        self.inputs = ConvertInputs(context.background, self.files, self)
        self.inputs.changed.connect(self._on_inputs_changed)
        self.inputs.missed.connect(self._on_missed)
        self.batch = ConvertBatch(context, self.files, self)
        self.batch.changed.connect(self._show)
        self.batch.row_settled.connect(self._on_row_settled)
        self.batch.batch_ended.connect(self._on_batch_ended)
        self.batch.refused.connect(self._on_refused)
        self._build()
        self._show()

    # -- Page

    def arrived(self, payload: object) -> None:
        if isinstance(payload, tuple) and len(payload) == 2 and payload[0] == "model":
            self.models.wish(payload[1])
        elif paths_of(payload):
            self.dropped(tuple(paths_of(payload)))
        self.context.catalogue.load_models(anew=True)
        self.context.catalogue.load_families()  # their titles stand beside the models

    def main_button(self) -> Button | None:
        return self.footer.main_button()

    def title(self) -> str:
        """What stands in the header."""
        return tr("Convert")

    def make_models(self) -> ModelChoice:
        """The models this page works with."""
        return ModelChoice(self.context)

    def make_output(self) -> Output:
        """The panel at the right."""
        return Output(self.context)

    def make_no_models(self) -> QWidget:
        """What is shown where there is no model to use."""
        return no_models(lambda: self.context.go("train"))

    def make_footer(self) -> ConvertFooter:
        """The actions."""
        return ConvertFooter()

    def choose(self) -> None:
        given, _ = QFileDialog.getOpenFileNames(self, self.title(), str(self.context.remembered.folder(self.place)))
        if given:
            self.context.remembered.keep(f"folders/{self.place}", str(Path(given[0]).parent))
            self.dropped(tuple(Path(each) for each in given))

    def drag_entered(self, held: Held) -> None:
        if held.models and held.models == len(held.paths):
            self._zone.show_state(*drop_words(held))
            self._list.show_hint(drop_words(held)[1])
            return
        what = (
            tr("Add what is in “{name}”", name=held.name)
            if len(held.paths) == 1 and held.folders
            else counted(len(held.paths), tr("Add {n} picture"), tr("Add {n} pictures"))
        )
        self._zone.show_state("over", what, tr("The originals are never changed."))
        self._list.show_hint(what)

    def drag_left(self) -> None:
        self._zone.show_state("rest")
        self._list.show_hint("")

    def dropped(self, paths: tuple[Path, ...]) -> None:
        """Add these pictures, and those in these folders."""
        self.batch.forget()
        self.inputs.take(paths)
        self._show()

    def escape(self) -> bool:
        """Esc ends comparing."""
        comparing = self.viewer.comparing
        self.viewer.compare(False)
        return comparing

    def footer_height(self) -> int:
        return 64

    def goodbye(self) -> tuple[str, str]:
        words = tr("The conversion stops with the window. What is done stays, and Queue goes on with the rest.")
        return ("stops", words) if self.batch.at_work else ("", "")

    def closing(self) -> None:
        self.batch.watch.let_go()
        self.preview.trial.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._output.setFixedWidth(240 if self.width() < 1000 else 276)

    # -- building

    def _build(self) -> None:
        self.models = self.make_models()
        self.models.model_chosen.connect(self._on_model_chosen)
        self._build_list()
        self._build_viewer()
        self._build_footer()
        self._splitter = Splitter([308, 600], self._list, self.viewer)
        self._splitter.remember(self.context.remembered.shape(f"splitter/{self.place}"))
        self._splitter.settled.connect(lambda state: self.context.remembered.keep(f"splitter/{self.place}", state))
        self._zone = no_pictures(self.choose)
        self._body = QStackedWidget()
        self._body.addWidget(holder(row(self._splitter, self._output, gap=0)))
        self._body.addWidget(holder(column(self._zone, margins=(24, 20, 24, 20))))
        self._body.addWidget(self.make_no_models())
        self._body.addWidget(makes_its_own(self._on_other_model, lambda: self.context.go("models")))
        header = Header(self.context, self.title(), parts=(self.models,), actions=(self._compare,))
        page = column(header, gap=0)
        page.addWidget(self._body, 1)
        page.addWidget(self.footer)
        self.setLayout(page)

    def _build_list(self) -> None:
        self._list = ConvertList(self.files, self.context.pictures)
        self._list.add_requested.connect(self.choose)
        self._list.clear_requested.connect(self._on_clear)
        rows = self._list.rows
        rows.row_chosen.connect(self._on_row_chosen)
        rows.removal_wished.connect(self._on_removal_wished)
        rows.retry_wished.connect(self._on_row_retried)
        rows.copy_wished.connect(lambda _: self._on_copy_result())

    def _build_viewer(self) -> None:
        self.viewer = ConvertViewer(self.context.pictures)
        self._output = self.make_output()
        self.preview = Preview(self.context, self.viewer, self._output, self)
        self.preview.offers_loaded.connect(self._show)
        self.viewer.try_requested.connect(self.preview.try_again)
        self.viewer.step_wished.connect(self._list.rows.step)
        self.viewer.panes_changed.connect(self._on_panes_changed)
        self.viewer.copy_requested.connect(self._on_copy_result)
        self._output.changed.connect(self._on_output_changed)
        self._compare = Button(tr("Compare models"), "", "compare", tip=tr("See two to four models side by side"))
        self._compare.clicked.connect(lambda: self.viewer.compare(not self.viewer.comparing))
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.viewer)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._on_copy_result)

    def _build_footer(self) -> None:
        self.footer = self.make_footer()
        self.footer.copy_requested.connect(self._on_copy)
        self.footer.cancel_requested.connect(self.batch.cancel)
        self.footer.pause_requested.connect(self.batch.toggle_pause)
        self.footer.retry_requested.connect(self._on_retry)
        self.footer.open_requested.connect(self._on_open)
        self.footer.convert_requested.connect(self._on_convert)
        self.footer.queue_requested.connect(self._on_queue)
        self.context.queue.changed.connect(self._show)

    # -- model and pictures

    def _on_model_chosen(self, another: bool) -> None:
        entry = self.models.entry
        if entry is not None and (another or not self._output.knows(entry)):
            self._output.show_model(entry)
            self._show_sample()
        self.preview.load_offers()
        self._show()
        self.preview.lead(entry)

    def _on_other_model(self) -> None:
        nearest = self.models.nearest()
        if nearest is not None:
            self.models.use(nearest)
        else:
            self.context.go("train")

    def _on_panes_changed(self) -> None:
        self._compare.setText(tr("Stop comparing") if self.viewer.comparing else tr("Compare models"))
        self.preview.show_again()

    def _on_output_changed(self) -> None:
        self._show()
        self.preview.show_again()

    def _on_row_chosen(self, chosen: FileRow) -> None:
        self.preview.row = chosen
        self._show_sample()
        self.preview.show_row(chosen)

    def _on_inputs_changed(self) -> None:
        if self.preview.row is None and self.files.rows:
            self._list.rows.setCurrentIndex(self.files.index(0))
        self._show()

    def _on_missed(self, gone: list[Path]) -> None:
        self.context.toast("warn", tr("“{name}” is not there any more.", name=shown(gone[0].name)))

    def _on_removal_wished(self, gone: FileRow) -> None:
        if self.batch.at_work:
            self.context.toast("info", tr("While pictures are converted, the list stays as it is."))
            return
        self.inputs.take_off(gone)
        if not self.files.rows:
            self._on_clear()
        self._show()

    def _on_clear(self) -> None:
        self.inputs.clear()
        self.preview.show_row(None)
        self.batch.forget()
        self._show()

    def _show_sample(self) -> None:
        chosen = self.preview.row
        if chosen is not None:
            near = self.inputs.roots[0] if self.inputs.roots else chosen.path
            self._output.show_sample(shown(chosen.path.name), near)

    def _on_copy_result(self) -> None:
        if self.viewer.copy_result():
            self.context.toast("done", tr("The result is on the clipboard."))

    # -- the batch

    def spec(self, inputs: tuple[Path, ...]) -> "ConvertSpec":
        """The conversion of these as it is set up."""
        entry, folder = self.models.entry, self._output.folder
        assert entry is not None and folder is not None
        watch = self._will_watch and inputs == self.inputs.roots
        beside = {"watch": watch, "device": self.context.device}
        return convert_spec(entry, inputs, folder, {**self._output.arguments(), **beside})

    def command(self) -> str:
        """The same conversion as a command line."""
        entry = self.models.entry
        assert entry is not None
        return convert_command(self.spec(self.inputs.paths), self.context.catalogue.reference(entry.folder))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command())
        self.context.toast("done", tr("The command is on the clipboard."))

    def _left(self) -> list[FileRow]:
        """What is still to be converted: what is not done, and all where it was done in another way."""
        return [each for each in self.files.rows if each.state != "done" or self._anew]

    def _on_convert(self) -> None:
        left = self._left()
        whole = len(left) == len(self.files.rows) or self._will_watch
        self._begin(left, self.inputs.paths if whole else ())

    def _on_queue(self) -> None:
        """The same conversion, after what has the device now; it goes on without this page."""
        left = self._left()
        whole = len(left) == len(self.files.rows)
        if self.models.entry is None or self._output.folder is None or not left:
            return
        spec = self.spec(self.inputs.paths if whole else tuple(each.path for each in left))
        self.context.queue.add(spec, title(spec), what(spec), picture=str(left[0].path), then=self._on_queued)

    def _on_queued(self) -> None:
        self.context.toast("done", tr("It is in the queue."), (tr("Show it"), lambda: self.context.go("queue")))

    def _begin(self, rows: list[FileRow], inputs: tuple[Path, ...] = ()) -> None:
        """Convert these rows; `inputs` names them in fewer words, where folders hold them all."""
        entry = self.models.entry
        if entry is None or self._output.folder is None or not (rows or inputs):
            return
        self.viewer.notice.hide()
        if self._anew:  # what was made in another way is still to be made in this one
            now = set(map(id, rows))
            for each in self.files.rows:
                if id(each) not in now:
                    self.files.settle(each, "waiting")
        for each in rows:
            each.made = self.preview.made(each, entry) if len(rows) < MOST_KNOWN else ""
        self.batch.begin(self.spec(inputs or tuple(each.path for each in rows)), rows)

    def _on_retry(self) -> None:
        self._begin([each for each in self.files.rows if each.state == "failed"])

    def _on_row_retried(self, row: FileRow) -> None:
        if self.batch.at_work:
            self.context.toast("info", tr("It can be tried again when the others are done."))
        else:
            self._begin([row])

    def _on_row_settled(self, settled: FileRow) -> None:
        if settled is self.preview.row:
            self.preview.show_again()

    def _on_batch_ended(self, outcome: "Outcome") -> None:
        if outcome.state in ("failed", "died"):
            self.viewer.tell_fault(
                tr("The conversion ended early"),
                tr("{reason} What is done stays; Convert goes on with the rest.", reason=outcome.reason),
            )
        done = self.files.count("done")
        if not self.isVisible() and outcome.state == "done":
            self.context.toast(
                "done",
                counted(done, tr("{n} picture is converted."), tr("{n} pictures are converted.")),
                (tr("Open results"), self._on_open),
            )

    def _on_refused(self, reason: str) -> None:
        self.viewer.tell_fault(tr("The conversion could not be started"), reason)
        self._show()

    def _on_open(self) -> None:
        folder = self.batch.out or self._output.folder
        if folder is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            self.context.toast("info", tr("It is in {place}.", place=shown(folder)))

    # -- showing

    @property
    def _will_watch(self) -> bool:
        return self._output.watch.isChecked() and self._output.watch.isEnabled()

    @property
    def _anew(self) -> bool:
        """Whether the list shows results of another model, or of other settings, than are chosen now."""
        able = self.models.entry is not None and self._output.folder is not None and not self._output.fault
        return able and self.batch.was_otherwise(self.spec(()))

    def _show(self) -> None:
        entry = self.models.entry
        self._body.setCurrentIndex(
            (NO_MODEL if self.context.catalogue.has_models else NOTHING)
            if entry is None and not self.files.rows
            else NO_MODEL
            if entry is None and self.context.catalogue.has_models
            else MAKES_ITS_OWN
            if entry is not None and not takes_pictures(entry)
            else PICTURES
            if self.files.rows
            else NOTHING
        )
        self.models.setVisible(self.models.count() > 0)
        self.preview.quiet = self.batch.at_work and not self.batch.resting
        self._list.show_counts(at_work=self.batch.at_work, watching=self.batch.at_work and self.batch.watching)
        self._output.explain_watch(self._why_no_watch())
        folder = shown(self._output.folder.name) if self._output.folder else ""
        view = self.batch.view(folder, self._why_not(), will_watch=self._will_watch, anew=self._anew)
        self.footer.show_batch(view)
        self._compare.explain(self._why_no_compare())

    def _why_no_compare(self) -> str:
        if self.viewer.comparing:
            return ""
        if self._body.currentIndex() != PICTURES:
            return tr("drop pictures first")
        return "" if self.viewer.offered > 1 else tr("there is one model only")

    def _why_no_watch(self) -> str:
        if self.batch.at_work:
            return tr("It can be changed when the conversion has ended.")
        if not self.inputs.folders:
            return tr("Drop a folder to watch it; single pictures cannot be.")
        return tr("Rows were taken off the list, so the folder is not watched.") if self.inputs.edited else ""

    def _why_not(self) -> str:
        """Why nothing can be converted now; empty if it can."""
        entry = self.models.entry
        if entry is None:
            return (
                tr("no model yet, train one or bring one in")
                if self.context.catalogue.has_models
                else tr("the models are being looked up")
            )
        if not takes_pictures(entry):
            return tr("this model makes pictures of its own and takes none")
        if not self.files.rows:
            return tr("no pictures yet, drop some first")
        return tr("the folder is still being read") if self.inputs.reading else self._output.fault
