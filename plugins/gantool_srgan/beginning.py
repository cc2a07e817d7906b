"""First weights of a generator: near nothing where it adds to something, and bicubic where that can be said.

A compact network adds to the nearest-neighbour enlargement. Its weights can say "bicubic less nearest" exactly: some
channels carry the colours through (they are not negative, so no activation changes them), the last hidden layer holds
them shifted to four sides, and the last one sums the 5 x 5 px that bicubic enlarging looks at. So it starts as good as
bicubic, but at the very edge, and learns only what is better; the layout of published files stays as it is.

C channels, s scale.
"""

import torch
from torch import Tensor
from torch.nn import Conv2d, Module, init

from gantool.nn.bicubic import cubic
from gantool_srgan.compact import Compact
from gantool_srgan.rrdb import Dense
from gantool_srgan.srresnet import Residual

SIDES = ((-1, -1), (-1, 1), (1, -1), (1, 1))  # (down, right) in px, where the last hidden layer looks


def begin(network: Module) -> None:
    """First weights: He's; times 0.1 within residuals (arXiv:1809.00219, A.2) and at the end, to begin near nothing."""
    convs = [each for each in network.modules() if isinstance(each, Conv2d)]
    small = {id(each) for block in network.modules() if isinstance(block, Dense | Residual) for each in block.modules()}
    for conv in convs:
        init.kaiming_normal_(conv.weight, a=0.2)
        if id(conv) in small or conv is convs[-1]:
            conv.weight.data *= 0.1
        if conv.bias is not None:
            init.zeros_(conv.bias)
    if isinstance(network, Compact):
        begin_as_bicubic(network)


@torch.no_grad()
def begin_as_bicubic(network: Compact) -> None:
    """Let it enlarge as bicubic does; one too narrow to carry the colours stays as it is."""
    convs = [each for each in network.body if isinstance(each, Conv2d)]
    channels, carried = convs[0].in_channels, len(SIDES) * convs[0].in_channels
    if network.width < carried:
        return
    for conv in convs[:-2]:
        for colour in range(channels):
            _look_at(conv, colour, colour, 0, 0)
    for side, (down, right) in enumerate(SIDES):
        for colour in range(channels):
            _look_at(convs[-2], side * channels + colour, colour, down, right)
    last = convs[-1].weight.view(channels, network.scale**2, -1, 3, 3)  # C ss w 3 3
    last *= 0.1  # what the other channels say at first is noise
    last[:, :, :carried] = 0
    shares = _by_side(_detail(network.scale))
    for side in range(len(SIDES)):
        for colour in range(channels):
            last[colour, :, side * channels + colour] = shares[:, side].to(last)


def _look_at(conv: Conv2d, out: int, channel: int, down: int, right: int) -> None:
    """Let channel `out` be `channel`, shifted."""
    conv.weight[out] = 0
    conv.weight[out, channel, 1 + down, 1 + right] = 1


def _detail(scale: int) -> Tensor:
    """What bicubic adds to nearest at each of the ss places within a pixel, over the 5 x 5 px around it: ss 5 5."""
    places = (torch.arange(scale, dtype=torch.float64) + 0.5) / scale - 0.5
    along = cubic(places[:, None] - torch.arange(-2, 3))  # s 5
    detail = along[:, None, :, None] * along[None, :, None, :]  # s s 5 5
    detail[:, :, 2, 2] -= 1
    return detail.reshape(scale**2, 5, 5)


def _by_side(detail: Tensor) -> Tensor:
    """Which 3 x 3 px of each side sum up to the 5 x 5: ss 5 5 -> ss sides 3 3; what many sides see, they share."""
    seen = torch.zeros(5, 5, dtype=detail.dtype)
    for down, right in SIDES:
        seen[1 + down : 4 + down, 1 + right : 4 + right] += 1
    shared = detail / seen
    return torch.stack([shared[:, 1 + down : 4 + down, 1 + right : 4 + right] for down, right in SIDES], 1)
