"""The picture that is edited: zoom and pan, before and after; over it the points to drag and the area they change."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.edit.handles import End, Handles
from gantool.app.edit.outline import Outline, box_of, large_enough
from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.viewpoint import Viewpoint
from gantool.app.words import tr

Tool = Literal["drag", "mask", "box"]
RADIUS, REACH, GRIP = 9.0, 14.0, 24.0  # px: of a point, and how near one takes hold of it or of the dividing line
NUDGE = 0.005  # of the picture, by an arrow key; with Shift ten times
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class EditPicture(QWidget):
    """Shows the newest result over what it began as; the tool in the hand sets points or draws the area.

    Attributes:
        key_pressed: asked about keys that are not the picture's own; whether it did something.

    Signals:
        looked(): from elsewhere: zoom or pan have changed.
    """

    looked = Signal()

    def __init__(self, handles: Handles, outline: Outline) -> None:
        super().__init__()
        self.handles, self.outline = handles, outline
        self.viewpoint = Viewpoint(self)
        self.viewpoint.moved.connect(self._on_looked)
        self.tool: Tool = "drag"
        self.split = False
        self.frozen = False  # while points move: the overlay is seen but not touched
        self.image, self.before = QImage(), QImage()
        self.caption = ""
        self.waiting = ""
        self.key_pressed: Callable[[QKeyEvent], bool] = lambda event: False
        self._held: tuple[int, End] | None = None
        self._moving: Literal["", "pan", "line", "draw"] = ""
        self._drawn: list[QPointF] = []
        self._taking_away = False
        self._last = QPointF()
        self._space = False
        self.setAccessibleName(tr("The picture"))
        self.setAccessibleDescription(
            tr("Enter sets a point in the middle, the arrow keys move its target, Delete removes it")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 200)
        handles.changed.connect(self.update)
        outline.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(512, 512)

    def show_image(self, image: QImage) -> None:
        """The newest result."""
        self.image = image
        self.update()

    def show_before(self, image: QImage) -> None:
        """What it began as: seen while X is held, and left of the line."""
        self.before = image
        self.update()

    def set_split(self, on: bool) -> None:
        """Before and after side by side, with a line to drag."""
        self.split = on
        self.update()

    def tell(self, caption: str) -> None:
        """Words in the corner of the picture; none with an empty text."""
        self.caption = caption
        self.update()

    def wait(self, words: str) -> None:
        """Words where the picture will be."""
        self.waiting = words
        self.update()

    def take(self, tool: Tool) -> None:
        self.tool = tool
        self._drawn = []
        self.update()

    def cancel(self) -> bool:
        """Leave what is being drawn; whether there was something."""
        drawing = self._moving == "draw"
        if drawing:
            self._moving, self._drawn = "", []
            self.update()
        return drawing

    def actual_size(self) -> None:
        self.viewpoint.look(1.0, self.viewpoint.center)

    @property
    def zoom(self) -> float:
        """Screen pixels for one of the picture."""
        return self.viewpoint.zoom or self._fitted()

    # -- geometry

    def _size(self) -> QSize:
        shown = self.image if not self.image.isNull() else self.before
        return shown.size() if not shown.isNull() else QSize(1, 1)

    def _fitted(self) -> float:
        size = self._size()
        return min(self.width() / max(1, size.width()), self.height() / max(1, size.height()))

    def place(self) -> QRectF:
        """Where the picture lies, in the widget's pixels."""
        size, zoom, center = self._size(), self.zoom, self.viewpoint.center
        wide, high = size.width() * zoom, size.height() * zoom
        return QRectF(self.width() / 2 - center.x() * wide, self.height() / 2 - center.y() * high, wide, high)

    def to_picture(self, at: QPointF) -> QPointF:
        place = self.place()
        return QPointF(
            (at.x() - place.left()) / max(1e-6, place.width()), (at.y() - place.top()) / max(1e-6, place.height())
        )

    def to_widget(self, point: tuple[float, float]) -> QPointF:
        place = self.place()
        return QPointF(place.left() + point[0] * place.width(), place.top() + point[1] * place.height())

    def _line(self) -> float:
        seen = self.place().intersected(QRectF(self.rect()))
        return seen.left() + seen.width() * self.viewpoint.split

    def _handle_at(self, at: QPointF) -> tuple[int, End] | None:
        """The end of a point under the pointer; targets lie above starts, newer ones above older."""
        for end in ("target", "start"):
            for number in reversed(range(len(self.handles.points))):
                where = self.to_widget(getattr(self.handles.points[number], end))
                if (where - at).manhattanLength() <= REACH:
                    return number, "target" if end == "target" else "start"
        return None

    # -- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = self._last = event.position()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.button() == Qt.MouseButton.MiddleButton or self._space:
            self._moving = "pan"
        elif event.button() != Qt.MouseButton.LeftButton or self.image.isNull():
            return
        elif self.split and not self.before.isNull() and abs(at.x() - self._line()) <= GRIP:
            self._moving = "line"
        elif self.frozen:
            return
        elif self.tool == "drag":
            self._press_point(at, alt)
        else:
            self._moving, self._taking_away = "draw", alt
            self._drawn = [self.to_picture(at)]
        self._choose_cursor(at)

    def _press_point(self, at: QPointF, alt: bool) -> None:
        found = self._handle_at(at)
        if alt:
            if found is not None:
                self.handles.remove(found[0])
        elif found is not None:
            self._held = found
            self.handles.current = found[0]
            self.update()
        elif self.place().contains(at):
            number = self.handles.add(self.to_picture(at))
            self._held = (number, "target") if number >= 0 else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        by, self._last = at - self._last, at
        if self._moving == "pan":
            place = self.place()
            moved = QPointF(by.x() / max(1.0, place.width()), by.y() / max(1.0, place.height()))
            self._look(self.zoom, self.viewpoint.center - moved)
        elif self._moving == "line":
            seen = self.place().intersected(QRectF(self.rect()))
            self.viewpoint.move_split((at.x() - seen.left()) / max(1.0, seen.width()))
        elif self._moving == "draw":
            here = self.to_picture(at)
            self._drawn = [self._drawn[0], here] if self.tool == "box" else [*self._drawn, here]
            self.update()
        elif self._held is not None:
            self.handles.move(*self._held, self.to_picture(at))
        self._choose_cursor(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._moving == "draw":
            points = box_of(self._drawn[0], self._drawn[-1]) if self.tool == "box" else self._drawn
            if large_enough(points):
                (self.outline.take_away if self._taking_away else self.outline.add)(points)
        self._moving, self._drawn, self._held = "", [], None
        self._choose_cursor(event.position())
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.image.isNull():
            return
        at, point = event.position(), self.to_picture(event.position())
        zoom = Viewpoint.within(self.zoom * 1.0015 ** event.angleDelta().y())
        size = self._size()
        off = QPointF(
            (at.x() - self.width() / 2) / max(1.0, size.width() * zoom),
            (at.y() - self.height() / 2) / max(1.0, size.height() * zoom),
        )
        self._look(zoom, point - off)
        event.accept()

    def _look(self, zoom: float | None, center: QPointF) -> None:
        """Look from there, without leaving the picture."""
        self.viewpoint.look(zoom, QPointF(max(0.0, min(1.0, center.x())), max(0.0, min(1.0, center.y()))))

    def _on_looked(self) -> None:
        self.update()
        self.looked.emit()

    def _choose_cursor(self, at: QPointF) -> None:
        if self._space or self._moving == "pan":
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self.split and abs(at.x() - self._line()) <= GRIP:
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self.tool == "drag" and not self.frozen and self._handle_at(at) is not None:
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        elif not self.frozen and not self.image.isNull():
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.unsetCursor()

    # -- keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._own_key(event) and not self.key_pressed(event):
            super().keyPressEvent(event)

    def _own_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return False
        if key == Qt.Key.Key_X:
            self.viewpoint.hold_before(True)
        elif key == Qt.Key.Key_Space:
            self._space = True
            self._choose_cursor(self._last)
        elif key == Qt.Key.Key_0:
            self.viewpoint.fit()
        elif key == Qt.Key.Key_1:
            self.actual_size()
        elif self.frozen or self.image.isNull():
            return False
        else:
            return self._point_key(key, 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        return True

    def _point_key(self, key: Qt.Key, times: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.handles.add(QPointF(0.5, 0.5)) >= 0
        if key in ARROWS:
            across, down = ARROWS[key]
            return self.handles.nudge(across * NUDGE * times, down * NUDGE * times)
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return self.handles.remove_current()
        if key in (Qt.Key.Key_Comma, Qt.Key.Key_Period):
            self.handles.step(1 if key == Qt.Key.Key_Period else -1)
            return True
        return False

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_X:
            self.viewpoint.hold_before(False)
        elif event.key() == Qt.Key.Key_Space:
            self._space = False
            self._choose_cursor(self._last)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        if self.viewpoint.before_held:
            self.viewpoint.hold_before(False)
        super().focusOutEvent(event)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        whole = QRectF(self.rect())
        outline.addRoundedRect(whole if self.image.isNull() else self.place().intersected(whole), 6, 6)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), color("canvas"))
        if not self.image.isNull():
            self._paint_pictures(painter)
            if not self.viewpoint.before_held:
                self._paint_area(painter)
                self._paint_handles(painter)
        else:
            self._paint_waiting(painter)
        if self.caption:
            self._paint_caption(painter, self.caption)
        painter.end()

    def _paint_pictures(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.zoom < 6)
        place, both = self.place(), not self.before.isNull()
        if self.viewpoint.before_held and both:
            painter.drawImage(place, self.before)
            return
        painter.drawImage(place, self.image)
        if not (self.split and both):
            return
        line = self._line()
        painter.save()
        painter.setClipRect(QRectF(0, 0, line, self.height()), Qt.ClipOperation.IntersectClip)
        painter.drawImage(place, self.before)
        painter.restore()
        painter.setPen(QPen(color("divider"), 2))
        painter.drawLine(QPointF(line, 0), QPointF(line, self.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("divider"))
        middle = place.intersected(QRectF(self.rect())).center().y()
        painter.drawEllipse(QPointF(line, middle), 18, 18)
        icons.paint(painter, "flip", QRectF(line - 9, middle - 9, 18, 18), "on_divider")

    def _paint_area(self, painter: QPainter) -> None:
        place = self.place()
        to_widget = QTransform.fromTranslate(place.left(), place.top()).scale(place.width(), place.height())
        path = QPainterPath(self.outline.path)
        if self._drawn:
            drawn = box_of(self._drawn[0], self._drawn[-1]) if self.tool == "box" else self._drawn
            line = QPainterPath(drawn[0])
            for point in drawn[1:]:
                line.lineTo(point)
            line.closeSubpath()
            path.addPath(line)
        if path.isEmpty():
            return
        path = to_widget.map(path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("mark", 0.12))
        painter.drawPath(path)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("caption_back"), 2.5))
        painter.drawPath(path)
        pen = QPen(color("mark"), 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawPath(path)

    def _paint_handles(self, painter: QPainter) -> None:
        for number, point in enumerate(self.handles.points):
            start, target = self.to_widget(point.start), self.to_widget(point.target)
            if point.start != point.target:
                self._paint_way(painter, QLineF(start, target))
                self._paint_target(painter, target)
            self._paint_start(painter, start, number)

    def _paint_way(self, painter: QPainter, way: QLineF) -> None:
        if way.length() <= RADIUS:
            return
        way.setLength(way.length() - RADIUS)  # the target is hollow
        painter.setPen(QPen(color("caption_back"), 3.5))
        painter.drawLine(way)
        pen = QPen(color("divider"), 2)
        pen.setDashPattern([2.5, 2])
        painter.setPen(pen)
        painter.drawLine(way)

    def _paint_target(self, painter: QPainter, at: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for token, width in (("caption_back", 4.5), ("divider", 2.0)):
            painter.setPen(QPen(color(token), width))
            painter.drawEllipse(at, RADIUS, RADIUS)

    def _paint_start(self, painter: QPainter, at: QPointF, number: int) -> None:
        if number == self.handles.current and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("divider"), 1.5))
            painter.drawEllipse(at, RADIUS + 4, RADIUS + 4)
        painter.setPen(QPen(color("caption_back"), 1.5))
        painter.setBrush(color("mark"))
        painter.drawEllipse(at, RADIUS, RADIUS)
        painter.setFont(sized(11, painter.font().Weight.Bold))
        painter.setPen(color("on_mark"))
        box = QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(number + 1))

    def _paint_waiting(self, painter: QPainter) -> None:
        icons.paint(painter, "photo", QRectF(self.width() / 2 - 14, self.height() / 2 - 34, 28, 28), "text3")
        painter.setFont(sized(12))
        painter.setPen(color("text2"))
        box = QRectF(16, self.height() / 2 + 4, self.width() - 32, 60)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), self.waiting)

    def _paint_caption(self, painter: QPainter, text: str) -> None:
        painter.setFont(sized(12, painter.font().Weight.Medium))
        seen = QRectF(self.rect()) if self.image.isNull() else self.place().intersected(QRectF(self.rect()))
        width = min(painter.fontMetrics().horizontalAdvance(text) + 14, seen.width() - 16)
        box = QRectF(seen.left() + 8, seen.bottom() - 28, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("caption_back", 0.78))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(color("caption_text"))
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width - 12))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), elided)
