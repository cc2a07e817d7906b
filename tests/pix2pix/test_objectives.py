"""Which losses pix2pix computes under which settings."""

import pytest
import torch
from conformance.update import PlainUpdate, batches, learn
from gantool_pix2pix.config import Pix2PixConfig
from gantool_pix2pix.trainer import Pix2PixTrainer

from gantool.api import DataFacts, Task
from gantool.errors import UnusableError

SMALL = {"size": 32, "batch": 2, "ngf": 8, "ndf": 8}


def trainer(**changes: object) -> Pix2PixTrainer:
    torch.manual_seed(0)
    config = Pix2PixConfig.checked({**SMALL, **changes})
    assert isinstance(config, Pix2PixConfig)
    return Pix2PixTrainer(config, DataFacts(3, 3, input_kind="labels"), torch.device("cpu"))


def steps(learner: Pix2PixTrainer, count: int) -> list[set[str]]:
    return [set(step.losses) for step in learn(learner, batches(Task.PAIRED, learner.config, (3, 3), count))]


def test_r1_comes_lazily() -> None:
    plain = {"G_adversarial", "G_l1", "D_adversarial"}
    assert steps(trainer(r1_gamma=10.0, penalty_every=3), 4) == [plain | {"D_r1"}, plain, plain, plain | {"D_r1"}]
    assert steps(trainer(), 1) == [plain]


def test_a_critic_learns_more_often_than_its_generator() -> None:
    learner = trainer(objective="wgan-gp", critic_steps=3)
    before = learner.G.state_dict()["downs.0.conv.weight"].clone()
    told = steps(learner, 1)
    after_first = learner.G.state_dict()["downs.0.conv.weight"].clone()
    assert told == [{"G_adversarial", "G_l1", "D_adversarial", "D_gradient"}] and not torch.equal(before, after_first)
    for number in (1, 2):
        (batch,) = batches(Task.PAIRED, learner.config, (3, 3), 1, seed=number)
        assert set(learner.step(batch, PlainUpdate(learner, number)).losses) == {"D_adversarial", "D_gradient"}
    assert torch.equal(after_first, learner.G.state_dict()["downs.0.conv.weight"])


def test_relativistic_pairing_brings_r1_and_r2() -> None:
    assert steps(trainer(objective="relativistic-pairing", penalty_every=1), 1)[0] >= {"D_r1", "D_r2"}


def test_smoothing_is_refused_where_there_are_no_labels() -> None:
    trainer(objective="lsgan", label_smoothing=0.1)
    with pytest.raises(UnusableError, match="hinge objective has no labels to smooth; set label_smoothing=0"):
        trainer(objective="hinge", label_smoothing=0.1)


def test_colours_of_label_maps_are_left_alone_and_a_judgement_does_not_learn() -> None:
    learner = trainer()
    asked: list[object] = []

    class Asking(PlainUpdate):
        def augment(self, *images: torch.Tensor, color_on: object = None) -> tuple[torch.Tensor, ...]:
            asked.append(color_on)
            return images

    (batch,) = batches(Task.PAIRED, learner.config, (3, 3), 1)
    learner.step(batch, Asking(learner))
    assert asked == [(False, True, True), (False, True), (False, True)]
    before = {name: value.clone() for name, value in learner.D.state_dict().items()}
    decisions = learner.judge(batch, Asking(learner))
    assert decisions.keys() == {"real", "fake", "sign"}
    assert all(torch.equal(value, before[name]) for name, value in learner.D.state_dict().items())
