"""Words that a person may change where they stand: shown, then a field with Save, then shown again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.words import tr

LINES = 4


class Editable(QWidget):
    """Signals:
    edited(str): the person saved other words.
    """

    edited = Signal(str)

    def __init__(self, name: str, nothing: str, *, lines: bool = False, type: str = "") -> None:
        """`nothing` is shown where there are no words; `lines`: several are usual; `type` as of a `label`."""
        super().__init__()
        self._nothing, self._words = nothing, ""
        self._shown = label(type=type, wrap=True)
        self.change = Button("", "link", tip=tr("Change: {name}", name=name))
        self.change.clicked.connect(self.begin)
        self.field: QLineEdit | QPlainTextEdit = QPlainTextEdit() if lines else QLineEdit()
        self.field.setAccessibleName(name)
        if isinstance(self.field, QPlainTextEdit):
            self.field.setTabChangesFocus(True)
            self.field.setFixedHeight(LINES * self.field.fontMetrics().lineSpacing() + 16)
        else:
            self.field.returnPressed.connect(self.save)
        self.field.installEventFilter(self)
        self.keep = Button(tr("Save"), size="small")
        self.keep.clicked.connect(self.save)
        leave = Button(tr("Cancel"), "quiet", size="small")
        leave.clicked.connect(self.leave)
        top = row(gap=8)
        top.addWidget(self._shown, 1)
        top.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self._reading = holder(top)
        self._writing = holder(column(self.field, row(self.keep, leave, None, gap=6), gap=6))
        self.setLayout(column(self._reading, self._writing, gap=0))
        self.show_words("")

    @property
    def writing(self) -> bool:
        return not self._writing.isHidden()

    def show_words(self, words: str, reason: str = "") -> None:
        """Show these; `reason` says why they cannot be changed."""
        self._words = words
        self._shown.setText(words or self._nothing)
        self.change.setText(tr("Edit") if words else tr("Add"))
        self.change.explain(reason)
        self.change.setVisible(not reason)
        self._show(self._reading)

    def begin(self) -> None:
        """Let the person write."""
        if isinstance(self.field, QLineEdit):
            self.field.setText(self._words)
        else:
            self.field.setPlainText(self._words)
        self._show(self._writing)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Take what was written."""
        text = self.field.text() if isinstance(self.field, QLineEdit) else self.field.toPlainText()
        self.leave()
        if text.strip() != self._words:
            self.edited.emit(text.strip())

    def leave(self) -> None:
        """Show the words as they were."""
        self._show(self._reading)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field: Esc leaves, Ctrl+Enter saves; the window's own meaning of them waits meanwhile."""
        if watched is self.field and isinstance(event, QKeyEvent) and (act := self._meant(event)) is not None:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                act()
            return True
        return super().eventFilter(watched, event)

    def _meant(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key pressed, or about to be taken as a shortcut, does here."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return None
        if event.key() == Qt.Key.Key_Escape:
            return self.leave
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return self.save if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else None

    def _show(self, page: QWidget) -> None:
        for each in (self._reading, self._writing):
            each.setVisible(each is page)
