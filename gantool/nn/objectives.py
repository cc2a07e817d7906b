"""Adversarial objectives: what discriminator and generator minimise, given logits D(real) and D(fake).

Each is a pair of small functions and names its balance point: the value of D's decisions when it cannot tell real from
fake, which monitors and adaptive augmentation compare with. Losses are means over all patches, never in half precision.
"""

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor


@dataclass(frozen=True)
class Objective:
    """`discriminator(real, fake)` and `generator(fake)` turn logits of any shape into a scalar to minimise."""

    id: str
    discriminator: Callable[[Tensor, Tensor], Tensor]
    generator: Callable[[Tensor], Tensor]
    balance: float


def non_saturating_discriminator(real: Tensor, fake: Tensor) -> Tensor:
    """Goodfellow et al., arXiv:1406.2661, (1), where D = sigmoid(logits)."""
    real, fake = _wide(real), _wide(fake)
    return F.softplus(-real).mean() + F.softplus(fake).mean()  # -log D(x) - log(1 - D(G(z)))


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


def hinge_generator(fake: Tensor) -> Tensor:
    """arXiv:1802.05957, (17)."""
    return -_wide(fake).mean()  # -D(G(z))


NON_SATURATING = Objective("non-saturating", non_saturating_discriminator, non_saturating_generator, balance=0.0)
LSGAN = Objective("lsgan", lsgan_discriminator, lsgan_generator, balance=0.5)
HINGE = Objective("hinge", hinge_discriminator, hinge_generator, balance=0.0)

OBJECTIVES = {each.id: each for each in (NON_SATURATING, LSGAN, HINGE)}


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
