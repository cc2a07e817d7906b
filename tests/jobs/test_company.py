"""Training in two processes: the same run, whoever dies, and whatever number of devices goes on with it."""

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
import torch

from gantool.errors import UnusableError
from gantool.jobs.client import Job
from gantool.jobs.desk import Desk
from gantool.jobs.events import Event, Failed, Finished, Progress, RolledBack, Saved
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.standing import NAMES, Standing
from gantool.jobs.work.company import Company
from gantool.jobs.work.train import train

pytestmark = pytest.mark.timeout(280)


@pytest.fixture(autouse=True)
def nobody_left() -> Iterator[None]:
    """A process of a training that outlives its test fails it."""
    yield
    left = [each for each in psutil.Process().children(recursive=True) if "gantool.jobs" in " ".join(_words(each))]
    _, alive = psutil.wait_procs(left, 15)
    for each in alive:
        each.kill()
    assert not alive


def _words(process: psutil.Process) -> list[str]:
    with contextlib.suppress(psutil.Error):
        return process.cmdline()
    return []


def here(folder: Path, spec: TrainSpec) -> Finished:
    """The run in this process."""
    job = JobFolder(folder) if (folder / "run.json").exists() else JobFolder.create(folder, spec)
    with contextlib.closing(Desk(job)) as desk:
        return train(spec, desk)


def changed(spec: TrainSpec, devices: int = 1, **settings: Any) -> TrainSpec:
    exact = {"precision": "fp32"}  # bf16, where it is, rounds a share of a batch otherwise than the whole
    return spec.model_copy(update={"devices": devices, "settings": {**spec.settings, **exact, **settings}})


def wait_for(job: Job, condition: Callable[[Event], bool]) -> None:
    deadline = time.monotonic() + 200
    while time.monotonic() < deadline:
        if any(condition(event) for event in job.poll()):
            return
        assert job.is_running(), job.outcome()
        time.sleep(0.02)
    raise AssertionError("it did not happen")


def state(folder: Path) -> dict[str, Any]:
    newest = sorted((folder / "checkpoints").iterdir())[-1]
    content: dict[str, Any] = torch.load(newest / "state.pt", weights_only=True)
    content.pop("optimisers")  # L1 turns the last digit of a picture that is nearly right into a whole gradient
    return content


def assert_near(one: Any, other: Any, where: str = "") -> None:
    if isinstance(one, dict):
        assert one.keys() == other.keys(), where
        for key in one.keys() - {"seconds"}:
            assert_near(one[key], other[key], f"{where}.{key}")
    elif isinstance(one, torch.Tensor):
        assert torch.allclose(one.double(), other.double(), rtol=1e-2, atol=1e-4), where
    elif isinstance(one, float):
        assert one == pytest.approx(other, rel=1e-2, abs=1e-5), where
    else:
        assert type(one) is type(other), where


def followers(job: Job) -> list[psutil.Process]:
    assert job._process is not None
    children = psutil.Process(job._process.pid).children()
    return [each for each in children if "gantool.jobs.work.following" in _words(each)]


def test_a_killed_process_ends_the_job_and_one_alone_goes_on_with_the_same_run(
    tmp_path: Path, spec: TrainSpec
) -> None:
    """With numbers that run away on the way, from which both processes go back."""
    spec = changed(spec, devices=2, fault="nan-loss", fault_at=15)
    job = Job.start(changed(spec, devices=2, pause=0.15), tmp_path / "run")
    wait_for(job, lambda event: isinstance(event, Saved) and event.step == 20)
    (other,) = followers(job)
    killed = time.monotonic()
    other.kill()
    outcome = job.wait()
    assert time.monotonic() - killed < 30  # and not the half hour of a broken exchange
    assert outcome.state == "failed" and outcome.exit_code == 3
    assert "Process 2 of 2 was killed" in outcome.reason and "gantool resume" in outcome.reason
    job.folder.choose(devices=1, devices_asked=True)
    assert here(tmp_path / "run", spec).result["steps"] == 30
    here(tmp_path / "alone", changed(spec, devices=1))
    assert_near(state(tmp_path / "run"), state(tmp_path / "alone"))
    events = EventReader(JobFolder(tmp_path / "run"))()
    assert [each.to for each in events if isinstance(each, RolledBack)] == [10]


@pytest.mark.skipif(os.name == "nt", reason="Windows asks no process to end")
def test_a_signal_to_another_process_saves_and_ends_all(tmp_path: Path, spec: TrainSpec) -> None:
    job = Job.start(changed(spec, devices=2, pause=0.1), tmp_path / "run")
    wait_for(job, lambda event: isinstance(event, Progress))
    (other,) = followers(job)
    other.terminate()
    outcome = job.wait()
    assert outcome.state == "stopped" and outcome.result["steps"] == state(tmp_path / "run")["state"]["step"] > 0


def test_torchrun_goes_on_with_a_run_of_one_and_a_stop_reaches_all(tmp_path: Path, spec: TrainSpec) -> None:
    run = tmp_path / "run"
    here(run, spec.model_copy(update={"steps": 10}))
    words = ["--nproc-per-node", "2", "--master-port", str(Standing.first_of(2).port)]
    command = [sys.executable, "-m", "torch.distributed.run", *words, "-m", "gantool", "resume", str(run)]
    with (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen([*command, "--steps", "100000", "--json"], stdout=said, stderr=said)
    job = Job.attach(JobFolder(run))
    try:
        deadline = time.monotonic() + 200
        while not any(isinstance(each, Progress) and each.step > 20 for each in job.poll()):
            assert process.poll() is None and time.monotonic() < deadline, (tmp_path / "said").read_text()
            time.sleep(0.05)
        job.ask("stop")
        assert process.wait(60) == 0, (tmp_path / "said").read_text()
    finally:
        process.kill()
        process.wait()
    reached = state(run)["state"]["step"]
    assert reached > 20 and '"steps": ' + str(reached) in (tmp_path / "said").read_text()
    choices = job.folder.choices()
    assert (choices["devices"], choices["nodes"]) == (2, 1)


def test_what_cannot_be_is_one_sentence(tmp_path: Path, spec: TrainSpec) -> None:
    for name, asked, says in (
        ("many", changed(spec, devices=4000), "4000 devices were asked for"),
        ("machines", spec.model_copy(update={"nodes": 2}), "torchrun"),
        ("batch", changed(spec, devices=2, batch=1), "A batch of 1 cannot be shared among 2 devices"),
    ):
        with pytest.raises(UnusableError, match=says) as error:
            here(tmp_path / name, asked)
        assert "\n" not in str(error.value)
        assert not [each for each in EventReader(JobFolder(tmp_path / name))() if isinstance(each, Failed)]


def test_what_cannot_be_is_not_asked_for_again(tmp_path: Path, spec: TrainSpec) -> None:
    job = JobFolder.create(tmp_path / "run", spec)
    job.choose(devices=4000, devices_asked=True)
    with contextlib.closing(Desk(job)) as desk:
        with pytest.raises(UnusableError, match="4000 devices were asked for"):
            Company.gathered(spec, desk)
        assert Company.gathered(spec, desk).place.size == 1


def test_the_environment_says_where_a_process_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    assert Standing.told() is None
    monkeypatch.setenv("RANK", "1")
    assert Standing.told() is None, "half an environment is somebody else's"
    second = Standing(3, 4, 1, 2, "host", 29500)
    for name, value in second.environment().items():
        monkeypatch.setenv(name, value)
    assert Standing.told() == second and second.nodes == 2
    monkeypatch.setenv("RANK", "first")
    assert Standing.told() is None
