"""The area that may change as a grey picture: white inside, black outside."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from gantool.app.edit.outline import Outline


def drawn(outline: Outline, width: int, height: int) -> QImage | None:
    """The picture of an area; None where everything may change."""
    if not outline.drawn:
        return None
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(QTransform.fromScale(width, height).map(outline.path), Qt.GlobalColor.white)
    painter.end()
    return image
