"""Where the picture stands, as large as the height allows: its name and what moves it above, helpful keys below."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from gantool.app.edit.handles import Handles
from gantool.app.edit.outline import Outline
from gantool.app.edit.picture import EditPicture
from gantool.app.widgets.boxes import holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, badge, keycap, label, set_property
from gantool.app.words import tr

HEAD, SPACE, FOOT = 30, 10, 28
ROOMY = 440  # px of a head that has room for the badge
TITLE = 140  # px that the title keeps where room is short


class EditStage(QWidget):
    """Laid out by hand: the largest picture that fits, with its words as wide as it."""

    def __init__(self, handles: Handles, outline: Outline) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.setMinimumSize(300, 300)
        self.picture = EditPicture(handles, outline)
        self.picture.setParent(self)
        self._title = ElidedLabel("", "section")
        self._words = ElidedLabel("", "small", "text2")
        self.badge = badge("", "neutral")
        self.badge.hide()
        self.clear = Button(tr("Clear"), "quiet", "x", size="small", tip=tr("Take away the points and the area"))
        self.move_points = Button(
            tr("Move"), "", "play", size="small", tip=tr("Move the points to their targets"), key="G"
        )
        self.stop = Button(tr("Stop moving"), "", "stop", size="small", key="Esc")
        self._head = holder(
            row(self._title, self._words, None, self.badge, self.clear, self.move_points, self.stop, gap=8)
        )
        self._right = label("", "small", "text2")
        self._hints = holder(
            row(
                keycap("X"),
                label(tr("hold to see before"), "small", "text2"),
                6,
                keycap("Alt"),
                label(tr("click removes a point"), "small", "text2"),
                gap=6,
            )
        )
        self._foot = holder(row(self._hints, None, self._right, gap=6))
        for part in (self._head, self._foot):
            part.setParent(self)
        handles.changed.connect(self._show_area)
        outline.changed.connect(self._show_area)
        self._handles, self._outline = handles, outline
        self._shape = 1.0
        self._show_area()

    def tell(self, title: str, words: str) -> None:
        """What the picture is."""
        self._title.setText(title)
        self._title.setMinimumWidth(min(self._title.sizeHint().width(), TITLE))
        self._words.setText(words)

    def say(self, text: str, kind: str) -> None:
        """The badge: what the picture is doing."""
        self.badge.setText(text)
        self.badge.setVisible(bool(text) and self._head.width() >= ROOMY)
        set_property(self.badge, "badge", kind)

    def show_image(self, image: QImage) -> None:
        self.picture.show_image(image)
        shape = image.width() / max(1, image.height())
        if shape != self._shape:
            self._shape = shape
            self._lay_out()

    def show_moving(self, moving: bool, reason: str) -> None:
        """Whether points are being moved, and else why they cannot."""
        self.stop.setVisible(moving)
        self.move_points.setVisible(not moving)
        self.move_points.explain(reason)
        self.clear.setVisible(not moving and bool(self._handles.points or self._outline.drawn))

    def _show_area(self) -> None:
        self._right.setText(self._said_of_area())
        self._show_hints()
        self.clear.setVisible(bool(self._handles.points or self._outline.drawn))

    def _said_of_area(self) -> str:
        if self._outline.lets_nothing_change:
            return tr("nothing is left that may change")
        return tr("only the outlined area may change") if self._outline.drawn else ""

    def _show_hints(self) -> None:
        """The keys, where they leave room for what is said of the area."""
        needed = self._hints.sizeHint().width() + self._right.sizeHint().width() + 12
        self._hints.setVisible(not self._outline.drawn or needed <= self._foot.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        wide, high = self.width(), self.height() - HEAD - 2 * SPACE - FOOT
        across = max(80, min(wide, int(high * self._shape)))
        tall = max(80, int(across / self._shape))
        left = max(0, (wide - across) // 2)
        words_wide = max(across, min(wide, 420))
        words_left = max(0, min(left, wide - words_wide))
        self._head.setGeometry(QRect(words_left, 0, words_wide, HEAD))
        self.picture.setGeometry(QRect(left, HEAD + SPACE, across, tall))
        self.badge.setVisible(bool(self.badge.text()) and words_wide >= ROOMY)
        self._foot.setGeometry(QRect(words_left, HEAD + 2 * SPACE + tall, words_wide, FOOT))
        self._show_hints()
