"""The queue seen from the window: looked at and driven from time to time, never inside the event loop."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from gantool.app.background import Background
from gantool.app.jobwatch import sentence

if TYPE_CHECKING:
    from gantool.jobs.client import Outcome
    from gantool.jobs.queue import Entry, Queue, Snapshot
    from gantool.jobs.spec import AnySpec

INTERVAL = 1500  # ms between two looks


@dataclass(frozen=True)
class Standing:
    """How a running job stands: the last of its events, the oldest first, as they are in its file."""

    events: tuple[dict[str, Any], ...] = ()

    def last(self, kind: str) -> dict[str, Any] | None:
        return next((each for each in reversed(self.events) if each.get("event") == kind), None)

    @property
    def share(self) -> float | None:
        """How much is done, 0..1; None while that is not known."""
        progress, item = self.last("progress"), self.last("item")
        if progress is not None and progress.get("steps"):
            return float(progress["step"]) / float(progress["steps"])
        if item is not None and item.get("total"):
            return float(item["index"]) / float(item["total"])
        return None

    @property
    def paused(self) -> bool:
        words = [each["event"] for each in self.events if each.get("event") in ("paused", "continued", "started")]
        return bool(words) and words[-1] == "paused"


class QueueWatch(QObject):
    """Signals:
    changed(): `snapshot` or `standings` are others now.
    entry_ended(object): this `Entry` has ended just now, seen by this window.
    refused(str): what was asked of the queue could not be done; the sentence says why.
    """

    changed = Signal()
    entry_ended = Signal(object)
    refused = Signal(str)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._queue: Queue | None = None
        self._snapshot: Snapshot | None = None
        self.standings: dict[str, Standing] = {}
        self._looking = False
        self._fault = ""
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Drive it from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def snapshot(self) -> "Snapshot | None":
        """None until it has been looked at."""
        return self._snapshot

    @property
    def is_busy(self) -> bool:
        """Whether something runs or waits, so that what is started now would share the device."""
        return self._snapshot is not None and bool(self._snapshot.now or self._snapshot.next)

    def look(self) -> None:
        """Note what has ended, start what is next."""
        if not self._looking:
            self._looking = True
            self._background.call(self._advanced, self._on_looked, self._on_blind)

    def add(
        self,
        spec: "AnySpec",
        title: str,
        what: str = "",
        folder: Path | None = None,
        picture: str = "",
        then: Callable[[], None] = lambda: None,
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        """Put a job at the end; `then` is called when it is there, `otherwise` when it could not be put there."""
        self._do(lambda queue: queue.add(spec, title, what, folder, picture), then, otherwise)

    def record(self, spec: "AnySpec", title: str, what: str, folder: Path, picture: str = "") -> None:
        """Take in a job that runs already, started without the queue."""
        self._do(lambda queue: queue.record(spec, title, what, folder, picture))

    def take_in(self, folder: Path, title: str, what: str, picture: str = "") -> None:
        """Take in a job that runs in this folder, whoever has started it; one that is known, or has ended, is left."""

        def take(queue: "Queue") -> None:
            from gantool.jobs.folder import JobFolder

            known = any(each.folder == folder and each.is_active for each in queue.look().entries)
            if not known and JobFolder(folder).is_running():
                queue.record(JobFolder(folder).spec(), title, what, folder, picture)

        self._do(take)

    def settle(self, folder: Path, outcome: "Outcome") -> None:
        """Say how a recorded job ended."""
        self._do(lambda queue: queue.settle(folder, outcome))

    def move(self, id_: str, by: int) -> None:
        self._do(lambda queue: queue.move(id_, by))

    def first(self, id_: str) -> None:
        self._do(lambda queue: queue.first(id_))

    def hold(self, held: bool) -> None:
        self._do(lambda queue: queue.hold(held))

    def pause(self, id_: str, paused: bool) -> None:
        self._do(lambda queue: queue.pause(id_, paused))

    def cancel(self, id_: str) -> None:
        self._do(lambda queue: queue.cancel(id_))

    def retry(self, id_: str) -> None:
        self._do(lambda queue: queue.retry(id_))

    def clear(self, id_: str = "") -> None:
        self._do(lambda queue: queue.clear(id_))

    def _do(
        self,
        act: "Callable[[Queue], object]",
        then: Callable[[], None] = lambda: None,
        otherwise: Callable[[], None] = lambda: None,
    ) -> None:
        def done() -> "tuple[Snapshot, list[Entry], dict[str, Standing]]":
            act(self._made())
            return self._advanced()

        def looked(seen: "tuple[Snapshot, list[Entry], dict[str, Standing]]") -> None:
            self._on_looked(seen)
            then()

        def failed(error: Exception) -> None:
            self._on_fault(error)
            otherwise()

        self._background.call(done, looked, failed)

    def _made(self) -> "Queue":
        if self._queue is None:
            from gantool.jobs.queue import Queue

            self._queue = Queue()
        return self._queue

    def _advanced(self) -> "tuple[Snapshot, list[Entry], dict[str, Standing]]":
        from gantool.jobs.ends import tail

        snapshot, ended = self._made().advance()
        standings = {each.id: Standing(tuple(tail(each.folder / "events.jsonl"))) for each in snapshot.now}
        return snapshot, ended, standings

    def _on_looked(self, seen: "tuple[Snapshot, list[Entry], dict[str, Standing]]") -> None:
        self._looking, self._fault = False, ""
        snapshot, ended, standings = seen
        if (snapshot, standings) != (self._snapshot, self.standings):
            self._snapshot, self.standings = snapshot, standings
            self.changed.emit()
        for entry in ended:
            self.entry_ended.emit(entry)

    def _on_blind(self, error: Exception) -> None:
        """It could not be looked at; that is said once, however often it goes wrong in the same way."""
        if sentence(error) != self._fault:
            self._on_fault(error)
        self._looking, self._fault = False, sentence(error)

    def _on_fault(self, error: Exception) -> None:
        self._looking = False
        self.refused.emit(sentence(error))
