"""Work of the event loop in slices: what would hold it up as a whole is done piece by piece, between clicks."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

SLICE = 0.008  # s: half a frame


class Slices(QObject):
    """Takes up one piece of work after the other, as much of it at a time as a slice holds.

    Signals:
        finished(): the last piece is done.
    """

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: Iterator[None] = iter(())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_beat)

    @property
    def busy(self) -> bool:
        """Whether there is more to do."""
        return self._timer.isActive()

    def begin(self, pieces: Iterator[None]) -> None:
        """Do these; whatever was not done of the last ones is given up. The first slice is done at once."""
        self._pieces = pieces
        self._on_beat()

    def stop(self) -> None:
        """Give up what is not done yet."""
        self._timer.stop()
        self._pieces = iter(())

    def _on_beat(self) -> None:
        self._timer.stop()
        pieces, end = self._pieces, time.perf_counter() + SLICE
        for _ in pieces:
            if pieces is not self._pieces:  # a piece has begun other work
                return
            if time.perf_counter() >= end:
                self._timer.start(0)
                return
        self.finished.emit()
