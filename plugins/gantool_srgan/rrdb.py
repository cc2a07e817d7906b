"""The residual-in-residual dense network of ESRGAN (arXiv:1809.00219, 3.1), with pixel-unshuffle for small scales as
Real-ESRGAN (arXiv:2107.10833, 3.4). Modules are named as in published files, so that those open here and ours there.

N batch, C channels, H W pixels, w width, s scale.
"""

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SHARE = 0.2  # residual scaling beta (3.1)


class RRDB(nn.Module):
    """N `channels` H W in [-1, 1] -> N `channels` sH sW; networks see [0, 1] inside, as published weights expect.

    `blocks`, `width`, `growth`: 23, 64, 32 in the paper. `scale`: 1, 2, 3, 4 or 8; 1 and 2 look at 4x4 and 2x2 pixels
    at once, and work at a fourth and half of the size. Sizes are multiples of `unshuffle`.
    """

    def __init__(self, channels: int, *, scale: int, blocks: int = 23, width: int = 64, growth: int = 32) -> None:
        super().__init__()
        self.unshuffle = {1: 4, 2: 2}.get(scale, 1)
        self.steps = (3,) if scale == 3 else (2,) * max(2, scale.bit_length() - 1)
        self.conv_first = nn.Conv2d(channels * self.unshuffle**2, width, 3, 1, 1)
        self.body = nn.Sequential(*[DenseTriple(width, growth) for _ in range(blocks)])
        self.conv_body = nn.Conv2d(width, width, 3, 1, 1)
        for number in range(1, len(self.steps) + 1):
            self.add_module(f"conv_up{number}", nn.Conv2d(width, width, 3, 1, 1))
        self.conv_hr = nn.Conv2d(width, width, 3, 1, 1)
        self.conv_last = nn.Conv2d(width, channels, 3, 1, 1)

    def forward(self, x: Tensor) -> Tensor:
        x = F.pixel_unshuffle((x + 1) / 2, self.unshuffle)
        shallow = self.conv_first(x)  # N w h w
        x = shallow + self.conv_body(self.body(shallow))
        for number, factor in enumerate(self.steps, 1):
            larger = F.interpolate(x, scale_factor=factor, mode="nearest")
            x = F.leaky_relu(self.get_submodule(f"conv_up{number}")(larger), 0.2)
        x = self.conv_last(F.leaky_relu(self.conv_hr(x), 0.2))
        return x * 2 - 1


class DenseTriple(nn.Module):
    """Three dense blocks and a way past them: x + beta * rdb3(rdb2(rdb1(x)))."""

    def __init__(self, width: int, growth: int) -> None:
        super().__init__()
        self.rdb1, self.rdb2, self.rdb3 = (Dense(width, growth) for _ in range(3))

    def forward(self, x: Tensor) -> Tensor:
        return x + SHARE * self.rdb3(self.rdb2(self.rdb1(x)))  # type: ignore[no-any-return]  # modules are untyped


class Dense(nn.Module):
    """Five convolutions, each of which sees all before it: x + beta * conv5(...)."""

    def __init__(self, width: int, growth: int) -> None:
        super().__init__()
        for number in range(1, 5):
            self.add_module(f"conv{number}", nn.Conv2d(width + (number - 1) * growth, growth, 3, 1, 1))
        self.conv5 = nn.Conv2d(width + 4 * growth, width, 3, 1, 1)

    def forward(self, x: Tensor) -> Tensor:
        seen = [x]
        for number in range(1, 5):
            seen.append(F.leaky_relu(self.get_submodule(f"conv{number}")(torch.cat(seen, 1)), 0.2))
        return x + SHARE * self.conv5(torch.cat(seen, 1))  # type: ignore[no-any-return]  # a module's call
