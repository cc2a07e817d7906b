"""Exponential moving average of weights: the model that is shown, measured and kept.

Half-life and ramp-up as in StyleGAN2 (arXiv:1912.04958, appendix B; the ramp-up of its published training settings).
"""

import copy
from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import Module

RAMP_UP = 0.05  # the half-life is never longer than this share of the pictures seen so far


class Average:
    """Averages of some networks of a trainer.

    Args:
        networks: those to average.
        half_life: in pictures; 0 keeps no average but the newest weights.
    """

    def __init__(self, networks: Mapping[str, Module], half_life: float) -> None:
        self._live = dict(networks)
        self._half_life = half_life
        self.networks: dict[str, Module] = {}
        for name, network in networks.items():
            averaged = copy.deepcopy(network)
            averaged.requires_grad_(False)
            self.networks[name] = averaged

    @torch.no_grad()
    def update(self, images_seen: int, batch: int) -> None:
        """Move the averages towards the weights after a step that saw `batch` pictures, `images_seen` in all."""
        half_life = min(self._half_life, images_seen * RAMP_UP)
        weight = 1.0 - 0.5 ** (batch / half_life) if half_life > 0 else 1.0
        for name, averaged in self.networks.items():
            live = self._live[name]
            torch._foreach_lerp_(list(averaged.parameters()), list(live.parameters()), weight)
            for mean, newest in zip(averaged.buffers(), live.buffers(), strict=True):
                mean.copy_(newest)

    def state(self) -> dict[str, dict[str, Tensor]]:
        """The averaged weights by network."""
        return {name: dict(network.state_dict()) for name, network in self.networks.items()}

    def load(self, state: Mapping[str, Mapping[str, Tensor]]) -> None:
        """Take back what `state` gave."""
        for name, network in self.networks.items():
            network.load_state_dict(dict(state[name]))
