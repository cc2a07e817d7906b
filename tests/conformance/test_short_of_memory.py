"""Every family learns the same in parts of a batch, and from the smaller crops that it says it can learn from."""

from typing import Any

import pytest
import torch

from gantool import host
from gantool.api import DataFacts
from gantool.engine.devices import DeviceChoice
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan
from gantool.jobs.work.invented import invented
from gantool.jobs.work.plans import Plans, SidePlan

CPU = DeviceChoice(torch.device("cpu"), "fp32", 1, "test")
PLANS = Plans(direction=None, recipe=None, input=None, target=SidePlan("B", 3))
FACTS = DataFacts(samples=8)


@pytest.mark.parametrize(
    ("family", "settings", "crops"),
    [
        ("pix2pix", {"generator": "resnet", "ngf": 4, "ndf": 4, "blocks": 1}, (72,)),
        ("cyclegan", {"ngf": 4, "ndf": 4}, (72,)),
        ("srgan", {"ngf": 4, "ndf": 4, "blocks": 1}, (72,)),
    ],
)
def test_parts_and_crops(home: Any, family: str, settings: dict[str, Any], crops: tuple[int, ...]) -> None:
    torch.set_num_threads(1)
    found = host.load_family(family)
    config = found.config.checked({**settings, "size": 96, "batch": 2})
    plan = Plan(
        seed=0, batch=2, checkpoint_every=5, ema_kimg=0.1, choice=CPU, steps=10, minutes=None
    )  # fmt: skip
    losses = []
    for parts in (1, 2):
        learner = Learner(lambda: found.trainer(config, FACTS, CPU.device), plan)
        learner.thrift.parts = parts
        step = learner.step(invented(found, config, FACTS, PLANS, CPU.device, 2))
        losses.append({name: float(value) for name, value in step.losses.items()})
    assert losses[1] == pytest.approx(losses[0], rel=1e-3)
    assert learner.trainer.crops == crops
    learner.thrift.crop = crops[0]
    step = learner.step(invented(found, config, FACTS, PLANS, CPU.device, 2))
    assert all(torch.isfinite(value) for value in step.losses.values())
