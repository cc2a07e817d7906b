"""The second process of a training on two devices: `python -m conformance.ranks PORT`. Rank 0 is the test itself."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.modules.batchnorm import _BatchNorm

from conformance.families import ROOT, families, small
from conformance.update import batches
from gantool.api import DataFacts, Family, Trainer
from gantool.engine.augmentation import AugmentPlan
from gantool.engine.devices import DeviceChoice
from gantool.engine.distribution import Place, World
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan
from gantool.jobs.standing import Standing

STEPS = 4  # at the fourth p moves
BATCH = 3  # the first process learns from two of them, the second from one
CPU = DeviceChoice(torch.device("cpu"), "fp32", 1, "test")

APART: Mapping[str, object] = {
    "batch": BATCH, "norm": "none", "d_norm": "none", "compare": "none", "objective": "non-saturating",
    "dropout": 0.5, "r1_gamma": 1.0, "penalty_every": 2, "pool": 2, "perceptual": "features", "deviation_group": 0,
}
"""Settings with which no picture of a batch has a say in what becomes of another; a family takes those that it has."""


@dataclass
class Course:
    """What a few steps told and left behind."""

    losses: list[dict[str, float]]
    weights: dict[str, Tensor]
    extra: dict[str, Any]
    p: float | None
    count: int


def learn(family: Family, world: World) -> Course:
    """Take a few steps with augmentation, penalties and dropout: the share of `world` in each."""
    fields = family.config.model_fields
    config = small(family, **{name: value for name, value in APART.items() if name in fields and _takes(family, name)})
    plan = Plan(
        seed=5, batch=BATCH, checkpoint_every=10, ema_kimg=0.01, choice=CPU, steps=STEPS, minutes=None,
        task=family.task, world=world, augment=AugmentPlan("bgc", True, 0.37, 0.02, 0.5),
    )  # fmt: skip

    def build() -> Trainer:
        trainer = family.trainer(config, DataFacts(3, 3), torch.device("cpu"))
        for network in trainer.networks.values():
            _uncouple(network)
        return trainer

    learner = Learner(build, plan)
    losses = []
    for batch in batches(family.task, config, (3, 3), STEPS):
        learner.update.watched = True
        step = learner.step(batch)
        losses.append({name: float(value) for name, value in {**step.losses, **step.decisions}.items()})
    networks = learner.shown_networks().items()
    weights = {f"{name}.{key}": value for name, network in networks for key, value in network.state_dict().items()}
    return Course(losses, weights, learner.trainer.extra_state(), learner.augmentation.p, len(losses))


def _takes(family: Family, name: str) -> bool:
    """Whether the family has this value of a setting."""
    try:
        family.config.checked({name: APART[name]})
    except Exception:
        return False
    return True


def _uncouple(network: nn.Module) -> None:
    """Take batch norm out, where no setting does."""
    for name, child in network.named_children():
        if isinstance(child, _BatchNorm):
            setattr(network, name, nn.Identity())
        else:
            _uncouple(child)


@contextlib.contextmanager
def beside_another() -> Iterator[World]:
    """The world of this process and another, in which each family learns in turn."""
    from gantool.engine.distribution.fabric import FabricWorld

    port, paths = Standing.first_of(2).port, os.pathsep.join([str(ROOT / "tests"), str(ROOT / "plugins")])
    environment = {**os.environ, "PYTHONPATH": paths, "OMP_NUM_THREADS": "1"}
    other = subprocess.Popen([sys.executable, "-m", "conformance.ranks", str(port)], env=environment)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        world = FabricWorld(Place(0, 2, 0, 2), "127.0.0.1", port)
        yield world
        world.close()
        assert other.wait(60) == 0
    finally:
        other.kill()
        other.wait()
        torch.set_num_threads(threads)


def main(port: int) -> None:
    from gantool.engine.distribution.fabric import FabricWorld

    torch.set_num_threads(1)
    world = FabricWorld(Place(1, 2, 1, 2), "127.0.0.1", port)
    for family in families().values():
        learn(family, world)
    world.close()


if __name__ == "__main__":
    main(int(sys.argv[1]))
