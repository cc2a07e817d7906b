"""Choosing what computes: the best that is here, or one device by its name, unless that computes wrongly."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QWidget

from gantool.app.context import Context
from gantool.app.told import told
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.machine import Verdict

AUTO, PROCESSOR = "auto", "cpu"
GIGABYTE = 2**30


class DevicePicker(QWidget):
    """Takes effect for what is started from now on; remembered."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.choice = Choice(tr("Compute on"))
        self.choice.setFixedWidth(320)
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.words = label(type="small", tone="text2", wrap=True)
        beside = column(label(tr("Compute on"), "row"), self.words, gap=2)
        made = row(gap=16)
        made.addLayout(beside, 1)
        made.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(holder(made)))
        self.show_devices(())
        self.refresh()

    def refresh(self) -> None:
        """Look at what was found and tested last."""
        self._context.background.call(_known, self.show_devices)

    def show_devices(self, found: "tuple[Verdict, ...]") -> None:
        """Offer these."""
        blocked = self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(tr("The best that is here"), AUTO)
        for each in found:
            self._add(each)
        names = [each.device for each in found]
        if PROCESSOR not in names:
            self.choice.addItem(tr("Processor"), PROCESSOR)
        wished = self._context.device
        if self.choice.findData(wished) < 0:
            self.choice.addItem(tr("{name} (not found)", name=wished), wished)
        self.choice.choose(wished)
        self.choice.blockSignals(blocked)
        self._explain(found)

    def _add(self, each: "Verdict") -> None:
        memory = tr("{n:.0f} GB", n=each.memory / GIGABYTE)
        name = f"{told(each.name)}, {memory}"
        self.choice.addItem(name if each.right else tr("{name} (failed its test)", name=name), each.device)
        at = self.choice.count() - 1
        if not each.right:
            self.choice.setItemData(at, each.fault, Qt.ItemDataRole.ToolTipRole)
            model = self.choice.model()
            if isinstance(model, QStandardItemModel):
                model.item(at).setEnabled(False)

    def _explain(self, found: "tuple[Verdict, ...]") -> None:
        """What the choice is for, and why something cannot be chosen."""
        lines = [tr("Training, converting, painting, editing and enlarging use it from the next start on.")]
        wrong = [each for each in found if not each.right]
        lines += [tr("{name} is left out: {reason}", name=told(each.name), reason=told(each.fault)) for each in wrong]
        if not found:
            lines.append(tr("Test this computer to find every device."))
        self.words.setText(" ".join(lines))

    def _on_chosen(self) -> None:
        self._context.use_device(str(self.choice.currentData()))


def _known() -> "tuple[Verdict, ...]":
    from gantool.machine import known

    return known()
