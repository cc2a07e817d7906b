"""Fidelity as super-resolution papers measure it: PSNR on the luma of 8-bit pictures, without the rim."""

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
    error = luma(made.float()) - luma(wanted.float())
    if 0 < 2 * rim < min(error.shape[-2:]):
        error = F.pad(error, (-rim, -rim, -rim, -rim))
    mean_square = error.square().mean((1, 2, 3))
    return (10 * torch.log10(255.0**2 / mean_square)).clamp(max=MOST)
