"""The Convert page: pictures at the left, before and after in the middle, where the results go at the right."""

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.filewalk import walk
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.pages.convert_batch import ConvertBatch
from gantool.app.pages.convert_command import convert_command
from gantool.app.pages.convert_footer import ConvertFooter
from gantool.app.pages.convert_list import ConvertList
from gantool.app.pages.convert_models import ModelChoice
from gantool.app.pages.convert_output import Output
from gantool.app.pages.convert_trial import Trial
from gantool.app.pages.convert_viewer import ConvertViewer
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.dropzone import DropZone
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.filelist import FileModel, FileRow
from gantool.app.widgets.splitter import Splitter
from gantool.app.words import counted, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome

PORTION = 500  # files that are added to the list at once


class ConvertPage(Page):
    """Drop pictures, choose a model, convert, compare."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._roots: tuple[Path, ...] = ()
        self._edited = False  # rows were taken out, so the roots no longer say what to convert
        self._row: FileRow | None = None
        self._walks = 0
        self.files = FileModel()
        self.batch = ConvertBatch(context, self.files, self)
        self.batch.changed.connect(self._show)
        self.batch.row_settled.connect(self._on_row_settled)
        self.batch.batch_ended.connect(self._on_batch_ended)
        self.batch.refused.connect(self._on_refused)
        self._trial = Trial(context.background, self)
        self._trial.tried.connect(lambda *_: self._show_row(keep_view=True))
        self._trial.failed.connect(self._on_trial_failed)
        context.pictures.loaded.connect(self._on_picture_loaded)
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

    def choose(self) -> None:
        given, _ = QFileDialog.getOpenFileNames(
            self, tr("Pictures to convert"), str(self.context.remembered.folder("convert"))
        )
        if given:
            self.context.remembered.keep("folders/convert", str(Path(given[0]).parent))
            self.dropped(tuple(Path(each) for each in given))

    def drag_entered(self, held: Held) -> None:
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
        self._roots += tuple(path for path in paths if path not in self._roots)
        self.batch.forget()
        self._walks += 1
        rows = walk(paths)

        def portion() -> list[FileRow]:
            return list(islice(rows, PORTION))

        def add(found: list[FileRow]) -> None:
            self.files.add(found)
            if self._row is None and self.files.rows:
                self._list.rows.setCurrentIndex(self.files.index(0))
            if len(found) == PORTION:
                self.context.background.call(portion, add)
            else:
                self._walks -= 1
            self._show()

        self.context.background.call(portion, add)
        self._show()

    def footer_height(self) -> int:
        return 64

    def closing(self) -> None:
        self.batch.watch.let_go()
        self._trial.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._output.setFixedWidth(240 if self.width() < 1000 else 276)

    # -- building

    def _build(self) -> None:
        self.models = ModelChoice(self.context)
        self.models.model_chosen.connect(self._on_model_chosen)
        self._list = ConvertList(self.files, self.context.pictures)
        self._list.add_requested.connect(self.choose)
        self._list.clear_requested.connect(self._on_clear)
        self._list.rows.row_chosen.connect(self._on_row_chosen)
        self._list.rows.removal_wished.connect(self._on_removal_wished)
        self._list.rows.retry_wished.connect(self._on_row_retried)
        self.viewer = ConvertViewer(self.context.pictures)
        self.viewer.try_requested.connect(self._on_try)
        self.viewer.step_wished.connect(self._list.rows.step)
        self._output = Output(self.context)
        self._output.changed.connect(self._show)
        self.footer = ConvertFooter()
        self.footer.copy_requested.connect(self._on_copy)
        self.footer.cancel_requested.connect(self.batch.cancel)
        self.footer.pause_requested.connect(self.batch.toggle_pause)
        self.footer.retry_requested.connect(self._on_retry)
        self.footer.open_requested.connect(self._on_open)
        self.footer.convert_requested.connect(self._on_convert)
        self._splitter = Splitter([308, 600], self._list, self.viewer)
        self._splitter.remember(self.context.remembered.shape("splitter/convert"))
        self._splitter.settled.connect(lambda state: self.context.remembered.keep("splitter/convert", state))
        choose = Button(tr("Choose pictures…"), "", "folder", size="large", key="Ctrl+O")
        choose.clicked.connect(self.choose)
        self._zone = DropZone(
            tr("Drop pictures to convert"),
            tr(
                "Single pictures or whole folders. The originals stay as they are; results go to a folder of their own."
            ),
            choose,
        )
        train = Button(tr("Go to Train"), size="large")
        train.clicked.connect(lambda: self.context.go("train"))
        no_model = Empty(
            "models", tr("No models yet"), tr("Train one on your own pictures, or drop a model file here."), train
        )
        self._body = QStackedWidget()
        self._body.addWidget(holder(row(self._splitter, self._output, gap=0)))
        self._body.addWidget(holder(column(self._zone, margins=(24, 20, 24, 20))))
        self._body.addWidget(no_model)
        page = column(Header(self.context, tr("Convert"), parts=(self.models,)), gap=0)
        page.addWidget(self._body, 1)
        page.addWidget(self.footer)
        self.setLayout(page)

    # -- model and pictures

    def _on_model_chosen(self, another: bool) -> None:
        if another:
            self._trial.forget()
        if self.models.entry is not None:
            self._output.show_model(self.models.entry)
            self._show_sample()
        self._show()

    def _on_row_chosen(self, chosen: FileRow) -> None:
        self._row = chosen
        self.viewer.notice.hide()
        self._show_sample()
        self._show_row(keep_view=False)

    def _on_removal_wished(self, gone: FileRow) -> None:
        if self.batch.at_work:
            self.context.toast("info", tr("While pictures are converted, the list stays as it is."))
            return
        self._edited = True
        self.files.remove(gone)
        if not self.files.rows:
            self._on_clear()
        self._show()

    def _on_clear(self) -> None:
        self.files.clear()
        self._roots, self._edited, self._row = (), False, None
        self.batch.forget()
        self._show()

    def _show_sample(self) -> None:
        if self._row is not None:
            near = self._roots[0] if self._roots else self._row.path
            self._output.show_sample(shown(self._row.path.name), near)

    def _on_picture_loaded(self, key: str) -> None:
        if self.viewer.is_about(key):
            self._show_row(keep_view=True)

    def _show_row(self, *, keep_view: bool) -> None:
        chosen = self._row
        if chosen is not None:
            output = chosen.output or self._trial.result(chosen.path)
            self.viewer.show_row(chosen, output, self.models.entry, keep_view=keep_view)
            self._explain_try()

    def _explain_try(self) -> None:
        self.viewer.try_it.explain(
            tr("no model is chosen")
            if self.models.entry is None
            else tr("it is being translated")
            if self._trial.active
            else tr("choose a picture first")
            if self._row is None
            else ""
        )

    def _on_try(self) -> None:
        if self.models.entry is not None and self._row is not None:
            self._trial.start(self._spec((self._row.path,), self._trial.folder()))
            self._explain_try()

    def _on_trial_failed(self, reason: str) -> None:
        self.viewer.tell_fault(tr("It could not be translated"), reason)
        self._explain_try()

    # -- the batch

    def _spec(self, inputs: tuple[Path, ...], out: Path) -> Any:
        from gantool.jobs.spec import ConvertSpec

        entry = self.models.entry
        assert entry is not None
        return ConvertSpec(
            model=entry.folder, model_name=entry.name, inputs=inputs, out=out, **self._output.arguments()
        )

    def _inputs(self) -> tuple[Path, ...]:
        return tuple(each.path for each in self.files.rows) if self._edited else self._roots

    def command(self) -> str:
        """The same conversion as a command line."""
        entry = self.models.entry
        assert entry is not None
        return convert_command(entry.name, self._inputs(), self._output.folder, self._output.arguments())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command())
        self.context.toast("done", tr("The command is on the clipboard."))

    def _on_convert(self) -> None:
        left = [each for each in self.files.rows if each.state != "done"]
        whole = len(left) == len(self.files.rows)
        self._begin(left, self._inputs() if whole else ())

    def _begin(self, rows: list[FileRow], inputs: tuple[Path, ...] = ()) -> None:
        """Convert these rows; `inputs` names them in fewer words, where folders hold them all."""
        if self.models.entry is None or self._output.folder is None or not rows:
            return
        self.viewer.notice.hide()
        self.batch.begin(self._spec(inputs or tuple(each.path for each in rows), self._output.folder), rows)

    def _on_retry(self) -> None:
        self._begin([each for each in self.files.rows if each.state == "failed"])

    def _on_row_retried(self, row: FileRow) -> None:
        if self.batch.at_work:
            self.context.toast("info", tr("It can be tried again when the others are done."))
        else:
            self._begin([row])

    def _on_row_settled(self, settled: FileRow) -> None:
        if settled is self._row:
            self._show_row(keep_view=True)

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
        if self._output.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._output.folder)))

    # -- showing

    def _show(self) -> None:
        nothing = self.context.catalogue.has_models and self.models.entry is None
        self._body.setCurrentIndex(2 if nothing else 0 if self.files.rows else 1)
        self.models.setVisible(self.models.count() > 0)
        self._list.show_counts(at_work=self.batch.at_work)
        folder = shown(self._output.folder.name) if self._output.folder else ""
        self.footer.show_batch(self.batch.view(folder, self._why_not()))
        self._explain_try()

    def _why_not(self) -> str:
        """Why nothing can be converted now; empty if it can."""
        if self.models.entry is None:
            return (
                tr("no model yet, train one or bring one in")
                if self.context.catalogue.has_models
                else tr("the models are being looked up")
            )
        if not self.files.rows:
            return tr("no pictures yet, drop some first")
        return tr("the folder is still being read") if self._walks else self._output.fault
