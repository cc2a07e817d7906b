"""Train, all runs: a table of them, what can be done with the chosen one, several side by side, and their disk."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.jobwatch import sentence
from gantool.app.pages.runs_compare import CompareRuns
from gantool.app.pages.runs_panel import RunPanel
from gantool.app.pages.runs_prune import PruneRuns
from gantool.app.pages.runs_table import RunTable
from gantool.app.widgets.boxes import Scroll, column, frame, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.label import label
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import counted, megabytes, tr

if TYPE_CHECKING:
    from gantool.jobs.books import RunRecord

MOST = 4
TABLE, COMPARED, NOTHING = range(3)


class RunsView(QWidget):
    """Signals:
    left(): the person goes back to the beginning of Train.
    run_opened(object): show the run in this folder.
    clone_requested(object): open a report with the settings of the run in this folder.
    """

    left = Signal()
    run_opened = Signal(object)
    clone_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._runs: list[RunRecord] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search runs"))
        self.search.setAccessibleName(tr("Search runs"))
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(280)
        self.search.textChanged.connect(self._on_search)
        self.which = Segmented(
            [("", tr("All")), ("training", tr("At work")), ("ended", tr("Ended"))], tr("Which runs are shown")
        )
        self.which.chosen.connect(self._on_search)
        self.table = RunTable()
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.run_opened)
        self.panel = RunPanel(context)
        self.panel.open_requested.connect(self.run_opened)
        self.panel.clone_requested.connect(self.clone_requested)
        self.panel.compare_requested.connect(self.compare)
        self.panel.folder_requested.connect(self._on_folder)
        self.panel.changed.connect(self.load)
        self.prune = PruneRuns(context)
        self.prune.done.connect(self._on_pruned)
        self.prune.hide()
        self.compared = CompareRuns(context)
        self.compared.left.connect(self._on_compared_left)
        self._build()

    def _build(self) -> None:
        self._count = label(tone="text2")
        self.space = Button(
            tr("Free up disk space"), "", "trash", size="small", tip=tr("Take old saved states of all runs away")
        )
        self.space.clicked.connect(self._on_space)
        bar = row(self.search, self.which, self._count, None, self.space, gap=12)
        left = column(bar, self.prune, gap=12, margins=(24, 16, 16, 16))
        left.addWidget(self.table, 1)
        self._scroll = Scroll(self.panel)
        body = row(gap=0)
        body.addLayout(left, 1)
        body.addWidget(frame("panel", column(self._scroll)))
        to_train = Button(tr("Choose pictures to train on"), "accent", "train")
        to_train.clicked.connect(self.left)
        self._empty = Empty(
            "train",
            tr("No runs yet"),
            tr("Each training is kept here, with its settings, figures and states."),
            to_train,
        )
        self.pages = QStackedWidget()
        for page in (holder(body), self.compared, self._empty):
            self.pages.addWidget(page)
        header = Header(self._context, tr("All runs"), parent_title=tr("Train"), go_back=self.left.emit)
        page_ = column(header, gap=0)
        page_.addWidget(self.pages, 1)
        self.setLayout(page_)

    # -- what the page is asked

    def load(self) -> None:
        """Read the runs anew."""
        self._context.background.call(_records, self.show_runs, self._on_fault)

    def show_runs(self, runs: list["RunRecord"]) -> None:
        self._runs = runs
        if self.pages.currentIndex() != COMPARED:
            self.pages.setCurrentIndex(TABLE if runs else NOTHING)
        self.table.show_runs(runs)
        self._tell_count()
        self._on_chosen(self.table.chosen_runs)

    def main_button(self) -> Button | None:
        return self.panel.open if self.pages.currentIndex() == TABLE else None

    def escape(self) -> bool:
        """Leave the comparison, or the plan to free space."""
        if self.pages.currentIndex() == COMPARED:
            self._on_compared_left()
            return True
        planning = self.prune.isVisible()
        self.prune.hide()
        return planning

    def compare(self, paths: list[Path]) -> None:
        """Show these side by side."""
        self._context.background.call(lambda: _comparison(paths), self._on_compared, self._on_fault)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < 1080
        self._scroll.setFixedWidth(280 if narrow else 316)
        self._count.setVisible(not narrow)  # the table says it too
        self.table.fold(self.width() - (280 if narrow else 316) - 48)

    # -- what happens

    def _on_search(self, _: str = "") -> None:
        self.table.search(self.search.text(), self.which.current)
        self._tell_count()
        self._on_chosen(self.table.chosen_runs)  # what is not found any more is not chosen

    def _tell_count(self) -> None:
        shown = self.table.shown_runs
        size = megabytes(sum(run.size for run in shown)) if shown else ""
        self._count.setText(
            counted(len(shown), tr("{n} run"), tr("{n} runs")) + (f" · {size}" if size else "")
            if self._runs
            else tr("The runs are being read …")
        )
        self.space.explain("" if self._runs else tr("there are no runs"))

    def _on_chosen(self, runs: list["RunRecord"]) -> None:
        self.panel.show_runs(runs)

    def _on_compared(self, comparison: object) -> None:
        self.compared.show_comparison(comparison)  # type: ignore[arg-type]  # what `_comparison` gives
        self.pages.setCurrentIndex(COMPARED)

    def _on_compared_left(self) -> None:
        self.pages.setCurrentIndex(TABLE)
        self.table.setFocus()

    def _on_folder(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.toast("info", tr("It is in {place}.", place=str(path)))

    def _on_space(self) -> None:
        self.prune.setVisible(not self.prune.isVisible())
        if self.prune.isVisible():
            self.prune.begin([run.path for run in self._runs])

    def _on_pruned(self, sentence_: str, ok: bool) -> None:
        self._context.toast("done" if ok else "warn", sentence_)
        self.prune.hide()
        self.load()

    def _on_fault(self, error: Exception) -> None:
        self._context.toast("danger", sentence(error))


def _records() -> list["RunRecord"]:
    from gantool.jobs import books

    return books.records()


def _comparison(paths: list[Path]) -> object:
    from gantool.jobs import books

    return books.compare(paths)
