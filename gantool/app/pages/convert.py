"""The Convert page: pictures at the left, before and after in the middle, where the results go at the right."""

import shlex
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QSplitter, QStackedWidget, QWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.filewalk import walk
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.pages.convert_output import Output
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.beforeafter import BeforeAfter
from gantool.app.widgets.boxes import column, frame, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.dropzone import DropZone
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.filelist import FileList, FileModel, FileRow
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, keycap, label
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import counted, duration, figure, number, pixels, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event
    from gantool.library import Entry

PORTION = 500  # files that are added to the list at once
LARGEST = 4096  # px of a picture on the screen


class ConvertPage(Page):
    """Drop pictures, choose a model, convert, compare."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._roots: tuple[Path, ...] = ()
        self._edited = False  # rows were taken out, so the roots no longer say what to convert
        self._entry: Entry | None = None
        self._run: Path | None = None
        self._row: FileRow | None = None
        self._walks = 0
        self._ended = False
        self._begun = 0.0
        self._tried: dict[Path, Path] = {}
        self._trying = Path()
        self._phase = ""
        self.files = FileModel()
        self._watch = JobWatch(context.background, self)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_job_ended)
        self._watch.refused.connect(self._on_refused)
        self._try_watch = JobWatch(context.background, self)
        self._try_watch.job_ended.connect(self._on_tried)
        self._try_watch.refused.connect(self._on_try_refused)
        context.catalogue.models_loaded.connect(self._on_models)
        context.pictures.loaded.connect(self._on_picture_loaded)
        self._build()
        self._show()

    # -- Page

    def arrived(self, payload: object) -> None:
        if isinstance(payload, tuple) and len(payload) == 2 and payload[0] == "model":
            self._wish_model(payload[1])
        elif paths_of(payload):
            self.dropped(tuple(paths_of(payload)))
        self.context.catalogue.load_models(anew=True)

    def main_button(self) -> Button | None:
        return self._open if self._open.isVisible() else self._convert

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
        self._hint.setText(what)

    def drag_left(self) -> None:
        self._zone.show_state("rest")
        self._hint.setText(tr("Drop pictures or folders anywhere"))

    def dropped(self, paths: tuple[Path, ...]) -> None:
        """Add these pictures, and those in these folders."""
        self._roots += tuple(path for path in paths if path not in self._roots)
        self._ended = False
        self._walks += 1
        rows = walk(paths)

        def portion() -> list[FileRow]:
            return list(islice(rows, PORTION))

        def add(found: list[FileRow]) -> None:
            self.files.add(found)
            if self._row is None and self.files.rows:
                self._list.setCurrentIndex(self.files.index(0))
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
        self._watch.let_go()
        self._try_watch.discard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._output.setFixedWidth(240 if self.width() < 1000 else 276)

    # -- building

    def _build(self) -> None:
        self._models = Choice(tr("Model"))
        self._models.setMinimumWidth(280)
        self._models.currentIndexChanged.connect(self._on_model_chosen)
        self._header = Header(self.context, tr("Convert"), parts=(self._models,))
        self._output = Output(self.context)
        self._output.changed.connect(self._show)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._build_list())
        self._splitter.addWidget(self._build_viewer())
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([308, 600])
        work = row(self._splitter, self._output, gap=0)
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
        self._no_model = Empty(
            "models", tr("No models yet"), tr("Train one on your own pictures, or drop a model file here."), train
        )
        self._body = QStackedWidget()
        self._body.addWidget(holder(work))
        self._body.addWidget(holder(column(self._zone, margins=(24, 20, 24, 20))))
        self._body.addWidget(self._no_model)
        page = column(self._header, gap=0)
        page.addWidget(self._body, 1)
        page.addWidget(self._build_footer())
        self.setLayout(page)

    def _build_list(self) -> QFrame:
        self._count = label(type="section")
        add = Button(tr("Add"), "", "plus", size="small", key="Ctrl+O")
        add.clicked.connect(self.choose)
        self._clear = Button(tr("Clear"), "quiet", size="small", tip=tr("Take all pictures off this list; files stay"))
        self._clear.clicked.connect(self._on_clear)
        self._filters = Segmented(
            [("all", tr("All")), ("done", tr("Done")), ("failed", tr("Failed"))],
            tr("Which rows are shown"),
            stretch=True,
        )
        self._filters.chosen.connect(self.files.show_only)
        self._list = FileList(self.files, self.context.pictures)
        self._list.row_chosen.connect(self._on_row_chosen)
        self._list.removal_wished.connect(self._on_removal_wished)
        self._hint = ElidedLabel(tr("Drop pictures or folders anywhere"), "small", "text2")
        layout = column(row(self._count, None, self._clear, add, gap=4), self._filters, gap=10, margins=(16, 14, 10, 0))
        layout.addWidget(self._list, 1)
        layout.addLayout(row(Icon("drop", "text2", 16), self._hint, margins=(6, 8, 8, 10)))
        made = frame("list", layout)
        made.setMinimumWidth(240)
        return made

    def _build_viewer(self) -> QWidget:
        self._title = ElidedLabel(type="section", elide=Qt.TextElideMode.ElideMiddle)
        fit = Button("", "tool", "fit", tip=tr("Fit"), key="0")
        self._zoom = Button("100 %", size="", tip=tr("Actual size"), key="1")
        self._try = Button(
            tr("Try on this one"), "", "spark", tip=tr("Translate this picture without writing a result")
        )
        self._try.clicked.connect(self._on_try)
        self._viewer = BeforeAfter()
        fit.clicked.connect(self._viewer.fit)
        self._zoom.clicked.connect(self._viewer.actual_size)
        self._viewer.zoom_changed.connect(lambda zoom: self._zoom.setText(f"{zoom * 100:.0f} %"))
        self._viewer.step_wished.connect(self._list.step)
        self._dimensions = label(type="small", tone="text2")
        self._notice = Notice()
        self._notice.hide()
        foot = row(
            keycap("X"),
            label(tr("hold to see before"), "small", "text2"),
            4,
            keycap("0"),
            label(tr("fit"), "small", "text2"),
            4,
            keycap("1"),
            label("100 %", "small", "text2"),
            None,
            self._dimensions,
        )
        head = row(gap=8)
        head.addWidget(self._title, 1)
        for button in (self._try, fit, self._zoom):
            head.addWidget(button)
        layout = column(head, self._notice, gap=10, margins=(20, 12, 20, 12))
        layout.addWidget(self._viewer, 1)
        layout.addLayout(foot)
        made = holder(layout)
        made.setMinimumWidth(420)
        return made

    def _build_footer(self) -> QFrame:
        self._done = label(type="chosen")
        self._left = ElidedLabel(tone="text2")
        self._bar = Bar(tr("Progress of the conversion"), 5)
        self._copy = Button(tr("Copy as command"), "quiet", "terminal", tip=tr("The same conversion for a terminal"))
        self._copy.clicked.connect(self._on_copy)
        self._cancel = Button(tr("Cancel"), size="large", tip=tr("What is done stays"))
        self._cancel.clicked.connect(lambda: self._watch.ask("stop"))
        self._pause = Button(tr("Pause"), "", "pause", size="large")
        self._pause.clicked.connect(self._on_pause)
        self._paused = False
        self._retry = Button(tr("Try the failed ones again"), size="large")
        self._retry.clicked.connect(self._on_retry)
        self._open = Button(tr("Open results"), "accent", "folder", size="large", key="Ctrl+Enter")
        self._open.clicked.connect(self._on_open)
        self._convert = Button(tr("Convert"), "accent", "convert", size="large", key="Ctrl+Enter")
        self._convert.clicked.connect(self._on_convert)
        words = row(self._done, gap=10)
        words.addWidget(self._left, 1)
        layout = row(gap=12, margins=(24, 0, 24, 0))
        layout.addLayout(column(None, words, self._bar, None, gap=7), 1)
        for button in (self._copy, self._retry, self._cancel, self._pause, self._convert, self._open):
            layout.addWidget(button)
        made = frame("footer", layout)
        made.setFixedHeight(64)
        return made

    # -- model

    def _wish_model(self, run: Path) -> None:
        """Use the model of this run, or this model folder."""

        def find() -> "Entry":
            from gantool import library

            return library.find(run)

        self._run = run
        self.context.slow.call(find, self._on_found, lambda error: self.context.toast("danger", sentence(error)))

    def _on_found(self, entry: "Entry") -> None:
        self._entry = entry
        self._on_models()

    def _on_models(self) -> None:
        models = list(self.context.catalogue.models)
        if self._entry is not None and all(each.folder != self._entry.folder for each in models):
            models.insert(0, self._entry)
        blocked = self._models.blockSignals(True)
        self._models.clear()
        for entry in models:
            family = self.context.catalogue.families.get(entry.card.family)
            self._models.addItem(f"{entry.name} · {family.title if family else entry.card.family}", entry)
        self._models.blockSignals(blocked)
        if models:
            at = next(
                (at for at, each in enumerate(models) if self._entry is not None and each.folder == self._entry.folder),
                0,
            )
            self._models.setCurrentIndex(at)
            self._on_model_chosen()
        else:
            self._entry = None
        self._show()

    def _on_model_chosen(self) -> None:
        entry = self._models.currentData()
        if entry is None:
            return
        if self._entry is None or entry.folder != self._entry.folder:
            self._tried.clear()
        self._entry = entry
        self._output.show_model(entry)
        self._show_sample()
        self._show()

    # -- pictures

    def _on_row_chosen(self, chosen: FileRow) -> None:
        self._row = chosen
        self._notice.hide()
        self._show_sample()
        self._show_pictures(keep_view=False)

    def _on_removal_wished(self, gone: FileRow) -> None:
        if self._watch.active:
            self.context.toast("info", tr("While pictures are converted, the list stays as it is."))
            return
        self._edited = True
        self.files.remove(gone)
        if not self.files.rows:
            self._on_clear()
        self._show()

    def _on_clear(self) -> None:
        self.files.clear()
        self._roots, self._edited, self._row, self._ended = (), False, None, False
        self._show()

    def _show_sample(self) -> None:
        if self._row is not None:
            near = self._roots[0] if self._roots else self._row.path
            self._output.show_sample(shown(self._row.path.name), near)

    def _on_picture_loaded(self, key: str) -> None:
        if self._row is not None and key.startswith(f"{LARGEST}:"):
            self._show_pictures(keep_view=True)

    def _show_pictures(self, *, keep_view: bool) -> None:
        chosen = self._row
        if chosen is None:
            return
        before = self.context.pictures.get(chosen.path, LARGEST)
        output = chosen.output or self._tried.get(chosen.path)
        after = self.context.pictures.get(output, LARGEST) if output is not None else None
        note = {"failed": tr("Failed"), "skipped": tr("Skipped"), "running": tr("Translating")}.get(chosen.state, "")
        compared = self._input_half(before or QImage(), after or QImage())
        self._viewer.show_pictures(compared, after or QImage(), note, keep_view=keep_view)
        self._title.setText(chosen.title)
        size = pixels(before.width(), before.height()) if before is not None and not before.isNull() else ""
        self._dimensions.setText(size)
        if chosen.state == "failed":
            self._notice.tell("danger", chosen.reason)
            self._notice.show()
        elif chosen.state == "skipped" and chosen.reason:
            self._notice.tell("warn", chosen.reason)
            self._notice.show()
        self._explain_try()

    def _input_half(self, before: QImage, after: QImage) -> QImage:
        """What the result is compared with: of a side-by-side pair the half that the model took as its input."""
        training = self._entry.card.training if self._entry is not None else None
        if after.isNull() or before.isNull() or training is None or training.layout != "aligned":
            return before
        if abs(before.width() * after.height() - 2 * after.width() * before.height()) > 4 * after.height():
            return before
        half = before.width() // 2
        return before.copy(half if training.direction == "BtoA" else 0, 0, half, before.height())

    # -- one picture

    def _explain_try(self) -> None:
        self._try.explain(
            tr("no model is chosen")
            if self._entry is None
            else tr("it is being translated")
            if self._try_watch.active
            else tr("choose a picture first")
            if self._row is None
            else ""
        )

    def _on_try(self) -> None:
        from gantool.files import folder

        if self._entry is None or self._row is None:
            return
        picture = self._row.path
        self._trying = picture
        out = folder("cache") / "tries" / f"{time.time_ns()}"
        spec = self._spec((picture,), out)
        self._try_watch.start(spec)
        self._explain_try()

    def _on_tried(self, outcome: "Outcome") -> None:
        done = outcome.result.get("done", [])
        failed = [*outcome.result.get("failed", []), *outcome.result.get("skipped", [])]
        if done:
            self._tried[self._trying] = Path(done[0]["output"])
        else:
            reason = failed[0]["reason"] if failed else outcome.reason
            self._notice.tell("danger", tr("It could not be translated"), reason)
            self._notice.show()
        self._try_watch.discard()
        self._show_pictures(keep_view=True)

    def _on_try_refused(self, reason: str) -> None:
        self._notice.tell("danger", tr("It could not be translated"), reason)
        self._notice.show()
        self._explain_try()

    # -- the batch

    def _spec(self, inputs: tuple[Path, ...], out: Path) -> Any:
        from gantool.jobs.spec import ConvertSpec

        assert self._entry is not None
        return ConvertSpec(
            model=self._entry.folder, model_name=self._entry.name, inputs=inputs, out=out, **self._output.arguments()
        )

    def _inputs(self) -> tuple[Path, ...]:
        return tuple(each.path for each in self.files.rows) if self._edited else self._roots

    def command(self) -> str:
        """The same conversion as a command line."""
        assert self._entry is not None
        given = self._output.arguments()
        out = shown(self._output.folder or "OUT")
        parts = ["gantool", "convert", self._entry.name, *(shown(path) for path in self._inputs()), "--out", out]
        for flag, name, default in (
            ("--fit", "fit", "auto"),
            ("--recipe", "recipe", "skip"),
            ("--format", "format", "keep"),
            ("--template", "template", "{stem}_{model}"),
            ("--on-conflict", "on_conflict", "rename"),
        ):
            if given[name] != default:
                parts += [flag, str(given[name])]
        for name, value in given["controls"].items():
            parts += ["--set", f"{name}={value}"]
        return shlex.join(parts)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command())
        self.context.toast("done", tr("The command is on the clipboard."))

    def _on_convert(self) -> None:
        left = [each for each in self.files.rows if each.state != "done"]
        whole = len(left) == len(self.files.rows)
        self._begin(self._inputs() if whole else tuple(each.path for each in left), left)

    def _on_retry(self) -> None:
        failed = [each for each in self.files.rows if each.state == "failed"]
        self._begin(tuple(each.path for each in failed), failed)

    def _begin(self, inputs: tuple[Path, ...], rows: list[FileRow]) -> None:
        if self._entry is None or self._output.folder is None or not inputs:
            return
        for each in rows:
            each.state, each.reason, each.output = "waiting", "", None
        self.files.told()
        self._notice.hide()
        self._ended, self._paused, self._begun = False, False, time.monotonic()
        self._phase = tr("Starting")
        self._watch.start(self._spec(inputs, self._output.folder))
        self._show()

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Continued, Item, Noted, Paused, Phase

        for event in events:
            if isinstance(event, Item):
                found = self.files.find(event.input)
                if found is None:
                    found = FileRow(Path(event.input), event.input.replace("\\", "/").rsplit("/", 1)[-1])
                    self.files.add([found])
                found.state = event.state
                found.reason = event.reason or " ".join(event.notes)
                if event.output:
                    found.output = Path(event.output)
                    self.context.pictures.forget(found.output)
                if found is self._row and event.state != "running":
                    self._show_pictures(keep_view=True)
            elif isinstance(event, Phase):
                self._phase = event.title
            elif isinstance(event, Paused | Continued):
                self._paused = isinstance(event, Paused)
            elif isinstance(event, Noted):
                self.context.toast("warn" if event.severity == "warning" else "info", event.message)
        self.files.told()
        self._show()

    def _on_job_ended(self, outcome: "Outcome") -> None:
        self._ended = True
        self._watch.discard()  # the rows have all there is to know
        for each in self.files.rows:
            if each.state == "running":
                each.state = "waiting"
        self.files.told()
        if outcome.state in ("failed", "died"):
            self._notice.tell(
                "danger",
                tr("The conversion ended early"),
                tr("{reason} What is done stays; Convert goes on with the rest.", reason=outcome.reason),
            )
            self._notice.show()
        done = self.files.count("done")
        if not self.isVisible() and outcome.state == "done":
            self.context.toast(
                "done",
                counted(done, tr("{n} picture is converted."), tr("{n} pictures are converted.")),
                (tr("Open results"), self._on_open),
            )
        self._show()

    def _on_refused(self, reason: str) -> None:
        self._notice.tell("danger", tr("The conversion could not be started"), reason)
        self._notice.show()
        self._show()

    def _on_pause(self) -> None:
        self._watch.ask("run" if self._paused else "pause")

    def _on_open(self) -> None:
        if self._output.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._output.folder)))

    # -- showing

    def _show(self) -> None:
        known = self.context.catalogue.has_models
        if known and self._entry is None and not self.context.catalogue.models:
            self._body.setCurrentIndex(2)
        else:
            self._body.setCurrentIndex(0 if self.files.rows else 1)
        self._models.setVisible(self._models.count() > 0)
        n = len(self.files.rows)
        self._count.setText(counted(n, tr("{n} picture"), tr("{n} pictures")))
        done, failed, skipped = self.files.count("done"), self.files.count("failed"), self.files.count("skipped")
        self._filters.retitle("done", tr("Done {n}", n=number(done)) if done else tr("Done"))
        self._filters.retitle(
            "failed", tr("Failed {n}", n=number(failed + skipped)) if failed + skipped else tr("Failed")
        )
        self._show_footer(n, done, failed, skipped)
        self._explain_try()

    def _show_footer(self, n: int, done: int, failed: int, skipped: int) -> None:
        at_work = self._watch.active
        waiting = n - done - failed - skipped
        everything = n > 0 and waiting == 0
        reason = (
            tr("no model yet, train one or bring one in")
            if self._entry is None and self.context.catalogue.has_models
            else tr("the models are being looked up")
            if self._entry is None
            else tr("no pictures yet, drop some first")
            if not n
            else tr("the folder is still being read")
            if self._walks
            else self._output.fault
        )
        self._convert.setText(
            counted(waiting or n, tr("Convert {n} picture"), tr("Convert {n} pictures")) if n else tr("Convert")
        )
        self._convert.explain(reason)
        self._copy.explain(reason)
        finished = self._ended and everything
        self._convert.setVisible(not at_work and not finished)
        self._open.setVisible(at_work or finished)
        self._open.explain("" if done else tr("no result yet"))
        self._cancel.setVisible(at_work)
        self._pause.setVisible(at_work)
        self._pause.setText(tr("Continue") if self._paused else tr("Pause"))
        self._pause.set_icon("play" if self._paused else "pause")
        self._retry.setVisible(not at_work and failed > 0)
        self._clear.explain(tr("pictures are being converted") if at_work else "")
        self._bar.setVisible(at_work or self._ended)
        finished_rows = done + failed + skipped
        self._bar.show_share(
            None if at_work and not finished_rows and not self._paused else finished_rows / max(1, n),
            "warn" if self._paused else "accent",
        )
        self._done.setText(
            tr("{at} of {all}", at=number(finished_rows), all=number(n)) if at_work or self._ended else ""
        )
        self._done.setVisible(bool(self._done.text()))
        self._left.setText(self._footer_words(n, done, failed, skipped, reason))

    def _footer_words(self, n: int, done: int, failed: int, skipped: int, reason: str) -> str:
        parts = []
        if self._watch.active:
            finished = done + failed + skipped
            spent = time.monotonic() - self._begun
            if self._paused:
                parts.append(tr("paused"))
            elif finished and spent > 1:
                parts.append(tr("about {time} left", time=duration((n - finished) * spent / finished)))
                parts.append(tr("{n} images/s", n=figure(finished / spent)))
            else:
                parts.append(self._phase)
        elif not self._ended:
            return (
                tr("Convert: {reason}", reason=reason)
                if reason
                else tr(
                    "Results go to {folder}. The originals are never changed.",
                    folder=shown(self._output.folder.name) if self._output.folder else "",
                )
            )
        if failed:
            parts.append(tr("{n} failed", n=number(failed)))
        if skipped:
            parts.append(tr("{n} skipped", n=number(skipped)))
        if self._ended and not parts:
            parts.append(tr("all done"))
        return " · ".join(parts)
