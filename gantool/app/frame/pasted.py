"""Pictures that come without a file, by paste or drag, such as from a browser: they get one, and are then dropped."""

import time
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from gantool.files import folder, write_bytes


def picture_of(mime: QMimeData | None) -> QImage:
    """The picture in what is held or lies on the clipboard; a null image where there is none."""
    image = mime.imageData() if mime is not None and mime.hasImage() else None
    return image if isinstance(image, QImage) else QImage()


def is_address(mime: QMimeData) -> bool:
    """Whether it is an address of the web alone."""
    return mime.hasUrls() and not mime.hasImage() and not any(url.isLocalFile() for url in mime.urls())


def kept(image: QImage) -> Path:
    """The picture in a file of its own. For threads.

    Raises:
        JobFailedError: the disk is full or refuses.
    """
    from gantool.app.pixels import pixels_of, png  # only here: it takes time that the first paint needs not

    place = folder("cache") / "pasted"
    place.mkdir(parents=True, exist_ok=True)
    stem, number = time.strftime("pasted %Y-%m-%d %H-%M-%S"), 1
    path = place / f"{stem}.png"
    while path.exists():
        number += 1
        path = place / f"{stem} {number}.png"
    write_bytes(path, png(pixels_of(image)))
    return path
