"""What is worth a look in a dataset: each finding with what can be done about it, and all of it at once."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.pages.report_words import Finding
from gantool.app.widgets.boxes import Scroll, clear, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.findingrow import FindingRow
from gantool.app.widgets.label import badge, label
from gantool.app.words import number, tr


class ReportFindings(QWidget):
    """Signals:
    leave_out_requested(object, bool): leave the samples with these keys out, or bring them back.
    all_requested(): leave out everything that a finding is about.
    reveal_requested(object): show the samples with these keys.
    """

    leave_out_requested = Signal(object, bool)
    all_requested = Signal()
    reveal_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._count = badge("", "warn")
        self.fix_all = Button(tr("Leave all of them out"), "link")
        self.fix_all.clicked.connect(self.all_requested)
        rows = QWidget()
        self._rows = column(gap=0)
        rows.setLayout(self._rows)
        self._scroll = Scroll(rows)
        self.setLayout(
            column(
                holder(row(label(tr("Worth a look"), "section"), self._count, None, self.fix_all)),
                frame("card", column(self._scroll, gap=0, margins=(1, 1, 1, 1))),
                gap=8,
            )
        )
        self.hide()

    def show_findings(self, found: Mapping[Finding, frozenset[str]], excluded: frozenset[str]) -> None:
        """The findings, each with the keys of the samples it is about (none for files that are no sample)."""
        clear(self._rows)
        self.setVisible(bool(found))
        self._count.setText(number(len(found)))
        removable = False
        for at, (finding, keys) in enumerate(found.items()):
            if at:
                self._rows.addWidget(line())
            buttons: list[Button] = []
            if keys and not finding.serious:  # what cannot be read is left out already
                removable = True
                buttons = self._actions(keys, keys <= excluded)
            self._rows.addWidget(FindingRow(finding.title, finding.text, finding.serious, *buttons))
        self._rows.addStretch(1)
        self.fix_all.setVisible(removable)
        self._scroll.setFixedHeight(min(3, max(1, len(found))) * 54)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _actions(self, keys: frozenset[str], out: bool) -> list[Button]:
        show = Button(tr("Show"), size="small")
        show.clicked.connect(lambda: self.reveal_requested.emit(keys))
        button = Button(tr("Bring back") if out else tr("Leave out"), size="small")
        button.clicked.connect(lambda: self.leave_out_requested.emit(keys, not out))
        return [show, button]
