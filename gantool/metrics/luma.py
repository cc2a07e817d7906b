"""Fidelity as super-resolution papers measure it: PSNR and SSIM on the luma of 8-bit pictures, without the rim."""

import torch
import torch.nn.functional as F
from torch import Tensor

# N batch, C channels, H W pixels

WEIGHTS = (65.481, 128.553, 24.966)  # ITU-R BT.601, studio range, as MATLAB's rgb2ycbcr has it
OFFSET = 16.0
MOST = 100.0  # dB; what equal pictures are given


def luma(images: Tensor) -> Tensor:
    """N C H W in [-1, 1] as N 1 H W in 0..255: of 8-bit colours without their alpha; grey stays grey."""
    eight_bit = ((images.clamp(-1, 1) + 1) * 127.5).round()
    if images.shape[1] < 3:
        return eight_bit[:, :1]
    weights = images.new_tensor(WEIGHTS).reshape(1, 3, 1, 1) / 255
    return (eight_bit[:, :3] * weights).sum(1, keepdim=True) + OFFSET


def psnr_luma(made: Tensor, wanted: Tensor, rim: int) -> Tensor:
    """Peak signal-to-noise ratio of each picture's luma in dB, without `rim` px at each edge. Shape: N."""
    error = _inner(luma(made.float()) - luma(wanted.float()), rim)
    mean_square = error.square().mean((1, 2, 3))
    return (10 * torch.log10(255.0**2 / mean_square)).clamp(max=MOST)


def ssim_luma(made: Tensor, wanted: Tensor, rim: int) -> Tensor:
    """Structural similarity of each picture's luma, -1..1, without `rim` px at each edge; shape: N.

    Wang et al., 2004, (13): Gaussian windows of 11 px and standard deviation 1.5, only where they lie inside,
    K1 = 0.01, K2 = 0.03. A picture that is smaller than a window is compared by its whole.
    """
    x, y = (_inner(luma(each.float()), rim).double() for each in (made, wanted))
    height, width = (min(11, side) for side in x.shape[-2:])
    window = (_gaussian(height)[:, None] * _gaussian(width))[None, None].to(x)

    def mean(values: Tensor) -> Tensor:
        return F.conv2d(values, window)

    mx, my = mean(x), mean(y)
    vx, vy, vxy = mean(x * x) - mx * mx, mean(y * y) - my * my, mean(x * y) - mx * my
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    similar = (2 * mx * my + c1) * (2 * vxy + c2) / ((mx * mx + my * my + c1) * (vx + vy + c2))
    return similar.mean((1, 2, 3)).float()


def _inner(values: Tensor, rim: int) -> Tensor:
    return F.pad(values, (-rim, -rim, -rim, -rim)) if 0 < 2 * rim < min(values.shape[-2:]) else values


def _gaussian(length: int) -> Tensor:
    steps = torch.arange(length, dtype=torch.float64) - (length - 1) / 2
    weights = torch.exp(-steps.square() / (2 * 1.5**2))
    return weights / weights.sum()
