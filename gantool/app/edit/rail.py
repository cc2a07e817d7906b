"""The tool rail of the Edit page: one stop for Tab, arrows inside; noise, undo and redo at its foot."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from gantool.app.edit.picture import Tool
from gantool.app.paint.toolrail import WIDTH, ToolButton
from gantool.app.theme import icons
from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import column
from gantool.app.widgets.button import Button
from gantool.app.words import tr


def tool_table() -> list[tuple[Tool, str, str, str]]:
    """(id, icon, title, key) of every tool, in the rail's order."""
    return [
        ("drag", "drag", tr("Drag points"), "D"),
        ("mask", "mask", tr("Draw the area that may change (Alt takes away)"), "M"),
        ("box", "select", tr("A rectangle that may change (Alt takes away)"), "R"),
    ]


class EditTool(ToolButton):
    """A tool that can be out of reach, for a reason."""

    def __init__(self, icon: str, title: str, key: str) -> None:
        super().__init__(icon, title, key)
        self._tip, self._sign = self.toolTip(), icon

    def explain(self, reason: str) -> None:
        """Cannot be used for this reason; with an empty one it can."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._tip)
        self.setAccessibleDescription(tr("Not now: {reason}", reason=reason) if reason else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isEnabled():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        icons.paint(painter, self._sign, QRectF(8, 8, 20, 20), "outline")
        painter.end()


class SplitButton(EditTool):
    """Before and after in one picture, on and off."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.isChecked() and self.isEnabled():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("soft"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            icons.paint(painter, self._sign, QRectF(8, 8, 20, 20), "accent_text")
            painter.end()
        else:
            super().paintEvent(event)


class EditRail(QFrame):
    """Signals:
    tool_chosen(str): work with this tool.
    split_wished(bool): before and after side by side.
    undo_wished(), redo_wished(): the buttons at the foot.
    """

    tool_chosen = Signal(str)
    split_wished = Signal(bool)
    undo_wished = Signal()
    redo_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "list")
        self.setFixedWidth(WIDTH)
        self.tool: Tool = "drag"
        self.buttons: dict[str, EditTool] = {}
        layout = column(gap=4, margins=(8, 12, 7, 12))
        for name, icon, title, key in tool_table():
            button = EditTool(icon, title, key)
            button.clicked.connect(lambda _=False, name=name: self.take(name))
            self.buttons[name] = button
            layout.addWidget(button)
        self.split = SplitButton("split", tr("Before and after side by side"), "S")
        self.split.clicked.connect(self.split_wished)
        layout.addWidget(self.split)
        layout.addStretch(1)
        self.undo = Button("", "icon", "undo", tip=tr("Undo"), key="Ctrl+Z")
        self.redo = Button("", "icon", "redo", tip=tr("Redo"), key="Ctrl+Shift+Z")
        self.undo.clicked.connect(self.undo_wished)
        self.redo.clicked.connect(self.redo_wished)
        for foot in (self.undo, self.redo):
            layout.addWidget(foot, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(layout)
        self._show()

    def take(self, name: Tool) -> None:
        """Work with another tool, if it is within reach."""
        if self.buttons[name].isEnabled():
            self.tool = name
            self._show()
            self.tool_chosen.emit(name)
        else:
            self._show()

    def explain(self, reason: str, split: str = "") -> None:
        """The tools cannot be used for this reason; `split`: why before and after cannot be seen."""
        for button in self.buttons.values():
            button.explain(reason)
        self.split.explain(reason or split)
        self._show()

    def show_history(self, undo: str, redo: str) -> None:
        """What can be undone and redone; empty: nothing."""
        self.undo.explain("" if undo else tr("nothing to undo"))
        self.redo.explain("" if redo else tr("nothing to redo"))
        if undo:
            self.undo.setToolTip(tr("Undo: {what}  (Ctrl+Z)", what=undo))
        if redo:
            self.redo.setToolTip(tr("Redo: {what}  (Ctrl+Shift+Z)", what=redo))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        names = list(self.buttons)
        name = names[(names.index(self.tool) + step) % len(names)]
        self.buttons[name].click()
        self.buttons[name].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self) -> None:
        for name, button in self.buttons.items():
            button.setChecked(name == self.tool and button.isEnabled())
            chosen = name == self.tool
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)
