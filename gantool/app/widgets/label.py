"""Text: labels of the sizes and tones there are, and one that elides."""

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtGui import Qt as Text
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gantool.app.words import keys

Tone = Literal["", "text2", "text3", "accent", "success", "warn", "danger"]


def label(text: str = "", type: str = "", tone: Tone = "", *, wrap: bool = False) -> QLabel:
    """A label of one of the sizes ("hero", "page", "section", "row", "small", ...) and tones of the style sheet."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if type:
        made.setProperty("type", type)
    if tone:
        made.setProperty("tone", tone)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def badge(text: str = "", kind: str = "neutral") -> QLabel:
    """A pill: neutral, accent, chosen, success, warn or danger."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("badge", kind)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def keycap(text: str) -> QLabel:
    """A key as it is drawn in hints."""
    made = QLabel(keys(text))
    made.setProperty("keycap", "true")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def as_tip(text: str) -> str:
    """A tooltip that shows words from a file as they stand: Qt would take what looks like HTML for it."""
    return Text.convertFromPlainText(text) if Text.mightBeRichText(text) else text


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Change what the style sheet knows of a widget, and have it looked at again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class ElidedLabel(QLabel):
    """A label that shortens its text rather than its neighbours; the tooltip has the whole."""

    def __init__(
        self,
        text: str = "",
        type: str = "",
        tone: Tone = "",
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._elide = elide
        if type:
            self.setProperty("type", type)
        if tone:
            self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + 2, hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = self.text()
        shown = self.fontMetrics().elidedText(whole, self._elide, self.contentsRect().width())
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.contentsRect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
        self.setToolTip(as_tip(whole) if shown != whole else "")
