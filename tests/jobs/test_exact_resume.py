"""Every bundled family, killed at three points and resumed, computes what an unbroken run would: bit by bit, with
augmentation whose probability moves, pools of earlier fakes, and after numbers that ran away."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch

from gantool.engine.training import Training
from gantool.engine.training.learner import Learner
from gantool.engine.training.saving import Saving
from gantool.engine.weights import load_model
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished, Progress, RolledBack, Started
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.work.reporting import RunReporter
from gantool.jobs.work.train import train

MOVING = {"augment": "bgc", "ada_target": 0.0, "ada_kimg": 0.02, "ada_start": 0.3}
"""Augmentation whose p moves with every tick of so short a run."""

FAMILIES: dict[str, dict[str, Any]] = {
    "pix2pix": {"size": 32, "ngf": 4, "ndf": 4, "depth": 3, "batch": 2, **MOVING},
    "cyclegan": {"size": 32, "ngf": 4, "ndf": 4, "blocks": 1, "pool": 3, **MOVING},
    "dcgan": {"size": 32, "batch": 4, **MOVING},
    # Penalties come every third and second step, so that the runs end between two of them.
    "stylegan": {"size": 16, "batch": 4, "ngf": 4, "ndf": 4, "most_features": 16, "latent": 16, "style": 16,
                 "penalty_every": 3, "path_every": 2, **MOVING},
    # Killed before the switch of stages, so that a resume begins at it (step 4 of 10), and after it.
    "srgan": {"size": 32, "scale": 2, "ngf": 12, "ndf": 4, "blocks": 1, "batch": 2, "psnr_share": 0.4,
              "degradation": "real", **MOVING},
}


class KilledError(BaseException):
    """Ends a training in this process at once, as a kill would; nothing is saved on the way out."""


def run(folder: Path, spec: TrainSpec) -> Finished:
    job = JobFolder(folder) if (folder / "run.json").exists() else JobFolder.create(folder, spec)
    with contextlib.closing(Desk(job)) as desk:
        return train(spec, desk)


def spec_of(family: str, pairs: Path, **settings: Any) -> TrainSpec:
    paths = (pairs / "target",) if family in ("dcgan", "srgan", "stylegan") else (pairs,)
    chosen = {**FAMILIES[family], "checkpoint_every": 4, **settings}
    return TrainSpec(family=family, paths=paths, steps=10, device="cpu", settings=chosen)


def state(folder: Path) -> dict[str, Any]:
    newest = sorted((folder / "checkpoints").iterdir())[-1]
    content: dict[str, Any] = torch.load(newest / "state.pt", weights_only=True)
    content["state"].pop("seconds")
    return content


def assert_same(one: Any, other: Any, where: str = "") -> None:
    if isinstance(one, torch.Tensor):
        assert torch.equal(one, other), where
    elif isinstance(one, dict):
        assert one.keys() == other.keys(), where
        for key, value in one.items():
            assert_same(value, other[key], f"{where}.{key}")
    elif isinstance(one, list | tuple):
        assert len(one) == len(other), where
        for number, (left, right) in enumerate(zip(one, other, strict=True)):
            assert_same(left, right, f"{where}[{number}]")
    else:
        assert one == other, where


def kill_after(patch: pytest.MonkeyPatch, steps: int) -> None:
    step, taken = Training._step, 0

    def dying(self: Training) -> Any:
        nonlocal taken
        if taken == steps:
            raise KilledError
        taken += 1
        return step(self)

    patch.setattr(Training, "_step", dying)


@pytest.mark.parametrize("family", FAMILIES)
def test_killed_and_resumed_equals_unbroken(family: str, tmp_path: Path, pairs: Path) -> None:
    spec = spec_of(family, pairs)
    run(tmp_path / "unbroken", spec)
    expected = state(tmp_path / "unbroken")
    assert expected["augmentation"], "p must move, or this proves little"
    for killed_after in (2, 5, 9):
        folder = tmp_path / f"killed-{killed_after}"
        with pytest.MonkeyPatch.context() as patch:
            kill_after(patch, killed_after)
            with pytest.raises(KilledError):
                run(folder, spec)
        run(folder, spec)
        assert_same(state(folder), expected)


def test_both_stages_of_an_enlarger_survive_a_kill_at_the_switch(tmp_path: Path, pairs: Path) -> None:
    spec = spec_of("srgan", pairs)
    with pytest.MonkeyPatch.context() as patch:
        kill_after(patch, 5)
        with pytest.raises(KilledError):
            run(tmp_path / "run", spec)
    assert not state(tmp_path / "run")["extra"]["crisp"], "the checkpoint at the switch is still of the first stage"
    run(tmp_path / "run", spec)
    assert state(tmp_path / "run")["extra"]["crisp"]
    export, card = load_model(tmp_path / "run" / "model" / "latest")
    assert export.architecture["both"]
    assert "strength" in [control.name for control in card.controls], "the card knows what came with the second stage"


def test_pools_are_part_of_the_state(tmp_path: Path, pairs: Path) -> None:
    run(tmp_path / "run", spec_of("cyclegan", pairs))
    extra = state(tmp_path / "run")["extra"]
    assert [len(extra[name]["columns"][0]) for name in ("pool_a", "pool_b")] == [3, 3]


def test_p_moves_towards_its_target_and_is_told(tmp_path: Path, pairs: Path) -> None:
    for target, rises in ((0.0, None), (1.0, False)):
        folder = tmp_path / str(target)
        run(folder, spec_of("pix2pix", pairs, ada_target=target))
        told = [each.p for each in EventReader(JobFolder(folder))() if isinstance(each, Progress)]
        assert told and all(p is not None for p in told)
        if rises is False:
            assert told[-1] is not None and told[-1] < 0.3


# numbers that run away


def faulty(spec: TrainSpec) -> TrainSpec:
    return spec.model_copy(update={"settings": {**spec.settings, "fault": "nan-loss", "fault_at": 25}})


def killing(method: Callable[..., Any], *, afterwards: bool) -> Callable[..., Any]:
    """`method`, which kills the run the first time it is called while the run goes back."""

    def dying(*arguments: Any, **named: Any) -> Any:
        if not afterwards:
            raise KilledError
        method(*arguments, **named)
        raise KilledError

    return dying


ROLLBACK = [
    (Saving, "load", False),
    (Saving, "load", True),
    (RunReporter, "rolled_back", False),
    (RunReporter, "rolled_back", True),
    (Saving, "write", False),
    (Saving, "write", True),
]


@pytest.mark.parametrize(
    ("owner", "name", "afterwards"), ROLLBACK, ids=lambda each: getattr(each, "__name__", str(each))
)
def test_a_kill_while_going_back_leaves_a_run_that_can_go_on(
    owner: type, name: str, afterwards: bool, tmp_path: Path, spec: TrainSpec
) -> None:
    """At every step of a rollback: what was saved is whole, and the run comes to its end."""
    folder, broken = tmp_path / "run", faulty(spec)
    step = Learner.step

    def arming(self: Learner, batch: Any) -> Any:
        if self.state.step == 25:  # the next thing to happen is the rollback
            patch.setattr(owner, name, killing(getattr(owner, name), afterwards=afterwards))
        return step(self, batch)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Learner, "step", arming)
        with pytest.raises(KilledError):
            run(folder, broken)
    finished = run(folder, broken)
    assert finished.outcome == "done" and finished.result["steps"] == 30
    assert all(bool(value.isfinite().all()) for value in state(folder)["networks"]["G"].values())


def test_after_going_back_the_rates_are_halved_and_other_pictures_come(tmp_path: Path, spec: TrainSpec) -> None:
    run(tmp_path / "run", faulty(spec))
    (back,) = [each for each in EventReader(JobFolder(tmp_path / "run"))() if isinstance(each, RolledBack)]
    assert (back.step, back.to, back.factor) == (25, 20, 0.5)
    after = state(tmp_path / "run")["state"]
    assert (after["salt"], after["factor"], after["rollbacks"]) == (1, 0.5, 1)


def test_class_folders_are_learnt_as_classes(tmp_path: Path, pairs: Path) -> None:
    for number, path in enumerate(sorted((pairs / "target").iterdir())):
        folder = tmp_path / "classes" / ("cat", "dog", "owl")[number % 3]
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder)
    spec = spec_of("dcgan", pairs).model_copy(update={"paths": (tmp_path / "classes",), "steps": 2})
    run(tmp_path / "run", spec)
    began = [each.facts for each in EventReader(JobFolder(tmp_path / "run"))() if isinstance(each, Started)]
    assert began[-1]["classes"] == ["cat", "dog", "owl"]
    export, _ = load_model(tmp_path / "run" / "model")
    assert export.architecture["classes"] == ["cat", "dog", "owl"]
