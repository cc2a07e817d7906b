"""The right panel: sliders, mix and history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gantool.app.edit.history import EditHistory
from gantool.app.edit.historylist import HistoryList
from gantool.app.edit.mix import MixTable
from gantool.app.edit.sliderlist import SliderList
from gantool.app.widgets.boxes import Scroll, column, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.words import tr


class EditPanel(QWidget):
    """Signals:
    save_wished(): keep the edit as a file.
    """

    save_wished = Signal()

    def __init__(self, history: EditHistory) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.sliders = SliderList()
        self.mix = MixTable()
        self.steps = HistoryList(history)
        self.save = Button(tr("Save edit"), "link", tip=tr("Save the picture with every step, to go on later"))
        self.save.clicked.connect(self.save_wished)
        content = QWidget()
        content.setLayout(
            column(
                self.sliders,
                line(),
                self.mix,
                line(),
                row(label(tr("History"), "section"), None, self.save),
                self.steps,
                None,
                gap=12,
                margins=(16, 14, 16, 16),
            )
        )
        self.setLayout(column(Scroll(content), gap=0))
