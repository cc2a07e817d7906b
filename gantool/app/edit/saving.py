"""Keeping what was made: the picture as a file or on the clipboard, the edit with every step."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from gantool import images
from gantool.app.context import Context
from gantool.app.pixels import pixels_of
from gantool.app.widgets.boxes import column, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.words import tr
from gantool.edits import SUFFIX

EDIT, PNG, JPEG = SUFFIX, ".png", ".jpg"
QUALITY = 95  # of JPEG and WebP


class SavePanel(QWidget):
    """Signals:
    picture_wished(), edit_wished(): save it.
    copy_wished(): put the picture on the clipboard.
    """

    picture_wished = Signal()
    copy_wished = Signal()
    edit_wished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.picture = Button(tr("Save picture…"), "", "save", key="Ctrl+S")
        self.copy = Button(tr("Copy"), "", "copy", key="Ctrl+C")
        self.edit = Button(tr("Save edit…"), "", "edit", tip=tr("The picture with every step, to go on later"))
        self.picture.clicked.connect(self.picture_wished)
        self.copy.clicked.connect(self.copy_wished)
        self.edit.clicked.connect(self.edit_wished)
        first = row(gap=8)
        first.addWidget(self.picture, 1)
        first.addWidget(self.copy)
        self.setLayout(
            column(label(tr("This picture"), "section"), first, self.edit, line(), gap=10, margins=(16, 16, 16, 0))
        )

    def explain(self, reason: str) -> None:
        for button in (self.picture, self.copy, self.edit):
            button.explain(reason)


def ask(parent: QWidget, context: Context, stem: str, suffixes: tuple[str, ...]) -> Path | None:
    """Where to save; the suffix is that of the chosen kind where none was typed."""
    names = {
        EDIT: tr("Edit, with every step"),
        PNG: tr("Picture"),
        JPEG: tr("Picture, smaller"),
    }
    kinds = {f"{names[suffix]} (*{suffix})": suffix for suffix in suffixes}
    start = context.remembered.folder("edit") / f"{stem}{suffixes[0]}"
    chosen, taken = QFileDialog.getSaveFileName(parent, tr("Save"), str(start), ";;".join(kinds))
    if not chosen:
        return None
    path = Path(chosen)
    context.remembered.keep("folders/edit", str(path.parent))
    return path if path.suffix else path.with_name(path.name + kinds.get(taken, suffixes[0]))


def write(path: Path, image: QImage) -> None:
    """Write a picture, in one step. For threads.

    Raises:
        UnusableError: pictures are not written in the format of this suffix.
        JobFailedError: the disk is full or refuses.
    """
    pixels = pixels_of(image)
    alpha = pixels[..., 3]
    images.encode(images.Picture(pixels[..., :3], None if alpha.min() == 255 else alpha), path, quality=QUALITY)


def middle(image: QImage, width: int, height: int) -> QImage:
    """The largest part in the middle of a photo with this width to height."""
    wide = min(image.width(), max(1, round(image.height() * width / height)))
    high = min(image.height(), max(1, round(image.width() * height / width)))
    return image.copy((image.width() - wide) // 2, (image.height() - high) // 2, wide, high)
