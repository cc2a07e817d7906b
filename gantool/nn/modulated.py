"""Convolutions whose weights depend on a style, without weights of their own for each picture.

StyleGAN2, arXiv:1912.04958, section 2.2: w' = s_i w, (1), w'' = w' / sqrt(sum w'^2 + e), (3). Scaling the weights of
input channel i by s_i is scaling what comes in there, and dividing those of output channel j is dividing what comes out
there. So the activations are scaled, all pictures share one convolution, and no grouped one is needed, which on CPUs is
several times slower.

N batch, C channels (I in, O out), H W pixels, D numbers of w, k width of the kernel.
"""

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from gantool.nn.equalised import EqualisedLinear
from gantool.nn.fir import Fir

EPSILON = 1e-8


class ModulatedConv(nn.Module):
    """N I H W under w, N D -> N O H W, or N O 2H 2W with `fir`, by which doubling is smoothed.

    `gain` multiplies what is demodulated. Styles and what they scale by are computed in the precision of the weights;
    only the convolution follows autocast.
    """

    def __init__(self, inputs: int, outputs: int, kernel: int, style: int, *, demodulate: bool = True,
                 fir: Fir | None = None) -> None:
        super().__init__()
        self.affine = EqualisedLinear(style, inputs, bias=1.0)
        self.weight = nn.Parameter(torch.randn(outputs, inputs, kernel, kernel))
        self.gain = 1 / math.sqrt(inputs * kernel**2)
        self.demodulate, self.fir = demodulate, fir

    def forward(self, x: Tensor, w: Tensor, gain: float = 1.0) -> Tensor:
        with torch.autocast(x.device.type, enabled=False):
            weight = self.weight * self.gain  # O I k k
            styles = self.affine(w.to(weight.dtype))  # s: N I
            strength = self._strength(styles, weight) * gain if self.demodulate else None
            x = x * styles.to(x.dtype)[:, :, None, None]  # (1)
        if self.fir is None:
            y = F.conv2d(x, weight, padding=weight.shape[-1] // 2)  # N O H W
        else:
            y = self.fir.smooth_doubled(F.conv_transpose2d(x, weight.transpose(0, 1), stride=2))  # N O 2H 2W
        return y if strength is None else y * strength.to(y.dtype)[:, :, None, None]  # (3)

    @staticmethod
    def _strength(styles: Tensor, weight: Tensor) -> Tensor:
        """1 / sqrt(sum (s_i w_ijk)^2 + e) for each output channel: N O."""
        return (styles.square() @ weight.square().sum((2, 3)).T + EPSILON).rsqrt()
