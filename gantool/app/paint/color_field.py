"""A field of colours: hue along a strip, saturation and brightness in a square, and the colours used last."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gantool.app.paint.ground import Color
from gantool.app.pixels import Pixels, image_of
from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import column
from gantool.app.words import tr

HUE_HIGH, GAP, SQUARE_HIGH, RECENT_HIGH = 14, 8, 120, 24
MOST_RECENT = 8


class ColorField(QWidget):
    """Signals:
    color_chosen(object): the person took this (R, G, B).
    """

    color_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.plane = Plane()
        self.plane.color_chosen.connect(self.color_chosen)
        self._code = QLineEdit()
        self._code.setAccessibleName(tr("Colour as #RRGGBB"))
        self._code.setMaxLength(7)
        self._code.editingFinished.connect(self._on_code)
        self.setLayout(column(self.plane, self._code, gap=8, margins=(8, 4, 8, 4)))

    def show_color(self, rgb: Color) -> None:
        self.plane.show_color(rgb)
        if not self._code.hasFocus():
            self._code.setText("#{:02X}{:02X}{:02X}".format(*rgb))

    def _on_code(self) -> None:
        given = QColor(self._code.text() if self._code.text().startswith("#") else f"#{self._code.text()}")
        if given.isValid():
            self.color_chosen.emit((given.red(), given.green(), given.blue()))


class Plane(QWidget):
    """The strip, the square and the recent colours, painted."""

    color_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._hue, self._saturation, self._value = 0.0, 0.0, 0.0
        self._recent: list[Color] = []
        self._part = ""
        self.setAccessibleName(tr("Colour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(180, HUE_HIGH + SQUARE_HIGH + RECENT_HIGH + 2 * GAP)

    def show_color(self, rgb: Color) -> None:
        """Show this as the colour in use."""
        given = QColor(*rgb)
        if (self._rgb()) != rgb:
            if given.hsvHueF() >= 0:
                self._hue = given.hsvHueF()
            self._saturation, self._value = given.hsvSaturationF(), given.valueF()
        if not self._part and (not self._recent or self._recent[0] != rgb):
            self._recent = [rgb, *(each for each in self._recent if each != rgb)][:MOST_RECENT]
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        self._part = next((name for name, box in self._boxes().items() if box.contains(at)), "")
        self._take(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._take(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._part = ""
        self.show_color(self._rgb())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = 0.02
        match event.key():
            case Qt.Key.Key_Left:
                self._saturation = max(0.0, self._saturation - step)
            case Qt.Key.Key_Right:
                self._saturation = min(1.0, self._saturation + step)
            case Qt.Key.Key_Up:
                self._value = min(1.0, self._value + step)
            case Qt.Key.Key_Down:
                self._value = max(0.0, self._value - step)
            case Qt.Key.Key_PageUp:
                self._hue = (self._hue + step) % 1.0
            case Qt.Key.Key_PageDown:
                self._hue = (self._hue - step) % 1.0
            case _:
                super().keyPressEvent(event)
                return
        self.color_chosen.emit(self._rgb())

    def paintEvent(self, event: QPaintEvent) -> None:
        boxes = self._boxes()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(boxes["hue"], image_of(_plane(64, 1, hue=None)))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(boxes["square"], image_of(_plane(32, 32, hue=self._hue)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        square, hue = boxes["square"], boxes["hue"]
        at = QPointF(
            square.left() + self._saturation * square.width(), square.top() + (1 - self._value) * square.height()
        )
        for token, width in (("caption_back", 3.0), ("divider", 1.5)):
            painter.setPen(QPen(color(token), width))
            painter.drawEllipse(at, 6, 6)
            painter.drawEllipse(QPointF(hue.left() + self._hue * hue.width(), hue.center().y()), 6, 6)
        for index, rgb in enumerate(self._recent):
            painter.setPen(QPen(color("outline"), 1))
            painter.setBrush(QColor(*rgb))
            painter.drawRoundedRect(self._recent_box(index), 4, 4)
        painter.end()

    def _boxes(self) -> dict[str, QRectF]:
        wide = float(self.width())
        return {
            "hue": QRectF(0, 0, wide, HUE_HIGH),
            "square": QRectF(0, HUE_HIGH + GAP, wide, SQUARE_HIGH),
            "recent": QRectF(0, HUE_HIGH + SQUARE_HIGH + 2 * GAP, wide, RECENT_HIGH),
        }

    def _recent_box(self, index: int) -> QRectF:
        step = self.width() / MOST_RECENT
        top = self._boxes()["recent"].top()
        return QRectF(index * step + 1, top + 1, min(20.0, step - 4), 20)

    def _rgb(self) -> Color:
        made = QColor.fromHsvF(self._hue, self._saturation, self._value)
        return made.red(), made.green(), made.blue()

    def _take(self, at: QPointF) -> None:
        box = self._boxes().get(self._part)
        if box is None:
            return
        across = max(0.0, min(1.0, (at.x() - box.left()) / max(1.0, box.width())))
        if self._part == "hue":
            self._hue = min(across, 0.999)
        elif self._part == "square":
            self._saturation = across
            self._value = 1 - max(0.0, min(1.0, (at.y() - box.top()) / box.height()))
        else:
            index = int(across * MOST_RECENT)
            if index < len(self._recent):
                self.color_chosen.emit(self._recent[index])
            return
        self.color_chosen.emit(self._rgb())


def _plane(width: int, height: int, hue: float | None) -> Pixels:
    """Hues along x, or for one hue saturation along x and brightness up; H W 3."""
    made = np.zeros((height, width, 3), np.uint8)
    for y in range(height):
        for x in range(width):
            if hue is None:
                shade = QColor.fromHsvF(x / width, 1, 1)
            else:
                shade = QColor.fromHsvF(hue, x / (width - 1), 1 - y / (height - 1))
            made[y, x] = shade.red(), shade.green(), shade.blue()
    return made
