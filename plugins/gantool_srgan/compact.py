"""The compact network of Real-ESRGAN's small models: a plain chain of 3x3 convolutions at the low size (in the manner
of VGG, arXiv:1409.1556), whose result is added to the nearest-neighbour enlargement. Modules are named as in published
files.

N batch, C channels, H W pixels, w width, s scale.
"""

import torch.nn.functional as F
from torch import Tensor, nn


class Compact(nn.Module):
    """N `channels` H W in [-1, 1] -> N `channels` sH sW; sees [0, 1] inside, as published weights expect."""

    def __init__(self, channels: int, *, scale: int, convs: int = 16, width: int = 64) -> None:
        super().__init__()
        self.scale, self.width = scale, width
        chain: list[nn.Module] = [nn.Conv2d(channels, width, 3, 1, 1), nn.PReLU(width)]
        for _ in range(convs):
            chain += [nn.Conv2d(width, width, 3, 1, 1), nn.PReLU(width)]
        chain.append(nn.Conv2d(width, channels * scale**2, 3, 1, 1))
        self.body = nn.Sequential(*chain)

    def forward(self, x: Tensor) -> Tensor:
        x = (x + 1) / 2
        detail = F.pixel_shuffle(self.body(x), self.scale)  # N C sH sW
        return (detail + F.interpolate(x, scale_factor=self.scale, mode="nearest")) * 2 - 1
