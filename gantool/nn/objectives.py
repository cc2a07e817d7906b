"""Adversarial objectives: what discriminator and generator minimise, given logits D(real) and D(fake).

Each names its balance point, the value of D's decisions when it cannot tell real from fake, which monitors and adaptive
augmentation compare with, and the penalties without which its paper does not use it. Losses are means over all patches,
never in half precision. Two learning rates (TTUR, arXiv:1706.08500) are the families' `lr_g` and `lr_d`.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.nn.penalties import NONE, Penalties

DiscriminatorLoss = Callable[[Tensor, Tensor], Tensor]
GeneratorLoss = Callable[[Tensor], Tensor]
RelativeLoss = Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Objective:
    """A game for two: logits of any shape, N first, become a scalar to minimise.

    Attributes:
        discriminator: its loss, given logits of (real, fake).
        alone: the generator's loss where it looks at fakes alone.
        beside: the generator's loss, given (fake, real), where it compares the two (relativistic).
        balance: D's logits where it cannot tell; where logits only mean something by comparison, 0 of what `decision`
            gives.
        compares: what a decision on a real picture is compared with: the balance point, the mean fake ("wasserstein",
            relativistic average) or the fake of the same row ("pairs").
        penalties: those that belong to it.
        critic_steps: how often D learns for each time that G does, in its paper.
    """

    id: str
    discriminator: DiscriminatorLoss
    alone: GeneratorLoss | None = None
    beside: RelativeLoss | None = None
    balance: float = 0.0
    compares: Literal["balance", "fakes", "pairs"] = "balance"
    penalties: Penalties = NONE
    critic_steps: int = 1

    @property
    def needs_real(self) -> bool:
        """Whether the generator's loss needs D(real) too."""
        return self.beside is not None

    def generator(self, fake: Tensor, real: Tensor | None = None) -> Tensor:
        """The generator's loss, given logits of fakes, and of reals where `needs_real`; those get no gradient.

        Raises:
            ValueError: logits of reals are needed and not given.
        """
        if self.alone is not None:
            return self.alone(fake)
        if self.beside is None or real is None:
            raise ValueError(f"the {self.id} objective compares fake with real: give the logits of both")
        return self.beside(fake, real.detach())

    def decision(self, real: Tensor, fake: Tensor) -> Tensor:
        """How sure D is that each real picture is real: N values, 0 where it cannot tell; patches are averaged.

        The mean of their signs over training pictures is r_t of arXiv:2006.06676, (1).
        """
        mean_real, mean_fake = (_wide(each.detach()).reshape(len(each), -1).mean(1) for each in (real, fake))  # N
        match self.compares:
            case "pairs":
                return mean_real - mean_fake
            case "fakes":
                return mean_real - mean_fake.mean()
            case "balance":
                return mean_real - self.balance

    def decisions(self, real: Tensor, fake: Tensor) -> dict[str, Tensor]:
        """What `Terms.decisions` carries: mean logits "real" and "fake", and "sign", the mean sign of `decision`."""
        return {"real": _wide(real.detach()).mean(), "fake": _wide(fake.detach()).mean(),
                "sign": self.decision(real, fake).sign().mean()}


def saturating_discriminator(real: Tensor, fake: Tensor) -> Tensor:
    """Goodfellow et al., arXiv:1406.2661, (1), where D = sigmoid(logits)."""
    real, fake = _wide(real), _wide(fake)
    return F.softplus(-real).mean() + F.softplus(fake).mean()  # -log D(x) - log(1 - D(G(z)))


def minimax_generator(fake: Tensor) -> Tensor:
    """arXiv:1406.2661, (1): minimise log(1 - D(G(z))), whose slope is gone where D is sure of a fake."""
    return -F.softplus(_wide(fake)).mean()  # log(1 - D(G(z)))


def non_saturating_generator(fake: Tensor) -> Tensor:
    """The same, section 3: maximise log D(G(z)), because log(1 - D(G(z))) saturates early on."""
    return F.softplus(-_wide(fake)).mean()  # -log D(G(z))


def lsgan_discriminator(real: Tensor, fake: Tensor) -> Tensor:
    """Mao et al., arXiv:1611.04076, (9) with a = 0, b = 1: 1/2 (D(x) - 1)^2 + 1/2 D(G(z))^2."""
    real, fake = _wide(real), _wide(fake)
    return 0.5 * (real - 1).square().mean() + 0.5 * fake.square().mean()


def lsgan_generator(fake: Tensor) -> Tensor:
    """The same with c = 1: 1/2 (D(G(z)) - 1)^2."""
    return 0.5 * (_wide(fake) - 1).square().mean()


def hinge_discriminator(real: Tensor, fake: Tensor) -> Tensor:
    """Lim and Ye, arXiv:1705.02894; Miyato et al., arXiv:1802.05957, (16)."""
    real, fake = _wide(real), _wide(fake)
    return F.relu(1 - real).mean() + F.relu(1 + fake).mean()  # max(0, 1 - D(x)) + max(0, 1 + D(G(z)))


def critic(real: Tensor, fake: Tensor) -> Tensor:
    """Arjovsky et al., arXiv:1701.07875, (2) and algorithm 1: the critic f maximises E f(x) - E f(G(z))."""
    return _wide(fake).mean() - _wide(real).mean()


def raising_generator(fake: Tensor) -> Tensor:
    """arXiv:1802.05957, (17), and arXiv:1701.07875, algorithm 1: -D(G(z))."""
    return -_wide(fake).mean()


def relativistic_average(above: Tensor, below: Tensor) -> Tensor:
    """Jolicoeur-Martineau, arXiv:1807.00734, (8) and (9) with the standard loss.

    `above` is what should look more real than the average of `below`: reals for D, fakes for G.
    """
    above, below = _wide(above), _wide(below)
    # -log sigmoid(C(x_r) - E C(x_f)) - log(1 - sigmoid(C(x_f) - E C(x_r)))
    return F.softplus(below.mean() - above).mean() + F.softplus(below - above.mean()).mean()


def relativistic_pairing(above: Tensor, below: Tensor) -> Tensor:
    """Huang et al., arXiv:2501.05441, (2) with f(t) = -log(1 + e^-t): each picture against the one of the same row."""
    return F.softplus(_wide(below) - _wide(above)).mean()  # -log sigmoid(D(x) - D(G(z)))


MINIMAX = Objective("minimax", saturating_discriminator, minimax_generator)
NON_SATURATING = Objective("non-saturating", saturating_discriminator, non_saturating_generator)
LSGAN = Objective("lsgan", lsgan_discriminator, lsgan_generator, balance=0.5)
HINGE = Objective("hinge", hinge_discriminator, raising_generator)
WGAN = Objective(
    "wgan", critic, raising_generator, compares="fakes", penalties=Penalties(clip=0.01), critic_steps=5)
WGAN_GP = Objective(
    "wgan-gp", critic, raising_generator, compares="fakes", penalties=Penalties(gradient=10.0), critic_steps=5)
RELATIVISTIC_AVERAGE = Objective(
    "relativistic-average", relativistic_average, beside=relativistic_average, compares="fakes")
RELATIVISTIC_PAIRING = Objective(
    "relativistic-pairing", relativistic_pairing, beside=relativistic_pairing, compares="pairs",
    penalties=Penalties(r1=1.0, r2=1.0))

OBJECTIVES = {each.id: each for each in (
    MINIMAX, NON_SATURATING, LSGAN, HINGE, WGAN, WGAN_GP, RELATIVISTIC_AVERAGE, RELATIVISTIC_PAIRING)}

SMOOTHABLE = (MINIMAX.id, NON_SATURATING.id, LSGAN.id)
"""The objectives with a target for reals, which alone can be smoothed."""


def smoothed(objective: Objective, amount: float) -> Objective:
    """One-sided label smoothing, Salimans et al., arXiv:1606.03498, 3.4: reals should score alpha = 1 - `amount`.

    Fakes keep their target 0. Then the best D is alpha p_data / (p_data + p_g), so that balance lies at alpha / 2.

    Raises:
        ValueError: the objective has no target for reals, or `amount` is not in [0, 1).
    """
    if not 0 <= amount < 1:
        raise ValueError(f"labels cannot be smoothed by {amount:g}")
    if amount == 0:
        return objective
    alpha = 1 - amount
    if objective.discriminator is saturating_discriminator:
        def entropy(real: Tensor, fake: Tensor) -> Tensor:
            real, fake = _wide(real), _wide(fake)
            # -alpha log D(x) - (1 - alpha) log(1 - D(x)) - log(1 - D(G(z)))
            return (alpha * F.softplus(-real) + amount * F.softplus(real)).mean() + F.softplus(fake).mean()

        return replace(objective, discriminator=entropy, balance=math.log(alpha / (2 - alpha)))  # logit of alpha / 2
    if objective.discriminator is lsgan_discriminator:
        def squares(real: Tensor, fake: Tensor) -> Tensor:
            return 0.5 * (_wide(real) - alpha).square().mean() + 0.5 * _wide(fake).square().mean()

        return replace(objective, discriminator=squares, balance=alpha / 2)
    raise ValueError(f"the {objective.id} objective has no target for reals that could be smoothed")


def feature_matching(fake: tuple[Tensor, ...], real: tuple[Tensor, ...]) -> Tensor:
    """Mean distance of what a discriminator's layers see in fake and real pictures: Wang et al., arXiv:1711.11585, (4).

    The mean over layers of mean |D_i(x) - D_i(G(z))|; the real features get no gradient.
    """
    distances = [(_wide(a) - _wide(b.detach())).abs().mean() for a, b in zip(fake, real, strict=True)]
    total = distances[0]
    for distance in distances[1:]:
        total = total + distance
    return total / len(distances)


def _wide(x: Tensor) -> Tensor:
    """At least float32: under autocast logits arrive in bf16, whose three digits are too few for a mean."""
    return x.float() if x.dtype in (torch.bfloat16, torch.float16) else x
