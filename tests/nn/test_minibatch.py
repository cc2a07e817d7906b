"""Layers that compare batch mates, by hand."""

import math

import pytest
import torch

from gantool.nn.minibatch import MinibatchDeviation, MinibatchDiscrimination


def test_the_deviation_of_two_known_pictures() -> None:
    # Channel 0 is 0 and 2 (deviation 1), channel 1 is 5 and 5 (deviation 0): the mean is 1/2.
    x = torch.tensor([[0.0, 5.0], [2.0, 5.0]])[:, :, None, None].expand(2, 2, 3, 3)
    y = MinibatchDeviation()(x)
    assert y.shape == (2, 3, 3, 3) and torch.equal(y[:, :2], x)
    torch.testing.assert_close(y[:, 2], torch.full((2, 3, 3), 0.5), atol=1e-4, rtol=0)


def test_groups_do_not_see_each_other() -> None:
    # Groups of 2 out of 4: rows 0 and 2, rows 1 and 3.
    x = torch.tensor([0.0, 10.0, 4.0, 10.0])[:, None, None, None]
    assert MinibatchDeviation(group=2)(x)[:, 1, 0, 0].tolist() == pytest.approx([2, 0, 2, 0], abs=1e-3)
    # 3 pictures cannot be halved: each group then is the largest that divides them.
    assert MinibatchDeviation(group=4)(x[:3])[:, 1, 0, 0].tolist() == pytest.approx(
        [math.sqrt(sum((each - 14 / 3) ** 2 for each in (0, 10, 4)) / 3)] * 3, abs=1e-3)


def test_several_shares_of_the_channels_have_a_plane_each() -> None:
    x = torch.tensor([[0.0, 1.0], [2.0, 1.0]])[:, :, None, None]
    assert MinibatchDeviation(channels=2)(x)[0, 2:, 0, 0].tolist() == pytest.approx([1, 0], abs=1e-3)


def test_equal_pictures_still_teach() -> None:
    x = torch.ones(4, 2, 2, 2, requires_grad=True)
    MinibatchDeviation()(x).sum().backward()
    assert x.grad is not None and bool(x.grad.isfinite().all())


def test_discrimination_of_three_known_pictures() -> None:
    layer = MinibatchDiscrimination(2, kernels=1, numbers=2)
    with torch.no_grad():
        layer.tensor.weight.copy_(torch.eye(2))  # M_i = x_i
    x = torch.tensor([[0.0, 0.0], [1.0, 0.0], [1.0, 2.0]])  # L1 distances 1, 3 and 2
    one, two, three = (math.exp(-distance) for distance in (1, 2, 3))
    assert layer(x)[:, 2].tolist() == pytest.approx([one + three, one + two, three + two])


def test_discrimination_tells_a_collapsed_batch_from_a_diverse_one() -> None:
    torch.manual_seed(0)
    layer = MinibatchDiscrimination(8, kernels=4, numbers=3)
    diverse = layer(torch.randn(16, 8) * 5)[:, 8:]
    collapsed = layer(torch.randn(1, 8).expand(16, 8))[:, 8:]
    torch.testing.assert_close(collapsed, torch.full((16, 4), 15.0))  # every mate is at distance 0
    assert float(diverse.detach().mean()) < 1
