"""The points to drag: where each starts on the picture and where it is to go, in shares of the picture (0..1)."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QObject, QPointF, Signal

End = Literal["start", "target"]
MOST = 12  # points at once: more only pull against each other


@dataclass(frozen=True)
class Handle:
    """What lies at `start` is to come to `target`."""

    start: tuple[float, float]
    target: tuple[float, float]


class Handles(QObject):
    """Numbered from 1 in the order they were set; `current` is the one that the keys move, -1 for none.

    Signals:
        changed(): set, moved or removed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.points: tuple[Handle, ...] = ()
        self.current = -1

    def show(self, points: tuple[Handle, ...]) -> None:
        """Show these instead."""
        self.points = points
        self.current = len(points) - 1
        self.changed.emit()

    def add(self, start: QPointF, target: QPointF | None = None) -> int:
        """Set another; its number from 0, or -1 if there are enough."""
        if len(self.points) >= MOST:
            return -1
        begin = _inside(start)
        self.points = (*self.points, Handle(begin, _inside(target) if target is not None else begin))
        self.current = len(self.points) - 1
        self.changed.emit()
        return self.current

    def move(self, at: int, end: End, to: QPointF) -> None:
        changed = replace(self.points[at], **{end: _inside(to)})
        self.points = (*self.points[:at], changed, *self.points[at + 1 :])
        self.current = at
        self.changed.emit()

    def nudge(self, across: float, down: float) -> bool:
        """Move the target of the current one; whether there is one."""
        if not 0 <= self.current < len(self.points):
            return False
        x, y = self.points[self.current].target
        self.move(self.current, "target", QPointF(x + across, y + down))
        return True

    def step(self, by: int) -> None:
        """Take the next one in hand."""
        if self.points:
            self.current = (self.current + by) % len(self.points)
            self.changed.emit()

    def remove(self, at: int) -> None:
        self.points = (*self.points[:at], *self.points[at + 1 :])
        self.current = min(at, len(self.points) - 1)
        self.changed.emit()

    def remove_current(self) -> bool:
        if not 0 <= self.current < len(self.points):
            return False
        self.remove(self.current)
        return True

    def clear(self) -> None:
        if self.points:
            self.show(())

    @property
    def pulling(self) -> tuple[Handle, ...]:
        """Those that are to go somewhere."""
        return tuple(each for each in self.points if each.start != each.target)


def _inside(point: QPointF) -> tuple[float, float]:
    return (max(0.0, min(1.0, point.x())), max(0.0, min(1.0, point.y())))
