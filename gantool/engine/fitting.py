"""Making a picture fit what a model takes, and its result fit the picture again.

N batch, C channels, H W pixels; values in [-1, 1].
"""

import math
from dataclasses import dataclass

import torch.nn.functional as F
from torch import Tensor

from gantool.api import Geometry

MOST_LONG = 16  # times the trained size


@dataclass(frozen=True)
class Fitted:
    """A padded picture, and how to cut its result back: height and width of the picture within it."""

    images: Tensor
    height: int
    width: int

    def cropped(self, result: Tensor, scale: int) -> Tensor:
        """The part of `result` that belongs to the picture, `scale` times its size."""
        return result[..., : self.height * scale, : self.width * scale]


def padded(images: Tensor, geometry: Geometry) -> Fitted:
    """Pad right and below up to what the geometry takes, by mirroring, so that no border is invented."""
    height, width = images.shape[-2:]
    wanted_height, wanted_width = (_up(length, geometry) for length in (height, width))
    down, right = wanted_height - height, wanted_width - width
    while down or right:  # a mirror can at most double a picture
        step_down, step_right = min(down, images.shape[-2] - 1), min(right, images.shape[-1] - 1)
        if (step_down == 0 and down) or (step_right == 0 and right):  # one pixel has nothing to mirror
            images = F.pad(images, (0, right, 0, down), mode="replicate")
            break
        images = F.pad(images, (0, step_right, 0, step_down), mode="reflect")
        down, right = down - step_down, right - step_right
    return Fitted(images, height, width)


def trained_size(images: Tensor, trained: int) -> tuple[int, int]:
    """The (height, width) at which the short side has `trained` px, or less where the long one would pass 16 times it.

    A strip of 5000 x 3 px would else become one of 427,000 x 256.
    """
    height, width = images.shape[-2:]
    factor = min(trained / min(height, width), MOST_LONG * trained / max(height, width))
    return max(1, round(height * factor)), max(1, round(width * factor))


def resized(images: Tensor, size: tuple[int, int], *, nearest: bool = False) -> Tensor:
    """Resize to (height, width)."""
    if tuple(images.shape[-2:]) == size:
        return images
    if nearest:
        return F.interpolate(images, size=size, mode="nearest-exact")
    return F.interpolate(images, size=size, mode="bicubic", antialias=True, align_corners=False).clamp_(-1, 1)


def _up(length: int, geometry: Geometry) -> int:
    least = max(length, geometry.minimum)
    return math.ceil(least / geometry.multiple_of) * geometry.multiple_of
