"""How full the device's memory has been in the last minutes."""

from collections import deque

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.words import tr

POINTS = 150  # at one every two seconds: five minutes
LEFT, BOTTOM, TOP = 34, 20, 8  # px for the axes


class MemoryCurve(QWidget):
    """`add` a point every two seconds; the newest is at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._points: deque[float] = deque(maxlen=POINTS)
        self._most = 1.0  # GB
        self.setAccessibleName(tr("Memory in use over the last minutes"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(240, 108)

    def add(self, used: float, total: float) -> None:
        """`used` of `total`, in GB."""
        self._points.append(used)
        self._most = max(total, 0.001)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(LEFT, TOP, self.width() - LEFT - 1, self.height() - BOTTOM - TOP)
        painter.setFont(sized(11))
        for share in (0.0, 0.5, 1.0):
            y = box.bottom() - share * box.height()
            painter.setPen(QPen(color("border"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(color("text3"))
            painter.drawText(
                QRectF(0, y - 8, LEFT - 8, 16),
                int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter),
                f"{share * self._most:.0f}",
            )
        foot = QRectF(box.left(), box.bottom() + 3, box.width(), 16)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignLeft), tr("5 min ago"))
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), tr("now"))
        if len(self._points) > 1:
            painter.setPen(QPen(color("accent"), 1.5))
            painter.drawPolyline(self._line(box))
        painter.end()

    def _line(self, box: QRectF) -> QPolygonF:
        count = len(self._points)
        return QPolygonF(
            [
                QPointF(
                    box.right() - (count - 1 - at) * box.width() / (POINTS - 1),
                    box.bottom() - min(1.0, value / self._most) * box.height(),
                )
                for at, value in enumerate(self._points)
            ]
        )
