"""Discriminators of enlargers: the U-Net of Real-ESRGAN, the VGG-style one of SRGAN, and PatchGAN.

All give logits and what their layers saw, for feature matching. N batch, C channels, H W pixels, w width.
"""

import torch.nn.functional as F
from torch import Tensor, nn

from gantool.nn.lipschitz import normalise_spectrum
from gantool.nn.patchgan import Judgement, PatchGAN, layers_for
from gantool_srgan.config import SRGANConfig


class UNet(nn.Module):
    """Judges every pixel: arXiv:2107.10833, 3.4, figure 6. Three halvings, three doublings, skips that are added.

    In: N `channels` H W, of any size; the picture is continued by its edge to a multiple of 8.
    """

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.stem = nn.Conv2d(channels, width, 3, 1, 1)
        self.downs = nn.ModuleList(
            nn.Conv2d(width << level, width << (level + 1), 4, 2, 1, bias=False) for level in range(3))
        self.ups = nn.ModuleList(
            nn.Conv2d(width << (level + 1), width << level, 3, 1, 1, bias=False) for level in (2, 1, 0))
        self.tail = nn.Sequential(nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.LeakyReLU(0.2),
                                  nn.Conv2d(width, width, 3, 1, 1, bias=False), nn.LeakyReLU(0.2))
        self.head = nn.Conv2d(width, 1, 3, 1, 1)

    def forward(self, x: Tensor) -> Judgement:
        height, width = x.shape[-2:]
        x = F.pad(x, (0, -width % 8, 0, -height % 8), mode="replicate")
        seen = [F.leaky_relu(self.stem(x), 0.2)]  # N w H W
        for down in self.downs:
            seen.append(F.leaky_relu(down(seen[-1]), 0.2))  # N 2w H/2 W/2, N 4w H/4 W/4, N 8w H/8 W/8
        x, features = seen.pop(), list(seen[1:])
        features.append(x)
        for up in self.ups:
            doubled = F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
            x = F.leaky_relu(up(doubled), 0.2) + seen.pop()
        logits = self.head(self.tail(x))
        return Judgement(logits[..., :height, :width], tuple(features))


class VGGStyle(nn.Module):
    """Judges the crop as a whole: arXiv:1609.04802, 2.1.1, figure 4, with layers as long as there are pixels.

    Its maps are averaged before the two dense layers, so that crops may have any size.
    """

    def __init__(self, channels: int, width: int, size: int) -> None:
        super().__init__()
        layers = [nn.Conv2d(channels, width, 3, 1, 1), nn.Conv2d(width, width, 3, 2, 1)]
        wide, side = width, size // 2
        while side > 4 and len(layers) < 10:
            broad = min(2 * wide, 8 * width)
            layers += [nn.Conv2d(wide, broad, 3, 1, 1), nn.Conv2d(broad, broad, 3, 2, 1)]
            wide, side = broad, side // 2
        self.convs = nn.ModuleList(layers)
        self.dense = nn.Linear(wide, 2 * wide)
        self.head = nn.Linear(2 * wide, 1)

    def forward(self, x: Tensor) -> Judgement:
        features = []
        for number, conv in enumerate(self.convs):
            x = F.leaky_relu(conv(x), 0.2)
            if number % 2:
                features.append(x)
        logits = self.head(F.leaky_relu(self.dense(x.mean((2, 3))), 0.2))  # N 1
        return Judgement(logits, tuple(features))


def discriminator(config: SRGANConfig, channels: int) -> nn.Module:
    """The discriminator that the settings ask for, with its first weights; spectral norm bounds its inner layers.

    The first and the last layer are free, as in arXiv:2107.10833: were they bounded too, it would say nearly the same
    of pictures that differ by a few hundredths, for thousands of steps.
    """
    match config.discriminator:
        case "unet":
            made: nn.Module = UNet(channels, config.ndf)
        case "vgg":
            made = VGGStyle(channels, config.ndf, config.size)
        case "patch":
            made = PatchGAN(channels, layers=layers_for(config.size, config.d_layers), width=config.ndf, norm="none")
    weighted = [each for each in made.modules() if isinstance(each, nn.Conv2d | nn.Linear)]
    for each in weighted:
        nn.init.kaiming_normal_(each.weight, a=0.2)
        if each.bias is not None:
            nn.init.zeros_(each.bias)
    for each in weighted[1:-1]:
        normalise_spectrum(each)
    return made
