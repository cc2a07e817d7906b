"""Training as a job, in this process: what a run folder holds, and what resume brings back."""

import contextlib
import json
import shutil
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from gantool import library
from gantool.card import read_card
from gantool.engine.checkpoint import Checkpoint
from gantool.engine.training import Training
from gantool.engine.training.rollback import Rollback
from gantool.engine.training.validation import Validation
from gantool.errors import JobFailedError, UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished, Noted, RolledBack, Validated
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.state import RunState
from gantool.jobs.work.modelling import Modelling
from gantool.jobs.work.reporting import RunReporter
from gantool.jobs.work.train import train


def run(folder: Path, spec: TrainSpec) -> Finished:
    job = JobFolder(folder) if (folder / "run.json").exists() else JobFolder.create(folder, spec)
    with contextlib.closing(Desk(job)) as desk:
        return train(spec, desk)


def changed(spec: TrainSpec, **settings: Any) -> TrainSpec:
    return spec.model_copy(update={"settings": {**spec.settings, **settings}})


def weights(folder: Path) -> bytes:
    return (folder / "model" / "latest" / "model.safetensors").read_bytes()


def newest_state(folder: Path) -> dict[str, Any]:
    newest = sorted((folder / "checkpoints").iterdir())[-1]
    state: dict[str, Any] = torch.load(newest / "state.pt", weights_only=True)
    return state


def same(one: Any, other: Any) -> bool:
    if isinstance(one, torch.Tensor):
        return torch.equal(one, other)
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one if key != "seconds")
    if isinstance(one, list):
        return len(one) == len(other) and all(same(*each) for each in zip(one, other, strict=True))
    return bool(one == other)


class KilledError(BaseException):
    """Ends a training in this process at once, as a kill would; nothing is saved on the way out."""


def test_a_run_is_a_folder_that_tells_everything(tmp_path: Path, spec: TrainSpec) -> None:
    finished = run(tmp_path / "run", spec)
    folder = tmp_path / "run"
    assert finished.outcome == "done" and finished.result["steps"] == 30
    assert finished.result["metrics"]["l1"] < 0.2
    assert [each.name for each in sorted((folder / "checkpoints").iterdir())] == ["00000020", "00000030"]
    card = read_card(folder / "model" / "latest")
    assert card.family == "mean-colour" and card.training is not None and card.training.steps == 30
    state = RunState()
    for event in EventReader(JobFolder(folder))():
        state.apply(event)
    assert state.progress is not None and state.progress.step == 30
    assert state.best is not None and [each.step for each in state.validations] == [10, 20, 30]
    preview = state.previews[-1]
    assert preview.columns == ("input", "translation", "target")
    assert all((folder / name).exists() for names in preview.rows.values() for name in names)
    assert library.find(folder).card.sha256 == read_card(folder / "model").sha256
    assert json.loads((folder / "run.json").read_bytes())["choices"]["device"] == "cpu"


def test_equal_training_gives_equal_bytes(tmp_path: Path, spec: TrainSpec) -> None:
    run(tmp_path / "one" / "run", spec)
    run(tmp_path / "two" / "run", spec)
    for name in ("model.safetensors", "card.json"):
        one, two = ((tmp_path / which / "run" / "model" / name).read_bytes() for which in ("one", "two"))
        assert one == two
    other = spec.model_copy(update={"seed": 1})
    run(tmp_path / "other", other)
    assert weights(tmp_path / "one" / "run") != weights(tmp_path / "other")


@pytest.mark.parametrize("killed_after", [3, 10, 27])
def test_killed_and_resumed_equals_unbroken(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch, killed_after: int
) -> None:
    run(tmp_path / "unbroken", spec)
    step = Training._step
    taken = 0

    def dying(self: Training) -> Any:
        nonlocal taken
        if taken == killed_after:
            raise KilledError
        taken += 1
        return step(self)

    with monkeypatch.context() as patch:
        patch.setattr(Training, "_step", dying)
        with pytest.raises(KilledError):
            run(tmp_path / "killed", spec)
    run(tmp_path / "killed", spec)
    assert weights(tmp_path / "killed") == weights(tmp_path / "unbroken")
    assert same(newest_state(tmp_path / "killed"), newest_state(tmp_path / "unbroken"))


@pytest.mark.parametrize("killed_at", [10, 30])
def test_killed_before_a_saved_model_is_published(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch, killed_at: int
) -> None:
    run(tmp_path / "unbroken" / "run", spec)
    publish = Modelling.publish

    def dying(self: Modelling, checkpoint: Checkpoint, best: bool) -> None:
        if checkpoint.step == killed_at:
            raise KilledError
        publish(self, checkpoint, best)

    with monkeypatch.context() as patch:
        patch.setattr(Modelling, "publish", dying)
        with pytest.raises(KilledError):
            run(tmp_path / "killed" / "run", spec)
    run(tmp_path / "killed" / "run", spec)
    for name in ("model/model.safetensors", "model/card.json", "model/latest/model.safetensors"):
        assert (tmp_path / "killed/run" / name).read_bytes() == (tmp_path / "unbroken/run" / name).read_bytes()


def test_going_back_past_a_damaged_state_removes_it(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    roll_back = Rollback.go

    def after_damage(self: Rollback, reason: str) -> None:
        (tmp_path / "run/checkpoints/00000020/state.pt").write_bytes(b"")
        roll_back(self, reason)

    monkeypatch.setattr(Rollback, "go", after_damage)
    run(tmp_path / "run", changed(spec, fault="nan-loss", fault_at=25))
    validated = [each for each in EventReader(JobFolder(tmp_path / "run"))() if isinstance(each, Validated)]
    assert [each.step for each in validated] == [10, 20, 20, 30]


def test_a_model_whose_pictures_are_no_numbers_is_never_the_best(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    measure = Validation.measure
    monkeypatch.setattr(Validation, "measure", lambda self: {} if self._learner.state.step == 30 else measure(self))
    run(tmp_path / "run", spec)
    card = read_card(tmp_path / "run" / "model")
    assert card.training is not None and card.training.steps < 30


def test_what_was_found_of_the_pictures_is_kept_for_the_whole_run(
    tmp_path: Path, spec: TrainSpec, pairs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pictures that come later may look otherwise; the networks, and what they have learnt, stay."""
    for path in (pairs / "input").iterdir():
        with Image.open(path) as picture:
            picture.convert("L").save(path)
    run(tmp_path / "run", spec)
    card = read_card(tmp_path / "run" / "model")
    assert card.input_channels == 1 and card.training is not None
    for side in ("input", "target"):
        for number in range(12, 24):
            draw = np.random.default_rng(number)
            Image.fromarray(draw.integers(0, 255, (40, 40, 3)).astype(np.uint8)).save(pairs / side / f"{number}.png")
    monkeypatch.setattr("gantool.jobs.work.train.resolved_direction", lambda *given: "BtoA")
    JobFolder(tmp_path / "run").choose(extend_steps=40)
    assert run(tmp_path / "run", spec).result["steps"] == 40
    later = read_card(tmp_path / "run" / "model" / "latest")
    assert later.training is not None
    assert (later.input_channels, later.training.direction) == (1, card.training.direction)


def test_pictures_that_lost_their_partners_are_told(tmp_path: Path, spec: TrainSpec, pairs: Path) -> None:
    run(tmp_path / "run", spec)
    shutil.rmtree(pairs / "input")
    JobFolder(tmp_path / "run").choose(extend_steps=40)
    with pytest.raises(UnusableError, match="no longer lie as they did"):
        run(tmp_path / "run", spec)


def test_a_finished_run_says_so(tmp_path: Path, spec: TrainSpec) -> None:
    run(tmp_path / "run", spec)
    before = weights(tmp_path / "run")
    again = run(tmp_path / "run", spec)
    assert again.outcome == "done" and "finished" in again.result["message"]
    assert weights(tmp_path / "run") == before


def test_a_run_can_be_lengthened(tmp_path: Path, spec: TrainSpec) -> None:
    run(tmp_path / "run", spec)
    JobFolder(tmp_path / "run").choose(extend_steps=45)
    assert run(tmp_path / "run", spec).result["steps"] == 45


def test_a_damaged_newest_checkpoint_costs_one_interval(tmp_path: Path, spec: TrainSpec) -> None:
    run(tmp_path / "run", spec)
    before = weights(tmp_path / "run")
    state = tmp_path / "run" / "checkpoints" / "00000030" / "state.pt"
    content = bytearray(state.read_bytes())
    content[len(content) // 2] ^= 1
    state.write_bytes(content)
    run(tmp_path / "run", spec)
    notes = [each.message for each in EventReader(JobFolder(tmp_path / "run"))() if isinstance(each, Noted)]
    assert any("step 30" in note and "changed bytes" in note and "step 20" in note for note in notes)
    assert weights(tmp_path / "run") == before


@pytest.mark.parametrize("fault", ["nan-loss", "nan-weights"])
def test_numbers_that_run_away_are_brought_back(tmp_path: Path, spec: TrainSpec, fault: str) -> None:
    finished = run(tmp_path / "run", changed(spec, fault=fault, fault_at=15))
    assert finished.result["steps"] == 30
    back = [each for each in EventReader(JobFolder(tmp_path / "run"))() if isinstance(each, RolledBack)]
    assert [(each.to, each.factor) for each in back] == [(10, 0.5)]
    state = newest_state(tmp_path / "run")
    assert state["state"]["salt"] == 1 and state["state"]["factor"] == 0.5
    assert all(bool(torch.isfinite(value).all()) for net in state["networks"].values() for value in net.values())


def test_numbers_that_run_away_at_once_are_brought_back_to_the_start(tmp_path: Path, spec: TrainSpec) -> None:
    finished = run(tmp_path / "run", changed(spec, fault="nan-loss", fault_at=2))
    assert finished.result["steps"] == 30
    # Once to the start, where everything is built anew, the fault too; and once to the state saved there.
    assert newest_state(tmp_path / "run")["state"]["rollbacks"] == 2


def test_a_fourth_time_is_one_too_many(tmp_path: Path, spec: TrainSpec) -> None:
    with pytest.raises(JobFailedError, match=r"ran away at step 15.*lower learning rate"):
        run(tmp_path / "run", changed(spec, fault="nan-loss", fault_at=15, fault_repeats=True))
    newest = sorted((tmp_path / "run" / "checkpoints").iterdir())[-1]
    assert newest.name == "00000010.3"


def test_minutes_become_steps_once(tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gantool.engine.budget.LEAST_SECONDS", 0.1)
    finished = run(tmp_path / "run", changed(spec.model_copy(update={"steps": None, "minutes": 0.05}), pause=0.02))
    choices = JobFolder(tmp_path / "run").choices()
    assert choices["steps"] == finished.result["steps"] > 10


@pytest.mark.parametrize(
    ("update", "sentence"),
    [
        ({"family": "nonsense"}, "no family 'nonsense'"),
        ({"preset": "nonsense"}, "no preset 'nonsense'; it has quick, good"),
        ({"settings": {"nonsense": 1}}, "no setting 'nonsense'"),
        ({"settings": {"size": 3}}, "size=3 cannot be used"),
        ({"device": "cuda:7"}, "Device cuda:7 is not here"),
        ({"recipe": "nonsense"}, "nonsense"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    tmp_path: Path, spec: TrainSpec, update: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(UnusableError, match=sentence) as caught:
        run(tmp_path / "run", spec.model_copy(update=update))
    assert "\n" not in str(caught.value)


def test_starting_from_a_model(tmp_path: Path, spec: TrainSpec) -> None:
    run(tmp_path / "first", spec)
    fine_tuned = spec.model_copy(update={"start_from": tmp_path / "first" / "model" / "latest", "steps": 1})
    run(tmp_path / "second", changed(fine_tuned, lr_g=0.0, ema_kimg=0.0))
    assert weights(tmp_path / "second") == weights(tmp_path / "first")


def test_a_run_goes_on_without_the_model_it_started_from(tmp_path: Path, spec: TrainSpec) -> None:
    run(tmp_path / "first", spec)
    fine_tuned = spec.model_copy(update={"start_from": tmp_path / "first" / "model", "steps": 10})
    run(tmp_path / "second", fine_tuned)
    before = weights(tmp_path / "second")
    for damaged in (tmp_path / "second" / "checkpoints").iterdir():
        (damaged / "state.pt").write_bytes(b"")
    run(tmp_path / "second", fine_tuned)
    assert weights(tmp_path / "second") == before
    shutil.rmtree(tmp_path / "first")
    assert "finished" in run(tmp_path / "second", fine_tuned).result["message"]


@pytest.mark.parametrize("phase", ["Looking through the pictures", "Preparing the pictures"])
def test_a_stop_is_obeyed_before_training_begins(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch, phase: str
) -> None:
    told = Desk.phase

    def stopping(self: Desk, title: str, done: int = 0, total: int = 0) -> None:
        told(self, title, done, total)
        if title == phase:
            self._on_signal(15, None)

    monkeypatch.setattr(Desk, "phase", stopping)
    monkeypatch.setattr("gantool.jobs.work.train.Training", None)  # it never comes that far
    finished = run(tmp_path / "run", spec)
    assert finished.outcome == "stopped" and finished.result["steps"] == 0


def test_previews_that_cannot_be_kept_end_no_training(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, array: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("gantool.jobs.work.reporting.write_png", refused)
        assert run(tmp_path / "one", spec).outcome == "done"
    notes = [each.message for each in EventReader(JobFolder(tmp_path / "one"))() if isinstance(each, Noted)]
    assert any("No space left" in note for note in notes)
    previewed = RunReporter.previewed

    def tidied(self: RunReporter, *given: Any) -> None:
        previewed(self, *given)
        shutil.rmtree(tmp_path / "two" / "previews")

    monkeypatch.setattr(RunReporter, "previewed", tidied)
    assert run(tmp_path / "two", spec).outcome == "done"


def test_the_sketch_recipe_makes_inputs_from_single_pictures(tmp_path: Path, spec: TrainSpec, pairs: Path) -> None:
    single = spec.model_copy(update={"paths": (pairs / "target",), "steps": 2})
    run(tmp_path / "run", single)
    card = read_card(tmp_path / "run" / "model")
    assert card.training is not None and card.training.recipe == "sketch"


def test_memory_that_ran_out_is_told_in_words(tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Training) -> Any:
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB")

    monkeypatch.setattr(Training, "_step", full)
    with pytest.raises(JobFailedError, match="ran out at step 0, with nothing left"):
        run(tmp_path / "run", spec)


def test_a_stop_does_not_wait_for_a_long_validation(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gantool.engine.training.saving.HURRIED_SECONDS", 0.0)
    step = Training._step

    def asked_to_stop(self: Training) -> Any:
        if self.state.step == 14:
            JobFolder(tmp_path / "run").ask("stop")
            time.sleep(0.2)
        return step(self)

    monkeypatch.setattr(Training, "_step", asked_to_stop)
    finished = run(tmp_path / "run", spec)
    assert finished.outcome == "stopped" and newest_state(tmp_path / "run")["state"]["best_step"] == 10
    measured = [each.step for each in EventReader(JobFolder(tmp_path / "run"))() if isinstance(each, Validated)]
    assert measured == [10]
