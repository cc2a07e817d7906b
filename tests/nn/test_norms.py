"""Norms: right in every memory format, independent of batch mates, and harmless on a map of one pixel."""

import pytest
import torch
from torch import nn

from gantool.nn.norms import ImageNorm, needs_bias, norm


@pytest.mark.parametrize("count", [1, 3])
def test_it_computes_what_instance_norm_computes(count: int) -> None:
    x = torch.randn(count, 4, 5, 6)
    own, theirs = ImageNorm(4), nn.InstanceNorm2d(4, affine=True)
    with torch.no_grad():
        own.weight.copy_(torch.randn(4))  # type: ignore[union-attr]  # it has one here
        own.bias.copy_(torch.randn(4))  # type: ignore[union-attr]  # it has one here
        theirs.load_state_dict(own.state_dict())
    torch.testing.assert_close(own(x), theirs(x))


@pytest.mark.parametrize("affine", [True, False])
@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("arriving", [torch.contiguous_format, torch.channels_last])
@pytest.mark.parametrize("given", [torch.contiguous_format, torch.channels_last])
def test_its_gradient_is_right_in_every_memory_format(
    given: torch.memory_format, arriving: torch.memory_format, count: int, affine: bool
) -> None:
    x = torch.randn(count, 4, 5, 6)
    upstream = torch.randn(count, 4, 5, 6)
    layer = ImageNorm(4, affine=affine)

    single = x.clone(memory_format=given).requires_grad_()
    layer(single).backward(upstream.clone(memory_format=arriving))

    double = x.double().requires_grad_()
    mean = double.mean((2, 3), keepdim=True)
    variance = (double - mean).square().mean((2, 3), keepdim=True)
    ((double - mean) / (variance + 1e-5).sqrt()).backward(upstream.double())

    assert single.grad is not None and double.grad is not None
    torch.testing.assert_close(single.grad.double(), double.grad, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("given", [torch.contiguous_format, torch.channels_last])
def test_its_gradient_is_right_where_it_comes_of_transposed_rows(given: torch.memory_format) -> None:
    x, layer = torch.randn(1, 4, 5, 6, dtype=torch.float64), ImageNorm(4)
    weights, where = torch.randn(1, 7, 4, dtype=torch.float64), torch.randperm(30)[:7]
    layer.double()
    found = []
    for rows in (lambda y: y.flatten(2).transpose(1, 2)[:, where], lambda y: y.flatten(2)[:, :, where].transpose(1, 2)):
        single = x.clone(memory_format=given).requires_grad_()
        found += torch.autograd.grad((rows(layer(single)) * weights).sum(), single)
    torch.testing.assert_close(*found)


def test_a_picture_gets_the_same_values_in_every_batch() -> None:
    x = torch.randn(3, 4, 5, 6)
    layer = ImageNorm(4)
    assert torch.equal(layer(x)[1:2], layer(x[1:2]))


@pytest.mark.parametrize("affine", [True, False])
def test_a_map_of_one_pixel_keeps_its_signal(affine: bool) -> None:
    x = torch.randn(2, 4, 1, 1)
    torch.testing.assert_close(ImageNorm(4, affine=affine)(x), x)


def test_a_convolution_has_a_bias_only_where_the_norm_brings_none() -> None:
    for kind in ("instance", "plain-instance", "batch", "none"):
        layer = norm(kind, 4)
        brings_shift = getattr(layer, "bias", None) is not None
        assert needs_bias(kind) == (not brings_shift)
