"""Letting a discriminator see that a generator makes one picture again and again: layers that compare batch mates.

N batch, C channels, H W pixels, G pictures of a group, F features, B kernels of D numbers.
"""

import torch
from torch import Tensor, nn


class MinibatchDeviation(nn.Module):
    """Adds channels that say how much the pictures of a group differ: Karras et al., arXiv:1710.10196, section 3.

    In groups of at most `group` pictures and for `channels` shares of the features, as arXiv:1912.04958 has it.
    """

    def __init__(self, group: int = 4, channels: int = 1) -> None:
        super().__init__()
        self.group, self.channels = group, channels

    def forward(self, x: Tensor) -> Tensor:
        count, features, height, width = x.shape
        group = group_size(count, self.group)
        # Rows 0, N/G, 2N/G, ... make up a group.
        y = x.reshape(group, count // group, self.channels, features // self.channels, height, width)  # G N/G c C/c H W
        deviation = (y.var(0, correction=0) + 1e-8).sqrt().mean((2, 3, 4))  # N/G c
        planes = deviation[:, :, None, None].repeat(group, 1, height, width)  # N c H W
        return torch.cat((x, planes.to(x.dtype)), 1)  # N C+c H W


class MinibatchDiscrimination(nn.Module):
    """Adds, for each learnt kernel, how near the other pictures' features are: arXiv:1606.03498, 3.2.

    In: N F. Out: N F+`kernels`. The picture itself is left out of its sum, which only moves it by 1.
    """

    def __init__(self, features: int, kernels: int = 32, numbers: int = 16) -> None:
        super().__init__()
        self.kernels = kernels
        self.tensor = nn.Linear(features, kernels * numbers, bias=False)  # T

    def forward(self, x: Tensor) -> Tensor:
        m = self.tensor(x).unflatten(1, (self.kernels, -1)).float()  # M_i: N B D
        distance = (m[:, None] - m[None]).abs().sum(-1)  # |M_ib - M_jb|_1: N N B
        near = torch.exp(-distance).sum(1) - 1  # o(x_i)_b = sum_j exp(-|M_ib - M_jb|), j != i: N B
        return torch.cat((x, near.to(x.dtype)), 1)  # N F+B


def group_size(count: int, most: int) -> int:
    """The largest group of at most `most` that divides the batch."""
    return next(size for size in range(min(most, count), 0, -1) if count % size == 0)
