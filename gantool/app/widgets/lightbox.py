"""Pictures enlarged over the page: a sample, input beside result; arrows go to the next, Esc or a click closes."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.picture import paint_picture
from gantool.app.words import tr

MARGIN, GAP, FOOT = 32.0, 12.0, 44.0  # px around the pictures, between them, and for the words below
MOST = 4.0  # times a picture is enlarged: more shows nothing but its pixels


class Lightbox(QWidget):
    """Covers its parent while it is shown.

    Signals:
        step_wished(int): the next (+1) or previous (-1) sample.
        closed(): it went away.
    """

    step_wished = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._images: tuple[QImage | None, ...] = ()
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Enlarged picture"))
        self.setToolTip("")
        parent.installEventFilter(self)
        self.hide()

    @property
    def words(self) -> str:
        """What stands below the pictures."""
        return self._words

    def show_images(self, images: tuple[QImage | None, ...], words: str) -> None:
        """Show these side by side; None is one that is still being loaded."""
        self._images, self._words = images, words
        parent = self.parentWidget()
        assert parent is not None
        self.setGeometry(parent.rect())
        if not self.isVisible():
            self.raise_()
            self.show()
            self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.update()

    def close_box(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.resize(self.parentWidget().size())  # type: ignore[union-attr]  # it is the one that was resized
        return False

    def event(self, event: QEvent) -> bool:
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # it is for us, before the window closes anything else
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space):
            self.close_box()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_wished.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.close_box()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), color("canvas", 0.94))
        if self._images:
            boxes = self._boxes()
            for box, image in zip(boxes, self._images, strict=True):
                paint_picture(painter, box, image, cut=False)
            painter.setFont(sized(13))
            painter.setPen(color("text"))
            below = QRectF(MARGIN, boxes[0].bottom(), self.width() - 2 * MARGIN, FOOT)
            words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, int(below.width()))
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.end()

    def _boxes(self) -> list[QRectF]:
        """A place for each picture: as large as fits side by side, in the middle."""
        count = len(self._images)
        largest = max((image.size() for image in self._images if image is not None), key=_area, default=QSize(256, 256))
        if largest.isEmpty():
            largest = QSize(256, 256)
        width = (self.width() - 2 * MARGIN - GAP * (count - 1)) / count
        height = self.height() - 2 * MARGIN - FOOT
        scale = min(width / largest.width(), height / largest.height(), MOST)
        w, h = largest.width() * scale, largest.height() * scale
        left = (self.width() - count * w - GAP * (count - 1)) / 2
        top = (self.height() - FOOT - h) / 2
        return [QRectF(left + at * (w + GAP), top, w, h) for at in range(count)]


def _area(size: QSize) -> int:
    return size.width() * size.height()
