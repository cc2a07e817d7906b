"""Line drawings from photos: difference of Gaussians, Canny and the darkroom's dodge, each drawn as a hand would.

Ink follows the extended difference of Gaussians (Winnemoeller, Kyprianidis, Olsen 2012, eq. 7) with one change: the
threshold is a quantile of the picture's own responses, so that a hazy photo gets as many lines as a harsh one. Texture
is smoothed by a guided filter first and lonely dots are left out after, because people draw neither.
"""

import torch
import torch.nn.functional as F
from kornia.filters import box_blur, canny, gaussian_blur2d, guided_blur, sobel
from kornia.geometry.transform import remap
from torch import Generator, Tensor

from gantool.recipes.filters import smoothstep
from gantool.recipes.filters import unit as pixels_of
from gantool.recipes.style import Style, smooth_noise, style

_FAINT = 0.012  # responses below this are no edge, however flat the picture (of a range of 1)
_MOST = 1 << 20  # values looked at for a quantile

# 1 picture, C channels, H W pixels


def draw(image: Tensor, generator: Generator) -> Tensor:
    """Draw one picture, 1 3 H W in [-1, 1], as dark lines on white, 1 3 H W in [-1, 1]."""
    manner = style(generator)
    unit = pixels_of(image)  # px of this picture in a px of the style's
    grey = _seen(image, manner, unit)
    strokes = {"ink": _ink, "contour": _contour, "pencil": _pencil}[manner.hand](grey, manner, unit)
    strokes = _without_specks(strokes, manner, unit)
    room = min(max((0.17 - float(strokes.mean())) / 0.1, 0.0), 1.0)  # the more there is to draw, the finer the pen
    strokes = _thicker(strokes, manner.thickness * room * unit)
    strokes = _by_hand(strokes, manner, unit, generator)
    paper = 1 - 2 * manner.darkness * strokes
    return paper.clamp(-1, 1).expand(-1, 3, -1, -1).contiguous()


def _seen(image: Tensor, manner: Style, unit: float) -> Tensor:
    """What the hand draws after: grey in about [0, 1], 1 1 H W, of even contrast and without fine texture."""
    weights = torch.tensor(manner.weights, device=image.device).view(1, 3, 1, 1)
    grey = (image * weights).sum(1, keepdim=True)
    grey = 0.5 + (grey - grey.mean()) * (0.22 / grey.std(correction=0).clamp(min=0.05))
    radius = 1 + round((1 + 3 * manner.simplify) * unit)
    eps = 0.0004 + 0.012 * manner.simplify * manner.simplify
    side = _odd(2 * radius + 1, grey)
    return guided_blur(grey, grey, (side, side), eps)


def _ink(grey: Tensor, manner: Style, unit: float) -> Tensor:
    """Lines on the dark side of edges: where the picture is darker than its surroundings."""
    sigma = manner.sigma * unit
    darker = _blur(grey, 1.6 * sigma) - _blur(grey, sigma)  # D of eq. 7 with k = 1.6
    high = _threshold(darker, manner.density)
    low = high * (0.95 - 0.6 * manner.softness)
    return smoothstep(darker, low, high)


def _contour(grey: Tensor, manner: Style, unit: float) -> Tensor:
    """One line along each edge: maxima of the gradient, kept where they are strong or lead on from such a place."""
    smooth = _blur(grey, manner.sigma * unit)
    high = min(max(_threshold(sobel(smooth), 1.1 * manner.density), 2 * _FAINT), 0.99)
    _, edges = canny(smooth, 0.45 * high, high, kernel_size=_odd(3, grey), sigma=(0.5, 0.5), hysteresis=False)
    line, weak = (edges > 0.75).float(), (edges > 0.25).float()
    for _ in range(round(10 * unit)):  # hysteresis, but only so far: along all of fur it leads everywhere, and is slow
        line = F.max_pool2d(line, 3, 1, 1) * weak
    line = _thicker(line, 0.6 * max(unit - 1, 0))
    return (_blur(line, (0.45 + 0.25 * manner.softness) * unit) * 1.7).clamp(0, 1)


def _pencil(grey: Tensor, manner: Style, unit: float) -> Tensor:
    """The darkroom's dodge: the picture divided by its own blur, which leaves lines and a little tone."""
    wide = _blur(grey, (3 + 2 * manner.sigma) * unit).clamp(min=0.02)
    dark = 1 - (grey.clamp(0, 1) / wide).clamp(0, 1)
    high = _threshold(dark, 0.8 * manner.density)
    return smoothstep(dark, 0.3 * high, 1.15 * high) * (0.8 + 0.2 * manner.softness)


def _without_specks(strokes: Tensor, manner: Style, unit: float) -> Tensor:
    """Leave out what has no neighbours to be a line with."""
    side = _odd(round(10 * unit) * 2 + 1, strokes)
    company = box_blur(strokes, (side, side)) * side  # a line across the window has about its width
    return strokes * smoothstep(company, 0.35 * manner.speck, 0.9 * manner.speck)


def _thicker(strokes: Tensor, by: float) -> Tensor:
    """Widen lines by `by` px: whole pixels by the maximum around, the rest by mixing with the next width."""
    whole = int(by)
    for _ in range(whole):
        strokes = _dilate(strokes)
    part = by - whole
    return strokes + part * (_dilate(strokes) - strokes) if part > 0 else strokes


def _dilate(strokes: Tensor) -> Tensor:
    """The maximum over a cross of 3 by 3, which keeps strokes rounder than a square does."""
    across = F.max_pool2d(strokes, (1, 3), 1, (0, 1))
    down = F.max_pool2d(strokes, (3, 1), 1, (1, 0))
    return torch.maximum(across, down)


def _by_hand(strokes: Tensor, manner: Style, unit: float, generator: Generator) -> Tensor:
    """Let the hand stray and lift off: a small smooth displacement, and gaps where a coarse noise is low."""
    height, width = strokes.shape[-2:]
    field = torch.cat([_stretched(smooth_noise(generator, cells), strokes) for cells in (9, 9, 26)], 1)
    ys, xs = torch.meshgrid(
        torch.arange(height, device=strokes.device, dtype=torch.float32),
        torch.arange(width, device=strokes.device, dtype=torch.float32),
        indexing="ij",
    )
    stray = manner.wobble * unit
    strokes = remap(
        strokes,
        xs[None] + stray * field[:, 0],
        ys[None] + stray * field[:, 1],
        padding_mode="border",
        align_corners=True,
    )
    pressure = smoothstep(field[:, 2:3], -1.0 + 2.0 * manner.gaps, -0.8 + 2.0 * manner.gaps)
    strokes = strokes * (pressure if manner.gaps > 0 else 1.0)
    if manner.softness == 0.0:  # a technical pen: full ink or none, but for a pixel of blending at the rim
        strokes = smoothstep(strokes, 0.25, 0.6)
    return strokes


def _stretched(noise: Tensor, like: Tensor) -> Tensor:
    return F.interpolate(noise, size=like.shape[-2:], mode="bicubic", align_corners=True).to(like.device)


def _threshold(response: Tensor, share: float) -> float:
    """The response that `share` of the picture exceeds; never so low that a flat picture gets lines."""
    values = response.flatten()
    values = values[:: max(values.numel() // _MOST, 1)]
    return max(float(values.float().quantile(1 - share)), _FAINT)


def _blur(x: Tensor, sigma: float) -> Tensor:
    side = _odd(2 * round(3 * sigma) + 1, x)
    return gaussian_blur2d(x, (side, side), (sigma, sigma))


def _odd(side: int, like: Tensor) -> int:
    """An odd kernel size that the picture's borders can still be reflected for."""
    most = 2 * min(like.shape[-2:]) - 1
    return max(1, min(side | 1, most if most % 2 else most - 1))
