"""The residual network for pictures of 32 px: He et al., arXiv:1512.03385, section 4.2, with shortcuts without weights.

Its layers are named as in widespread checkpoints, so that they load by name (conv1, bn1, layer1..3, linear).

N batch, C channels, H W pixels.
"""

import torch.nn.functional as F
from torch import Tensor, nn


class Block(nn.Module):
    """Two convolutions and what came in; option A of the paper: channels are padded with zeros, pixels left out."""

    def __init__(self, incoming: int, outgoing: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(incoming, outgoing, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outgoing)
        self.conv2 = nn.Conv2d(outgoing, outgoing, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outgoing)
        self.stride, self.missing = stride, outgoing - incoming

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.bn1(self.conv1(x)))
        y = self.bn2(self.conv2(y))
        kept = x[..., :: self.stride, :: self.stride]
        before = self.missing // 2
        return F.relu(y + F.pad(kept, (0, 0, 0, 0, before, self.missing - before)))


class SmallResNet(nn.Module):
    """6 `depth` + 2 layers; `forward` answers the 64 features before the last layer."""

    def __init__(self, depth: int, classes: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        self.layer1 = self._layer(16, 16, 1, depth)
        self.layer2 = self._layer(16, 32, 2, depth)
        self.layer3 = self._layer(32, 64, 2, depth)
        self.linear = nn.Linear(64, classes)

    def forward(self, x: Tensor) -> Tensor:  # N 3 32 32
        x = F.relu(self.bn1(self.conv1(x)))  # N 16 32 32
        x = self.layer3(self.layer2(self.layer1(x)))  # N 64 8 8
        return x.mean((2, 3))  # N 64

    @staticmethod
    def _layer(incoming: int, outgoing: int, stride: int, depth: int) -> nn.Sequential:
        first = Block(incoming, outgoing, stride)
        return nn.Sequential(first, *(Block(outgoing, outgoing, 1) for _ in range(depth - 1)))
