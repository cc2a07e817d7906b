"""A network of the person's as the eye of a search: by which features two pictures are compared.

N batch, C channels, H W pixels; values in [-1, 1].
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from gantool import files
from gantool.engine.editing.likeness import Eye
from gantool.errors import UnusableError
from gantool.metrics.resizing import sized

SMALLEST, LARGEST = 64, 256  # px of the shorter side at which pictures are looked at, as arXiv:1912.04958, D does


@dataclass(frozen=True)
class Sight:
    """An eye, and what it is called: network and file."""

    eye: Eye
    title: str


def read_eye(path: Path, device: torch.device) -> Sight:
    """The network in this file as an eye.

    Raises:
        UnusableError: it is no such file, built to do harm, unknown, or one that gives no way downhill.
    """
    from gantool.engine.measuring.reading import read_extractor  # its libraries take seconds

    extractor = read_extractor(path, device)
    layers = extractor.layers
    if layers is None:
        raise UnusableError(f"{files.shown(path)} cannot guide a search: {extractor.title} rounds what it sees; take a "
                            "SqueezeNet, AlexNet, VGG or ResNet.")

    def eye(images: Tensor) -> Sequence[Tensor]:
        return layers(looked_at(images))

    return Sight(eye, extractor.title)


def looked_at(images: Tensor) -> Tensor:
    """Pictures as N 3 H W, enlarged or made smaller where their shorter side is out of bounds; grey becomes three."""
    colours = images[:, :3] if images.shape[1] >= 3 else images[:, :1].expand(-1, 3, -1, -1)
    height, width = images.shape[-2:]
    side = min(max(min(height, width), SMALLEST), LARGEST)
    scale = side / min(height, width)
    return sized(colours, (max(1, round(height * scale)), max(1, round(width * scale))))
