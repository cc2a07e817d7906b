"""A pane: the canvas, the result, or both over each other, under the shared viewport; and the hand that paints."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QRegion,
    QTabletEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.paint.canvas_image import CanvasImage
from gantool.app.paint.options import ToolName
from gantool.app.paint.shapes import Box
from gantool.app.paint.tools import Easel, Tool, Touch, color_at, make_tool
from gantool.app.paint.viewport import Viewport
from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color

Shows = Literal["canvas", "result", "split", "overlay"]
RADIUS = 6.0
GRAB = 14.0  # px beside the divider where it is taken hold of


class Pane(QWidget):
    """Paints with the tool in the hand; on the result alone a click picks.

    Signals:
        stroke_begun(), stroke_ended(): the pointer was pressed and let go with a tool.
        result_drag_wished(): the result is being dragged out.
    """

    stroke_begun = Signal()
    stroke_ended = Signal()
    result_drag_wished = Signal()

    def __init__(self, name: str, shows: Shows, easel: Easel, canvas: CanvasImage, viewport: Viewport) -> None:
        super().__init__()
        self.shows: Shows = shows
        self.easel, self.canvas, self.viewport = easel, canvas, viewport
        self.result = QImage()
        self.blend, self.divider = 0.5, 0.5
        self.waiting_words = ""
        self.key_pressed: Callable[[QKeyEvent], bool] = lambda event: False
        self.holding_before = False
        self._tool: Tool | None = None
        self._moving: Literal["", "pan", "rotate", "divider", "drag"] = ""
        self._last = QPointF()
        self._pressed: Qt.MouseButton | None = None  # the button that a stroke or a move goes on with
        self._hover: QPointF | None = None
        self._space = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        canvas.changed.connect(self._on_canvas_changed)
        viewport.changed.connect(self.update)
        easel.options.changed.connect(self.update)
        easel.document.selection_changed.connect(self.update)
        easel.history.rebuilding.connect(self.finish)

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    @property
    def painting(self) -> bool:
        return self._tool is not None

    def show_result(self, image: QImage) -> None:
        """Show another result."""
        self.result = image
        if self.shows != "canvas":
            self.update()

    def cancel(self) -> bool:
        """Esc: leave the stroke under way; whether there was one."""
        if self._tool is None:
            return False
        self._tool.cancel()
        self._tool = None
        self.stroke_ended.emit()
        return True

    def finish(self) -> None:
        """End the stroke under way where it is."""
        if self._tool is not None:
            self._release(self._last, Qt.KeyboardModifier.NoModifier)

    # -- where

    def _transform(self) -> QTransform:
        document = self.easel.document
        return self.viewport.transform(QSizeF(self.size()), QSizeF(document.width, document.height))

    def canvas_point(self, point: QPointF) -> tuple[float, float]:
        """From the pane's pixels to the canvas's."""
        mapped = self._transform().inverted()[0].map(point)
        return mapped.x(), mapped.y()

    # -- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._press(event.position(), event.button(), event.modifiers(), 1.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move(event.position(), event.modifiers(), 1.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == self._pressed:
            self._release(event.position(), event.modifiers())

    def tabletEvent(self, event: QTabletEvent) -> None:
        event.accept()
        match event.type():
            case QTabletEvent.Type.TabletPress:
                self.setFocus(Qt.FocusReason.MouseFocusReason)
                self._press(event.position(), event.button(), event.modifiers(), event.pressure())
            case QTabletEvent.Type.TabletMove:
                self._move(event.position(), event.modifiers(), event.pressure())
            case QTabletEvent.Type.TabletRelease:
                self._release(event.position(), event.modifiers())
            case _:
                event.ignore()

    def _press(self, at: QPointF, button: Qt.MouseButton, held: Qt.KeyboardModifier, pressure: float) -> None:
        if self._pressed not in (None, button):
            return  # another button amid a stroke
        self.finish()  # whose end was never told
        self._last, self._pressed = at, button
        shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if button == Qt.MouseButton.MiddleButton or self._space:
            self._moving = "rotate" if shift and self._space else "pan"
        elif button != Qt.MouseButton.LeftButton:
            return
        elif self.shows == "split" and abs(at.x() - self.width() * self.divider) < GRAB:
            self._moving = "divider"
        elif self.shows == "result":
            if self.easel.options.tool in ("move", "select"):
                self._moving = "drag"
            else:
                self._pick_from_result(at)
        else:
            name: ToolName | None = "picker" if held & Qt.KeyboardModifier.ControlModifier else None
            self._tool = make_tool(self.easel, name)
            self.stroke_begun.emit()
            self._tool.press(Touch(self.canvas_point(at), pressure, shift))

    def _move(self, at: QPointF, held: Qt.KeyboardModifier, pressure: float) -> None:
        self._hover = at
        by, self._last = at - self._last, at
        match self._moving:
            case "pan":
                self.viewport.move(by)
            case "rotate":
                self.viewport.rotate(by.x() / 3)
            case "divider":
                self.divider = max(0.0, min(1.0, at.x() / max(1, self.width())))
            case "drag":
                self._moving = ""
                self.result_drag_wished.emit()
            case _:
                if self._tool is not None:
                    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
                    self._tool.move(Touch(self.canvas_point(at), pressure, shift))
        self._choose_cursor()
        self.update()

    def _release(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        self._moving, self._pressed = "", None
        tool, self._tool = self._tool, None
        if tool is not None:
            tool.release(Touch(self.canvas_point(at), 1.0, bool(held & Qt.KeyboardModifier.ShiftModifier)))
            self.stroke_ended.emit()
        self.update()

    def _pick_from_result(self, at: QPointF) -> None:
        """The class that is painted there, or the colour of the result."""
        point = self.canvas_point(at)
        document, options = self.easel.document, self.easel.options
        if document.ground.kind in ("labels", "lines"):
            found = color_at(document, point)
        else:
            scale = self.result.width() / max(1, document.width)
            x, y = int(point[0] * scale), int(point[1] * scale)
            inside = 0 <= x < self.result.width() and 0 <= y < self.result.height()
            picked = QColor(self.result.pixel(x, y)) if inside else None
            found = (picked.red(), picked.green(), picked.blue()) if picked is not None else None
        if found is not None:
            options.dip(found)

    # -- keys and wheel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._space = True
            self._choose_cursor()
        elif event.key() == Qt.Key.Key_X and not event.isAutoRepeat():
            self.holding_before = True
            self.update()
        elif not self.key_pressed(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            self._space = False
            self._choose_cursor()
        elif event.key() == Qt.Key.Key_X:
            self.holding_before = False
            self.update()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = self.holding_before = False
        super().focusOutEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        self.viewport.zoom_at(event.position() - middle, 1.0015 ** event.angleDelta().y())
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        self._choose_cursor()

    def leaveEvent(self, event: object) -> None:
        self._hover = None
        self.update()

    def _choose_cursor(self) -> None:
        if self._space or self._moving in ("pan", "rotate"):
            shape = Qt.CursorShape.OpenHandCursor
        elif self._moving == "divider":
            shape = Qt.CursorShape.SplitHCursor
        elif self.shows == "result":
            picks = self.easel.options.tool not in ("move", "select")
            shape = Qt.CursorShape.CrossCursor if picks else Qt.CursorShape.OpenHandCursor
        elif self._rings():
            shape = Qt.CursorShape.BlankCursor
        else:
            shape = Qt.CursorShape.CrossCursor
        self.setCursor(shape)

    # -- drawing

    def _on_canvas_changed(self, box: Box) -> None:
        if self.shows != "result":
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), color("canvas"))
        painter.save()
        painter.setTransform(self._transform(), True)
        self._paint_pictures(painter)
        self._paint_selection(painter)
        painter.restore()
        if self.shows == "split":
            self._paint_divider(painter)
        if self.waiting_words and self.shows == "result":
            self._paint_words(painter)
        self._paint_ring(painter)
        painter.end()

    def _paint_pictures(self, painter: QPainter) -> None:
        shows = "canvas" if self.holding_before else self.shows
        if shows != "result":
            self._paint_canvas(painter)
        if shows == "canvas" or self.result.isNull():
            return
        if shows == "overlay":
            painter.setOpacity(self.blend)
        elif shows == "split":  # in the pane's own pixels
            right = QRectF(self.width() * self.divider, 0, self.width() * (1 - self.divider), self.height())
            painter.setClipRegion(_region(right, painter.worldTransform()), Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._whole(), self.result)

    def _paint_canvas(self, painter: QPainter) -> None:
        crisp = self.easel.document.ground.hard and self.viewport.scale >= 1 and self.viewport.angle == 0
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not crisp)
        painter.drawImage(self._whole(), self.canvas.image)

    def _whole(self) -> QRectF:
        return QRectF(0, 0, self.easel.document.width, self.easel.document.height)

    def _paint_selection(self, painter: QPainter) -> None:
        box = self.easel.document.selection
        if box.empty or self.shows == "result":
            return
        for token, dashes in (("divider", []), ("caption_back", [4.0, 4.0])):
            pen = QPen(color(token), 1.2)
            pen.setCosmetic(True)
            if dashes:
                pen.setDashPattern(dashes)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(box.left, box.top, box.width, box.height))

    def _paint_divider(self, painter: QPainter) -> None:
        x = self.width() * self.divider
        painter.setPen(QPen(color("divider"), 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.setBrush(color("divider"))
        painter.drawEllipse(QPointF(x, self.height() / 2), 18, 18)
        icons.paint(painter, "split", QRectF(x - 9, self.height() / 2 - 9, 18, 18), "on_divider")

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(sized(12))
        painter.setPen(color("text2"))
        painter.drawText(
            QRectF(self.rect()).adjusted(16, 16, -16, -16),
            int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
            self.waiting_words,
        )

    def _rings(self) -> bool:
        return self.shows != "result" and self.easel.options.tool in ("brush", "eraser", "line")

    def _paint_ring(self, painter: QPainter) -> None:
        """The brush, in its true size: white with a dark edge."""
        if self._hover is None or not self._rings() or self._space or self._moving:
            return
        radius = max(1.5, self.easel.options.size / 2 * self.viewport.scale)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("caption_back"), 3))
        painter.drawEllipse(self._hover, radius, radius)
        painter.setPen(QPen(color("divider"), 1.5))
        painter.drawEllipse(self._hover, radius, radius)


def _region(area: QRectF, world: QTransform) -> QRegion:
    """`area` of the pane as a region under the painter's transform."""
    polygon = world.inverted()[0].map(QPolygonF(area))
    return QRegion(polygon.toPolygon())
