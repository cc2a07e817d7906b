"""Which family learns from these pictures: the suggestion first, each with its reason, those that cannot disabled."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from gantool.app.told import told
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.radiorow import RadioRows
from gantool.app.words import counted, tr

if TYPE_CHECKING:
    from gantool.api import DatasetReport
    from gantool.host import FamilyData

SHOWN = 3  # families that stand there; the others unfold


class FamilyChoice(QFrame):
    """Signals:
    chosen(str): the person took another family.
    """

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.rows = RadioRows()
        self.rows.chosen.connect(self.chosen)
        self._waiting = label("", "small", "text2", wrap=True)
        self._wait = holder(row(self._waiting, margins=(12, 0, 12, 8)))
        self.more = Button("", "link", "down", size="small")
        self.more.clicked.connect(self._on_more)
        self._hidden: list[str] = []
        self.setLayout(
            column(
                holder(row(label(tr("How to learn"), "section"), margins=(12, 4, 12, 2))),
                self._wait,
                self.rows,
                holder(row(self.more, None, margins=(8, 0, 8, 4))),
                gap=4,
                margins=(4, 8, 4, 6),
            )
        )

    @property
    def current(self) -> str:
        return self.rows.current

    def show_waiting(self, words: str) -> None:
        """Nothing can be said yet."""
        self.rows.show_rows([], "")
        self._waiting.setText(words)
        self._wait.show()
        self.more.hide()

    def show_families(self, report: "DatasetReport", known: "Mapping[str, FamilyData]") -> None:
        """Each family with what it thinks of these pictures; the best is taken."""
        scores = {fit.family: fit for fit in report.fits if fit.family in known}
        wished = report.suggestion.family if report.suggestion is not None else None
        order = sorted(scores, key=lambda id_: (id_ != wished, -scores[id_].score))
        best = next((id_ for id_ in order if scores[id_].score > 0), "")
        rows = []
        for id_ in order:
            fit, usable = scores[id_], scores[id_].score > 0
            reason = told(fit.reason) if usable else _unfit(told(fit.reason))
            if id_ == best:
                reason = self._reason(report, id_, known[id_].title)
            rows.append((id_, known[id_].title, reason, tr("Suggested") if id_ == best else "", usable))
        silent = [id_ for id_ in known if id_ not in scores]
        unsaid = tr("It could not say whether the pictures suit it.")
        rows += [(id_, known[id_].title, unsaid, "", False) for id_ in silent]
        self._wait.setVisible(not rows)
        self._waiting.setText(tr("No model family is at hand. Plugins says why."))
        self.rows.show_rows(rows, best)
        self._fold([id_ for id_, *_ in rows[SHOWN:]])

    def take(self, id_: str) -> None:
        """Choose this family, where it can learn from these pictures."""
        if self.rows.can_be(id_):
            self.rows.choose(id_)
            self.rows.row(id_).show()

    def _reason(self, report: "DatasetReport", id_: str, title: str) -> str:
        """Why this one: the suggestion's own words, else what the family says."""
        said = report.suggestion.reasons.get("family", "") if report.suggestion is not None else ""
        reason = said.removeprefix(f"{title}: ") or next(fit.reason for fit in report.fits if fit.family == id_)
        return told(reason)

    def _fold(self, hidden: list[str]) -> None:
        self._hidden = hidden
        for id_ in hidden:
            self.rows.row(id_).hide()
        self.more.setVisible(bool(hidden))
        self.more.setText(counted(len(hidden), tr("{n} more family"), tr("{n} more families")))

    def _on_more(self) -> None:
        for id_ in self._hidden:
            self.rows.row(id_).show()
        self.more.hide()
        if self._hidden:
            self.rows.row(self._hidden[0]).radio.setFocus()


def _unfit(reason: str) -> str:
    return tr("Does not fit: {reason}", reason=reason[:1].lower() + reason[1:])
