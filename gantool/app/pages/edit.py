"""The Edit page: one picture that a model invented or found again, changed live; and many of them at once."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from gantool.app.context import Context, paths_of
from gantool.app.dropped import Held
from gantool.app.edit import keys, saving, steps, wording
from gantool.app.edit.bench import EditBench
from gantool.app.edit.explore import Explore
from gantool.app.edit.exploring import Exploring
from gantool.app.edit.filming import Filming
from gantool.app.edit.finding import Finding
from gantool.app.edit.keeping import Keeping
from gantool.app.edit.leaving import Leaving
from gantool.app.edit.many import ManyPictures
from gantool.app.edit.mixing import Mixing
from gantool.app.edit.nothing import no_model
from gantool.app.edit.panel import EditPanel
from gantool.app.edit.photo import PhotoPanel
from gantool.app.edit.pulling import Pulling
from gantool.app.edit.rail import EditRail
from gantool.app.edit.sliding import Sliding
from gantool.app.edit.stage import EditStage
from gantool.app.edit.teach import TeachPanel
from gantool.app.edit.teaching import Teaching
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import sentence
from gantool.app.pages.convert_models import ModelChoice
from gantool.app.told import told as in_their_language
from gantool.app.widgets.boxes import column, frame, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.notice import Notice
from gantool.app.words import moment, tr
from gantool.edits import SUFFIX, EditStack, Seed

if TYPE_CHECKING:
    from gantool.edits import EditedModel
    from gantool.jobs.editing import Facts
    from gantool.library import Entry

NARROW_BELOW = 1180
LEAST_MIDDLE = 300  # px


class EditPage(Page):
    """Tools, picture, Explore and the panel; in place of the picture also many, a photo, or pictures to teach with."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.bench = EditBench(context)
        self.session, self.history = self.bench.session, self.bench.history
        self._entry: Entry | None = None
        self._opened: Path | None = None  # the model that is warm or being warmed
        self._goes_on: EditStack | None = None  # where to begin once the model is warm
        self._noticed = ""  # the work that the notice is about
        self._before: EditStack | None = None
        self._build()
        self._employ()
        self._connect()
        context.catalogue.models_loaded.connect(self._show)
        context.catalogue.families_loaded.connect(self._show)
        self._show()

    # -- what the window asks

    def arrived(self, payload: object) -> None:
        self.context.catalogue.load_models(anew=True)
        self.context.catalogue.load_families()
        if isinstance(payload, tuple) and len(payload) == 2 and payload[0] == "model":
            self.models.wish(Path(payload[1]))
        elif isinstance(payload, Path):
            self.models.wish(payload)
        elif paths_of(payload):
            self.dropped(tuple(paths_of(payload)))
        elif self._entry is None and (kept := Path(self.context.remembered.text("edit/model", "/-"))).is_dir():
            self.models.wish(kept)
        self._open_if_shown()
        self.leaving.offer_left()
        self.stage.picture.setFocus()

    def main_button(self) -> Button | None:
        if self._body.currentIndex() == 1:
            return self.train
        others = {"many": self.many.make, "photo": self.photo.search, "teach": self.teach.learn}
        return others.get(self.mode, self.export)

    def choose(self) -> None:
        patterns = f"*{SUFFIX} *.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.avif"
        self._ask_open(tr("Open an edit or a photo"), tr("Edits and pictures ({patterns})", patterns=patterns))

    def escape(self) -> bool:
        if self.stage.picture.cancel():
            return True
        if self.session.is_at("drag"):
            self.session.cancel()
            return True
        if self.mode == "many" and self.many.hide_film():
            return True
        if self.mode != "stage":
            {"photo": self.photo.leave, "teach": self.teach.leave}.get(self.mode, self.back).click()
            return True
        return False

    def collapses_sidebar(self) -> bool:
        return True

    def footer_height(self) -> int:
        return 56 if self.mode == "teach" else 0

    def drag_entered(self, held: Held) -> None:
        self._hover.tell(
            "info",
            tr("{name}: let go to bring it in", name=held.name),
            tr("A photo is searched for in what the model knows, so that it can be edited; a saved edit is opened"),
        )
        self._hover.show()

    def drag_left(self) -> None:
        self._hover.hide()

    def dropped(self, paths: tuple[Path, ...]) -> None:
        path = paths[0]
        if (path / "card.json").is_file() or (path / "run.json").is_file():
            self.models.wish(path)
        elif path.suffix.lower() == SUFFIX:
            self.keeping.open_edit(path)
        elif self._entry is None:
            self.context.toast("info", tr("There is no model yet that could look for a photo."))
        else:
            self.finding.offer(path)

    def closing(self) -> None:
        self.many.stop()
        self.session.close(self.leaving.at_closing())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setFixedWidth(280 if self.window().width() < NARROW_BELOW else 320)

    # -- building

    def _build(self) -> None:
        self.models = ModelChoice(self.context, lambda entry: entry.card.task.value == "synthesis")
        self.from_photo = Button(tr("Use my photo…"), "", "photo", key="Ctrl+O")
        self.export = Button(tr("Export…"), "accent", "export", key="Ctrl+Enter")
        self.back = Button(tr("Back to the picture"), "", "edit", key="Esc")
        self.header = Header(
            self.context, tr("Edit"), parts=(self.models,), actions=(self.from_photo, self.back, self.export)
        )
        self.rail = EditRail()
        self.stage = EditStage(self.bench.handles, self.bench.outline)
        self.many = ManyPictures(self.context)
        self.photo, self.teach = PhotoPanel(), TeachPanel()
        self.notice, self._hover = Notice(), Notice()
        for notice in (self.notice, self._hover):
            notice.hide()
        self._middle = QStackedWidget()
        self._modes = {"stage": self.stage, "many": self.many, "photo": self.photo, "teach": self.teach}
        for part in self._modes.values():
            part.setMinimumWidth(LEAST_MIDDLE)  # where it stands alone, Explore's room is added
            self._middle.addWidget(part)
        self.explore = Explore()
        self.panel = EditPanel(self.history)
        self.saving = saving.SavePanel()
        self._lay_out()

    def _lay_out(self) -> None:
        self._sides = QStackedWidget()
        for side in (self.panel, holder(column(self.saving, self.many.controls, gap=0))):
            self._sides.addWidget(side)
        self._panel = frame("panel", column(self._sides, gap=0))
        self._panel.setFixedWidth(320)
        work = column(self._hover, self.notice, gap=12, margins=(14, 14, 12, 8))
        work.addWidget(self._middle, 1)
        self._beside = holder(column(self.explore, margins=(12, 14, 2, 8)))
        body = row(self.rail, gap=0)
        body.addLayout(work, 1)
        body.addWidget(self._beside)
        body.addWidget(self._panel)
        self._body = QStackedWidget()
        self._body.addWidget(holder(body))
        empty, self.train = no_model(self.context)
        self._body.addWidget(empty)
        page = column(self.header, gap=0)
        page.addWidget(self._body, 1)
        self.setLayout(page)

    def _employ(self) -> None:
        """Those who let the parts of the page act on the edit."""
        bench = self.bench
        self.leaving = Leaving(bench)
        self.exploring = Exploring(bench, self.explore)
        self.sliding = Sliding(bench, self.panel.sliders)
        self.mixing = Mixing(bench, self.panel.mix, self.explore.seeds)
        self.pulling = Pulling(bench, self.stage)
        self.teaching = Teaching(bench, self.teach, self.sliding)
        self.finding = Finding(bench, self.photo, self.mixing, self.leaving)
        self.keeping = Keeping(bench, self)
        self.filming = Filming(bench, self.many, self.panel)

    def _connect(self) -> None:
        self.models.model_chosen.connect(lambda another: self._on_model())
        self.from_photo.clicked.connect(self._choose_photo)
        self.export.clicked.connect(lambda: self.show_mode("many"))
        self.back.clicked.connect(lambda: self.show_mode("stage"))
        self.stage.picture.key_pressed = lambda event: keys.act(self, event)
        self.rail.tool_chosen.connect(self.stage.picture.take)
        self.rail.split_wished.connect(self.stage.picture.set_split)
        self.rail.undo_wished.connect(self.history.undo)
        self.rail.redo_wished.connect(self.history.redo)
        self.panel.sliders.teach_wished.connect(lambda: self.show_mode("teach"))
        self.panel.steps.step_chosen.connect(self.history.go_to)
        self.many.begin_wished.connect(self._on_begin)
        self.bench.able_changed.connect(self._show_able)
        self.bench.mode_wished.connect(self.show_mode)
        self.history.changed.connect(self._on_history)
        self.finding.variant_made.connect(self._on_variant)
        self._connect_keeping()
        self._connect_session()

    def _connect_keeping(self) -> None:
        keeping, picture = self.keeping, self.stage.picture
        self.panel.save_wished.connect(keeping.save_edit)
        self.saving.picture_wished.connect(keeping.save_picture)
        self.saving.copy_wished.connect(keeping.copy)
        self.saving.edit_wished.connect(keeping.save_edit)
        self.many.edit_wished.connect(keeping.save_for_batch)
        keeping.batch_saved.connect(self.many.apply)
        keeping.saved.connect(self._show_name)
        keeping.model_wished.connect(self._on_edit_read)
        for key, do in (
            ("Ctrl+Z", self.history.undo), ("Ctrl+Shift+Z", self.history.redo), ("Ctrl+Y", self.history.redo),
            ("Ctrl+S", keeping.save), ("Ctrl+C", keeping.copy), ("Ctrl+0", picture.viewpoint.fit),
            ("Ctrl+1", picture.actual_size),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _connect_session(self) -> None:
        session = self.session
        session.opening.connect(self._on_opening)
        session.opened.connect(self._on_opened)
        session.result_arrived.connect(self._on_result)
        session.late.connect(lambda: self.stage.say(tr("catching up"), "warn"))
        session.thumbnail_arrived.connect(self._on_thumbnail)
        session.finished.connect(lambda work, message: self._show_able())
        session.refused.connect(self._on_refused)
        session.died.connect(self._on_died)

    # -- what stands where

    @property
    def mode(self) -> str:
        """What stands where the picture stands: stage, many, photo or teach."""
        return next(name for name, part in self._modes.items() if part is self._middle.currentWidget())

    def _show(self) -> None:
        usable = self._entry is not None
        self._body.setCurrentIndex(0 if usable else 1)
        for part in (self.models, self.export, self.from_photo):
            part.setVisible(usable)
        self.show_mode(self.mode)

    def show_mode(self, mode: str) -> None:
        """Show the picture, many of them, the search for a photo, or the pictures to teach with."""
        another = mode != self.mode
        usable = self._entry is not None
        self._middle.setCurrentWidget(self._modes[mode])
        self._sides.setCurrentIndex(1 if mode == "many" else 0)
        self._beside.setVisible(mode == "stage")
        self.back.setVisible(usable and mode == "many")
        self.export.setVisible(usable and mode != "many")
        self.export.restyle("accent" if mode == "stage" else "")
        if another:
            begin = {"teach": self.teach.begin, "many": self.many.make_if_none, "stage": self.stage.picture.setFocus}
            begin.get(mode, lambda: None)()
        self._show_able()
        if another:
            self.view_changed.emit()

    def _show_able(self) -> None:
        if self._noticed in ("drag", "project", "teach") and self.session.is_at("drag", "project", "teach"):
            self.notice.hide()  # it is tried again
        stage = "" if self.mode == "stage" else tr("go back to the picture first")
        why_not = self.bench.why_not
        unseen = tr("there is no picture yet") if self.stage.picture.image.isNull() else ""
        self.rail.explain(stage or why_not("drag"), split=stage or unseen)
        self.exploring.show_able()
        self.sliding.show_able(stage)
        self.mixing.show_able(stage)
        self.pulling.show()
        self.from_photo.explain(why_not("project"))
        self.panel.save.explain(unseen)
        self.saving.explain(unseen)
        self.stage.picture.frozen = bool(why_not("drag"))
        self.many.explain_changes(why_not("shift") or wording.why_not_others(self.history.stack))
        self.filming.show()

    # -- the model

    def _on_model(self) -> None:
        self._entry = self.models.entry
        self.many.use(self._entry)
        self._show()
        self._open_if_shown()

    def _open_if_shown(self) -> None:
        """A model is warmed up only for a page that is looked at."""
        entry = self._entry
        if entry is None or not self.isVisible() or self._opened == entry.folder:
            return
        if self._goes_on is not None:
            self._open(entry)
        else:
            self.leaving.first(self._open_chosen, lambda error: self._stay(entry, error))

    def _open_chosen(self) -> None:
        if self._entry is not None and self._entry.folder != self._opened:
            self._open(self._entry)

    def _stay(self, entry: "Entry", error: Exception) -> None:
        """The edit could not be put aside: its model stays, until the person says that it need not be kept."""
        def use() -> None:
            self.leaving.give_up()
            self.models.wish(entry.folder)

        words = tr("{name} is not used yet, because your edit could not be kept: {reason}", name=entry.name,
                   reason=sentence(error))  # fmt: skip
        self.context.toast("danger", words, (tr("Use it without keeping"), use))
        if self._opened is not None:
            self.models.wish(self._opened)

    def _open(self, entry: "Entry") -> None:
        goes_on = self._goes_on is not None
        self._opened = entry.folder
        self.context.remembered.keep("edit/model", str(entry.folder))
        self.notice.hide()
        self.sliding.forget()
        self.bench.clear_points()
        if not goes_on:
            self.bench.title = ""
            self.history.begin(steps.began(Seed(seed=0)), wording.begun(Seed(seed=0)))
        self.session.open(entry.folder, keep_parts=goes_on)

    def _on_opening(self) -> None:
        picture = self.stage.picture
        picture.show_image(QImage())
        picture.show_before(QImage())
        picture.wait(tr("Warming the model up"))
        self.keeping.picture = QImage()
        self.stage.say("", "neutral")
        self._before = None
        self._show_able()

    def _on_opened(self, facts: "Facts") -> None:
        self.notice.hide()
        base = self.history.stack.base
        if self._goes_on is not None:
            stack, self._goes_on = self._goes_on, None
            self.history.begin(stack, wording.begun(stack.base))
        elif self.history.index == 0 and isinstance(base, Seed) and "truncation" not in facts.able:
            self.history.begin(EditStack(base=base), wording.begun(base))
        else:
            self._on_history()

    def _on_variant(self, folder: Path, stack: EditStack) -> None:
        """A copy of the model knows the photo by heart: go on with that."""
        self._goes_on = stack
        self.models.wish(folder)
        self.context.catalogue.load_models(anew=True)

    def _on_edit_read(self, path: Path, model: "EditedModel") -> None:
        own = next((each for each in self.context.catalogue.models if each.card.sha256 == model.sha256), None)
        if own is None and self._entry is None:
            words = tr("{edit} was made with {model}, which is not here.", edit=path.name, model=model.name)
            self.context.toast("danger", words)
            return
        another = own is not None and (self._entry is None or own.folder != self._entry.folder)
        self.keeping.load(path, once_open=another)
        if own is not None and another:
            self.models.wish(own.folder)

    # -- the edit

    def _on_history(self) -> None:
        stack = self.history.stack
        if self._noticed != "model":
            self.notice.hide()
        self.rail.show_history(self.history.undo_text, self.history.redo_text)
        self._show_name()
        self._show_able()
        if self.session.ready:
            self.session.show(stack)
            self._wish_before(stack)

    def _show_name(self) -> None:
        stack = self.history.stack
        self.stage.tell(self.bench.title or wording.base_name(stack.base), wording.state(stack))

    def _wish_before(self, stack: EditStack) -> None:
        """The picture as it began, for X and the line."""
        facts = self.session.facts
        before = steps.began(stack.base) if self.bench.able("truncation") else EditStack(base=stack.base)
        if before != self._before and facts is not None:
            self._before = before
            self.stage.picture.show_before(QImage())
            self.session.thumbnails("before", {before: before}, max(facts.width, facts.height))

    def _on_begin(self, seed: int) -> None:
        self.show_mode("stage")
        self.exploring.begin_with(seed)

    # -- files

    def _choose_photo(self) -> None:
        self._ask_open(tr("Choose a photo"), tr("Pictures (*.png *.jpg *.jpeg *.webp *.tif *.tiff *.bmp *.avif)"))

    def _ask_open(self, title: str, pattern: str) -> None:
        folder = str(self.context.remembered.folder("edit"))
        chosen, _ = QFileDialog.getOpenFileName(self, title, folder, pattern)
        if chosen:
            self.context.remembered.keep("folders/edit", str(Path(chosen).parent))
            self.dropped((Path(chosen),))

    # -- what the model tells

    def _on_result(self, image: QImage, stack: EditStack, milliseconds: float) -> None:
        if self.session.is_at("drag"):
            return
        first = self.stage.picture.image.isNull()
        self.stage.show_image(image)
        if stack == self.history.stack:
            self.keeping.picture = image
        if self._noticed == "result":
            self.notice.hide()
        behind = self.session.behind
        self.stage.say(tr("catching up") if behind else moment(milliseconds), "warn" if behind else "neutral")
        if first:
            self._show_able()

    def _on_thumbnail(self, purpose: str, key: Any, image: QImage) -> None:
        if purpose == "before" and key == self._before:
            self.stage.picture.show_before(image)

    def _on_refused(self, work: str, reason: str) -> None:
        self._end_waiting(work)
        if title := wording.could_not(work):
            self._noticed = work
            self.notice.tell("danger", title, in_their_language(reason))
            self.notice.show()
        if work == "drag":
            self.session.show(self.history.stack)
        self._show_able()

    def _on_died(self, reason: str) -> None:
        self._end_waiting("drag", "result", "teach", "project")
        self.stage.picture.wait(tr("The model stopped"))
        self.stage.say(tr("stopped"), "danger")
        again = Button(tr("Start again"), size="small")
        again.clicked.connect(self.session.restart)
        again.clicked.connect(lambda: self.stage.picture.setFocus())
        self._noticed = "model"
        self.notice.tell(
            "danger",
            tr("The model stopped answering"),
            tr("{reason} Every step of your edit is still here.", reason=in_their_language(reason)),
            again,
        )
        self.notice.show()
        self._show_able()

    def _end_waiting(self, *works: str) -> None:
        """What was under way of these is not any more; the rest goes on."""
        ends: dict[str, Callable[[], None]] = {
            "drag": lambda: self.stage.picture.tell(""),
            "result": lambda: self.stage.say("", "neutral"),
            "teach": lambda: self.teach.show_busy(False),
            "project": self.finding.give_up,
        }
        for work in works:
            if work in ends:
                ends[work]()
