"""Latents z: the same for a seed on every machine, and the ways from one to another.

N batch, D numbers of a latent.
"""

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from gantool.errors import UnusableError

PARALLEL = 1e-4  # radians between two latents below which the sphere between them is as good as flat


def latents(seeds: Sequence[int], size: int) -> Tensor:
    """N(0, 1), N D, float32 on the CPU. A seed gives what published StyleGAN tools give for it."""
    rows = [np.random.RandomState(seed % 2**32).standard_normal(size) for seed in seeds]
    return torch.from_numpy(np.stack(rows).astype(np.float32)) if rows else torch.empty(0, size)


def lerp(start: Tensor, end: Tensor, share: float) -> Tensor:
    """The point `share` of the way along the straight line."""
    return torch.lerp(start, end, share)


def slerp(start: Tensor, end: Tensor, share: float) -> Tensor:
    """The point `share` of the way along the great circle, row by row: White, arXiv:1609.04468, section 2.

    Normal latents of many numbers lie near a sphere; the straight line leaves it in the middle.
    """
    cosine = torch.cosine_similarity(start, end, dim=-1).clamp(-1, 1)[..., None]
    angle = torch.acos(cosine)  # N 1
    bent = (torch.sin((1 - share) * angle) * start + torch.sin(share * angle) * end) / torch.sin(angle)
    return torch.where(torch.sin(angle) < PARALLEL, lerp(start, end, share), bent)


def combined(terms: Sequence[tuple[float, Tensor]]) -> Tensor:
    """The weighted sum, N D, with the length that the terms have on average: arXiv:1511.06434, 6.3.2.

    Without the last, king - man + woman would be too long to be a likely latent. One term alone stays what it is.

    Raises:
        UnusableError: there is no term, or the weights are all 0.
    """
    total = sum(abs(weight) for weight, _ in terms)
    if total == 0:
        raise UnusableError("A sum of pictures needs at least one with a weight that is not 0.")
    added = torch.stack([weight * code for weight, code in terms]).sum(0)
    length = torch.stack([abs(weight) / total * code.norm(dim=-1) for weight, code in terms]).sum(0)  # N
    scale: Tensor = length / added.norm(dim=-1).clamp_min(1e-12)
    return added * scale[:, None]
