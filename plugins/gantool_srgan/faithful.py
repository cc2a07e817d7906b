"""The average of the generator over the first stage of training, which the second one leaves alone.

Half-life and ramp-up are those by which the engine averages (arXiv:1912.04958, appendix B).
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor
from torch.nn import Module

RAMP_UP = 0.05


class Faithful:
    """Follows a network until nobody asks it to any more.

    Attributes:
        weights: by name; none before the first call of `follow`.
    """

    def __init__(self, half_life: float) -> None:
        self._half_life, self._seen = half_life, 0
        self.weights: dict[str, Tensor] = {}

    @torch.no_grad()
    def follow(self, network: Module, pictures: int) -> None:
        """Another step of `pictures` has been learnt from."""
        self._seen += pictures
        now = network.state_dict()
        half_life = min(self._half_life, RAMP_UP * self._seen)
        share = 0.5 ** (pictures / half_life) if half_life else 0.0  # of what was kept before
        for name, value in now.items():
            kept = self.weights.get(name)
            if kept is None or not value.is_floating_point():
                self.weights[name] = value.detach().clone()
            else:
                kept.lerp_(value, 1 - share)

    def state(self) -> dict[str, Any]:
        """Tensors and plain values."""
        return {"seen": self._seen, "weights": dict(self.weights)}

    def load(self, state: Mapping[str, Any], device: torch.device) -> None:
        """Take back what `state` gave."""
        self._seen = int(state["seen"])
        self.weights = {name: value.to(device).clone() for name, value in state["weights"].items()}
