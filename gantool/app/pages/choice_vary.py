"""Whether what the discriminator sees is changed at random, so that few pictures go further (augmentation)."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gantool.app.told import told
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr

NONE, USUAL = "none", "bgc"


class VaryChoice(QWidget):
    """Signals:
    chosen(str): a value of the setting `augment`.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._wished = USUAL
        self.switch = Switch(tr("Vary pictures"))
        self.switch.toggled.connect(self._on_toggled)
        self.pipes = Choice(tr("How they are varied"))
        self.pipes.currentIndexChanged.connect(lambda _: self.chosen.emit(self.value))
        self._text = label(type="small", tone="text2", wrap=True)
        head = row(label(tr("Vary pictures"), "section"), label(tr("augmentation"), tone="text2"), None, self.switch)
        self.place = column(gap=6)
        self.setLayout(column(head, self._text, self.pipes, self.place, gap=6))

    @property
    def value(self) -> str:
        return str(self.pipes.currentData() or USUAL) if self.switch.isChecked() else NONE

    def show_pipes(self, pipes: Sequence[str], value: str, wished: str, reason: str) -> None:
        """Offer these; `value` holds now, `wished` is what switching on would take, `reason` says why or why not."""
        self._wished = wished if wished != NONE else USUAL
        blocked = self.pipes.blockSignals(True)
        self.pipes.clear()
        for each in pipes:
            if each != NONE:
                self.pipes.addItem(pipe_words(each), each)
        self.pipes.choose(value if value != NONE else self._wished)
        self.pipes.blockSignals(blocked)
        self._text.setText(told(reason) or tr("Few pictures go further, and the model copies them later."))
        self.show_value(value)

    def show_value(self, value: str) -> None:
        """The setting is this now, whoever changed it."""
        blocked = self.switch.blockSignals(True)
        self.switch.setChecked(value != NONE)
        self.switch.blockSignals(blocked)
        self.switch.update()
        if value != NONE:
            self.pipes.choose(value)
        self.pipes.setVisible(value != NONE)

    def _on_toggled(self, on: bool) -> None:
        if on:
            self.pipes.choose(self._wished)
        self.pipes.setVisible(on)
        self.chosen.emit(self.value)


def pipe_words(pipe: str) -> str:
    """What a pipe of changes is called."""
    return {
        "blit": tr("Mirror and shift"),
        "geom": tr("Turn and stretch"),
        "color": tr("Brightness and colour"),
        "filter": tr("Sharpness"),
        "noise": tr("Noise"),
        "cutout": tr("Cut out"),
        "bg": tr("Move and turn (bg)"),
        "bgc": tr("Move, turn and colour (bgc)"),
        "bgcf": tr("… and sharpness (bgcf)"),
        "bgcfn": tr("… and noise (bgcfn)"),
        "bgcfnc": tr("Everything (bgcfnc)"),
        "diffaugment": tr("Always all (DiffAugment)"),
    }.get(pipe, pipe)
