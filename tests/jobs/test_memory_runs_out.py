"""Memory that runs out while training, faked at every phase: what is done about it, and that nothing is lost."""

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from gantool.api import Batch, Trainer
from gantool.engine.ema import Average
from gantool.engine.sources import PairedSource
from gantool.engine.training import Training
from gantool.engine.training.learner import Learner
from gantool.engine.training.validation import Validation
from gantool.engine.update import EngineUpdate
from gantool.errors import JobFailedError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished, Noted, Preview, SteppedDown
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.state import RunState
from gantool.jobs.work.modelling import Modelling
from gantool.jobs.work.train import TrainingJob, train

STEPS = 10
NO_MEMORY = torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB")


@pytest.fixture
def short(spec: TrainSpec) -> TrainSpec:
    """Ten steps with a batch of four, a state saved every five."""
    return spec.model_copy(update={"steps": STEPS, "settings": {"size": 32, "checkpoint_every": 5}})


def run(folder: Path, spec: TrainSpec, **choices: Any) -> Finished:
    job = JobFolder(folder) if (folder / "run.json").exists() else JobFolder.create(folder, spec)
    if choices:
        job.choose(**choices)
    with contextlib.closing(Desk(job)) as desk:
        return train(spec, desk)


def told(folder: Path) -> list[Any]:
    return list(EventReader(JobFolder(folder))())


def steps_down(folder: Path) -> list[tuple[int, int, int, int | None]]:
    return [(e.at, e.on_from, e.parts, e.crop) for e in told(folder) if isinstance(e, SteppedDown)]


def weights(folder: Path) -> bytes:
    return (folder / "model" / "latest" / "model.safetensors").read_bytes()


def choices(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "run.json").read_bytes())["choices"]
    return found


def failing(act: Callable[..., Any], fails: Callable[..., bool], error: Exception = NO_MEMORY) -> Callable[..., Any]:
    """`act`, but raising where `fails` says so."""

    def acted(*given: Any, **named: Any) -> Any:
        if fails(*given, **named):
            raise error
        return act(*given, **named)

    return acted


def once(at: int) -> Callable[..., bool]:
    """True at the call number `at`, from 0, and never again."""
    calls = iter(range(10**6))
    return lambda *given, **named: next(calls) == at


def shortage(patch: pytest.MonkeyPatch, fails: Callable[[EngineUpdate, Batch, bool], bool]) -> None:
    """Losses run out of memory where `fails` says so, given the update, the part, and whether it is D that learns."""

    def runs_out(update: EngineUpdate, loss_fn: Any, part: Batch, share: float) -> bool:
        return fails(update, part, "fake" in part)

    patch.setattr(EngineUpdate, "_backward", failing(EngineUpdate._backward, runs_out))


def killed(folder: Path, spec: TrainSpec, at: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that is ended before the step `at`, without a word."""
    step = Training._step

    def dying(self: Training) -> Any:
        if self.state.step == at:
            raise KeyboardInterrupt
        return step(self)

    with monkeypatch.context() as patch:
        patch.setattr(Training, "_step", dying)
        with pytest.raises(KeyboardInterrupt):
            run(folder, spec)


def size(part: Batch) -> int:
    return len(part["target"])


def test_a_batch_that_does_not_fit_is_learnt_in_parts(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "in parts", short, micro_batches=2)
    shortage(monkeypatch, lambda update, part, of_d: size(part) > 2)
    assert run(tmp_path / "short", short).outcome == "done"
    assert steps_down(tmp_path / "short") == [(0, 1, 2, None)]
    assert choices(tmp_path / "short")["micro_batches"] == 2 and choices(tmp_path / "short")["crop"] is None
    assert weights(tmp_path / "short") == weights(tmp_path / "in parts")  # nothing is left of what was tried first
    state = RunState()
    for event in told(tmp_path / "short"):
        state.apply(event)
    assert any(isinstance(note, SteppedDown) for note in state.notes)


@pytest.mark.parametrize("of_d", [False, True], ids=["G", "D"])
def test_it_is_the_same_run_after_a_kill(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch, of_d: bool
) -> None:
    """Where G has moved when D's memory runs out, G's step stands and D's is taken in parts; that state is saved."""
    def lazily(update: EngineUpdate, part: Batch, by_d: bool) -> bool:
        return by_d is of_d and update.step == 7 and size(part) > 1  # as a term would that is due in some steps only

    with monkeypatch.context() as patch:
        shortage(patch, lazily)
        run(tmp_path / "unbroken", short)
        killed(tmp_path / "killed", short, 9, patch)
    run(tmp_path / "killed", short)  # with memory enough, and yet as before
    assert steps_down(tmp_path / "killed") == [(7, 8, 4, None)]
    assert choices(tmp_path / "killed")["micro_batches"] == 4
    assert weights(tmp_path / "killed") == weights(tmp_path / "unbroken")


@pytest.mark.parametrize(("where", "at"), [("optimiser", 2), ("optimiser", 7), ("average", 7), ("batch", 2)])
def test_a_step_that_is_half_done_is_undone(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch, where: str, at: int
) -> None:
    saved = at // 5 * 5
    if saved:
        killed(tmp_path / "in parts", short, saved, monkeypatch)
    with monkeypatch.context() as patch:
        if where == "optimiser":  # D's, after G has moved
            patch.setattr(torch.optim.Adam, "step", failing(torch.optim.Adam.step, once(2 * at + 1)))
        elif where == "average":
            patch.setattr(Average, "update", failing(Average.update, once(at)))
        else:
            patch.setattr(PairedSource, "batch", failing(PairedSource.batch, once(at)))
        assert run(tmp_path / "short", short).outcome == "done"
    assert steps_down(tmp_path / "short") == [(at, saved, 2, None)]
    run(tmp_path / "in parts", short, micro_batches=2)
    assert weights(tmp_path / "short") == weights(tmp_path / "in parts")
    assert [e.step for e in told(tmp_path / "short") if e.event == "saved"] == [5, 10]


def test_the_crop_comes_last(tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Trainer, "crops", (24, 16))
        shortage(patch, lambda update, part, of_d: part["target"].shape[3] > 16)
        assert run(tmp_path / "short", short).outcome == "done"
    assert steps_down(tmp_path / "short") == [(0, 0, 4, 24), (0, 0, 4, 16)]
    assert choices(tmp_path / "short")["crop"] == 16
    run(tmp_path / "short", short, extend_steps=STEPS + 2)
    assert steps_down(tmp_path / "short")[2:] == []


def test_where_nothing_is_left_it_ends_and_can_go_on(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        shortage(patch, lambda update, part, of_d: update.step == 7)
        with pytest.raises(JobFailedError, match="ran out at step 7, with nothing left to do without; a smaller size"):
            run(tmp_path / "short", short)
    assert (tmp_path / "short" / "checkpoints" / "00000005" / "manifest.json").exists()
    assert run(tmp_path / "short", short).result["steps"] == STEPS


def test_networks_that_do_not_fit_are_told(tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(TrainingJob, "_build", failing(TrainingJob._build, once(0)))
        with pytest.raises(JobFailedError, match="while the networks were being built; a smaller size or width"):
            run(tmp_path / "short", short)
    assert run(tmp_path / "short", short).outcome == "done"


def test_a_state_that_does_not_fit_on_resume_is_told_and_kept(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path / "short", short)
    with monkeypatch.context() as patch:
        patch.setattr(Learner, "load", failing(Learner.load, once(0)))
        with pytest.raises(JobFailedError, match="ran out while the saved state was being loaded"):
            run(tmp_path / "short", short, extend_steps=STEPS + 2)
    assert run(tmp_path / "short", short).result["steps"] == STEPS + 2


def test_a_preview_shows_as_many_as_fit(tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    most = 1
    monkeypatch.setattr(Learner, "shown", failing(Learner.shown, lambda self, batch: len(batch["target"]) > most))
    run(tmp_path / "one", short)
    previews = [event for event in told(tmp_path / "one") if isinstance(event, Preview)]
    assert previews and all(len(each.rows) == 1 for each in previews)
    most = 0
    assert run(tmp_path / "none", short).outcome == "done"
    notes = [event.message for event in told(tmp_path / "none") if isinstance(event, Noted)]
    assert sum("there are none from now on" in note for note in notes) == 1
    assert not any(isinstance(event, Preview) for event in told(tmp_path / "none"))


def test_figures_that_do_not_fit_are_left_out(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Validation, "_figures", failing(Validation._figures, lambda *given: True))
    finished = run(tmp_path / "short", short)
    assert finished.outcome == "done" and (tmp_path / "short" / "model" / "model.safetensors").exists()
    notes = [event.message for event in told(tmp_path / "short") if isinstance(event, Noted)]
    assert sum("too short to measure" in note for note in notes) == 1


@pytest.mark.parametrize(("what", "error"), [("write", NO_MEMORY), ("content", MemoryError())])
def test_a_state_that_cannot_be_saved_is_saved_later(
    tmp_path: Path, short: TrainSpec, monkeypatch: pytest.MonkeyPatch, what: str, error: Exception
) -> None:
    kind: type = Modelling if what == "write" else Learner  # while the model is written; while the state is gathered
    calls = iter(range(10**6))
    with monkeypatch.context() as patch:
        patch.setattr(kind, what, failing(getattr(kind, what), lambda *given: next(calls) < 2, error))
        run(tmp_path / "later", short)
        assert [event.step for event in told(tmp_path / "later") if event.event == "saved"] == [10]
        patch.setattr(kind, what, failing(getattr(kind, what), lambda *given: True, error))
        with pytest.raises(JobFailedError, match="while the state at step 10 was being saved"):
            run(tmp_path / "never", short)
    assert not list((tmp_path / "never" / "checkpoints").iterdir())
    assert run(tmp_path / "never", short).result["steps"] == STEPS
    assert weights(tmp_path / "never") == weights(tmp_path / "later")
