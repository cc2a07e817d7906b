"""The mean and variance of each channel over a whole picture, gathered piece by piece.

C channels, H W pixels.
"""

import torch
from torch import Tensor

from gantool.nn.norms import EPSILON, ImageNorm


class Moments:
    """Count, mean and sum of squared deviations, joined pairwise (Chan, Golub and LeVeque, 1979) in float64."""

    def __init__(self, channels: int) -> None:
        self._count = 0
        self._mean = torch.zeros(channels, dtype=torch.float64)
        self._squares = torch.zeros(channels, dtype=torch.float64)

    def add(self, piece: Tensor) -> None:
        """Take in a piece, 1 C H W."""
        values = piece[0].flatten(1).to("cpu", torch.float64)  # C HW
        count = values.shape[1]
        mean = values.mean(1)
        squares = (values - mean[:, None]).square().sum(1)
        apart, total = mean - self._mean, self._count + count
        self._mean += apart * count / total
        self._squares += squares + apart.square() * self._count * count / total
        self._count = total

    def scale_and_shift(self, norm: ImageNorm) -> tuple[Tensor, Tensor]:
        """The factor and the summand, each 1 C 1 1 float32, with which `norm` normalises this picture."""
        if self._count == 1:  # as `ImageNorm`: a single pixel keeps its value
            factor, summand = torch.ones_like(self._mean), torch.zeros_like(self._mean)
        else:
            factor = (self._squares / self._count + EPSILON).rsqrt()
            summand = -self._mean * factor
        if norm.weight is not None and norm.bias is not None:
            weight, bias = norm.weight.detach().double().cpu(), norm.bias.detach().double().cpu()
            factor, summand = factor * weight, summand * weight + bias
        return factor.float().view(1, -1, 1, 1), summand.float().view(1, -1, 1, 1)
