"""Normalisation layers by name, all of them independent of batch mates once a network has been trained.

N batch, C channels, H W pixels.
"""

from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Norm = Literal["instance", "plain-instance", "batch", "none"]
"""instance: statistics of each picture, learnt scale and shift. plain-instance: the same without scale and shift, as
older checkpoints have it. batch: statistics of the batch while learning, their running average afterwards."""

EPSILON = 1e-5


class ImageNorm(nn.Module):
    """Normalise each channel of each picture by its own mean and variance (instance norm, arXiv:1607.08022).

    At batch 1 this is what batch norm computes while it learns, which is how arXiv:1611.07004 (6.2) also translates;
    so it takes the weights of networks trained with batch norm. Two differences from `nn.InstanceNorm2d`: its gradient
    is right on the CPU also where it arrives in channels_last (torch's is wrong there at batch 1, measured on 2.15),
    and a map of one pixel, whose deviation from its own mean is always 0, keeps its value.
    """

    def __init__(self, channels: int, *, affine: bool = True) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels)) if affine else None
        self.bias = nn.Parameter(torch.zeros(channels)) if affine else None

    def forward(self, x: Tensor) -> Tensor:
        if x.shape[2] * x.shape[3] == 1:
            if self.weight is None or self.bias is None:
                return x
            return x * self.weight[:, None, None] + self.bias[:, None, None]
        # One batch norm a picture: bitwise the same in every batch, and right in every memory format. An export must
        # not fix the size of its batch.
        if x.is_cpu and not torch.compiler.is_exporting():
            return torch.cat([_listening(F.batch_norm(one, None, None, self.weight, self.bias, True, 0.0, EPSILON))
                              for one in torch.split(x, 1)])
        return F.instance_norm(x, weight=self.weight, bias=self.bias, eps=EPSILON)


def _listening(normed: Tensor) -> Tensor:
    """One picture whose gradient is read right. Where it is of transposed rows, its stride over pictures is an unusual
    one, which means nothing for one picture, and torch's batch norm on the CPU takes another order of values from it
    (measured on 2.14: wrong by more than its length)."""
    if normed.requires_grad:
        normed.register_hook(_usually_strided)  # type: ignore[no-untyped-call]  # torch leaves it untyped
    return normed


def _usually_strided(gradient: Tensor) -> Tensor:
    usual = gradient.numel(), *gradient.stride()[1:]
    return gradient if gradient.stride() == usual else gradient.as_strided(gradient.shape, usual)


def norm(kind: Norm, channels: int) -> nn.Module:
    """The normalisation layer `kind` over `channels`."""
    match kind:
        case "instance":
            return ImageNorm(channels)
        case "plain-instance":
            return ImageNorm(channels, affine=False)
        case "batch":
            return nn.BatchNorm2d(channels)
        case "none":
            return nn.Identity()


def needs_bias(kind: Norm) -> bool:
    """Whether a convolution before this norm has a bias of its own: not where the norm brings a shift."""
    return kind in ("none", "plain-instance")
