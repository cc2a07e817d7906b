"""Path length of linear maps, whose Jacobian is known."""

import pytest
import torch
from torch import Tensor

from gantool.nn.path_length import PathLength, path_lengths

A = torch.randn(12, 5, dtype=torch.float64, generator=torch.Generator().manual_seed(2))


def linear(w: Tensor) -> Tensor:
    return (w @ A.T).reshape(-1, 3, 2, 2)


def test_a_linear_map_has_the_length_of_its_transposed_matrix() -> None:
    w, y = torch.randn(4, 5, dtype=torch.float64), torch.randn(4, 3, 2, 2, dtype=torch.float64)
    expected = (y.reshape(4, 12) @ A).norm(dim=1)  # |A^T y|
    torch.testing.assert_close(path_lengths(linear, w, y), expected)


def test_drawn_noise_gives_the_root_mean_square_of_the_matrix() -> None:
    # E |A^T y|^2 = |A|_F^2 / pixels for y ~ N(0, 1 / pixels).
    torch.manual_seed(0)
    lengths = path_lengths(linear, torch.randn(20_000, 5, dtype=torch.float64))
    assert float(lengths.detach().square().mean()) == pytest.approx(float(A.square().sum()) / 4, rel=0.02)


def test_latents_by_layer_count_by_their_mean() -> None:
    w, y = torch.randn(4, 2, 5, dtype=torch.float64), torch.randn(4, 3, 2, 2, dtype=torch.float64)
    both = (y.reshape(4, 12) @ A).square().sum(1)  # either latent has this gradient
    torch.testing.assert_close(path_lengths(lambda each: linear(each.sum(1)), w, y), both.sqrt())


def test_the_penalty_is_the_distance_from_a_moving_mean_that_survives_a_resume() -> None:
    torch.manual_seed(0)
    penalty = PathLength(decay=0.5)
    w, y = torch.randn(3, 5, dtype=torch.float64), torch.randn(3, 3, 2, 2, dtype=torch.float64)
    lengths = (y.reshape(3, 12) @ A).norm(dim=1)
    first = float(lengths.mean()) / 2
    assert float(penalty(linear, w, y)) == pytest.approx(float((lengths - first).square().mean()))
    resumed = PathLength(decay=0.5)
    resumed.load(penalty.state())
    assert torch.equal(resumed(linear, w, y), penalty(linear, w, y))
    assert penalty.mean == pytest.approx(float(lengths.mean()) * 0.75)


def test_the_gradient_in_the_weights_is_right() -> None:
    w, y = torch.randn(2, 3, dtype=torch.float64), torch.randn(2, 1, 2, 2, dtype=torch.float64)

    def of(weight: Tensor) -> Tensor:
        return path_lengths(lambda each: torch.tanh(each @ weight).reshape(-1, 1, 2, 2), w, y).square().mean()

    assert torch.autograd.gradcheck(of, torch.randn(3, 4, dtype=torch.float64, requires_grad=True))
