"""Blurs as they come about in front of a camera: a soft lens, a wrong focus, a hand that moves.

Light adds up before it becomes numbers, so blurring happens on linear light: highlights grow, as they do in photos.
"""

import math

import torch
import torch.nn.functional as F
from torch import Generator, Tensor

from gantool.recipes.chance import between, draw, magnitude
from gantool.recipes.filters import gaussian_weights, unit

_GAMMA = 2.2

# H W pixels, K side of a kernel (odd)


def blurred(image: Tensor, generator: Generator) -> Tensor:
    """Blur one picture, 1 3 H W in [-1, 1]; the grain of the sensor stays sharp on top."""
    which, size = draw(generator), unit(image)
    if which < 0.35:
        weights = gaussian_weights(magnitude(generator, 0.7, 4.0) * size)
        kernel = weights[:, None] * weights
    elif which < 0.7:
        kernel = _disc(magnitude(generator, 1.0, 6.0) * size)
    else:
        kernel = _shake(magnitude(generator, 4.0, 24.0) * size, generator)
    grain = max(between(generator, -0.01, 0.02), 0.0)
    light = ((image + 1) / 2) ** _GAMMA
    seen = _convolved(light, kernel).clamp(0, 1) ** (1 / _GAMMA)
    return seen * 2 - 1 + grain * torch.randn(image.shape, generator=generator).to(image.device)


def _disc(radius: float) -> Tensor:
    """Out of focus: every point becomes the picture of the aperture, K K."""
    reach = math.ceil(radius)
    steps = torch.arange(-reach, reach + 1, dtype=torch.float32)
    kernel = (radius + 0.5 - torch.hypot(steps[:, None], steps)).clamp(0, 1)
    return kernel / kernel.sum()


def _shake(length: float, generator: Generator) -> Tensor:
    """The path of a hand while the shutter is open: a bent line of `length` px, drawn into K K."""
    points = 4 * math.ceil(length) + 1
    bend = between(generator, -1.5, 1.5)  # radians from one end to the other
    angles = between(generator, 0, math.pi) + bend * torch.linspace(-0.5, 0.5, points)
    ys, xs = (torch.cumsum(part(angles), 0) * (length / points) for part in (torch.sin, torch.cos))
    ys, xs = ys - ys.mean(), xs - xs.mean()
    reach = math.ceil(max(float(ys.abs().max()), float(xs.abs().max()))) + 1
    steps = torch.arange(-reach, reach + 1, dtype=torch.float32)
    down, across = ((1 - (steps - part[:, None]).abs()).clamp(min=0) for part in (ys, xs))  # P K each
    kernel = down.T @ across
    return kernel / kernel.sum()


def _convolved(light: Tensor, kernel: Tensor) -> Tensor:
    """1 C H W with K K, through frequencies: a large kernel costs no more than a small one."""
    reach = len(kernel) // 2
    padded = F.pad(light, (reach,) * 4, mode="replicate")
    height, width = (math.ceil(length / 32) * 32 for length in padded.shape[-2:])  # lengths with small factors
    spectrum = torch.fft.rfft2(padded, s=(height, width)) * torch.fft.rfft2(kernel.to(light.device), s=(height, width))
    whole: Tensor = torch.fft.irfft2(spectrum, s=(height, width))
    # What wraps around lands in the first 2 * reach rows and columns, which are cut off.
    return whole[..., 2 * reach : 2 * reach + light.shape[-2], 2 * reach : 2 * reach + light.shape[-1]]
