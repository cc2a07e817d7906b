"""Smoothing for pictures of any size down to one pixel, and the yardstick by which small and large ones look alike."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor

# N batch, C channels, H W pixels


def unit(image: Tensor) -> float:
    """Pixels of this picture in a pixel of one whose shorter side is 256."""
    return min(max(min(image.shape[-2:]) / 256, 0.5), 4.0)


def gaussian_weights(sigma: float) -> Tensor:
    """The weights of a Gaussian of `sigma` px, summing to 1, out to three sigma on both sides."""
    reach = max(1, math.ceil(3 * sigma))
    steps = torch.arange(-reach, reach + 1, dtype=torch.float32) / max(sigma, 0.01)
    weights = torch.exp(-0.5 * steps * steps)
    return weights / weights.sum()


def gaussian(images: Tensor, sigma: float) -> Tensor:
    """N C H W blurred; beyond its borders a picture goes on as it ends."""
    weights = gaussian_weights(sigma).tolist()
    reach = len(weights) // 2
    for dim, border in ((-1, (reach, reach, 0, 0)), (-2, (0, 0, reach, reach))):
        around, length = F.pad(images, border, mode="replicate"), images.shape[dim]
        images = torch.zeros_like(images)
        for shift, weight in enumerate(weights):  # on processors several times as fast as a convolution of one channel
            images.add_(around.narrow(dim, shift, length), alpha=weight)
    return images


def smoothstep(x: Tensor, low: float, high: float) -> Tensor:
    """0 below `low`, 1 above `high`, and without a kink between."""
    t = ((x - low) / (high - low)).clamp(0, 1)
    return t * t * (3 - 2 * t)
