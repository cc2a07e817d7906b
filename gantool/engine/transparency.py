"""Transparent pictures through models that know no transparency: seen on white, and freed from that white again.

Networks learn from pictures laid on white, so that is what they are shown. What they return is then a mixture of the
translated colour F and white: R = a F + (1 - a), after Porter and Duff. Kept as it is beside the alpha a, the white
would count twice and shine as a fringe on any darker ground; so F = (R - (1 - a)) / a is taken back out of it.
Where sizes change, the product a F is what is resized: no hidden colour bleeds in.

An enlarger is shown the colours themselves, spread over what is transparent: its rims and those of the enlarged alpha
would not fall together well enough to take any white out again.

N batch, C channels, H W pixels; colours in [-1, 1], alpha N 1 H W in [0, 1].
"""

import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.engine.fitting import resized

_HARDLY = 1 / 512  # below this alpha no 8-bit picture shows anything
_NOTHING = 1 / (1 << 17)  # below this alpha none of 16 bits does


def on_white(colors: Tensor, alpha: Tensor) -> Tensor:
    """Lay straight colours on white."""
    return 1 - (1 - colors) * alpha  # exactly `colors` where opaque


def without_white(result: Tensor, alpha: Tensor, size: tuple[int, int]) -> Tensor:
    """The straight colours, at `size` (height, width), of a translation of what `on_white` gave.

    Where nothing is visible the translation stays as it is: a picture needs some colour there.

    Args:
        result: N C H W, at the size the network worked at.
        alpha: of any size; the transparency the result will have.
    """
    seen = resized_alpha(alpha, (result.shape[-2], result.shape[-1]))
    darkness = torch.minimum((1 - result) / 2, seen)  # a (1 - F): zero where transparent, so it may be averaged
    darkness, seen = resized_alpha(darkness, size), resized_alpha(seen, size)
    freed = 1 - 2 * (darkness / seen.clamp_min(1e-6)).clamp(0, 1)
    least = _NOTHING if tuple(result.shape[-2:]) == size else _HARDLY  # what is averaged is known less well
    return torch.where(seen > least, freed, resized(result, size))


def spread(colors: Tensor, alpha: Tensor) -> Tensor:
    """Colours where anything is seen, and elsewhere those seen nearby: neither white nor what was hidden; in [0, 1]."""
    return _spread(colors * alpha, alpha)


def _spread(light: Tensor, seen: Tensor) -> Tensor:
    """Fill gaps from the same picture at half the size (`light` is colour times alpha)."""
    colors = light / seen.clamp_min(1e-6)
    height, width = seen.shape[-2:]
    if bool((seen > 0).all()) or height * width == 1:
        return colors
    step = min(2, height), min(2, width)
    half = _spread(F.avg_pool2d(light, step, ceil_mode=True), F.avg_pool2d(seen, step, ceil_mode=True))
    return torch.where(seen > 0, colors, F.interpolate(half, (height, width), mode="nearest-exact"))


def resized_straight(images: Tensor, size: tuple[int, int]) -> Tensor:
    """Resize N 4 H W of straight colours and alpha, all in [-1, 1], to (height, width); black where nothing is seen."""
    if tuple(images.shape[-2:]) == size:
        return images
    colors, alpha = images[:, :3], (images[:, 3:] + 1) / 2
    straight = without_white(on_white(colors, alpha), alpha, size)
    seen = resized(images[:, 3:], size)
    return torch.cat((torch.where(seen > 2 * _HARDLY - 1, straight, -1.0), seen), 1)


def resized_alpha(values: Tensor, size: tuple[int, int]) -> Tensor:
    """Resize what lies in [0, 1], to (height, width)."""
    return (resized(values * 2 - 1, size) + 1) / 2
