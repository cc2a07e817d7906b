"""Figures of a translation against the true picture that need no learnt features.

N batch, C channels, H W pixels; values in [-1, 1] as inside networks.
"""

import torch.nn.functional as F
from torch import Tensor

SCALES = 3


def l1(translation: Tensor, target: Tensor) -> Tensor:
    """Mean absolute difference of each picture, as a share of the value range (0..1). Shape: N."""
    return (translation - target).abs().mean((1, 2, 3)) / 2


def structure_texture(translation: Tensor, target: Tensor) -> Tensor:
    """How far a translation is from the truth in what it shows and in how it is textured. 0 is best; shape: N.

    L1 alone rewards blur: the mean of all plausible pictures has the least. So structure (L1 of pictures averaged over
    8 px) is taken together with texture: the difference of the local standard deviations in each band of a Laplacian
    pyramid (arXiv:1710.10196, section 5, compares patches of the same bands), which a blurred picture lacks.
    """
    coarse_a, coarse_b = F.avg_pool2d(translation, 8), F.avg_pool2d(target, 8)
    score = l1(coarse_a, coarse_b)
    a, b = translation, target
    for _ in range(SCALES):
        low_a, low_b = F.avg_pool2d(a, 2), F.avg_pool2d(b, 2)  # N C H/2 W/2
        band_a, band_b = a - _enlarged(low_a, a), b - _enlarged(low_b, b)
        spread_a, spread_b = (F.avg_pool2d(band.square(), 8).add(1e-8).sqrt() for band in (band_a, band_b))
        score = score + (spread_a - spread_b).abs().mean((1, 2, 3)) / SCALES
        a, b = low_a, low_b
        if min(a.shape[-2:]) < 16:
            break
    return score


def _enlarged(low: Tensor, like: Tensor) -> Tensor:
    return F.interpolate(low, size=like.shape[-2:], mode="bilinear", align_corners=False)
