"""Pictures as a few numbers, so that thousands can be compared while a training waits.

A descriptor is the picture averaged down to 16 x 16 px, each channel freed of its mean: what lies where, but neither
how bright it is as a whole nor any detail. Distances between descriptors are root mean squares, in units of [-1, 1].

N batch, M other batch, C channels, H W pixels.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

EDGE = 16


def pooled(pictures: Tensor) -> Tensor:
    """N C H W of any size as N C 16 16, on the CPU in float32."""
    return F.adaptive_avg_pool2d(pictures.detach().float(), EDGE).cpu()


def descriptors(pictures: Tensor) -> Tensor:
    """N C H W in [-1, 1] as N C*256."""
    small = pooled(pictures)
    centred: Tensor = small - small.mean((2, 3), keepdim=True)
    return centred.flatten(1)


def distances(these: Tensor, those: Tensor) -> Tensor:
    """N K and M K as N M."""
    between: Tensor = torch.cdist(these, those)  # N M
    return between.div_(these.shape[1] ** 0.5)
