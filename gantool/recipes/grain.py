"""Noise as cameras and film have it: more of it where there is more light, coloured or not, sharp or in clumps."""

import torch
from torch import Generator, Tensor

from gantool.recipes.chance import between, draw, magnitude
from gantool.recipes.filters import gaussian, gaussian_weights


def grainy(image: Tensor, generator: Generator) -> Tensor:
    """Add noise to one picture, 1 3 H W in [-1, 1]; a pixel of noise is a pixel of the picture, however large."""
    strength = magnitude(generator, 0.03, 0.3)  # standard deviation, of a range of 2
    shot = between(generator, 0.0, 0.8)  # share of the variance that comes with the light
    color = draw(generator)  # 0: the same in red, green and blue
    clump = max(between(generator, -0.8, 1.2), 0.0)  # sigma in px
    dead = max(between(generator, -0.15, 0.02), 0.0)  # share of pixels that are black or white

    fields = torch.randn(4, 1, *image.shape[-2:], generator=generator)
    if clump > 0.3:
        fields = gaussian(fields, clump) / float(gaussian_weights(clump).square().sum())  # of variance 1 again
    own, common = fields[:3, 0], fields[3]
    noise = (color**0.5 * own + (1 - color) ** 0.5 * common).to(image.device)  # 3 H W, of variance 1
    light = (image + 1) / 2
    noisy: Tensor = image + strength * (1 - shot + shot * 2 * light).sqrt() * noise
    if dead > 0:
        chosen = torch.rand(2, *image.shape[-2:], generator=generator).to(image.device)
        noisy = torch.where(chosen[0] < dead, (chosen[1] < 0.5).float() * 2 - 1, noisy)
    return noisy
