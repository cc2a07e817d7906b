"""What the parts of the Edit page share: the edit and its history, the live model, and why something cannot be done."""

from PySide6.QtCore import QObject, Signal

from gantool.app.context import Context
from gantool.app.edit import steps
from gantool.app.edit.handles import Handles
from gantool.app.edit.history import EditHistory
from gantool.app.edit.outline import Outline
from gantool.app.edit.session import EditSession
from gantool.app.told import told
from gantool.app.words import tr
from gantool.edits import EditStack, Seed
from gantool.jobs.editing import Facts


class EditBench(QObject):
    """Signals:
    able_changed(): what can be done now is to be looked at again.
    mode_wished(str): show the stage, many pictures, a photo, or pictures to teach with.
    """

    able_changed = Signal()
    mode_wished = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.history = EditHistory()
        self.handles, self.outline = Handles(), Outline()
        self.session = EditSession(context.background, lambda: context.device)
        self.title = ""
        """Of the file that the edit was saved in or came from; empty: none yet."""

    @property
    def stack(self) -> EditStack:
        """The edit as it is now."""
        return self.history.stack

    @property
    def facts(self) -> Facts | None:
        """Of the model that is warm."""
        return self.session.facts

    def able(self, what: str) -> bool:
        """Whether the model knows how to do this."""
        return self.facts is not None and what in self.facts.able

    def why_not(self, what: str = "") -> str:
        """Why this (or, without a name, anything) cannot be done now; empty if it can."""
        if self.facts is None:
            return tr("the model is not ready yet")
        if self.session.is_at("drag"):
            return tr("points are being moved")
        if self.session.is_at("project", "teach"):
            return tr("the model is busy with something longer")
        if what and what not in self.facts.able:
            return told(self.facts.unable.get(what, "").removesuffix(".")) or tr("this model cannot do that")
        return ""

    def of_seed(self, seed: int) -> EditStack:
        """The picture of a seed as it is shown small: with the present variety and class."""
        base = self.stack.base
        stack = EditStack(base=Seed(seed=seed, label=base.label if isinstance(base, Seed) else None))
        if not self.able("truncation"):
            return stack
        return steps.with_variety(stack, steps.variety_of(self.stack) if isinstance(base, Seed) else steps.USUAL)

    def clear_points(self) -> None:
        """Take away the points and the area."""
        self.handles.clear()
        self.outline.clear()
