"""One problem as a row: a sign, what it is, what to do, and the buttons that do it."""

from PySide6.QtWidgets import QWidget

from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel


class FindingRow(QWidget):
    """A row of "Worth a look"."""

    def __init__(self, title: str, text: str, serious: bool, *buttons: Button) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.setAccessibleName(f"{title} {text}")
        words = column(ElidedLabel(title, "row"), gap=2)
        if text:
            words.addWidget(ElidedLabel(text, "small", "text2"))
        layout = row(
            Icon("error" if serious else "warn", "danger" if serious else "warn", 18), gap=12, margins=(16, 8, 12, 8)
        )
        layout.addLayout(words, 1)
        for button in buttons:
            layout.addWidget(button)
        self.setLayout(layout)
        self.setMinimumHeight(52)
