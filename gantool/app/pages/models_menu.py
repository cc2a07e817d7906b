"""Menus of a model: the rarer things one does with it, and the formats it is exported in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gantool.app.widgets.button import Button, Role
from gantool.app.words import tr

Item = tuple[str, str, str]
"""Id, title and tooltip of an entry."""


class MenuButton(Button):
    """A button that opens a menu below itself.

    Signals:
        taken(str): the id of what was chosen.
    """

    taken = Signal(str)

    def __init__(self, text: str, role: Role, icon: str, items: Sequence[Item], *, tip: str = "") -> None:
        super().__init__(text, role, icon, tip=tip)
        self.opened = QMenu(self)
        self.opened.setToolTipsVisible(True)
        self.actions_by_id: dict[str, QAction] = {}
        self._tips: Mapping[str, str] = {id_: words for id_, _, words in items}
        for id_, title, words in items:
            action = self.opened.addAction(title)
            action.setToolTip(words)
            action.triggered.connect(lambda _=False, id_=id_: self.taken.emit(id_))
            self.actions_by_id[id_] = action
        self.clicked.connect(self._on_clicked)

    def explain_item(self, id_: str, reason: str) -> None:
        """Why this cannot be chosen now; with an empty reason it can."""
        action = self.actions_by_id[id_]
        action.setEnabled(not reason)
        action.setToolTip(reason or self._tips[id_])

    def _on_clicked(self) -> None:
        left = min(0, self.width() - self.opened.sizeHint().width()) if self.text() == "" else 0
        self.opened.popup(self.mapToGlobal(QPoint(left, self.height() + 4)))


def more_menu() -> MenuButton:
    """The "…" beside a model's name."""
    items = [
        ("rename", tr("Rename…"), ""),
        ("duplicate", tr("Duplicate"), tr("A copy of your own")),
        ("folder", tr("Open folder"), ""),
    ]
    return MenuButton("", "icon", "more", items, tip=tr("More about this model"))


def export_menu() -> MenuButton:
    """The formats that other tools open."""
    items = [
        ("safetensors", tr("Weights and card (.safetensors)…"), tr("For gantool elsewhere, and for scripts")),
        ("onnx", tr("ONNX, compared with the model (.onnx)…"), tr("Runs in many programs without PyTorch")),
        ("pth", tr("PyTorch, for the family's own tools (.pth)…"), tr("Where the family has published a layout")),
    ]
    return MenuButton(tr("Export"), "", "export", items, tip=tr("Write it for other tools"))
