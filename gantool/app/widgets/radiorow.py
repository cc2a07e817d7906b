"""A radio button as a row: a title, a badge, and the reason beside it; the whole row is the target."""

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QRadioButton

from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.label import badge, label, set_property
from gantool.app.widgets.oneof import OneOf


class RadioRow(QFrame):
    """One choice of a `RadioRows`."""

    def __init__(self, title: str, reason: str, mark: str, usable: bool) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setProperty("chosen", "false")
        self.radio = QRadioButton()
        self.radio.setAccessibleName(title)
        self.radio.setAccessibleDescription(reason)
        self.radio.setEnabled(usable)
        head = row(label(title, "chosen", "" if usable else "text3"), gap=8)
        if mark:
            head.addWidget(badge(mark, "chosen"))
        head.addStretch(1)
        words = column(head, label(reason, "small", "text2" if usable else "text3", wrap=True), gap=2)
        layout = row(gap=12, margins=(12, 9, 12, 9))
        layout.addLayout(column(2, self.radio, None, gap=0))
        layout.addLayout(words, 1)
        self.setLayout(layout)
        self.radio.toggled.connect(lambda on: set_property(self, "chosen", "true" if on else "false"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.radio.isEnabled():
            self.radio.setChecked(True)


class RadioRows(OneOf):
    """A few choices, one of them taken."""

    def __init__(self) -> None:
        super().__init__(column(gap=2))
        self._rows: dict[str, RadioRow] = {}

    def show_rows(self, rows: list[tuple[str, str, str, str, bool]], chosen: str) -> None:
        """`rows` of (id, title, reason, badge, usable)."""
        self._rows = {id_: RadioRow(title, reason, mark, usable) for id_, title, reason, mark, usable in rows}
        self.show_choices({id_: (made, made.radio) for id_, made in self._rows.items()}, chosen)

    def row(self, id_: str) -> RadioRow:
        return self._rows[id_]
