"""Latent directions that a generator shows by itself, without examples.

D numbers of a w, S styles, N samples. Every direction comes with a length such that 1 is a clear change.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from gantool.api import StyleSpace
from gantool.nn.latents import latents

SAMPLES, FEW = 2000, 128
SEED = 20070660


@dataclass(frozen=True)
class Direction:
    """`vector`, D, one unit long; `share` tells how much of all change it stands for; `rows` it is meant for."""

    vector: Tensor
    share: float
    rows: tuple[int, ...]


def closed_form(space: StyleSpace, z_size: int, count: int, rows: Sequence[int]) -> list[Direction]:
    """SeFa, arXiv:2007.06600, (6): unit n that maximise |A n|^2 are the eigenvectors of A^T A, the largest first.

    A stacks the matrices that turn w into the styles of `rows`, each brought to columns of length 1 as there.
    """
    matrices = space.style_matrices()
    A = torch.cat([matrices[row].detach() for row in rows]).cpu().double()  # S D
    A = A / A.norm(dim=0, keepdim=True).clamp_min(1e-12)
    values, vectors = torch.linalg.eigh(A.T @ A)  # ascending
    return _directions(values, vectors, count, sampled(space, z_size, FEW), rows)


def principal(space: StyleSpace, z_size: int, count: int, rows: Sequence[int]) -> list[Direction]:
    """GANSpace, arXiv:2004.02546, section 2.1: the principal components of w."""
    w = sampled(space, z_size, SAMPLES)  # N D
    values, vectors = torch.linalg.eigh(torch.cov(w.T))
    return _directions(values, vectors, count, w, rows)


def sampled(space: StyleSpace, z_size: int, count: int) -> Tensor:
    """`count` w of random latents, the same every time: N D, double."""
    z = latents([SEED], z_size * count).view(count, z_size).to(space.w_mean.device)
    with torch.no_grad():
        return space.map(z).cpu().double()  # in double only there: not every device has it


def spread_of_w(w: Tensor) -> Tensor:
    """How far a number of w is from its average, in general: a scalar."""
    return w.var(0).mean().sqrt()


def _directions(values: Tensor, vectors: Tensor, count: int, w: Tensor, rows: Sequence[int]) -> list[Direction]:
    """The eigenvectors of the largest `values`, as long as w is spread along them, but not vanishing."""
    shares = (values / values.sum().clamp_min(1e-12)).clamp_min(0).flip(0)
    found = []
    for share, vector in zip(shares[:count], vectors.flip(1).T[:count], strict=True):
        upright = vector * vector[vector.abs().argmax()].sign()  # an eigenvector has no sign of its own
        length = torch.maximum((w @ upright).std(), spread_of_w(w))
        found.append(Direction((upright * length).float(), float(share), tuple(rows)))
    return found
