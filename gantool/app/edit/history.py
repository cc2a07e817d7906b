"""Undo on the Edit page: every step keeps the whole edit as it was and as it became; both are small values."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from gantool.app.words import tr
from gantool.edits import EditStack

MERGED_WITHIN = 0.8  # s: presses of a key that follow each other are one step


@dataclass(frozen=True)
class Entry:
    """A line of the history."""

    icon: str
    text: str


class EditHistory(QObject):
    """The steps from the first picture to the present one; `stack` is the edit as it is now.

    Signals:
        changed(): there is another edit, or other steps.
        taken_back(object): the `EditStack` as it was before one step was undone.
    """

    changed = Signal()
    taken_back = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._undo = QUndoStack(self)
        self._first = EditStack()
        self._begun = Entry("spark", tr("The beginning"))
        self._undo.indexChanged.connect(self._on_index_changed)

    @property
    def stack(self) -> EditStack:
        return self.stack_at(self.index)

    def stack_at(self, index: int) -> EditStack:
        """The edit with `index` steps behind it."""
        step = self._step(index - 1)
        return step.after if step is not None else self._first

    @property
    def first(self) -> EditStack:
        """The edit before every step."""
        return self._first

    @property
    def index(self) -> int:
        """How many steps lie behind."""
        return self._undo.index()

    @property
    def clean(self) -> bool:
        """Whether it is as it was saved."""
        return self._undo.isClean()

    def entries(self) -> list[Entry]:
        """The beginning and every step, also those that were taken back."""
        steps = (self._step(at) for at in range(self._undo.count()))
        return [self._begun, *(step.entry for step in steps if step is not None)]

    def begin(self, stack: EditStack, entry: Entry) -> None:
        """Forget every step and begin with this edit."""
        self._first, self._begun = stack, entry
        blocked = self._undo.blockSignals(True)
        self._undo.clear()
        self._undo.blockSignals(blocked)
        self.changed.emit()

    def take(self, after: EditStack, entry: Entry, merges: str = "") -> None:
        """A step to `after`; it joins the one before if both have the same `merges` and little time lies between."""
        if after != self.stack:
            self._undo.push(_Step(self.stack, after, entry, merges))

    def undo(self) -> bool:
        """Take the last step back; whether there was one."""
        step = self._step(self.index - 1)
        self._undo.undo()
        if step is not None:
            self.taken_back.emit(step.after)
        return step is not None

    def redo(self) -> bool:
        possible = self._undo.canRedo()
        self._undo.redo()
        return possible

    def go_to(self, index: int) -> None:
        """Be where `index` steps lie behind."""
        self._undo.setIndex(index)

    def saved(self) -> None:
        self._undo.setClean()

    @property
    def undo_text(self) -> str:
        """What would be undone; empty if nothing can be."""
        return self._undo.undoText()

    @property
    def redo_text(self) -> str:
        return self._undo.redoText()

    def _on_index_changed(self, index: int) -> None:
        self.changed.emit()

    def _step(self, at: int) -> "_Step | None":
        step = self._undo.command(at) if 0 <= at < self._undo.count() else None
        return step if isinstance(step, _Step) else None


class _Step(QUndoCommand):
    def __init__(self, before: EditStack, after: EditStack, entry: Entry, merges: str) -> None:
        super().__init__(entry.text)
        self.before, self.after, self.entry, self.merges = before, after, entry, merges
        self.time = time.monotonic()

    def id(self) -> int:
        return 1 if self.merges else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other.merges != self.merges or other.time - self.time > MERGED_WITHIN:
            return False
        self.after, self.entry, self.time = other.after, other.entry, other.time
        self.setText(other.entry.text)
        return True
