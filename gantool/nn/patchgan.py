"""The PatchGAN discriminator (arXiv:1611.07004, 3.2.2 and appendix 6.1.2): judges overlapping patches, not the picture.

N batch, C channels, H W pixels.
"""

from typing import NamedTuple

import torch.nn.functional as F
from torch import Tensor, nn

from gantool.nn import lipschitz
from gantool.nn.norms import Norm, needs_bias, norm


class Judgement(NamedTuple):
    """`logits`: N 1 h w, one for each patch. `features`: what each layer but the last saw, for feature matching."""

    logits: Tensor
    features: tuple[Tensor, ...]


class PatchGAN(nn.Module):
    """`layers` halving convolutions, then two of stride 1. 3 layers judge patches of 70 px; 0 judges single pixels.

    In: N `channels` H W. `spectral`: divide every weight by its largest singular value (arXiv:1802.05957).
    """

    def __init__(self, channels: int, *, layers: int = 3, width: int = 64, norm: Norm = "instance",
                 spectral: bool = False) -> None:
        super().__init__()
        widths = [width * min(2**level, 8) for level in range(max(layers, 1) + 1)]
        kernel, padding = (4, 1) if layers else (1, 0)
        strides = [2] * layers + [1] if layers else [1, 1]
        sources = [channels, *widths[:-1]]
        norms: list[Norm] = ["none", *[norm] * (len(widths) - 1)]
        self.convs = nn.ModuleList(
            nn.Conv2d(source, to, kernel, stride, padding, bias=needs_bias(kind))
            for source, to, stride, kind in zip(sources, widths, strides, norms, strict=True)
        )
        self.norms = nn.ModuleList(_norm(kind, to) for to, kind in zip(widths, norms, strict=True))
        self.head = nn.Conv2d(widths[-1], 1, kernel, 1, padding)
        self.spectral = spectral

    def normalise_spectrum(self) -> None:
        """Wire spectral normalisation, once the weights have their initial values."""
        if self.spectral:
            lipschitz.normalise_spectrum(self)

    def forward(self, x: Tensor) -> Judgement:
        features = []
        for conv, normed in zip(self.convs, self.norms, strict=True):
            x = F.leaky_relu(normed(conv(x)), 0.2)  # N 64 H/2 W/2, N 128 H/4 W/4, N 256 H/8 W/8, N 512 H/8-1 W/8-1
            features.append(x)
        return Judgement(self.head(x), tuple(features))  # N 1 H/8-2 W/8-2


def layers_for(size: int, wanted: int = 3) -> int:
    """The most halving layers, up to `wanted`, that leave at least one patch of a picture of `size` px."""
    layers = wanted
    while layers > 1 and (size >> layers) < 3:
        layers -= 1
    return layers


_norm = norm  # the parameters called `norm` hide the function
