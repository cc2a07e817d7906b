"""Where one looks at a picture from: zoom, middle, and what of before and after is seen; shared by linked viewers."""

from PySide6.QtCore import QObject, QPointF, Signal

LARGEST, SMALLEST = 32.0, 0.02  # zoom


class Viewpoint(QObject):
    """Signals:
    moved(): something of it is otherwise now.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.zoom: float | None = None
        """Screen pixels for one pixel of the picture; None: as large as the viewer."""
        self.center = QPointF(0.5, 0.5)
        """The point of the picture, 0..1, in the middle of the viewer."""
        self.split = 0.5
        """Share of the seen picture left of the line between before and after."""
        self.before_held = False

    @staticmethod
    def within(zoom: float) -> float:
        """The nearest zoom that is allowed."""
        return max(SMALLEST, min(LARGEST, zoom))

    def fit(self) -> None:
        """The whole picture."""
        self.look(None, QPointF(0.5, 0.5))

    def look(self, zoom: float | None, center: QPointF) -> None:
        self.zoom, self.center = zoom, center
        self.moved.emit()

    def move_split(self, share: float) -> None:
        self.split = max(0.0, min(1.0, share))
        self.moved.emit()

    def hold_before(self, on: bool) -> None:
        """Show the picture as it was for as long as this holds."""
        self.before_held = on
        self.moved.emit()
