"""A gradient taken at once is the gradient, and what it was computed from is gone."""

import gc
import weakref

import pytest
import torch
from torch import Tensor, nn

from gantool.nn.at_once import at_once


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(4, 8), nn.Tanh(), nn.Linear(8, 1)).double()


def gradients(total: Tensor, G: nn.Module) -> list[Tensor]:
    return list(torch.autograd.grad(total, list(G.parameters())))


def test_of_a_sum_scaled_as_a_whole_it_is_the_same() -> None:
    G, x, y = network(), torch.randn(5, 4).double(), torch.randn(5, 4).double()
    plain = gradients(0.3 * (G(x).square().mean() + G(y).abs().mean()), G)
    early = at_once(lambda: G(y).abs().mean(), G.parameters())
    assert early.item() == G(y).abs().mean().item()
    for one, other in zip(plain, gradients(0.3 * (G(x).square().mean() + early), G), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-12, atol=1e-14)


def test_the_maps_are_let_go() -> None:
    G, maps = network(), []

    def loss() -> Tensor:
        inner = G[0](torch.ones(1, 4).double())
        maps.append(weakref.ref(inner))
        return G[2](G[1](inner)).sum()

    early = at_once(loss, G.parameters())
    gc.collect()
    assert maps[0]() is None and early.requires_grad


def test_only_what_learns_gets_a_gradient() -> None:
    G = network()
    for parameter in G[0].parameters():
        parameter.requires_grad_(False)
    idle = nn.Parameter(torch.zeros(3))
    at_once(lambda: G(torch.ones(1, 4).double()).sum(), [*G.parameters(), idle]).backward()
    assert G[0].weight.grad is None and idle.grad is None and G[2].weight.grad is not None


@pytest.mark.parametrize("frozen", [True, False])
def test_where_nothing_learns_it_is_a_plain_number(frozen: bool) -> None:
    G = network().requires_grad_(not frozen)
    with torch.set_grad_enabled(frozen):
        assert not at_once(lambda: G(torch.ones(1, 4).double()).sum(), G.parameters()).requires_grad


def test_what_follows_under_autocast_still_learns() -> None:
    torch.manual_seed(0)
    G, x = nn.Linear(4, 1), torch.randn(2, 4)
    with torch.autocast("cpu", torch.bfloat16):
        total = at_once(lambda: G(x).float().sum(), G.parameters()) + G(2 * x).float().sum()
    total.backward()
    assert G.weight.grad is not None
    torch.testing.assert_close(G.weight.grad, 3 * x.sum(0, keepdim=True), rtol=0.02, atol=0.02)
