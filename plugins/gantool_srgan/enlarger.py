"""The generator of a model, and where there are two stages of it, anything between them.

Deep network interpolation (arXiv:1811.10515): weights half-way between two stages of one training make pictures
half-way between theirs, (1 - strength) faithful + strength crisp.
"""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.func import functional_call

from gantool.nn.loading import load
from gantool_srgan.networks import Architecture, generator


class Enlarger(nn.Module):
    """N C H W in [-1, 1] -> N C sH sW; `crisp` alone, or between `faithful` and `crisp`."""

    def __init__(self, architecture: Architecture) -> None:
        super().__init__()
        self.crisp = generator(architecture)
        self.faithful = generator(architecture) if architecture.both else None

    def take(self, weights: Mapping[str, Tensor]) -> None:
        """Give it the weights of an export.

        Raises:
            ValueError: a weight is missing, foreign or of another shape.
        """
        if self.faithful is None:
            load(self.crisp, weights)
        else:
            load(self, weights)

    def forward(self, x: Tensor, strength: float = 1.0) -> Tensor:
        if self.faithful is None or strength >= 1:
            return self.crisp(x)  # type: ignore[no-any-return]  # modules are untyped
        if strength <= 0:
            return self.faithful(x)  # type: ignore[no-any-return]  # a module's call
        return functional_call(self.crisp, self._between(strength), (x,))  # type: ignore[no-any-return]  # torch

    def _between(self, strength: float) -> dict[str, Tensor]:
        assert self.faithful is not None
        ends = self.faithful.state_dict()
        return {name: torch.lerp(ends[name], value, strength) if value.is_floating_point() else value
                for name, value in self.crisp.state_dict().items()}
