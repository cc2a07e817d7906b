"""Penalties on D's slope against closed forms, in the precision and laziness that are promised."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor, nn

from gantool.nn.patchgan import PatchGAN
from gantool.nn.penalties import Penalties, gradient_penalty, r1, r2, slopes

W = torch.randn(3, 4, 4, dtype=torch.float64, generator=torch.Generator().manual_seed(1))
SQUARE = float(W.square().sum())


def linear(x: Tensor) -> Tensor:
    """D(x) = <w, x> + 1, whose slope is w everywhere."""
    return (x * W).flatten(1).sum(1, keepdim=True) + 1


def pictures(count: int = 5) -> Tensor:
    return torch.randn(count, 3, 4, 4, dtype=torch.float64)


def test_the_slope_of_a_linear_discriminator_is_its_weight() -> None:
    assert slopes(linear, pictures()).tolist() == pytest.approx([SQUARE] * 5)
    assert float(r1(linear, pictures())) == pytest.approx(SQUARE / 2)
    assert float(r2(linear, pictures())) == pytest.approx(SQUARE / 2)


def test_each_picture_has_its_own_slope() -> None:
    # D(x) = |x|^2 / 2, whose gradient is x.
    x = pictures()
    found = slopes(lambda each: each.square().flatten(1).sum(1) / 2, x)
    torch.testing.assert_close(found, x.square().flatten(1).sum(1))


def test_patches_of_one_picture_count_as_their_mean() -> None:
    found = slopes(lambda x: linear(x)[..., None, None].expand(-1, 1, 7, 7), pictures())
    assert found.tolist() == pytest.approx([SQUARE] * 5)


def test_the_gradient_penalty_of_a_linear_critic_is_known() -> None:
    expected = (SQUARE**0.5 - 1) ** 2
    assert float(gradient_penalty(linear, pictures(), pictures())) == pytest.approx(expected)
    assert float(gradient_penalty(lambda x: linear(x) / SQUARE**0.5, pictures(), pictures())) == pytest.approx(0)


def test_the_gradient_penalty_looks_between_fake_and_real() -> None:
    seen: list[Tensor] = []

    def judge(x: Tensor) -> Tensor:
        seen.append(x.detach())
        return linear(x)

    share = torch.tensor([0.0, 0.25, 1.0], dtype=torch.float64)
    real, fake = torch.ones(3, 3, 4, 4, dtype=torch.float64), torch.zeros(3, 3, 4, 4, dtype=torch.float64)
    gradient_penalty(judge, real, fake, share)
    assert seen[0][:, 0, 0, 0].tolist() == [0, 0.25, 1]
    torch.manual_seed(0)
    gradient_penalty(judge, real, fake)
    drawn = seen[1][:, 0, 0, 0]
    assert bool((drawn > 0).all()) and bool((drawn < 1).all()) and len(set(drawn.tolist())) == 3


def test_a_flat_critic_still_learns() -> None:
    weight = torch.zeros(3, 4, 4, dtype=torch.float64, requires_grad=True)
    gradient_penalty(lambda x: (x * weight).flatten(1).sum(1), pictures(), pictures()).backward()
    assert weight.grad is not None and bool(weight.grad.isfinite().all())


@pytest.mark.parametrize("penalty", [r1, lambda judge, x: gradient_penalty(judge, x, -x, torch.full((2,), 0.4))],
                         ids=["r1", "gradient"])
def test_the_gradient_in_the_weights_is_right(penalty: Callable[..., Tensor]) -> None:
    x = torch.randn(2, 3, dtype=torch.float64)

    def of(first: Tensor, second: Tensor) -> Tensor:
        return penalty(lambda each: torch.tanh(each @ first) @ second, x)

    weights = (torch.randn(3, 4, dtype=torch.float64, requires_grad=True),
               torch.randn(4, 1, dtype=torch.float64, requires_grad=True))
    assert torch.autograd.gradcheck(of, weights)


@pytest.mark.parametrize("spectral", [False, True], ids=["plain", "spectral"])
def test_it_is_computed_in_full_precision_whatever_surrounds_it(spectral: bool) -> None:
    torch.manual_seed(0)
    D = PatchGAN(3, layers=2, width=8, spectral=spectral)
    D.normalise_spectrum()
    D.eval()  # a spectral norm then stands still

    def judge(x: Tensor) -> Tensor:
        assert x.dtype == torch.float32
        logits: Tensor = D(x).logits
        assert logits.dtype == torch.float32
        return logits

    x = torch.rand(2, 3, 32, 32)
    exact = r1(judge, x)
    with torch.autocast("cpu", torch.bfloat16):
        inside = r1(judge, x)
        r1(judge, x.bfloat16()).backward()
    assert torch.equal(exact, inside)
    # Only the head's bias has no part in the slope.
    assert [name for name, each in D.named_parameters() if each.grad is None] == ["head.bias"]


def test_a_compiled_discriminator_is_run_eager() -> None:
    D = nn.Linear(4, 1)
    ran: list[str] = []

    def backend(graph: torch.fx.GraphModule, inputs: object) -> Callable[..., object]:
        ran.append("compiled")
        return graph.forward

    compiled = torch.compile(D, backend=backend)
    r1(compiled, torch.randn(2, 4)).backward()
    assert ran == []
    compiled(torch.randn(2, 4))
    assert ran == ["compiled"]


def test_lazy_penalties_come_seldom_and_count_as_much_more() -> None:
    plain, lazy = Penalties(r1=10.0, r2=4.0), Penalties(r1=10.0, r2=4.0, every=16)
    x = pictures()
    each_step = plain.terms(linear, x, x, step=5)
    assert {name: float(value) for name, value in each_step.items()} == pytest.approx(
        {"D_r1": 5 * SQUARE, "D_r2": 2 * SQUARE})
    assert lazy.terms(linear, x, x, step=5) == {}
    due = lazy.terms(linear, x, x, step=32)
    assert {name: float(value) for name, value in due.items()} == pytest.approx(
        {"D_r1": 16 * 5 * SQUARE, "D_r2": 16 * 2 * SQUARE})
    assert Penalties(gradient=10.0, every=16).terms(linear, x, x, step=5).keys() == {"D_gradient"}  # never lazy


def test_what_a_person_wants_replaces_what_the_objective_brings() -> None:
    brought = Penalties(r1=1.0, r2=1.0, clip=0.01)
    assert brought.wanting() == brought
    assert brought.wanting(r1=5.0, every=8) == Penalties(r1=5.0, r2=1.0, clip=0.01, every=8)
