"""What is wished of a worker, and by whom."""

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from gantool import files
from gantool.errors import JobFailedError
from gantool.jobs import desk, worker
from gantool.jobs.client import cause_of_death
from gantool.jobs.desk import Desk
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import DoctorSpec


@pytest.fixture
def job(tmp_path: Path) -> Iterator[Desk]:
    with contextlib.closing(Desk(JobFolder.create(tmp_path / "job", DoctorSpec()))) as made:
        yield made


def test_a_pause_that_comes_while_looking_ends_nothing(job: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the looks at the control file fall, only a stop is a stop."""
    wishes = iter(["run", "pause", "run", "pause", "run"])
    monkeypatch.setattr(desk, "PATIENCE", 0.0)
    monkeypatch.setattr(job, "wish", lambda: next(wishes))
    assert job.may_go_on() and job.may_go_on() and job.may_go_on()
    assert [event.event for event in EventReader(job.folder)()] == ["paused", "continued"] * 2


def test_a_signal_outweighs_a_pause(job: Desk) -> None:
    job.folder.ask("pause")
    job._on_signal(15, None)
    job._on_signal(15, None)
    assert job.wish() == "stop" and not job.may_go_on() and job.is_ended()


def test_a_worker_whose_last_words_the_disk_does_not_take_says_so_by_its_exit_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fills_the_disk(spec: Any, desk: Desk) -> Any:
        desk.report.close()
        monkeypatch.setattr(desk.report, "_file", SimpleNamespace(write=refuse, close=lambda: None))
        raise JobFailedError("The disk is full.")

    def refuse(line: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Desk, "obey_signals", lambda desk: None)
    monkeypatch.setattr(worker, "_do", fills_the_disk)
    folder = JobFolder.create(tmp_path / "job", DoctorSpec())
    assert "the disk took no more" in cause_of_death(worker.main([str(folder.path)]))


def test_a_folder_that_the_disk_had_no_room_for_is_free_for_another_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise JobFailedError("The disk is full.")

    with monkeypatch.context() as patched, pytest.raises(JobFailedError):
        patched.setattr(files, "write_bytes", refuse)
        JobFolder.create(tmp_path / "job", DoctorSpec())
    assert JobFolder.create(tmp_path / "job", DoctorSpec()).spec() == DoctorSpec()
