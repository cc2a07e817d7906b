"""Blit and geometry against exact answers: where pixels go, how borders are filled, what stays sharp and unaliased."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from gantool.augment import Draws, apply


def moved(image: Tensor, **fixed: Any) -> Tensor:
    draws = replace(Draws.neutral(len(image)), **{name: np.asarray(value, float) for name, value in fixed.items()})
    return apply(draws, image)[0]


@pytest.fixture
def picture() -> Tensor:
    return torch.rand(1, 3, 16, 16, generator=torch.Generator().manual_seed(0), dtype=torch.float64) * 2 - 1


def test_a_flip_mirrors(picture: Tensor) -> None:
    assert torch.allclose(moved(picture, flip=[1]), picture.flip(3), atol=1e-12)


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_quarter_turn_turns(picture: Tensor, turns: int) -> None:
    assert torch.allclose(moved(picture, quarter=[turns]), picture.rot90(-turns, (2, 3)), atol=1e-12)


def test_a_shift_mirrors_the_picture_in(picture: Tensor) -> None:
    shifted = moved(picture, shift=[[2 / 16, -1 / 16]])  # two to the right, one up
    assert torch.allclose(shifted[:, :, :-1, 2:], picture[:, :, 1:, :-2], atol=1e-12)
    assert torch.allclose(shifted[:, :, :-1, :2], picture[:, :, 1:, [2, 1]], atol=1e-12)


def test_a_pan_brings_zeros_in(picture: Tensor) -> None:
    panned = moved(picture, pan=[[2 / 16, -1 / 16]])
    assert torch.allclose(panned[:, :, :-1, 2:], picture[:, :, 1:, :-2], atol=1e-12)
    assert panned[:, :, :, :2].abs().max() < 1e-12
    assert panned[:, :, -1].abs().max() < 1e-12


def test_whole_pixels_stay_exact_beside_one_that_is_turned(picture: Tensor) -> None:
    both = moved(picture.repeat(2, 1, 1, 1), flip=[1, 0], turn=[[0, 0], [0.3, 0]])
    assert torch.allclose(both[:1], picture.flip(3), atol=1e-12)


def test_a_picture_does_not_depend_on_its_batch_mates(picture: Tensor) -> None:
    alone = moved(picture, turn=[[0.3, 0]], scale=[0.9])
    beside = moved(picture.repeat(2, 1, 1, 1), turn=[[0.3, 0], [0, 0]], scale=[0.9, 0.4])
    assert torch.allclose(alone, beside[:1], atol=1e-12)


def test_one_warp_composes_what_steps_one_by_one_would_do() -> None:
    y, x = torch.meshgrid(*(torch.arange(64) - 31.5,) * 2, indexing="ij")
    blob = torch.exp(-((x - 6) ** 2 + (y + 4) ** 2) / 60).double()[None, None]
    fixed: dict[str, Any] = {"flip": [1], "scale": [1.1], "turn": [[0.4, -0.7]], "stretch": [0.9], "slide": [[0.1, 0]]}
    composed = moved(blob, **fixed)
    stepwise = moved(moved(blob, flip=[1]), scale=[1.1])
    stepwise = moved(stepwise, turn=[[0.4, 0]])
    stepwise = moved(moved(moved(stepwise, stretch=[0.9]), turn=[[-0.7, 0]]), slide=[[0.1, 0]])
    assert composed.max() > 0.5
    assert (composed - stepwise)[..., 12:-12, 12:-12].abs().max() < 0.01  # outside, each step mirrors anew


def test_a_shift_by_half_a_pixel_keeps_fine_detail() -> None:
    waves = torch.sin(torch.arange(64, dtype=torch.float64) * 2 * torch.pi / 4).expand(1, 1, 64, 64)  # four px each
    half = moved(waves, slide=[[0.5 / 64, 0]])
    assert half[..., 8:-8].square().mean().sqrt() > 0.93 * waves.square().mean().sqrt()  # bilinear alone leaves 0.71


@pytest.mark.parametrize(("fixed", "footprint"), [({"scale": [0.5]}, 2), ({"scale": [0.4], "turn": [[0.5, 0]]}, 2.5)])
def test_detail_too_fine_for_a_smaller_picture_turns_grey_and_not_into_moire(
    fixed: dict[str, Any], footprint: float
) -> None:
    waves = torch.cos(torch.arange(128, dtype=torch.float64) * 2 * torch.pi / (footprint * 1.2)).expand(1, 1, 128, 128)
    small = moved(waves, **fixed)
    assert small[..., 16:-16, 16:-16].square().mean().sqrt() < 0.15 * waves.square().mean().sqrt()


def test_no_dark_border_ever_comes_in() -> None:
    white = torch.ones(8, 1, 24, 32, dtype=torch.float64)
    draws = np.random.default_rng(0)
    changed = moved(
        white,
        quarter=draws.integers(0, 4, 8),
        turn=draws.uniform(-3, 3, (8, 2)),
        scale=draws.uniform(0.3, 2, 8),
        slide=draws.uniform(-1, 1, (8, 2)),
    )
    assert torch.allclose(changed, white, atol=1e-12)


def test_values_out_of_range_are_not_clipped(picture: Tensor) -> None:
    assert torch.allclose(moved(picture * 5, flip=[1]), picture.flip(3) * 5, atol=1e-11)


def test_a_cutout_is_half_as_wide_and_zero() -> None:
    image = torch.ones(2, 3, 16, 20)
    cut = moved(image, cutout=[[0.5, 0.5, 0.5], [0, 0, 0]])
    assert (cut[0] == 0).sum() == 3 * 8 * 10
    assert torch.equal(cut[1], image[1])
