"""What was found, in one card: a sentence, the progress while scanning, and the direction with its reason."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from gantool.app.pages.report_words import classes_words, details, headline, side_words
from gantool.app.told import told
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import column, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, as_tip, label
from gantool.app.widgets.sidechip import SideChip
from gantool.app.words import number, tr

if TYPE_CHECKING:
    from gantool.api.report import DatasetReport

LEAST_WHY = 120  # px of the reason for the direction


class ReportSummary(QFrame):
    """Signals:
    flipped(): the person swaps input and result.
    stop_requested(): the person wants no more of the scan.
    question_requested(): the person wants the pictures to be read differently.
    """

    flipped = Signal()
    stop_requested = Signal()
    question_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.title = label(type="section", wrap=True)
        self.text = label(tone="text2", wrap=True)
        self._advice = label(type="small", tone="text2", wrap=True)
        self.stop = Button(tr("Stop"), "", "stop", size="small", tip=tr("Stop looking"), key="Esc")
        self.stop.clicked.connect(self.stop_requested)
        self.differently = Button(tr("Read differently"), "link", size="small", tip=tr("Say what these pictures are"))
        self.differently.clicked.connect(self.question_requested)
        self._bar = Bar(tr("Progress of the scan"))
        self.from_side, self._to_side = SideChip(), SideChip()
        self.flip = Button(tr("Flip"), "", "flip", size="small", tip=tr("Swap input and result"))
        self.flip.clicked.connect(self.flipped)
        self._why = ElidedLabel(type="small", tone="text2")
        self._chips = chips = row(
            label(tr("Direction"), tone="text2"),
            self.from_side,
            Icon("right", "text2", 16),
            self._to_side,
            self.flip,
            gap=10,
        )
        chips.addWidget(self._why, 1)
        self._why.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._direction = holder(column(line(), chips, gap=12, margins=(0, 6, 0, 0)))
        head = row(gap=8)
        head.addWidget(self.title, 1)
        head.addWidget(self.differently)
        head.addWidget(self.stop)
        parts = (head, self.text, self._advice, self._bar, self._direction)
        self.setLayout(column(*parts, gap=6, margins=(16, 12, 16, 14)))

    def reset(self) -> None:
        """Another folder: nothing is known of it yet."""
        self._direction.hide()
        self._advice.hide()

    def show_scanning(self, title: str, phase: Any) -> None:
        """How far the scan is; `phase` is None before it has said anything."""
        self.title.setText(f"{told(title)} …" if not title.endswith("…") else title)
        total = phase.total if phase is not None else 0
        done = phase.done if phase is not None else 0
        self.text.setText(
            tr("{done} of {total}", done=number(done), total=number(total))
            if total
            else number(done)
            if done
            else tr("The pictures appear here.")
        )
        self._bar.show()
        self.stop.show()
        self.differently.hide()
        self._bar.show_share(done / total if total else None)

    def show_report(self, report: "DatasetReport", turned: bool) -> None:
        """Say what was found; `turned`: the person swapped input and result."""
        self.title.setText(headline(report))
        self.text.setText(" ".join(filter(None, [details(report), classes_words(report)])))
        advice = " ".join(map(told, (*report.advice[:1], *report.limits)))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self._bar.hide()
        self.stop.hide()
        self.differently.show()
        self._show_direction(report, turned)

    def show_refusal(self, reason: str) -> None:
        """The folder could not be read."""
        self._bar.hide()
        self.stop.hide()
        self.title.setText(tr("It could not be read"))
        self.text.setText(told(reason))

    def _show_direction(self, report: "DatasetReport", turned: bool) -> None:
        two = report.direction is not None and len(report.sides) == 2
        self._direction.setVisible(two)
        if not two:
            return
        order = (0, 1) if (report.direction == "AtoB") != turned else (1, 0)
        self.from_side.tell(side_words(report.sides[order[0]], order[0], report.layout), 2)
        self._to_side.tell(side_words(report.sides[order[1]], order[1], report.layout), 1)
        self._why.setText(tr("as you set it") if turned else told(report.direction_reason))
        self._fit_why()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_why()

    def _fit_why(self) -> None:
        """Half a word is no reason: where there is no room it is told to who asks."""
        wide, needs = self.width() - 32, self._why.sizeHint().width()
        rest = self._chips.sizeHint().width() - (0 if self._why.isHidden() else needs + 10)
        self._why.setVisible(wide - rest >= min(needs, LEAST_WHY))
        self._direction.setToolTip("" if not self._why.isHidden() else as_tip(self._why.text()))
