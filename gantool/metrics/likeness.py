"""How like its goal a picture is, pixel by pixel and in structure, by torchmetrics.

N batch, C channels, H W pixels; values in [-1, 1]. Each answers one number a picture: N.
"""

import torch
from torch import Tensor
from torchmetrics.functional.image import (
    multiscale_structural_similarity_index_measure,
    peak_signal_noise_ratio,
    structural_similarity_index_measure,
)

WINDOW = 11  # px of the Gaussian window of SSIM, Wang et al. 2004
LEAST_SCALES = WINDOW * 2**4  # px a side from which MS-SSIM has its five scales
MOST = 100.0  # dB; what equal pictures are given


def psnr(made: Tensor, goal: Tensor) -> Tensor:
    """Peak signal-to-noise ratio in dB over all channels."""
    pairs = zip(_unit(made), _unit(goal), strict=True)
    return torch.stack([peak_signal_noise_ratio(one, other, data_range=1.0).clamp(max=MOST) for one, other in pairs])


def ssim(made: Tensor, goal: Tensor) -> Tensor | None:
    """Structural similarity, mean over channels, mirrored at the edges; None of pictures smaller than a window."""
    if min(made.shape[-2:]) < WINDOW:
        return None
    found = structural_similarity_index_measure(_unit(made), _unit(goal), data_range=1.0, reduction="none")
    return _only(found)


def ms_ssim(made: Tensor, goal: Tensor) -> Tensor | None:
    """Structural similarity over five scales; None where the pictures are too small for them."""
    if min(made.shape[-2:]) < LEAST_SCALES:
        return None
    found = multiscale_structural_similarity_index_measure(
        _unit(made), _unit(goal), data_range=1.0, reduction="none", normalize="relu"
    )
    return _only(found)


def _unit(images: Tensor) -> Tensor:
    return (images.float().clamp(-1, 1) + 1) / 2  # double takes 25 times as long, for a fifth digit


def _only(found: Tensor | tuple[Tensor, Tensor]) -> Tensor:
    """The figure itself: torchmetrics may answer its map beside it."""
    return found[0] if isinstance(found, tuple) else found
