"""Doubling the size of feature maps without a grid in the picture.

N batch, C channels, H W pixels.
"""

from typing import Literal

import torch
import torch.nn.functional as F
from torch import Tensor, nn

Upsampling = Literal["resize", "transposed"]


# From 3 taps w0 w1 w2 (rows) to the 4 of the transposed convolution (columns).
_TAPS = torch.tensor([[0.0, 0.0, 1.0, 1.0],
                      [0.0, 1.0, 1.0, 0.0],
                      [1.0, 1.0, 0.0, 0.0]])


class ResizeConv(nn.Module):
    """Nearest-neighbour doubling and a 3x3 convolution (Odena et al., distill.pub/2016/deconv-checkerboard), folded.

    A 3x3 kernel w over doubled pixels reads only two distinct pixels a row, so the pair is exactly a transposed
    convolution of width 4, stride 2, padding 1 whose taps are w2, w1+w2, w0+w1, w0 in each direction: 16 instead of 36
    multiplications per input pixel, the same picture, borders included. Every output phase has the same sum of weights,
    which is why no grid appears.
    """

    taps: Tensor

    def __init__(self, channels_in: int, channels_out: int, *, bias: bool) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(channels_in, channels_out, 3, 3))
        self.bias = nn.Parameter(torch.zeros(channels_out)) if bias else None
        self.register_buffer("taps", torch.kron(_TAPS, _TAPS), persistent=False)  # 9 16
        nn.init.kaiming_uniform_(self.weight, a=5**0.5)

    def kernel(self) -> Tensor:
        """The kernel of the transposed convolution, in out 4 4."""
        return (self.weight.reshape(-1, 9) @ self.taps).view(*self.weight.shape[:2], 4, 4)

    def forward(self, x: Tensor) -> Tensor:
        return F.conv_transpose2d(x, self.kernel(), self.bias, stride=2, padding=1)  # N out 2H 2W

    def folded(self) -> nn.ConvTranspose2d:
        """The same layer as a plain transposed convolution, for a model that no longer learns."""
        plain = nn.ConvTranspose2d(self.weight.shape[0], self.weight.shape[1], 4, 2, 1, bias=self.bias is not None)
        with torch.no_grad():
            plain.weight.copy_(self.kernel())
            if plain.bias is not None and self.bias is not None:
                plain.bias.copy_(self.bias)
        return plain


def fold(network: nn.Module) -> None:
    """Replace every `ResizeConv` inside `network` by its plain transposed convolution: same output, less work."""
    for module in list(network.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, ResizeConv):
                setattr(module, name, child.folded().train(child.training))
