"""Penalties on how steep a discriminator is: R1, R2, the gradient penalty; and which of them a run uses, how often.

All three differentiate a gradient. That needs full precision and eager kernels, so they run D themselves, outside of
autocast and of compiled graphs, whatever surrounds the call. D's answer on a picture is the mean over its patches.

N batch, C channels, H W pixels.
"""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from gantool.nn import rows

Judge = Callable[[Tensor], Tensor]
"""Pictures N C H W to logits, N first; augmentation may be part of it."""


@contextlib.contextmanager
def exactly(device: torch.device) -> Iterator[None]:
    """Compute in the precision of the weights and without compiled graphs, which have no second derivative."""
    with torch.autocast(device.type, enabled=False), torch.compiler.set_stance("force_eager"):
        yield


def slopes(judge: Judge, images: Tensor) -> Tensor:
    """|grad_x D(x)|^2 for each picture, N, differentiable in the weights of D."""
    with exactly(images.device), torch.enable_grad():
        x = images.detach().to(torch.promote_types(images.dtype, torch.float32)).requires_grad_(True)
        answers = judge(x).reshape(len(x), -1).mean(1)  # N
        (gradient,) = torch.autograd.grad(answers.sum(), x, create_graph=True)  # N C H W
        return gradient.square().flatten(1).sum(1)  # N


def r1(judge: Judge, real: Tensor) -> Tensor:
    """Mescheder et al., arXiv:1801.04406, (9) without gamma: 1/2 E |grad D(x)|^2 at real pictures."""
    return 0.5 * slopes(judge, real).mean()


def r2(judge: Judge, fake: Tensor) -> Tensor:
    """The same, (10): 1/2 E |grad D(x)|^2 at fakes, which are held fixed."""
    return 0.5 * slopes(judge, fake).mean()


def gradient_penalty(judge: Judge, real: Tensor, fake: Tensor, share: Tensor | None = None) -> Tensor:
    """Gulrajani et al., arXiv:1704.00028, (3) without lambda: E (|grad D(x^)|_2 - 1)^2 on lines from fake to real.

    Args:
        share: where on its line each x^ lies, N in [0, 1]; drawn from torch's global generator if not given.
    """
    if share is None:
        share = rows.rand(len(real), device="cpu")  # the same numbers for every device
    share = share.to(real).view(-1, *[1] * (real.ndim - 1))  # N 1 1 1
    between = torch.lerp(fake.detach().to(real.dtype), real, share)  # x^ = e x + (1 - e) G(z)
    # The root of 0 has no slope; a D that is flat there must still be able to learn.
    return ((slopes(judge, between) + 1e-12).sqrt() - 1).square().mean()


@dataclass(frozen=True)
class Penalties:
    """Which penalties a discriminator learns under; 0 is without.

    Attributes:
        r1, r2: gamma of R1 and R2.
        gradient: lambda of the gradient penalty.
        clip: the largest size of a weight (WGAN, arXiv:1701.07875); applied by `gantool.nn.lipschitz.clip_weights`.
        every: in how many steps R1 and R2 come once, then counting as much more (lazily, arXiv:1912.04958, 3.1).
    """

    r1: float = 0.0
    r2: float = 0.0
    gradient: float = 0.0
    clip: float = 0.0
    every: int = 1

    def wanting(self, *, r1: float = 0.0, r2: float = 0.0, every: int = 1) -> "Penalties":
        """These, with what a person wants in the place of what the objective brings; 0 wants nothing."""
        return replace(self, r1=r1 or self.r1, r2=r2 or self.r2, every=every)

    def terms(self, judge: Judge, real: Tensor, fake: Tensor, *, step: int) -> dict[str, Tensor]:
        """The weighted penalties that are due in this step, by name; none where none is."""
        terms: dict[str, Tensor] = {}
        if step % self.every == 0:
            if self.r1:
                terms["D_r1"] = self.every * self.r1 * r1(judge, real)
            if self.r2:
                terms["D_r2"] = self.every * self.r2 * r2(judge, fake)
        if self.gradient:
            terms["D_gradient"] = self.gradient * gradient_penalty(judge, real, fake)
        return terms


NONE = Penalties()
