"""Recipes that people paint with: regions of few colours, and lines with the colours that belong there."""

from collections.abc import Callable

import pytest
import torch
from torch import Generator, Tensor

from gantool.recipes import Flat, Scribble
from gantool.recipes.drawing import draw
from gantool.recipes.hints import hinted

Picture = Callable[..., Tensor]


def _colored(size: int = 96) -> Tensor:
    """A red disc on a slope of blue with grain, 1 3 H W."""
    ys, xs = torch.meshgrid(torch.linspace(-1, 1, size), torch.linspace(-1, 1, size), indexing="ij")
    blue = torch.stack([-0.6 + 0.2 * xs, -0.3 + 0.2 * xs, 0.6 + 0.2 * xs])
    color = torch.where(xs * xs + ys * ys < 0.3, torch.tensor([0.8, -0.7, -0.6]).view(3, 1, 1), blue)
    return (color + 0.05 * torch.randn(3, size, size, generator=Generator().manual_seed(0))).clamp(-1, 1)[None]


@pytest.mark.parametrize("seed", range(8))
def test_few_colors_where_they_were(seed: int) -> None:
    image = _colored()
    made = Flat().apply(image, [seed])
    assert 2 <= len(made.flatten(2)[0].unique(dim=1)[0]) <= 24
    assert float((made - image).abs().median()) < 0.12
    red = (made[0, 0] > made[0, 2]).float()
    disc = (image[0, 0] > image[0, 2]).float()
    assert float((red - disc).abs().mean()) < 0.04


def test_how_many_colors_varies() -> None:
    made = [Flat().apply(_colored(), [seed]) for seed in range(16)]
    counts = [each.flatten(2)[0].unique(dim=1).shape[1] for each in made]
    assert min(counts) <= 6 and max(counts) >= 12


def test_specks_go(picture: Picture) -> None:
    """In a grainy photo hardly any two neighbours are equal; painted regions are whole."""
    for seed in range(6):
        made = Flat().apply(picture(96, 96, grain=0.1), [seed])
        borders = (made[..., 1:] != made[..., :-1]).any(1).float().mean()
        assert float(borders) < 0.25


def test_large_pictures_have_smooth_borders() -> None:
    small, large = (Flat().apply(_colored(size), [3]) for size in (96, 700))
    assert large.shape[-1] == 700
    again = torch.nn.functional.interpolate(large, (96, 96), mode="area")
    assert float(((again[0, 0] > again[0, 2]).float() - (small[0, 0] > small[0, 2]).float()).abs().mean()) < 0.05
    red = large[0, 0] > large[0, 2]
    jumps = (red.float().argmax(1)[250:450].diff()).abs().max()  # of the disc's left border from row to row
    assert int(jumps) <= 6


@pytest.mark.parametrize("seed", range(12))
def test_hints_tell_the_truth(seed: int) -> None:
    """Wherever there is colour it is about the colour of the photo."""
    image = _colored()
    made = hinted(torch.ones_like(image), image, Generator().manual_seed(seed))
    dabs = (made.amax(1) - made.amin(1) > 0.7)[:, None].expand(-1, 3, -1, -1)
    assert float(dabs.float().mean()) < 0.5
    if bool(dabs.any()):
        assert float((made - image)[dabs].abs().mean()) < 0.2


def test_from_no_hint_to_many() -> None:
    shares = []
    for seed in range(40):
        made = Scribble().apply(_colored(), [seed])
        shares.append(float((made.amax(1) - made.amin(1) > 0.2).float().mean()))
    assert min(shares) == 0 and max(shares) > 0.08


def test_lines_lie_over_the_hints(picture: Picture) -> None:
    image = picture(128, 128)
    generator = Generator().manual_seed(4)
    drawing = draw(image, generator)
    made = hinted(drawing, image, generator)
    assert bool((made <= drawing + 1e-6).all())
    black = drawing < -0.6
    assert bool(black.any()) and bool((made[black] < -0.6).all())
