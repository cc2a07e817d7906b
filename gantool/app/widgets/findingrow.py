"""One problem as a row: a sign, what it is, what to do, and the buttons that do it."""

from PySide6.QtWidgets import QWidget

from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.words import tr


class FindingRow(QWidget):
    """A row of "Worth a look". `mended`: the remedy is in force."""

    def __init__(self, title: str, text: str, serious: bool, *buttons: Button, mended: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.title, self.buttons, self.mended = title, buttons, mended
        said = tr("{title}: taken care of", title=title) if mended else title
        self.setAccessibleName(f"{said}. {text}")
        for button in buttons:
            button.setAccessibleDescription(title)
        words = column(ElidedLabel(said, "row"), gap=2)
        if text:
            words.addWidget(label(text, "small", "text2", wrap=True))
        sign = ("check", "success") if mended else ("error", "danger") if serious else ("warn", "warn")
        layout = row(Icon(sign[0], sign[1], 18), gap=12, margins=(16, 8, 12, 8))
        layout.addLayout(words, 1)
        for button in buttons:
            layout.addWidget(button)
        self.setLayout(layout)
        self.setMinimumHeight(52)
