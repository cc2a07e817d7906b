"""Objectives against closed forms, and against what they are for."""

import math

import pytest
import torch

from gantool.nn.objectives import (
    HINGE,
    LSGAN,
    MINIMAX,
    NON_SATURATING,
    OBJECTIVES,
    RELATIVISTIC_AVERAGE,
    RELATIVISTIC_PAIRING,
    SMOOTHABLE,
    WGAN,
    WGAN_GP,
    Objective,
    feature_matching,
    smoothed,
)

every_objective = pytest.mark.parametrize("objective", OBJECTIVES.values(), ids=lambda each: each.id)


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


def test_minimax_and_non_saturating_differ_where_fakes_are_seen_through() -> None:
    assert float(MINIMAX.generator(logits(0))) == pytest.approx(-math.log(2))  # log(1 - 1/2)
    slopes = {}
    for objective in (MINIMAX, NON_SATURATING):
        fake = logits(-10).requires_grad_()
        (slope,) = torch.autograd.grad(objective.generator(fake), fake)
        slopes[objective.id] = float(slope.sum())
    assert slopes["minimax"] == pytest.approx(-1 / (1 + math.e**10))  # -D(G(z)): gone
    assert slopes["non-saturating"] == pytest.approx(-1, rel=1e-4)


def test_the_critic_is_a_difference_of_means() -> None:
    for objective in (WGAN, WGAN_GP):
        assert float(objective.discriminator(logits(3), logits(-1))) == pytest.approx(-4)
        assert float(objective.generator(logits(3))) == pytest.approx(-3)
    assert WGAN.penalties.clip == 0.01 and WGAN_GP.penalties.gradient == 10  # the papers' values


def test_relativistic_average_compares_with_the_mean_of_the_others() -> None:
    real, fake = torch.tensor([[1.0], [3.0]]), torch.tensor([[0.0], [-2.0]])  # means 2 and -1

    def log_sigmoid(x: float) -> float:
        return -math.log1p(math.exp(-x))

    # -E log sigmoid(real + 1) - E log(1 - sigmoid(fake - 2))
    by_hand = -(log_sigmoid(2) + log_sigmoid(4)) / 2 - (log_sigmoid(2) + log_sigmoid(4)) / 2
    assert float(RELATIVISTIC_AVERAGE.discriminator(real, fake)) == pytest.approx(by_hand)
    assert float(RELATIVISTIC_AVERAGE.generator(real, fake)) == pytest.approx(by_hand)  # the roles swapped


def test_relativistic_pairing_compares_row_by_row() -> None:
    real, fake = torch.tensor([[1.0], [3.0]]), torch.tensor([[0.0], [-2.0]])  # differences 1 and 5
    by_hand = (math.log1p(math.exp(-1)) + math.log1p(math.exp(-5))) / 2
    assert float(RELATIVISTIC_PAIRING.discriminator(real, fake)) == pytest.approx(by_hand)
    for_g = (math.log1p(math.exp(1)) + math.log1p(math.exp(5))) / 2
    assert float(RELATIVISTIC_PAIRING.generator(fake, real)) == pytest.approx(for_g)
    assert RELATIVISTIC_PAIRING.penalties.r1 > 0 and RELATIVISTIC_PAIRING.penalties.r2 > 0


@every_objective
def test_a_discriminator_that_cannot_tell_rests_at_the_balance_point(objective: Objective) -> None:
    # The best constant answer c to real and fake alike; hinge is flat around it, and where only differences count
    # every answer is as good, so the middle is taken.
    grid = torch.linspace(-2, 2, 401, dtype=torch.float64)
    losses = torch.stack([objective.discriminator(c, c) for c in grid])
    best = grid[losses <= losses.min() + 1e-12]
    assert float(best.min() + best.max()) / 2 == pytest.approx(objective.balance, abs=1e-9)
    at_rest = torch.full((2, 1, 3, 3), objective.balance)
    assert objective.decision(at_rest, at_rest).tolist() == [0, 0]


@every_objective
def test_gradients_push_real_and_fake_apart_and_pass_gradcheck(objective: Objective) -> None:
    real, fake = (torch.tensor([[0.31], [-0.2]], dtype=torch.float64, requires_grad=True) for _ in range(2))
    assert torch.autograd.gradcheck(objective.discriminator, (real, fake))
    assert torch.autograd.gradcheck(objective.generator, (fake, real.detach()))
    for_real, for_fake = torch.autograd.grad(objective.discriminator(real, fake), (real, fake))
    (for_generator,) = torch.autograd.grad(objective.generator(fake, real), fake)
    assert bool((for_real < 0).all())
    assert bool((for_generator < 0).all())
    assert bool((for_fake > 0).any())


@every_objective
def test_the_generator_teaches_reals_nothing_and_asks_for_them_where_it_compares(objective: Objective) -> None:
    real, fake = (torch.randn(3, 1, requires_grad=True) for _ in range(2))
    objective.generator(fake, real).backward()
    assert real.grad is None and fake.grad is not None
    if objective.needs_real:
        with pytest.raises(ValueError, match="give the logits of both"):
            objective.generator(fake)
    else:
        assert torch.equal(objective.generator(fake), objective.generator(fake, real))


@every_objective
def test_a_sure_discriminator_decides_above_zero_and_a_fooled_one_below(objective: Objective) -> None:
    # Two pictures of four patches: the patches of a picture decide together.
    real = torch.tensor([5.0, 5.0, 5.0, -1.0, -5.0, -5.0, -5.0, 1.0]).reshape(2, 1, 2, 2)
    fake = torch.zeros(2, 1, 2, 2)
    decision = objective.decision(real, fake)
    assert decision.shape == (2,) and decision[0] > 0 > decision[1]
    decisions = objective.decisions(real + 20, fake)
    assert float(decisions["sign"]) == 1
    assert float(decisions["real"]) == pytest.approx(float(real.mean()) + 20) and float(decisions["fake"]) == 0


@pytest.mark.parametrize("name", SMOOTHABLE)
def test_one_sided_smoothing_moves_the_target_of_reals_alone(name: str) -> None:
    objective = smoothed(OBJECTIVES[name], 0.1)
    grid = torch.linspace(-6, 6, 24001, dtype=torch.float64)
    for_real = torch.stack([objective.discriminator(c, torch.zeros(1)) for c in grid])
    best = float(grid[for_real.argmin()])
    score = best if name == "lsgan" else 1 / (1 + math.exp(-best))
    assert score == pytest.approx(0.9, abs=1e-3)
    both = torch.stack([objective.discriminator(c, c) for c in grid])
    assert float(grid[both.argmin()]) == pytest.approx(objective.balance, abs=1e-3)
    plain = OBJECTIVES[name]
    fake = torch.randn(5)
    assert torch.equal(objective.generator(fake), plain.generator(fake))
    assert smoothed(plain, 0) is plain


def test_only_objectives_with_a_target_can_be_smoothed() -> None:
    for name in OBJECTIVES.keys() - set(SMOOTHABLE):
        with pytest.raises(ValueError, match="no target"):
            smoothed(OBJECTIVES[name], 0.1)
    with pytest.raises(ValueError, match="cannot be smoothed"):
        smoothed(LSGAN, 1.0)


def test_means_are_not_taken_in_half_precision() -> None:
    real = torch.full((1000, 1), 1.001).bfloat16()
    assert WGAN.discriminator(real, real * 0).dtype == torch.float32


def test_feature_matching_is_the_mean_distance_and_teaches_only_the_fake() -> None:
    fake = (torch.zeros(1, 2, 4, 4, requires_grad=True), torch.zeros(1, 4, 2, 2, requires_grad=True))
    real = (torch.ones(1, 2, 4, 4, requires_grad=True), torch.full((1, 4, 2, 2), 3.0, requires_grad=True))
    loss = feature_matching(fake, real)
    assert float(loss.detach()) == pytest.approx((1 + 3) / 2)
    loss.backward()
    assert all(each.grad is not None for each in fake)
    assert all(each.grad is None for each in real)
