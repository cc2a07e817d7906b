"""The latent plane: a place between pictures, to be dragged through; small pictures show what lies where."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme.theme import color
from gantool.app.words import tr

CELLS = 5  # a side: the middle one is where the plane was laid
STEP = 0.05  # of an arrow key; with Shift a tenth of it
DOT = 7.0  # px
LONGEST_TRAIL = 200  # places that are remembered of the way
BACK = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


def place_of(cell: int) -> QPointF:
    """The place, -1..1 each way, in the middle of a cell; cells are counted row by row from the top left."""
    return QPointF(*((2 * each + 1) / CELLS - 1 for each in (cell % CELLS, cell // CELLS)))


def nearest_first() -> list[int]:
    """Every cell, those near the middle first: in this order their pictures are worth making."""
    return sorted(range(CELLS * CELLS), key=lambda cell: place_of(cell).x() ** 2 + place_of(cell).y() ** 2)


class LatentPlane(QWidget):
    """A square with a dot in it; places are -1..1 each way, right and down.

    Signals:
        moved(QPointF): the dot is dragged there.
        settled(QPointF): it was let go, or a key moved it.
    """

    moved = Signal(QPointF)
    settled = Signal(QPointF)

    def __init__(self) -> None:
        super().__init__()
        self.place = QPointF()
        self._trail: list[QPointF] = [QPointF()]
        self._pictures: dict[int, QImage] = {}
        self._held = False
        self.setAccessibleName(tr("Latent plane"))
        self.setAccessibleDescription(
            tr("The arrow keys move the dot; with Shift ten times finer; Home brings it back")
        )
        self._tip = tr("Drag the dot, or move it with the arrow keys (with Shift finer, Home brings it back)")
        self.setToolTip(self._tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(200, 200)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def sizeHint(self) -> QSize:
        return self.size()

    @property
    def trail(self) -> Sequence[QPointF]:
        """The way that the dot came."""
        return self._trail

    def lay(self, place: QPointF | None = None) -> None:
        """Begin anew: without pictures and without a way behind."""
        self._pictures = {}
        self.place = place or QPointF()
        self._trail = [self.place]
        self.update()

    def show_picture(self, cell: int, image: QImage) -> None:
        """What lies in the middle of a cell."""
        self._pictures[cell] = image
        self.update()

    def show_place(self, place: QPointF) -> None:
        """Put the dot elsewhere, without a signal."""
        self.place = _within(place)
        self.update()

    def explain(self, reason: str) -> None:
        """Cannot be used for this reason; with an empty one it can."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._tip)

    # -- the hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = True
            self._go(self._to_place(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._go(self._to_place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._held = False
            self.settled.emit(self.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Home:
            self._go(QPointF())
        elif key in BACK:
            fine = STEP / 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            across, down = BACK[key]
            self._go(self.place + QPointF(across * fine, down * fine))
        else:
            super().keyPressEvent(event)
            return
        self.settled.emit(self.place)

    def _go(self, place: QPointF) -> None:
        place = _within(place)
        if place == self.place:
            return
        self.place = place
        self._trail = [*self._trail[1 - LONGEST_TRAIL :], place]
        self.update()
        self.moved.emit(place)

    def _to_place(self, at: QPointF) -> QPointF:
        return QPointF(2 * at.x() / max(1, self.width()) - 1, 2 * at.y() / max(1, self.height()) - 1)

    def _to_point(self, place: QPointF) -> QPointF:
        return QPointF((place.x() + 1) / 2 * self.width(), (place.y() + 1) / 2 * self.height())

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(box, 8, 8)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), color("canvas"))
        self._paint_cells(painter)
        self._paint_trail(painter)
        painter.restore()
        painter.setPen(QPen(color("border"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        self._paint_dot(painter)
        painter.end()

    def _paint_cells(self, painter: QPainter) -> None:
        side = self.width() / CELLS
        opacity = painter.opacity()
        painter.setOpacity(0.55 * opacity)
        for cell, image in self._pictures.items():
            painter.drawImage(QRectF(cell % CELLS * side, cell // CELLS * side, side, side), image)
        painter.setOpacity(opacity)
        painter.setPen(QPen(color("border"), 1))
        for at in range(1, CELLS):
            painter.drawLine(QPointF(at * side, 0), QPointF(at * side, self.height()))
            painter.drawLine(QPointF(0, at * side), QPointF(self.width(), at * side))

    def _paint_trail(self, painter: QPainter) -> None:
        if len(self._trail) < 2:
            return
        way = QPainterPath(self._to_point(self._trail[0]))
        for place in self._trail[1:]:
            way.lineTo(self._to_point(place))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("canvas"), 3.5))
        painter.drawPath(way)
        painter.setPen(QPen(color("accent"), 1.8, Qt.PenStyle.DotLine))
        painter.drawPath(way)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("text2"))
        painter.drawEllipse(self._to_point(self._trail[0]), 3, 3)

    def _paint_dot(self, painter: QPainter) -> None:
        at = self._to_point(self.place)
        painter.setPen(QPen(color("window"), 2))
        painter.setBrush(color("accent"))
        painter.drawEllipse(at, DOT, DOT)


def _within(place: QPointF) -> QPointF:
    return QPointF(max(-1.0, min(1.0, place.x())), max(-1.0, min(1.0, place.y())))
