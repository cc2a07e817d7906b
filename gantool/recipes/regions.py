"""Pictures as regions of flat colour: smoothed, sorted into a few colours by k-means, borders voted straight.

Sorting happens on a small copy and, but for the last step, on the CPU, so that every device finds the same colours.
"""

import math

import torch
import torch.nn.functional as F
from torch import Generator, Tensor

from gantool.recipes.chance import between, magnitude
from gantool.recipes.filters import gaussian
from gantool.recipes.style import smooth_noise

_EDGE = 320  # px of the shorter side of the copy, and no more in all than
_AREA = 400_000
_POINTS = 4096  # pixels that decide the colours
_ROUNDS = 8
_OPPONENT = ((0.299, 0.587, 0.114), (-0.43, -0.85, 1.28), (1.28, -1.07, -0.21))
"""Brightness, blueness and redness from R, G, B: a person tells regions apart by their colour before their shade."""

# K colours, P points, H W pixels of the picture, h w of the copy


def regions(image: Tensor, generator: Generator) -> Tensor:
    """Reduce one picture, 1 3 H W in [-1, 1], to regions of flat colour."""
    count = round(magnitude(generator, 4, 24))
    rounding = magnitude(generator, 0.8, 5.0)  # px of a copy whose shorter side is 256
    wobble = between(generator, 0.0, 3.0)
    slip = between(generator, 0.0, 0.07)  # how far a person's colours are off
    copy = _copy(image)
    unit = min(copy.shape[-2:]) / 256
    smooth = _smoothed(copy, max(0.6 * rounding * unit, 0.8))
    features = torch.einsum("oc,chw->hwo", torch.tensor(_OPPONENT, device=image.device), smooth[0])  # h w 3
    centres = _centres(features.reshape(-1, 3).cpu(), count, generator).to(image.device)
    number = _nearest(features, centres)  # h w
    field = torch.cat([smooth_noise(generator, 14), smooth_noise(generator, 14)], 1)
    colors = _colors(copy[0], number, len(centres))
    colors = colors + slip * (torch.rand(colors.shape, generator=generator) * 2 - 1).to(image.device)
    grid = _grid(image, field.to(image.device), wobble / 256)
    return _voted(number, colors, grid, max(rounding * unit, 1.0))


def _copy(image: Tensor) -> Tensor:
    height, width = image.shape[-2:]
    shrink = max(min(height, width) / _EDGE, math.sqrt(height * width / _AREA), 1.0)
    size = max(1, round(height / shrink)), max(1, round(width / shrink))
    return F.interpolate(image, size, mode="area")


def _smoothed(copy: Tensor, sigma: float) -> Tensor:
    """Without texture but with edges: the guided filter (He et al. 2013, eq. 5 to 8), each channel its own guide."""
    for _ in range(2):
        mean = gaussian(copy, sigma)
        variance = (gaussian(copy * copy, sigma) - mean * mean).clamp(min=0)
        keep = variance / (variance + 0.03)  # near edges
        copy = gaussian(keep, sigma) * copy + gaussian((1 - keep) * mean, sigma)
    return copy


def _centres(features: Tensor, count: int, generator: Generator) -> Tensor:
    """K-means with the first centres far from each other by chance (k-means++): K 3."""
    points = features[:: max(len(features) // _POINTS, 1)]  # P 3
    centres = points[torch.randint(len(points), (1,), generator=generator)]
    for _ in range(count - 1):
        far = torch.cdist(points, centres).amin(1).square()
        if float(far.sum()) < 1e-4:  # as many colours as there are
            break
        centres = torch.cat([centres, points[torch.multinomial(far, 1, generator=generator)]])
    for _ in range(_ROUNDS):
        member = F.one_hot(_nearest(points, centres), len(centres)).float()  # P K
        size = member.sum(0)[:, None]
        centres = torch.where(size > 0, member.T @ points / size.clamp(min=1), centres)
    return centres


def _nearest(features: Tensor, centres: Tensor) -> Tensor:
    """The number of the nearest centre, ... 3 -> ..."""
    nearness = features @ centres.T - centres.square().sum(1) / 2  # |f - c|^2 = |f|^2 - 2 (f c - |c|^2 / 2)
    return nearness.max(-1).indices


def _colors(copy: Tensor, number: Tensor, count: int) -> Tensor:
    """The mean colour of each region: K 3."""
    member = F.one_hot(number.flatten(), count).float()  # hw K
    return member.T @ copy.flatten(1).T / member.sum(0).clamp(min=1)[:, None]


def _grid(image: Tensor, field: Tensor, wobble: float) -> Tensor:
    """Where in the copy each pixel looks, 1 H W 2 with x and y in [-1, 1]: straight across, but for a shaking hand."""
    height, width = image.shape[-2:]
    ys, xs = ((torch.arange(length, device=image.device) * 2 + 1) / length - 1 for length in (height, width))
    shift = F.interpolate(field, (height, width), mode="bicubic", align_corners=True)[0]  # 2 H W
    short = 2 * wobble * min(height, width)
    return torch.stack([xs + shift[0] * short / width, ys[:, None] + shift[1] * short / height], -1)[None]


def _voted(number: Tensor, colors: Tensor, grid: Tensor, sigma: float) -> Tensor:
    """Give each pixel the colour that most of its surroundings have: 1 3 H W."""
    most = torch.zeros(grid.shape[1:3], device=number.device)
    result = colors[0].view(3, 1, 1).expand(3, *most.shape).clone()
    votes = gaussian(F.one_hot(number, len(colors)).permute(2, 0, 1)[:, None].float().contiguous(), sigma)  # K 1 h w
    for vote, color in zip(
        torch.split(votes, 1), colors, strict=True
    ):  # one after the other: never K pictures of full size
        share = F.grid_sample(vote, grid, mode="bilinear", padding_mode="border", align_corners=False)[0, 0]
        result = torch.where(share > most, color.view(3, 1, 1), result)
        most = torch.maximum(most, share)
    return result[None]
