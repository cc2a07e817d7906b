"""The low-pass filter against a convolution written out, and what it must leave alone."""

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.nn.fir import Fir

TAPS = [(1.0, 3.0, 3.0, 1.0), (1.0, 1.0), (1.0, 2.0, 4.0, 5.0, 2.0, 1.0)]


def written_out(x: Tensor, taps: tuple[float, ...], places: list[list[int]]) -> Tensor:
    """For each place of the result, the sum of taps times pixels, along the last dimension; `places` says which."""
    row = torch.tensor(taps, dtype=x.dtype) / sum(taps)
    columns = []
    for pixels in places:
        terms = [row[len(taps) - 1 - k] * x[..., at] for k, at in enumerate(pixels) if 0 <= at < x.shape[-1]]
        columns.append(torch.stack(terms).sum(0))
    return torch.stack(columns, -1)


@pytest.mark.parametrize("taps", TAPS)
def test_halving_is_a_direct_convolution(taps: tuple[float, ...]) -> None:
    x = torch.randn(2, 3, 8, 8, dtype=torch.float64)
    reach = len(taps) // 2 - 1
    places = [[2 * n - reach + k for k in range(len(taps))] for n in range(4)]
    across = written_out(x, taps, places)
    expected = written_out(across.transpose(2, 3), taps, places).transpose(2, 3)
    torch.testing.assert_close(Fir(taps).double().halved(x), expected)


@pytest.mark.parametrize("taps", TAPS)
def test_doubling_is_a_direct_convolution_of_spaced_pixels(taps: tuple[float, ...]) -> None:
    x = torch.randn(2, 3, 5, 5, dtype=torch.float64)
    spaced = x.new_zeros(2, 3, 10, 10)
    spaced[..., ::2, ::2] = x
    places = [[n - len(taps) // 2 + k for k in range(len(taps))] for n in range(10)]
    across = 2 * written_out(spaced, taps, places)
    expected = 2 * written_out(across.transpose(2, 3), taps, places).transpose(2, 3)
    torch.testing.assert_close(Fir(taps).double().doubled(x), expected)


def test_doubling_with_1_3_3_1_is_bilinear_inside() -> None:
    x = torch.randn(1, 2, 6, 6)
    expected = F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
    torch.testing.assert_close(Fir().doubled(x)[..., 1:-1, 1:-1], expected[..., 1:-1, 1:-1])


def test_an_even_grey_stays_what_it_is() -> None:
    fir, grey = Fir(), torch.full((1, 1, 16, 16), 0.7)
    assert torch.allclose(fir.halved(grey)[..., 1:-1, 1:-1], torch.tensor(0.7))
    assert torch.allclose(fir.doubled(grey)[..., 1:-1, 1:-1], torch.tensor(0.7))
    assert fir.smooth_to_halve(grey).shape[-1] == 17 and fir.smooth_doubled(torch.ones(1, 1, 17, 17)).shape[-1] == 16


def test_its_slopes_and_the_slopes_of_those_are_right() -> None:
    fir = Fir().double()
    x = torch.randn(1, 2, 4, 4, dtype=torch.float64, requires_grad=True)
    for way in (fir.doubled, fir.halved, fir.smooth_to_halve):
        assert torch.autograd.gradgradcheck(lambda x, way=way: way(x).square(), (x,))
