"""A known patch, rendered on a device and compared with exact arithmetic: whether what it computes can be trusted.

Cards and drivers that compute wrongly do exist, and say nothing: a convolution that returns what was in the memory
before, a half precision without subnormals, a gradient of an operation that few use. So everything that the networks
here are made of has its turn, forward and backward. N batch, C channels, H W pixels.
"""

from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.engine.seeds import generator

Format = Literal["fp32", "bf16"]

TOLERANCE: dict[Format, float] = {"fp32": 2e-3, "bf16": 1e-1}
"""Relative. Convolutions in tf32 are within 1e-3; bf16, whose numbers have 8 bits, within 5e-2 here; what is wrong is
off by much more."""

EDGE, WIDTH = 32, 16


def deviation(device: torch.device, number_format: Format) -> float:
    """How far the patch, or one of its gradients, is from the CPU's in float64: ||x - truth|| / ||truth||, the worst.

    Infinite where it is no number.
    """
    truth = patch(torch.device("cpu"), torch.float64, autocast=False)
    found = patch(device, torch.float32, autocast=number_format == "bf16")
    off = [(each.double().cpu() - true).norm() / true.norm() for each, true in zip(found, truth, strict=True)]
    worst = float(torch.stack(off).max())
    return worst if worst == worst else float("inf")


def patch(device: torch.device, dtype: torch.dtype, *, autocast: bool) -> list[Tensor]:
    """The patch, and the gradients of its sum of squares by the picture and by every weight."""
    draw = generator("doctor")
    picture = torch.randn(2, 3, EDGE, EDGE, generator=draw)
    down = torch.randn(WIDTH, 3, 4, 4, generator=draw) / 7
    across = torch.randn(WIDTH, WIDTH, generator=draw) / 4
    smooth = torch.randn(WIDTH, WIDTH, 3, 3, generator=draw) / 12
    up = torch.randn(WIDTH, 3, 4, 4, generator=draw) / 16
    leaves = [each.to(device, dtype).requires_grad_() for each in (picture, down, across, smooth, up)]
    with torch.autocast(device.type, torch.bfloat16, enabled=autocast):
        made = _network(*leaves)
    gradients = torch.autograd.grad(made.to(torch.promote_types(made.dtype, torch.float32)).square().sum(), leaves)
    return [made.detach(), *gradients]


def _network(picture: Tensor, down: Tensor, across: Tensor, smooth: Tensor, up: Tensor) -> Tensor:
    """What the bundled families are made of: halving, norm, attention-like products, warps, enlarging, doubling."""
    x = F.leaky_relu(F.instance_norm(F.conv2d(picture, down, stride=2, padding=1)), 0.2)  # N 16 16 16
    x = x + torch.einsum("nchw,kc->nkhw", x, across).tanh()
    x = F.grid_sample(x.float() if x.dtype is torch.bfloat16 else x, _turned(x), align_corners=False)
    x = F.conv2d(F.interpolate(x, scale_factor=2, mode="bilinear"), smooth, padding=1)  # N 16 32 32
    weights = torch.softmax(x.flatten(2).mean(2), 1)  # N 16
    x = F.batch_norm(x, None, None, training=True) * weights[:, :, None, None] * WIDTH
    return F.conv_transpose2d(F.avg_pool2d(F.softplus(x), 2), up, stride=2, padding=1)  # N 3 32 32


def _turned(x: Tensor) -> Tensor:
    """A grid that turns a picture by 20 degrees about its middle: N H W 2."""
    cos, sin = 0.9396926, 0.3420201
    dtype = torch.float32 if x.dtype is torch.bfloat16 else x.dtype
    turn = torch.tensor([[cos, -sin, 0.1], [sin, cos, -0.1]], dtype=dtype, device=x.device)
    return F.affine_grid(turn.expand(len(x), 2, 3), list(x.shape), align_corners=False)
