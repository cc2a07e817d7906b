"""An icon that stands for itself: it follows the theme and takes no clicks."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme import icons
from gantool.app.theme.theme import color


class Icon(QWidget):
    """The icon `name` in the colour of `token`; on a rounded ground of `ground`, if given."""

    def __init__(self, name: str, token: str = "text2", size: int = 20, ground: str = "", pad: int = 0) -> None:
        super().__init__()
        self._name, self._token, self._size, self._ground, self._pad = name, token, size, ground, pad
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(QSize(size + 2 * pad, size + 2 * pad))

    def show_icon(self, name: str, token: str, ground: str | None = None) -> None:
        """Change icon and colours."""
        self._name, self._token = name, token
        self._ground = self._ground if ground is None else ground
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ground:
            painter.setBrush(color(self._ground))
            painter.setPen(color(self._ground, 0))
            painter.drawRoundedRect(QRectF(self.rect()), 14, 14)
        if self._name:
            icons.paint(painter, self._name, QRectF(self._pad, self._pad, self._size, self._size), self._token)
        painter.end()
