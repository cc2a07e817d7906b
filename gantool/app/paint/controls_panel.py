"""The model's own controls that are no variation: sliders and switches for what it lets a person turn."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gantool.app.titles import titled
from gantool.app.told import told
from gantool.app.widgets.boxes import clear, column, row
from gantool.app.widgets.label import as_tip, label
from gantool.app.widgets.slider import Slider
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.api import Control


class ControlsPanel(QWidget):
    """Signals:
    turned(str, object): the control of this name has this value now.
    """

    turned = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._parts: dict[str, Slider | Switch] = {}
        self._list = column(gap=6)
        layout = column(label(tr("Result"), "section"), gap=6, margins=(8, 0, 8, 0))
        layout.addLayout(self._list)
        self.setLayout(layout)
        self.hide()

    def show_controls(self, controls: Sequence["Control"]) -> None:
        """Offer the numbers and switches among these."""
        clear(self._list)
        self._parts = {}
        for each in controls:
            if each.kind == "number" and each.minimum is not None and each.maximum is not None:
                step = each.step or 0.01
                slider = Slider(titled(each.title), each.minimum, each.maximum, float(each.default), step=step)
                slider.value_changed.connect(lambda value, name=each.name: self.turned.emit(name, value))
                self._list.addWidget(slider)
                part: Slider | Switch = slider
            elif each.kind == "switch":
                part = Switch(titled(each.title), bool(each.default))
                part.toggled.connect(lambda on, name=each.name: self.turned.emit(name, on))
                self._list.addLayout(row(part, label(titled(each.title), "small", "text2"), None))
            else:
                continue
            part.setToolTip(as_tip(told(each.help)))
            self._parts[each.name] = part
        self.setVisible(bool(self._parts))

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show these values, without a signal."""
        for name, part in self._parts.items():
            if isinstance(part, Slider):
                part.show_value(float(values.get(name, part.value)))
            else:
                blocked = part.blockSignals(True)
                part.setChecked(bool(values.get(name, part.isChecked())))
                part.blockSignals(blocked)
