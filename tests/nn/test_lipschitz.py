"""Bounds on weights: a known spectrum, and clipping."""

import pytest
import torch
from torch import nn

from gantool.nn.lipschitz import clip_weights, normalise_spectrum


def known(values: list[float]) -> torch.Tensor:
    """A square matrix with these singular values."""
    torch.manual_seed(0)
    u, _ = torch.linalg.qr(torch.randn(len(values), len(values)))
    v, _ = torch.linalg.qr(torch.randn(len(values), len(values)))
    return u @ torch.diag(torch.tensor(values)) @ v


def test_a_known_matrix_is_divided_by_its_largest_singular_value() -> None:
    weight = known([5.0, 2.0, 0.5, 0.1])
    layer = nn.Linear(4, 4, bias=False)
    with torch.no_grad():
        layer.weight.copy_(weight)
    normalise_spectrum(layer)
    for _ in range(20):
        layer(torch.zeros(1, 4))  # the power iteration goes on with each pass
    torch.testing.assert_close(layer.weight.detach(), weight / 5, rtol=1e-4, atol=1e-5)


def test_every_layer_with_weights_is_bounded_and_the_vectors_are_state() -> None:
    network = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.ConvTranspose2d(8, 4, 3), nn.Flatten(), nn.Linear(4, 2))
    normalise_spectrum(network)
    assert sum(name.endswith(("_u", "_v")) for name in network.state_dict()) == 6
    for layer in (network[0], network[4]):
        matrix = layer.weight.detach().flatten(1)
        for _ in range(50):
            layer.weight  # noqa: B018  # reading it iterates
        assert float(torch.linalg.matrix_norm(layer.weight.detach().flatten(1), 2)) == pytest.approx(1, abs=1e-3)
        assert matrix.shape == layer.weight.flatten(1).shape


def test_clipping_bounds_every_parameter_and_leaves_small_ones() -> None:
    network = nn.Linear(3, 1)
    with torch.no_grad():
        network.weight.copy_(torch.tensor([[0.5, -0.5, 0.005]]))
        network.bias.fill_(-0.02)
    clip_weights(network, 0.01)
    assert network.weight.tolist()[0] == pytest.approx([0.01, -0.01, 0.005])
    assert network.bias.tolist() == pytest.approx([-0.01])
    assert network.weight.requires_grad
