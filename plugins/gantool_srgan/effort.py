"""How much longer a step of the second stage takes than one of the first, reckoned from the multiplications in both.

Going back through a network costs about twice as much as going through it: once for its inputs, once for its weights.
"""

import copy

import torch
from torch import nn
from torch.utils.flop_counter import FlopCounterMode

from gantool_srgan.config import SRGANConfig
from gantool_srgan.perceptual import VGG19Distance

BATCH = 2  # networks are looked at with so many crops


def second_stage(
    config: SRGANConfig, channels: int, G: nn.Module, D: nn.Module, vgg: VGG19Distance | None
) -> float:
    """The effort of a step of the second stage, where one of the first is 1."""
    low, high = config.size // config.scale, config.size // config.scale * config.scale
    through_g = _multiplications(G, channels, low)
    through_d = 2 * _multiplications(D, channels, high)  # the enlarged and the true ones in one batch
    # The generator's turn goes through both and back to the pictures, the discriminator's also to its weights.
    played = (1 + 1) * through_d + (1 + 2) * through_d
    seen = 0.0 if vgg is None else (2 + 1) * _multiplications(vgg.features, 3, high)
    return 1 + (played + seen) / (3 * through_g)


@torch.no_grad()
def _multiplications(network: nn.Module, channels: int, side: int) -> float:
    empty = copy.deepcopy(network).to("meta").eval()  # nothing is computed
    with FlopCounterMode(display=False) as counter:
        empty(torch.empty(BATCH, channels, side, side, device="meta"))
    return float(counter.get_total_flops())
