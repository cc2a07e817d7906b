"""The mix table: which picture gives the shape, the features and the colours, and by how much."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from gantool.app.dropped import held
from gantool.app.edit.layertable import LayerTable
from gantool.app.edit.seedstrip import MIME
from gantool.app.edit.tiles import Tile
from gantool.app.theme import icons
from gantool.app.theme.fonts import sized
from gantool.app.theme.theme import color
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import label
from gantool.app.widgets.picture import paint_picture
from gantool.app.widgets.slider import Slider
from gantool.app.words import tr
from gantool.edits import Base

PICTURE, WORDS = 62, 38  # px
WHOLE = "all"


def slot_table() -> list[tuple[str, str, str]]:
    """(layers, title, what they tend to hold)."""
    return [
        ("coarse", tr("Shape"), tr("pose, outline")),
        ("middle", tr("Features"), tr("parts, details")),
        ("fine", tr("Colours"), tr("light, texture")),
        (WHOLE, tr("Whole picture"), tr("where a model has no layers")),
    ]


class MixSlot(QAbstractButton):
    """A place for a picture that is mixed in.

    Signals:
        seed_dropped(int): mix this one in.
        photo_dropped(object): look for this file, and mix it in.
    """

    seed_dropped = Signal(int)
    photo_dropped = Signal(object)

    def __init__(self, title: str, holds: str) -> None:
        super().__init__()
        self.title, self.holds, self._reason = title, holds, ""
        self.other: Base | None = None
        self.several = False
        self.image = QImage()
        self._hovered = False
        self.setText(title)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(PICTURE + WORDS)
        self.show_nothing()

    def sizeHint(self) -> QSize:
        return QSize(84, PICTURE + WORDS)

    def minimumSizeHint(self) -> QSize:
        return QSize(64, PICTURE + WORDS)

    def show_mixed(self, other: Base, image: QImage, name: str) -> None:
        """What is mixed in here, and its name."""
        self.other, self.image, self.several = other, image, False
        self.setAccessibleName(f"{self.title}: {name}")
        self.update()

    def show_nothing(self) -> None:
        self.other, self.image, self.several = None, QImage(), False
        self.setAccessibleName(tr("{part}: nothing mixed in", part=self.title))
        self.update()

    def show_several(self) -> None:
        """Its layers come from different pictures."""
        self.show_nothing()
        self.several = True
        self.setAccessibleName(tr("{part}: from several pictures, see the layers", part=self.title))

    def explain(self, reason: str) -> None:
        """Cannot be used for this reason; with an empty one it can."""
        self._reason = reason
        usual = tr("{part} from another picture: click to choose one, or drop a seed or a photo here", part=self.title)
        self.setEnabled(not reason)
        self.setToolTip(reason or usual)
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        photo = event.source() is None and event.mimeData().hasUrls()
        if self.isEnabled() and (photo or event.mimeData().hasFormat(MIME)):
            self._hovered = True
            self.update()
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hovered = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hovered = False
        self.update()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        text = bytes(event.mimeData().data(MIME).data()).decode("ascii", "replace")
        if text.isdecimal():
            self.seed_dropped.emit(int(text))
        elif paths := held(event.mimeData()).paths:
            self.photo_dropped.emit(paths[0])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        box = QRectF(1, 1, self.width() - 2, PICTURE - 2)
        if self.other is not None:
            paint_picture(painter, box, self.image, cut=True)
            if self._hovered:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(color("accent"), 2))
                painter.drawRoundedRect(box, 5, 5)
        else:
            self._paint_empty(painter, box)
        self._paint_words(painter)
        painter.end()

    def _paint_empty(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(color("soft" if self._hovered else "raised" if self.underMouse() else "surface"))
        pen = QPen(color("accent" if self._hovered else "outline"), 1.2)
        pen.setStyle(Qt.PenStyle.SolidLine if self._hovered else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        icon = "grid" if self.several else "plus"
        icons.paint(painter, icon, QRectF(box.center().x() - 9, box.center().y() - 9, 18, 18), "text2")

    def _paint_words(self, painter: QPainter) -> None:
        for at, (text, token, weight) in enumerate(
            ((self.title, "text", painter.font().Weight.Medium), (self.holds, "text2", painter.font().Weight.Normal))
        ):
            painter.setFont(sized(12, weight))
            painter.setPen(color(token))
            box = QRectF(0, PICTURE + 3 + 16 * at, self.width(), 16)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), elided)


class MixTable(QWidget):
    """Signals:
    mix_wished(str, object): mix this seed into these layers; None: nothing.
    photo_dropped(str, object): look for this file, and mix it into these layers.
    layer_wished(int, object): mix this `Base` into this layer; None: nothing.
    strength_moved(float), strength_settled(float): by how much, 0..1.
    """

    mix_wished = Signal(str, object)
    photo_dropped = Signal(str, object)
    layer_wished = Signal(int, object)
    strength_moved = Signal(float)
    strength_settled = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.offered: tuple[Tile, ...] = ()
        self.slots: dict[str, MixSlot] = {}
        self._open = False
        slots = row(gap=8)
        for layers, title, holds in slot_table():
            slot = MixSlot(title, holds)
            slot.clicked.connect(lambda _=False, layers=layers: self._open_menu(layers))
            slot.seed_dropped.connect(lambda seed, layers=layers: self.mix_wished.emit(layers, seed))
            slot.photo_dropped.connect(lambda path, layers=layers: self.photo_dropped.emit(layers, path))
            self.slots[layers] = slot
            slots.addWidget(slot, 1)
        self.amount = Slider(tr("Amount"), 0, 100, 100, unit="%")
        self.amount.value_changed.connect(lambda value: self.strength_moved.emit(value / 100))
        self.amount.settled.connect(lambda value: self.strength_settled.emit(value / 100))
        self._hint = label(tr("drop pictures here"), "small", "text2")
        self.layers = LayerTable()
        self.layers.source_chosen.connect(self.layer_wished)
        self.layers.hide()
        self.by_layer = Button(tr("By layer"), "link", "down", tip=tr("Choose for each layer where it comes from"))
        self.by_layer.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow follows the words
        self.by_layer.clicked.connect(self._on_by_layer)
        self.setLayout(
            column(
                row(label(tr("Mix"), "section"), None, self._hint),
                slots,
                self.amount,
                row(self.by_layer, None),
                self.layers,
                gap=8,
            )
        )
        self.show_parts(True)

    def show_parts(self, layered: bool) -> None:
        """Shape, features and colours, or the picture as a whole where the model knows no layers."""
        for layers, slot in self.slots.items():
            slot.setVisible((layers != WHOLE) == layered)
        self.by_layer.setVisible(layered)
        self.layers.setVisible(layered and self._open)

    def show_strength(self, strength: float, *, any_mixed: bool, reason: str) -> None:
        self.amount.show_value(100 * strength)
        self.amount.explain(reason or ("" if any_mixed else tr("nothing is mixed in yet")))

    def explain(self, reason: str) -> None:
        for slot in self.slots.values():
            slot.explain(reason)
        self.layers.explain(reason)

    def _on_by_layer(self) -> None:
        self._open = not self._open
        self.layers.setVisible(self._open)
        self.by_layer.set_icon("up" if self._open else "down")

    def menu_for(self, layers: str) -> QMenu:
        """What can be mixed in: the seeds of the strip, or nothing."""
        menu = QMenu(self)
        for tile in self.offered:
            action = menu.addAction(tr("Seed {n}", n=tile.seed))
            if tile.image is not None:
                action.setIcon(QIcon(QPixmap.fromImage(tile.image)))
            action.triggered.connect(lambda _=False, seed=tile.seed: self.mix_wished.emit(layers, seed))
        menu.addSeparator()
        none = menu.addAction(tr("Nothing"))
        none.setEnabled(self.slots[layers].other is not None or self.slots[layers].several)
        none.triggered.connect(lambda: self.mix_wished.emit(layers, None))
        return menu

    def _open_menu(self, layers: str) -> None:
        slot = self.slots[layers]
        menu = self.menu_for(layers)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(slot.mapToGlobal(QPoint(0, PICTURE + 2)))
