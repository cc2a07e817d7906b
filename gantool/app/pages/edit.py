"""The Edit page: pictures that a model invents, by their seeds, and films from one to the next."""

import random
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QMovie, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from gantool import files
from gantool.app.context import Context
from gantool.app.frame.header import Header
from gantool.app.frame.page import Page
from gantool.app.jobwatch import JobWatch
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import Scroll, column, frame, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.empty import Empty
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.seedgrid import Seed, SeedGrid
from gantool.app.words import counted, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event
    from gantool.library import Entry

COUNTS = (9, 16, 36)
MOST_STATIONS = 8
LARGEST_SEED = 999_999_999


class EditPage(Page):
    """Pictures at the left, what to do with them at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wished: Path | None = None
        self._what = ""
        self._movie: QMovie | None = None
        self._watch = JobWatch(context.background, self)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_ended)
        self._watch.refused.connect(self._on_refused)
        self.models = Choice(tr("Model"))
        self.models.setFixedWidth(280)
        self.models.currentIndexChanged.connect(self._on_model)
        self.seeds = SeedGrid(context.pictures)
        self.seeds.choice_changed.connect(self._show)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._bench())
        page = column(Header(context, tr("Edit"), parts=(self.models,)), gap=0)
        page.addWidget(self._stack, 1)
        self.setLayout(page)
        context.catalogue.models_loaded.connect(self._on_models)
        context.catalogue.families_loaded.connect(self._on_models)
        self._on_models()

    # -- parts

    def _nothing(self) -> QWidget:
        self.train = Button(tr("Train on pictures of one kind"), "accent", "train", size="large", key="Ctrl+Enter")
        self.train.clicked.connect(lambda: self.context.go("train"))
        return Empty(
            "edit",
            tr("Invent pictures and change them"),
            tr(
                "A model that has seen a few hundred pictures of one kind, such as faces, flowers or rooms, makes new "
                "ones of that kind: a number, the seed, stands for each. Here they are made, chosen and led over into "
                "one another. There is no such model yet: train DCGAN on a folder of pictures."
            ),
            self.train,
        )

    def _bench(self) -> QWidget:
        self.notice = Notice()
        self.notice.hide()
        self._film = QLabel()
        self._film.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._film.setAccessibleName(tr("The film"))
        self._film.hide()
        left = column(self.notice, self._film, gap=12, margins=(20, 16, 8, 16))
        left.addWidget(self.seeds, 1)
        body = row(gap=0)
        body.addLayout(left, 1)
        self._panel = frame("panel", column(Scroll(self._controls()), gap=0))
        body.addWidget(self._panel)
        made = QWidget()
        made.setLayout(body)
        return made

    def _controls(self) -> QWidget:
        self.count = Choice(tr("How many"))
        for n in COUNTS:
            self.count.addItem(str(n), n)
        self.count.choose(16)
        self.first = NumberField(tr("First seed"), 0, whole=True, low=0, high=LARGEST_SEED)
        dice = Button("", "tool", "dice", tip=tr("Another first seed"))
        dice.clicked.connect(self._on_dice)
        self.make = Button(tr("Make pictures"), "accent", "spark", key="Ctrl+Enter")
        self.make.clicked.connect(self._on_make)
        self.frames = Choice(tr("Frames from one picture to the next"))
        for n in (12, 24, 48):
            self.frames.addItem(tr("{n} frames between two", n=n), n)
        self.frames.choose(24)
        self.film = Button(tr("Make a film"), "", "film")
        self.film.clicked.connect(self._on_film)
        self._stations = label(tone="text2", wrap=True)
        self.stop = Button(tr("Stop"), "", "stop")
        self.stop.clicked.connect(lambda: self._watch.ask("stop"))
        self._bar = Bar(tr("Progress of making pictures"))
        self._phase = ElidedLabel(type="small", tone="text2")
        folder = Button(tr("Open their folder"), "quiet", "folder")
        folder.clicked.connect(self._on_open)
        content = QWidget()
        content.setLayout(
            column(
                label(tr("Pictures"), "section"),
                row(label(tr("How many"), tone="text2"), self.count, gap=12),
                row(label(tr("First seed"), tone="text2"), self.first, dice, gap=12),
                label(tr("The same seed always makes the same picture."), "small", "text2", wrap=True),
                self.make,
                line(),
                label(tr("Film"), "section"),
                self._stations,
                self.frames,
                self.film,
                line(),
                self._phase,
                self._bar,
                self.stop,
                folder,
                None,
                gap=10,
                margins=(16, 16, 16, 16),
            )
        )
        return content

    # -- Page

    def arrived(self, payload: object) -> None:
        if isinstance(payload, tuple) and len(payload) == 2 and payload[0] == "model":
            self._wished = Path(payload[1])
        self.context.catalogue.load_models()
        self.context.catalogue.load_families()
        self._on_models()

    def main_button(self) -> Button | None:
        return self.make if self._stack.currentIndex() else self.train

    def collapses_sidebar(self) -> bool:
        return True

    def escape(self) -> bool:
        seen = not self._film.isHidden()
        self._hide_film()
        return seen

    def closing(self) -> None:
        self._watch.discard()
        self._hide_film()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panel.setFixedWidth(320 if self.width() >= 1100 else 280)

    # -- the model

    @property
    def entry(self) -> "Entry | None":
        return self.models.currentData()  # type: ignore[no-any-return]  # what was put there

    def _on_models(self) -> None:
        catalogue = self.context.catalogue
        found = [each for each in catalogue.models if each.card.task.value == "synthesis"]
        wished = self._wished or (self.entry.folder if self.entry is not None else None)
        before = self.entry.folder if self.entry is not None else None
        blocked = self.models.blockSignals(True)
        self.models.clear()
        for each in found:
            family = catalogue.families.get(each.card.family)
            self.models.addItem(f"{each.name} · {family.title if family else each.card.family}", each)
        at = next((at for at, each in enumerate(found) if each.folder in (wished, _model_of(wished))), 0)
        self.models.setCurrentIndex(at if found else -1)
        self.models.blockSignals(blocked)
        self.models.setVisible(bool(found))
        self._stack.setCurrentIndex(1 if found else 0)
        if found and (self.entry.folder if self.entry is not None else None) != before:
            self._on_model()
        self._show()

    def _on_model(self) -> None:
        self._wished = None
        self._hide_film()
        self._show_made([])
        if self.isVisible():
            self._on_make()

    def _place(self) -> Path:
        entry = self.entry
        assert entry is not None
        return files.folder("pictures") / f"{entry.folder.name}-{entry.card.sha256[:8]}"

    # -- making

    def _wanted(self) -> range:
        return range(int(self.first.value), int(self.first.value) + int(self.count.currentData()))

    def _on_dice(self) -> None:
        self.first.show_value(random.randrange(LARGEST_SEED))
        self._on_make()

    def _on_make(self) -> None:
        from gantool.jobs.spec import EditSpec, Sampling

        entry = self.entry
        if entry is None or self._watch.active or self.first.fault():
            return
        wanted = self._wanted()
        self._begin(
            "sample",
            EditSpec(
                model=entry.folder,
                model_name=entry.name,
                out=self._place(),
                edit=Sampling(count=len(wanted), seed=wanted.start),
                on_conflict="overwrite",
            ),
        )
        self._show_made([])

    def _on_film(self) -> None:
        from gantool.jobs.spec import EditSpec, Interpolation

        entry = self.entry
        if entry is None or self._watch.active:
            return
        way = Interpolation(seeds=self.seeds.chosen[:MOST_STATIONS], frames=int(self.frames.currentData()))
        self._begin(
            "film",
            EditSpec(model=entry.folder, model_name=entry.name, out=self._place(), edit=way, on_conflict="overwrite"),
        )

    def _begin(self, what: str, spec: object) -> None:
        self._what = what
        self.notice.hide()
        self._hide_film()
        self._phase.setText(tr("Starting"))
        self._bar.show_share(None)
        self._watch.start(spec)  # type: ignore[arg-type]  # an EditSpec, named where it is made
        self._show()

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Phase

        for event in events:
            if isinstance(event, Phase):
                self._phase.setText(
                    tr("{what}, {done} of {total}", what=event.title, done=event.done, total=event.total)
                    if event.total
                    else event.title
                )
                self._bar.show_share(event.done / event.total if event.total else None)

    def _on_ended(self, outcome: "Outcome") -> None:
        self._watch.discard()
        if outcome.state in ("failed", "died"):
            self._on_refused(outcome.reason)
            return
        done = outcome.result.get("done", [])
        if self._what == "film" and done:
            self._play(Path(str(done[0]["output"])))
        elif self._what == "sample":
            for each in done:
                self.context.pictures.forget(Path(str(each["output"])))
            self._show_made(done)
        self._show()

    def _on_refused(self, reason: str) -> None:
        self.notice.tell("danger", tr("The pictures could not be made"), reason)
        self.notice.show()
        self._show()

    # -- showing

    def _show_made(self, done: list[dict[str, object]]) -> None:
        paths = {int(str(each["seed"])): Path(str(each["output"])) for each in done}
        self.seeds.show_seeds([Seed(number, paths.get(number)) for number in self._wanted()])

    def _show(self) -> None:
        at_work, chosen = self._watch.active, len(self.seeds.chosen)
        for each in (self._phase, self._bar, self.stop):
            each.setVisible(at_work)
        busy = tr("pictures are being made") if at_work else ""
        self.make.explain(busy)
        few = tr("choose two or more pictures first") if chosen < 2 else ""
        self.film.explain(busy or few)
        self._stations.setText(
            tr("Click two to eight pictures; the film leads from each to the next and back to the first.")
            if chosen < 2
            else counted(min(chosen, MOST_STATIONS), tr("{n} picture is chosen."), tr("{n} pictures are chosen."))
        )

    def _play(self, path: Path) -> None:
        movie = QMovie(str(path), parent=self)
        if not movie.isValid():
            self._on_refused(tr("{name} cannot be shown here; it is in its folder.", name=shown(path.name)))
            return
        movie.setScaledSize(QSize(256, 256))
        self._movie = movie
        self._film.setMovie(movie)
        self._film.show()
        movie.start()
        self.context.toast("done", tr("The film is ready."), (tr("Open folder"), self._on_open))

    def _hide_film(self) -> None:
        if self._movie is not None:
            self._movie.stop()
            self._movie.deleteLater()
            self._movie = None
        self._film.clear()
        self._film.hide()

    def _on_open(self) -> None:
        if self.entry is not None:
            place = self._place()
            place.mkdir(parents=True, exist_ok=True)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))


def _model_of(run: Path | None) -> Path | None:
    """Where the model of a run lies."""
    return run / "model" if run is not None else None
