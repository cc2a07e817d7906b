"""Layouts without the ceremony, cards, lines, and a scroll area that never scrolls sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

Part = QWidget | QLayout | int | None


def row(*parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Side by side; a number is that much space, None takes what is left."""
    made = QHBoxLayout()
    _fill(made, parts, gap, margins)
    return made


def column(*parts: Part, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """One below the other; a number is that much space, None takes what is left."""
    made = QVBoxLayout()
    _fill(made, parts, gap, margins)
    return made


def frame(kind: str, layout: QLayout | None = None) -> QFrame:
    """A frame of the style sheet: card, footer, header, panel, line, chip, ..."""
    made = QFrame()
    made.setProperty("kind", kind)
    if layout is not None:
        made.setLayout(layout)
    return made


def card(*parts: Part, gap: int = 8, margin: int = 16) -> QFrame:
    """A card with its parts one below the other."""
    return frame("card", column(*parts, gap=gap, margins=(margin, margin - 2, margin, margin)))


def line() -> QFrame:
    return frame("line")


def holder(layout: QLayout) -> QWidget:
    """A widget without a look of its own, to hide and show a layout."""
    made = QWidget()
    made.setProperty("kind", "clear")
    made.setLayout(layout)
    return made


class Scroll(QScrollArea):
    """Scrolls up and down only: its content is always as wide as it is."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content.setProperty("kind", "clear")
        content.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setWidget(content)
        content.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
            self._make_room()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """At least the height that wrapped words need at this width: a scroll area asks only for that of one line."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is not None and layout is not None:
            wraps = layout.hasHeightForWidth()  # else it asks for enough, and what was set before may be too low
            content.setMinimumHeight(layout.totalMinimumHeightForWidth(self.viewport().width()) if wraps else 0)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], gap: int, margins: tuple[int, int, int, int]) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)
