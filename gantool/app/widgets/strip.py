"""Tiles side by side that go on past the edge: the wheel goes along them, and what is chosen is always in sight."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


class Strip(QScrollArea):
    """As high as its tiles, and as wide as there is room; no bar.

    Signals:
        reach_changed(): there is more, or less, to the left or to the right.
    """

    reach_changed = Signal()

    def __init__(self, tiles: QLayout) -> None:
        super().__init__()
        self._content = content = QWidget()
        content.setProperty("kind", "clear")
        content.setLayout(tiles)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(content)
        content.installEventFilter(self)
        self.horizontalScrollBar().valueChanged.connect(lambda _: self.reach_changed.emit())
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self.reach_changed.emit())

    @property
    def more_before(self) -> bool:
        return self.horizontalScrollBar().value() > 0

    @property
    def more_after(self) -> bool:
        return self.horizontalScrollBar().value() < self.horizontalScrollBar().maximum()

    def go(self, pages: int) -> None:
        """So many views to the right, or to the left if negative."""
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() + round(pages * self.viewport().width() * 0.8))

    def bring(self, tile: QWidget) -> None:
        """Into sight."""
        left = tile.mapTo(self._content, QPoint()).x()
        self.ensureVisible(left + tile.width() // 2, 0, tile.width() // 2 + 16, 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() or event.angleDelta().x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - turned)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.reach_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.setFixedHeight(self._height())
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _height(self) -> int:
        return self._content.minimumSizeHint().height()
