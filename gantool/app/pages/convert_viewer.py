"""The middle of Convert: one picture before and after, through one model or through up to four that are compared."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from gantool.app.pages.convert_pane import LARGEST, Offer, Pane
from gantool.app.pictures import Pictures
from gantool.app.told import told
from gantool.app.widgets.beforeafter import BeforeAfter
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.dragout import DragHandle, file_mime
from gantool.app.widgets.filerows import FileRow
from gantool.app.widgets.label import ElidedLabel, keycap, label
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.viewpoint import Viewpoint
from gantool.app.words import pixels, tr

if TYPE_CHECKING:
    from gantool.app.pages.convert_trial import Answer

MOST_PANES = 4


class ConvertViewer(QWidget):
    """Signals:
    try_requested(): translate the picture that is shown anew, without writing a result.
    step_wished(int): the next (+1) or previous (-1) picture.
    panes_changed(): other models are compared now.
    copy_requested(): put the result on the clipboard.
    """

    try_requested = Signal()
    step_wished = Signal(int)
    panes_changed = Signal()
    copy_requested = Signal()

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.setMinimumWidth(420)
        self._pictures = pictures
        self._offers: list[Offer] = []
        self._result: Path | None = None
        self.viewpoint = Viewpoint(self)
        self._title = ElidedLabel(type="section", elide=Qt.TextElideMode.ElideMiddle)
        self._build_tools()
        self.notice = Notice()
        self.notice.hide()
        self.grid = QGridLayout()
        self.grid.setSpacing(12)
        self.panes: list[Pane] = []
        head = row(gap=8)
        head.addWidget(self._title, 1)
        for button in (self.add, self.try_it, self.copy, self.handle, self._fit, self._zoom):
            head.addWidget(button)
        layout = column(head, self.notice, gap=10, margins=(20, 12, 20, 12))
        layout.addLayout(self.grid, 1)
        layout.addWidget(self._keys())
        self.setLayout(layout)
        self._open_pane(leads=True)

    def _build_tools(self) -> None:
        self.add = Button("", "tool", "plus", tip=tr("Compare with one more model, four at most"))
        self.add.clicked.connect(lambda: self.add_pane())
        self.add.hide()
        self.try_it = Button("", "tool", "retry", tip=tr("Translate this picture again, without writing a result"))
        self.try_it.clicked.connect(self.try_requested)
        self.copy = Button("", "tool", "copy", tip=tr("Copy the result"), key="Ctrl+C")
        self.copy.clicked.connect(self.copy_requested)
        self.handle = DragHandle(tr("Drag the result out from here"))
        self._fit = Button("", "tool", "fit", tip=tr("Fit"), key="0")
        self._fit.clicked.connect(self.viewpoint.fit)
        self._zoom = Button("100 %", size="", tip=tr("Actual size"), key="1")
        self._zoom.clicked.connect(lambda: self.picture.actual_size())

    def _keys(self) -> QWidget:
        self._dimensions = label(type="small", tone="text2")
        parts: list[QWidget | int] = []
        for key, words in (("X", tr("hold to see before")), ("0", tr("fit")), ("1", "100 %")):
            parts += [keycap(key), label(words, "small", "text2"), 4]
        return holder(row(*parts, None, self._dimensions))

    @property
    def picture(self) -> BeforeAfter:
        """The viewer of the page's own model."""
        return self.panes[0].picture

    @property
    def comparing(self) -> bool:
        return len(self.panes) > 1

    @property
    def offered(self) -> int:
        """How many models and checkpoints there are to compare with."""
        return len(self._offers)

    # -- panes

    def compare(self, on: bool) -> None:
        """Beside another model, or alone."""
        if on and not self.comparing:
            self.add_pane()
        while not on and self.comparing:
            self._close_pane(self.panes[-1])

    def offer(self, offers: list[Offer]) -> None:
        """Models and checkpoints to compare with."""
        self._offers = offers
        for pane in self.panes[1:]:
            pane.offer(offers, pane.entry)

    def add_pane(self) -> None:
        """Compare with one more: the first that is not there yet."""
        if len(self.panes) < MOST_PANES and self._offers:
            there = {pane.entry.folder for pane in self.panes if pane.entry is not None}
            wanted = next((entry for _, entry in self._offers if entry.folder not in there), None)
            pane = self._open_pane(leads=False)
            pane.offer(self._offers, wanted)
            self.panes_changed.emit()

    def _open_pane(self, *, leads: bool) -> Pane:
        pane = Pane(self._pictures, self.viewpoint, leads=leads)
        pane.model_chosen.connect(self.panes_changed)
        pane.close_wished.connect(lambda: self._close_pane(pane))
        pane.picture.step_wished.connect(self.step_wished)
        if leads:
            pane.picture.zoom_changed.connect(lambda zoom: self._zoom.setText(f"{zoom * 100:.0f} %"))
        self.panes.append(pane)
        self._arrange()
        return pane

    def _close_pane(self, pane: Pane) -> None:
        self.panes.remove(pane)
        self.grid.removeWidget(pane)
        pane.hide()
        pane.deleteLater()
        self._arrange()
        self.panes_changed.emit()

    def _arrange(self) -> None:
        """One, two side by side, three or four in two rows."""
        for at, pane in enumerate(self.panes):
            self.grid.addWidget(pane, at // 2, at % 2)
            pane.head.setVisible(self.comparing)
        self.add.setVisible(self.comparing)
        self.add.explain(tr("four are as many as can be seen at once") if len(self.panes) == MOST_PANES else "")

    # -- showing

    def is_about(self, key: str) -> bool:
        """Whether a picture loaded under this key may be one of those shown here."""
        return key.startswith(f"{LARGEST}:")

    def show_row(self, shown: FileRow, answers: "list[tuple[Answer | None, bool]]", *, keep_view: bool) -> None:
        """This picture beside its results: for each pane its answer, and whether one is under way."""
        for pane, (answer, awaited) in zip(self.panes, answers, strict=True):
            output = answer.output if answer is not None else None
            note = _note(shown, answer, awaited)
            seconds = answer.seconds if answer is not None else 0.0
            region = answer.region if answer is not None else None
            pane.show_picture(shown.path, output, note, seconds, region, comparing=self.comparing, keep_view=keep_view)
        self._title.setText(shown.title)
        before = self._pictures.get(shown.path, LARGEST)
        self._dimensions.setText(
            pixels(before.width(), before.height()) if before is not None and not before.isNull() else ""
        )
        first = answers[0][0]
        self._carry(first.output if first is not None else None)
        self._tell(shown, first)

    def show_nothing(self) -> None:
        self._carry(None)

    def tell_fault(self, title: str, text: str = "") -> None:
        """Something about this picture, or about all of them, went wrong."""
        self.notice.tell("danger", told(title), told(text))
        self.notice.show()

    def copy_result(self) -> bool:
        """Put the result on the clipboard, as a file and as a picture; whether there was one."""
        if self._result is None:
            return False
        QApplication.clipboard().setMimeData(file_mime(self._result, self._pictures.get(self._result, LARGEST)))
        return True

    def _carry(self, result: Path | None) -> None:
        self._result = result
        reason = "" if result is not None else tr("there is no result yet")
        for button in (self.copy, self.handle):
            button.explain(reason)
        self.handle.carry(result, self._pictures.get(result, LARGEST) if result is not None else None)

    def _tell(self, shown: FileRow, answer: "Answer | None") -> None:
        """What is wrong with this picture, if something is."""
        if shown.state == "failed":
            self.tell_fault(tr("It could not be translated"), shown.reason)
        elif answer is not None and answer.output is None and answer.reason:
            self.tell_fault(tr("It could not be translated"), answer.reason)
        elif shown.state == "skipped" and shown.reason:
            self.notice.tell("warn", told(shown.reason))
            self.notice.show()


def _note(shown: FileRow, answer: "Answer | None", awaited: bool) -> str:
    """What to say where there is no result."""
    if awaited or shown.state == "running":
        return tr("Translating")
    if answer is not None and answer.reason:
        return tr("Failed")
    return {"failed": tr("Failed"), "skipped": tr("Skipped")}.get(shown.state, "")
