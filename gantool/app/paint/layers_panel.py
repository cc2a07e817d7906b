"""The layers of the drawing, top first, and the photo underneath."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from gantool.app.paint.document import MOST_LAYERS, Document
from gantool.app.pixels import image_of
from gantool.app.widgets.boxes import clear, column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.picture import PictureBox
from gantool.app.widgets.slider import Slider
from gantool.app.words import tr

THUMB = 32


class LayerRow(QFrame):
    """Signals:
    chosen(), eye_toggled(), removed(): what the person did with it.
    """

    chosen = Signal()
    eye_toggled = Signal()
    removed = Signal()

    def __init__(self, title: str, note: str, image: QImage, *, visible: bool, active: bool, removable: bool) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self.setProperty("chosen", "true" if active else "false")
        thumb = PictureBox(tr("Layer {name}", name=title), THUMB, cut=True)
        thumb.setFixedWidth(THUMB)
        thumb.show_image(image)
        words = column(ElidedLabel(title, "chosen" if active else "row"), ElidedLabel(note, "small", "text2"), gap=0)
        self.eye = Button(
            "", "icon", "eye" if visible else "eyeoff", size="small", tip=tr("Hide") if visible else tr("Show")
        )
        self.eye.setAccessibleName(tr("Hide {name}", name=title) if visible else tr("Show {name}", name=title))
        self.eye.clicked.connect(self.eye_toggled)
        layout = row(thumb, gap=8, margins=(8, 5, 4, 5))
        layout.addLayout(words, 1)
        if removable:
            remove = Button("", "icon", "trash", size="small", tip=tr("Remove (can be undone)"))
            remove.setAccessibleName(tr("Remove {name}", name=title))
            remove.clicked.connect(self.removed)
            layout.addWidget(remove)
        layout.addWidget(self.eye)
        self.setLayout(layout)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit()


class LayersPanel(QWidget):
    """Signals:
    add_wished(), remove_wished(int), visibility_wished(int), layer_chosen(int): by index, 0 the lowest.
    photo_wished(), photo_removed(): another photo underneath, or none.
    reference_changed(bool, float): whether the photo shows, and its opacity.
    """

    add_wished = Signal()
    remove_wished = Signal(int)
    visibility_wished = Signal(int)
    layer_chosen = Signal(int)
    photo_wished = Signal()
    photo_removed = Signal()
    reference_changed = Signal(bool, float)

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._document = document
        self.add = Button("", "icon", "plus", size="small", tip=tr("Add a layer"))
        self.add.clicked.connect(self.add_wished)
        self._list = column(gap=2)
        self.opacity = Slider(tr("Opacity"), 0, 100, 40, unit="%")
        self.opacity.value_changed.connect(
            lambda value: self.reference_changed.emit(document.reference.visible, value / 100)
        )
        self._opacity_row = holder(column(self.opacity, margins=(8, 0, 8, 0)))
        self.choose = Button(tr("Photo underneath…"), "quiet", "photo", size="small")
        self.choose.setToolTip(tr("A photo to trace; the model does not see it"))
        self.choose.clicked.connect(self.photo_wished)
        layout = column(gap=6)
        layout.addLayout(row(label(tr("Layers"), "section"), None, self.add, margins=(8, 0, 4, 0)))
        layout.addLayout(self._list)
        layout.addWidget(self._opacity_row)
        layout.addLayout(row(self.choose, None))
        self.setLayout(layout)
        self.refresh()

    def refresh(self) -> None:
        """Show the layers as they are now."""
        document = self._document
        clear(self._list)
        count = len(document.layers)
        for index in reversed(range(count)):
            layer = document.layers[index]
            note = tr("{w} × {h} px", w=document.width, h=document.height) if layer.visible else tr("hidden")
            made = LayerRow(
                layer.name, note, _thumb(image_of(layer.pixels)),
                visible=layer.visible, active=index == document.active, removable=count > 1,
            )  # fmt: skip
            made.chosen.connect(lambda index=index: self.layer_chosen.emit(index))
            made.eye_toggled.connect(lambda index=index: self.visibility_wished.emit(index))
            made.removed.connect(lambda index=index: self.remove_wished.emit(index))
            self._list.addWidget(made)
        self.add.explain(tr("{n} layers are the most", n=MOST_LAYERS) if count >= MOST_LAYERS else "")
        self._show_reference()

    def _show_reference(self) -> None:
        reference = self._document.reference
        there = not reference.image.isNull()
        self._opacity_row.setVisible(there and reference.visible)
        self.choose.setText(tr("Another photo…") if there else tr("Photo underneath…"))
        self.opacity.show_value(reference.opacity * 100)
        if not there:
            return
        note = tr("seen by you alone") if reference.visible else tr("hidden")
        made = LayerRow(
            tr("Reference"), note, _thumb(reference.image), visible=reference.visible, active=False, removable=True
        )
        made.eye_toggled.connect(lambda: self.reference_changed.emit(not reference.visible, reference.opacity))
        made.removed.connect(self.photo_removed)
        self._list.addWidget(made)


def _thumb(image: QImage) -> QImage:
    return image.scaled(
        QSize(2 * THUMB, 2 * THUMB), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
