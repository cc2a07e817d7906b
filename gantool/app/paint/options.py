"""What the tools are set to: colour, size, hardness, opacity, smoothing, pressure. Shared by all of them."""

from typing import Literal

from PySide6.QtCore import QObject, Signal

from gantool.app.paint.ground import Color, Ground

ToolName = Literal["brush", "eraser", "line", "rect", "ellipse", "fill", "picker", "select", "move"]
SMALLEST, LARGEST = 1, 256  # px across


class Options(QObject):
    """The settings of the tools.

    Signals:
        changed(): one of them is another now.
        tool_changed(str): another tool is in the hand.
    """

    changed = Signal()
    tool_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tool: ToolName = "brush"
        self.color: Color = (0, 0, 0)
        self.size = 24.0  # px across, at full pressure
        self.hardness = 0.9
        self.opacity = 1.0
        self.smoothing = 0.2
        self.pressure = True
        self.filled = True
        self.tolerance = 24

    def suit(self, ground: Ground) -> None:
        """Take over what a ground starts with."""
        self.color = ground.ink
        self.size = 3.0 if ground.kind == "lines" else 24.0
        self.filled = ground.kind != "lines"
        self.changed.emit()

    def take(self, tool: ToolName) -> None:
        """Take a tool in the hand."""
        if tool != self.tool:
            self.tool = tool
            self.tool_changed.emit(tool)
            self.changed.emit()

    def dip(self, color: Color) -> None:
        """Use another colour; who held the eraser or picked one holds the brush now."""
        self.color = color
        if self.tool in ("eraser", "picker"):
            self.take("brush")
        self.changed.emit()

    def resize(self, by: int) -> None:
        """A little larger or smaller: about a tenth, at least one px, for each step."""
        step = max(1.0, round(self.size * 0.1)) * by
        self.set_size(self.size + step)

    def set_size(self, size: float) -> None:
        self.size = max(SMALLEST, min(LARGEST, round(size)))
        self.changed.emit()
