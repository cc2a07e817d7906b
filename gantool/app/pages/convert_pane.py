"""One pane of the viewer: a picture before and after one model; alone, or beside others that are compared with it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gantool.app.pictures import Pictures
from gantool.app.widgets.beforeafter import BeforeAfter
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.viewpoint import Viewpoint
from gantool.app.words import figure, tr

if TYPE_CHECKING:
    from gantool.library import Entry

LARGEST = 4096  # px of a picture on the screen

Region = tuple[float, float, float, float]
"""A part of a picture: left, top, width, height as shares of it."""

Offer = tuple[str, "Entry"]
"""A model or checkpoint to compare with, and what it is called."""


class Pane(QWidget):
    """Signals:
    model_chosen(): another model of those on offer.
    close_wished(): the person wants to see it no longer.
    """

    model_chosen = Signal()
    close_wished = Signal()

    def __init__(self, pictures: Pictures, viewpoint: Viewpoint, *, leads: bool) -> None:
        """`leads`: its model is that of the page, which is chosen in the header."""
        super().__init__()
        self._pictures = pictures
        self._leads = leads
        self.entry: Entry | None = None
        self.picture = BeforeAfter(viewpoint)
        self.choice = Choice(tr("Model to compare"))
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self._name = ElidedLabel(type="chosen", elide=Qt.TextElideMode.ElideMiddle)
        self._time = label(type="small", tone="text2")
        close = Button("", "icon", "x", size="small", tip=tr("Compare without this one"))
        close.clicked.connect(self.close_wished)
        for each in (self.choice, close) if leads else (self._name,):
            each.hide()
        head = row(gap=8)
        head.addWidget(self._name if leads else self.choice, 1)
        head.addWidget(self._time)
        head.addWidget(close)
        self.head = holder(head)
        self.head.setFixedHeight(32)
        layout = column(self.head, gap=6)
        layout.addWidget(self.picture, 1)
        self.setLayout(layout)
        self.setProperty("kind", "clear")

    def offer(self, offers: list[Offer], wanted: "Entry | None") -> None:
        """Models and checkpoints to choose from, `wanted` first chosen."""
        blocked = self.choice.blockSignals(True)
        self.choice.clear()
        for title, entry in offers:
            self.choice.addItem(title, entry)
        at = next((at for at, (_, each) in enumerate(offers) if wanted and each.folder == wanted.folder), 0)
        self.choice.setCurrentIndex(at)
        self.choice.blockSignals(blocked)
        self.entry = self.choice.currentData()

    def lead(self, entry: "Entry | None") -> None:
        """The page's own model."""
        self.entry = entry
        self._name.setText(entry.name if entry is not None else "")

    def show_picture(
        self,
        path: Path,
        output: Path | None,
        note: str,
        seconds: float,
        region: Region | None = None,
        *,
        comparing: bool,
        keep_view: bool,
    ) -> None:
        """The picture, or the part of it that was tried, beside what this model made of it, once both are loaded."""
        before = self._pictures.get(path, LARGEST)
        if region is not None and before is not None:
            before = part_of(before, region)
        after = self._pictures.get(output, LARGEST) if output is not None else None
        compared = _input_half(before or QImage(), after or QImage(), self.entry)
        self.picture.after_title = self.entry.name if comparing and self.entry is not None else tr("After")
        self.picture.show_pictures(compared, after or QImage(), note, keep_view=keep_view)
        self._time.setText(tr("{n} s", n=figure(seconds)) if seconds else "")

    def _on_chosen(self) -> None:
        self.entry = self.choice.currentData()
        self.model_chosen.emit()


def part_of(image: QImage, region: Region) -> QImage:
    """That part of a picture on the screen."""
    left, top, width, height = region
    return image.copy(
        round(left * image.width()),
        round(top * image.height()),
        max(1, round(width * image.width())),
        max(1, round(height * image.height())),
    )


def _input_half(before: QImage, after: QImage, entry: "Entry | None") -> QImage:
    """What the result is compared with: of a side-by-side pair the half that the model took as its input."""
    training = entry.card.training if entry is not None else None
    if after.isNull() or before.isNull() or training is None or training.layout != "aligned":
        return before
    if abs(before.width() * after.height() - 2 * after.width() * before.height()) > 4 * after.height():
        return before
    half = before.width() // 2
    return before.copy(half if training.direction == "BtoA" else 0, 0, half, before.height())
