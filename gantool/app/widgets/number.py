"""A field for a number: accepts 2e-4, steps by the arrow keys, and says what is wrong with what was typed."""

import math

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit

from gantool.app.widgets.label import set_property
from gantool.app.words import tr, written


class NumberField(QLineEdit):
    """A number between bounds.

    Signals:
        number_changed(object): a new valid value, int or float.
        fault_changed(str): what is wrong with the text now; empty if nothing is.
    """

    number_changed = Signal(object)
    fault_changed = Signal(str)

    def __init__(
        self,
        name: str,
        value: float,
        *,
        whole: bool,
        low: float | None = None,
        high: float | None = None,
        log: bool = False,
    ) -> None:
        super().__init__(spelled(value))
        self.setAccessibleName(name)
        self._name, self._whole, self._low, self._high, self._log = name, whole, low, high, log
        self._value = value
        self.textEdited.connect(self._on_edited)

    @property
    def value(self) -> float:
        return self._value

    def show_value(self, value: float) -> None:
        """Show another value, without a signal."""
        self._value = value
        self.setText(spelled(value))
        set_property(self, "invalid", "false")

    def fault(self) -> str:
        """What is wrong with the text, in one sentence; empty if nothing is."""
        try:
            value = float(self.text().replace(",", "."))
        except ValueError:
            return tr("{name} must be a number.", name=self._name)
        if not math.isfinite(value) or (self._whole and value != int(value)):
            return tr("{name} must be a whole number.", name=self._name)
        if self._low is not None and value < self._low:
            return tr("{name} must be at least {low}.", name=self._name, low=spelled(self._low))
        if self._high is not None and value > self._high:
            return tr("{name} must be at most {high}.", name=self._name, high=spelled(self._high))
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if event.key() == Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            self._step(1 if event.angleDelta().y() > 0 else -1)
        else:
            event.ignore()

    def _step(self, by: int) -> None:
        if self._log:
            value = self._value * (1.25 if by > 0 else 0.8) if self._value > 0 else 1e-5
            value = float(f"{value:.2g}")
        else:
            step = 1.0 if self._whole else 10 ** math.floor(math.log10(max(1e-3, abs(self._value) or 1.0))) / 10
            value = round(self._value + by * step, 9)
        value = max(
            self._low if self._low is not None else value, min(self._high if self._high is not None else value, value)
        )
        self._take(int(value) if self._whole else value)
        self.setText(spelled(self._value))

    def _on_edited(self, text: str) -> None:
        fault = self.fault()
        set_property(self, "invalid", "true" if fault else "false")
        self.fault_changed.emit(fault)
        if not fault:
            value = float(text.replace(",", "."))
            self._take(int(value) if self._whole else value)

    def _take(self, value: float) -> None:
        if value != self._value:
            self._value = value
            self.number_changed.emit(value)


def spelled(value: float) -> str:
    """A number as a person writes it: 256, 0.5 (0,5 in German), 2e-4."""
    if isinstance(value, int) or value == int(value):
        return str(int(value))
    if abs(value) >= 1e-3:
        return written(value, "g")
    mantissa, _, exponent = f"{value:.5e}".partition("e")
    return f"{written(float(mantissa), 'g')}e{int(exponent)}"
