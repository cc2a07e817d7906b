"""The queue: jobs that wait for the device, the one that runs, and what became of those that have ended.

It is one file in the user's folder, changed under a lock, so that several windows share it and a crash between two of
its states loses nothing: a job's folder is named when it is queued, and "starting" is written down before its worker
is. Whoever calls `advance` from time to time drives it; the workers outlive their starter.
"""

import contextlib
import json
import shutil
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from gantool import files
from gantool.errors import BusyError, GantoolError
from gantool.jobs.client import Job, Outcome, cause_of_death
from gantool.jobs.events import Failed, Finished
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import AnySpec

State = Literal["waiting", "starting", "running", "done", "stopped", "failed", "died", "cancelled"]
FORMAT_VERSION = 1
GRACE = 60.0  # seconds in which a worker that was started must have taken its folder
MOST_ENDED = 50  # older ones are forgotten
PATIENCE = 5.0  # seconds to wait for another window that is just writing


class Entry(BaseModel):
    """A job of the queue. `title` and `what` are for a person; `folder` is the job's own, also before it is made.

    `offset` is the size that its events had when it was last started: what stands before is of an earlier attempt.
    Times are in seconds since the epoch.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")
    id: str
    title: str
    what: str = ""
    kind: str
    folder: Path
    spec: AnySpec
    state: State = "waiting"
    reason: str = ""
    result: dict[str, Any] = {}
    added: float = 0.0
    started: float = 0.0
    ended: float = 0.0
    offset: int = 0
    picture: str = ""

    @property
    def is_active(self) -> bool:
        """Whether the device is its, or about to be."""
        return self.state in ("starting", "running")

    @property
    def has_ended(self) -> bool:
        return self.state in ("done", "stopped", "failed", "died", "cancelled")


@dataclass(frozen=True)
class Snapshot:
    """The queue at one moment: `now`, `next` and `ended` (the newest first); `held`: nothing new is started."""

    entries: tuple[Entry, ...] = ()
    held: bool = False
    fault: str = ""

    @property
    def now(self) -> tuple[Entry, ...]:
        return tuple(each for each in self.entries if each.is_active)

    @property
    def next(self) -> tuple[Entry, ...]:
        return tuple(each for each in self.entries if each.state == "waiting")

    @property
    def ended(self) -> tuple[Entry, ...]:
        return tuple(sorted((e for e in self.entries if e.has_ended), key=lambda e: e.ended, reverse=True))

    def entry(self, id_: str) -> Entry | None:
        return next((each for each in self.entries if each.id == id_), None)


class Queue:
    """The queue in `home()`. Every method that changes it raises `BusyError` if another process does not let go of it.

    None of them is for an event loop: they wait for the disk, and for each other.
    """

    def __init__(self, *, at_once: int = 1) -> None:
        self._at_once = at_once
        self._jobs: dict[str, Job] = {}  # of the workers this process has started: their end is known at once

    @property
    def path(self) -> Path:
        return files.home() / "queue.json"

    def look(self) -> Snapshot:
        """How it stands, without waiting for anybody: the file is replaced whole."""
        return _read(self.path)

    # -- what a person does

    def add(self, spec: AnySpec, title: str, what: str = "", folder: Path | None = None, picture: str = "") -> Entry:
        """Put a job at the end; `folder` is that of a training run, new, and made now so that no other takes it."""
        entry = _entry(spec, title, what, folder, picture)
        with contextlib.suppress(OSError):  # told when it is to start
            entry.folder.mkdir(parents=True, exist_ok=True)
        with self._changing() as change:
            change.entries.append(entry)
        return entry

    def record(self, spec: AnySpec, title: str, what: str, folder: Path, picture: str = "") -> Entry:
        """Take in a job that was started without the queue and runs in `folder`: others wait for it too."""
        with self._changing() as change:
            change.entries[:] = [each for each in change.entries if each.folder != folder]
            entry = _entry(spec, title, what, folder, picture).model_copy(
                update={"state": "running", "started": time.time(), "offset": _size(folder)}
            )
            change.entries.append(entry)
        return entry

    def settle(self, folder: Path, outcome: Outcome) -> None:
        """Say how a recorded job ended, before its folder goes."""
        with self._changing() as change:
            for at, each in enumerate(change.entries):
                if each.folder == folder and each.is_active:
                    change.entries[at] = _ended(each, outcome)

    def move(self, id_: str, by: int) -> None:
        """Let a waiting job go `by` places later (earlier if negative) among those that wait."""
        with self._changing() as change:
            waiting = [each for each in change.entries if each.state == "waiting"]
            at = next((at for at, each in enumerate(waiting) if each.id == id_), None)
            if at is None:
                return
            waiting.insert(max(0, min(len(waiting) - 1, at + by)), waiting.pop(at))
            change.entries[:] = [each for each in change.entries if each.state != "waiting"] + waiting

    def hold(self, held: bool) -> None:
        """Start nothing new, and let what runs pause; or go on."""
        with self._changing() as change:
            change.held = held
            running = [each for each in change.entries if each.is_active]
        for each in running:
            self._ask(each, "pause" if held else "run")

    def pause(self, id_: str, paused: bool) -> None:
        """Let one running job pause, or go on."""
        if (entry := self.look().entry(id_)) is not None and entry.is_active:
            self._ask(entry, "pause" if paused else "run")

    def cancel(self, id_: str) -> None:
        """Take a waiting job out, or let a running one save and end."""
        with self._changing() as change:
            found = change.find(id_)
            if found is not None and found.state == "waiting":
                change.replace(found, state="cancelled", ended=time.time())
                with contextlib.suppress(OSError):  # something is in it: it had begun before
                    found.folder.rmdir()
        if found is not None and found.is_active:
            self._ask(found, "stop")

    def retry(self, id_: str) -> None:
        """Let a job that has ended wait again; where its folder is still there, it goes on with it."""
        with self._changing() as change:
            if (found := change.find(id_)) is not None and found.has_ended:
                change.entries.remove(found)
                change.entries.append(found.model_copy(update={"state": "waiting", "reason": "", "result": {}}))

    def first(self, id_: str) -> None:
        """Let a waiting job be the next."""
        self.move(id_, -len(self.look().entries))

    def clear(self, id_: str = "") -> None:
        """Forget those that have ended, or one of them. Folders of runs stay; those of other jobs go."""
        with self._changing() as change:
            gone = [each for each in change.entries if each.has_ended and id_ in ("", each.id)]
            change.entries[:] = [each for each in change.entries if each not in gone]
        for each in gone:
            if each.folder.parent == files.home() / "jobs":
                shutil.rmtree(each.folder, ignore_errors=True)

    # -- what drives it

    def advance(self) -> tuple[Snapshot, list[Entry]]:
        """Note what has ended and start what is next; the new state, and the entries that have ended just now."""
        ended: list[Entry] = []
        with self._changing() as change:
            for at, each in enumerate(change.entries):
                if each.is_active:
                    change.entries[at] = found = self._looked_after(each)
                    if found.has_ended:
                        self._jobs.pop(each.id, None)
                        ended.append(found)
            while not change.held and sum(each.is_active for each in change.entries) < self._at_once:
                waiting = next((each for each in change.entries if each.state == "waiting"), None)
                if waiting is None:
                    break
                self._start(change, waiting, ended)
            _forget_the_oldest(change.entries)
            snapshot = change.snapshot()
        return snapshot, ended

    def _start(self, change: "_Change", entry: Entry, ended: list[Entry]) -> None:
        """Write down that it starts, then start it: a crash in between leaves an entry that `advance` takes up."""
        starting = change.replace(entry, state="starting", started=time.time(), offset=_size(entry.folder))
        change.write()
        try:
            self._jobs[entry.id] = _spawned(starting)
        except BusyError:
            change.replace(starting, state="running")  # another worker is at it already
        except (GantoolError, OSError) as error:
            ended.append(change.replace(starting, state="failed", reason=str(error), ended=time.time()))
        else:
            change.replace(starting, state="running")

    def _looked_after(self, entry: Entry) -> Entry:
        """The entry as its folder tells it now."""
        folder, job = JobFolder(entry.folder), self._jobs.get(entry.id)
        if job.is_running() if job is not None else folder.is_running():
            return entry if entry.state == "running" else entry.model_copy(update={"state": "running"})
        outcome = _outcome(entry)
        if outcome is not None:
            return _ended(entry, outcome)
        if job is None and abs(time.time() - entry.started) < GRACE:  # also of a clock that was set back
            return entry  # its worker may still be on the way to its folder
        if entry.state == "starting":  # nobody ever started it: the window went away in between
            return entry.model_copy(update={"state": "waiting"})
        return _ended(entry, Outcome("died", cause_of_death(job.exit_code if job is not None else None), 3))

    def _ask(self, entry: Entry, wish: Literal["run", "pause", "stop"]) -> None:
        with contextlib.suppress(GantoolError, OSError):  # its folder has gone: it is over
            JobFolder(entry.folder).ask(wish)

    @contextlib.contextmanager
    def _changing(self) -> Iterator["_Change"]:
        """Be the only one who changes the queue; what was changed is written at the end."""
        files.home().mkdir(parents=True, exist_ok=True)
        with files.exclusive(self.path.with_suffix(".lock"), "The queue is being changed by another window.", PATIENCE):
            change = _Change(self.path)
            yield change
            change.write()


class _Change:
    """The queue while it is held."""

    def __init__(self, path: Path) -> None:
        before = _read(path)
        self._path = path
        self._before = before
        self.entries = list(before.entries)
        self.held = before.held
        if before.fault:  # what could not be read is kept for a person to look at
            with contextlib.suppress(OSError):
                path.replace(path.with_suffix(".damaged"))

    def find(self, id_: str) -> Entry | None:
        return next((each for each in self.entries if each.id == id_), None)

    def replace(self, entry: Entry, **changes: Any) -> Entry:
        made = entry.model_copy(update=changes)
        self.entries[self.entries.index(entry)] = made
        return made

    def snapshot(self) -> Snapshot:
        return Snapshot(tuple(self.entries), self.held)

    def write(self) -> None:
        if self.snapshot() == self._before:
            return
        content = {
            "format": FORMAT_VERSION,
            "held": self.held,
            "entries": [each.model_dump(mode="json") for each in self.entries],
        }
        files.write_bytes(self._path, json.dumps(content, indent=1).encode())
        self._before = self.snapshot()


def _read(path: Path) -> Snapshot:
    """The queue as it stands in the file; entries that cannot be read are left out, and the fault says so."""
    try:
        content = json.loads(path.read_bytes())
        given = list(content["entries"])
        held = bool(content.get("held", False))
    except FileNotFoundError:
        return Snapshot()
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return Snapshot(fault=f"{files.shown(path)} could not be read, so the queue starts anew.")
    entries, lost = [], 0
    for each in given:
        try:
            entries.append(Entry.model_validate(each))
        except ValidationError:
            lost += 1
    fault = f"{lost} of {len(given)} jobs of the queue could not be read." if lost else ""
    return Snapshot(tuple(entries), held, fault)


def _entry(spec: AnySpec, title: str, what: str, folder: Path | None, picture: str) -> Entry:
    id_ = uuid.uuid4().hex[:12]
    place = folder if folder is not None else files.home() / "jobs" / f"{spec.kind}-{id_}"
    return Entry(
        id=id_, title=title, what=what, kind=spec.kind, folder=place, spec=spec, added=time.time(), picture=picture
    )


def _spawned(entry: Entry) -> Job:
    """A worker for this entry: on the folder that is there, or on a new one."""
    folder = JobFolder(entry.folder)
    if folder.spec_file.exists():
        return Job.resume(folder, tied=False)
    return Job.start(entry.spec, entry.folder, tied=False)


def _outcome(entry: Entry) -> Outcome | None:
    """How the job says it ended, since it was last started; None if it does not."""
    if entry.state == "running" and not entry.folder.is_dir():
        return Outcome("stopped", "Its folder has been removed.")
    reader = EventReader(JobFolder(entry.folder))
    reader.skip_to(entry.offset)
    last = None
    while events := reader():
        last = events[-1]
    if isinstance(last, Finished):
        return Outcome("done" if last.outcome == "done" else "stopped", result=last.result)
    if isinstance(last, Failed):
        return Outcome("failed", last.reason, last.exit_code)
    return None


def _ended(entry: Entry, outcome: Outcome) -> Entry:
    update = {"state": outcome.state, "reason": outcome.reason, "result": _brief(outcome.result), "ended": time.time()}
    return entry.model_copy(update=update)


def _brief(result: dict[str, Any]) -> dict[str, Any]:
    """A result for the queue's file: figures and words as they are, lists as their lengths."""
    kept: dict[str, Any] = {}
    for name, value in result.items():
        if isinstance(value, list | tuple):
            kept[name] = len(value)
        elif isinstance(value, str | int | float) or (name == "metrics" and isinstance(value, dict)):
            kept[name] = value
    return kept


def _forget_the_oldest(entries: list[Entry]) -> None:
    ended = sorted((each for each in entries if each.has_ended), key=lambda each: each.ended)
    for each in ended[: max(0, len(ended) - MOST_ENDED)]:
        entries.remove(each)


def _size(folder: Path) -> int:
    """Bytes of the events that are there."""
    with contextlib.suppress(OSError):
        return (folder / "events.jsonl").stat().st_size
    return 0
