"""Halving and doubling with a low-pass filter of four taps, in plain torch: StyleGAN2, arXiv:1912.04958, appendix B.

The filter is separable; with its taps 1 3 3 1 doubling is bilinear interpolation that takes what is outside for 0. It
is one convolution of every channel by itself, which on CPUs is twice as fast as one for each direction.

N batch, C channels, H W pixels.
"""

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

TAPS = (1.0, 3.0, 3.0, 1.0)


class Fir(nn.Module):
    """The filter of some taps, whose sum is brought to 1. An even number of taps, at least 2."""

    kernel: Tensor

    def __init__(self, taps: Sequence[float] = TAPS) -> None:
        super().__init__()
        row = torch.tensor(taps) / sum(taps)
        self.register_buffer("kernel", torch.outer(row, row).flip(0, 1)[None, None], persistent=False)  # 1 1 k k
        self._before = len(taps) // 2 - 1  # of the pixel in the middle, whose right half lies between two pixels

    def doubled(self, x: Tensor) -> Tensor:
        """N C H W -> N C 2H 2W; the mean stays."""
        kernel = self._of(x, 4.0).flip(2, 3)  # three of four pixels begin as 0
        return F.conv_transpose2d(x, kernel, stride=2, padding=self._before, groups=x.shape[1])

    def halved(self, x: Tensor) -> Tensor:
        """N C H W -> N C H/2 W/2; the mean stays."""
        return F.conv2d(x, self._of(x), stride=2, padding=self._before, groups=x.shape[1])

    def smooth_doubled(self, x: Tensor) -> Tensor:
        """After a transposed convolution of width 3 with stride 2: N C 2H+1 2W+1 -> N C 2H 2W."""
        return F.conv2d(x, self._of(x, 4.0), padding=self._before, groups=x.shape[1])

    def smooth_to_halve(self, x: Tensor) -> Tensor:
        """Before a convolution of width 3 with stride 2 and no padding: N C H W -> N C H+1 W+1."""
        return F.conv2d(x, self._of(x), padding=self._before + 1, groups=x.shape[1])

    def _of(self, x: Tensor, gain: float = 1.0) -> Tensor:
        """The kernel for each channel of `x`."""
        return (self.kernel * gain).to(x.dtype).expand(x.shape[1], 1, -1, -1)
