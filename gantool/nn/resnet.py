"""The ResNet generator (Johnson et al., arXiv:1603.08155, as in arXiv:1703.10593, appendix 7.2): c7s1-64, d128, d256,
R256 x blocks, u128, u64, c7s1-3.

N batch, C channels, H W pixels, w width.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from gantool.nn.noise import SeededDropout
from gantool.nn.norms import Norm, needs_bias, norm
from gantool.nn.upsampling import ResizeConv, Upsampling


class ResNetGenerator(nn.Module):
    """Halve twice, refine in residual blocks, double twice.

    In: N `channels_in` H W, H and W multiples of 4 and at least 8. Out: N `channels_out` H W in [-1, 1].
    """

    def __init__(
        self,
        channels_in: int,
        channels_out: int,
        *,
        blocks: int = 9,
        width: int = 64,
        norm: Norm = "instance",
        dropout: float = 0.0,
        upsampling: Upsampling = "resize",
    ) -> None:
        super().__init__()
        self.noisy = dropout > 0
        bias = needs_bias(norm)
        self.stem = nn.Conv2d(channels_in, width, 7, bias=bias)
        self.stem_norm = _norm(norm, width)
        self.downs = nn.ModuleList(nn.Conv2d(width * k, width * 2 * k, 3, 2, 1, bias=bias) for k in (1, 2))
        self.down_norms = nn.ModuleList(_norm(norm, width * 2 * k) for k in (1, 2))
        self.blocks = nn.ModuleList(Residual(width * 4, norm=norm, dropout=dropout, index=k) for k in range(blocks))
        self.ups = nn.ModuleList(_double(width * 2 * k, width * k, bias=bias, upsampling=upsampling) for k in (2, 1))
        self.up_norms = nn.ModuleList(_norm(norm, width * k) for k in (2, 1))
        self.head = nn.Conv2d(width, channels_out, 7)

    def forward(self, x: Tensor, seed: int | None = None) -> Tensor:
        """`seed`: fixes the noise in eval mode; None runs without noise."""
        x = F.relu(self.stem_norm(self.stem(_reflected(x, 3))))  # N w H W
        for conv, normed in zip(self.downs, self.down_norms, strict=True):
            x = F.relu(normed(conv(x)))  # N 2w H/2 W/2, N 4w H/4 W/4
        for block in self.blocks:
            x = block(x, seed)  # N 4w H/4 W/4
        for conv, normed in zip(self.ups, self.up_norms, strict=True):
            x = F.relu(normed(conv(x)))  # N 2w H/2 W/2, N w H W
        return torch.tanh(self.head(_reflected(x, 3)))  # N C H W


class Residual(nn.Module):
    """x + norm(conv(dropout(relu(norm(conv(x))))))"""

    def __init__(self, channels: int, *, norm: Norm, dropout: float, index: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, bias=needs_bias(norm))
        self.first_norm = _norm(norm, channels)
        self.dropout = SeededDropout(dropout, index)
        self.second = nn.Conv2d(channels, channels, 3, bias=needs_bias(norm))
        self.second_norm = _norm(norm, channels)

    def forward(self, x: Tensor, seed: int | None = None) -> Tensor:
        inner = F.relu(self.first_norm(self.first(_reflected(x, 1))))
        inner = self.dropout(inner, seed)
        return x.add(self.second_norm(self.second(_reflected(inner, 1))))


def _double(channels_in: int, channels_out: int, *, bias: bool, upsampling: Upsampling) -> nn.Module:
    if upsampling == "resize":
        return ResizeConv(channels_in, channels_out, bias=bias)
    return nn.ConvTranspose2d(channels_in, channels_out, 3, 2, 1, output_padding=1, bias=bias)


def _reflected(x: Tensor, pixels: int) -> Tensor:
    return F.pad(x, (pixels,) * 4, mode="reflect")


_norm = norm  # the parameters called `norm` hide the function
