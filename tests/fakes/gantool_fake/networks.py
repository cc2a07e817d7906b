"""The two tiny networks. N batch, C channels, H W pixels."""

import torch
from torch import Tensor, nn


class ColourMap(nn.Module):
    """G: an affine map of the colours of each pixel."""

    def __init__(self, input_channels: int, output_channels: int) -> None:
        super().__init__()
        self.map = nn.Conv2d(input_channels, output_channels, 1)

    def forward(self, images: Tensor) -> Tensor:
        result: Tensor = self.map(images)  # N Cin H W -> N Cout H W
        return result


class ColourJudge(nn.Module):
    """D: judges each pixel of input and picture together."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(channels, 4, 1), nn.LeakyReLU(0.2), nn.Conv2d(4, 1, 1))

    def forward(self, inputs: Tensor, images: Tensor) -> Tensor:
        logits: Tensor = self.layers(torch.cat([inputs, images], dim=1))  # N 1 H W
        return logits
