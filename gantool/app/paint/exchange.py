"""What goes out of the page and comes in: saved files, the clipboard, pictures dragged out, pictures and drawings."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from gantool import files
from gantool.app.paint import project
from gantool.app.paint.ground import Ground
from gantool.app.pixels import Pixels, pixels_of, png
from gantool.app.words import tr
from gantool.card import safe_name

if TYPE_CHECKING:
    from gantool.app.paint.project import Project

LABEL_LIKE = 14.0  # mean distance to the palette, up to which a picture is a label map of the model's
THUMB = 128


def save(path: Path, drawing: "Project") -> None:
    """Write what the suffix says: `.gandrawing` both, else a PNG of the result (or of the drawing). For threads.

    Raises:
        JobFailedError: the disk is full or refuses.
    """
    if path.suffix.lower() == project.SUFFIX:
        project.write(path, drawing)
    elif drawing.result is not None:
        files.write_bytes(path, png(drawing.result))


def save_pixels(path: Path, pixels: Pixels) -> None:
    """Write a PNG. For threads."""
    files.write_bytes(path, png(pixels))


def copy(image: QImage) -> None:
    """Put a picture on the clipboard."""
    QGuiApplication.clipboard().setImage(image)


def drag_out(source: QWidget, image: QImage, stem: str) -> bool:
    """Let a person drag a picture out as a file; whether it was taken.

    Raises:
        JobFailedError: the disk is full or refuses.
    """
    place = files.folder("cache") / "dragged"
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{safe_name(stem)} {time.strftime('%Y-%m-%d %H-%M-%S')}.png"
    files.write_bytes(path, png(pixels_of(image)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setImageData(image)
    drag = QDrag(source)
    drag.setMimeData(data)
    small = image.scaled(
        QSize(THUMB, THUMB), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    drag.setPixmap(QPixmap.fromImage(small))
    return drag.exec(Qt.DropAction.CopyAction) == Qt.DropAction.CopyAction


def is_label_map(ground: Ground, pixels: Pixels) -> bool:
    """Whether a picture is painted in the classes of this ground."""
    if not ground.classes:
        return False
    step = max(1, min(pixels.shape[:2]) // 128)
    seen = pixels[::step, ::step, :3]
    return bool(np.abs(ground.nearest(seen).astype(int) - seen).mean() < LABEL_LIKE)


def filters() -> list[tuple[str, str]]:
    """(what it saves, pattern) in the dialog."""
    return [
        (tr("Drawing and result"), f"*{project.SUFFIX}"),
        (tr("Result as a picture"), "*.png"),
        (tr("Drawing as a picture"), "*.png"),
    ]
