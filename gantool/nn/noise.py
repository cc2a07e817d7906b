"""Noise by dropout (arXiv:1611.07004, 2.1: "provided only in the form of dropout"), repeatable when a model runs."""

import torch
from torch import Tensor, nn

from gantool.nn import rows


class SeededDropout(nn.Module):
    """Dropout that is random while learning, and off or fixed by a seed when the model runs.

    While learning it draws from torch's global generator, which the engine saves. In eval mode without a seed it passes
    everything; with one it draws a mask for one picture and shares it over the batch, so that a picture's result
    depends on the seed and not on its batch mates.
    """

    def __init__(self, p: float, index: int = 0) -> None:
        """`p`: share of values set to 0. `index`: tells the layers of one network apart, so that their masks differ."""
        super().__init__()
        self.p = p
        self.index = index

    def forward(self, x: Tensor, seed: int | None = None) -> Tensor:
        if self.p == 0.0:
            return x
        if self.training:
            return rows.dropout(x, self.p)
        if seed is None:
            return x
        source = torch.Generator().manual_seed((seed * 1_000_003 + self.index) % 2**63)
        kept = torch.rand(1, *x.shape[1:], generator=source) >= self.p  # 1 C H W, drawn on the CPU on every device
        return x * (kept / (1.0 - self.p)).to(x)

    def extra_repr(self) -> str:
        return f"p={self.p}"
