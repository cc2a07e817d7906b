"""What a person sees of the drawing: its layers with the photo underneath, kept as one picture and mended in parts."""

import numpy as np
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPainter

from gantool.app.paint.document import Document
from gantool.app.paint.shapes import Box
from gantool.app.pixels import image_of
from gantool.app.theme.theme import color

CHECK = 8  # px of a square behind holes


class CanvasImage(QObject):
    """`image` is the drawing as it is seen, canvas pixel by canvas pixel.

    Signals:
        changed(object): it changed within this `Box`.
    """

    changed = Signal(object)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.image = QImage()
        self._photo = QImage()
        document.painted.connect(self._mend)
        document.rebuilt.connect(self.rebuild)
        document.reference_changed.connect(self.rebuild)
        self.rebuild()

    def rebuild(self) -> None:
        """Draw everything anew."""
        document = self.document
        self.image = QImage(document.width, document.height, QImage.Format.Format_RGB32)
        reference = document.reference
        self._photo = (
            reference.image.scaled(
                document.width, document.height,
                Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation,
            )
            if reference.visible and not reference.image.isNull()
            else QImage()
        )  # fmt: skip
        self._mend(document.box)

    def _mend(self, box: Box) -> None:
        drawing = image_of(self.document.flattened(box))
        place = QRect(box.left, box.top, box.width, box.height)
        painter = QPainter(self.image)
        if self._photo.isNull():
            self._lay_ground(painter, place)
            painter.drawImage(place.topLeft(), drawing)
        elif self.document.ground.hard:  # classes cover all: the photo shows through them
            painter.drawImage(place.topLeft(), self._photo, place)
            painter.setOpacity(1 - self.document.reference.opacity)
            painter.drawImage(place.topLeft(), drawing)
        else:  # lines stay as dark as they are, the paper lets the photo through
            self._lay_ground(painter, place)
            painter.drawImage(place.topLeft(), drawing)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.drawImage(place.topLeft(), self._washed(place))
        painter.end()
        self.changed.emit(box)

    def _washed(self, place: QRect) -> QImage:
        """The photo as pale as its opacity says."""
        made = QImage(place.size(), QImage.Format.Format_RGB32)
        made.fill(Qt.GlobalColor.white)
        painter = QPainter(made)
        painter.setOpacity(self.document.reference.opacity)
        painter.drawImage(0, 0, self._photo, place.x(), place.y(), place.width(), place.height())
        painter.end()
        return made

    def _lay_ground(self, painter: QPainter, place: QRect) -> None:
        if self.document.ground.kind != "holes":
            painter.fillRect(place, Qt.GlobalColor.white)
            return
        rows, columns = np.mgrid[place.top() : place.bottom() + 1, place.left() : place.right() + 1]
        odd = ((rows // CHECK + columns // CHECK) % 2).astype(bool)[..., None]
        light, dark = (np.array([c.red(), c.green(), c.blue()], np.uint8) for c in (color("text3"), color("text2")))
        painter.drawImage(place.topLeft(), image_of(np.where(odd, light, dark)))
