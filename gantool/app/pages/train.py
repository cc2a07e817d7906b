"""The Train page: empty, then a report, then a run."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from gantool.app import where
from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held, looked_at
from gantool.app.frame.page import Page
from gantool.app.jobwatch import sentence
from gantool.app.pages.drop_words import drop_words
from gantool.app.pages.train_empty import TrainEmpty
from gantool.app.runs import RunSummary, known_runs
from gantool.app.widgets.boxes import column
from gantool.app.widgets.button import Button
from gantool.app.words import tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.spec import TrainSpec


class TrainPage(Page):
    """Signals:
    job_told(str, object, str): name, share and time left of the run that is followed; an empty name for none.
    """

    job_told = Signal(str, object, str)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._stack = QStackedWidget()
        self.empty = TrainEmpty(context)
        self.empty.folder_wanted.connect(self.choose)
        self.empty.samples_wanted.connect(self._on_samples_wanted)
        self.empty.run_opened.connect(self.open_run)
        self.empty.all_wanted.connect(self.open_runs)
        self._stack.addWidget(self.empty)
        self._stack.currentChanged.connect(self.view_changed)
        self._report: QWidget | None = None
        self._running: QWidget | None = None
        self._runs: QWidget | None = None
        self.setLayout(column(self._stack, gap=0))

    # -- parts, built when they are first needed

    def prepare(self) -> None:
        _ = self.report

    @property
    def report(self) -> Any:
        if self._report is None:
            from gantool.app.pages.train_report import TrainReport

            made = TrainReport(self.context)
            made.left.connect(lambda: self._stack.setCurrentWidget(self.empty))
            made.another_wanted.connect(self.choose)
            made.start_requested.connect(self._on_start_requested)
            self._stack.addWidget(made)
            self._report = made
        return self._report

    @property
    def running(self) -> Any:
        if self._running is None:
            from gantool.app.pages.train_running import TrainRunning

            made = TrainRunning(self.context)
            made.left.connect(self._on_running_left)
            made.job_told.connect(self.job_told)
            made.view_changed.connect(self.view_changed)
            made.refused.connect(self._on_run_refused)
            made.opened.connect(lambda: self._stack.setCurrentWidget(made))
            self._stack.addWidget(made)
            self._running = made
        return self._running

    @property
    def runs(self) -> Any:
        if self._runs is None:
            from gantool.app.pages.runs import RunsView

            made = RunsView(self.context)
            made.left.connect(self._on_running_left)
            made.run_opened.connect(self.open_run)
            made.clone_requested.connect(self._on_clone_requested)
            self._stack.addWidget(made)
            self._runs = made
        return self._runs

    @property
    def is_training(self) -> bool:
        """Whether a run that is followed here is at work."""
        return self._running is not None and bool(self.running.is_training)

    # -- Page

    def arrived(self, payload: object) -> None:
        if payload == "running" and self._running is not None:
            self._stack.setCurrentWidget(self.running)
        elif payload == "runs":
            self.open_runs()
        elif payload == "start":
            self.empty.load_examples()
            self.context.background.call(known_runs, self._on_runs_at_start)
        elif paths_of(payload):
            self.dropped(tuple(paths_of(payload)))
        elif self._stack.currentWidget() is self.empty:
            self.context.background.call(known_runs, self.empty.show_runs)

    def main_button(self) -> Button | None:
        shown = self._stack.currentWidget()
        if shown is self.empty:
            return self.empty.choose_button
        if shown is self._report:
            return self.report.start_button()  # type: ignore[no-any-return]  # a page built late
        if shown is self._runs:
            return self.runs.main_button()  # type: ignore[no-any-return]  # a page built late
        return self.running.main_button()  # type: ignore[no-any-return]  # a page built late

    def choose(self) -> None:
        given = QFileDialog.getExistingDirectory(
            self, tr("Folder of images"), str(self.context.remembered.folder("train"))
        )
        if given:
            self.context.remembered.keep("folders/train", given)
            self.dropped((Path(given),))

    def escape(self) -> bool:
        if self._stack.currentWidget() is self._running:
            return bool(self.running.escape())
        if self._stack.currentWidget() is self._runs:
            return bool(self.runs.escape())
        return self._stack.currentWidget() is self._report and bool(self.report.escape())

    def search(self) -> None:
        if self._stack.currentWidget() is self._report:
            self.report.choices.open_settings()
        elif self._stack.currentWidget() is self._runs:
            self.runs.search.setFocus()

    def drag_entered(self, held: Held) -> None:
        if self._stack.currentWidget() is self.empty:
            self.empty.show_held(held)
        elif self._stack.currentWidget() is self._report:
            self.report.drag_entered(held)
        else:
            self.context.toast("info", drop_words(held)[1])

    def drag_moved(self, where: QPoint) -> None:
        if self._report is not None:
            self.report.offer.point_at(where)

    def drag_left(self) -> None:
        self.empty.show_held(None)
        if self._report is not None:
            self.report.offer.withdraw()

    def dropped(self, paths: tuple[Path, ...]) -> None:
        """Look inside what was dropped, or open it if it is a run."""
        adds = self._report is not None and bool(self.report.offer.adds)
        self.context.background.call(lambda: _sorted_out(paths), lambda kind: self._on_sorted(kind, paths, adds))

    def footer_height(self) -> int:
        if self._running is not None and self._stack.currentWidget() is self._running:
            return int(self.running.footer_height())
        return 64 if self._stack.currentWidget() is self._report else 0

    def goodbye(self) -> tuple[str, str]:
        words = tr("Training goes on without the window. Open gantool again to see it.")
        return ("goes-on", words) if self.is_training else ("", "")

    def closing(self) -> None:
        if self._report is not None:
            self.report.close_job()
        if self._running is not None:
            self.running.closing()

    # -- from one state to the next

    def open_run(self, path: Path) -> None:
        """Show a run, whether it is at work or not."""
        self.running.open_run(path)
        self._stack.setCurrentWidget(self.running)

    def open_runs(self) -> None:
        """Show every run there is."""
        self._stack.setCurrentWidget(self.runs)
        self.runs.load()

    def _on_clone_requested(self, path: Path) -> None:
        self.context.background.call(
            lambda: _spec_of(path),
            lambda spec: self._on_spec(path, spec),
            lambda error: self.context.toast("danger", sentence(error)),
        )

    def _on_spec(self, path: Path, spec: "TrainSpec") -> None:
        self._stack.setCurrentWidget(self.report)
        self.report.look_inside(spec.paths, like=spec)
        words = tr("Everything is set as in {name}. Change what you like.", name=shown(path.name))
        self.context.toast("info", words)

    def _on_sorted(self, kind: str, paths: tuple[Path, ...], adds: bool) -> None:
        if kind == "run":
            self.open_run(paths[0])
        elif kind == "gone":
            self.context.toast("warn", tr("“{name}” is not there any more.", name=shown(paths[0].name)))
        elif kind == "picture" and not adds:
            self.context.toast(
                "info",
                tr("One picture is too little to learn from. Drop a folder of pictures."),
                (tr("Convert it instead"), lambda: self.context.go("convert", list(paths))),
            )
        elif kind == "other":
            words = tr("“{name}” is no picture. Drop pictures, folders of them, or a zip.", name=shown(paths[0].name))
            self.context.toast("info", words)
        else:
            if self._stack.currentWidget() is not self.report:
                self.report.forget()
            # Building the page took its time: clicks and the paint of what was dropped come first.
            QTimer.singleShot(0, self, lambda: self._look_inside(paths, adds))

    def _look_inside(self, paths: tuple[Path, ...], adds: bool) -> None:
        self._stack.setCurrentWidget(self.report)
        self.report.add(paths) if adds else self.report.look_inside(paths)

    def _on_samples_wanted(self) -> None:
        self.dropped((where.samples(),))

    def _on_start_requested(self, spec: object, path: Path) -> None:
        self.running.start(spec, path)

    def _on_run_refused(self, reason: str) -> None:
        if self._stack.currentWidget() is self._report:
            self.report.start_failed(reason)
        else:
            self._stack.setCurrentWidget(self.empty)
            self.context.toast("danger", reason)

    def _on_running_left(self) -> None:
        self._stack.setCurrentWidget(self.empty)
        self.context.background.call(known_runs, self.empty.show_runs)

    def _on_runs_at_start(self, runs: list[RunSummary]) -> None:
        self.empty.show_runs(runs)
        at_work = next((run for run in runs if run.word == "training"), None)
        if at_work is not None and self._stack.currentWidget() is self.empty:
            self.open_run(at_work.path)
            return
        left = next((run for run in runs[:3] if run.word == "unfinished"), None)
        if left is not None:
            QTimer.singleShot(
                0,
                self,
                lambda: self.context.toast(
                    "info",
                    tr("The training of {name} is not finished.", name=left.name),
                    (tr("Show it"), lambda: self.open_run(left.path)),
                ),
            )


def _spec_of(path: Path) -> "TrainSpec":
    from gantool.jobs import books

    return books.clone(path)


def _sorted_out(paths: tuple[Path, ...]) -> str:
    """What was dropped: a run of ours, a lone picture, something of no use, or something to look inside."""
    given = looked_at(paths)
    if given.run:
        return "run"
    if paths and not paths[0].exists():
        return "gone"
    if len(paths) == 1 and given.pictures:
        return "picture"
    useful = given.folders + given.archives + given.pictures
    return "folder" if useful or not all(path.is_file() for path in paths) else "other"
