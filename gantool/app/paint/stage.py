"""Where canvas and result stand: side by side or one above the other at equal size, split, or over each other."""

from typing import Literal

from PySide6.QtCore import QRect, QSizeF, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from gantool.app.paint.canvas_image import CanvasImage
from gantool.app.paint.pane import Pane
from gantool.app.paint.tools import Easel
from gantool.app.paint.viewport import Viewport
from gantool.app.widgets.boxes import holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import badge, label, set_property
from gantool.app.widgets.slider import Slider
from gantool.app.words import tr

Mode = Literal["side", "split", "overlay"]
HEAD, GAP, SPACE = 34, 24, 8
ROOMY = 400  # px of a head that has room for every button


class Stage(QWidget):
    """Two panes with their heads, laid out by hand: the largest equal pair that fits.

    Signals:
        resized(): there is another amount of room.
    """

    resized = Signal()

    def __init__(self, easel: Easel, canvas: CanvasImage, viewport: Viewport) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.setMinimumSize(360, 260)
        self._easel = easel
        self.mode: Mode = "side"
        self.canvas_pane = Pane(tr("Canvas"), "canvas", easel, canvas, viewport)
        self.result_pane = Pane(tr("Result"), "result", easel, canvas, viewport)
        self.canvas_pane.setParent(self)
        self.result_pane.setParent(self)
        self._size = label("", "small", "text2")
        self.from_photo = Button(tr("From a photo…"), size="small")
        self.more = Button("", "tool", "more", size="small", tip=tr("Size, clear, other examples"))
        self.badge = badge("", "neutral")
        self._said, self._briefly = "", ""
        self.copy = Button(tr("Copy"), "", "copy", size="small", tip=tr("Copy the result"), key="Ctrl+C")
        self.copy.setAccessibleName(tr("Copy"))
        self.drag = Button("", "tool", "drag", size="small", tip=tr("Drag the result out as a file"))
        self.blend = Slider(tr("Opacity"), 0, 100, 50, unit="%")
        self.blend.setFixedWidth(170)
        self.blend.value_changed.connect(self._on_blend)
        self._canvas_head = holder(
            row(label(tr("Canvas"), "section"), self._size, None, self.from_photo, self.more, gap=8)
        )
        self._result_head = holder(
            row(label(tr("Result"), "section"), self.badge, None, self.blend, self.drag, self.copy, gap=8)
        )
        for head in (self._canvas_head, self._result_head):
            head.setParent(self)
        easel.document.rebuilt.connect(self._lay_out)
        self.set_mode("side")

    @property
    def panes(self) -> tuple[Pane, Pane]:
        return self.canvas_pane, self.result_pane

    def set_mode(self, mode: Mode) -> None:
        """Side by side, split, or overlay."""
        self.mode = mode
        self.canvas_pane.shows = "canvas" if mode == "side" else mode
        self.result_pane.setVisible(mode == "side")
        self.blend.setVisible(mode == "overlay")
        self.drag.setVisible(mode == "side")
        self._lay_out()
        self.canvas_pane.update()

    def show_result(self, image: QImage) -> None:
        for pane in self.panes:
            pane.show_result(image)

    def tell(self, text: str, kind: str, briefly: str = "") -> None:
        """The badge: what the result is doing, `briefly` where there is no room for more."""
        if (text, briefly) != (self._said, self._briefly):
            self._said, self._briefly = text, briefly
            self._show_badge()
        set_property(self.badge, "badge", kind)

    def _show_badge(self) -> None:
        self.badge.setText(self._said)
        self.badge.setVisible(bool(self._said))
        self.badge.adjustSize()
        self.copy.setText(tr("Copy"))
        if self._briefly and self._is_cramped():
            self.badge.setText(self._briefly)
            self.badge.adjustSize()
        if self._is_cramped():
            self.copy.setText("")
        self.badge.setToolTip(self._said if self.badge.text() != self._said else "")

    def _is_cramped(self) -> bool:
        """Whether the head of the result needs more room than there is."""
        layout = self._result_head.layout()
        return layout is not None and layout.minimumSize().width() > self._result_head.width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _on_blend(self, value: float) -> None:
        self.canvas_pane.blend = value / 100
        self.canvas_pane.update()

    def _lay_out(self) -> None:
        self._place_all()
        self._show_badge()
        document, pane = self._easel.document, self.canvas_pane
        pane.viewport.transform(QSizeF(pane.size()), QSizeF(document.width, document.height))  # knows now what fits
        self.resized.emit()

    def _place_all(self) -> None:
        document = self._easel.document
        self._size.setText(f"{document.width} × {document.height}")
        wide, high = self.width(), self.height()
        if self.mode != "side":
            half = (wide - GAP) * 2 // 5  # the result's head holds more
            self._canvas_head.setGeometry(0, 0, half, HEAD)
            self._result_head.setGeometry(half + GAP, 0, wide - half - GAP, HEAD)
            self.canvas_pane.setGeometry(0, HEAD + SPACE, wide, max(1, high - HEAD - SPACE))
            return
        shape = document.width / max(1, document.height)
        beside = min((wide - GAP) / 2 / shape, high - HEAD - SPACE)  # heights of the panes
        stacked = min(wide / shape, (high - GAP - 2 * (HEAD + SPACE)) / 2)
        tall = max(80, int(max(beside, stacked)))
        across = int(tall * shape)
        if beside >= stacked:
            left = max(0, (wide - 2 * across - GAP) // 2)
            self._place(self._canvas_head, self.canvas_pane, QRect(left, 0, across, tall))
            self._place(self._result_head, self.result_pane, QRect(left + across + GAP, 0, across, tall))
        else:
            left = max(0, (wide - across) // 2)
            head_left, head_wide = min(left, max(0, (wide - 400) // 2)), max(across, min(wide, 400))
            self._place(self._canvas_head, self.canvas_pane, QRect(left, 0, across, tall))
            top = tall + HEAD + SPACE + GAP
            self._place(self._result_head, self.result_pane, QRect(left, top, across, tall))
            for head, y in ((self._canvas_head, 0), (self._result_head, top)):
                head.setGeometry(head_left, y, head_wide, HEAD)

    def _place(self, head: QWidget, pane: Pane, box: QRect) -> None:
        if pane is self.result_pane:
            self.drag.setVisible(box.width() >= ROOMY)  # the Move tool drags the result out too
        else:
            self._size.setVisible(box.width() >= ROOMY)  # the menu beside it tells the size too
        head.setGeometry(box.x(), box.y(), box.width(), HEAD)
        pane.setGeometry(box.x(), box.y() + HEAD + SPACE, box.width(), box.height())
