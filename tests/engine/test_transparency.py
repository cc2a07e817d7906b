"""Transparency around a network: no white comes through as a fringe, no hidden colour bleeds in."""

import pytest
import torch
from torch import Tensor

from gantool.engine.fitting import resized
from gantool.engine.transparency import on_white, resized_straight, spread, without_white


def draw(height: int, width: int) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(height * width)
    colors = torch.rand(1, 3, height, width, generator=generator) * 2 - 1
    return colors, torch.rand(1, 1, height, width, generator=generator).round(decimals=1)


def test_white_laid_under_is_taken_out_again() -> None:
    colors, alpha = draw(19, 23)
    back = without_white(on_white(colors, alpha), alpha, (19, 23))
    assert (back - colors).abs().where(alpha > 0, torch.zeros(())).max() < 1e-4
    assert (back - 1).abs().where(alpha == 0, torch.zeros(())).max() == 0  # white where nothing is seen


def test_on_white_leaves_the_opaque_as_it_is() -> None:
    colors, _ = draw(5, 7)
    assert (on_white(colors, torch.ones(1, 1, 5, 7)) - colors).abs().max() < 1e-6


@pytest.mark.parametrize("size", [(64, 64), (16, 16), (7, 40)])
def test_a_red_disc_on_hidden_green_stays_red_at_any_working_size(size: tuple[int, int]) -> None:
    y, x = torch.meshgrid(torch.arange(64.0), torch.arange(64.0), indexing="ij")
    alpha = (24.5 - ((x - 31.5) ** 2 + (y - 31.5) ** 2).sqrt()).clamp(0, 1)[None, None]
    red, green = torch.tensor([1.0, -1, -1]).view(1, 3, 1, 1), torch.tensor([-1.0, 1, -1]).view(1, 3, 1, 1)
    colors = torch.where(alpha > 0, red, green).contiguous()
    back = without_white(resized(on_white(colors, alpha), size), alpha, (64, 64))
    visible = alpha.expand_as(back) > 0.3
    assert (back - red).abs()[visible].max() < 0.25  # naively, white makes the rim lighter by up to 1.4
    naive = resized(resized(on_white(colors, alpha), size), (64, 64))
    assert (naive - red).abs()[visible].max() > 0.8


def test_straight_colours_with_alpha_are_resized_by_what_is_seen() -> None:
    colors = torch.tensor([1.0, -1, -1]).view(1, 3, 1, 1).repeat(1, 1, 8, 8)
    colors[..., 4:] = torch.tensor([-1.0, 1, -1]).view(1, 3, 1, 1)  # hidden green
    alpha = torch.ones(1, 1, 8, 8)
    alpha[..., 4:] = -1
    small = resized_straight(torch.cat((colors, alpha), 1), (3, 3))
    seen = small[:, 3] > -0.9
    assert small[:, 1][seen].max() < -0.95 and small[:, 0][seen].min() > 0.95
    assert (small[:, :3, :, 2] == -1).all() and (small[:, 3, :, 2] < -0.9).all()  # black, as training shows it
    assert torch.equal(resized_straight(small, (3, 3)), small)


def test_colours_are_spread_over_what_is_transparent() -> None:
    colors, alpha = torch.zeros(1, 3, 9, 13), torch.zeros(1, 1, 9, 13)
    colors[:, 1] = 1  # hidden green
    colors[..., 2, 3], alpha[..., 2, 3] = torch.tensor([1.0, 0, 0]), 0.5
    filled = spread(colors, alpha)
    assert (filled - torch.tensor([1.0, 0, 0]).view(1, 3, 1, 1)).abs().max() < 1e-5
    assert not spread(colors, torch.zeros_like(alpha)).any()
    one = torch.rand(1, 3, 1, 7)
    assert torch.allclose(spread(one, torch.full((1, 1, 1, 7), 0.2)), one)
