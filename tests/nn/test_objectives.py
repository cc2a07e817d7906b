"""Objectives against closed forms, and against what they are for."""

import math

import pytest
import torch

from gantool.nn.objectives import HINGE, LSGAN, NON_SATURATING, OBJECTIVES, Objective, feature_matching


def logits(value: float) -> torch.Tensor:
    return torch.full((2, 1, 3, 3), value, dtype=torch.float64)


def test_non_saturating_at_the_balance_point_is_log_four() -> None:
    # arXiv:1406.2661, theorem 1: the value at equilibrium is -log 4.
    assert float(NON_SATURATING.discriminator(logits(0), logits(0))) == pytest.approx(math.log(4))
    assert float(NON_SATURATING.generator(logits(0))) == pytest.approx(math.log(2))
    assert float(NON_SATURATING.generator(logits(-2))) == pytest.approx(math.log(1 + math.e**2), rel=1e-6)


def test_lsgan_is_half_the_squared_distance() -> None:
    assert float(LSGAN.discriminator(logits(3), logits(-1))) == pytest.approx(0.5 * 4 + 0.5 * 1)
    assert float(LSGAN.generator(logits(3))) == pytest.approx(2)


def test_hinge_stops_at_the_margin() -> None:
    assert float(HINGE.discriminator(logits(1.5), logits(-1.5))) == 0
    assert float(HINGE.discriminator(logits(0.25), logits(0.5))) == pytest.approx(0.75 + 1.5)
    assert float(HINGE.generator(logits(0.5))) == pytest.approx(-0.5)


@pytest.mark.parametrize("objective", OBJECTIVES.values(), ids=lambda each: each.id)
def test_a_discriminator_that_cannot_tell_rests_at_the_balance_point(objective: Objective) -> None:
    # The best constant answer c to real and fake alike; hinge is flat around it, so its middle is taken.
    grid = torch.linspace(-2, 2, 401, dtype=torch.float64)
    losses = torch.stack([objective.discriminator(c, c) for c in grid])
    best = grid[losses <= losses.min() + 1e-12]
    assert float(best.min() + best.max()) / 2 == pytest.approx(objective.balance, abs=1e-9)


@pytest.mark.parametrize("objective", OBJECTIVES.values(), ids=lambda each: each.id)
def test_gradients_push_real_and_fake_apart_and_pass_gradcheck(objective: Objective) -> None:
    real, fake = (torch.tensor([[0.31, -0.2]], dtype=torch.float64, requires_grad=True) for _ in range(2))
    assert torch.autograd.gradcheck(objective.discriminator, (real, fake))
    assert torch.autograd.gradcheck(objective.generator, (fake,))
    for_real, for_fake = torch.autograd.grad(objective.discriminator(real, fake), (real, fake))
    (for_generator,) = torch.autograd.grad(objective.generator(fake), fake)
    assert bool((for_real < 0).all())
    assert bool((for_generator < 0).all())
    assert bool((for_fake > 0).any())


def test_feature_matching_is_the_mean_distance_and_teaches_only_the_fake() -> None:
    fake = (torch.zeros(1, 2, 4, 4, requires_grad=True), torch.zeros(1, 4, 2, 2, requires_grad=True))
    real = (torch.ones(1, 2, 4, 4, requires_grad=True), torch.full((1, 4, 2, 2), 3.0, requires_grad=True))
    loss = feature_matching(fake, real)
    assert float(loss.detach()) == pytest.approx((1 + 3) / 2)
    loss.backward()
    assert all(each.grad is not None for each in fake)
    assert all(each.grad is None for each in real)
