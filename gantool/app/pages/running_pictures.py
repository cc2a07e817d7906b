"""The check pictures of a run: what is given, what is made, what it should be, at any step it has come past."""

import bisect
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from gantool.app.context import Context
from gantool.app.pages.run_columns import Side, sides
from gantool.app.pages.running_film import FilmExport
from gantool.app.widgets.boxes import clear, column, holder, row
from gantool.app.widgets.button import Button
from gantool.app.widgets.label import ElidedLabel, label
from gantool.app.widgets.lightbox import Lightbox
from gantool.app.widgets.previewgrid import Grid, PreviewGrid
from gantool.app.widgets.segmented import Segmented
from gantool.app.widgets.timeline import Timeline
from gantool.app.words import number, tr

if TYPE_CHECKING:
    from gantool.jobs.state import RunState

FRAME = 200  # ms of one preview when they are played


class CheckPictures(QFrame):
    """A card; the slider pins an earlier preview until the person goes back to now."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._context = context
        self._root = Path()
        self._state: RunState | None = None
        self._pinned: int | None = None  # the step of the earlier preview that is shown
        self._sample = 0
        self._sides: tuple[Side, ...] = ()
        self._large: Lightbox | None = None
        self._playing = QTimer(self)
        self._playing.setInterval(FRAME)
        self._playing.timeout.connect(self._on_frame)
        context.pictures.loaded.connect(lambda _: self._draw_large())
        self._build()

    def _build(self) -> None:
        self.grid = PreviewGrid(self._context.pictures)
        self.grid.sample_chosen.connect(self._on_sample_chosen)
        self.grid.sample_opened.connect(self._on_sample_opened)
        self.grid.time_chosen.connect(self._on_moved)
        self.timeline = Timeline()
        self.timeline.moved.connect(self._on_moved)
        self.play = Button("", "tool", "play", tip=tr("Play from the start"))
        self.play.clicked.connect(self._on_play)
        self.export = FilmExport(self._context, self)
        told = label(tr("The first pictures come as soon as it has learnt a little."), tone="text2", wrap=True)
        self._none_yet = holder(column(told, None))  # takes the room of the pictures until they come
        self._times = holder(row(self.play, self.timeline, self.export.button, gap=12))
        layout = column(self._head(), gap=10, margins=(16, 12, 16, 8))
        layout.addWidget(self._none_yet, 1)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._times)
        self.setLayout(layout)

    def _head(self) -> QHBoxLayout:
        self._title = label(tr("Check pictures"), "section")
        self.shown_step = ElidedLabel(type="small", tone="text2")
        self.back = Button(tr("Back to now"), "link", size="small")
        self.back.clicked.connect(self._on_back_to_now)
        self.back.hide()
        self.side: Segmented | None = None
        self._side_place = row(gap=0)
        self.nearest = Button(
            tr("Nearest match"), size="small", tip=tr("Show the training picture that is most like each picture made")
        )
        self.nearest.setCheckable(True)
        self.nearest.toggled.connect(lambda _: self._again())
        self.film = Button("", "tool", "film", size="small", tip=tr("Show one picture over time"))
        self.film.setCheckable(True)
        self.film.setChecked(self._context.remembered.flag("film-strip", True))
        self.film.toggled.connect(self._on_film)
        self.enlarge = Button("", "tool", "fit", size="small", tip=tr("Enlarge"))
        self.enlarge.clicked.connect(lambda: self._on_sample_opened(self._sample))
        head = row(self._title, gap=10)
        head.addWidget(self.shown_step, 1)
        head.addWidget(self.back)
        head.addLayout(self._side_place)
        for button in (self.nearest, self.film, self.enlarge):
            head.addWidget(button)
        return head

    # -- what the card is asked

    @property
    def step(self) -> int | None:
        """The step of the pictures that are shown, where it is an earlier one."""
        state = self._state
        pinned = state is not None and state.previews and self._pinned is not None
        return state.previews[self._at()].step if state is not None and pinned else None

    def reset(self, root: Path) -> None:
        """Another run, whose folder is `root`."""
        self._stop_playing()
        self._close_large()
        self._root, self._state, self._pinned, self._sample = root, None, None, 0

    def closing(self) -> None:
        """The window closes."""
        self._stop_playing()
        self.export.closing()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop_playing()

    def show_state(self, state: "RunState") -> None:
        """Show the previews of the run, the newest unless one is pinned."""
        self._state = state
        previews = state.previews
        if self._pinned is not None and (not previews or self._pinned >= previews[-1].step):
            self._pinned = None  # a rollback took it away
        self._none_yet.setVisible(not previews)
        self._times.setVisible(len(previews) > 1)
        for each in (self.grid, self.nearest, self.film, self.enlarge):
            each.setVisible(bool(previews))
        if not previews:
            self.shown_step.setText("")
            self.back.hide()
            return
        at = self._at()
        side = self._chosen_side(previews[at].columns)
        self._show_pictures(previews[at], side)
        best = state.best.step if state.best is not None else None
        self.timeline.show_steps([each.step for each in previews], at, best)
        self.export.offer(self._root, tuple(name for name, _ in side.rows), len(previews))
        self.back.setVisible(self._pinned is not None)
        self._tell_step(previews[at])
        self._draw_large()

    # -- showing

    def _at(self) -> int:
        """The place of the preview that is shown: the newest, or the pinned one; the one before where it went."""
        assert self._state is not None
        previews = self._state.previews
        if self._pinned is None:
            return len(previews) - 1
        return max(0, bisect.bisect_right(previews, self._pinned, key=lambda each: each.step) - 1)

    def _chosen_side(self, columns: tuple[str, ...]) -> Side:
        """The side that is shown; the choice between them where there are several."""
        found = sides(columns)
        if found != self._sides:
            self._sides = found
            clear(self._side_place)
            self.side = None
            if len(found) > 1:
                self.side = Segmented([(each.id, each.title) for each in found], tr("Which direction"))
                self.side.chosen.connect(lambda _: self._again())
                self._side_place.addWidget(self.side)
        chosen = self.side.current if self.side is not None else found[0].id
        return next(each for each in found if each.id == chosen)

    def _show_pictures(self, preview: Any, side: Side) -> None:
        assert self._state is not None
        matched = self._explain_nearest(preview, side) and self.nearest.isChecked()
        self._title.setText(tr("Pictures made") if side.made == "sample" else tr("Check pictures"))
        titles = (*(title for _, title in side.rows), *([tr("Nearest match")] if matched else []))
        columns = tuple(self._column(preview, key, side, matched=matched) for key in preview.rows)
        self._sample = min(self._sample, max(0, len(columns) - 1))
        film = (
            tuple(self._made(each, self._sample, side) for each in self._state.previews)
            if self.film.isChecked()
            else ()
        )
        self.grid.show_grid(Grid(titles, columns, film, self._at()), self._sample)

    def _column(self, preview: Any, key: str, side: Side, *, matched: bool) -> tuple[Path | None, ...]:
        names = preview.rows[key]
        shown = [self._root / names[preview.columns.index(name)] for name, _ in side.rows]
        return (*shown, *([self._match(preview, key)] if matched else []))

    def _made(self, preview: Any, sample: int, side: Side) -> Path | None:
        rows = list(preview.rows.values())
        if sample >= len(rows) or side.made not in preview.columns:
            return None
        return self._root / str(rows[sample][preview.columns.index(side.made)])

    def _match(self, preview: Any, key: str) -> Path | None:
        """The training picture nearest to what was made for this sample."""
        file = preview.nearest.get(key)
        return self._root / file if file else None

    def _explain_nearest(self, preview: Any, side: Side) -> bool:
        """Whether matches are known; the button says why where they are not."""
        known = bool(preview.nearest)
        other = tr("only pictures made from A are compared") if side.id == "b" else ""
        self.nearest.explain(other or ("" if known else tr("the training pictures have not been compared yet")))
        return known and not other

    def _tell_step(self, preview: Any) -> None:
        step = number(preview.step)
        if self._pinned is not None:
            self.shown_step.setText(tr("at step {n}", n=step))
        elif "sample" in preview.columns:
            self.shown_step.setText(tr("from the same random numbers each time, step {n}", n=step))
        elif self._state is not None and self._state.facts.get("held_out") == 0:
            self.shown_step.setText(tr("none are held out: it learns from these, step {n}", n=step))
        else:
            self.shown_step.setText(tr("never seen while learning, step {n}", n=step))

    def _again(self) -> None:
        if self._state is not None:
            self.show_state(self._state)

    # -- over time

    def _on_moved(self, at: int) -> None:
        self._stop_playing()
        self._pin(at)

    def _pin(self, at: int) -> None:
        assert self._state is not None
        previews = self._state.previews
        self._pinned = None if at >= len(previews) - 1 else previews[at].step
        self._again()

    def _on_back_to_now(self) -> None:
        self._stop_playing()
        self._pinned = None
        self._again()

    def _on_play(self) -> None:
        if self._playing.isActive():
            self._stop_playing()
            return
        if self._pinned is None:
            self._pin(0)
        self._playing.start()
        self.play.set_icon("pause")
        self.play.retip(tr("Stop here"))

    def _on_frame(self) -> None:
        if self._state is None or self._pinned is None:
            self._stop_playing()
            return
        self._pin(self._at() + 1)
        if self.step is None:  # it has come to now
            self._stop_playing()

    def _stop_playing(self) -> None:
        self._playing.stop()
        self.play.set_icon("play")
        self.play.retip(tr("Play from the start") if self._pinned is None else tr("Play from here"))

    def _on_film(self, on: bool) -> None:
        self._context.remembered.keep("film-strip", on)
        self._again()

    # -- one sample

    def _on_sample_chosen(self, at: int) -> None:
        self._sample = at
        self._again()

    def _on_sample_opened(self, at: int) -> None:
        self._sample = at
        if self._large is None and self.grid.grid.columns:
            self._large = Lightbox(self.window())
            self._large.step_wished.connect(self._on_step_wished)
            self._large.closed.connect(self._close_large)
        self._draw_large()

    def _on_step_wished(self, by: int) -> None:
        if 0 <= self._sample + by < len(self.grid.grid.columns):
            self._sample += by
            self._again()

    def _draw_large(self) -> None:
        grid = self.grid.grid
        if self._large is None or self._state is None or self._sample >= len(grid.columns):
            return
        shown = tuple(self._context.pictures.get(path) if path else None for path in grid.columns[self._sample])
        preview = self._state.previews[self._at()]
        key = list(preview.rows)[self._sample]
        words = " | ".join(grid.titles)
        self._large.show_images(shown, f"{words} · {key} · {tr('step {n}', n=number(preview.step))}")

    def _close_large(self) -> None:
        if self._large is not None:
            large, self._large = self._large, None
            large.hide()
            large.deleteLater()
            self.grid.setFocus()

