"""Paint: a canvas whose translation follows the brush."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import sentence
from gantool.app.pages.convert_models import ModelChoice
from gantool.app.paint import exchange, keys, project
from gantool.app.paint.autosave import Autosave, Left, left_behind
from gantool.app.paint.canvas_image import CanvasImage
from gantool.app.paint.classes_panel import ClassesPanel
from gantool.app.paint.controls_panel import ControlsPanel
from gantool.app.paint.document import Document
from gantool.app.paint.examples import canvas_side, input_of_preview, start_for
from gantool.app.paint.ground import Ground, ground_of
from gantool.app.paint.history import History
from gantool.app.paint.layer import Pixels, Reference, image_of, pixels_of, scaled
from gantool.app.paint.layers_panel import LayersPanel
from gantool.app.paint.live_result import LiveResult
from gantool.app.paint.optionbar import OptionBar
from gantool.app.paint.options import Options
from gantool.app.paint.project import Project
from gantool.app.paint.shapes import EMPTY
from gantool.app.paint.stage import Stage
from gantool.app.paint.toolrail import ToolRail
from gantool.app.paint.tools import Easel
from gantool.app.paint.variations import Variation, Variations, plain_controls
from gantool.app.paint.viewport import Viewport
from gantool.app.pictures import load
from gantool.app.widgets.boxes import Scroll, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.label import label
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import duration, tr

if TYPE_CHECKING:
    from gantool.library import Entry

LATE = 200.0  # ms
NARROW_BELOW, LOW_BELOW = 1180, 760
SIDES = (256, 512, 1024)


class PaintPage(Page):
    """Tools at the left, canvas and result in the middle, classes and layers at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.options = Options()
        self.document = Document(Ground("colors"))
        self.history = History(self.document)
        self.viewport = Viewport()
        self.easel = Easel(self.document, self.history, self.options)
        self.canvas = CanvasImage(self.document)
        self.live = LiveResult(self.document, context.background)
        self.controls: dict[str, Any] = {}
        self.result = QImage()
        self.changed = False
        self._entry: Entry | None = None
        self._opened: Path | None = None  # the model that is warm or being warmed
        self._keep_drawing = False
        self._wanted: Path | None = None
        self._saved_at = 0.0
        self._looked_for_left = False
        self.autosave = Autosave(context.background, self._snapshot)
        self._build()
        self._connect()
        context.catalogue.models_loaded.connect(self._show)
        self._show()

    # -- what the window asks

    def arrived(self, payload: object) -> None:
        self.context.catalogue.load_families()
        self.context.catalogue.load_models(anew=True)
        if isinstance(payload, Path):
            self.models.wish(payload)
        elif paths_of(payload):
            self.dropped(tuple(paths_of(payload)))
        elif self._entry is None and (kept := Path(self.context.remembered.text("paint/model", "/-"))).is_dir():
            self.models.wish(kept)
        if not self._looked_for_left:
            self._looked_for_left = True
            self.context.background.call(left_behind, self._offer_left)
        self._open_if_shown()
        self.stage.canvas_pane.setFocus()  # the keys are at hand

    def main_button(self) -> Button | None:
        return self.save_button

    def choose(self) -> None:
        pattern = f"*{project.SUFFIX}"
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Open a drawing or a picture"), str(self.context.remembered.folder("paint")),
            tr("Drawings and pictures ({pattern} *.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp)", pattern=pattern),
        )  # fmt: skip
        if chosen:
            self.context.remembered.keep("folders/paint", str(Path(chosen).parent))
            self.dropped((Path(chosen),))

    def escape(self) -> bool:
        if any(pane.cancel() for pane in self.stage.panes) or self.bar.close_folded():
            return True
        if not self.document.selection.empty:
            self.document.select(EMPTY)
            return True
        return False

    def collapses_sidebar(self) -> bool:
        return True

    def drag_entered(self, held: Held) -> None:
        words = tr("Drop a picture to trace or to take over, or a drawing to open it")
        self._hover.tell("info", tr("{name}: let go to bring it in", name=held.name), words)
        self._hover.show()

    def drag_left(self) -> None:
        self._hover.hide()

    def dropped(self, paths: tuple[Path, ...]) -> None:
        path = paths[0]
        if (path / "card.json").is_file() or (path / "run.json").is_file():
            self.models.wish(path)
        elif path.suffix.lower() == project.SUFFIX:
            self._open_drawing(path)
        else:
            self._take_picture(path)

    def closing(self) -> None:
        self.variations.stop()
        self.autosave.close(keep=self.changed)
        self.live.close()
        self.history.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setFixedWidth(200 if self.window().width() < NARROW_BELOW else 236)
        self.variations.set_side(80 if self.height() < LOW_BELOW else 106)

    # -- building

    def _build(self) -> None:
        self.models = ModelChoice(self.context)
        self.view = Segmented(
            (("side", tr("Side by side")), ("split", tr("Split")), ("overlay", tr("Overlay"))), tr("View")
        )
        self.open_button = Button("", "tool", "folder", tip=tr("Open a drawing or a picture"), key="Ctrl+O")
        self.save_button = Button(tr("Save…"), "accent", "save", key="Ctrl+S")
        header = Header(
            self.context, tr("Paint"), parts=(self.models,), actions=(self.view, self.open_button, self.save_button)
        )
        self.rail = ToolRail(self.options)
        self.bar = OptionBar(self.options)
        self.stage = Stage(self.easel, self.canvas, self.viewport)
        self.variations = Variations(self.live)
        self.notice, self._hover, self._found = Notice(), Notice(), Notice()
        for notice in (self.notice, self._hover, self._found):
            notice.hide()
        self.classes = ClassesPanel(self.options)
        self.layers = LayersPanel(self.document)
        self.turning = ControlsPanel()
        self.saved_words = label("", "small", "text2", wrap=True)
        middle = column(self._hover, self._found, self.notice, gap=12, margins=(20, 12, 20, 12))
        middle.addWidget(self.stage, 1)
        middle.addWidget(self.variations)
        work = column(self.bar, gap=0)
        work.addLayout(middle, 1)
        body = row(self.rail, gap=0)
        body.addLayout(work, 1)
        body.addWidget(self._side_panel())
        self._body = QStackedWidget()
        self._body.addWidget(holder(body))
        train = Button(tr("Go to Train"), size="large")
        train.clicked.connect(lambda: self.context.go("train"))
        self._nothing = Empty(
            "paint", tr("No model to paint with yet"),
            tr("Train one that makes pictures from drawings or label maps, or drop a model file here."), train,
        )  # fmt: skip
        self._body.addWidget(self._nothing)
        page = column(header, gap=0)
        page.addWidget(self._body, 1)
        self.setLayout(page)

    def _side_panel(self) -> QWidget:
        content = QWidget()
        content.setLayout(
            column(self.classes, line(), self.layers, self.turning, None, gap=14, margins=(12, 16, 12, 12))
        )
        foot = column(self.saved_words, margins=(20, 8, 12, 14))
        inside = column(gap=0)
        inside.addWidget(Scroll(content), 1)
        inside.addLayout(foot)
        self.panel = frame("panel", inside)
        self.panel.setFixedWidth(236)
        return self.panel

    def _connect(self) -> None:
        self.models.model_chosen.connect(lambda another: self._on_model())
        self.view.chosen.connect(self._on_view)
        self.open_button.clicked.connect(self.choose)
        self.save_button.clicked.connect(self.save)
        self.rail.undo_wished.connect(self.history.undo)
        self.rail.redo_wished.connect(self.history.redo)
        self.history.changed.connect(self._on_history)
        self.bar.mirror_wished.connect(self.viewport.mirror)
        self.bar.fit_wished.connect(self.viewport.fit)
        self.bar.actual_size_wished.connect(self.viewport.actual_size)
        self.viewport.changed.connect(self._on_viewport)
        self.stage.resized.connect(self._on_viewport)
        self.stage.from_photo.clicked.connect(self._choose_photo)
        self.stage.more.clicked.connect(self._open_more)
        self.stage.copy.clicked.connect(self.copy_result)
        self.stage.drag.pressed.connect(self.drag_result)
        for pane in self.stage.panes:
            pane.key_pressed = lambda event: keys.act(self, event)
            pane.result_drag_wished.connect(self.drag_result)
        self.classes.color_chosen.connect(self.options.dip)
        self._connect_layers()
        self._connect_live()
        for key, do in (
            ("Ctrl+Z", self.history.undo), ("Ctrl+Shift+Z", self.history.redo), ("Ctrl+Y", self.history.redo),
            ("Ctrl+S", self.save), ("Ctrl+C", self.copy_result), ("Ctrl+0", self.viewport.fit),
            ("Ctrl+1", self.viewport.actual_size), ("Ctrl+A", lambda: self.document.select(self.document.box)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        self._on_history()

    def _connect_layers(self) -> None:
        layers, document = self.layers, self.document
        layers.add_wished.connect(
            lambda: self.history.rebuild(
                tr("Add a layer"), document.with_layer(tr("Layer {n}", n=len(document.layers) + 1))
            )
        )
        layers.remove_wished.connect(
            lambda index: self.history.rebuild(tr("Remove a layer"), document.without_layer(index))
        )
        layers.visibility_wished.connect(self._toggle_layer)
        layers.layer_chosen.connect(document.choose_layer)
        layers.photo_wished.connect(self._choose_photo)
        layers.photo_removed.connect(lambda: document.show_reference(Reference()))
        layers.reference_changed.connect(
            lambda on, opacity: document.show_reference(Reference(document.reference.image, on, opacity))
        )
        document.rebuilt.connect(self._on_rebuilt)
        document.painted.connect(lambda box: self._touch())
        document.reference_changed.connect(layers.refresh)

    def _connect_live(self) -> None:
        live = self.live
        live.opening.connect(lambda: self._say(tr("Warming the model up"), "neutral"))
        live.opened.connect(self._on_opened)
        live.result_arrived.connect(self._on_result)
        live.late.connect(lambda: self._say(tr("catching up"), "warn"))
        live.refused.connect(self._on_refused)
        live.died.connect(self._on_died)
        live.derived.connect(self._on_derived)
        self.variations.chosen.connect(self._on_variation)
        self.variations.drag_wished.connect(lambda given: exchange.drag_out(self, given.image, given.name))
        self.turning.turned.connect(lambda name, value: self._turn({**self.controls, name: value}))
        self.autosave.saved.connect(self._on_saved_itself)
        self.autosave.failed.connect(
            lambda reason: self.context.toast("danger", tr("The drawing could not be saved by itself: {r}", r=reason))
        )

    # -- the model

    def _show(self) -> None:
        usable = self._entry is not None and self._entry.card.task in ("paired", "unpaired")
        if self._entry is not None and not usable:
            self._nothing.tell(
                tr("{name} is not painted with", name=self._entry.name),
                tr("It makes or enlarges whole pictures. Choose a model above that translates one picture to another."),
            )
        elif self._entry is None and self.context.catalogue.has_models:
            self._nothing.tell(
                tr("No model to paint with yet"),
                tr("Train one that makes pictures from drawings or label maps, or drop a model file here."),
            )
        self._body.setCurrentIndex(0 if usable else 1)
        self.save_button.explain("" if usable else tr("there is no drawing without a model"))
        self.save_button.setVisible(usable)
        self.view.setEnabled(usable)

    def _on_model(self) -> None:
        self._entry = self.models.entry
        self._show()
        self._open_if_shown()

    def _open_if_shown(self) -> None:
        """A model is warmed up only for a page that is looked at."""
        entry = self._entry
        if entry is None or entry.card.task not in ("paired", "unpaired") or not self.isVisible():
            return
        if self._opened == entry.folder:
            return
        self._opened = entry.folder
        self.context.remembered.keep("paint/model", str(entry.folder))
        self._keep_drawing = self._wanted == entry.folder
        self._wanted = None
        recipe = entry.card.training.recipe if entry.card.training else None
        data = self.context.catalogue.recipes.get(recipe or "")
        kind = data.kind if data is not None else ("lines" if recipe == "sketch" else "")

        def prepare() -> tuple[Ground, Pixels]:
            preview = input_of_preview(entry.preview)
            ground = ground_of(entry.card, kind, preview[..., :3] if preview is not None else None)
            return ground, start_for(ground, canvas_side(entry), preview)

        self.context.background.call(prepare, lambda made: self._begin(entry, *made))
        self.live.open(entry.folder)
        self.controls = plain_controls(entry.card.controls)
        self.variations.show_controls(entry.card.controls, self.controls)
        self.variations.setVisible(self.variations.any)
        others = tuple(each for each in entry.card.controls if each.kind == "number")
        self.turning.show_controls(others)

    def _begin(self, entry: "Entry", ground: Ground, start: Pixels) -> None:
        if self._opened != entry.folder:
            return
        self.document.ground = ground
        if self._keep_drawing:
            self.document.restore(self.document.state())
        else:
            self.history.clear()
            self.document.restore(self.document.replaced(start))
            self.changed = False
        self.options.suit(ground)
        self.classes.show_ground(ground)
        self.bar.show_ground(ground)
        why = "" if entry.card.training and entry.card.training.recipe else tr("traced")
        self.stage.from_photo.setToolTip(
            tr("The photo lies underneath, to trace it") if why else tr("Draw it as the model learned to read drawings")
        )

    def _on_opened(self, facts: dict[str, Any]) -> None:
        self.notice.hide()
        self.live.turn(self.controls)

    def _turn(self, controls: dict[str, Any]) -> None:
        self.controls = controls
        self.variations.mark(controls)
        self.turning.show_values(controls)
        self.live.turn(controls)

    def _on_variation(self, variation: Variation) -> None:
        self._turn(dict(variation.controls))

    # -- the result

    def _on_result(self, image: QImage, milliseconds: float) -> None:
        self.result = image
        self.stage.show_result(image)
        if self.notice.isVisible():
            self.notice.hide()
        if milliseconds > LATE and self.live.behind:
            self._say(tr("catching up"), "warn")
        else:
            kind = "success" if milliseconds <= LATE else "neutral"
            took = f"{milliseconds:.0f} ms" if milliseconds < 1000 else f"{milliseconds / 1000:.1f} s"
            self._say(tr("follows the brush, {time}", time=took), kind)

    def _say(self, text: str, kind: str) -> None:
        self.stage.tell(text, kind)

    def _on_refused(self, reason: str) -> None:
        self._say(tr("stopped"), "danger")
        self.notice.tell("danger", tr("This drawing could not be translated"), reason)
        self.notice.show()

    def _on_died(self, reason: str) -> None:
        self._say(tr("stopped"), "danger")
        again = Button(tr("Start again"), size="small")
        again.clicked.connect(self.live.restart)
        again.clicked.connect(lambda: self.stage.canvas_pane.setFocus())
        self.notice.tell(
            "danger",
            tr("The result stopped following the brush"),
            tr("{reason} Your drawing and the last result are still here.", reason=reason),
            again,
        )
        self.notice.show()

    # -- the drawing

    def _touch(self) -> None:
        self.changed = True
        self.autosave.touch()

    def _on_rebuilt(self) -> None:
        self.layers.refresh()
        self._touch()

    def _on_history(self) -> None:
        undo, redo = self.history.undo_text, self.history.redo_text
        self.rail.undo.explain("" if undo else tr("nothing to undo"))
        self.rail.redo.explain("" if redo else tr("nothing to redo"))
        if undo:
            self.rail.undo.setToolTip(tr("Undo: {what}  (Ctrl+Z)", what=undo))
        if redo:
            self.rail.redo.setToolTip(tr("Redo: {what}  (Ctrl+Shift+Z)", what=redo))

    def _toggle_layer(self, index: int) -> None:
        state = self.document.state()
        state.layers[index].visible = not state.layers[index].visible
        self.history.rebuild(tr("Show or hide a layer"), state)

    def erase_selection(self) -> None:
        """Del: paper, or nothing, where something is selected."""
        from gantool.app.paint.mark import Mark

        if not self.document.selection.empty:
            import numpy as np

            box = self.document.selection
            mark = Mark(self.document, None)
            mark.add(box, np.full((box.height, box.width), 255, np.uint8))
            mark.finish(self.history, tr("Erase"))

    def _open_more(self) -> None:
        menu = QMenu(self)
        for side in SIDES:
            action = menu.addAction(tr("Canvas of {n} × {n}", n=side))
            action.setEnabled((self.document.width, self.document.height) != (side, side))
            action.triggered.connect(lambda _=False, side=side: self.resize_canvas(side))
        menu.addSeparator()
        menu.addAction(tr("Start from the example"), self.start_from_example)
        menu.addAction(tr("Clear the canvas"), self.clear_canvas)
        menu.popup(self.stage.more.mapToGlobal(QPoint(0, self.stage.more.height() + 4)))

    def resize_canvas(self, side: int) -> None:
        """The drawing at another size."""
        self.history.rebuild(tr("Canvas of {n} × {n}", n=side), self.document.resized(side, side))

    def clear_canvas(self) -> None:
        from gantool.app.paint.layer import filled

        empty = filled(self.document.width, self.document.height, self.document.ground.paper)
        self.history.rebuild(tr("Clear"), self.document.replaced(empty))

    def start_from_example(self) -> None:
        """What the canvas showed first."""
        entry, ground, side = self._entry, self.document.ground, self.document.width
        if entry is None:
            return
        self.context.background.call(
            lambda: start_for(ground, side, input_of_preview(entry.preview)),
            lambda start: self.history.rebuild(tr("Example"), self.document.replaced(start)),
        )

    # -- pictures and files

    def _choose_photo(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Choose a photo"), str(self.context.remembered.folder("paint")),
            tr("Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.avif)"),
        )  # fmt: skip
        if chosen:
            self.context.remembered.keep("folders/paint", str(Path(chosen).parent))
            self._take_picture(Path(chosen), as_photo=True)

    def _take_picture(self, path: Path, *, as_photo: bool = False) -> None:
        def read() -> QImage:
            return load(path, 2048)

        def taken(image: QImage) -> None:
            if image.isNull():
                self.context.toast("danger", tr("{name} cannot be read as a picture.", name=path.name))
            else:
                self.take_image(image, as_photo=as_photo)

        self.context.background.call(read, taken)

    def take_image(self, image: QImage, *, as_photo: bool = False) -> None:
        """A label map or a drawing becomes the canvas; a photo lies underneath, or is drawn by the model's recipe."""
        document, square = self.document, _square(image)
        pixels = pixels_of(square)
        hard = document.ground.hard
        if not as_photo and exchange.is_label_map(document.ground, pixels):
            fitted = scaled(pixels, document.width, document.height, smooth=False)
            self.history.rebuild(tr("Picture"), document.replaced(fitted))
            return
        document.show_reference(Reference(square, True, document.reference.opacity))
        recipe = self._entry is not None and self._entry.card.training is not None and self._entry.card.training.recipe
        if recipe and not hard and self.live.ready:
            self.live.derive(scaled(pixels, document.width, document.height, smooth=True))
        else:
            self.context.toast("info", tr("The photo lies underneath; the model sees only what you paint."))

    def _on_derived(self, image: QImage) -> None:
        self.history.rebuild(tr("Photo to sketch"), self.document.replaced(pixels_of(image)))
        reference = self.document.reference
        self.document.show_reference(Reference(reference.image, False, reference.opacity))

    def _snapshot(self) -> Project | None:
        """The drawing as it is now; its pixels are copied, so that a thread may write them."""
        state = self.document.state()
        for layer in state.layers:
            layer.pixels = layer.pixels.copy()
        reference = self.document.reference
        return Project(
            state=state,
            model=self._entry.name if self._entry else "",
            model_sha256=self._entry.card.sha256 if self._entry else "",
            reference=None if reference.image.isNull() else pixels_of(reference.image),
            reference_visible=reference.visible,
            reference_opacity=reference.opacity,
            result=None if self.result.isNull() else pixels_of(self.result),
            controls=dict(self.controls),
        )

    def save(self) -> None:
        """Ask where, and save drawing, result, or both."""
        if self._entry is None:
            return
        kinds = exchange.filters()
        stem = self._entry.name
        start = self.context.remembered.folder("paint") / f"{stem}{project.SUFFIX}"
        chosen, taken = QFileDialog.getSaveFileName(
            self, tr("Save"), str(start), ";;".join(f"{name} ({pattern})" for name, pattern in kinds)
        )
        if not chosen:
            return
        path = Path(chosen)
        self.context.remembered.keep("folders/paint", str(path.parent))
        self.save_as(path, drawing_alone=taken.startswith(kinds[2][0]))

    def save_as(self, path: Path, *, drawing_alone: bool = False) -> None:
        """Save to `path`: `.gandrawing` holds everything, another suffix the result, or the drawing alone."""
        if not path.suffix:
            path = path.with_suffix(".png" if drawing_alone else project.SUFFIX)
        drawing, flat = self._snapshot(), self.document.flattened()
        if drawing is None:
            return
        whole = path.suffix.lower() == project.SUFFIX
        if not whole and not drawing_alone and drawing.result is None:
            self.context.toast("danger", tr("There is no result to save yet."))
            return

        def write() -> None:
            if drawing_alone and not whole:
                exchange.save_pixels(path, flat)
            else:
                exchange.save(path, drawing)

        def done(_: None) -> None:
            if whole:
                self.changed = False
                self.autosave.forget()
                self.saved_words.setText(tr("Saved as {name}", name=path.name))
            self.context.toast("done", tr("Saved as {name}.", name=path.name))

        self.context.background.call(write, done, lambda error: self.context.toast("danger", sentence(error)))

    def copy_result(self) -> None:
        if self.result.isNull():
            self.context.toast("info", tr("There is no result to copy yet."))
            return
        exchange.copy(self.result)
        self.context.toast("done", tr("The result is on the clipboard."))

    def drag_result(self) -> None:
        if not self.result.isNull():
            exchange.drag_out(self, self.result, self._entry.name if self._entry else "result")

    def _open_drawing(self, path: Path) -> None:
        self.context.background.call(
            lambda: project.read(path),
            lambda drawing: self.show_drawing(drawing),
            lambda error: self.context.toast("danger", sentence(error)),
        )

    def show_drawing(self, drawing: Project) -> None:
        """Go on with a drawing that was saved; with its own model if that is still here."""
        self.history.rebuild(tr("Open a drawing"), _cleaned(self.document, drawing))
        image = QImage() if drawing.reference is None else image_of(drawing.reference)
        self.document.show_reference(Reference(image, drawing.reference_visible, drawing.reference_opacity))
        own = next(
            (each for each in self.context.catalogue.models
             if each.card.sha256 == drawing.model_sha256 and drawing.model_sha256), None,
        )  # fmt: skip
        if own is not None and (self._entry is None or own.folder != self._entry.folder):
            self._wanted = own.folder
            self.models.wish(own.folder)
        elif own is None and drawing.model:
            words = tr("It was drawn for {model}, which is not here; the chosen model shows it.", model=drawing.model)
            self.context.toast("info", words)
        known = {name: value for name, value in drawing.controls.items() if name in self.controls}
        if own is None or own is self._entry:
            self._turn({**self.controls, **known})

    # -- found again

    def _offer_left(self, found: list[Left]) -> None:
        if not found:
            return
        left = found[0]
        ago = duration(max(0.0, time.time() - left.time))
        again, away = Button(tr("Go on with it"), size="small"), Button(tr("Not now"), "quiet", size="small")
        again.clicked.connect(lambda: self._go_on_with(left))
        away.clicked.connect(self._found.hide)
        self._found.tell(
            "info",
            tr("A drawing from {ago} ago is still here", ago=ago),
            tr("It was saved by itself when the window closed or stopped."),
            again,
            away,
        )
        self._found.show()

    def _go_on_with(self, left: Left) -> None:
        self._found.hide()

        def taken(drawing: Project) -> None:
            self.show_drawing(drawing)
            self.autosave.save()
            self.context.background.call(lambda: left.path.unlink(missing_ok=True))

        self.context.background.call(
            lambda: project.read(left.path), taken, lambda error: self.context.toast("danger", sentence(error))
        )

    def _on_saved_itself(self, at: float) -> None:
        self.saved_words.setText(tr("Saved by itself at {time}", time=time.strftime("%H:%M", time.localtime(at))))

    # -- views

    def _on_view(self, mode: str) -> None:
        self.stage.set_mode("split" if mode == "split" else "overlay" if mode == "overlay" else "side")

    def _on_viewport(self) -> None:
        self.bar.show_zoom(self.viewport.scale)
        self.bar.mirror.setChecked(self.viewport.mirrored)


def _square(image: QImage) -> QImage:
    """The middle of a picture."""
    side = min(image.width(), image.height())
    return image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)


def _cleaned(document: Document, drawing: Project) -> Any:
    for layer in drawing.state.layers:
        layer.pixels = document.clean(layer.pixels)
    return drawing.state
