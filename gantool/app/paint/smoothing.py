"""Steadying the hand: the brush follows the pointer on a short string, and catches up when the pointer is let go."""

from gantool.app.paint.shapes import Point


class Steady:
    """Follows points; `strength` 0 not at all, towards 1 ever more slowly."""

    def __init__(self, strength: float, start: Point) -> None:
        self._share = 1.0 - 0.92 * max(0.0, min(1.0, strength))
        self._at = start

    def follow(self, point: Point) -> Point:
        """Where the brush is after the pointer came to `point`."""
        x, y = self._at
        self._at = (x + (point[0] - x) * self._share, y + (point[1] - y) * self._share)
        return self._at

    def arrive(self, point: Point) -> list[Point]:
        """The way from where the brush is to where the pointer was let go."""
        way = []
        for _ in range(64):
            if abs(point[0] - self._at[0]) + abs(point[1] - self._at[1]) < 0.5:
                break
            way.append(self.follow(point))
        return [*way, point]
