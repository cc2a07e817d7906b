"""Looking inside what was dropped: the inspect job followed, its pictures as they come, and what it found."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch, sentence
from gantool.app.pages.report_tiles import Found, found_in
from gantool.app.pictures import Piece
from gantool.app.widgets.pairtiles import Tile
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.api import Layout
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event

LIVE = 120  # pictures that are shown while the others are still looked at
EXAMPLES, EDGE = 8, 256  # small pictures of the first samples, for previews


class ReportScan(QObject):
    """One scan at a time.

    Signals:
        progressed(str, object): what is done now, and the `Phase` with its counts, or None.
        pictures_arrived(list): tiles of further pictures.
        remarked(str, str): "warn" or "info", and a remark on the way.
        found(object): a `Found`; the scan is over.
        refused(str): it came to nothing; the sentence says why.
    """

    progressed = Signal(str, object)
    pictures_arrived = Signal(list)
    remarked = Signal(str, str)
    found = Signal(object)
    refused = Signal(str)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._generation = 0
        self._reading = False
        self._watch = JobWatch(context.background, self)
        self._watch.events_arrived.connect(self._on_events)
        self._watch.job_ended.connect(self._on_ended)
        self._watch.refused.connect(self.refused)

    @property
    def active(self) -> bool:
        """Whether it is still being looked."""
        return self._watch.active or self._reading

    def start(self, paths: tuple[Path, ...], layout: "Layout | None") -> None:
        """Look inside these; `layout` is what a person says they are."""
        from gantool.jobs.spec import InspectSpec

        self.end()
        self._watch.start(InspectSpec(paths=paths, layout=layout, thumbnails=EXAMPLES, edge=EDGE, live=LIVE))

    def end(self) -> None:
        """Stop looking, and let go of what was found."""
        self._generation += 1
        self._reading = False
        self._watch.discard()

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Item, Noted, Phase

        fresh = [event.input for event in events if isinstance(event, Item)]
        if fresh:
            self.pictures_arrived.emit([Tile(each, "", None, Piece(Path(each))) for each in fresh])
        phases = [event for event in events if isinstance(event, Phase)]
        if phases:
            self.progressed.emit(phases[-1].title, phases[-1])
        for event in events:
            if isinstance(event, Noted):
                self.remarked.emit("warn" if event.severity == "warning" else "info", event.message)

    def _on_ended(self, outcome: "Outcome") -> None:
        folder, generation = self._watch.folder, self._generation
        if outcome.state != "done" or folder is None:
            self.refused.emit(outcome.reason or tr("The scan was stopped."))
            return
        self._reading = True
        self._context.background.call(
            lambda: found_in(folder, outcome.result),
            lambda found: self._on_read(generation, found),
            lambda error: self._on_read(generation, error),
        )

    def _on_read(self, generation: int, read: Found | Exception) -> None:
        if generation != self._generation:
            return
        self._reading = False
        if isinstance(read, Found):
            self.found.emit(read)
        else:
            self.refused.emit(sentence(read))
