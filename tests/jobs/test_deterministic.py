"""A training that is to compute the same bits each time: asked for once, kept in the run."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from gantool.engine.training import Training
from gantool.jobs.desk import Desk
from gantool.jobs.events import Started
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.work.train import train


@pytest.fixture(autouse=True)
def afterwards() -> Iterator[None]:
    yield
    torch.use_deterministic_algorithms(False)


def test_it_is_on_while_training_and_kept(tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    on: list[bool] = []
    step = Training._step

    def watched(self: Training) -> object:
        on.append(torch.are_deterministic_algorithms_enabled())
        return step(self)

    monkeypatch.setattr(Training, "_step", watched)
    job = JobFolder.create(tmp_path / "run", spec.model_copy(update={"steps": 2, "deterministic": True}))
    for _ in range(2):
        with contextlib.closing(Desk(job)) as desk:
            train(job.spec(), desk)  # type: ignore[arg-type]  # it is that of a training
        job.choose(extend_steps=4)
        torch.use_deterministic_algorithms(False)
    assert on == [True] * 4
    assert json.loads((tmp_path / "run" / "run.json").read_bytes())["choices"]["deterministic"] is True
    facts = [event.facts for event in EventReader(job)() if isinstance(event, Started)]
    assert [each["deterministic"] for each in facts] == [True, True]
