"""Real worker processes: how they end, however they end, and that nothing is left behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from gantool.errors import BusyError, UnusableError
from gantool.jobs.client import Job
from gantool.jobs.events import Event, Progress, Saved
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import ConvertSpec, InspectSpec, TrainSpec

pytestmark = pytest.mark.timeout(280)


@pytest.fixture(autouse=True)
def no_orphans() -> Iterator[None]:
    """A worker that outlives its test fails it."""
    yield
    time.sleep(0.1)
    children = psutil.Process().children(recursive=True)
    left = [each for each in children if "gantool.jobs.worker" in _words(each)]
    for each in left:
        each.kill()
    assert not left


def _words(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


def slow(spec: TrainSpec, **settings: object) -> TrainSpec:
    return spec.model_copy(update={"steps": 10_000, "settings": {**spec.settings, "pause": 0.01, **settings}})


def wait_for(job: Job, condition: Callable[[Event], bool]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if any(condition(event) for event in job.poll()):
            return
        assert job.is_running(), job.outcome()
        time.sleep(0.02)
    raise AssertionError("it did not happen")


def test_train_kill_resume_convert(tmp_path: Path, spec: TrainSpec, pairs: Path) -> None:
    """The whole way through real processes: a kill at any instant costs nothing but time."""
    unbroken = Job.start(spec, tmp_path / "unbroken")
    broken = Job.start(spec.model_copy(update={"settings": {**spec.settings, "pause": 0.05}}), tmp_path / "broken")
    wait_for(broken, lambda event: isinstance(event, Saved))
    with pytest.raises(BusyError, match="another process"):
        Job.resume(JobFolder(tmp_path / "broken"))
    broken.kill()
    while broken.poll():
        pass
    outcome = broken.outcome()
    assert outcome is not None and outcome.state == "died" and "SIGKILL" in outcome.reason
    assert unbroken.wait().state == "done"
    assert Job.resume(JobFolder(tmp_path / "broken")).wait().state == "done"
    one, other = (
        (tmp_path / name / "model/latest/model.safetensors").read_bytes() for name in ("unbroken", "broken")
    )
    assert one == other
    model = tmp_path / "broken" / "model"
    inputs = (pairs / "input",)
    convert = ConvertSpec(model=model, model_name="colours", inputs=inputs, out=tmp_path / "out", device="cpu")
    result = Job.start(convert).wait().result
    assert len(result["done"]) == 12 and not result["failed"] and not result["skipped"]
    again = Job.start(convert).wait().result
    assert len(again["skipped"]) == 12 and not again["done"]


def test_stop_and_sigterm_save_and_end(tmp_path: Path, spec: TrainSpec) -> None:
    asked = Job.start(slow(spec), tmp_path / "asked")
    told = Job.start(slow(spec), tmp_path / "told", tied=False)
    for job in (asked, told):
        wait_for(job, lambda event: isinstance(event, Progress))
    asked.ask("stop")
    assert told._process is not None
    told._process.send_signal(signal.SIGTERM)
    for job in (asked, told):
        outcome = job.wait()
        assert outcome.state == "stopped" and outcome.result["steps"] > 0
        assert (job.folder.path / "model" / "model.safetensors").exists()


def test_a_tied_worker_ends_with_its_client(tmp_path: Path, spec: TrainSpec) -> None:
    job = Job.start(slow(spec), tmp_path / "run")
    wait_for(job, lambda event: isinstance(event, Progress))
    assert job._process is not None and job._process.stdin is not None
    job._process.stdin.close()  # what the system does for a client that died
    assert job.wait().state == "stopped"


def test_pause_waits_and_goes_on(tmp_path: Path, spec: TrainSpec) -> None:
    job = Job.start(slow(spec), tmp_path / "run")
    wait_for(job, lambda event: event.event == "progress")
    job.ask("pause")
    wait_for(job, lambda event: event.event == "paused")
    time.sleep(0.5)
    assert not job.poll()
    job.ask("run")
    wait_for(job, lambda event: event.event == "continued")
    job.stop()
    assert job.wait().state == "stopped"


@pytest.mark.parametrize(
    ("fault", "state", "words"),
    [("exit", "died", "exit code 7"), ("segfault", "died", "SIGSEGV"), ("raise", "failed", "told to raise")],
)
def test_the_cause_of_an_end_is_named(tmp_path: Path, spec: TrainSpec, fault: str, state: str, words: str) -> None:
    broken = spec.model_copy(update={"settings": {**spec.settings, "fault": fault, "fault_at": 12}})
    outcome = Job.start(broken, tmp_path / "run").wait()
    assert outcome.state == state and words in outcome.reason and outcome.exit_code == 3


def test_a_job_found_in_its_folder(tmp_path: Path, spec: TrainSpec) -> None:
    """What a window does that is opened while a training runs."""
    started = Job.start(slow(spec), tmp_path / "run", tied=False)
    wait_for(started, lambda event: isinstance(event, Progress))
    found = Job.attach(JobFolder(tmp_path / "run"))
    assert found.is_running() and any(isinstance(event, Progress) for event in found.poll())
    found.ask("stop")
    assert started.wait().state == "stopped"
    while found.poll():
        pass
    outcome = found.outcome()
    assert outcome is not None and outcome.state == "stopped"


def test_inspecting_needs_no_torch(tmp_path: Path, pairs: Path, fake_plugin: Path) -> None:
    job = Job.start(InspectSpec(paths=(pairs,), thumbnails=4))
    outcome = job.wait()
    report = outcome.result["report"]
    assert report["layout"] == "paired" and report["counts"]["samples"] == 12
    assert {"pix2pix", "mean-colour"} <= {fit["family"] for fit in report["fits"]}
    assert all(Path(row[name]).exists() for row in outcome.result["thumbnails"] for name in ("input", "target"))
    command = "import gantool.jobs.work.inspect, sys; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", command], env=os.environ.copy(), check=False).returncode == 0


def test_a_folder_that_is_no_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match=r"not a run: it has no run\.json"):
        Job.resume(JobFolder(tmp_path))
    (tmp_path / "run.json").write_bytes(b"{")
    with pytest.raises(UnusableError, match="damaged"):
        Job.resume(JobFolder(tmp_path))


def test_another_folder_is_not_taken_for_a_run(tmp_path: Path, spec: TrainSpec) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UnusableError, match="not empty"):
        Job.start(spec, tmp_path)
