"""The row that opens all settings, and the page of them behind it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gantool.app.widgets.boxes import column, frame, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.form import SettingsForm
from gantool.app.widgets.label import label
from gantool.app.words import counted, number, tr


class SettingsRow(QFrame):
    """Signals:
    opened(): the person wants to see all settings.
    """

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.button = Button(tr("All settings"), "quiet", "settings")
        self.button.clicked.connect(self.opened)
        self._note = label(type="small", tone="text2")
        self.setLayout(row(self.button, None, self._note, margins=(4, 4, 16, 4)))

    def tell(self, count: int, changed: int) -> None:
        """How many there are, and how many are not as the preset has them."""
        self.button.setText(tr("All {n} settings", n=number(count)))
        as_preset = tr("as the preset has them")
        self._note.setText(counted(changed, tr("{n} changed"), tr("{n} changed")) if changed else as_preset)


def settings_page(form: SettingsForm, back: Button) -> QFrame:
    """The form in a card with the way back."""
    head = row(label(tr("All settings"), "section"), None, back)
    return frame("card", column(head, line(), form, gap=10, margins=(16, 10, 10, 12)))
