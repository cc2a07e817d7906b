"""Time budgets as cards side by side: how long, and what it will be good for."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.oneof import OneOf

LEAST = 10  # px of a title


class BudgetCard(QAbstractButton):
    """One budget: title, time, and a word on the result."""

    def __init__(self, title: str, time: str, result: str) -> None:
        super().__init__()
        self._title, self._time, self._result = title, time, result
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(f"{title}, {time}")
        self.setAccessibleDescription(result)
        self.setToolTip(f"{title}: {result}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(96, 80)

    def minimumSizeHint(self) -> QSize:
        return QSize(84, 80)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        line = "accent" if chosen else "outline" if self.underMouse() else "border"
        painter.setPen(QPen(color(line), 2 if chosen else 1))
        painter.setBrush(color("soft" if chosen else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        weight = painter.font().Weight
        left, width = 11.0, self.width() - 16.0
        for top, height, size, bold, token, text in (
            (9, 18, 12, weight.Medium, "accent_text" if chosen else "text2", self._title),
            (28, 24, 17, weight.DemiBold, "text", self._time),
            (54, 18, 12, weight.Normal, "text2", self._result),
        ):
            painter.setFont(fitted(text, width, size, bold))
            painter.setPen(color(token))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(left, top, width, height), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


def fitted(text: str, width: float, size: float, weight: QFont.Weight) -> QFont:
    """A font of this size, or a little smaller where the text has no room."""
    font = sized(size, weight)
    while size > LEAST and QFontMetricsF(font).horizontalAdvance(text) > width:
        size -= 0.5
        font = sized(size, weight)
    return font


class Budgets(OneOf):
    """A few budgets, one of them taken."""

    def __init__(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        super().__init__(self._grid)

    def place(self, widget: QWidget, at: int, count: int) -> None:
        columns = count if count <= 3 else 2 if count == 4 else 3  # more than three side by side would be cut
        self._grid.addWidget(widget, at // columns, at % columns)

    def show_budgets(self, budgets: list[tuple[str, str, str, str]], chosen: str) -> None:
        """`budgets` of (id, title, time, result)."""
        cards = {id_: BudgetCard(title, time, result) for id_, title, time, result in budgets}
        self.show_choices({id_: (card, card) for id_, card in cards.items()}, chosen)
