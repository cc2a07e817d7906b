"""A few choices of which one is taken, each drawn by a widget of its own: what rows and cards of choices share."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLayout, QWidget


class OneOf(QWidget):
    """Choices by id. Arrow keys move between them, as between radio buttons.

    Signals:
        chosen(str): the person took another one.
    """

    chosen = Signal(str)

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.setLayout(layout)
        self._layout = layout
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QAbstractButton] = {}

    @property
    def current(self) -> str:
        """The id of what is taken; empty if nothing is."""
        return next((id_ for id_, button in self._buttons.items() if button.isChecked()), "")

    def show_choices(self, choices: Mapping[str, tuple[QWidget, QAbstractButton]], chosen: str) -> None:
        """Show these in place of what was shown: by id the widget, and the button that takes it."""
        while (item := self._layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for button in self._buttons.values():
            self._group.removeButton(button)
        self._buttons = {}
        for id_, (widget, button) in choices.items():
            button.setChecked(id_ == chosen)
            button.toggled.connect(partial(self._on_toggled, id_))
            self._group.addButton(button)
            self._buttons[id_] = button
            self.place(widget, len(self._buttons) - 1, len(choices))

    def place(self, widget: QWidget, at: int, count: int) -> None:
        """Put the choice with this number, of `count`, where it belongs."""
        self._layout.addWidget(widget)

    def can_be(self, id_: str) -> bool:
        """Whether this one is there and can be taken."""
        return id_ in self._buttons and self._buttons[id_].isEnabled()

    def choose(self, id_: str) -> None:
        """Take this one, without a signal."""
        blocked = self.blockSignals(True)
        self._buttons[id_].setChecked(True)
        self.blockSignals(blocked)

    def button(self, id_: str) -> QAbstractButton:
        return self._buttons[id_]

    def _on_toggled(self, id_: str, on: bool) -> None:
        if on:
            self.chosen.emit(id_)
