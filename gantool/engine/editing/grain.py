"""Noise maps that are searched along with a code must stay noise, or they would swallow the picture.

Analyzing and Improving the Image Quality of StyleGAN, arXiv:1912.04958, appendix D.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

SMALLEST = 8  # px


def likeness_to_neighbours(maps: Sequence[Tensor]) -> Tensor:
    """The squared correlation of each map (1 1 h w) with itself shifted by a pixel, at every halved size, summed: 0 for
    white noise."""
    total = torch.zeros((), device=maps[0].device)
    for each in maps:
        level = each
        while True:
            total = total + (level * level.roll(1, 3)).mean().square() + (level * level.roll(1, 2)).mean().square()
            if min(level.shape[2:]) <= SMALLEST:
                break
            level = F.avg_pool2d(level, 2) * 2  # of the same variance
    return total


@torch.no_grad()
def normalise(maps: Sequence[Tensor]) -> None:
    """Give each map mean 0 and variance 1, in place."""
    for each in maps:
        if each.numel() > 1:
            each.sub_(each.mean()).div_(each.std().clamp_min(1e-8))
