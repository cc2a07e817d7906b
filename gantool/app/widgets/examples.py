"""Small pictures that show what can be dropped, drawn from the samples that ship."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme import icons
from gantool.app.theme.theme import color

Kind = Literal["pair", "two", "single"]
SIDE = 76


class Examples(QWidget):
    """pair: two halves side by side; two: two heaps that do not belong together; single: a picture and what is made."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind = kind
        self._images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(220, SIDE + 10)

    def show_images(self, images: list[QImage]) -> None:
        self._images = images
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if self._kind == "pair":
            self._tile(painter, 0, 5, 0)
            self._tile(painter, SIDE + 1, 5, 1)
        elif self._kind == "two":
            for left, at in ((0, 0), (SIDE + 56, 2)):
                self._tile(painter, left + 10, 0, at + 1, 0.6)
                self._tile(painter, left, 10, at)
            icons.paint(painter, "right", QRectF(SIDE + 26, 36, 16, 16), "text2")
        else:
            self._tile(painter, 10, 0, 1, 0.6)
            self._tile(painter, 0, 10, 0)
            icons.paint(painter, "right", QRectF(SIDE + 26, 36, 16, 16), "text2")
            self._tile(painter, SIDE + 56, 10, 2)
        painter.end()

    def _tile(self, painter: QPainter, left: float, top: float, at: int, opacity: float = 1.0) -> None:
        where = QRectF(left, top, SIDE, SIDE)
        outline = QPainterPath()
        outline.addRoundedRect(where, 5, 5)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(where, color("raised"))
        painter.setOpacity(opacity)
        if at < len(self._images) and not self._images[at].isNull():
            image = self._images[at]
            side = min(image.width(), image.height())
            source = QRectF((image.width() - side) / 2, (image.height() - side) / 2, side, side)
            painter.drawImage(where, image, source)
        else:
            icons.paint(painter, "photo", QRectF(left + SIDE / 2 - 12, top + SIDE / 2 - 12, 24, 24), "text3")
        painter.restore()
        painter.setPen(Qt.PenStyle.NoPen)
