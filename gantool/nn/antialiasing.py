"""Halving and doubling without aliasing (Zhang, arXiv:1904.11486), as contrastive translation has it: arXiv:2007.15651.

N batch, C channels, H W pixels.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

_TAPS = torch.tensor([1.0, 2.0, 1.0]) / 4


class BlurHalve(nn.Module):
    """Blur by the binomial filter 1 2 1, then keep every second pixel; borders are mirrored. N C H W -> N C H/2 W/2."""

    taps: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("taps", torch.outer(_TAPS, _TAPS)[None, None], persistent=False)  # 1 1 3 3

    def forward(self, x: Tensor) -> Tensor:
        return self.valid(F.pad(x, (1, 1, 1, 1), mode="reflect"))

    def valid(self, x: Tensor) -> Tensor:
        """The same for a window that has its margin of one pixel already."""
        channels = x.shape[1]
        return F.conv2d(x, self.taps.to(x.dtype).expand(channels, 1, 3, 3), stride=2, groups=channels)


class LinearDouble(nn.Module):
    """Double by bilinear interpolation, which is a transposed convolution with 1 3 3 1. N C H W -> N C 2H 2W."""

    def forward(self, x: Tensor) -> Tensor:
        return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
