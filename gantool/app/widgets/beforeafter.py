"""The viewer: before and after in one picture, a line between them to drag, zoom at the pointer, pan."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.viewpoint import Viewpoint
from gantool.app.words import tr

GRIP = 24.0  # px beside the line that still take it


class BeforeAfter(QWidget):
    """Two pictures in the same place; with one of them it shows that one.

    Viewers that are given one `Viewpoint` zoom, pan and flip together. `before_title` and `after_title` name them.

    Signals:
        zoom_changed(float): screen pixels for one picture pixel.
        step_wished(int): Left or Right was pressed: -1 or +1.
    """

    zoom_changed = Signal(float)
    step_wished = Signal(int)

    def __init__(self, viewpoint: Viewpoint | None = None) -> None:
        super().__init__()
        self.viewpoint = viewpoint or Viewpoint(self)
        self.viewpoint.moved.connect(self._on_moved)
        self._before, self._after = QImage(), QImage()
        self._note = ""
        self.before_title, self.after_title = tr("Before"), tr("After")
        self._drag = ""
        self._last = QPointF()
        self._space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Before and after"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(150, 120))

    @property
    def zoom(self) -> float:
        """Screen pixels for one pixel of the picture."""
        return self.viewpoint.zoom or self._fitted()

    @property
    def split(self) -> float:
        return self.viewpoint.split

    @property
    def shows_before(self) -> bool:
        """Whether X is held."""
        return self.viewpoint.before_held

    def show_pictures(self, before: QImage, after: QImage, note: str = "", *, keep_view: bool = False) -> None:
        """Show these; a null image is none. `note` is what to say where there is no result."""
        same = before.size() == self._before.size()
        self._before, self._after, self._note = before, after, note
        if not keep_view and not same:
            self.viewpoint.fit()
        self._on_moved()

    def fit(self) -> None:
        """The whole picture."""
        self.viewpoint.fit()

    def actual_size(self) -> None:
        """One pixel of the picture on one of the screen."""
        self._look(1.0, self.viewpoint.center)

    def _on_moved(self) -> None:
        self.update()
        self.zoom_changed.emit(self.zoom)

    # -- keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_X:
            self.viewpoint.hold_before(True)
        elif key == Qt.Key.Key_Space:
            self._space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.actual_size()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.step_wished.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_X:
            self.viewpoint.hold_before(False)
        elif event.key() == Qt.Key.Key_Space:
            self._space = False
            self.unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._before.isNull():
            return
        factor = 1.2 ** (event.angleDelta().y() / 120)
        at = event.position()
        point = self._to_picture(at)
        zoom = Viewpoint.within(self.zoom * factor)
        size = self._size(zoom)
        center = QPointF(
            point.x() - (at.x() - self.width() / 2) / max(1.0, size.width()),
            point.y() - (at.y() - self.height() / 2) / max(1.0, size.height()),
        )
        self._look(zoom, center)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._last = event.position()
        if event.button() == Qt.MouseButton.MiddleButton or self._space:
            self._drag = "pan"
        elif event.button() == Qt.MouseButton.LeftButton:
            self._drag = "split" if self._on_line(event.position()) else "pan"
        self._move_split(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag == "pan":
            size = self._size()
            moved = event.position() - self._last
            by = QPointF(moved.x() / max(1.0, size.width()), moved.y() / max(1.0, size.height()))
            self._last = event.position()
            self._look(self.viewpoint.zoom, self.viewpoint.center - by)
        elif self._drag == "split":
            self._move_split(event.position())
        elif not self._space:
            near = self._on_line(event.position())
            self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag = ""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit()

    # -- geometry

    def _fitted(self) -> float:
        if self._before.isNull():
            return 1.0
        zoom = min(self.width() / self._before.width(), self.height() / self._before.height())
        return min(zoom, 4.0)

    def _size(self, zoom: float | None = None) -> QRectF:
        scale = zoom or self.zoom
        return QRectF(0, 0, self._before.width() * scale, self._before.height() * scale)

    def _place(self) -> QRectF:
        size = self._size()
        return QRectF(
            self.width() / 2 - self.viewpoint.center.x() * size.width(),
            self.height() / 2 - self.viewpoint.center.y() * size.height(),
            size.width(),
            size.height(),
        )

    def _to_picture(self, at: QPointF) -> QPointF:
        place = self._place()
        return QPointF(
            (at.x() - place.left()) / max(1.0, place.width()), (at.y() - place.top()) / max(1.0, place.height())
        )

    def _seen(self) -> QRectF:
        return self._place().intersected(QRectF(self.rect()))

    def _line(self) -> float:
        seen = self._seen()
        return seen.left() + seen.width() * self.viewpoint.split

    def _on_line(self, at: QPointF) -> bool:
        return not self._after.isNull() and abs(at.x() - self._line()) <= GRIP

    def _move_split(self, at: QPointF) -> None:
        if self._drag == "split":
            seen = self._seen()
            self.viewpoint.move_split((at.x() - seen.left()) / max(1.0, seen.width()))

    def _look(self, zoom: float | None, center: QPointF) -> None:
        """Look from there, without leaving the picture where it is larger than the view."""
        size = self._size(zoom)
        half_w, half_h = 0.5 * self.width() / max(1.0, size.width()), 0.5 * self.height() / max(1.0, size.height())
        x = 0.5 if half_w >= 0.5 else max(half_w, min(1 - half_w, center.x()))
        y = 0.5 if half_h >= 0.5 else max(half_h, min(1 - half_h, center.y()))
        self.viewpoint.look(zoom, QPointF(x, y))

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), color("canvas"))
        if self._before.isNull() and self._after.isNull():
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.zoom < 3)
        place, seen = self._place(), self._seen()
        painter.drawImage(place, self._before)
        both = not self._after.isNull()
        if both and not self.viewpoint.before_held:
            line = self._line()
            painter.save()
            painter.setClipRect(QRectF(line, 0, self.width(), self.height()))
            painter.drawImage(place, self._after)
            painter.restore()
            painter.setPen(QPen(color("divider"), 2))
            painter.drawLine(QPointF(line, seen.top()), QPointF(line, seen.bottom()))
            middle = QPointF(line, seen.center().y())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("divider"))
            painter.drawEllipse(middle, 18, 18)
            icons.paint(painter, "flip", QRectF(middle.x() - 9, middle.y() - 9, 18, 18), "on_divider")
        self._caption(painter, self.before_title, seen, left=True)
        if both and not self.viewpoint.before_held:
            self._caption(painter, self.after_title, seen, left=False)
        elif not both and self._note:
            self._caption(painter, self._note, seen, left=False)
        painter.end()

    def _caption(self, painter: QPainter, text: str, seen: QRectF, *, left: bool) -> None:
        painter.setFont(sized(12, painter.font().Weight.Medium))
        width = painter.fontMetrics().horizontalAdvance(text) + 16
        if width > seen.width() / 2 - 12:
            return
        box = QRectF(seen.left() + 8 if left else seen.right() - 8 - width, seen.top() + 8, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("caption_back", 0.78))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(color("caption_text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
