"""Estimates before a training and at its start: measured once, kept, and begun with."""

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
import torch

from gantool import files
from gantool.api import Trainer
from gantool.engine import cost as costs
from gantool.engine.cost import Cost, Point
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Estimated, SteppedDown
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import EstimateSpec, TrainSpec
from gantool.jobs.work.costs import Ledger
from gantool.jobs.work.estimate import estimate
from gantool.jobs.work.train import train


@pytest.fixture
def short(spec: TrainSpec) -> TrainSpec:
    return spec.model_copy(update={"steps": 6})


def asked(folder: Path, spec: EstimateSpec) -> tuple[Estimated, list[Any]]:
    job = JobFolder.create(folder, spec)
    with contextlib.closing(Desk(job)) as desk:
        result = estimate(spec, desk).result
    return Estimated(**result), list(EventReader(job)())


def trained(folder: Path, spec: TrainSpec) -> list[Any]:
    job = JobFolder.create(folder, spec)
    with contextlib.closing(Desk(job)) as desk:
        train(spec, desk)
    return list(EventReader(job)())


def choices(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "run.json").read_bytes())["choices"]
    return found


def test_a_step_is_tried_once_and_kept(tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    told, events = asked(tmp_path / "one", EstimateSpec(train=short))
    assert told.fits and 0 < told.memory_mb < told.capacity_mb and told.parts == 1 and told.steps == 6
    assert told.seconds_per_step and told.seconds == pytest.approx(6 * told.seconds_per_step)
    assert any("Trying a step" in getattr(event, "title", "") for event in events)
    monkeypatch.setattr("gantool.jobs.work.estimate.probe", None)
    again, _ = asked(tmp_path / "two", EstimateSpec(train=short))
    assert again.memory_mb == told.memory_mb
    larger = short.model_copy(update={"settings": {**short.settings, "batch": 16, "lr_g": 0.01}})
    of_larger, _ = asked(tmp_path / "three", EstimateSpec(train=larger))
    assert of_larger.memory_mb >= told.memory_mb and of_larger.batch == 16
    assert not (tmp_path / "one" / "checkpoints").exists()


def test_into_how_few_a_batch_is_split_is_known_for_each_batch(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = tuple(Point(pictures=n, memory=1e9 + n * 1e8, seconds=n) for n in (1, 2, 4))
    known = Cost(base=1e9, points=points)
    assert known.least_part(8) == 1 and known.with_least(8, 4).least_part(8) == 4
    assert known.with_least(8, 4).with_point(points[0]).least_parts == {8: 4}
    asked(tmp_path / "of four", EstimateSpec(train=short))
    (kept,) = (files.folder("cache") / "costs").iterdir()
    assert Cost.model_validate_json(kept.read_bytes()).least_parts == {4: 1}
    monkeypatch.setattr(Trainer, "least_part", 4)  # of a batch of 8 that is compared in groups of 4
    monkeypatch.setattr("gantool.jobs.work.costs.capacity", lambda device: 1.45e9)
    kept.write_bytes(known.with_least(4, 1).model_dump_json().encode())
    eight = short.model_copy(update={"settings": {**short.settings, "batch": 8}})
    told, _ = asked(tmp_path / "of eight", EstimateSpec(train=eight))
    assert not told.fits, "4 parts of 2 would fit, and cannot be"
    assert Cost.model_validate_json(kept.read_bytes()).least_parts == {4: 1, 8: 4}


def test_a_run_tells_what_its_first_steps_took(tmp_path: Path, short: TrainSpec) -> None:
    first = [event for event in trained(tmp_path / "one", short) if isinstance(event, Estimated)]
    second = [event for event in trained(tmp_path / "two", short) if isinstance(event, Estimated)]
    assert len(first) == 1 and first[0].fits  # the steps of the run are the probe
    assert len(second) == 2 and second[0].memory_mb == first[0].memory_mb  # told before the first step


def test_a_run_that_is_told_it_does_not_fit_begins_in_parts(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = Point(pictures=1, memory=1.1e9, seconds=1), Point(pictures=4, memory=2e9, seconds=3)
    scarce = Cost(base=1e9, points=points)
    monkeypatch.setattr(Ledger, "cost", lambda self: scarce)
    monkeypatch.setattr("gantool.jobs.work.costs.capacity", lambda device: 1.5e9)
    events = trained(tmp_path / "run", short)
    told = next(event for event in events if isinstance(event, Estimated))
    assert told.fits and told.parts == 4 and told.capacity_mb == 1500.0
    assert choices(tmp_path / "run")["micro_batches"] == 4
    assert not any(isinstance(event, SteppedDown) for event in events)


def test_what_does_not_fit_at_all_is_told_with_a_way_out(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*given: object) -> Cost:
        raise torch.OutOfMemoryError("faked")

    spec = short.model_copy(update={"settings": {"size": 256}})
    monkeypatch.setattr("gantool.jobs.work.estimate.probe", none)
    told, _ = asked(tmp_path / "none", EstimateSpec(train=spec))
    assert not told.fits and told.size_that_fits == 128 and told.seconds_per_step is None


@pytest.mark.parametrize("gigabytes", ["0.1", "1000"])
def test_a_person_can_keep_memory_for_other_things(gigabytes: str, monkeypatch: pytest.MonkeyPatch) -> None:
    free = costs.devices.free_bytes(torch.device("cpu"))
    monkeypatch.setenv("GANTOOL_MEMORY_GB", gigabytes)
    now = costs.devices.free_bytes(torch.device("cpu"))
    assert now == 0 if gigabytes == "0.1" else now == pytest.approx(free, rel=0.2)


def test_devices_that_share_a_batch_need_their_share_each(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    points = tuple(Point(pictures=n, memory=n * 1e6, seconds=0.5 * n) for n in (1, 2))
    monkeypatch.setattr("gantool.jobs.work.estimate.probe", lambda *_: Cost(base=0.0, points=points))
    batch = {**short.settings, "batch": 8}
    alone, _ = asked(tmp_path / "one", EstimateSpec(train=short.model_copy(update={"settings": batch})))
    both = short.model_copy(update={"settings": batch, "devices": 2})
    shared, _ = asked(tmp_path / "two", EstimateSpec(train=both))
    assert (alone.devices, alone.memory_mb, alone.seconds_per_step) == (1, 8.0, 4.0)
    assert (shared.devices, shared.memory_mb, shared.seconds_per_step, shared.batch) == (2, 4.0, 2.0, 8)
    few = both.model_copy(update={"settings": {**short.settings, "batch": 1}})
    with pytest.raises(UnusableError, match="cannot be shared among 2 devices"):
        asked(tmp_path / "three", EstimateSpec(train=few))
