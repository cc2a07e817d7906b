"""Freeing disk space: how many saved states stay, what would go, and the deed; where it stands, never in a dialog."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gantool.app.context import Context
from gantool.app.jobwatch import sentence
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.number import NumberField
from gantool.app.words import counted, megabytes, number, tr

if TYPE_CHECKING:
    from gantool.jobs.books import Plan, Pruned

KEEP, GIGABYTES = 1, 1000.0


class PruneRuns(QFrame):
    """Signals:
    done(str, bool): what went, in a sentence, and whether all of it could.
    """

    done = Signal(str, bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self._paths: list[Path] = []
        self._plan: Plan | None = None
        self._asked = 0
        self.keep = NumberField(tr("Saved states that stay in each run"), KEEP, whole=True, low=0, high=1000)
        self.gigabytes = NumberField(tr("Gigabytes for all of them"), GIGABYTES, whole=False, low=0, high=1e6)
        for field in (self.keep, self.gigabytes):
            field.setFixedWidth(84)
            field.number_changed.connect(lambda _: self._look())
        self._words = label(wrap=True)
        self._note = label(
            tr(
                "The latest and the best state of each run always stay, pinned ones too, and all of a run at work. "
                "The bin has to be emptied before the space is free."
            ),
            "small",
            "text2",
            wrap=True,
        )
        self.act = Button(tr("Move to the bin"), "", "trash")
        self.act.clicked.connect(self._on_act)
        cancel = Button(tr("Cancel"), "quiet")
        cancel.clicked.connect(self.hide)
        fields = row(
            label(tr("Keep in each run")),
            self.keep,
            12,
            label(tr("All together at most, in GB")),
            self.gigabytes,
            None,
            gap=8,
        )
        foot = row(gap=8)
        foot.addWidget(self._words, 1)
        foot.addWidget(cancel)
        foot.addWidget(self.act)
        title = label(tr("Free up disk space"), "section")
        self.setLayout(column(title, fields, foot, self._note, gap=10, margins=(16, 12, 16, 12)))

    def begin(self, paths: list[Path]) -> None:
        """Look what would go of the states of these runs."""
        self._paths = paths
        self._look()
        self.keep.setFocus()

    def _look(self) -> None:
        self._asked += 1
        asked, paths = self._asked, self._paths
        keep, gigabytes = int(self.keep.value), float(self.gigabytes.value)
        self._plan = None
        self._words.setText(tr("Looking what would go …"))
        self.act.explain(tr("it is being looked up"))
        self._context.background.call(
            lambda: _planned(paths, keep, gigabytes),
            lambda plan: self._on_planned(plan, asked),
            lambda error: self._words.setText(sentence(error)),
        )

    def _on_planned(self, plan: "Plan", asked: int) -> None:
        if asked != self._asked:
            return
        self._plan, n = plan, len(plan.goes)
        size = megabytes(plan.before - plan.after)
        self._words.setText(
            counted(n, tr("{n} saved state would go, "), tr("{n} saved states would go, "))
            + tr("{size}. {left} stay.", size=size, left=megabytes(plan.after))
            if n
            else tr("Nothing has to go: {left} of saved states stay.", left=megabytes(plan.after))
        )
        self.act.explain("" if n else tr("nothing has to go"))

    def _on_act(self) -> None:
        plan = self._plan
        if plan is not None:
            self.act.explain(tr("they are being moved"))
            self._context.slow.call(lambda: _pruned(plan), self._on_done, self._on_fault)

    def _on_done(self, found: "Pruned") -> None:
        words = counted(len(found.gone), tr("{n} saved state"), tr("{n} saved states"))
        size = megabytes(found.freed)
        told = (
            tr("{what}, {size}, are in the bin.", what=words, size=size)
            if found.binned
            else tr("{what}, {size}, are gone: there is no bin on that disk.", what=words, size=size)
        )
        if found.failed:
            told += " " + tr("{n} could not go: {why}", n=number(len(found.failed)), why=found.failed[0][1])
        self.done.emit(told, not found.failed)

    def _on_fault(self, error: Exception) -> None:
        self.done.emit(sentence(error), False)


def _planned(paths: list[Path], keep: int, gigabytes: float) -> "Plan":
    from gantool.jobs import books

    return books.plan(paths, count=keep, gigabytes=gigabytes)


def _pruned(plan: "Plan") -> "Pruned":
    from gantool.jobs import books

    return books.prune(plan)
