"""What is wished of a worker, and by whom."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from gantool.jobs import desk
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
