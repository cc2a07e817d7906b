"""Pictures and files of the Paint page: photos brought in, drawings saved, opened, and found again after a crash."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from gantool.app.jobwatch import sentence
from gantool.app.pages.paint_switch import Kept
from gantool.app.paint import exchange, project
from gantool.app.paint.autosave import Left
from gantool.app.paint.document import Document
from gantool.app.paint.layer import Reference, scaled
from gantool.app.paint.project import Project
from gantool.app.pictures import load
from gantool.app.pixels import image_of, pixels_of
from gantool.app.widgets.button import Button
from gantool.app.words import duration, tr
from gantool.errors import GantoolError
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.app.pages.paint import PaintPage


class PaintFiles:
    """What comes to the page from files and the clipboard, and goes there."""

    def __init__(self, page: "PaintPage") -> None:
        self._page = page

    def _tell(self, error: Exception) -> None:
        self._page.context.toast("danger", sentence(error))

    def choose_photo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, tr("Choose a photo"), str(self._page.context.remembered.folder("paint")),
            tr("Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.avif)"),
        )  # fmt: skip
        if chosen:
            self._page.context.remembered.keep("folders/paint", str(Path(chosen).parent))
            self.take_picture(Path(chosen), as_photo=True)

    def take_picture(self, path: Path, *, as_photo: bool = False) -> None:
        def read() -> QImage:
            return load(path, 2048)

        def taken(image: QImage) -> None:
            if image.isNull():
                self._page.context.toast("danger", tr("{name} cannot be read as a picture.", name=shown(path.name)))
            else:
                self.take_image(image, as_photo=as_photo)

        self._page.context.background.call(read, taken)

    def take_image(self, image: QImage, *, as_photo: bool = False) -> None:
        """A label map or a drawing becomes the canvas; a photo lies underneath, or is drawn by the model's recipe."""
        document, square = self._page.document, _square(image)
        pixels = pixels_of(square)
        hard = document.ground.hard
        if not as_photo and exchange.is_label_map(document.ground, pixels):
            fitted = scaled(pixels, document.width, document.height, smooth=False)
            self._page.history.rebuild(tr("Picture"), document.replaced(fitted))
            return
        document.show_reference(Reference(square, True, document.reference.opacity))
        training = self._page.entry.card.training if self._page.entry is not None else None
        if training is not None and training.recipe and not hard and self._page.live.ready:
            self._page.live.derive(scaled(pixels, document.width, document.height, smooth=True))
        else:
            self._page.context.toast("info", tr("The photo lies underneath; the model sees only what you paint."))

    def on_derived(self, image: QImage) -> None:
        self._page.history.rebuild(tr("Photo to sketch"), self._page.document.replaced(pixels_of(image)))
        reference = self._page.document.reference
        self._page.document.show_reference(Reference(reference.image, False, reference.opacity))

    def snapshot(self) -> Project | None:
        """The drawing as it is now; its pixels are copied, so that a thread may write them."""
        state = self._page.document.state()
        for layer in state.layers:
            layer.pixels = layer.pixels.copy()
        reference, entry = self._page.document.reference, self._page.switch.drawn_for
        return Project(
            state=state,
            model=entry.name if entry else "",
            model_sha256=entry.card.sha256 if entry else "",
            reference=None if reference.image.isNull() else pixels_of(reference.image),
            reference_visible=reference.visible,
            reference_opacity=reference.opacity,
            result=None if self._page.result.isNull() else pixels_of(self._page.result),
            controls=dict(self._page.controls),
        )

    def save(self) -> None:
        """Ask where, and save drawing, result, or both."""
        if self._page.entry is None:
            return
        kinds = exchange.filters()
        stem = self._page.entry.name
        start = self._page.context.remembered.folder("paint") / f"{stem}{project.SUFFIX}"
        chosen, taken = QFileDialog.getSaveFileName(
            self._page, tr("Save"), str(start), ";;".join(f"{name} ({pattern})" for name, pattern in kinds)
        )
        if not chosen:
            return
        self._page.context.remembered.keep("folders/paint", str(Path(chosen).parent))
        kind = next((at for at, (name, _) in enumerate(kinds) if taken.startswith(name)), 0)
        self.save_as(_with_suffix(Path(chosen), kind), drawing_alone=kind == 2)

    def save_as(self, path: Path, *, drawing_alone: bool = False) -> None:
        """Save to `path`: `.gandrawing` holds everything, another suffix the result, or the drawing alone."""
        drawing, flat = self.snapshot(), self._page.document.flattened()
        if drawing is None:
            return
        whole = path.suffix.lower() == project.SUFFIX
        if not whole and not drawing_alone and drawing.result is None:
            self._page.context.toast("danger", tr("There is no result to save yet."))
            return

        def write() -> None:
            if drawing_alone and not whole:
                exchange.save_pixels(path, flat)
            else:
                exchange.save(path, drawing)

        def done(_: None) -> None:
            if whole:
                if not self._page.changed:  # nor was anything drawn while it was written
                    self._page.autosave.forget()
                self._page.saved_words.setText(tr("Saved as {name}", name=shown(path.name)))
            self._page.context.toast("done", tr("Saved as {name}.", name=shown(path.name)))

        def failed(error: Exception) -> None:
            self._page.changed = self._page.changed or changed
            self._tell(error)

        changed, self._page.changed = self._page.changed, self._page.changed and not whole
        self._page.context.background.call(write, done, failed)

    def copy_result(self) -> None:
        if self._page.result.isNull():
            self._page.context.toast("info", tr("There is no result to copy yet."))
            return
        exchange.copy(self._page.result)
        self._page.context.toast("done", tr("The result is on the clipboard."))

    def drag_result(self) -> None:
        if not self._page.result.isNull():
            self.drag_out(self._page.result, self._page.entry.name if self._page.entry else "result")

    def drag_out(self, image: QImage, stem: str) -> None:
        """Let a person drag this picture out, as a file of this name."""
        try:
            exchange.drag_out(self._page, image, stem)
        except (GantoolError, OSError) as error:
            self._tell(error)

    def open_drawing(self, path: Path) -> None:
        self._page.context.background.call(
            lambda: project.read(path),
            lambda drawing: self.show_drawing(drawing),
            self._tell,
        )

    def show_drawing(self, drawing: Project, left: Path | None = None) -> None:
        """Go on with a drawing that was saved; with its own model if that is still here.

        `left`: where it was saved by itself; it lies there until it is saved again.
        """
        page = self._page
        own = next(
            (each for each in page.context.catalogue.models
             if each.card.sha256 == drawing.model_sha256 and drawing.model_sha256), None,
        )  # fmt: skip
        if own is not None and own.folder != page.switch.opened:
            page.switch.bring(own, Kept(left, drawing))
            return
        page.history.rebuild(tr("Open a drawing"), _cleaned(page.document, drawing))
        self._lay_beside(drawing, controls=own is not None)
        if own is None and drawing.model:
            words = tr("It was drawn for {model}, which is not here; the chosen model shows it.", model=drawing.model)
            page.context.toast("info", words)
        if left is not None:
            page.autosave.save()
            page.context.background.call(lambda: left.unlink(missing_ok=True))

    def lay_out(self, drawing: Project) -> None:
        """Begin with a drawing; its model is that of the page."""
        self._page.document.restore(_cleaned(self._page.document, drawing))
        self._lay_beside(drawing, controls=True)
        if drawing.result is not None:
            self._page.show_result(image_of(drawing.result))

    def _lay_beside(self, drawing: Project, *, controls: bool) -> None:
        """The photo underneath, and what the model was told."""
        image = QImage() if drawing.reference is None else image_of(drawing.reference)
        self._page.document.show_reference(Reference(image, drawing.reference_visible, drawing.reference_opacity))
        known = {name: value for name, value in drawing.controls.items() if name in self._page.controls}
        if controls:
            self._page.turn({**self._page.controls, **known})

    # -- found again

    def offer_left(self, found: list[Left]) -> None:
        if not found:
            return
        left = found[0]
        ago = duration(max(0.0, time.time() - left.time))
        again, away = Button(tr("Go on with it"), size="small"), Button(tr("Not now"), "quiet", size="small")
        again.clicked.connect(lambda: self._go_on_with(left))
        away.clicked.connect(self._page.found.hide)
        self._page.found.tell(
            "info",
            tr("A drawing from {ago} ago is still here", ago=ago),
            tr("It was saved by itself when the window closed or stopped."),
            again,
            away,
        )
        self._page.found.show()

    def _go_on_with(self, left: Left) -> None:
        self._page.found.hide()
        self._page.context.background.call(
            lambda: project.read(left.path), lambda drawing: self.show_drawing(drawing, left.path), self._tell
        )

    def on_saved_itself(self, at: float) -> None:
        self._page.saved_words.setText(tr("Saved by itself at {time}", time=time.strftime("%H:%M", time.localtime(at))))


def _with_suffix(path: Path, kind: int) -> Path:
    """The file as it is called: with the suffix of the chosen kind, unless it has one that is written here.

    The dialog has asked about the name as it was typed; with a suffix more it must not be another file that is there.
    """
    if path.suffix.lower() in (project.SUFFIX, ".png"):
        return path
    suffix = ".png" if kind else project.SUFFIX
    made, number = path.with_name(path.name + suffix), 1
    while made.exists():
        number += 1
        made = path.with_name(f"{path.name} {number}{suffix}")
    return made


def _square(image: QImage) -> QImage:
    """The middle of a picture."""
    side = min(image.width(), image.height())
    return image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)


def _cleaned(document: Document, drawing: Project) -> Any:
    for layer in drawing.state.layers:
        layer.pixels = document.clean(layer.pixels)
    return drawing.state
