"""Painting with another model: it is warmed up, the canvas becomes what it learnt from, and each model has its drawing.

A drawing that another model is chosen over is put aside, in a file that is found again even after a crash, and is back
when its model is.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from gantool.app.paint import project
from gantool.app.paint.examples import canvas_side, input_of_preview, start_for
from gantool.app.paint.ground import Ground, ground_of
from gantool.app.paint.project import Project
from gantool.app.paint.variations import plain_controls
from gantool.app.pixels import Pixels
from gantool.app.words import tr
from gantool.errors import GantoolError

if TYPE_CHECKING:
    from gantool.app.pages.paint import PaintPage
    from gantool.library import Entry


@dataclass(frozen=True)
class Kept:
    """A drawing to go on with: where it lies by itself, if it does, and what it is, if it is at hand."""

    path: Path | None
    drawing: Project | None = None


@dataclass(frozen=True)
class Beginning:
    """What a model's canvas starts with: pixels H W 4, or a drawing that was begun before.

    `fault` says why the drawing that was begun before cannot be gone on with.
    """

    ground: Ground
    start: Pixels
    drawing: Project | None
    fault: str = ""


def paintable(entry: "Entry | None") -> bool:
    """Whether the model translates one picture to another."""
    return entry is not None and entry.card.task in ("paired", "unpaired")


class PaintSwitch:
    """Which model is painted with.

    Attributes:
        opened: the folder of the model that is warm or being warmed.
        drawn_for: the model that the drawing on the canvas belongs to.
    """

    def __init__(self, page: "PaintPage") -> None:
        self._page = page
        self.opened: Path | None = None
        self.drawn_for: Entry | None = None
        self._aside: dict[Path, Kept] = {}

    def bring(self, entry: "Entry", kept: Kept) -> None:
        """Go on with this drawing as soon as its model is there."""
        self._aside[entry.folder] = kept
        self._page.models.wish(entry.folder)

    def open(self, entry: "Entry") -> None:
        """Paint with this model from now on."""
        page = self._page
        if self.opened == entry.folder:
            return
        page.finish_strokes()
        self._put_aside()
        self.opened = entry.folder
        page.context.remembered.keep("paint/model", str(entry.folder))
        recipe = entry.card.training.recipe if entry.card.training else None
        data = page.context.catalogue.recipes.get(recipe or "")
        kind = data.kind if data is not None else ("lines" if recipe == "sketch" else "")
        kept = self._aside.pop(entry.folder, None)
        page.context.background.call(
            lambda: _prepared(entry, kind, kept), lambda made: self._begin(entry, made, kept)
        )
        page.live.open(entry.folder)
        page.show_controls(entry.card.controls, plain_controls(entry.card.controls))

    def _begin(self, entry: "Entry", made: Beginning, kept: Kept | None) -> None:
        page, drawing = self._page, made.drawing
        if self.opened != entry.folder:
            return
        self.drawn_for = entry
        page.document.ground = made.ground
        page.history.clear()
        page.show_result(QImage())
        if drawing is None:
            page.document.restore(page.document.replaced(made.start))
        else:
            page.files.lay_out(drawing)
        page.suit(made.ground)
        if made.fault:
            page.context.toast("warn", made.fault)
        page.changed = drawing is not None
        page.autosave.rest()
        if kept is not None and drawing is not None:
            page.autosave.go_on_in(kept.path) if kept.path is not None else page.autosave.touch()

    def _put_aside(self) -> None:
        """Keep the drawing on the canvas for when its model comes back, if there is anything to keep."""
        page, entry = self._page, self.drawn_for
        drawing = page.files.snapshot() if entry is not None and page.changed else None
        if entry is None or drawing is None:
            return
        kept = Kept(page.autosave.put_aside(drawing, lambda: self._on_written(entry.folder)), drawing)
        self._aside[entry.folder] = kept
        page.changed = False
        page.context.toast(
            "info",
            tr("Your drawing is kept: choose {model} again to go on with it.", model=entry.name),
            (tr("Go back to it"), lambda: page.models.wish(entry.folder)),
        )

    def _on_written(self, model: Path) -> None:
        """It need not be in memory any more."""
        if (kept := self._aside.get(model)) is not None:
            self._aside[model] = Kept(kept.path)


def _prepared(entry: "Entry", kind: str, kept: Kept | None) -> Beginning:
    """In a thread: what is painted, and on what."""
    preview = input_of_preview(entry.preview)
    ground = ground_of(entry.card, kind, preview[..., :3] if preview is not None else None)
    drawing, fault = kept.drawing if kept is not None else None, ""
    if kept is not None and drawing is None and kept.path is not None:
        try:
            drawing = project.read(kept.path)
        except GantoolError as error:  # it was taken away or damaged meanwhile: then the example is there
            fault = str(error)
    return Beginning(ground, start_for(ground, canvas_side(entry), preview), drawing, fault)
