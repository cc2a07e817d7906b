"""The option bar: what the tool in the hand is set to; what does not fit folds into a … at its end."""

from PySide6.QtCore import QPoint, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from gantool.app.paint.ground import Ground
from gantool.app.paint.options import LARGEST, SMALLEST, Options
from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import column, frame, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.icon import Icon
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.slider import Slider
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr

HEIGHT = 48

_SHOWN = {
    "brush": ("size", "smoothing", "hardness", "opacity", "locked", "pressure"),
    "eraser": ("size", "smoothing", "hardness", "opacity", "locked", "pressure"),
    "line": ("size", "hardness", "opacity", "locked"),
    "rect": ("filled", "size", "hardness", "opacity", "locked"),
    "ellipse": ("filled", "size", "hardness", "opacity", "locked"),
    "fill": ("tolerance", "opacity", "locked"),
}


class Swatch(QWidget):
    """A square of one colour."""

    def __init__(self, side: int = 20) -> None:
        super().__init__()
        self.rgb = (0, 0, 0)
        self._side = side
        self.setFixedSize(side, side)

    def show_color(self, rgb: tuple[int, int, int]) -> None:
        self.rgb = rgb
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        from PySide6.QtGui import QColor, QPen

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(color("outline"), 1))
        painter.setBrush(QColor(*self.rgb))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()


class OptionBar(QFrame):
    """Signals:
    fit_wished(), actual_size_wished(), mirror_wished(): the buttons at the right.
    """

    fit_wished = Signal()
    actual_size_wished = Signal()
    mirror_wished = Signal()

    def __init__(self, options: Options) -> None:
        super().__init__()
        self.setProperty("kind", "header")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._options, self._ground = options, Ground("colors")
        self.swatch = Swatch()
        self._name = ElidedLabel(type="chosen")
        self._name.setMaximumWidth(140)
        self.size_slider = Slider(tr("Size"), SMALLEST, LARGEST, 24, unit="px", curve=2.0)
        self.smoothing = Slider(tr("Smoothing"), 0, 100, 20, unit="%")
        self.hardness = Slider(tr("Hardness"), 0, 100, 90, unit="%")
        self.opacity = Slider(tr("Opacity"), 1, 100, 100, unit="%")
        self.tolerance = Slider(tr("Tolerance"), 0, 255, 24)
        self.pressure = Switch(tr("Pen pressure"), True)
        self.filled = Switch(tr("Filled"), True)
        self.locked = holder(row(Icon("lock", "text3", 16), label(tr("Hard edge"), "small", "text2"), gap=6))
        self._parts: dict[str, QWidget] = {
            "size": self.size_slider,
            "smoothing": self.smoothing,
            "hardness": self.hardness,
            "opacity": self.opacity,
            "tolerance": self.tolerance,
            "pressure": _named(self.pressure, tr("Pen pressure")),
            "filled": _named(self.filled, tr("Filled")),
            "locked": self.locked,
        }
        for name in ("size", "smoothing", "hardness", "opacity", "tolerance"):
            self._parts[name].setFixedWidth(self._parts[name].sizeHint().width())
        self.more = Button("", "tool", "more", tip=tr("More options of this tool"))
        self.more.clicked.connect(self._open)
        self.mirror = Button("", "tool", "mirror", tip=tr("Mirror canvas and result"), key="H")
        self.mirror.setCheckable(True)
        fit = Button("", "tool", "fit", tip=tr("Fit"), key="Ctrl+0")
        self.zoom = Button("100 %", tip=tr("Actual size"), key="Ctrl+1")
        self.zoom.setMinimumWidth(66)
        self.mirror.clicked.connect(self.mirror_wished)
        fit.clicked.connect(self.fit_wished)
        self.zoom.clicked.connect(self.actual_size_wished)
        self._folded = frame("sheet", column(gap=10, margins=(16, 12, 16, 12)))
        self._folded.setParent(self)
        self._folded.hide()
        self._room = holder(row(gap=16))
        self._room.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = row(self.swatch, self._name, gap=8, margins=(16, 0, 16, 0))
        layout.addSpacing(8)
        layout.addWidget(self._room, 1)
        layout.addWidget(self.more)
        layout.addSpacing(8)
        for button in (self.mirror, fit, self.zoom):
            layout.addWidget(button)
        self.setLayout(layout)
        self._connect()

    def show_ground(self, ground: Ground) -> None:
        """Lock what this ground makes pointless, with the reason."""
        self._ground = ground
        for slider in (self.hardness, self.opacity):
            slider.explain(ground.why_hard())
        self.locked.setToolTip(ground.why_hard())
        self.refresh()

    def refresh(self) -> None:
        """Show the options as they are now."""
        options = self._options
        self.size_slider.show_value(options.size)
        self.smoothing.show_value(options.smoothing * 100)
        self.hardness.show_value(100 if self._ground.hard else options.hardness * 100)
        self.opacity.show_value(100 if self._ground.hard else options.opacity * 100)
        self.tolerance.show_value(options.tolerance)
        for switch, on in ((self.pressure, options.pressure), (self.filled, options.filled)):
            blocked = switch.blockSignals(True)
            switch.setChecked(on)
            switch.blockSignals(blocked)
        self._name_color()
        self._fold()

    def show_zoom(self, zoom: float) -> None:
        self.zoom.setText(f"{zoom * 100:.0f} %")

    def close_folded(self) -> bool:
        """Close what the … opened; whether it was open."""
        was = self._folded.isVisible()
        self._folded.hide()
        return was

    def shown_options(self) -> list[str]:
        """What the tool in the hand can be set to on this ground."""
        names = list(_SHOWN.get(self._options.tool, ()))
        pointless = ("hardness", "opacity", "tolerance") if self._ground.hard else ("locked",)
        names = [name for name in names if name not in pointless]
        if self._options.filled and "filled" in names:
            names.remove("size")
        return names

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _connect(self) -> None:
        options = self._options
        self.size_slider.value_changed.connect(options.set_size)
        self.smoothing.value_changed.connect(lambda value: self._set("smoothing", value / 100))
        self.hardness.value_changed.connect(lambda value: self._set("hardness", value / 100))
        self.opacity.value_changed.connect(lambda value: self._set("opacity", value / 100))
        self.tolerance.value_changed.connect(lambda value: self._set("tolerance", round(value)))
        self.pressure.toggled.connect(lambda on: self._set("pressure", on))
        self.filled.toggled.connect(lambda on: self._set("filled", on))
        options.changed.connect(self.refresh)
        self.refresh()

    def _set(self, name: str, value: object) -> None:
        options = self._options
        match name, value:
            case "smoothing", float():
                options.smoothing = value
            case "hardness", float():
                options.hardness = value
            case "opacity", float():
                options.opacity = value
            case "tolerance", int():
                options.tolerance = value
            case "pressure", bool():
                options.pressure = value
            case "filled", bool():
                options.filled = value
        options.changed.emit()

    def _name_color(self) -> None:
        self.swatch.show_color(self._options.color)
        ground = self._ground
        if ground.classes:
            text = ground.classes[ground.class_at(self._options.color)].title
        elif ground.kind == "lines":
            text = tr("Paper") if self._options.color == ground.paper else tr("Ink")
        else:
            text = "#{:02X}{:02X}{:02X}".format(*self._options.color)
        self._name.setText(text)
        self.swatch.setToolTip(text)

    def _fold(self) -> None:
        """Lay out what fits in the bar; the rest goes into the fold."""
        names = self.shown_options()
        room, used, fits = self._room.width(), 0, []
        for name in names:
            wide = self._parts[name].sizeHint().width()
            if used + wide > room:
                break
            fits.append(name)
            used += wide + 16
        if (fits, names) == self._laid:
            return
        self._laid = (fits, names)
        inside, folded = self._room.layout(), self._folded.layout()
        assert inside is not None and folded is not None
        for layout in (inside, folded):
            while (item := layout.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.setParent(None)
        for name in names:
            (inside if name in fits else folded).addWidget(self._parts[name])
            self._parts[name].show()
        inside.addStretch(1)  # type: ignore[attr-defined]  # both are box layouts
        self.more.setVisible(len(fits) < len(names))
        if len(fits) == len(names):
            self._folded.hide()

    _laid: tuple[list[str], list[str]] = ([], ["nothing"])

    def _open(self) -> None:
        if self._folded.isVisible():
            self._folded.hide()
            return
        host = self.window()
        self._folded.setParent(host)
        self._folded.adjustSize()
        corner = self.more.mapTo(host, QPoint(self.more.width() - self._folded.width(), self.more.height() + 6))
        self._folded.move(max(8, corner.x()), corner.y())
        self._folded.show()
        self._folded.raise_()


def _named(switch: Switch, name: str) -> QWidget:
    return holder(row(switch, label(name, "small", "text2"), gap=8))
