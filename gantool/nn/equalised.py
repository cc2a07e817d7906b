"""Layers with an equalised learning rate: weights are drawn from N(0, 1) and scaled when they are used.

Karras et al., arXiv:1710.10196, 4.1, with He's constant c = 1 / sqrt(inputs of a unit); the learning-rate multiplier of
arXiv:1812.04948, appendix C. Adam then moves every weight by the same share of its range.

N batch, C channels, H W pixels.
"""

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SLOPE = 0.2
GAIN = math.sqrt(2)
"""What keeps the second moment of what a ReLU halves. A leaky ReLU lets factors through, a(g x) = g a(x), so the layer
before it is told to multiply by this: on its few weights, not on all its results."""


def activated(x: Tensor, clamp: float | None = None) -> Tensor:
    """Leaky ReLU, cut off at +-`clamp`."""
    y = F.leaky_relu(x, SLOPE)
    return y if clamp is None else y.clamp(-clamp, clamp)


class EqualisedLinear(nn.Module):
    """N in -> N out. `rate`: multiplies how fast it learns; `bias`: its value at the start."""

    def __init__(self, inputs: int, outputs: int, *, rate: float = 1.0, bias: float = 0.0) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs) / rate)
        self.bias = nn.Parameter(torch.full((outputs,), bias / rate))
        self.rate, self.gain = rate, rate / math.sqrt(inputs)

    def forward(self, x: Tensor, gain: float = 1.0) -> Tensor:
        return F.linear(x, self.weight * (self.gain * gain), self.bias * (self.rate * gain))

    def effective(self) -> Tensor:
        """The matrix by which `x` is multiplied, out in."""
        return self.weight * self.gain


class EqualisedConv(nn.Module):
    """N in H W -> N out H W, of the same size where the kernel is odd."""

    def __init__(self, inputs: int, outputs: int, kernel: int, *, bias: bool = True) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(outputs, inputs, kernel, kernel))
        self.bias = nn.Parameter(torch.zeros(outputs)) if bias else None
        self.gain = 1 / math.sqrt(inputs * kernel**2)

    def forward(self, x: Tensor, gain: float = 1.0, *, stride: int = 1, padding: int | None = None) -> Tensor:
        padding = self.weight.shape[-1] // 2 if padding is None else padding
        bias = None if self.bias is None else self.bias * gain
        return F.conv2d(x, self.weight * (self.gain * gain), bias, stride, padding)
