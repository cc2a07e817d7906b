"""Bringing pictures to the size that a feature network wants, without aliasing.

arXiv:2104.11222 shows that a resampler without a low-pass filter changes FID by more than methods differ. So: bicubic,
with the filter as wide as the shrinking asks for, in floats, not rounded to 8 bits before it.

N batch, C channels, H W pixels; values in [-1, 1].
"""

import torch.nn.functional as F
from torch import Tensor


def fitted(images: Tensor, side: int) -> Tensor:
    """Pictures as N 3 `side` `side`; other proportions are squeezed, as FID has always done. Grey becomes three."""
    colours = images[:, :3] if images.shape[1] >= 3 else images[:, :1].expand(-1, 3, -1, -1)
    return sized(colours.float(), (side, side))


def sized(images: Tensor, size: tuple[int, int]) -> Tensor:
    """Pictures of (height, width)."""
    if tuple(images.shape[-2:]) == size:
        return images
    return F.interpolate(images, size=size, mode="bicubic", align_corners=False, antialias=True).clamp(-1, 1)
