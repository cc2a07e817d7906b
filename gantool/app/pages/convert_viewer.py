"""The middle of Convert: one picture, before and after, and trying the model on it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gantool.app.pictures import Pictures
from gantool.app.widgets.beforeafter import BeforeAfter
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.filelist import FileRow
from gantool.app.widgets.label import ElidedLabel, keycap, label
from gantool.app.widgets.notice import Notice
from gantool.app.words import pixels, tr

if TYPE_CHECKING:
    from gantool.library import Entry

LARGEST = 4096  # px of a picture on the screen


class ConvertViewer(QWidget):
    """Signals:
    try_requested(): translate the picture that is shown, without writing a result.
    step_wished(int): the next (+1) or previous (-1) picture.
    """

    try_requested = Signal()
    step_wished = Signal(int)

    def __init__(self, pictures: Pictures) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.setMinimumWidth(420)
        self._pictures = pictures
        self._title = ElidedLabel(type="section", elide=Qt.TextElideMode.ElideMiddle)
        fit = Button("", "tool", "fit", tip=tr("Fit"), key="0")
        self._zoom = Button("100 %", size="", tip=tr("Actual size"), key="1")
        self.try_it = Button(
            tr("Try on this one"), "", "spark", tip=tr("Translate this picture without writing a result")
        )
        self.try_it.clicked.connect(self.try_requested)
        self.picture = BeforeAfter()
        fit.clicked.connect(self.picture.fit)
        self._zoom.clicked.connect(self.picture.actual_size)
        self.picture.zoom_changed.connect(lambda zoom: self._zoom.setText(f"{zoom * 100:.0f} %"))
        self.picture.step_wished.connect(self.step_wished)
        self._dimensions = label(type="small", tone="text2")
        self.notice = Notice()
        self.notice.hide()
        head = row(gap=8)
        head.addWidget(self._title, 1)
        for button in (self.try_it, fit, self._zoom):
            head.addWidget(button)
        layout = column(head, self.notice, gap=10, margins=(20, 12, 20, 12))
        layout.addWidget(self.picture, 1)
        layout.addLayout(
            row(
                keycap("X"),
                label(tr("hold to see before"), "small", "text2"),
                4,
                keycap("0"),
                label(tr("fit"), "small", "text2"),
                4,
                keycap("1"),
                label("100 %", "small", "text2"),
                None,
                self._dimensions,
            )
        )
        self.setLayout(layout)

    def is_about(self, key: str) -> bool:
        """Whether a picture loaded under this key may be one of those shown here."""
        return key.startswith(f"{LARGEST}:")

    def show_row(self, shown: FileRow, output: Path | None, entry: "Entry | None", *, keep_view: bool) -> None:
        """Show this picture beside its result, once they are loaded."""
        before = self._pictures.get(shown.path, LARGEST)
        after = self._pictures.get(output, LARGEST) if output is not None else None
        note = {"failed": tr("Failed"), "skipped": tr("Skipped"), "running": tr("Translating")}.get(shown.state, "")
        compared = _input_half(before or QImage(), after or QImage(), entry)
        self.picture.show_pictures(compared, after or QImage(), note, keep_view=keep_view)
        self._title.setText(shown.title)
        size = pixels(before.width(), before.height()) if before is not None and not before.isNull() else ""
        self._dimensions.setText(size)
        if shown.state == "failed":
            self.tell_fault(shown.reason)
        elif shown.state == "skipped" and shown.reason:
            self.notice.tell("warn", shown.reason)
            self.notice.show()

    def tell_fault(self, title: str, text: str = "") -> None:
        """Something about this picture, or about all of them, went wrong."""
        self.notice.tell("danger", title, text)
        self.notice.show()


def _input_half(before: QImage, after: QImage, entry: "Entry | None") -> QImage:
    """What the result is compared with: of a side-by-side pair the half that the model took as its input."""
    training = entry.card.training if entry is not None else None
    if after.isNull() or before.isNull() or training is None or training.layout != "aligned":
        return before
    if abs(before.width() * after.height() - 2 * after.width() * before.height()) > 4 * after.height():
        return before
    half = before.width() // 2
    return before.copy(half if training.direction == "BtoA" else 0, 0, half, before.height())
