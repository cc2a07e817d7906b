"""Doubling without a grid: the folded form is the slow one, exactly."""

import torch
import torch.nn.functional as F
from torch import nn

from gantool.nn.upsampling import ResizeConv, fold


def test_the_folded_kernel_computes_a_resize_and_a_convolution_also_at_the_borders() -> None:
    layer = ResizeConv(3, 5, bias=True).double()
    nn.init.normal_(layer.bias)  # type: ignore[arg-type]  # it has one here
    x = torch.randn(2, 3, 4, 7, dtype=torch.float64)
    slow = F.conv2d(F.interpolate(x, scale_factor=2), layer.weight.transpose(0, 1), layer.bias, padding=1)
    torch.testing.assert_close(layer(x), slow)


def test_a_flat_area_stays_flat() -> None:
    layer = ResizeConv(3, 5, bias=False)
    inner = layer(torch.ones(1, 3, 8, 8))[..., 2:-2, 2:-2]
    torch.testing.assert_close(inner, inner[..., :1, :1].expand_as(inner))


def test_folding_a_network_changes_its_layers_and_not_its_output() -> None:
    network = nn.Sequential(ResizeConv(3, 4, bias=True), nn.Sequential(nn.ReLU(), ResizeConv(4, 2, bias=False))).eval()
    x = torch.randn(1, 3, 4, 4)
    before = network(x)
    fold(network)
    assert not any(isinstance(module, ResizeConv) for module in network.modules())
    assert torch.equal(network(x), before)
