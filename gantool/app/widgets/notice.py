"""An inline notice: what happened, what it means, and what to do, where it arose."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy

from gantool.app.told import told
from gantool.app.widgets.boxes import clear, column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import label, set_property

Kind = Literal["info", "warn", "danger", "done"]
_ICONS = {
    "info": ("info", "text2"),
    "warn": ("warn", "warn"),
    "danger": ("error", "danger"),
    "done": ("check", "success"),
}


class Notice(QFrame):
    """A card of a sentence, with an icon for its kind and at most two small buttons."""

    def __init__(self, kind: Kind = "info", title: str = "", text: str = "") -> None:
        super().__init__()
        self._icon = Icon("info")
        self._title = label(type="chosen", wrap=True)
        self._text = label(type="small", tone="text2", wrap=True)
        self._actions = row(gap=8)
        self._foot = holder(self._actions)
        self._foot.hide()
        words = column(self._title, self._text, self._foot, gap=4)
        layout = row(gap=12, margins=(14, 12, 14, 12))
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.tell(kind, title, text)

    def tell(self, kind: Kind, title: str, text: str = "", *actions: Button) -> None:
        """Say something else; what a worker said is translated."""
        title, text = told(title), told(text)
        set_property(self, "kind", kind)
        self._icon.show_icon(*_ICONS[kind])
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(f"{title} {text}")
        clear(self._actions)
        self._foot.setVisible(bool(actions))
        for action in actions:
            self._actions.addWidget(action)
        if actions:
            self._actions.addStretch(1)

    def add_action(self, button: Button) -> None:
        """Put a small button below the words."""
        self._actions.addWidget(button)
        self._actions.addStretch(1)
        self._foot.show()
