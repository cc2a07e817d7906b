"""The strip of variations: the same drawing under other seeds or styles; a click uses one."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from gantool.app.paint.live_result import LiveResult
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import clear, column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.picture import paint_picture
from gantool.app.widgets.strip import Strip
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.api import Control

COUNT = 5
PAUSE = 400  # ms without a stroke before variations are rendered
SIDE, LOW_SIDE, CAPTION = 106, 80, 20


@dataclass
class Variation:
    """One of the strip: a name, the controls that make it, and its picture once it is there."""

    name: str
    controls: Mapping[str, Any]
    image: QImage = field(default_factory=QImage)


def plain_controls(controls: Sequence["Control"]) -> dict[str, Any]:
    """Every control at its default."""
    return {each.name: each.default for each in controls}


def roll(controls: Sequence["Control"], chance: random.Random) -> list[Variation]:
    """What to offer: the plain picture first, then each style, or some seeds; empty without such controls."""
    plain = plain_controls(controls)
    style = next((each for each in controls if each.kind == "choice"), None)
    seed = next((each for each in controls if each.kind == "seed"), None)
    if style is not None:
        return [Variation(choice.capitalize(), {**plain, style.name: choice}) for choice in style.choices[:12]]
    if seed is None:
        return []
    noisy = {each.name: True for each in controls if each.kind == "switch" and each.name == "variation"}
    drawn = [chance.randrange(1, 10_000) for _ in range(COUNT)]
    return [
        Variation(tr("Plain"), plain),
        *(Variation(tr("Seed {n}", n=number), {**plain, **noisy, seed.name: number}) for number in drawn),
    ]


class Tile(QAbstractButton):
    """Signals:
    drag_wished(): it is being dragged out.
    """

    drag_wished = Signal()

    def __init__(self, variation: Variation, side: int) -> None:
        super().__init__()
        self.variation = variation
        self._pressed_at: QPointF | None = None
        self.setCheckable(True)
        self.setAccessibleName(tr("Variation {name}", name=variation.name))
        self.setToolTip(tr("{name}: click to use it", name=variation.name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_side(side)

    def set_side(self, side: int) -> None:
        self.setFixedSize(side, side + CAPTION)

    def sizeHint(self) -> QSize:
        return self.size()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None and (event.position() - self._pressed_at).manhattanLength() > 12:
            self._pressed_at = None
            self.setDown(False)
            self.drag_wished.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        side = self.width()
        chosen = self.isChecked()
        inset = 4 if chosen else 0
        paint_picture(painter, QRectF(inset, inset, side - 2 * inset, side - 2 * inset), self.variation.image, cut=True)
        if chosen:
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 6, 6)
        weight = painter.font().Weight
        painter.setFont(sized(12, weight.DemiBold if chosen else weight.Normal))
        painter.setPen(color("text" if chosen else "text2"))
        painter.drawText(
            QRectF(0, side, side, CAPTION),
            int(Qt.AlignmentFlag.AlignVCenter),
            painter.fontMetrics().elidedText(self.variation.name, Qt.TextElideMode.ElideMiddle, side),
        )
        painter.end()


class Variations(QWidget):
    """Renders its tiles while nothing else is to be done.

    Signals:
        chosen(object): use the controls of this `Variation`.
        drag_wished(object): this `Variation` is being dragged out.
    """

    chosen = Signal(object)
    drag_wished = Signal(object)

    def __init__(self, live: LiveResult) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._live = live
        self._chance = random.Random()
        self._controls: Sequence[Control] = ()
        self._side = SIDE
        self.tiles: list[Tile] = []
        self.roll_new = Button(tr("Roll new"), "", "dice", size="small", key="N")
        self.roll_new.setToolTip(tr("Other seeds  (N)"))
        self.roll_new.clicked.connect(self.roll)
        self._hint = label(tr("of this canvas, click to use"), "small", "text2")
        self._row = row(gap=16)
        self.strip = Strip(self._row)
        self.strip.reach_changed.connect(self._on_reach_changed)
        self.before = Button("", "tool", "left", size="small", tip=tr("Variations further left"))
        self.before.clicked.connect(lambda: self.strip.go(-1))
        self.after = Button("", "tool", "right", size="small", tip=tr("Variations further right"))
        self.after.clicked.connect(lambda: self.strip.go(1))
        head = row(label(tr("Variations"), "section"), self._hint, None, self.before, self.after, self.roll_new)
        self.setLayout(column(head, self.strip, gap=6))
        self._on_reach_changed()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._render)
        live.variation_arrived.connect(self._on_arrived)
        live.result_arrived.connect(self._on_result)

    @property
    def any(self) -> bool:
        return bool(self.tiles)

    def show_controls(self, controls: Sequence["Control"], current: Mapping[str, Any]) -> None:
        """Offer variations for a model with these controls."""
        self._controls = controls
        self.roll()
        self.mark(current)

    def roll(self) -> None:
        """Other seeds; the plain picture stays the first."""
        clear(self._row)
        self.tiles = []
        for variation in roll(self._controls, self._chance):
            tile = Tile(variation, self._side)
            tile.clicked.connect(lambda _=False, tile=tile: self._use(tile))
            tile.drag_wished.connect(lambda tile=tile: self.drag_wished.emit(tile.variation))
            self.tiles.append(tile)
            self._row.addWidget(tile)
        self._row.addStretch(1)
        self.strip.go(-COUNT)
        self.roll_new.setVisible(any(each.kind == "seed" for each in self._controls))
        self._mark_focus()
        self._pause.start()

    def set_side(self, side: int) -> None:
        """The tiles' side in px."""
        if side != self._side:
            self._side = side
            for tile in self.tiles:
                tile.set_side(side)

    def mark(self, controls: Mapping[str, Any]) -> None:
        """Show which one the result uses."""
        for tile in self.tiles:
            tile.setChecked(dict(tile.variation.controls) == dict(controls))
            tile.update()
            if tile.isChecked():
                self.strip.bring(tile)
        self._mark_focus()

    def step(self, by: int) -> None:
        """Use the next one, or the one before."""
        if self.tiles:
            at = next((index for index, tile in enumerate(self.tiles) if tile.isChecked()), -1 if by > 0 else 0)
            self._use(self.tiles[(at + by) % len(self.tiles)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.step(step)
        next(tile for tile in self.tiles if tile.isChecked()).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_reach_changed(self) -> None:
        """Ways to go along, only where the strip is longer than the room for it."""
        before, after = self.strip.more_before, self.strip.more_after
        for button, more in ((self.before, before), (self.after, after)):
            button.setVisible(before or after)
            button.explain("" if more else tr("these are the last ones"))

    def stop(self) -> None:
        """Render no more."""
        self._pause.stop()

    def _use(self, tile: Tile) -> None:
        self.mark(tile.variation.controls)
        self.chosen.emit(tile.variation)

    def _on_result(self, image: QImage, milliseconds: float) -> None:
        self._live.forget_variations()
        if self.tiles:
            self._pause.start()

    def _render(self) -> None:
        for index, tile in enumerate(self.tiles):
            self._live.wish_variation(f"variation {index}", tile.variation.controls)

    def _on_arrived(self, purpose: str, image: QImage) -> None:
        index = int(purpose.rpartition(" ")[2])
        if index < len(self.tiles):
            side = 2 * self._side
            self.tiles[index].variation.image = image.scaled(
                QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            self.tiles[index].update()

    def _mark_focus(self) -> None:
        chosen = any(tile.isChecked() for tile in self.tiles)
        for index, tile in enumerate(self.tiles):
            stop = tile.isChecked() or (not chosen and index == 0)
            tile.setFocusPolicy(Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus)
