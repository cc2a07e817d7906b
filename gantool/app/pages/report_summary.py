"""What was found, in one card: a sentence, the progress while scanning, and the direction with its reason."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from gantool.app.pages.report_words import details, headline, side_words
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import column, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.sidechip import SideChip
from gantool.app.words import number, tr

if TYPE_CHECKING:
    from gantool.api.report import DatasetReport


class ReportSummary(QFrame):
    """Signals:
    flipped(): the person swapped input and result.
    """

    flipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._report: DatasetReport | None = None
        self._turned = False
        self.title = label(type="section", wrap=True)
        self.text = label(tone="text2", wrap=True)
        self._bar = Bar(tr("Progress of the scan"))
        self.from_side, self._to_side = SideChip(), SideChip()
        self.flip = Button(tr("Flip"), "", "flip", size="small", tip=tr("Swap input and result"))
        self.flip.clicked.connect(self._on_flip)
        self._why = ElidedLabel(type="small", tone="text2")
        chips = row(
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
        self.setLayout(column(self.title, self.text, self._bar, self._direction, gap=6, margins=(16, 14, 16, 14)))

    @property
    def turned(self) -> bool:
        """Whether the person flipped what was guessed."""
        return self._turned

    @property
    def direction(self) -> str:
        """Which side is the input, the person's flip included: auto, AtoB or BtoA."""
        if self._report is None or self._report.direction is None:
            return "auto"
        guess = self._report.direction
        return guess if not self._turned else "BtoA" if guess == "AtoB" else "AtoB"

    def reset(self) -> None:
        """Another folder: nothing is known of it yet."""
        self._report, self._turned = None, False
        self._direction.hide()

    def show_scanning(self, title: str, phase: Any) -> None:
        """How far the scan is; `phase` is None before it has said anything."""
        self.title.setText(f"{title} …" if not title.endswith("…") else title)
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
        self._bar.show_share(done / total if total else None)

    def show_report(self, report: "DatasetReport") -> None:
        """Say what was found."""
        self._report = report
        self.title.setText(headline(report))
        self.text.setText(details(report))
        self._bar.hide()
        self._show_direction()

    def show_refusal(self, reason: str) -> None:
        """The folder could not be read."""
        self._bar.hide()
        self.title.setText(tr("The folder could not be read"))
        self.text.setText(reason)

    def _show_direction(self) -> None:
        report = self._report
        two = report is not None and report.direction is not None and len(report.sides) == 2
        self._direction.setVisible(two)
        if report is None or not two:
            return
        order = (0, 1) if self.direction == "AtoB" else (1, 0)
        self.from_side.tell(side_words(report.sides[order[0]], order[0], report.layout), 2)
        self._to_side.tell(side_words(report.sides[order[1]], order[1], report.layout), 1)
        self._why.setText(tr("as you set it") if self._turned else report.direction_reason)

    def _on_flip(self) -> None:
        self._turned = not self._turned
        self._show_direction()
        self.flipped.emit()
