"""A range on one track: two handles, the lesser and the greater end; both can be typed."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import row
from gantool.app.widgets.label import label, set_property
from gantool.app.widgets.number import spelled
from gantool.app.widgets.slider import HANDLE, TRACK
from gantool.app.words import tr

LOW, HIGH = 0, 1


class RangeTrack(QWidget):
    """The track with both handles, for shares 0..1. One tab stop: arrows move a handle, Space takes the other one.

    Signals:
        moved(): the person moved a handle; `shares` has both.
        let_go(): the person let a handle go.
        reset_wished(): a double-click.
    """

    moved = Signal()
    let_go = Signal()
    reset_wished = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.shares = [0.0, 1.0]
        self.active = HIGH
        self._grabbed = False
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(84, 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, 26)

    def show_shares(self, low: float, high: float) -> None:
        self.shares = [low, high]
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        away = [abs(x - self._handle_x(which)) for which in (LOW, HIGH)]
        # Where both are at one place, the one that can move towards the pointer.
        same = away[LOW] == away[HIGH]
        self._take(HIGH if away[HIGH] < away[LOW] or (same and x >= self._handle_x(HIGH)) else LOW)
        self._grabbed = True
        self._move_to(self._share_at(x))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed:
            self._move_to(self._share_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = False
        self.let_go.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_wished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -0.01, Qt.Key.Key_Down: -0.01, Qt.Key.Key_Right: 0.01, Qt.Key.Key_Up: 0.01,
            Qt.Key.Key_PageDown: -0.1, Qt.Key.Key_PageUp: 0.1,
        }  # fmt: skip
        if event.key() == Qt.Key.Key_Space:
            self._take(LOW if self.active == HIGH else HIGH)
        elif (by := steps.get(Qt.Key(event.key()))) is not None:
            self._move_to(self.shares[self.active] + by)
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        begin, end = (self._handle_x(which) for which in (LOW, HIGH))
        painter.setBrush(color("trough"))
        painter.drawRoundedRect(QRectF(0, middle - TRACK / 2, self.width(), TRACK), 2, 2)
        painter.setBrush(color("accent"))
        painter.drawRoundedRect(QRectF(begin, middle - TRACK / 2, end - begin, TRACK), 2, 2)
        for which, x in ((LOW, begin), (HIGH, end)):
            painter.setBrush(color("accent"))
            painter.drawEllipse(QPointF(x, middle), HANDLE / 2, HANDLE / 2)
            painter.setBrush(color("divider"))
            chosen = self.hasFocus() and which == self.active
            painter.drawEllipse(QPointF(x, middle), 5.0 if chosen else 3.5, 5.0 if chosen else 3.5)
        painter.end()

    def _handle_x(self, which: int) -> float:
        return HANDLE / 2 + self.shares[which] * (self.width() - HANDLE)

    def _share_at(self, x: float) -> float:
        return (x - HANDLE / 2) / max(1.0, self.width() - HANDLE)

    def _take(self, which: int) -> None:
        self.active = which
        self._say()
        self.update()

    def _say(self) -> None:
        end = tr("least") if self.active == LOW else tr("most")
        self.setAccessibleName(f"{self._name}, {end}")
        self.setAccessibleDescription(tr("Arrows move this end of the range, Space takes the other one."))

    def _move_to(self, share: float) -> None:
        """Move the handle that is held, as far as the other one."""
        low, high = (0.0, self.shares[HIGH]) if self.active == LOW else (self.shares[LOW], 1.0)
        share = max(low, min(high, share))
        if share != self.shares[self.active]:
            self.shares[self.active] = share
            self.update()
            self.moved.emit()


class RangeSlider(QWidget):
    """A range within `low`..`high`; `curve` above 1 gives small values more room.

    Signals:
        range_changed(float, float): the person chose another range.
    """

    range_changed = Signal(float, float)

    def __init__(
        self, name: str, low: float, high: float, value: tuple[float, float], *, step: float, curve: float = 1.0
    ) -> None:
        super().__init__()
        self._low, self._high, self._step, self._curve = low, high, step, curve
        self._default = self._value = value
        self.setProperty("kind", "clear")
        self.name = label(name, "small", "text2")
        self.name.setFixedWidth(84)
        self.track = RangeTrack(name)
        self.track.moved.connect(self._on_moved)
        self.track.reset_wished.connect(lambda: self._choose(*self._default))
        self.ends = [self._field(tr("{name}, least", name=name), LOW), self._field(tr("{name}, most", name=name), HIGH)]
        layout = row(self.name, gap=8)
        layout.addWidget(self.track, 1)
        for end in self.ends:
            layout.addWidget(end)
        self.setLayout(layout)
        self.show_range(*value)

    @property
    def value(self) -> tuple[float, float]:
        return self._value

    def show_range(self, low: float, high: float) -> None:
        """Show another range, without a signal."""
        self._value = low, high
        shares = (max(0.0, min(1.0, (each - self._low) / (self._high - self._low))) for each in self._value)
        self.track.show_shares(*(share ** (1 / self._curve) for share in shares))
        self._show_figures()

    def reset_to(self, low: float, high: float) -> None:
        """What a double-click goes back to."""
        self._default = low, high

    def _field(self, name: str, which: int) -> QLineEdit:
        made = QLineEdit()
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setFixedWidth(56)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        made.editingFinished.connect(self._typed(which))
        return made

    def _typed(self, which: int) -> Callable[[], None]:
        def take() -> None:
            try:
                typed = max(self._low, min(self._high, float(self.ends[which].text().replace(",", "."))))
            except ValueError:
                self._show_figures()
                return
            other = self._value[1 - which]
            self._choose(*((typed, max(typed, other)) if which == LOW else (min(typed, other), typed)))

        return take

    def _on_moved(self) -> None:
        low, high = (
            round((self._low + (self._high - self._low) * share**self._curve) / self._step) * self._step
            for share in self.track.shares
        )
        self._take(round(max(low, self._low), 6), round(high, 6))

    def _choose(self, low: float, high: float) -> None:
        before = self._value
        self.show_range(low, high)
        if before != self._value:
            self.range_changed.emit(low, high)

    def _take(self, low: float, high: float) -> None:
        if (low, high) != self._value:
            self._value = low, high
            self._show_figures()
            self.range_changed.emit(low, high)

    def _show_figures(self) -> None:
        for end, value in zip(self.ends, self._value, strict=True):
            end.setText(spelled(value))
            set_property(end, "invalid", "false")
