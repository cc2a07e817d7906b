"""A slider with its value: label left, value right, editable by a click; a double-click resets it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedWidget, QWidget

from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import row
from gantool.app.widgets.label import label
from gantool.app.words import written

HANDLE, TRACK = 14.0, 4.0


class Track(QWidget):
    """The track and its handle, for values 0..1.

    Signals:
        moved(float): the person moved it.
        let_go(): the person let the handle go.
        reset_wished(): a double-click.
    """

    moved = Signal(float)
    let_go = Signal()
    reset_wished = Signal()

    def __init__(self, name: str, step: float, *, centred: bool = False) -> None:
        super().__init__()
        self.share, self._step, self._centred = 0.0, step, centred
        self._grabbed: tuple[float, float] | None = None  # where on the screen, and at what share
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(84, 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, 26)

    def show_share(self, share: float) -> None:
        self.share = max(0.0, min(1.0, share))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().x()
        if abs(at - self._handle_x()) > HANDLE:
            self._move((at - HANDLE / 2) / max(1.0, self.width() - HANDLE))
        self._grabbed = (at, self.share)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            at, share = self._grabbed
            fine = 0.1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1.0
            self._move(share + fine * (event.position().x() - at) / max(1.0, self.width() - HANDLE))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.let_go.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_wished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -10, Qt.Key.Key_PageUp: 10,
        }  # fmt: skip
        if (by := steps.get(Qt.Key(event.key()))) is not None:
            self._move(self.share + by * self._step)
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            self._move(self.share + self._step * (1 if event.angleDelta().y() > 0 else -1))
            self.let_go.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        middle, x = self.height() / 2, self._handle_x()
        painter.setBrush(color("trough"))
        painter.drawRoundedRect(QRectF(0, middle - TRACK / 2, self.width(), TRACK), 2, 2)
        start = self.width() / 2 if self._centred else 0.0
        if self._centred:
            painter.setBrush(color("outline"))
            painter.drawRect(QRectF(start - 0.5, middle - 6, 1, 12))  # where nothing is changed
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(QRectF(min(start, x), middle - TRACK / 2, abs(x - start), TRACK), 2, 2)
        painter.drawEllipse(QPointF(x, middle), HANDLE / 2, HANDLE / 2)
        painter.setBrush(color("divider"))
        painter.drawEllipse(QPointF(x, middle), 3.5, 3.5)
        painter.end()

    def _handle_x(self) -> float:
        return HANDLE / 2 + self.share * (self.width() - HANDLE)

    def _move(self, share: float) -> None:
        share = max(0.0, min(1.0, share))
        if share != self.share:
            self.show_share(share)
            self.moved.emit(share)


class Slider(QWidget):
    """A number between `low` and `high`; `curve` above 1 gives small values more room.

    A `centred` one fills from its middle, has a tick there and shows the sign of its value.

    Signals:
        value_changed(float): the person chose another value.
        settled(float): the person let go, or typed a value.
    """

    value_changed = Signal(float)
    settled = Signal(float)

    def __init__(
        self,
        name: str,
        low: float,
        high: float,
        value: float,
        *,
        unit: str = "",
        step: float = 1.0,
        curve: float = 1.0,
        centred: bool = False,
    ) -> None:
        super().__init__()
        self._low, self._high, self._default, self._unit = low, high, value, unit
        self._step, self._curve, self._centred = step, curve, centred
        self._value, self._tip = value, ""
        self.setProperty("kind", "clear")
        self.name = label(name, "small", "text2")
        self.track = Track(name, 0.01, centred=centred)
        self._shown = _Figure(self.spelled(high), self.spelled(low))
        self._shown.typed.connect(self._on_typed)
        self._shown.setAccessibleName(name)
        self.track.moved.connect(self._on_moved)
        self.track.let_go.connect(lambda: self.settled.emit(self._value))
        self.track.reset_wished.connect(self._on_reset)
        layout = row(self.name, gap=8)
        layout.addWidget(self.track, 1)
        layout.addWidget(self._shown)
        self.setLayout(layout)
        self.show_value(value)

    @property
    def value(self) -> float:
        return self._value

    def show_value(self, value: float) -> None:
        """Show another value, without a signal."""
        self._value = max(self._low, min(self._high, value))
        self.track.show_share(((self._value - self._low) / (self._high - self._low)) ** (1 / self._curve))
        self._shown.show_text(self.spelled(self._value))

    def retip(self, tip: str) -> None:
        """What it does, for those who wait over it."""
        self._tip = tip
        self.setToolTip(tip)

    def explain(self, reason: str) -> None:
        """Cannot be moved for this reason; with an empty one it can."""
        self.setEnabled(not reason)
        self.setToolTip(reason or self._tip)
        self.track.setAccessibleDescription(reason)

    def spelled(self, value: float) -> str:
        if self._centred:
            rounded = round(value, 1) + 0.0  # no minus before nought
            return written(rounded, "+.1f" if rounded else ".1f")
        text = written(value, ".0f" if self._step >= 1 else ".2f")
        return f"{text} {self._unit}".strip()

    def _on_moved(self, share: float) -> None:
        value = self._low + (self._high - self._low) * share**self._curve
        self._take(round(value / self._step) * self._step)

    def _on_typed(self, text: str) -> None:
        try:
            value = float(text.replace(self._unit, "").replace(",", ".").strip())
        except ValueError:
            self.show_value(self._value)
            return
        self._take(max(self._low, min(self._high, value)))
        self.show_value(self._value)
        self.settled.emit(self._value)

    def _on_reset(self) -> None:
        self.show_value(self._default)
        self.value_changed.emit(self._value)
        self.settled.emit(self._value)

    def _take(self, value: float) -> None:
        if value != self._value:
            self._value = value
            self._shown.show_text(self.spelled(value))
            self.value_changed.emit(value)


class _Figure(QStackedWidget):
    """The value as text; a click turns it into a field.

    Signals:
        typed(str): what was typed.
    """

    typed = Signal(str)

    def __init__(self, *widest: str) -> None:
        super().__init__()
        self._text = label("", "small", "")
        self._text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._field = QLineEdit()
        self._field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.setStyleSheet("padding: 0 2px; min-height: 22px;")
        self._field.editingFinished.connect(self._on_finished)
        self.addWidget(self._text)
        self.addWidget(self._field)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFixedSize(max(self.fontMetrics().horizontalAdvance(text) for text in widest) + 6, 24)

    def setAccessibleName(self, name: str) -> None:
        self._field.setAccessibleName(name)

    def show_text(self, text: str) -> None:
        self._text.setText(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._field.setText(self._text.text())
        self.setCurrentWidget(self._field)
        self._field.setFocus(Qt.FocusReason.MouseFocusReason)
        self._field.selectAll()

    def _on_finished(self) -> None:
        if self.currentWidget() is self._field:
            self.setCurrentWidget(self._text)
            self.typed.emit(self._field.text())
