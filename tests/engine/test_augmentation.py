"""Augmentation in a run: when p moves, what is kept, and that nothing is done where nothing is asked for."""

import pytest
import torch
from torch import Tensor, nn

from gantool.api import PIPE_NAMES, Terms
from gantool.augment import PIPES
from gantool.engine.augmentation import Augmentation, AugmentPlan
from gantool.engine.devices import DeviceChoice
from gantool.engine.update import EngineUpdate, NonFiniteError

CPU = DeviceChoice(torch.device("cpu"), "fp32", 1, "test")


def decided(sign: float) -> dict[str, Tensor]:
    return {"sign": torch.tensor(sign)}


def test_the_contract_names_the_pipes_there_are() -> None:
    assert set(PIPE_NAMES) == set(PIPES)


@pytest.mark.parametrize("pipe", ["none", "bgc"])
def test_nothing_is_touched_at_p_0(pipe: str) -> None:
    images = torch.rand(2, 3, 8, 8), torch.rand(2, 3, 8, 8)
    augmentation = Augmentation(AugmentPlan(pipe), seed=0, batch=2)
    augmentation.begin(0, 0)
    assert all(one is other for one, other in zip(augmentation(*images), images, strict=True))


def test_p_moves_every_fourth_step_towards_the_target() -> None:
    augmentation = Augmentation(AugmentPlan("bgc", kimg=0.1), seed=0, batch=5)
    seen = []
    for step in range(12):
        augmentation.learnt(decided(1.0 if step < 8 else -1.0))
        seen.append(augmentation.p)
    assert seen == pytest.approx([0, 0, 0, 0.2, 0.2, 0.2, 0.2, 0.4, 0.4, 0.4, 0.4, 0.2])
    assert augmentation.r_t == -1.0


@pytest.mark.parametrize("saved_after", range(1, 9))
def test_saved_between_two_moves_it_goes_on_as_if_unbroken(saved_after: int) -> None:
    plan = AugmentPlan("bgc", kimg=0.05)
    signs = [0.9, -0.4, 1.0, 0.8, 0.1, -1.0, 0.3, 0.2, 1.0, 1.0, 0.7, 0.9]
    unbroken, first = (Augmentation(plan, 0, 3) for _ in range(2))
    for sign in signs:
        unbroken.learnt(decided(sign))
    for sign in signs[:saved_after]:
        first.learnt(decided(sign))
    resumed = Augmentation(plan, 0, 3)
    resumed.load(first.state())
    for sign in signs[saved_after:]:
        resumed.learnt(decided(sign))
    assert (resumed.p, resumed.state()) == (unbroken.p, unbroken.state())


def test_draws_are_those_of_step_and_salt() -> None:
    images = torch.rand(4, 3, 16, 16)
    augmentation = Augmentation(AugmentPlan("bgc", adaptive=False, start=0.8), seed=0, batch=4)

    def seen(step: int, salt: int) -> Tensor:
        augmentation.begin(step, salt)
        return augmentation(images)[0]

    assert torch.equal(seen(3, 0), seen(3, 0))
    assert not torch.equal(seen(3, 0), seen(3, 1)) and not torch.equal(seen(3, 0), seen(4, 0))


def test_a_steady_p_stays_and_diffaugment_changes_everything() -> None:
    steady = Augmentation(AugmentPlan("bgc", adaptive=False, start=0.3), seed=0, batch=1)
    policy = Augmentation(AugmentPlan("diffaugment"), seed=0, batch=1)
    for _ in range(8):
        steady.learnt(decided(1.0))
        policy.learnt(decided(-1.0))
    assert (steady.p, policy.p, steady.r_t) == (0.3, 1.0, None)


def test_a_gradient_is_shortened_to_the_norm_and_told() -> None:
    weights = nn.Parameter(torch.zeros(2))
    step = torch.optim.SGD([weights], 1.0)
    update = EngineUpdate({"G": step}, CPU, clip_norm=1.0)
    slope = torch.tensor([3.0, 4.0])
    update.minimise(step, lambda batch: Terms({"line": (weights * slope).sum()}), {"x": torch.zeros(1)})
    assert torch.allclose(weights, -slope / 5)
    assert float(update.norms["G"]) == pytest.approx(5.0)


def test_a_gradient_that_is_no_number_changes_nothing_where_it_is_measured() -> None:
    weights = nn.Parameter(torch.zeros(2))
    step = torch.optim.SGD([weights], 1.0)
    update = EngineUpdate({"G": step}, CPU)
    update.watched = True
    with pytest.raises(NonFiniteError, match="the gradient of G"):
        update.minimise(step, lambda batch: Terms({"root": weights.sqrt().sum()}), {"x": torch.zeros(1)})
    assert torch.equal(weights, torch.zeros(2))
