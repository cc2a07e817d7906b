"""The tools: what a press, a move and a release of the pointer do to the drawing."""

import math
from abc import ABC, abstractmethod
from dataclasses import dataclass

import numpy as np

from gantool.app.paint import shapes
from gantool.app.paint.document import Document
from gantool.app.paint.flood import flooded
from gantool.app.paint.history import History
from gantool.app.paint.mark import Mark
from gantool.app.paint.options import Options, ToolName
from gantool.app.paint.shapes import EMPTY, Box, Edge, Point
from gantool.app.paint.smoothing import Steady
from gantool.app.words import tr

LEAST_PRESSURE = 0.08  # of the size, however lightly a pen touches


@dataclass(frozen=True)
class Touch:
    """The pointer on the canvas: where, in canvas pixels, how hard (0..1), and whether Shift is held."""

    point: Point
    pressure: float = 1.0
    shift: bool = False


@dataclass
class Easel:
    """What every tool works on. `last` is where the last stroke ended, for a straight line with Shift."""

    document: Document
    history: History
    options: Options
    last: Point | None = None


class Tool(ABC):
    """One use of a tool, from press to release."""

    def __init__(self, easel: Easel) -> None:
        self.easel = easel

    @abstractmethod
    def press(self, touch: Touch) -> None: ...

    def move(self, touch: Touch) -> None:  # noqa: B027  # a tool may care for the press alone
        """The pointer moved while pressed."""

    def release(self, touch: Touch) -> None:  # noqa: B027  (many tools need none)
        """The pointer was let go: make it a step."""

    def cancel(self) -> None:  # noqa: B027  (many tools need none)
        """Leave everything as it was before the press."""

    def _edge(self) -> Edge:
        if self.easel.document.ground.hard:
            return Edge(hard=True)
        return Edge(hard=False, hardness=self.easel.options.hardness)


class Brush(Tool):
    """Paints with the colour, or erases; a pen's pressure makes it thinner."""

    text = "Brush"
    erases = False

    def press(self, touch: Touch) -> None:
        easel = self.easel
        color = None if self.erases else easel.options.color
        self._mark = Mark(easel.document, color, easel.options.opacity)
        self._at, self._radius = touch.point, self._radius_of(touch)
        if touch.shift and easel.last is not None:
            self._at = easel.last
        self._steady = Steady(easel.options.smoothing, touch.point)
        self._draw_to(touch.point, self._radius)

    def move(self, touch: Touch) -> None:
        self._draw_to(self._steady.follow(touch.point), self._radius_of(touch))

    def release(self, touch: Touch) -> None:
        for point in self._steady.arrive(touch.point):
            self._draw_to(point, self._radius)
        self.easel.last = touch.point
        self._mark.finish(self.easel.history, tr("Eraser") if self.erases else tr("Brush"))

    def cancel(self) -> None:
        self._mark.cancel()

    def _draw_to(self, point: Point, radius: float) -> None:
        box, coverage = shapes.segment(self._at, point, (self._radius, radius), self._edge(), self.easel.document.box)
        if not box.empty:
            self._mark.add(box, coverage)
        self._at, self._radius = point, radius

    def _radius_of(self, touch: Touch) -> float:
        options = self.easel.options
        return options.size / 2 * (max(LEAST_PRESSURE, touch.pressure) if options.pressure else 1.0)


class Eraser(Brush):
    """Brings the paper back, or makes a hole in an upper layer."""

    erases = True


class Shape(Tool):
    """A line, rectangle or ellipse that follows the pointer until it is let go."""

    def __init__(self, easel: Easel, name: ToolName) -> None:
        super().__init__(easel)
        self._name = name

    def press(self, touch: Touch) -> None:
        self._start = touch.point
        self._mark = Mark(self.easel.document, self.easel.options.color, self.easel.options.opacity)

    def move(self, touch: Touch) -> None:
        box, coverage = self._covered(self._end(touch))
        self._mark.replace(box, coverage)

    def release(self, touch: Touch) -> None:
        self.move(touch)
        names = {"line": tr("Line"), "rect": tr("Rectangle"), "ellipse": tr("Ellipse")}
        self._mark.finish(self.easel.history, names[self._name])

    def cancel(self) -> None:
        self._mark.cancel()

    def _covered(self, end: Point) -> tuple[Box, shapes.Coverage]:
        options, within = self.easel.options, self.easel.document.box
        if self._name == "line":
            return shapes.segment(self._start, end, (options.size / 2, options.size / 2), self._edge(), within)
        draw = shapes.rectangle if self._name == "rect" else shapes.ellipse
        return draw(self._start, end, self._edge(), within, 0.0 if options.filled else options.size)

    def _end(self, touch: Touch) -> Point:
        if not touch.shift:
            return touch.point
        across, down = touch.point[0] - self._start[0], touch.point[1] - self._start[1]
        if self._name == "line":  # every 15 degrees
            length, angle = math.hypot(across, down), round(math.atan2(down, across) / (math.pi / 12)) * math.pi / 12
            return self._start[0] + length * math.cos(angle), self._start[1] + length * math.sin(angle)
        side = max(abs(across), abs(down))
        return self._start[0] + math.copysign(side, across), self._start[1] + math.copysign(side, down)


class Fill(Tool):
    """Fills what hangs together in one colour."""

    def press(self, touch: Touch) -> None:
        document = self.easel.document
        x, y = math.floor(touch.point[0]), math.floor(touch.point[1])
        area = document.area
        if not (area.left <= x < area.right and area.top <= y < area.bottom):
            return
        tolerance = 0 if document.ground.hard else self.easel.options.tolerance
        seen = document.flattened(area)
        filled = flooded(seen, x - area.left, y - area.top, tolerance)
        mark = Mark(document, self.easel.options.color, self.easel.options.opacity)
        mark.add(area, np.where(filled, 255, 0).astype(np.uint8))
        mark.finish(self.easel.history, tr("Fill"))


class Picker(Tool):
    """Takes up the colour, or the class, under the pointer."""

    def press(self, touch: Touch) -> None:
        self.move(touch)

    def move(self, touch: Touch) -> None:
        color = color_at(self.easel.document, touch.point)
        if color is not None:
            self.easel.options.color = color
            self.easel.options.changed.emit()

    def release(self, touch: Touch) -> None:
        if self.easel.options.tool == "picker":
            self.easel.options.take("brush")


class Select(Tool):
    """Marks a rectangle: tools stay inside it, and Move takes it along. A click lets it go."""

    def press(self, touch: Touch) -> None:
        self._start, self._old = touch.point, self.easel.document.selection
        self.easel.document.select(EMPTY)

    def move(self, touch: Touch) -> None:
        box = Box.around(*self._start, *touch.point)
        if box.width > 1 and box.height > 1:
            self.easel.document.select(box)

    def cancel(self) -> None:
        self.easel.document.select(self._old)


class Move(Tool):
    """Moves what is selected, or the whole layer; what it leaves behind is paper."""

    def press(self, touch: Touch) -> None:
        document = self.easel.document
        self._start, self._area, self._offset = touch.point, document.area, (0, 0)
        self._layer, self._selected = document.layer, not document.selection.empty
        self._before = self._layer.pixels.copy()
        self._held = self._before[self._area.slices].copy()
        self._ground = self._before.copy()
        lowest = document.is_lowest(self._layer) and document.ground.kind != "holes"
        self._ground[self._area.slices] = (*document.ground.paper, 255 if lowest else 0)

    def move(self, touch: Touch) -> None:
        self._offset = (round(touch.point[0] - self._start[0]), round(touch.point[1] - self._start[1]))
        document, target = self.easel.document, self._target()
        self._layer.pixels[...] = self._ground
        seen = target.within(document.box)
        if not seen.empty:
            part = self._held[
                seen.top - target.top : seen.bottom - target.top, seen.left - target.left : seen.right - target.left
            ]
            there = part[..., 3:] > 0
            self._layer.pixels[seen.slices] = np.where(there, part, self._layer.pixels[seen.slices])
        document.touch(document.box)

    def release(self, touch: Touch) -> None:
        self.move(touch)
        document = self.easel.document
        if document.is_lowest(self._layer) and document.ground.kind != "holes":
            self._layer.pixels[..., 3] = 255
        self.easel.history.record_pixels(tr("Move"), self._layer, self._before, document.box)
        if self._selected:
            document.select(self._target())

    def cancel(self) -> None:
        self._layer.pixels[...] = self._before
        self.easel.document.touch(self.easel.document.box)

    def _target(self) -> Box:
        x, y = self._offset
        area = self._area
        return Box(area.left + x, area.top + y, area.right + x, area.bottom + y)


def make_tool(easel: Easel, name: ToolName | None = None) -> Tool:
    """The tool in the hand, or the one named, for one use."""
    match name or easel.options.tool:
        case "brush":
            return Brush(easel)
        case "eraser":
            return Eraser(easel)
        case "line" | "rect" | "ellipse" as shape:
            return Shape(easel, shape)
        case "fill":
            return Fill(easel)
        case "picker":
            return Picker(easel)
        case "select":
            return Select(easel)
        case "move":
            return Move(easel)


def color_at(document: Document, point: Point) -> tuple[int, int, int] | None:
    """The colour of the drawing at a point; None outside."""
    x, y = math.floor(point[0]), math.floor(point[1])
    if not (0 <= x < document.width and 0 <= y < document.height):
        return None
    r, g, b, _ = document.flattened(Box(x, y, x + 1, y + 1))[0, 0]
    return int(r), int(g), int(b)
