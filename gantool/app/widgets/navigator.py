"""A small view of the whole picture with a frame around the part that is looked at; the frame is moved by hand."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gantool.app.theme.theme import color
from gantool.app.words import tr

LARGEST = QSize(132, 100)
STEP = 0.1  # of the picture, by an arrow key


class Navigator(QWidget):
    """Signals:
    moved(float, float): the middle of the part is to be there, as shares of the picture.
    """

    moved = Signal(float, float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._region = QRectF(0, 0, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setAccessibleName(tr("Which part is tried"))
        self.setAccessibleDescription(tr("Arrows move the part."))
        self.setToolTip(tr("Click or drag to try another part; arrow keys too"))
        self.hide()

    def show_part(self, image: QImage, region: tuple[float, float, float, float]) -> None:
        """Show the whole picture, and that part of it framed: left, top, width, height as shares."""
        if image.cacheKey() != self._whole_key:
            self._whole_key = image.cacheKey()
            self._image = image.scaled(
                LARGEST * 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self._region = QRectF(*region)
        size = image.size().scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(24, 24))
        self.resize(size + QSize(4, 4))
        self.update()

    _whole_key = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {
            Qt.Key.Key_Left: (-STEP, 0.0), Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, -STEP), Qt.Key.Key_Down: (0.0, STEP),
        }.get(Qt.Key(event.key()))  # fmt: skip
        if by is None:
            super().keyPressEvent(event)
            return
        middle = self._region.center()
        self._tell(middle.x() + by[0], middle.y() + by[1])

    def _go(self, at: QPointF) -> None:
        self._tell((at.x() - 2) / max(1, self.width() - 4), (at.y() - 2) / max(1, self.height() - 4))

    def _tell(self, x: float, y: float) -> None:
        """As far as the part reaches."""
        wide, high = self._region.width() / 2, self._region.height() / 2
        self.moved.emit(max(wide, min(1 - wide, x)), max(high, min(1 - high, y)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        inner = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.fillRect(inner, color("canvas"))
        painter.drawImage(inner, self._image)
        painter.setPen(QPen(color("accent") if self.hasFocus() else color("divider"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(inner.adjusted(-1, -1, 1, 1), 4, 4)
        part = QRectF(
            inner.x() + self._region.x() * inner.width(),
            inner.y() + self._region.y() * inner.height(),
            self._region.width() * inner.width(),
            self._region.height() * inner.height(),
        )
        painter.setPen(QPen(color("accent"), 2))
        painter.drawRect(part)
        painter.end()
