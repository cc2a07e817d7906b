"""The sketch recipe: offered through the hook, deterministic, independent of batch mates, and it draws lines."""

import subprocess
import sys

import pluggy
import pytest
import torch
from torch import Tensor

import gantool.recipes
from gantool.api import hooks
from gantool.recipes import Sketch


def _picture(height: int = 96, width: int = 80, *, seed: int = 0) -> Tensor:
    """A bright disc and a dark bar on a slope of grey, with some grain: 1 3 H W."""
    generator = torch.Generator().manual_seed(seed)
    ys, xs = torch.meshgrid(torch.linspace(-1, 1, height), torch.linspace(-1, 1, width), indexing="ij")
    grey = 0.2 * xs
    grey = torch.where((xs + 0.2) ** 2 + (ys + 0.2) ** 2 < 0.25, torch.tensor(0.8), grey)
    grey = torch.where((xs - 0.6).abs() < 0.12, torch.tensor(-0.8), grey)
    color = torch.stack([grey, 0.9 * grey, 0.7 * grey]) + 0.02 * torch.randn(3, height, width, generator=generator)
    return color.clamp(-1, 1)[None]


def test_offered_through_the_hook() -> None:
    manager = pluggy.PluginManager(hooks.PROJECT)
    manager.add_hookspecs(hooks)
    manager.register(gantool.recipes)
    manager.check_pending()
    assert [recipe.id for offered in manager.hook.gantool_recipes() for recipe in offered] == ["sketch"]


def test_import_needs_no_torch() -> None:
    code = (
        "import sys, gantool.recipes as r; r.gantool_recipes(); sys.exit(bool({'torch', 'kornia'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_same_seed_same_lines_whatever_else_is_in_the_batch() -> None:
    batch = torch.cat([_picture(seed=seed) for seed in range(4)])
    seeds = [5, 0, 2**63 - 1, 7]
    together = Sketch().apply(batch, seeds)
    for i, seed in enumerate(seeds):
        assert torch.equal(together[i : i + 1], Sketch().apply(batch[i : i + 1], [seed]))


def test_leaves_the_global_generator_and_the_pictures_alone() -> None:
    picture = _picture()
    before, state = picture.clone(), torch.get_rng_state()
    Sketch().apply(picture, [3])
    assert torch.equal(picture, before) and torch.equal(torch.get_rng_state(), state)


def test_style_varies_with_the_seed() -> None:
    drawings = [Sketch().apply(_picture(), [seed]) for seed in range(12)]
    assert len({drawing.numpy().tobytes() for drawing in drawings}) == 12
    inks = [float((1 - drawing).mean() / 2) for drawing in drawings]
    assert max(inks) > 1.5 * min(inks)


@pytest.mark.parametrize("seed", range(16))
def test_dark_lines_on_white_where_the_edges_are(seed: int) -> None:
    drawing = Sketch().apply(_picture(192, 192), [seed])
    assert drawing.shape == (1, 3, 192, 192) and drawing.dtype == torch.float32
    assert -1 <= float(drawing.min()) < -0.2 and float(drawing.max()) == 1
    assert torch.equal(drawing[:, 0], drawing[:, 2])
    ink = (1 - drawing[0, 0]) / 2
    assert 0.004 < float(ink.mean()) < 0.3
    assert float((ink < 0.05).float().mean()) > 0.6  # mostly paper
    ys, xs = torch.meshgrid(torch.linspace(-1, 1, 192), torch.linspace(-1, 1, 192), indexing="ij")
    rim = ((((xs + 0.2) ** 2 + (ys + 0.2) ** 2).sqrt() - 0.5).abs() < 0.08) | (((xs - 0.6).abs() - 0.12).abs() < 0.08)
    assert float(ink[rim].mean()) > 4 * float(ink[~rim].mean())


@pytest.mark.parametrize("value", [-1.0, 0.0, 1.0])
@pytest.mark.parametrize("seed", range(8))
def test_flat_picture_stays_white(value: float, seed: int) -> None:
    drawing = Sketch().apply(torch.full((1, 3, 40, 56), value), [seed])
    assert torch.equal(drawing, torch.ones_like(drawing))


@pytest.mark.parametrize("size", [(16, 16), (16, 61), (33, 17), (3, 5), (1, 1), (700, 40)])
def test_any_size(size: tuple[int, int]) -> None:
    for seed in range(5):
        drawing = Sketch().apply(_picture(*size), [seed])
        assert drawing.shape == (1, 3, *size) and bool(drawing.isfinite().all())
