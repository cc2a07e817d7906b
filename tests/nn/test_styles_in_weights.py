"""Modulated convolutions against the plain formulation: weights of its own for each picture, a grouped convolution."""

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.nn.fir import Fir
from gantool.nn.modulated import ModulatedConv

N, CHANNELS_IN, CHANNELS_OUT, STYLE = 3, 5, 7, 6


def layer(*, demodulate: bool = True, doubling: bool = False, inputs: int = CHANNELS_IN) -> ModulatedConv:
    torch.manual_seed(0)
    made = ModulatedConv(inputs, CHANNELS_OUT, 3, STYLE, demodulate=demodulate, fir=Fir() if doubling else None)
    return made.double()


def own_weights(conv: ModulatedConv, w: Tensor) -> Tensor:
    """arXiv:1912.04958, (1) and (3), as written: N O I k k."""
    styles = w @ conv.affine.effective().T + conv.affine.bias
    modulated = conv.weight[None] * conv.gain * styles[:, None, :, None, None]
    if conv.demodulate:
        modulated = modulated / (modulated.square().sum((2, 3, 4), keepdim=True) + 1e-8).sqrt()
    return modulated


@pytest.mark.parametrize("demodulate", [True, False])
def test_scaled_activations_are_the_same_as_weights_for_each_picture(demodulate: bool) -> None:
    conv = layer(demodulate=demodulate)
    x = torch.randn(N, CHANNELS_IN, 8, 8, dtype=torch.float64)
    w = torch.randn(N, STYLE, dtype=torch.float64)
    grouped = F.conv2d(x.view(1, -1, 8, 8), own_weights(conv, w).flatten(0, 1), padding=1, groups=N)
    torch.testing.assert_close(conv(x, w), grouped.view(N, CHANNELS_OUT, 8, 8))


def test_doubling_is_zeros_between_pixels_a_convolution_and_the_filter() -> None:
    conv = layer(doubling=True)
    x = torch.randn(N, CHANNELS_IN, 4, 4, dtype=torch.float64)
    w = torch.randn(N, STYLE, dtype=torch.float64)
    spaced = x.new_zeros(N, CHANNELS_IN, 8, 8)
    spaced[:, :, ::2, ::2] = x
    taps = torch.tensor([1, 3, 3, 1], dtype=torch.float64) / 8
    blur = torch.outer(taps, taps).expand(CHANNELS_OUT, 1, 4, 4) * 4
    for row, kernel in enumerate(own_weights(conv, w)):
        turned = kernel.flip(2, 3)  # a true convolution, which torch's is not
        full = F.conv2d(F.pad(spaced[row : row + 1], (2, 1, 2, 1)), turned)  # 9 9: with nothing before the first pixel
        expected = F.conv2d(F.pad(full, (1, 1, 1, 1)), blur, groups=CHANNELS_OUT)
        torch.testing.assert_close(conv(x, w)[row : row + 1], expected)


def test_demodulation_brings_noise_back_to_variance_one_whatever_the_style() -> None:
    conv = layer(inputs=64)
    for strength in (0.1, 1.0, 30.0):
        w = strength * torch.randn(2, STYLE, dtype=torch.float64)
        out = conv(torch.randn(2, 64, 64, 64, dtype=torch.float64), w)[:, :, 1:-1, 1:-1]
        assert out.std((2, 3)).sub(1).abs().max() < 0.06
    plain = layer(inputs=64, demodulate=False)
    assert float(plain(torch.randn(2, 64, 64, 64, dtype=torch.float64), w).detach().std()) > 3


@pytest.mark.parametrize("doubling", [False, True])
def test_its_slopes_and_the_slopes_of_those_are_right(doubling: bool) -> None:
    """As R1 and path length need them."""
    torch.manual_seed(0)
    conv = ModulatedConv(2, 2, 3, 3, fir=Fir() if doubling else None).double()
    x = torch.randn(2, 2, 3, 3, dtype=torch.float64, requires_grad=True)
    w = torch.randn(2, 3, dtype=torch.float64, requires_grad=True)
    assert torch.autograd.gradcheck(conv, (x, w))
    assert torch.autograd.gradgradcheck(conv, (x, w))


def test_half_precision_leaves_styles_and_strengths_as_they_are() -> None:
    conv = layer().float()
    x, w = torch.randn(N, CHANNELS_IN, 8, 8), 1e3 * torch.randn(N, STYLE)
    with torch.autocast("cpu", torch.bfloat16):
        half = conv(x, w)
    assert half.dtype == torch.bfloat16
    torch.testing.assert_close(half.float(), conv(x, w), rtol=0.03, atol=0.05)
