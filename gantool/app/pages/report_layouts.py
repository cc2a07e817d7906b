"""Asking, in place, what the pictures are where the scan is not sure: a segmented choice with the reason."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gantool.app.pages.report_words import layout_words
from gantool.app.told import told
from gantool.app.widgets.boxes import clear, column, row
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import label
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.api import DatasetReport, Layout

ALL = ("aligned", "paired", "unpaired", "single")


class LayoutQuestion(QFrame):
    """Signals:
    layout_chosen(str): the person says that the pictures have this layout.
    """

    layout_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "warn")
        self.choice: Segmented | None = None
        self._title = label(type="chosen", wrap=True)
        self._reason = label(type="small", tone="text2", wrap=True)
        self._place = row(gap=0)
        words = column(self._title, self._reason, self._place, gap=6)
        layout = row(column(2, Icon("help", "warn", 18), None, gap=0), gap=12, margins=(14, 10, 14, 12))
        layout.addLayout(words, 1)
        self.setLayout(layout)
        self.hide()

    def ask(self, report: "DatasetReport", said: "Layout | None", *, anyhow: bool) -> None:
        """Ask where it is not clear, where the person has decided already, and where it is wished `anyhow`."""
        unsure = bool(report.alternatives)
        self.setVisible(unsure or said is not None or anyhow)
        self._title.setText(
            tr("Read as you said. Change it here.") if said is not None
            else tr("This could be read in more than one way. Which is right?") if unsure
            else tr("How should these pictures be read?")
        )
        self._reason.setText(f"{told(report.reason)} {layout_words(report.layout)[1]}".strip())
        self.setAccessibleName(f"{self._title.text()} {self._reason.text()}")
        shown = ALL if said is not None or anyhow else tuple(
            each for each in ALL if each == report.layout or each in report.alternatives
        )
        clear(self._place)
        self.choice = Segmented([(each, layout_words(each)[0]) for each in shown], tr("How the pictures are read"))
        for each in shown:
            self.choice.button(each).setToolTip(layout_words(each)[1])
        if report.layout in shown:
            self.choice.choose(report.layout)
        self.choice.chosen.connect(self.layout_chosen)
        self._place.addWidget(self.choice)
        self._place.addStretch(1)
