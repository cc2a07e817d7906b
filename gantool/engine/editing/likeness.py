"""How unlike two pictures are, for a search that goes downhill: by eye where there is one, else by what is at hand.

N batch, C channels, H W pixels.
"""

from collections.abc import Callable, Sequence

import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.api import StyleSpace

Eye = Callable[[Tensor], Sequence[Tensor]]
"""Pictures, N C H W in [-1, 1], to the features of some layers of a network that has learnt to see."""

SMALLEST = 8  # px: a level of the pyramid with less would only know the mean colour
FEATURES = 0.5  # weight of features beside pixels


class Likeness:
    """The distance of pictures from one target, 1 C H W.

    Pixels at every halved size, so that a shape that lies a little beside its place already pulls the right way; and
    features: those of `eye`, or else those of the model's own discriminator, where it carries one.
    """

    def __init__(self, space: StyleSpace, target: Tensor, eye: Eye | None = None) -> None:
        self._target = target
        self._levels = _pyramid(target)
        self._eye: Callable[[Tensor], Sequence[Tensor] | None] = eye or space.discriminator_features
        with torch.no_grad():
            features = self._eye(target)
        self.by = "perceptual features" if eye else "pixels" if features is None else "discriminator features"
        self._features = None if features is None else [_unit(each) for each in features]

    def __call__(self, images: Tensor) -> Tensor:
        """One distance for each picture, N; differentiable."""
        pixels = torch.stack([_mean((made - wanted).abs() + (made - wanted).square())
                              for made, wanted in zip(_pyramid(images), self._levels, strict=True)]).mean(0)
        if self._features is None:
            return pixels
        seen = self._eye(images)
        assert seen is not None
        apart = torch.stack([_mean((_unit(made) - wanted).square().sum(1, keepdim=True))
                             for made, wanted in zip(seen, self._features, strict=True)]).mean(0)
        return pixels + FEATURES * apart

    def error(self, images: Tensor) -> Tensor:
        """The mean difference of the pixels, as shares of the whole range, N: what is told to a person."""
        return _mean((images.clamp(-1, 1) - self._target).abs()) / 2


def _pyramid(images: Tensor) -> list[Tensor]:
    levels = [images]
    while min(levels[-1].shape[2:]) >= 2 * SMALLEST:
        levels.append(F.avg_pool2d(levels[-1], 2))
    return levels


def _unit(features: Tensor) -> Tensor:
    """Features of length 1 at each place, as in arXiv:1801.03924, (1); those of whole pictures (N F) as one place."""
    features = features if features.ndim == 4 else features.flatten(1)[:, :, None, None]
    length: Tensor = features.norm(dim=1, keepdim=True)
    return features / length.clamp_min(1e-8)


def _mean(values: Tensor) -> Tensor:
    return values.flatten(1).mean(1)
