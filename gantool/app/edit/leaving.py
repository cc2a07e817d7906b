"""Leaving an edit: what would be lost is put aside first, where another model takes its place or the window closes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from gantool.app.edit import steps, wording
from gantool.app.edit.aside import place, put_aside
from gantool.app.edit.bench import EditBench
from gantool.app.words import tr
from gantool.edits import EditStack, Seed

LEFT = "edit/left"  # where the edit is that was put aside when the window closed


class Leaving(QObject):
    """Puts the edit on the bench aside, and offers it again."""

    def __init__(self, bench: EditBench) -> None:
        super().__init__()
        self._bench = bench
        self._settled: EditStack | None = None  # put aside already, or given up
        self._busy = False

    @property
    def would_lose(self) -> bool:
        """Whether there is an edit that is saved nowhere, and more than the number of a seed."""
        history, stack = self._bench.history, self._bench.stack
        return not history.clean and stack != self._settled and not _is_plain(stack)

    def first(self, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """Put aside what would be lost, and `then` go on, at once where nothing would; `failed`: it cannot be kept."""
        session, stack = self._bench.session, self._bench.stack
        model, parts, title = session.edited, session.parts_folder, self._title()
        if not self.would_lose or model is None or parts is None:
            then()
            return
        if self._busy:
            return  # whoever waits for that goes on with what is chosen by then
        self._busy = True

        def kept(path: Path) -> None:
            self._busy, self._settled = False, stack
            then()
            self._offer(path, tr("Your edit from before is kept."))

        def lost(error: Exception) -> None:
            self._busy = False
            failed(error)

        self._bench.context.background.call(lambda: put_aside(model, stack, parts, title, place(title)), kept, lost)

    def give_up(self) -> None:
        """The edit as it is now need not be kept."""
        self._settled = self._bench.stack

    def at_closing(self) -> Callable[[], object]:
        """The work that keeps the edit, to be done before its parts are removed."""
        session, stack = self._bench.session, self._bench.stack
        model, parts = session.edited, session.parts_folder
        if not self.would_lose or model is None or parts is None:
            return lambda: None
        title = self._title()
        path = place(title)
        self._bench.context.remembered.keep(LEFT, str(path))
        return lambda: put_aside(model, stack, parts, title, path)

    def offer_left(self) -> None:
        """Offer the edit that was there when the window closed the last time."""
        remembered = self._bench.context.remembered
        if left := remembered.text(LEFT):
            remembered.keep(LEFT, "")
            if Path(left).is_file():
                self._offer(Path(left), tr("Your edit from last time is kept."))

    def _offer(self, path: Path, words: str) -> None:
        again = (tr("Open that edit"), lambda: self._bench.context.go("edit", [path]))
        self._bench.context.toast("done", words, again)

    def _title(self) -> str:
        return self._bench.title or wording.base_name(self._bench.stack.base)


def _is_plain(stack: EditStack) -> bool:
    """Whether it is the picture of a seed as it is found by its number."""
    base = stack.base
    plain = isinstance(base, Seed) and not (base.x or base.y)
    return plain and stack in (steps.began(base), EditStack(base=base))
