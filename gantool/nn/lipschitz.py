"""Bounding a discriminator's slope by its weights: spectral normalisation, and clipping as the first WGAN did."""

import torch
from torch import nn
from torch.nn.utils.parametrizations import spectral_norm

WEIGHTED = (nn.Conv2d, nn.ConvTranspose2d, nn.Linear, nn.Embedding)


def normalise_spectrum(network: nn.Module) -> None:
    """Divide each weight by its largest singular value from now on: Miyato et al., arXiv:1802.05957, (8).

    Convolutions count as matrices of out-channels by the rest. One power iteration a forward pass in training mode; the
    vectors are buffers and so part of the state. Call it once the weights have their first values.
    """
    for module in list(network.modules()):
        if isinstance(module, WEIGHTED):
            spectral_norm(module)


@torch.no_grad()
def clip_weights(network: nn.Module, most: float) -> None:
    """Bring each parameter into [-most, most], after each step of a critic: arXiv:1701.07875, algorithm 1."""
    for parameter in network.parameters():
        parameter.clamp_(-most, most)
