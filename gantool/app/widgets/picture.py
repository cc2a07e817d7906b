"""A picture in a rounded frame that fills its place, whole or cut to it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from gantool.app.theme import icons
from gantool.app.theme.theme import color


class PictureBox(QWidget):
    """Shows one picture; a placeholder until there is one. `cut` fills the box, else the whole picture is seen."""

    def __init__(self, name: str, height: int, *, cut: bool = False) -> None:
        super().__init__()
        self._image = QImage()
        self._cut = cut
        self.setAccessibleName(name)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(160, self.height())

    def show_image(self, image: QImage | None) -> None:
        self._image = image or QImage()
        self.update()

    def show_when_there(self, image: QImage) -> None:
        """As `show_image`, for an answer that may come after the box has gone."""
        if isValid(self):
            self.show_image(image)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        paint_picture(painter, QRectF(self.rect()), self._image, cut=self._cut)
        painter.end()


def paint_picture(painter: QPainter, box: QRectF, image: QImage | None, *, cut: bool, radius: float = 5.0) -> None:
    """Draw `image` into `box`; the photo sign where there is none."""
    outline = QPainterPath()
    painter.save()
    if image is None or image.isNull():
        outline.addRoundedRect(box, radius, radius)
        painter.setClipPath(outline)
        painter.fillRect(box, color("raised"))
        icons.paint(painter, "photo", QRectF(box.center().x() - 12, box.center().y() - 12, 24, 24), "text3")
        painter.restore()
        return
    source = QRectF(image.rect())
    if cut:
        where = box
        wanted = box.width() / max(1.0, box.height())
        if source.width() / source.height() > wanted:
            width = source.height() * wanted
            source = QRectF((source.width() - width) / 2, 0, width, source.height())
        else:
            height = source.width() / wanted
            source = QRectF(0, (source.height() - height) / 2, source.width(), height)
    else:
        size = image.size().scaled(box.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        where = QRectF(
            box.center().x() - size.width() / 2, box.center().y() - size.height() / 2, size.width(), size.height()
        )
    outline.addRoundedRect(where, radius, radius)
    painter.setClipPath(outline)
    painter.drawImage(where, image, source)
    painter.restore()
