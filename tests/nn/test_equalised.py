"""Layers whose weights are scaled when they are used."""

import math

import pytest
import torch
from torch.optim import Adam

from gantool.nn.equalised import GAIN, EqualisedConv, EqualisedLinear, activated


@pytest.mark.parametrize("rate", [1.0, 0.01])
@torch.no_grad()
def test_a_linear_layer_begins_with_outputs_of_variance_one_whatever_its_rate(rate: float) -> None:
    torch.manual_seed(0)
    layer = EqualisedLinear(256, 512, rate=rate)
    assert float(layer.weight.std()) == pytest.approx(1 / rate, rel=0.02)  # stored
    assert float(layer.effective().std()) == pytest.approx(1 / math.sqrt(256), rel=0.02)  # used
    assert float(layer(torch.randn(64, 256)).std()) == pytest.approx(1, rel=0.05)


@torch.no_grad()
def test_a_convolution_begins_with_outputs_of_variance_one() -> None:
    torch.manual_seed(0)
    layer = EqualisedConv(64, 64, 3)
    assert float(layer(torch.randn(2, 64, 32, 32))[..., 1:-1, 1:-1].std()) == pytest.approx(1, rel=0.05)


def test_adam_moves_what_is_used_by_the_rate_times_the_scale() -> None:
    """Which is what "equalised" means: layers of any width change by the same share of their range at a step."""
    for inputs, rate in ((4, 1.0), (400, 1.0), (400, 0.01)):
        layer = EqualisedLinear(inputs, 3, rate=rate).double()
        before = layer.effective().detach().clone()
        layer(torch.randn(2, inputs, dtype=torch.float64)).sum().backward()
        Adam(layer.parameters(), lr=1e-3).step()
        moved = (layer.effective() - before).abs().max().item()
        assert moved == pytest.approx(1e-3 * rate / math.sqrt(inputs), rel=1e-2)


def test_a_bias_begins_where_it_is_told_to() -> None:
    assert torch.allclose(EqualisedLinear(3, 2, rate=0.5, bias=1.0)(torch.zeros(1, 3)), torch.ones(1, 2))


def test_a_gain_before_the_activation_is_one_behind_it() -> None:
    layer, x = EqualisedLinear(5, 4), torch.randn(6, 5)
    torch.testing.assert_close(activated(layer(x, GAIN)), activated(layer(x)) * GAIN)
    assert float(activated(torch.tensor([5.0, -50.0]), 2.0).abs().max()) == 2
