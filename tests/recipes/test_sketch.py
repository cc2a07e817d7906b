"""The sketch draws dark lines on white, where the edges are, in many styles."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from gantool.recipes import Sketch

Picture = Callable[..., Tensor]


def test_style_varies_with_the_seed(picture: Picture) -> None:
    drawings = [Sketch().apply(picture(), [seed]) for seed in range(12)]
    assert len({drawing.numpy().tobytes() for drawing in drawings}) == 12
    inks = [float((1 - drawing).mean() / 2) for drawing in drawings]
    assert max(inks) > 1.5 * min(inks)


@pytest.mark.parametrize("seed", range(16))
def test_dark_lines_on_white_where_the_edges_are(seed: int, picture: Picture) -> None:
    drawing = Sketch().apply(picture(192, 192), [seed])
    assert drawing.shape == (1, 3, 192, 192) and drawing.dtype == torch.float32
    assert -1 <= float(drawing.min()) < -0.2 and float(drawing.max()) == 1
    assert torch.equal(drawing[:, 0], drawing[:, 2])
    ink = (1 - drawing[0, 0]) / 2
    assert 0.004 < float(ink.mean()) < 0.3
    assert float((ink < 0.05).float().mean()) > 0.6  # mostly paper
    ys, xs = torch.meshgrid(torch.linspace(-1, 1, 192), torch.linspace(-1, 1, 192), indexing="ij")
    rim = ((((xs + 0.2) ** 2 + (ys + 0.2) ** 2).sqrt() - 0.5).abs() < 0.08) | (((xs - 0.6).abs() - 0.12).abs() < 0.08)
    assert float(ink[rim].mean()) > 4 * float(ink[~rim].mean())
