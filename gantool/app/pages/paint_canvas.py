"""What is done with the whole canvas of Paint and its layers: sizes, clearing, the example, the photo underneath."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from gantool.app.paint.examples import input_of_preview, start_for
from gantool.app.paint.layer import Reference, filled
from gantool.app.paint.mark import Mark
from gantool.app.pixels import Pixels
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.app.pages.paint import PaintPage

SIDES = (256, 512, 1024)


class PaintCanvas:
    """Each is a step that can be undone."""

    def __init__(self, page: "PaintPage") -> None:
        self._page = page
        layers, document = page.layers, page.document
        layers.add_wished.connect(self.add_layer)
        layers.remove_wished.connect(self.remove_layer)
        layers.visibility_wished.connect(self.toggle_layer)
        layers.layer_chosen.connect(document.choose_layer)
        layers.photo_removed.connect(self.remove_photo)
        layers.reference_changed.connect(
            lambda on, opacity: document.show_reference(Reference(document.reference.image, on, opacity))
        )
        document.reference_changed.connect(layers.refresh)

    # -- layers

    def add_layer(self) -> None:
        document = self._page.document
        name = tr("Layer {n}", n=len(document.layers) + 1)
        self._page.history.rebuild(tr("Add a layer"), document.with_layer(name))

    def remove_layer(self, index: int) -> None:
        self._page.history.rebuild(tr("Remove a layer"), self._page.document.without_layer(index))

    def toggle_layer(self, index: int) -> None:
        """Show it, or hide it."""
        state = self._page.document.state()
        state.layers[index].visible = not state.layers[index].visible
        self._page.history.rebuild(tr("Show or hide a layer"), state)

    def remove_photo(self) -> None:
        """Take the photo underneath away; the drawing stays, so its way back is beside those of the drawing."""
        document, before = self._page.document, self._page.document.reference
        document.show_reference(Reference())
        self._page.context.toast(
            "done", tr("The photo underneath was removed."), (tr("Undo"), lambda: document.show_reference(before))
        )

    # -- the whole canvas

    def open_menu(self) -> None:
        """What can be done with it, below its button."""
        document, button = self._page.document, self._page.stage.more
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        for side in SIDES:
            action = menu.addAction(tr("Canvas of {n} × {n}", n=side))
            action.setEnabled((document.width, document.height) != (side, side))
            action.triggered.connect(lambda _=False, side=side: self.resize(side))
        menu.addSeparator()
        menu.addAction(tr("Start from the example"), self.start_from_example)
        menu.addAction(tr("Clear the canvas"), self.clear)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def resize(self, side: int) -> None:
        """The drawing at another size."""
        self._page.history.rebuild(tr("Canvas of {n} × {n}", n=side), self._page.document.resized(side, side))

    def clear(self) -> None:
        """Nothing but paper."""
        document = self._page.document
        empty = filled(document.width, document.height, document.ground.paper)
        self._page.history.rebuild(tr("Clear"), document.replaced(empty))

    def start_from_example(self) -> None:
        """What the canvas showed first."""
        page, entry = self._page, self._page.switch.drawn_for
        if entry is None:
            return
        ground, side = page.document.ground, page.document.width

        def made(start: Pixels) -> None:
            if page.switch.drawn_for is entry:  # else another model was chosen meanwhile
                page.history.rebuild(tr("Example"), page.document.replaced(start))

        page.context.background.call(lambda: start_for(ground, side, input_of_preview(entry.preview)), made)

    def erase_selection(self) -> None:
        """Del: paper, or nothing, where something is selected."""
        page, box = self._page, self._page.document.selection
        if not box.empty:
            page.finish_strokes()
            mark = Mark(page.document, None)
            mark.add(box, np.full((box.height, box.width), 255, np.uint8))
            mark.finish(page.history, tr("Erase"))
