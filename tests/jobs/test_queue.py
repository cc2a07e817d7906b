"""The queue: one after the other, shared by windows, and whole after a crash between any two of its states."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from gantool.errors import BusyError, UnusableError
from gantool.jobs import queue as queues
from gantool.jobs.client import Outcome
from gantool.jobs.events import Failed, Finished
from gantool.jobs.folder import EventWriter, JobFolder
from gantool.jobs.queue import Entry, Queue
from gantool.jobs.spec import DoctorSpec, InspectSpec


class Workers:
    """Stands in for processes: a job runs until it is told how it ends."""

    def __init__(self) -> None:
        self.started: list[str] = []
        self.living: set[Path] = set()

    def spawn(self, entry: Entry) -> Any:
        self.started.append(entry.title)
        if not JobFolder(entry.folder).spec_file.exists():
            JobFolder.create(entry.folder, entry.spec)
        self.living.add(entry.folder)
        return _Job(self, entry.folder)

    def end(self, entry: Entry, event: Any = None) -> None:
        if event is not None:
            writer = EventWriter(JobFolder(entry.folder))
            writer(event)
            writer.close()
        self.living.discard(entry.folder)


class _Job:
    exit_code = -9

    def __init__(self, workers: Workers, folder: Path) -> None:
        self._workers, self._folder = workers, folder

    def is_running(self) -> bool:
        return self._folder in self._workers.living


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> Workers:
    made = Workers()
    monkeypatch.setattr(queues, "_spawned", made.spawn)
    monkeypatch.setattr(JobFolder, "is_running", lambda folder: folder.path in made.living)
    return made


def names(entries: tuple[Entry, ...]) -> list[str]:
    return [each.title for each in entries]


def filled(*titles: str) -> Queue:
    queue = Queue()
    for title in titles:
        queue.add(DoctorSpec(), title)
    return queue


def test_one_at_a_time_in_order(workers: Workers) -> None:
    queue = filled("one", "two")
    snapshot, _ = queue.advance()
    assert (names(snapshot.now), names(snapshot.next)) == (["one"], ["two"])
    workers.end(snapshot.now[0], Finished(outcome="done", result={"steps": 3}))
    snapshot, ended = queue.advance()
    assert names(tuple(ended)) == ["one"] and ended[0].state == "done" and ended[0].result == {"steps": 3}
    assert workers.started == ["one", "two"]


def test_it_is_there_after_a_restart_and_the_running_one_is_found(workers: Workers) -> None:
    first = filled("one", "two").advance()[0]
    again = Queue()
    assert names(again.advance()[0].now) == ["one"] and workers.started == ["one"]
    workers.end(first.now[0], Failed(reason="The disk is full."))
    snapshot, ended = again.advance()
    assert ended[0].state == "failed" and ended[0].reason == "The disk is full."
    assert names(snapshot.now) == ["two"]


def test_a_crash_before_the_worker_was_started_loses_nothing(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    queue = filled("one")

    def crash(entry: Entry) -> Any:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(queues, "_spawned", crash)
        queue.advance()
    assert Queue().look().now[0].state == "starting"
    again = Queue()
    assert again.advance()[0].now[0].state == "starting"  # it may be on its way
    monkeypatch.setattr(queues, "GRACE", 0.0)
    again.advance()
    assert again.advance()[0].now[0].state == "running" and workers.started == ["one"]


def test_a_clock_that_was_set_back_holds_nothing_up(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = filled("one", "two").advance()[0].now[0]
    workers.end(entry)
    now = time.time()
    monkeypatch.setattr(queues.time, "time", lambda: now - 86_400)
    snapshot, ended = Queue().advance()
    assert [each.title for each in ended] == ["one"] and [each.title for each in snapshot.now] == ["two"]


def test_a_worker_that_died_is_told_and_tried_again_where_it_was(workers: Workers) -> None:
    queue = filled("one")
    entry = queue.advance()[0].now[0]
    workers.end(entry)
    _, ended = queue.advance()
    assert ended[0].state == "died" and "memory ran out" in ended[0].reason
    queue.retry(entry.id)
    again = queue.advance()[0].now[0]
    assert again.folder == entry.folder and workers.started == ["one", "one"]


def test_an_end_of_an_earlier_attempt_is_not_taken_for_this_one(workers: Workers) -> None:
    queue = filled("one")
    entry = queue.advance()[0].now[0]
    workers.end(entry, Finished(outcome="stopped"))
    queue.advance()
    queue.retry(entry.id)
    entry = queue.advance()[0].now[0]
    workers.end(entry)
    assert queue.advance()[1][0].state == "died"


def test_reordering(workers: Workers) -> None:
    queue = filled("one", "two", "three", "four")
    queue.advance()
    queue.move(queue.look().next[2].id, -1)
    assert names(queue.look().next) == ["two", "four", "three"]
    queue.move(queue.look().next[0].id, 99)
    assert names(queue.look().next) == ["four", "three", "two"]
    queue.first(queue.look().next[2].id)
    assert names(queue.look().next) == ["two", "four", "three"]


def test_held_starts_nothing_and_pauses_what_runs(workers: Workers) -> None:
    queue = filled("one", "two")
    entry = queue.advance()[0].now[0]
    queue.hold(True)
    assert JobFolder(entry.folder).wish() == "pause"
    workers.end(entry, Finished(outcome="done"))
    assert queue.advance()[0].now == ()
    queue.hold(False)
    assert names(queue.advance()[0].now) == ["two"]


def test_cancel_takes_out_what_waits_and_lets_what_runs_save(workers: Workers) -> None:
    queue = filled("one", "two")
    entry = queue.advance()[0].now[0]
    queue.cancel(queue.look().next[0].id)
    queue.cancel(entry.id)
    assert JobFolder(entry.folder).wish() == "stop"
    assert [each.state for each in queue.look().ended] == ["cancelled"]


def test_a_job_started_elsewhere_holds_the_device(workers: Workers, tmp_path: Path) -> None:
    folder = JobFolder.create(tmp_path / "run", DoctorSpec())
    workers.living.add(folder.path)
    queue = Queue()
    queue.record(DoctorSpec(), "by hand", "", folder.path)
    queue.add(DoctorSpec(), "two")
    assert names(queue.advance()[0].now) == ["by hand"]
    queue.settle(folder.path, Outcome("done"))
    assert names(queue.advance()[0].now) == ["two"]


def test_a_job_that_cannot_start_costs_only_itself(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    queue = filled("one", "two")
    spawn = workers.spawn

    def refuse_one(entry: Entry) -> Any:
        if entry.title == "one":
            raise UnusableError("The folder is not empty.")
        return spawn(entry)

    monkeypatch.setattr(queues, "_spawned", refuse_one)
    snapshot, ended = queue.advance()
    assert [(each.title, each.reason) for each in ended] == [("one", "The folder is not empty.")]
    assert names(snapshot.now) == ["two"]


def test_a_damaged_file_is_kept_and_said(workers: Workers) -> None:
    queue = filled("one", "two")
    content = json.loads(queue.path.read_bytes())
    content["entries"][0]["spec"] = {"kind": "nonsense"}
    queue.path.write_text(json.dumps(content))
    assert queue.look().fault == "1 of 2 jobs of the queue could not be read."
    queue.path.write_bytes(b"{")
    queue.add(DoctorSpec(), "three")
    assert names(queue.look().next) == ["three"]
    assert queue.path.with_suffix(".damaged").read_bytes() == b"{"


def test_while_another_window_changes_it_this_one_waits_and_then_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queues, "PATIENCE", 0.05)
    one, other = Queue(), Queue()
    with one._changing(), pytest.raises(BusyError):
        other.add(DoctorSpec(), "two")
    other.add(DoctorSpec(), "two")
    assert names(one.look().next) == ["two"]


def test_clearing_leaves_runs_and_removes_the_folders_of_other_jobs(workers: Workers, tmp_path: Path) -> None:
    queue = Queue()
    run = queue.add(DoctorSpec(), "run", folder=tmp_path / "runs" / "a")
    other = queue.add(DoctorSpec(), "other")
    for _ in range(2):
        workers.end(queue.advance()[0].now[0], Finished(outcome="done"))
    queue.advance()
    queue.clear()
    assert queue.look().entries == () and run.folder.exists() and not other.folder.exists()


def test_two_real_workers_one_after_the_other(pairs: Path, tmp_path: Path) -> None:
    queue = Queue()
    for name in ("one", "two"):
        queue.add(InspectSpec(paths=(pairs,)), name, folder=tmp_path / name)
    end, both = time.monotonic() + 120, 0
    while len(queue.advance()[0].ended) < 2 and time.monotonic() < end:
        both = max(both, sum(JobFolder(tmp_path / name).is_running() for name in ("one", "two")))
        time.sleep(0.05)
    one, two = sorted(queue.look().ended, key=lambda each: each.ended)
    assert (one.state, two.state, both) == ("done", "done", 1), (one.reason, two.reason)
    assert two.started >= one.ended
