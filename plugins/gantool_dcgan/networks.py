"""Generator and discriminator of DCGAN (arXiv:1511.06434, section 3 and figure 1), and their shape as plain values.

N batch, C channels, H W pixels, Z numbers of a latent, K classes.
"""

import math
from itertools import pairwise
from typing import Literal

import torch.nn.functional as F
from pydantic import BaseModel, ConfigDict
from torch import Tensor, nn

from gantool.nn.minibatch import MinibatchDeviation, MinibatchDiscrimination
from gantool.nn.upsampling import ResizeConv, Upsampling

BASE = 4  # px: where the convolutions begin and end
KERNELS = 32  # of minibatch discrimination


class Architecture(BaseModel):
    """A generator as data: what `Export.architecture` holds. `width` is that of its last hidden layer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int
    channels: int
    latent: int
    width: int
    upsampling: Upsampling = "resize"
    classes: tuple[str, ...] = ()


class Generator(nn.Module):
    """G: a code, N Z+K (latent z, then a weight for each class), to pictures N C H W in [-1, 1]."""

    def __init__(self, architecture: Architecture) -> None:
        super().__init__()
        widths = _widths(architecture.size, architecture.width)[::-1]  # 8w 4w 2w w
        self.project = nn.Linear(architecture.latent + len(architecture.classes), widths[0] * BASE**2, bias=False)
        self.norms = nn.ModuleList(nn.BatchNorm2d(width) for width in widths)
        self.ups = nn.ModuleList(_doubling(architecture.upsampling, source, to)
                                 for source, to in pairwise([*widths, architecture.channels]))
        nn.init.normal_(self.project.weight, 0.0, 0.02)  # section 4: all weights from N(0, 0.02)

    def forward(self, code: Tensor) -> Tensor:
        x: Tensor = self.project(code).unflatten(1, (-1, BASE, BASE))  # N 8w 4 4
        for norm, up in zip(self.norms, self.ups, strict=True):
            x = up(F.relu(norm(x)))  # N 4w 8 8, N 2w 16 16, N w 32 32, N C 64 64
        return x.tanh()


class Discriminator(nn.Module):
    """D: pictures N C H W, and labels N where there are classes, to logits N 1.

    A label adds <e(y), h(x)> for the last features h (projection, arXiv:1802.05637, (3)).
    """

    def __init__(self, channels: int, size: int, width: int, classes: int, *, batch_norm: bool,
                 compare: Literal["none", "deviation", "discrimination"]) -> None:
        super().__init__()
        widths = _widths(size, width)  # w 2w 4w 8w
        self.downs = nn.ModuleList(nn.Conv2d(source, to, 4, 2, 1) for source, to in pairwise([channels, *widths]))
        # "Directly applying batchnorm to all layers resulted in oscillation": not to D's first (section 3).
        self.norms = nn.ModuleList(nn.BatchNorm2d(to) if batch_norm and number else nn.Identity()
                                   for number, to in enumerate(widths))
        self.deviation = MinibatchDeviation() if compare == "deviation" else nn.Identity()
        features = (widths[-1] + (compare == "deviation")) * BASE**2
        self.embedding = nn.Embedding(classes, features) if classes else None
        kernels = KERNELS if compare == "discrimination" else 0
        self.discrimination = MinibatchDiscrimination(features, kernels) if kernels else nn.Identity()
        self.head = nn.Linear(features + kernels, 1)
        if self.embedding is not None:
            nn.init.normal_(self.embedding.weight, 0.0, 0.02)

    def forward(self, x: Tensor, label: Tensor | None = None) -> Tensor:
        for down, norm in zip(self.downs, self.norms, strict=True):
            x = F.leaky_relu(norm(down(x)), 0.2)  # N w 32 32, N 2w 16 16, N 4w 8 8, N 8w 4 4
        h = self.deviation(x).flatten(1)  # N F
        logits: Tensor = self.head(self.discrimination(h))  # N 1
        if self.embedding is None or label is None:
            return logits
        projection: Tensor = (self.embedding(label) * h).sum(1, keepdim=True)
        return logits + projection


def _doubling(kind: Upsampling, source: int, to: int) -> nn.Module:
    return ResizeConv(source, to, bias=True) if kind == "resize" else nn.ConvTranspose2d(source, to, 4, 2, 1)


def _widths(size: int, width: int) -> list[int]:
    """Those of the layers from the largest picture to the smallest."""
    return [width * 2**level for level in range(int(math.log2(size // BASE)))]
