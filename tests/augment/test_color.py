"""Colour, filter and noise: what they do to grey, to transparency, to pictures that are not to be coloured."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from gantool.augment import PIPES, Draws, apply, draw
from gantool.augment.bank import bank


def changed(image: Tensor, **fixed: Any) -> Tensor:
    draws = replace(Draws.neutral(len(image)), **{name: np.asarray(value, float) for name, value in fixed.items()})
    return apply(draws, image)[0]


@pytest.fixture
def picture() -> Tensor:
    return torch.rand(1, 3, 48, 48, generator=torch.Generator().manual_seed(0), dtype=torch.float64) * 2 - 1


def test_brightness_is_added_and_contrast_multiplied_without_clipping(picture: Tensor) -> None:
    assert torch.allclose(changed(picture, brightness=[0.7], contrast=[3]), (picture + 0.7) * 3)


def test_a_luma_flip_mirrors_grey_and_keeps_what_is_not_grey(picture: Tensor) -> None:
    flipped = changed(picture, luma=[1])
    grey = picture.mean(1, keepdim=True)
    assert torch.allclose(flipped, picture - 2 * grey)


def test_a_third_of_a_turn_of_the_hue_swaps_the_channels_round(picture: Tensor) -> None:
    assert torch.allclose(changed(picture, hue=[2 * np.pi / 3]), picture[:, [2, 0, 1]])


def test_no_saturation_is_grey(picture: Tensor) -> None:
    assert torch.allclose(changed(picture, saturation=[0]), picture.mean(1, keepdim=True).expand_as(picture))


def test_a_grey_picture_is_changed_as_three_equal_channels_are() -> None:
    grey = torch.rand(4, 1, 16, 16, dtype=torch.float64)
    draws = draw(PIPES["color"], 4, 1.0, 0, 0, 0)
    assert torch.allclose(apply(draws, grey)[0], apply(draws, grey.expand(-1, 3, -1, -1))[0].mean(1, keepdim=True))


def test_transparency_is_moved_and_cut_but_never_coloured() -> None:
    image = torch.rand(4, 4, 24, 24, dtype=torch.float64)
    draws = draw(PIPES["bgcfnc"], 4, 1.0, 0, 0, 0)
    both = apply(draws, image)[0]
    assert torch.allclose(both[:, 3:], apply(draws, image[:, 3:], color_on=[False])[0])
    assert torch.allclose(both[:, :3], apply(draws, image[:, :3])[0])


def test_a_pair_moves_together_and_only_one_is_coloured() -> None:
    picture = torch.rand(6, 3, 24, 24, dtype=torch.float64)
    labels = torch.nn.functional.one_hot(torch.randint(0, 7, (6, 24, 24)), 7).permute(0, 3, 1, 2).double()
    draws = draw(PIPES["bgcfnc"], 6, 0.9, 0, 0, 0)
    together = apply(draws, labels, picture, color_on=[False, True])
    assert torch.allclose(together[0], apply(draws, labels, color_on=[False])[0])
    same = apply(draws, picture, picture, color_on=[False, False])
    assert torch.allclose(*same)
    moves = replace(Draws.neutral(6), turn=draws.turn, shift=draws.shift, quarter=draws.quarter, flip=draws.flip)
    planes = apply(moves, labels, color_on=[False])[0]
    assert torch.allclose(planes.sum(1), torch.ones(6, 24, 24, dtype=torch.float64))  # still one class in all


def test_colours_of_odd_channels_are_refused() -> None:
    with pytest.raises(ValueError, match="7 channels"):
        apply(Draws.neutral(1), torch.zeros(1, 7, 8, 8))
    with pytest.raises(ValueError, match="alike"):
        apply(Draws.neutral(1), torch.zeros(1, 3, 8, 8), torch.zeros(1, 3, 8, 9))
    with pytest.raises(ValueError, match="flags"):
        apply(Draws.neutral(1), torch.zeros(1, 3, 8, 8), color_on=[True, False])


def test_the_bands_add_up_to_the_picture(picture: Tensor) -> None:
    assert torch.allclose(changed(picture, bands=[[1 + 1e-12, 1, 1, 1]]), picture, atol=1e-9)
    assert torch.allclose(changed(picture, bands=[[2, 2, 2, 2]]), 4 * picture)  # along rows and along columns


def test_each_band_lets_its_own_octave_through() -> None:
    middles = np.array([1 / 32, 3 / 32, 3 / 16, 3 / 8])  # cycles a pixel
    at = np.arange(bank().shape[1]) - bank().shape[1] // 2
    response = np.abs(bank() @ np.exp(-2j * np.pi * np.outer(at, middles)))  # 4 bands 4 frequencies
    assert (response.argmax(0) == np.arange(4)).all()
    assert (response.diagonal() > 0.85).all()
    assert ((response - np.diag(response.diagonal())) < 0.2).all()


def test_noise_has_the_drawn_spread_and_depends_on_the_draw_alone() -> None:
    image = torch.zeros(2, 3, 64, 64)
    noisy = changed(image, noise=[0.3, 0])
    assert noisy[0].std() == pytest.approx(0.3, rel=0.03)
    assert torch.equal(noisy[1], image[1])
    assert torch.equal(noisy, changed(image, noise=[0.3, 0]))
    first, second = apply(replace(Draws.neutral(1), noise=np.array([0.3])), image[:1], image[:1])
    assert not torch.equal(first, second)
