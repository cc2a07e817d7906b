"""A segmented control: two to five choices, one of them chosen, one tab stop with arrows inside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton

from gantool.app.widgets.boxes import row


class Segmented(QFrame):
    """Choices side by side.

    Signals:
        chosen(str): the person took the choice with this id.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str, *, stretch: bool = False) -> None:
        super().__init__()
        self.setProperty("kind", "segmented")
        self.setProperty("tight", "true" if stretch else "false")  # the width is shared out, so words need no margin
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        layout = row(gap=0, margins=(2, 2, 2, 2))
        for id_, title in choices:
            button = QToolButton()
            button.setProperty("role", "segment")
            button.setText(title)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            if stretch:
                button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button)
            self._buttons[id_] = button
            layout.addWidget(button)
            button.toggled.connect(lambda on, id_=id_: self._on_toggled(id_, on))
        self.setLayout(layout)
        self._quiet = False
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if stretch else QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed
        )
        self.choose(choices[0][0])

    @property
    def current(self) -> str:
        return next((id_ for id_, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, id_: str) -> None:
        """Show `id_` as chosen, without a signal."""
        self._quiet = True
        self._buttons[id_].setChecked(True)
        self._quiet = False

    def retitle(self, id_: str, title: str) -> None:
        """Give one choice another text, such as its count."""
        self._buttons[id_].setText(title)

    def button(self, id_: str) -> QToolButton:
        return self._buttons[id_]

    def _on_toggled(self, id_: str, on: bool) -> None:
        if on and not self._quiet:
            self.chosen.emit(id_)
