"""Every action and its key: the table behind the shortcuts and the `?` sheet."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from gantool.app.edit import keys as edit_keys
from gantool.app.paint.keys import key_table
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import keycap, label
from gantool.app.words import tr


def table() -> list[tuple[str, list[tuple[str, str]]]]:
    """Groups of (keys, what they do)."""
    return [
        (
            tr("Everywhere"),
            [
                ("Alt+1 … Alt+9", tr("The pages, in the order of the sidebar")),
                ("Ctrl+Enter", tr("The page's main action")),
                ("Ctrl+O", tr("Choose a folder, pictures or a model")),
                ("Ctrl+V", tr("Paste pictures or files, like a drop")),
                ("Ctrl+F", tr("Search")),
                ("Ctrl+B", tr("Sidebar wide or narrow")),
                ("Ctrl+,", tr("Settings")),
                ("F6", tr("Next region of the window")),
                ("F11", tr("Full screen")),
                ("Esc", tr("Close what is open")),
                ("?  F1", tr("This sheet")),
            ],
        ),
        (
            tr("Viewing a picture"),
            [
                ("X", tr("Hold to see before")),
                ("0  Ctrl+0", tr("Fit")),
                ("1  Ctrl+1", tr("100 %")),
                (tr("Wheel"), tr("Zoom at the pointer")),
                (tr("Space, middle button"), tr("Move the picture")),
                ("←  →", tr("Previous, next picture")),
            ],
        ),
        (tr("Paint"), key_table()),
        (tr("Edit"), edit_keys.key_table()),
        (
            tr("Pictures to learn from"),
            [
                ("Enter", tr("Enlarge the chosen picture")),
                ("Del", tr("Leave the chosen picture out, or bring it back")),
            ],
        ),
        (
            tr("Pictures to convert"),
            [
                ("R", tr("Try a failed one again")),
                ("Del", tr("Take the chosen one off the list")),
            ],
        ),
        (
            tr("Queue"),
            [
                ("Alt+Up  Alt+Down", tr("Let the chosen job wait less, or longer")),
                ("Del", tr("Take it out, or forget one that has ended")),
            ],
        ),
    ]


class KeySheet(QFrame):
    """The sheet of keys, over the page; Esc or a click on the cross closes it.

    Signals:
        closed(): it went away.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sheet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close = Button("", "icon", "x", tip=tr("Close"), key="Esc")
        close.clicked.connect(self.close_sheet)
        layout = column(row(label(tr("Actions and keys"), "page"), None, close), gap=12, margins=(24, 16, 16, 24))
        columns = row(gap=48)
        left, right = column(gap=14), column(gap=14)
        for at, (title, keys) in enumerate(table()):
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(4)
            grid.addWidget(label(title, "section"), 0, 0, 1, 2)
            for line, (key, what) in enumerate(keys, 1):
                grid.addWidget(keycap(key), line, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(label(what, tone="text2"), line, 1)
            grid.setColumnStretch(1, 1)
            (right if at in (1, 2, 4) else left).addLayout(grid)
        for each in (left, right):
            each.addStretch(1)
            columns.addLayout(each)
        layout.addLayout(columns)
        self.setLayout(layout)
        self.setAccessibleName(tr("Actions and keys"))
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._centre()
        return super().eventFilter(watched, event)

    def _centre(self) -> None:
        host = self.parentWidget()
        assert host is not None
        self.move(max(0, (host.width() - self.width()) // 2), max(0, (host.height() - self.height()) // 2))

    def open_sheet(self) -> None:
        self.adjustSize()
        self._centre()
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Question):
            self.close_sheet()
        else:
            super().keyPressEvent(event)
