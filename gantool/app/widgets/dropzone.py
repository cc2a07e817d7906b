"""The big drop zone: it shows what dropping would do; the whole page is the target."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import label

State = Literal["rest", "over", "refused"]


class DropZone(QWidget):
    """A dashed frame around a title, a sentence and buttons. `show_state` changes it while something hovers."""

    def __init__(self, title: str, sentence: str, *buttons: Button, compact: bool = False) -> None:
        """`compact` is one row instead of a large field, for where dropping is not the main thing."""
        super().__init__()
        self._rest = (title, sentence)
        self._state: State = "rest"
        self._icon = Icon("drop", "accent_text", 20) if compact else Icon("drop", "accent_text", 28, "soft", 18)
        self._plain = compact
        self._title = label(title, "row" if compact else "hero")
        self._sentence = label(sentence, "small" if compact else "lead", "text2", wrap=True)
        self._buttons = holder(row(*buttons) if compact else row(None, *buttons, None, gap=12))
        policy = self._buttons.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._buttons.setSizePolicy(policy)
        if compact:
            layout = row(self._icon, gap=14, margins=(16, 10, 16, 10))
            layout.addLayout(column(self._title, self._sentence, gap=2), 1)
            layout.addWidget(self._buttons)
            self.setLayout(layout)
            self.setMinimumHeight(60)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self._build_large()
        self.setAccessibleName(title)

    def _build_large(self) -> None:
        for each in (self._title, self._sentence):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence.setMaximumWidth(560)
        self._sentence.setMinimumWidth(520)
        self.setLayout(
            column(
                None,
                row(None, self._icon, None),
                10,
                self._title,
                row(None, self._sentence, None),
                14,
                self._buttons,
                None,
                gap=6,
                margins=(24, 12, 24, 12),
            )
        )
        self.setMinimumHeight(240)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def state(self) -> State:
        return self._state

    def title(self) -> str:
        return self._title.text()

    def show_state(self, state: State, title: str = "", sentence: str = "") -> None:
        """Rest, something usable hovers (`title` says what dropping does), or it cannot be used (and why)."""
        self._state = state
        rest_title, rest_sentence = self._rest
        self._title.setText(title or rest_title)
        self._sentence.setText(sentence if title else rest_sentence)
        self._buttons.setVisible(state == "rest")
        if state == "over":
            self._icon.show_icon("drop", "accent_text" if self._plain else "on_accent", "" if self._plain else "accent")
        elif state == "refused":
            self._icon.show_icon("error", "danger", "" if self._plain else "danger_soft")
        else:
            self._icon.show_icon("drop", "accent_text", "" if self._plain else "soft")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        line, ground, style = {
            "rest": ("outline", "surface", Qt.PenStyle.CustomDashLine),
            "over": ("accent", "soft", Qt.PenStyle.SolidLine),
            "refused": ("danger", "danger_soft", Qt.PenStyle.SolidLine),
        }[self._state]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(color(line), 2, style)
        if style == Qt.PenStyle.CustomDashLine:
            pen.setDashPattern([3, 2.2])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        painter.end()
