"""How canvas and result are looked at: zoom, pan, rotation and mirror, one for both."""

from PySide6.QtCore import QObject, QPointF, QSizeF, Signal
from PySide6.QtGui import QTransform

SMALLEST, LARGEST = 0.05, 32.0


class Viewport(QObject):
    """`zoom` is None while the whole canvas is fitted in; `pan` is where the canvas's middle lies off the pane's.

    Signals:
        changed(): look again.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.zoom: float | None = None
        self.pan = QPointF()
        self.angle = 0.0
        self.mirrored = False
        self.fitted = 1.0  # the zoom that the last pane fitted at

    @property
    def scale(self) -> float:
        """Screen pixels a canvas pixel."""
        return self.zoom if self.zoom is not None else self.fitted

    def transform(self, pane: QSizeF, canvas: QSizeF) -> QTransform:
        """From canvas pixels to the pane's."""
        self.fitted = min(pane.width() / max(1, canvas.width()), pane.height() / max(1, canvas.height()))
        made = QTransform()
        made.translate(pane.width() / 2 + self.pan.x(), pane.height() / 2 + self.pan.y())
        made.rotate(self.angle)
        made.scale(-self.scale if self.mirrored else self.scale, self.scale)
        made.translate(-canvas.width() / 2, -canvas.height() / 2)
        return made

    def fit(self) -> None:
        """The whole canvas, upright."""
        self.zoom, self.pan, self.angle = None, QPointF(), 0.0
        self.changed.emit()

    def actual_size(self) -> None:
        self.zoom, self.pan = 1.0, QPointF()
        self.changed.emit()

    def zoom_at(self, point: QPointF, factor: float) -> None:
        """Zoom so that what lies under `point` (from the pane's middle) stays there."""
        old = self.scale
        self.zoom = max(SMALLEST, min(LARGEST, old * factor))
        self.pan = point - (point - self.pan) * (self.zoom / old)
        self.changed.emit()

    def move(self, by: QPointF) -> None:
        if self.zoom is None:
            self.zoom = self.fitted
        self.pan += by
        self.changed.emit()

    def rotate(self, degrees: float) -> None:
        self.angle = (self.angle + degrees) % 360
        self.changed.emit()

    def mirror(self) -> None:
        """Show everything the other way round, whatever the view is turned to."""
        self.mirrored = not self.mirrored
        self.angle = -self.angle % 360
        self.pan = QPointF(-self.pan.x(), self.pan.y())
        self.changed.emit()
