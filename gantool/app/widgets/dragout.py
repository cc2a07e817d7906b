"""A file taken out of the window: dragged by a handle, or copied to the clipboard as file and picture at once."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication

from gantool.app.widgets.button import Button

THUMBNAIL = 96  # px of what hangs at the pointer


def file_mime(path: Path, image: QImage | None = None) -> QMimeData:
    """What other programs take: the file's address byte for byte, and the picture for those that paste pictures."""
    data = QMimeData()
    data.setData("text/uri-list", f"{path.absolute().as_uri()}\r\n".encode())
    if image is not None and not image.isNull():
        data.setImageData(image)
    return data


class DragHandle(Button):
    """A small handle: pressing and moving it drags the file of `carry` out of the window."""

    def __init__(self, tip: str) -> None:
        super().__init__("", "tool", "export", tip=tip)
        self._path: Path | None = None
        self._image = QImage()
        self._pressed = QPoint()
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def carry(self, path: Path | None, image: QImage | None = None) -> None:
        """What is dragged from now on; None for nothing."""
        self._path, self._image = path, image or QImage()

    def mime(self) -> QMimeData | None:
        return file_mime(self._path, self._image) if self._path is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and moved >= QApplication.startDragDistance():
            self._drag()

    def _drag(self) -> None:
        data = self.mime()
        if data is None:
            return
        drag = QDrag(self)
        drag.setMimeData(data)
        if not self._image.isNull():
            small = self._image.scaled(THUMBNAIL, THUMBNAIL, Qt.AspectRatioMode.KeepAspectRatio)
            drag.setPixmap(QPixmap.fromImage(small))
        self.setDown(False)
        drag.exec(Qt.DropAction.CopyAction)
