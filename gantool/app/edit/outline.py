"""The area that may change while points are dragged: outlines drawn on the picture, in shares of it (0..1)."""

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QPainterPath, QPolygonF

LEAST = 0.004  # of the picture's area: a smaller one was a slip of the hand
EVERYWHERE = QRectF(0, 0, 1, 1)


class Outline(QObject):
    """While none is `drawn`, the whole picture may change; where nothing is left of one that is, nothing may.

    Signals:
        changed(): another area.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.path = QPainterPath()
        self.drawn = False

    @property
    def lets_nothing_change(self) -> bool:
        """Whether everything was taken away from what was drawn."""
        return self.drawn and self.path.isEmpty()

    def add(self, points: list[QPointF]) -> None:
        """Let what these enclose change too."""
        self._become(self.path.united(_closed(points)))

    def take_away(self, points: list[QPointF]) -> None:
        """Keep what these enclose as it is."""
        before = self.path
        if not self.drawn:
            before = QPainterPath()
            before.addRect(EVERYWHERE)
        self._become(before.subtracted(_closed(points)))

    def clear(self) -> None:
        """Let the whole picture change again."""
        if self.drawn:
            self._become(QPainterPath(), drawn=False)

    def _become(self, path: QPainterPath, *, drawn: bool = True) -> None:
        path.setFillRule(path.fillRule().OddEvenFill)
        self.path, self.drawn = path.simplified(), drawn
        self.changed.emit()


def box_of(start: QPointF, end: QPointF) -> list[QPointF]:
    """The corners of a rectangle between two points."""
    box = QRectF(start, end).normalized()
    return [box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()]


def large_enough(points: list[QPointF]) -> bool:
    box = QPolygonF(points).boundingRect()
    return len(points) > 2 and box.width() * box.height() >= LEAST


def _closed(points: list[QPointF]) -> QPainterPath:
    whole = QPainterPath()
    whole.addRect(EVERYWHERE)
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    path.setFillRule(path.fillRule().WindingFill)  # a hand that crosses its own line means the area all the same
    return path.intersected(whole)
