"""Blur kernels of the degradation: Gaussian, generalised, plateau-shaped and ringing (arXiv:2107.10833, 3.2).

N kernels, K side of a kernel (odd).
"""

import math
from dataclasses import dataclass

import torch
from torch import Generator, Tensor

from gantool.recipes.chance import between, draw, whole

SIDE = 21  # px: the largest


@dataclass(frozen=True)
class Kinds:
    """How often ringing takes the place of blur, how often blur is not a Gaussian, and how often not isotropic."""

    ringing: float
    generalised: float
    plateau: float
    anisotropic: float


def blur(generator: Generator, low: float, high: float, kinds: Kinds) -> Tensor:
    """One kernel, K K, summing to 1: blur of a standard deviation in low..high px, or ringing."""
    size = 7 + 2 * whole(generator, 0, 7)
    if draw(generator) < kinds.ringing:
        return ring(between(generator, math.pi / 3 if size >= 13 else math.pi / 5, math.pi), size)
    kind, turned = draw(generator), draw(generator) < kinds.anisotropic
    first = between(generator, low, high)
    second = between(generator, low, high) if turned else first
    angle = between(generator, -math.pi, math.pi)
    distance = _distance(max(first, 0.05), max(second, 0.05), angle)
    if kind < kinds.generalised:
        return _normalised(torch.exp(-0.5 * distance ** _beta(generator, 0.5, 4.0)), size)  # (3)
    if kind < kinds.generalised + kinds.plateau:
        return _normalised(1 / (1 + distance ** _beta(generator, 1.0, 2.0)), size)  # (4)
    return _normalised(torch.exp(-0.5 * distance), size)  # (3) with beta = 1


def last_ring(generator: Generator, probability: float) -> Tensor:
    """The final sinc filter, or the kernel that changes nothing."""
    if draw(generator) >= probability:
        return _normalised(_distance(1.0, 1.0, 0.0) == 0, 1)
    size = 7 + 2 * whole(generator, 0, 7)
    return ring(between(generator, math.pi / 3, math.pi), size)


def ring(cutoff: float, size: int) -> Tensor:
    """Equation (5): the circular low-pass filter of `cutoff` in radians a px; cut off at `size` px it rings."""
    steps = torch.arange(SIDE, dtype=torch.float64) - SIDE // 2
    radius = torch.hypot(steps[:, None], steps)
    inside = cutoff * torch.special.bessel_j1(cutoff * radius) / (2 * math.pi * radius.clamp(min=1e-9))
    return _normalised(torch.where(radius == 0, cutoff**2 / (4 * math.pi), inside), size)


def _distance(first: float, second: float, angle: float) -> Tensor:
    """x^T Sigma^-1 x over the grid, where Sigma has these standard deviations along turned axes."""
    steps = torch.arange(SIDE, dtype=torch.float64) - SIDE // 2
    y, x = steps[:, None], steps
    along, across = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
    return (along / first) ** 2 + (across / second) ** 2


def _beta(generator: Generator, low: float, high: float) -> float:
    """Half of the shapes below the Gaussian's, half above."""
    return between(generator, low, 1.0) if draw(generator) < 0.5 else between(generator, 1.0, high)


def _normalised(kernel: Tensor, size: int) -> Tensor:
    """Without what lies beyond `size` px, summing to 1."""
    margin = (SIDE - size) // 2
    inner = torch.zeros(SIDE, SIDE, dtype=torch.float64)
    inner[margin : SIDE - margin, margin : SIDE - margin] = kernel[margin : SIDE - margin, margin : SIDE - margin]
    return (inner / inner.sum()).float()
