"""Holes: what is transparent shows nothing of what was there, the rest is untouched, and something always stays."""

from collections.abc import Callable

import pytest
import torch
from torch import Generator, Tensor

from gantool.recipes import Holes
from gantool.recipes.masks import MOST, erased
from gantool.recipes.strokes import stroke

Picture = Callable[..., Tensor]


@pytest.mark.parametrize("seed", range(12))
def test_nothing_shows_through_and_the_rest_stays(seed: int, picture: Picture) -> None:
    image = ((picture(96, 96) + 1) * 127.5).round() / 127.5 - 1
    made = Holes().apply(image, [seed])
    colors, alpha = made[:, :3], made[:, 3:].expand(-1, 3, -1, -1)
    assert bool((alpha == -1).any()) and bool((alpha == 1).any())
    assert bool((colors[alpha == -1] == -1).all())
    assert torch.allclose(colors[alpha > -1], image[alpha > -1], atol=1e-6)
    other = Holes().apply(-image, [seed])
    assert torch.equal(made[:, 3], other[:, 3])  # where the holes are does not tell what was there


def test_shapes_and_amounts_vary() -> None:
    gone = [erased((128, 128), Generator().manual_seed(seed)) for seed in range(60)]
    shares = [float(each.mean()) for each in gone]
    assert 0 < min(shares) < 0.03 and 0.3 < max(shares) <= MOST
    boxes = sum(bool((each == each.round()).all()) for each in gone)
    soft = sum(float(((each > 0.01) & (each < 0.99)).float().mean()) > 0.02 for each in gone)
    assert 8 < boxes < 40 and 5 < soft < 40


@pytest.mark.parametrize("shape", [(1, 1), (1, 7), (2, 2), (5, 900)])
def test_something_stays_of_the_smallest(shape: tuple[int, int]) -> None:
    assert max(float(erased(shape, Generator().manual_seed(seed)).mean()) for seed in range(40)) <= MOST


def test_a_stroke_is_as_wide_and_long_as_its_brush() -> None:
    canvas = torch.zeros(60, 100)
    stroke(canvas, [(30.0, 20.0), (30.0, 70.0)], 8.0)
    assert float(canvas.sum()) == pytest.approx(50 * 16 + torch.pi * 64, rel=0.02)
    assert float(canvas[30, 45]) == 1 and float(canvas[22, 45]) == pytest.approx(0.5) and float(canvas[20, 45]) == 0
    before = canvas.clone()
    stroke(canvas, [(-500.0, -500.0), (-400.0, -400.0)], 8.0)  # far outside
    assert torch.equal(canvas, before)
