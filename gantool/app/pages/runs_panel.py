"""What is known of the chosen run, what it is called, and what can be done with it; or with several."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from gantool.app.context import Context
from gantool.app.jobwatch import sentence
from gantool.app.pages.run_words import metric_title
from gantool.app.pages.runs_table import state_word
from gantool.app.widgets.boxes import clear, column, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.editable import Editable
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.switch import Switch
from gantool.app.words import figure, megabytes, number, place, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.books import RunRecord
    from gantool.library.states import SavedState

MOST = 4


class RunPanel(QWidget):
    """Signals:
    open_requested(object), clone_requested(object), folder_requested(object): with the folder of the chosen run.
    compare_requested(object): with the folders of the chosen runs.
    changed(): its label is another one now.
    """

    open_requested = Signal(object)
    clone_requested = Signal(object)
    folder_requested = Signal(object)
    compare_requested = Signal(object)
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._runs: list[RunRecord] = []
        nothing = tr("Choose a run to see more of it, or several to compare them.")
        self._nothing = label(nothing, tone="text2", wrap=True)
        self.name = Editable(tr("Name of the run"), tr("no name"), type="section")
        self.name.edited.connect(self._on_renamed)
        self.tags = Editable(tr("Tags, with commas between them"), tr("no tags"))
        self.tags.edited.connect(self._on_tagged)
        self.open = Button(tr("Open run"), "accent", "train", key="Ctrl+Enter")
        self.open.clicked.connect(lambda: self.open_requested.emit(self._runs[0].path))
        self.clone = Button(
            tr("Train with its settings"),
            "",
            "copy",
            tip=tr("A new run that learns as this one did; change what you like"),
        )
        self.clone.clicked.connect(lambda: self.clone_requested.emit(self._runs[0].path))
        self.compare = Button(tr("Compare"), "", "compare")
        self.compare.clicked.connect(lambda: self.compare_requested.emit([run.path for run in self._runs]))
        folder = Button(tr("Open folder"), "quiet", "folder")
        folder.clicked.connect(lambda: self.folder_requested.emit(self._runs[0].path))
        self._facts = QFormLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        self._facts.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._states = column(gap=4)
        self._states_title = label(tr("Saved states"), "section")
        self._states_note = label(tr("A pinned state stays when older ones go."), "small", "text2", wrap=True)
        self._one = holder(
            column(
                self.name,
                self.tags,
                self.open,
                self.clone,
                self._facts,
                row(folder, None),
                line(),
                self._states_title,
                self._states_note,
                self._states,
                gap=10,
            )
        )
        self._several = label(wrap=True, type="section")
        self.setLayout(
            column(self._nothing, self._several, self._one, self.compare, None, gap=12, margins=(16, 18, 16, 18))
        )
        self.show_runs([])

    def show_runs(self, runs: list["RunRecord"]) -> None:
        """The runs that are chosen now."""
        if self._is_written_on(runs):
            self._runs = runs
            return
        self._runs = runs
        self._nothing.setVisible(not runs)
        self._one.setVisible(len(runs) == 1)
        self._several.setVisible(len(runs) > 1)
        self._several.setText(tr("{n} runs are chosen", n=number(len(runs))))
        self.compare.setVisible(bool(runs))
        self.compare.restyle("accent" if len(runs) > 1 else "")
        self.compare.explain(
            tr("Choose another run too, with Ctrl held.")
            if len(runs) < 2
            else tr("Four are as many as can be seen at once")
            if len(runs) > MOST
            else ""
        )
        if len(runs) == 1:
            self._show(runs[0])

    def _is_written_on(self, runs: list["RunRecord"]) -> bool:
        """Whether the person is writing on this very run: that it was read anew may not take that away."""
        same = len(runs) == len(self._runs) == 1 and runs[0].path == self._runs[0].path
        return same and (self.name.writing or self.tags.writing)

    def _show(self, run: "RunRecord") -> None:
        self.name.show_words(run.name)
        self.tags.show_words(", ".join(run.tags))
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for title, words in self._words(run):
            self._facts.addRow(label(title, tone="text2"), label(words, wrap=True))
        self._context.background.call(lambda: _states(run.path), lambda states: self._on_states(run.path, states))

    def _words(self, run: "RunRecord") -> list[tuple[str, str]]:
        families = self._context.catalogue.families
        family = families[run.family].title if run.family in families else run.family
        steps = number(run.step)
        if run.steps and run.steps != run.step:
            steps = tr("{at} of {all}", at=steps, all=number(run.steps))
        found = [
            (tr("Family"), f"{family} · {run.preset}" if run.preset else family),
            (tr("Pictures"), ", ".join(shown(path.name) for path in run.data)),
            (tr("Steps"), f"{steps}, {state_word(run.state)}"),
        ]
        if run.best is not None:
            value = figure(run.best.value)
            words = tr("{value} at step {n}", value=value, n=number(run.best.step))
            found.append((metric_title(run.best.criterion), words))
        return [*found, (tr("On disk"), megabytes(run.size)), (tr("Folder"), place(run.path))]

    def _on_states(self, path: Path, states: list["SavedState"]) -> None:
        if [run.path for run in self._runs] != [path]:
            return
        clear(self._states)
        self._states_title.setText(tr("Saved states") if states else tr("No saved states"))
        self._states_note.setVisible(bool(states))
        for state in reversed(states):
            step = tr("Step {n}", n=number(state.step))
            words = ElidedLabel(f"{step} · {megabytes(state.size)}")
            keep = Switch(tr("Pin the state of step {n}", n=number(state.step)), state.pinned)
            keep.toggled.connect(lambda on, at=state.step: self._on_pinned(path, at, on))
            self._states.addWidget(holder(row(words, None, label(tr("pinned"), "small", "text2"), keep)))

    def _on_renamed(self, name: str) -> None:
        self._change(lambda path: _relabel(path, name=name))

    def _on_tagged(self, text: str) -> None:
        tags = [each.strip() for each in text.split(",") if each.strip()]
        gone = [each for each in self._runs[0].tags if each not in tags]
        self._change(lambda path: _relabel(path, add=tags, remove=gone))

    def _on_pinned(self, path: Path, step: int, on: bool) -> None:
        self._context.background.call(lambda: _pin(path, step, on), lambda _: None, self._on_fault)

    def _change(self, act: Callable[[Path], None]) -> None:
        path = self._runs[0].path
        self._context.background.call(lambda: act(path), lambda _: self.changed.emit(), self._on_fault)

    def _on_fault(self, error: Exception) -> None:
        self._context.toast("danger", sentence(error))
        self.changed.emit()


def _states(path: Path) -> list["SavedState"]:
    from gantool.library.states import saved_states

    return saved_states(path)


def _relabel(path: Path, name: str | None = None, add: Sequence[str] = (), remove: Sequence[str] = ()) -> None:
    from gantool.jobs import books

    books.relabel(path, name=name, add=add, remove=remove)


def _pin(path: Path, step: int, on: bool) -> None:
    from gantool.library.states import pin

    pin(path, step, on)
