"""Filming: what the panel says becomes the stations of a film, which is made as every film is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gantool.app.edit import steps
from gantool.app.edit.bench import EditBench
from gantool.app.edit.film import FILES, MOST_STATIONS, PICTURES, SLIDER
from gantool.app.edit.many import ManyPictures
from gantool.app.edit.panel import EditPanel
from gantool.edits import EditStack

if TYPE_CHECKING:
    from gantool.jobs.spec import Filming as Film
    from gantool.jobs.spec import Interpolation, Start


class Filming(QObject):
    """Lets the panel make films of the edit, and shows in it what can be filmed."""

    def __init__(self, bench: EditBench, many: ManyPictures, panel: EditPanel) -> None:
        super().__init__()
        self._bench, self._many, self._panel, self._film = bench, many, panel, many.film_panel
        self._film.film_wished.connect(self._on_film)
        panel.sliders.film_wished.connect(lambda id_: self._offer(lambda: self._film.take_slider(id_)))
        panel.steps.film_wished.connect(lambda step: self._offer(lambda: self._film.take_step(step)))
        bench.history.changed.connect(self.show)

    def show(self) -> None:
        """Show what can be filmed now."""
        history, sliders = self._bench.history, self._panel.sliders
        self._film.show_sliders(sliders.directions, self._bench.why_not("shift"))
        self._film.show_steps([each.text for each in history.entries()], history.index)
        self._many.show_able()

    def _offer(self, take: Callable[[], None]) -> None:
        self._bench.mode_wished.emit("many")
        self.show()
        take()
        self._film.make.setFocus()

    def _on_film(self) -> None:
        film, many = self._film, self._many
        if many.entry is None or many.at_work or film.why_not():
            return
        many.begin_film(self._way(), film.format.currentData() == "pictures")

    def _way(self) -> "Film | Interpolation":
        from gantool.jobs.spec import Filming as Film
        from gantool.jobs.spec import Interpolation

        film = self._film
        frames, loop, kind = int(film.frames.currentData()), film.loop.isChecked(), film.format.currentData()
        if film.shows == PICTURES:
            seeds = self._many.seeds.chosen[:MOST_STATIONS]
            return Interpolation(seeds=seeds, frames=frames, loop=loop, format=kind)
        return Film(stations=self._stations(), frames=frames, loop=loop, format=kind, title=self._title())

    def _stations(self) -> "tuple[Start, ...]":
        from gantool.jobs.spec import Start

        film, bench = self._film, self._bench
        if film.shows == FILES:
            return tuple(Start(edit=path) for path in film.files)
        if film.shows == SLIDER:
            id_ = str(film.slider.currentData())
            ends = [self._slid(id_, field.value) for field in (film.low, film.high)]
        else:
            ends = [bench.history.stack_at(int(film.step.currentData())), bench.stack]
        return tuple(Start(stack=each, parts=bench.session.parts_folder) for each in ends)

    def _slid(self, id_: str, value: float) -> EditStack:
        title = self._panel.sliders.rows[id_].direction.title
        return steps.with_amount(self._bench.stack, id_, value, title)

    def _title(self) -> str:
        film = self._film
        if film.shows == FILES:
            return "film-" + "-".join(path.stem for path in film.files)[:80]
        if film.shows == SLIDER:
            return f"film-{film.slider.currentText()}"[:80]
        return "film-steps"
