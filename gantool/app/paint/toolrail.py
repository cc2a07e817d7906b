"""The tool rail: one stop for Tab, arrows inside; undo and redo at its foot."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame

from gantool.app.paint.options import Options, ToolName
from gantool.app.theme import icons
from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import column, line
from gantool.app.widgets.button import Button
from gantool.app.words import tr

WIDTH = 52
SIDE = 36


def tool_table() -> list[tuple[ToolName, str, str, str]]:
    """(id, icon, title, key) of every tool, in the rail's order."""
    return [
        ("brush", "paint", tr("Brush"), "B"),
        ("eraser", "eraser", tr("Eraser"), "E"),
        ("line", "line", tr("Line"), "L"),
        ("rect", "rect", tr("Rectangle"), "R"),
        ("ellipse", "ellipse", tr("Ellipse"), "O"),
        ("fill", "fill", tr("Fill"), "G"),
        ("picker", "picker", tr("Pick a colour"), "I"),
        ("select", "select", tr("Select"), "M"),
        ("move", "move", tr("Move"), "V"),
    ]


class ToolButton(QAbstractButton):
    """One tool; the one in the hand is on accent."""

    def __init__(self, icon: str, title: str, key: str) -> None:
        super().__init__()
        self._icon = icon
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setToolTip(f"{title}  ({key})")
        self.setFixedSize(SIDE, SIDE)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(color("accent" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        icons.paint(painter, self._icon, QRectF(8, 8, 20, 20), "on_accent" if self.isChecked() else "text")
        painter.end()


class ToolRail(QFrame):
    """Signals:
    undo_wished(), redo_wished(): the buttons at the foot.
    """

    undo_wished = Signal()
    redo_wished = Signal()

    def __init__(self, options: Options) -> None:
        super().__init__()
        self.setProperty("kind", "list")
        self.setFixedWidth(WIDTH)
        self._options = options
        self.buttons: dict[str, ToolButton] = {}
        layout = column(gap=4, margins=(8, 12, 7, 12))
        for name, icon, title, key in tool_table():
            if name == "select":
                layout.addLayout(column(line(), margins=(4, 6, 4, 6)))
            button = ToolButton(icon, title, key)
            button.clicked.connect(lambda _=False, name=name: options.take(name))
            self.buttons[name] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self.undo = Button("", "icon", "undo", tip=tr("Undo"), key="Ctrl+Z")
        self.redo = Button("", "icon", "redo", tip=tr("Redo"), key="Ctrl+Shift+Z")
        self.undo.clicked.connect(self.undo_wished)
        self.redo.clicked.connect(self.redo_wished)
        layout.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.redo, 0, Qt.AlignmentFlag.AlignHCenter)
        self.setLayout(layout)
        options.tool_changed.connect(self._show)
        self._show(options.tool)

    def _show(self, name: str) -> None:
        for id_, button in self.buttons.items():
            button.setChecked(id_ == name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if id_ == name else Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        names = list(self.buttons)
        name = names[(names.index(self._options.tool) + step) % len(names)]
        self.buttons[name].click()
        self.buttons[name].setFocus(Qt.FocusReason.TabFocusReason)
