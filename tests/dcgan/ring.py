"""Eight kinds of picture: a soft dot at one of eight places on a ring, 16 px. How many kinds does a generator make?

The 2-D ring of Gaussians (arXiv:1611.02163, 4.1; VEEGAN, arXiv:1705.07761, 5.1), rendered. As there, a picture is of
high quality where its dot is one dot and lies within 3 deviations of a mode, and a mode is hit where it gets enough.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

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
    """`modes` of 8 that get at least a quarter of their share; `quality`: share of pictures that are one good dot."""

    modes: int
    quality: float


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
    return Count(int(hit.sum()), float(good.float().mean()))
