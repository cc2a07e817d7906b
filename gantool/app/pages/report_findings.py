"""What is worth a look in a dataset: each finding with what can be done about it, and all of it at once."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.pages.report_decisions import Decisions
from gantool.app.pages.report_words import Finding
from gantool.app.widgets.boxes import Scroll, clear, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.findingrow import FindingRow
from gantool.app.widgets.label import badge, label
from gantool.app.words import number, tr

MOST = 176  # px high: about three rows; the rest scrolls


class ReportFindings(QWidget):
    """Signals:
    fix_requested(object, bool): put the remedies of this finding in force, or take them back.
    all_requested(): put the remedies of all findings in force.
    reveal_requested(object): show the samples with these keys.
    compare_requested(object): show the samples of this finding beside those that they are like.
    """

    fix_requested = Signal(object, bool)
    all_requested = Signal()
    reveal_requested = Signal(object)
    compare_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._count = badge("", "warn")
        self.fix_all = Button(tr("Fix all as suggested"), "link")
        self.fix_all.clicked.connect(self.all_requested)
        rows = QWidget()
        self._rows = column(gap=0)
        rows.setLayout(self._rows)
        self._scroll = Scroll(rows)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setLayout(
            column(
                holder(row(label(tr("Worth a look"), "section"), self._count, None, self.fix_all)),
                frame("card", column(self._scroll, gap=0, margins=(1, 1, 1, 1))),
                gap=8,
            )
        )
        self.hide()

    def show_findings(self, found: list[Finding], now: Decisions) -> None:
        """The findings, mended or not."""
        clear(self._rows)
        self.setVisible(bool(found))
        self._count.setText(number(len(found)))
        for at, finding in enumerate(found):
            for part in (*([line()] if at else []), self._row(finding, is_mended(finding, now))):
                self._rows.addWidget(part)
                part.show()  # else it is not counted in the height that is taken below
        self._rows.addStretch(1)
        self.fix_all.setVisible(any(finding.fixes and not is_mended(finding, now) for finding in found))
        self._fit()

    def row(self, at: int) -> FindingRow:
        """The row of the finding at this place."""
        item = self._rows.itemAt(2 * at)
        widget = item.widget() if item is not None else None
        assert isinstance(widget, FindingRow)
        return widget

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the rows are, up to a limit."""
        width = max(200, self.width() - 12)
        self._scroll.setFixedHeight(min(MOST, max(54, self._rows.totalHeightForWidth(width))))

    def _row(self, finding: Finding, mended: bool) -> FindingRow:
        buttons: list[Button] = []
        if finding.against:
            buttons.append(self._button(tr("Compare"), lambda: self.compare_requested.emit(finding)))
        elif finding.keys:
            buttons.append(self._button(tr("Show"), lambda: self.reveal_requested.emit(finding.keys)))
        if finding.fixes:
            verb = _verbs(finding.fixes[0].kind)[mended]
            buttons.append(self._button(verb, lambda: self.fix_requested.emit(finding, not mended)))
        return FindingRow(finding.title, finding.text, finding.serious, *buttons, mended=mended)

    def _button(self, text: str, act: Callable[[], None]) -> Button:
        made = Button(text, size="small")
        made.clicked.connect(act)
        return made


def is_mended(finding: Finding, now: Decisions) -> bool:
    """Whether all its remedies are in force."""
    return bool(finding.fixes) and all(now.applies(fix) for fix in finding.fixes)


def _verbs(kind: str) -> tuple[str, str]:
    """What the button does that puts a remedy in force, and the one that takes it back."""
    return {
        "exclude": (tr("Leave out"), tr("Bring back")),
        "quantise": (tr("Read as classes"), tr("Keep the colours")),
        "new-split": (tr("Only train"), tr("Keep aside")),
        "flip": (tr("Flip"), tr("Flip back")),
        "re-pair": (tr("Pair them"), tr("Part them")),
    }[kind]
