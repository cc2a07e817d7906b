"""Many pictures at once: a grid by seeds, whole or under the changes of the present edit, and films through them."""

import random
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QMovie
from PySide6.QtWidgets import QLabel, QWidget

from gantool import files
from gantool.app.context import Context
from gantool.app.edit.film import FilmPanel
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.widgets.bar import Bar
from gantool.app.widgets.boxes import Scroll, column, line, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.notice import Notice
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.seedgrid import Seed, SeedGrid
from gantool.app.widgets.switch import Switch
from gantool.app.words import tr
from gantool.edits import SUFFIX
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event
    from gantool.jobs.spec import Application, Filming, Interpolation, Sampling
    from gantool.library import Entry

    Way = Application | Filming | Interpolation | Sampling
    OnConflict = Literal["overwrite", "rename"]

COUNTS = (9, 16, 36)
LARGEST_SEED = 999_999_999


class ManyPictures(QWidget):
    """The grid; `controls` stand beside it, in the panel.

    Signals:
        begin_wished(int): go on editing with this seed.
        edit_wished(object): write the present edit into this file, then call `apply`.
    """

    begin_wished = Signal(int)
    edit_wished = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.context = context
        self.entry: Entry | None = None
        self._what = ""
        self._movie: QMovie | None = None
        self._films = Path()
        self._watch = JobWatch(context.background, self)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_ended)
        self._watch.refused.connect(self._on_refused)
        self.seeds = SeedGrid(context.pictures)
        self.seeds.choice_changed.connect(self._show)
        self.notice = Notice()
        self.notice.hide()
        self._film = QLabel()
        self._film.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._film.setAccessibleName(tr("The film"))
        self._film.hide()
        layout = column(self.notice, self._film, gap=12)
        layout.addWidget(self.seeds, 1)
        self.setLayout(layout)
        self.controls = self._make_controls()
        self._show_made([])
        self._show()

    def use(self, entry: "Entry | None") -> None:
        """Make pictures with this model."""
        before = self.entry.folder if self.entry is not None else None
        self.entry = entry
        if (entry.folder if entry is not None else None) != before:
            self._watch.discard()
            self.hide_film()
            self.notice.hide()
            self._show_made([])
            self._show()

    def make_if_none(self) -> None:
        """Pictures, where there are none yet."""
        if all(each.path is None for each in self.seeds.seeds.tiles):
            self._on_make()

    def stop(self) -> None:
        """The window closes, or another model is used."""
        self._watch.discard()
        self.hide_film()

    def hide_film(self) -> bool:
        """Whether there was one to be seen."""
        seen = not self._film.isHidden()
        if self._movie is not None:
            self._movie.stop()
            self._movie.deleteLater()
            self._movie = None
        self._film.clear()
        self._film.hide()
        return seen

    # -- parts

    def _make_controls(self) -> QWidget:
        self.count = Choice(tr("How many"))
        for n in COUNTS:
            self.count.addItem(str(n), n)
        self.count.choose(16)
        self.first = NumberField(tr("First seed"), 0, whole=True, low=0, high=LARGEST_SEED)
        dice = Button("", "tool", "dice", tip=tr("Another first seed"))
        dice.clicked.connect(self._on_dice)
        self.changed = Switch(tr("With my changes"))
        self.make = Button(tr("Make pictures"), "accent", "spark", key="Ctrl+Enter")
        self.make.clicked.connect(self._on_make)
        self.begin = Button(tr("Edit the chosen one"), "", "edit")
        self.begin.clicked.connect(lambda: self.begin_wished.emit(self.seeds.chosen[-1]))
        self.film_panel = FilmPanel(self.context)
        self.film_panel.changed.connect(self._show)
        self.film = self.film_panel.make
        self.stop_button = Button(tr("Stop"), "", "stop")
        self.stop_button.clicked.connect(lambda: self._watch.ask("stop"))
        self._bar = Bar(tr("Progress of making pictures"))
        self._phase = ElidedLabel(type="small", tone="text2")
        self.folder = Button(tr("Open their folder"), "quiet", "folder")
        self.folder.clicked.connect(self._on_open)
        self._lower = column(gap=10)
        content = QWidget()
        content.setLayout(
            column(
                label(tr("Pictures"), "section"),
                row(label(tr("How many"), tone="text2"), self.count, gap=12),
                row(label(tr("First seed"), tone="text2"), self.first, dice, gap=12),
                label(tr("The same seed always makes the same picture."), "small", "text2", wrap=True),
                row(self.changed, label(tr("With my changes"), tone="text2"), None, gap=10),
                self.make,
                self.begin,
                line(),
                self.film_panel,
                line(),
                self._phase,
                self._bar,
                self.stop_button,
                self.folder,
                None,
                gap=10,
                margins=(16, 16, 16, 16),
            )
        )
        return Scroll(content)

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
        from gantool.jobs.spec import Sampling

        entry = self.entry
        if entry is None or self._watch.active or self.first.fault():
            return
        self._show_made([])
        if self.changed.isEnabled() and self.changed.isChecked():
            place = self._place()
            self.context.background.call(
                lambda: place.mkdir(parents=True, exist_ok=True),
                lambda _: self.edit_wished.emit(place / f"changes{SUFFIX}"),
                lambda error: self._on_refused(sentence(error)),
            )
            return
        wanted = self._wanted()
        self._begin("sample", Sampling(count=len(wanted), seed=wanted.start), self._place())

    def apply(self, edit: Path) -> None:
        """Make the pictures with the steps of this edit."""
        from gantool.jobs.spec import Application, Start

        entry = self.entry
        if entry is None or self._watch.active:
            return
        way = Application(edit=edit, starts=tuple(Start(seed=seed) for seed in self._wanted()))
        self._begin("sample", way, edit.parent)

    def explain_changes(self, reason: str) -> None:
        """Why the present edit cannot be put on other seeds; empty: it can."""
        self.changed.setEnabled(not reason)
        self.changed.setToolTip(reason or tr("Sliders, mix and variety of the picture, put on every seed"))
        self.changed.setAccessibleDescription(reason)

    @property
    def at_work(self) -> bool:
        return self._watch.active

    def begin_film(self, way: "Filming | Interpolation", numbered: bool) -> None:
        """Make this film: a file beside the pictures of the model, or numbered ones in a folder of their own."""
        self._films = _unused(self._place() / "film") if numbered else self._place()
        self._begin("film", way, self._films, "rename")

    def _begin(self, what: str, way: "Way", out: Path, on_conflict: "OnConflict" = "overwrite") -> None:
        from gantool.jobs.spec import EditSpec

        entry = self.entry
        assert entry is not None
        self._what = what
        self.notice.hide()
        self.hide_film()
        self._phase.setText(tr("Starting"))
        self._bar.show_share(None)
        self._watch.start(
            EditSpec(
                model=entry.folder,
                model_name=entry.name,
                out=out,
                edit=way,
                on_conflict=on_conflict,
                device=self.context.device,
            )
        )
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
            self._show_film([Path(str(each["output"])) for each in done])
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
        paths = {_seed_of(each): Path(str(each["output"])) for each in done}
        self.seeds.show_seeds([Seed(number, paths.get(number)) for number in self._wanted()])

    def _show(self) -> None:
        at_work, chosen = self._watch.active, len(self.seeds.chosen)
        for each in (self._phase, self._bar, self.stop_button):
            each.setVisible(at_work)
        busy = tr("pictures are being made") if at_work else ""
        self.make.explain(busy)
        self.begin.explain("" if chosen else tr("choose a picture first"))
        self.film_panel.show_chosen(chosen)
        self.film.explain(busy or self.film_panel.why_not())

    def show_able(self) -> None:
        """What can be filmed has changed."""
        self._show()

    def _show_film(self, paths: list[Path]) -> None:
        if len(paths) == 1:
            self._play(paths[0])
            return
        words = tr("The film is ready: {n} pictures in {folder}.", n=len(paths), folder=paths[0].parent.name)
        self.context.toast("done", words, (tr("Open folder"), self._on_open_film))

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
        self.context.toast("done", tr("The film is ready."), (tr("Open folder"), self._on_open_film))

    def _on_open_film(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._films)))

    def _on_open(self) -> None:
        if self.entry is not None:
            place = self._place()
            place.mkdir(parents=True, exist_ok=True)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))


def _unused(folder: Path) -> Path:
    """The folder, or the first of film-2, film-3 ... that is not there yet."""
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name}-{number}")
    return free


def _seed_of(done: dict[str, object]) -> int:
    """The seed that a picture was made of, however the job told it."""
    if "seed" in done:
        return int(str(done["seed"]))
    return int(str(done["input"]).removeprefix("seed"))
