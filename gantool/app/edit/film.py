"""What a film shows: the chosen pictures, a slider from one end to the other, steps of the history, or saved edits."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from gantool.app.context import Context
from gantool.app.edit.sliderlist import Direction
from gantool.app.widgets.boxes import column, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.choice import Choice
from gantool.app.widgets.label import label
from gantool.app.widgets.number import NumberField
from gantool.app.widgets.switch import Switch
from gantool.app.words import counted, tr
from gantool.edits import SUFFIX

MOST_STATIONS = 8
FARTHEST = 100  # of a slider

PICTURES, SLIDER, STEPS, FILES = "pictures", "slider", "steps", "files"


class FilmPanel(QWidget):
    """Signals:
    film_wished(): make it.
    changed(): something else is to be shown.
    """

    film_wished = Signal()
    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._context = context
        self.files: tuple[Path, ...] = ()
        self._reasons = {SLIDER: "", STEPS: "", FILES: ""}
        self._chosen = 0
        self.source = Choice(tr("What the film shows"))
        for words, id_ in (
            (tr("The chosen pictures"), PICTURES),
            (tr("A slider on its way"), SLIDER),
            (tr("My steps up to now"), STEPS),
            (tr("Saved edits"), FILES),
        ):
            self.source.addItem(words, id_)
        self.slider = Choice(tr("Which slider"))
        self.low = NumberField(tr("From"), -3.0, whole=False, low=-FARTHEST, high=FARTHEST)
        self.high = NumberField(tr("To"), 3.0, whole=False, low=-FARTHEST, high=FARTHEST)
        self.step = Choice(tr("From which step on"))
        self.choose = Button(tr("Choose saved edits…"), "", "folder")
        self.choose.clicked.connect(self._on_choose)
        self.frames = Choice(tr("Frames from one picture to the next"))
        for n in (12, 24, 48, 96):
            self.frames.addItem(tr("{n} frames between two", n=n), n)
        self.frames.choose(24)
        self.format = Choice(tr("Kind of film"))
        for words, id_ in ((tr("Animation (WebP)"), "webp"), (tr("A picture for each frame"), "pictures")):
            self.format.addItem(words, id_)
        self.loop = Switch(tr("End where it begins"))
        self.loop.setChecked(True)
        self.make = Button(tr("Make a film"), "", "film")
        self.make.clicked.connect(self.film_wished)
        self._words = label(tone="text2", wrap=True)
        self._lay_out()
        for choice in (self.source, self.slider, self.step):
            choice.currentIndexChanged.connect(self._on_changed)
        for field in (self.low, self.high):
            field.fault_changed.connect(self._on_changed)
        self.loop.toggled.connect(self._on_changed)
        self._show()

    def _lay_out(self) -> None:
        self._ends = QWidget()
        self._ends.setLayout(
            row(label(tr("From"), tone="text2"), self.low, label(tr("to"), tone="text2"), self.high, gap=8)
        )
        self.setLayout(
            column(
                label(tr("Film"), "section"),
                self.source,
                self.slider,
                self._ends,
                self.step,
                self.choose,
                self._words,
                self.frames,
                self.format,
                row(self.loop, label(tr("End where it begins"), tone="text2"), None, gap=10),
                self.make,
                gap=10,
            )
        )

    @property
    def shows(self) -> str:
        """What the film shows."""
        return str(self.source.currentData())

    def show_chosen(self, count: int) -> None:
        """That many pictures are chosen."""
        self._chosen = count
        self._show()

    def show_sliders(self, sliders: Sequence[Direction], reason: str) -> None:
        """These can be filmed, or none for this reason."""
        kept = self.slider.currentData()
        self._fill(self.slider, [(each.title, each.id) for each in sliders], kept)
        self._reasons[SLIDER] = reason or ("" if sliders else tr("the model has no sliders"))
        self._show()

    def show_steps(self, steps: Sequence[str], now: int) -> None:
        """The history: what each step was; `now` is the one that the picture shows."""
        kept = self.step.currentData()
        self._fill(self.step, [(words, at) for at, words in enumerate(steps[:now])], kept)
        self._reasons[STEPS] = "" if now else tr("there are no steps yet")
        self._show()

    def take_slider(self, id_: str) -> None:
        """Film this slider."""
        self.source.choose(SLIDER)
        self.slider.choose(id_)
        self._on_changed()

    def take_step(self, step: int) -> None:
        """Film the way from this step to now."""
        self.source.choose(STEPS)
        self.step.choose(step)
        self._on_changed()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Film the way through these saved edits."""
        self.files = tuple(paths[:MOST_STATIONS])
        self.source.choose(FILES)
        self._on_changed()

    def why_not(self) -> str:
        """Why no film can be made; empty if one can."""
        if self.shows == PICTURES:
            return tr("choose two or more pictures first") if self._chosen < 2 else ""
        if self.shows == FILES:
            return tr("choose two or more saved edits first") if len(self.files) < 2 else ""
        if self.shows == SLIDER and (fault := self.low.fault() or self.high.fault()):
            return fault
        return self._reasons[self.shows]

    def _fill(self, choice: Choice, items: list[tuple[str, object]], kept: object) -> None:
        if items == [(choice.itemText(at), choice.itemData(at)) for at in range(choice.count())]:
            return
        blocked = choice.blockSignals(True)
        choice.clear()
        for words, id_ in items:
            choice.addItem(words, id_)
        choice.blockSignals(blocked)
        choice.choose(kept)

    def _on_choose(self) -> None:
        folder = str(self._context.remembered.folder("edit"))
        pattern = tr("Saved edits ({pattern})", pattern=f"*{SUFFIX}")
        chosen, _ = QFileDialog.getOpenFileNames(self, tr("Choose saved edits"), folder, pattern)
        if chosen:
            self.take_files([Path(each) for each in chosen])

    def _on_changed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        shows = self.shows
        for part, where in (
            (self.slider, SLIDER), (self._ends, SLIDER), (self.step, STEPS), (self.choose, FILES),
        ):  # fmt: skip
            part.setVisible(shows == where and not (where in (SLIDER, STEPS) and self._reasons[where]))
        self._words.setText(self._told())

    def _told(self) -> str:
        back = self.loop.isChecked()
        if self.shows == PICTURES:
            if self._chosen < 2:
                return tr("Click two to eight pictures; the film leads from each to the next.")
            n = min(self._chosen, MOST_STATIONS)
            return counted(n, tr("{n} picture is chosen."), tr("{n} pictures are chosen."))
        if self.shows == FILES:
            names = ", ".join(each.stem for each in self.files)
            return names or tr("Choose two to eight; the film leads from each to the next.")
        if reason := self._reasons[self.shows]:
            return reason
        if self.shows == SLIDER:
            there = tr("The picture as it is, with this slider going from one value to the other")
        else:
            there = tr("From the picture of this step to the picture as it is now")
        return tr("{way}, and back.", way=there) if back else f"{there}."
