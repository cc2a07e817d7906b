"""A splitter that remembers where it was put; a double-click on its handle puts it back."""

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget


class Splitter(QSplitter):
    """Side by side; the last part takes what is left.

    Signals:
        settled(object): the person moved it; the state, a QByteArray, is to be remembered.
    """

    settled = Signal(object)

    def __init__(self, sizes: list[int], *parts: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sizes = sizes
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for part in parts:
            self.addWidget(part)
        self.setStretchFactor(len(parts) - 1, 1)
        self.setSizes(sizes)
        self.splitterMoved.connect(lambda *_: self.settled.emit(self.saveState()))
        for at in range(1, self.count()):
            self.handle(at).installEventFilter(self)

    def remember(self, state: QByteArray) -> None:
        """Put it where it was; nothing happens for an empty or foreign state."""
        if not state.isEmpty():
            self.restoreState(state)
            self.setHandleWidth(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.setSizes(self._sizes)
            self.settled.emit(self.saveState())
            return True
        return super().eventFilter(watched, event)
