"""What the papers prove, seen in one dimension, where every distribution is known.

Expectations are means over quantiles, so that nothing here depends on chance but the first weights.
"""

import math

import pytest
import torch
from torch import Tensor, nn

from gantool.nn.objectives import NON_SATURATING, WGAN_GP, Objective
from gantool.nn.penalties import gradient_penalty, r1

QUANTILES = torch.linspace(0, 1, 258)[1:-1, None]  # 256 1


def normal(mean: float, deviation: float) -> Tensor:
    return mean + deviation * math.sqrt(2) * torch.erfinv(2 * QUANTILES - 1)


def density(x: Tensor, mean: float, deviation: float) -> Tensor:
    return torch.exp(-0.5 * ((x - mean) / deviation) ** 2) / deviation


def judge(seed: int = 0) -> nn.Sequential:
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 32), nn.Tanh(), nn.Linear(32, 1))


def trained(
    objective: Objective, real: Tensor, fake: Tensor, steps: int, penalty: float = 0.0
) -> tuple[nn.Module, float]:
    """A discriminator that has learnt to tell two fixed distributions apart, and the loss that is left."""
    D = judge()
    optimiser = torch.optim.Adam(D.parameters(), 1e-2, fused=True)
    slower = torch.optim.lr_scheduler.LinearLR(optimiser, 1.0, 0.02, steps)
    for _ in range(steps):
        optimiser.zero_grad()
        loss = objective.discriminator(D(real), D(fake))
        (loss + penalty * gradient_penalty(D, real, fake) if penalty else loss).backward()
        optimiser.step()
        slower.step()
    with torch.no_grad():
        return D, float(objective.discriminator(D(real), D(fake)))


def test_the_best_discriminator_is_the_share_of_the_densities() -> None:
    # arXiv:1406.2661, proposition 1: D*(x) = p_data(x) / (p_data(x) + p_g(x)).
    D, _ = trained(NON_SATURATING, normal(0.8, 0.7), normal(-0.5, 1.2), 600)
    x = torch.linspace(-2.5, 2.5, 51)[:, None]  # where either has weight
    real, fake = density(x, 0.8, 0.7), density(x, -0.5, 1.2)
    with torch.no_grad():
        assert float((D(x).sigmoid() - real / (real + fake)).abs().max()) < 0.04


def test_the_value_at_equilibrium_is_minus_log_four() -> None:
    # Theorem 1: where p_g = p_data, even the best D is left with V = -log 4; elsewhere it has more.
    real = normal(0.3, 1.0)
    _, loss = trained(NON_SATURATING, real, real.flip(0), 150)
    assert -loss == pytest.approx(-math.log(4), abs=2e-3)
    _, loss = trained(NON_SATURATING, real, normal(1.5, 1.0), 150)
    assert -loss > -math.log(4) + 0.2


def test_a_generator_finds_the_distribution_and_leaves_the_value_there() -> None:
    # G(z) = a z + b against N(2, 0.5); logits are a parabola, which holds D*. R1 damps the circling (arXiv:1801.04406).
    z, real = normal(0.0, 1.0), normal(2.0, 0.5)
    G = nn.Linear(1, 1)
    w = nn.Parameter(torch.zeros(3))
    with torch.no_grad():
        G.weight.fill_(1.0)
        G.bias.fill_(0.0)

    def D(x: Tensor) -> Tensor:  # noqa: N802  # a network
        return w[0] + w[1] * (x - 2) + w[2] * (x - 2).square()

    for_g = torch.optim.Adam(G.parameters(), 2e-2, (0.0, 0.9))
    for_d = torch.optim.Adam([w], 5e-2, (0.0, 0.9))
    for _ in range(500):
        for_d.zero_grad()
        (NON_SATURATING.discriminator(D(real), D(G(z).detach())) + 0.2 * r1(D, real)).backward()
        for_d.step()
        for_g.zero_grad()
        NON_SATURATING.generator(D(G(z))).backward()
        for_g.step()
    assert float(G.bias.detach()) == pytest.approx(2.0, abs=0.1)
    assert abs(float(G.weight.detach())) == pytest.approx(0.5, abs=0.1)
    value = -float(NON_SATURATING.discriminator(D(real), D(G(z))).detach())
    assert value == pytest.approx(-math.log(4), abs=0.02)


@pytest.mark.parametrize("distance", [2.0, 4.0])
def test_the_critic_tells_the_distance_where_the_divergence_is_flat(distance: float) -> None:
    # arXiv:1701.07875, example 1: apart by d, the earth mover's distance is d and the divergence log 2, whatever d.
    real, fake = QUANTILES + distance, QUANTILES
    _, loss = trained(WGAN_GP, real, fake, 250, penalty=10.0)
    # The penalty lets slopes be 1 + d / (2 lambda): the best value is d + d^2 / (2 lambda).
    assert -loss == pytest.approx(distance + distance**2 / 20, rel=0.02)
    _, loss = trained(NON_SATURATING, real, fake, 120)
    divergence = math.log(2) - loss / 2  # JSD = (V + log 4) / 2
    assert divergence == pytest.approx(math.log(2), abs=0.02)
