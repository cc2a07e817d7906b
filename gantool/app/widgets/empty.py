"""An empty state: what will be here, and how to get it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import label

LONG = 150  # characters: a sentence like that teaches, where there is room


class Empty(QWidget):
    """An icon, a title, a sentence, and at most two buttons."""

    def __init__(self, icon: str, title: str, sentence: str, *buttons: Button) -> None:
        super().__init__()
        self._title = label(title, "section")
        self._sentence = label(sentence, tone="text2", wrap=True)
        for each in (self._title, self._sentence):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMaximumWidth(460)
        self._make_room(sentence)
        layout = column(
            None,
            row(None, Icon(icon, "text3", 28), None),
            12,
            self._title,
            row(None, self._sentence, None),
            gap=6,
            margins=(24, 24, 24, 24),
        )
        if buttons:
            layout.addSpacing(12)
            layout.addLayout(row(None, *buttons, None, gap=12))
        layout.addStretch(1)
        self.setLayout(layout)

    def tell(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._make_room(sentence)

    def _make_room(self, sentence: str) -> None:
        """A wrapped label asks for a narrow column; a sentence that teaches gets a wide one, a short one its line."""
        line = self._sentence.fontMetrics().horizontalAdvance(sentence) + 8
        self._sentence.setMinimumWidth(420 if len(sentence) > LONG else min(320, line))
