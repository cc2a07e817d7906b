"""Piece by piece equals whole: every kind of ResNet, every size of piece, in memory and on disk."""

from pathlib import Path

import pytest
import torch
from torch import Tensor

from gantool.engine.tiling.statistics import Moments
from gantool.engine.tiling.streaming import pieces, stream
from gantool.nn.initialisation import initialise
from gantool.nn.norms import ImageNorm, Norm
from gantool.nn.resnet import ResNetGenerator, Scaling

CPU = torch.device("cpu")


def generator(norm: Norm, scaling: Scaling) -> ResNetGenerator:
    torch.manual_seed(0)
    G = ResNetGenerator(3, 3, blocks=3, width=8, norm=norm, upsampling=scaling, dropout=0.5)
    initialise(G, 0.05 if norm in ("none", "batch") else 0.2)
    return G.eval()


@pytest.mark.parametrize("scaling", ["resize", "transposed", "antialiased"])
@pytest.mark.parametrize("norm", ["instance", "plain-instance", "batch", "none"])
@pytest.mark.parametrize("tile", [16, 44, 1000])
def test_pieces_make_the_whole(norm: Norm, scaling: Scaling, tile: int, tmp_path: Path) -> None:
    G = generator(norm, scaling)
    picture = torch.rand(1, 3, 100, 148) * 2 - 1
    with torch.inference_mode():
        whole = G(picture)
        for spill in (None, tmp_path):
            made = stream(list(G.layers()), picture, tile, CPU, spill)
            assert made.shape == whole.shape
            torch.testing.assert_close(made, whole, rtol=0, atol=2e-4)
    assert not list(tmp_path.iterdir()), "a spilled map was left behind"


def test_the_statistics_must_be_those_of_the_whole_picture() -> None:
    """What plain tiles would give differs, so the test above can fail."""
    G = generator("instance", "resize")
    picture = torch.cat((torch.full((1, 3, 64, 64), -0.8), torch.rand(1, 3, 64, 64)), 3)
    with torch.inference_mode():
        apart = torch.cat([G(half) for half in picture.split(64, 3)], 3)
        assert float((apart - G(picture)).abs().mean()) > 0.05


def test_moments_of_pieces_are_those_of_all() -> None:
    values = torch.randn(1, 4, 37, 53, dtype=torch.float64) * 3 + 100
    moments = Moments(4)
    for window in pieces(37, 53, 10):
        moments.add(values[..., window.top : window.bottom, window.left : window.right])
    factor, summand = moments.scale_and_shift(ImageNorm(4))
    normalised = values * factor + summand
    assert_near(normalised.mean((2, 3)), 0.0)
    assert_near(normalised.var((2, 3), unbiased=False), 1.0)


def assert_near(values: Tensor, wanted: float) -> None:
    torch.testing.assert_close(values, torch.full_like(values, wanted), rtol=0, atol=1e-4)


@pytest.mark.parametrize(("height", "width", "tile"), [(1, 1, 8), (17, 64, 16), (100, 99, 32), (33, 16, 16)])
def test_pieces_cover_everything_once(height: int, width: int, tile: int) -> None:
    seen = torch.zeros(height, width)
    for window in pieces(height, width, tile):
        seen[window.top : window.bottom, window.left : window.right] += 1
    assert bool((seen == 1).all())
