"""Eight kinds of picture: a soft dot at one of eight places on a ring, 16 px. How many kinds does a generator make?

The 2-D ring of Gaussians (arXiv:1611.02163, 4.1; VEEGAN, arXiv:1705.07761, 5.1), rendered. As there, a picture is of
high quality where its dot is one dot and lies within 3 deviations of a mode, and a mode is hit where it gets enough.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from gantool.nn.lipschitz import clip_weights
from gantool.nn.objectives import Objective
from gantool.nn.penalties import Penalties

MODES = 8
SIZE = 16  # px
RADIUS = 4.5  # px, of the ring
DEVIATION = 0.25  # px, of the places of a mode
DOT = 1.4  # px, deviation of the dot itself


def places() -> Tensor:
    """The middles of the modes, 8 2, in px."""
    angle = torch.arange(MODES) * (2 * math.pi / MODES)
    return (SIZE - 1) / 2 + RADIUS * torch.stack((angle.cos(), angle.sin()), 1)


def ring(count: int, source: torch.Generator) -> Tensor:
    """N 1 16 16 in [-1, 1]."""
    mode = torch.randint(MODES, (count,), generator=source)
    return drawn(places()[mode] + DEVIATION * torch.randn(count, 2, generator=source))


def drawn(middles: Tensor) -> Tensor:
    """Dots around N 2, as N 1 16 16."""
    axis = torch.arange(SIZE)
    across = torch.exp(-0.5 * ((axis - middles[:, :1]) / DOT) ** 2)  # N 16
    down = torch.exp(-0.5 * ((axis - middles[:, 1:]) / DOT) ** 2)  # N 16
    return (down[:, None, :, None] * across[:, None, None, :]) * 2 - 1


@dataclass(frozen=True)
class Count:
    """What pictures there are.

    `modes`: of 8, those that get at least a quarter of their share in good pictures. `quality`: share of pictures that
    are one good dot. `kinds`: of 8, the places towards which a 32nd of the pictures tend, good or not.
    """

    modes: int
    quality: float
    kinds: int


def count(pictures: Tensor) -> Count:
    """Judge made pictures, N 1 16 16 in [-1, 1]."""
    ink = (pictures[:, 0] + 1) / 2  # N 16 16
    mass = ink.sum((1, 2)).clamp_min(1e-6)
    axis = torch.arange(SIZE)
    middle = torch.stack(((ink.sum(1) * axis).sum(1) / mass, (ink.sum(2) * axis).sum(1) / mass), 1)  # N 2
    one_dot = (pictures - drawn(middle)).abs().mean((1, 2, 3)) < 0.1  # a dot at the centre of mass, and nothing else
    distance, nearest = torch.cdist(middle, places()).min(1)
    good = one_dot & (distance < 3 * DEVIATION)
    hit = torch.bincount(nearest[good], minlength=MODES) >= len(pictures) / MODES / 4
    kinds = torch.bincount(nearest, minlength=MODES) >= len(pictures) / 32
    return Count(int(hit.sum()), float(good.float().mean()), int(kinds.sum()))


class Game:
    """The smallest generator and discriminator that can play it: two hidden layers each."""

    latent, width, batch = 8, 64, 64

    def __init__(self, objective: Objective, penalties: Penalties | None = None, *, seed: int = 0,
                 momentum: float = 0.9, rate: float = 1e-3) -> None:
        torch.manual_seed(seed)
        self.objective = objective
        self.penalties = objective.penalties if penalties is None else penalties
        self._reals = torch.Generator().manual_seed(seed)
        self.G = nn.Sequential(
            nn.Linear(self.latent, self.width), nn.ReLU(), nn.Linear(self.width, self.width), nn.ReLU(),
            nn.Linear(self.width, SIZE * SIZE), nn.Tanh(), nn.Unflatten(1, (1, SIZE, SIZE)))
        self.D = nn.Sequential(
            nn.Flatten(), nn.Linear(SIZE * SIZE, self.width), nn.LeakyReLU(0.2),
            nn.Linear(self.width, self.width), nn.LeakyReLU(0.2), nn.Linear(self.width, 1))
        nn.init.constant_(self.G[4].bias, -1.0)  # begin dark, as the pictures are
        self._for_g = torch.optim.Adam(self.G.parameters(), rate, (momentum, 0.99), fused=True)
        self._for_d = torch.optim.Adam(self.D.parameters(), rate, (momentum, 0.99), fused=True)

    def play(self, steps: int) -> Count:
        """D learns `steps` times, G as often as the objective lets it; then 1,000 pictures are judged."""
        for step in range(steps):
            real = ring(self.batch, self._reals)
            with torch.no_grad():
                fake = self.G(torch.randn(self.batch, self.latent))
            loss = self.objective.discriminator(self.D(real), self.D(fake))
            self._step(self._for_d, sum(self.penalties.terms(self.D, real, fake, step=step).values(), loss))
            if self.penalties.clip:
                clip_weights(self.D, self.penalties.clip)
            if step % self.objective.critic_steps == 0:
                self.D.requires_grad_(False)
                made = self.D(self.G(torch.randn(self.batch, self.latent)))
                seen = self.D(real) if self.objective.needs_real else None
                self._step(self._for_g, self.objective.generator(made, seen))
                self.D.requires_grad_(True)
        with torch.no_grad():
            return count(self.G(torch.randn(1000, self.latent, generator=torch.Generator().manual_seed(9))))

    def _step(self, optimiser: torch.optim.Optimizer, loss: Tensor) -> None:
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        optimiser.step()
