"""Paint: a canvas whose translation follows the brush."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.pages.convert_models import ModelChoice
from gantool.app.pages.paint_canvas import PaintCanvas
from gantool.app.pages.paint_files import PaintFiles
from gantool.app.pages.paint_switch import PaintSwitch, paintable
from gantool.app.paint import keys, project
from gantool.app.paint.autosave import Autosave, left_behind
from gantool.app.paint.canvas_image import CanvasImage
from gantool.app.paint.classes_panel import ClassesPanel
from gantool.app.paint.controls_panel import ControlsPanel
from gantool.app.paint.document import Document
from gantool.app.paint.ground import Ground
from gantool.app.paint.history import History
from gantool.app.paint.layers_panel import LayersPanel
from gantool.app.paint.live_result import LiveResult
from gantool.app.paint.optionbar import OptionBar
from gantool.app.paint.options import Options
from gantool.app.paint.shapes import EMPTY
from gantool.app.paint.stage import Stage
from gantool.app.paint.toolrail import ToolRail
from gantool.app.paint.tools import Easel
from gantool.app.paint.variations import Variation, Variations
from gantool.app.paint.viewport import Viewport
from gantool.app.widgets.boxes import Scroll, column, frame, holder, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.label import label
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.segmented import Segmented
from gantool.app.words import moment, tr

if TYPE_CHECKING:
    from gantool.api import Control
    from gantool.library import Entry

LATE = 200.0  # ms
NARROW_BELOW, LOW_BELOW = 1180, 760


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
        self.live = LiveResult(self.document, context.background, lambda: context.device)
        self.controls: dict[str, Any] = {}
        self.result = QImage()
        self.changed = False
        self.entry: Entry | None = None
        self._looked_for_left = False
        self.switch = PaintSwitch(self)
        self.files = PaintFiles(self)
        self.autosave = Autosave(context.background, self.files.snapshot)
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
        elif self.entry is None and (kept := Path(self.context.remembered.text("paint/model", "/-"))).is_dir():
            self.models.wish(kept)
        if not self._looked_for_left:
            self._looked_for_left = True
            self.context.background.call(left_behind, self.files.offer_left)
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
        if self._body.currentWidget() is self._nothing and path.suffix.lower() != project.SUFFIX:
            self.context.toast("info", tr("Choose a model to paint with first."))
        elif (path / "card.json").is_file() or (path / "run.json").is_file():
            self.models.wish(path)
        elif path.suffix.lower() == project.SUFFIX:
            self.files.open_drawing(path)
        else:
            self.files.take_picture(path)

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
        self.notice, self._hover, self.found = Notice(), Notice(), Notice()
        for notice in (self.notice, self._hover, self.found):
            notice.hide()
        self.classes = ClassesPanel(self.options)
        self.layers = LayersPanel(self.document)
        self.turning = ControlsPanel()
        self.saved_words = label("", "small", "text2", wrap=True)
        middle = column(self._hover, self.found, self.notice, gap=12, margins=(20, 12, 20, 12))
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
        self.save_button.clicked.connect(self.files.save)
        self.rail.undo_wished.connect(self._undo)
        self.rail.redo_wished.connect(self._redo)
        self.history.changed.connect(self._on_history)
        self.bar.mirror_wished.connect(self.viewport.mirror)
        self.bar.fit_wished.connect(self.viewport.fit)
        self.bar.actual_size_wished.connect(self.viewport.actual_size)
        self.viewport.changed.connect(self._on_viewport)
        self.stage.resized.connect(self._on_viewport)
        self.stage.from_photo.clicked.connect(self.files.choose_photo)
        self.stage.copy.clicked.connect(self.files.copy_result)
        self.stage.drag.pressed.connect(self.files.drag_result)
        for pane in self.stage.panes:
            pane.key_pressed = lambda event: keys.act(self, event)
            pane.result_drag_wished.connect(self.files.drag_result)
        self.classes.color_chosen.connect(self.options.dip)
        self._connect_drawing()
        self._connect_live()
        for key, do in (
            ("Ctrl+Z", self._undo), ("Ctrl+Shift+Z", self._redo), ("Ctrl+Y", self._redo),
            ("Ctrl+S", self.files.save), ("Ctrl+C", self.files.copy_result), ("Ctrl+0", self.viewport.fit),
            ("Ctrl+1", self.viewport.actual_size), ("Ctrl+A", lambda: self.document.select(self.document.box)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        self._on_history()

    def _connect_drawing(self) -> None:
        self.drawing = PaintCanvas(self)
        self.stage.more.clicked.connect(self.drawing.open_menu)
        self.layers.photo_wished.connect(self.files.choose_photo)
        self.document.rebuilt.connect(self._on_rebuilt)
        self.document.painted.connect(lambda box: self._touch())

    def _connect_live(self) -> None:
        live = self.live
        live.opening.connect(lambda: self._say(tr("Warming the model up"), "neutral"))
        live.opened.connect(self._on_opened)
        live.result_arrived.connect(self._on_result)
        live.late.connect(lambda: self._say(tr("catching up"), "warn"))
        live.refused.connect(self._on_refused)
        live.died.connect(self._on_died)
        live.derived.connect(self.files.on_derived)
        self.variations.chosen.connect(self._on_variation)
        self.variations.drag_wished.connect(lambda given: self.files.drag_out(given.image, given.name))
        self.turning.turned.connect(lambda name, value: self.turn({**self.controls, name: value}))
        self.autosave.saved.connect(self.files.on_saved_itself)
        self.autosave.failed.connect(
            lambda reason: self.context.toast("danger", tr("The drawing could not be saved by itself: {r}", r=reason))
        )

    # -- the model

    def _show(self) -> None:
        usable = paintable(self.entry)
        if self.entry is not None and not usable:
            self._nothing.tell(
                tr("{name} is not painted with", name=self.entry.name),
                tr("It makes or enlarges whole pictures. Choose a model above that translates one picture to another."),
            )
        elif self.entry is None and self.context.catalogue.has_models:
            self._nothing.tell(
                tr("No model to paint with yet"),
                tr("Train one that makes pictures from drawings or label maps, or drop a model file here."),
            )
        self._body.setCurrentIndex(0 if usable else 1)
        self.save_button.explain("" if usable else tr("there is no drawing without a model"))
        self.save_button.setVisible(usable)
        for each in (self.view, self.open_button):
            each.setVisible(usable)
        self.models.setVisible(self.models.count() > 0)

    def _on_model(self) -> None:
        self.entry = self.models.entry
        self._show()
        self._open_if_shown()

    def _open_if_shown(self) -> None:
        """A model is warmed up only for a page that is looked at."""
        if self.entry is not None and paintable(self.entry) and self.isVisible():
            self.switch.open(self.entry)

    def show_controls(self, controls: Sequence["Control"], values: dict[str, Any]) -> None:
        """Offer what a model can be told."""
        self.controls = values
        self.variations.show_controls(controls, values)
        self.variations.setVisible(self.variations.any)
        self.turning.show_controls(tuple(each for each in controls if each.kind == "number"))

    def suit(self, ground: Ground) -> None:
        """Offer what is painted on this ground."""
        self.options.suit(ground)
        self.classes.show_ground(ground)
        self.bar.show_ground(ground)
        why = "" if self.entry and self.entry.card.training and self.entry.card.training.recipe else tr("traced")
        self.stage.from_photo.setToolTip(
            tr("The photo lies underneath, to trace it") if why else tr("Draw it as the model learned to read drawings")
        )

    def _on_opened(self, facts: dict[str, Any]) -> None:
        self.notice.hide()
        self.live.turn(self.controls)

    def turn(self, controls: dict[str, Any]) -> None:
        self.controls = controls
        self.variations.mark(controls)
        self.turning.show_values(controls)
        self.live.turn(controls)

    def _on_variation(self, variation: Variation) -> None:
        self.turn(dict(variation.controls))

    # -- the result

    def show_result(self, image: QImage) -> None:
        self.result = image
        self.stage.show_result(image)

    def _on_result(self, image: QImage, milliseconds: float) -> None:
        self.show_result(image)
        if self.notice.isVisible():
            self.notice.hide()
        if milliseconds > LATE and self.live.behind:
            self._say(tr("catching up"), "warn")
        else:
            kind = "success" if milliseconds <= LATE else "neutral"
            took = moment(milliseconds)
            self._say(tr("follows the brush, {time}", time=took), kind, took)

    def _say(self, text: str, kind: str, briefly: str = "") -> None:
        self.stage.tell(text, kind, briefly)

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

    def finish_strokes(self) -> None:
        """End what is under way, where it is."""
        for pane in self.stage.panes:
            pane.finish()

    def _undo(self) -> None:
        """Take back the stroke under way, else the last step."""
        if not any(pane.cancel() for pane in self.stage.panes):
            self.history.undo()

    def _redo(self) -> None:
        if not any(pane.painting for pane in self.stage.panes):
            self.history.redo()

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

    # -- views

    def _on_view(self, mode: str) -> None:
        self.stage.set_mode("split" if mode == "split" else "overlay" if mode == "overlay" else "side")

    def _on_viewport(self) -> None:
        self.bar.show_zoom(self.viewport.scale)
        self.bar.mirror.setChecked(self.viewport.mirrored)
