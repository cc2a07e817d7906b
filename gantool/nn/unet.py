"""The U-Net generator of pix2pix (arXiv:1611.07004, appendix 6.1.1), for any depth.

N batch, C channels, H W pixels, d depth: the number of halvings.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from gantool.nn.noise import SeededDropout
from gantool.nn.norms import Norm, needs_bias, norm
from gantool.nn.upsampling import ResizeConv, Upsampling


class UNet(nn.Module):
    """Halve `depth` times, double as often, and hand each scale of the way down to the way up.

    In: N `channels_in` H W, H and W multiples of 2**depth. Out: N `channels_out` H W in [-1, 1].
    Width doubles from `width` up to 8 `width`. The innermost scale is not normalised: at the smallest input it has one
    pixel, and normalising that by its own statistics would erase it.
    """

    def __init__(
        self,
        channels_in: int,
        channels_out: int,
        *,
        depth: int,
        width: int = 64,
        norm: Norm = "instance",
        dropout: float = 0.5,
        upsampling: Upsampling = "resize",
    ) -> None:
        super().__init__()
        self.depth = depth
        self.noisy = dropout > 0
        widths = [channels_in] + [width * min(2**level, 8) for level in range(depth)]
        self.downs = nn.ModuleList(
            Down(widths[level], widths[level + 1], norm="none" if level in (0, depth - 1) else norm,
                 bias=needs_bias(norm), activate=level > 0)
            for level in range(depth)
        )
        noisy = _noisy_levels(widths, depth)
        self.ups = nn.ModuleList(  # ups[level] doubles from scale level + 1 to scale level
            Up(widths[level + 1] * (1 if level == depth - 1 else 2), widths[level] if level else channels_out,
               norm=norm if level else "none", bias=needs_bias(norm) if level else True,
               dropout=dropout if level in noisy else 0.0, index=level, upsampling=upsampling)
            for level in range(depth)
        )

    def forward(self, x: Tensor, seed: int | None = None) -> Tensor:
        """`seed`: fixes the noise in eval mode; None runs without noise."""
        scales = []
        for down in self.downs:
            x = down(x)  # N C/2^k.. H/2 W/2
            scales.append(x)
        x = self.ups[-1](x, seed)
        for up, skip in zip(reversed(self.ups[:-1]), reversed(scales[:-1]), strict=True):
            x = up(torch.cat((skip, x), 1), seed)  # N 2C H W -> N C/2 2H 2W
        return torch.tanh(x)


class Down(nn.Module):
    """LeakyReLU, halving convolution, norm."""

    def __init__(self, channels_in: int, channels_out: int, *, norm: Norm, bias: bool, activate: bool) -> None:
        super().__init__()
        self.activate = activate
        self.conv = nn.Conv2d(channels_in, channels_out, 4, 2, 1, bias=bias)
        self.norm = _norm(norm, channels_out)

    def forward(self, x: Tensor) -> Tensor:
        if self.activate:
            x = F.leaky_relu(x, 0.2)
        return self.norm(self.conv(x))  # type: ignore[no-any-return]  # modules are untyped; N C' H/2 W/2


class Up(nn.Module):
    """ReLU, doubling convolution, norm, dropout."""

    def __init__(self, channels_in: int, channels_out: int, *, norm: Norm, bias: bool, dropout: float, index: int,
                 upsampling: Upsampling) -> None:
        super().__init__()
        self.conv = (ResizeConv(channels_in, channels_out, bias=bias) if upsampling == "resize"
                     else nn.ConvTranspose2d(channels_in, channels_out, 4, 2, 1, bias=bias))
        self.norm = _norm(norm, channels_out)
        self.dropout = SeededDropout(dropout, index)

    def forward(self, x: Tensor, seed: int | None = None) -> Tensor:
        return self.dropout(self.norm(self.conv(F.relu(x))), seed)  # type: ignore[no-any-return]  # N C' 2H 2W


_norm = norm  # the parameters called `norm` hide the function


def _noisy_levels(widths: list[int], depth: int) -> list[int]:
    """Where the paper puts dropout: on the way up, where the width stays at its most; at least once where it can."""
    full = [level for level in range(1, depth - 1) if widths[level] == widths[level + 1]]
    return full or [level for level in (depth - 2,) if level > 0]


def depth_for(size: int, most: int = 8) -> int:
    """How often `size` px can be halved without rest, at most `most` times (8: the paper's U-Net for 256 px)."""
    return min(most, (size & -size).bit_length() - 1)
