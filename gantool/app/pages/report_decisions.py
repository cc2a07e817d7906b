"""What a person decided about a dataset: what is left out, mended, turned round, read differently. All of it undoable.

Nothing here touches a file: decisions become part of the run's spec.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

if TYPE_CHECKING:
    from gantool.api import DatasetReport, Layout, Remedy


@dataclass(frozen=True)
class Decisions:
    """All of them at one moment.

    Attributes:
        excluded: keys of the samples that are left out.
        taken: remedies that a person chose, in the order in which they are applied.
        declined: remedies that are right without asking, and that a person does not want.
        turned: input and result are swapped from what was guessed.
        layout: what a person says it is; None leaves it to the scan.
    """

    excluded: frozenset[str] = frozenset()
    taken: "tuple[Remedy, ...]" = ()
    declined: "frozenset[Remedy]" = frozenset()
    turned: bool = False
    layout: "Layout | None" = None

    def applies(self, fix: "Remedy") -> bool:
        """Whether a remedy of the report is in force."""
        if fix.kind == "exclude":
            return set(fix.keys) <= self.excluded
        if fix.kind == "flip":
            return self.turned
        return fix not in self.declined if fix.safe else fix in self.taken

    def with_fixes(self, fixes: "Iterable[Remedy]", on: bool) -> "Decisions":
        """With these in force, or with none of them."""
        now = self
        for fix in fixes:
            if now.applies(fix) != on:
                now = now._with_fix(fix, on)
        return now

    def _with_fix(self, fix: "Remedy", on: bool) -> "Decisions":
        if fix.kind == "exclude":
            return self.with_excluded(fix.keys, on)
        if fix.kind == "flip":
            return replace(self, turned=on)
        if fix.safe:
            return replace(self, declined=self.declined - {fix} if on else self.declined | {fix})
        taken = (*self.taken, fix) if on else tuple(each for each in self.taken if each != fix)
        return replace(self, taken=taken)

    def with_excluded(self, keys: Iterable[str], out: bool) -> "Decisions":
        """With these samples left out, or brought back."""
        return replace(self, excluded=self.excluded | set(keys) if out else self.excluded - set(keys))

    def in_force(self, report: "DatasetReport") -> "tuple[Remedy, ...]":
        """The remedies that a run applies: those right without asking that were not declined, then those chosen."""
        safe = (each.fix for each in report.problems if each.fix is not None and each.fix.safe)
        return (*dict.fromkeys(fix for fix in safe if fix not in self.declined), *self.taken)

    def for_spec(self, report: "DatasetReport") -> dict[str, Any]:
        """`fix`, `remedies`, `excluded` and `layout` of a `TrainSpec`."""
        offered = {each.fix for each in report.problems if each.fix is not None}
        plain = not offered & self.declined
        return {
            "fix": "safe" if plain else "none",
            "remedies": self.taken if plain else self.in_force(report),
            "excluded": tuple(sorted(self.excluded)),
            "layout": self.layout,
        }


class History(QObject):
    """The decisions with the way back.

    Signals:
        changed(): `now` is another value.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = Decisions()
        self.stack = QUndoStack(self)

    def reset(self) -> None:
        """Another dataset: nothing is decided and nothing can be undone."""
        self.stack.clear()
        self.now = Decisions()

    def decide(self, words: str, then: Decisions) -> None:
        """Take another decision; `words` name it for undo."""
        if then != self.now:
            self.stack.push(_Step(self, words, self.now, then))

    def take(self, decisions: Decisions) -> None:
        """For the steps: this is what holds now."""
        self.now = decisions
        self.changed.emit()


class _Step(QUndoCommand):
    def __init__(self, history: History, words: str, before: Decisions, after: Decisions) -> None:
        super().__init__(words)
        self._history, self._before, self._after = history, before, after

    def redo(self) -> None:
        self._history.take(self._after)

    def undo(self) -> None:
        self._history.take(self._before)
