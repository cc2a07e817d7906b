"""The batch that is being converted: its job, and what it tells of each picture."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gantool.app.context import Context
from gantool.app.jobwatch import JobWatch
from gantool.app.pages.convert_footer import BatchView
from gantool.app.told import told
from gantool.app.widgets.filerows import FileModel, FileRow
from gantool.app.words import number, tr
from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.events import Event, Item
    from gantool.jobs.spec import ConvertSpec


class ConvertBatch(QObject):
    """One batch at a time, over the rows of the list.

    Signals:
        changed(): rows or state are otherwise now.
        row_settled(object): this `FileRow` is done, skipped or failed.
        batch_ended(object): its `Outcome`.
        refused(str): it could not be started; the sentence says why.
    """

    changed = Signal()
    row_settled = Signal(object)
    batch_ended = Signal(object)
    refused = Signal(str)

    def __init__(self, context: Context, files: FileModel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._files = files
        self._begun = 0.0
        self._phase = ""
        self._spec: ConvertSpec | None = None
        self.paused = False
        self.ended = False
        self.watching = False
        self.watch = JobWatch(context.background, self)
        self.watch.job_started.connect(self._on_job_started)
        self.watch.events_arrived.connect(self._on_events)
        self.watch.job_ended.connect(self._on_job_ended)
        self.watch.refused.connect(self.refused)

    @property
    def at_work(self) -> bool:
        return self.watch.active

    @property
    def resting(self) -> bool:
        """Whether it watches and waits, so that the processor is free."""
        return self.watching and self._files.count("waiting", "running") == 0

    def begin(self, spec: "ConvertSpec", rows: list[FileRow]) -> None:
        """Convert these rows, which are the pictures that `spec` names."""
        for each in rows:
            self._files.settle(each, "waiting")
        self._files.told()
        self._spec = spec
        self.watching = spec.watch
        self.ended, self.paused, self._begun = False, False, time.monotonic()
        self._phase = tr("Starting")
        self.watch.start(spec)
        self.changed.emit()

    def forget(self) -> None:
        """The list is another one now: the last batch has nothing to say about it."""
        self.ended = False

    @property
    def out(self) -> Path | None:
        """Where the results of this batch, or of the last one, are."""
        return self._spec.out if self._spec is not None else None

    def was_otherwise(self, now: "ConvertSpec") -> bool:
        """Whether results are in the list that were made in another way than `now` says; its inputs do not matter."""
        if self._spec is None or self.at_work or not self._files.count("done", "skipped", "failed"):
            return False
        return _way(self._spec) != _way(now)

    def toggle_pause(self) -> None:
        self.watch.ask("run" if self.paused else "pause")

    def cancel(self) -> None:
        """End it; what is done stays."""
        self.watch.ask("stop")

    def view(self, folder: str, reason: str, *, will_watch: bool, anew: bool = False) -> BatchView:
        """How it stands; `folder` is where results go, `reason` why none can be made now.

        `anew`: what is done was done in another way, so that all is to be done again.
        """
        return BatchView(
            rows=len(self._files.rows),
            done=0 if anew else self._files.count("done"),
            failed=0 if anew else self._files.count("failed"),
            skipped=0 if anew else self._files.count("skipped"),
            earlier=anew and self._files.count("done") > 0,
            at_work=self.at_work,
            ended=self.ended and not anew,
            paused=self.paused,
            begun=self._begun,
            phase=self._phase,
            folder=folder,
            reason=reason,
            watching=self.at_work and self.watching,
            will_watch=will_watch and not self.at_work,
            can_wait=self._context.queue.is_busy and not self.at_work,
        )

    def _on_job_started(self) -> None:
        """Others wait for it too, so the queue knows of it."""
        if self.watch.folder is not None and self._spec is not None:
            self._context.queue.record(self._spec, title(self._spec), what(self._spec), self.watch.folder)

    def _on_events(self, events: "list[Event]") -> None:
        from gantool.jobs.events import Continued, Item, Noted, Paused, Phase

        for event in events:
            if isinstance(event, Item):
                self._take_item(event)
            elif isinstance(event, Phase):
                self._phase = told(event.title)
            elif isinstance(event, Paused | Continued):
                self.paused = isinstance(event, Paused)
            elif isinstance(event, Noted):
                self._context.toast("warn" if event.severity == "warning" else "info", event.message)
        self._files.told()
        self.changed.emit()

    def _take_item(self, item: "Item") -> None:
        found = self._files.find(item.input)
        if found is None:
            found = FileRow(Path(item.input), item.input.replace("\\", "/").rsplit("/", 1)[-1])
            self._files.add([found])
        output = Path(item.output) if item.output else found.output
        self._files.settle(found, item.state, item.reason or " ".join(item.notes), output)
        if item.output and output is not None:
            self._context.pictures.forget(output)
        if item.state != "running":
            self.row_settled.emit(found)

    def _on_job_ended(self, outcome: "Outcome") -> None:
        self.ended = True
        if self.watch.folder is not None and self._spec is not None:
            self._context.queue.settle(self.watch.folder, outcome)
        self.watch.discard()  # the rows have all there is to know
        for each in self._files.rows:
            if each.state == "running":
                self._files.settle(each, "waiting")
        self._files.told()
        self.batch_ended.emit(outcome)
        self.changed.emit()


def _way(spec: "ConvertSpec") -> "ConvertSpec":
    """How each picture is converted, and where to: what is left without the pictures."""
    return spec.model_copy(update={"inputs": (), "watch": False, "device": "auto"})


def title(spec: "ConvertSpec") -> str:
    """What a conversion is called: by its first folder or picture."""
    first = shown(spec.inputs[0].name)
    return first if len(spec.inputs) == 1 else tr("{name} and {n} more", name=first, n=number(len(spec.inputs) - 1))


def what(spec: "ConvertSpec") -> str:
    return tr("Convert, {model}", model=spec.model_name)
