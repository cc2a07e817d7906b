"""What every recipe keeps to: offered, described, deterministic, alone in a batch, for any size, and within range."""

import subprocess
import sys
from collections.abc import Callable

import pluggy
import pytest
import torch
from torch import Tensor

import gantool.recipes
from gantool.api import Recipe, hooks
from gantool.recipes import gantool_recipes

RECIPES = gantool_recipes()
Picture = Callable[..., Tensor]
KINDS = ("photo", "labels", "lines", "mixed")

every = pytest.mark.parametrize("recipe", RECIPES, ids=lambda each: each.id)


def test_offered_through_the_hook() -> None:
    manager = pluggy.PluginManager(hooks.PROJECT)
    manager.add_hookspecs(hooks)
    manager.register(gantool.recipes)
    manager.check_pending()
    offered = [recipe.id for recipes in manager.hook.gantool_recipes() for recipe in recipes]
    assert offered == ["sketch", "scribble", "flat", "grey", "holes", "lowres", "blur", "noise", "jpeg"]


def test_import_needs_no_torch() -> None:
    code = (
        "import sys, gantool.recipes as r; r.gantool_recipes(); sys.exit(bool({'torch', 'kornia'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@every
def test_says_in_a_sentence_what_it_does(recipe: Recipe) -> None:
    assert recipe.kind in KINDS and recipe.channels in (1, 3, 4)
    assert recipe.title[0].isupper() and len(recipe.title) < 20
    assert recipe.summary.endswith(".") and recipe.summary.count(".") == 1 and len(recipe.summary) < 120


@every
def test_same_seed_same_input_whatever_else_is_in_the_batch(recipe: Recipe, picture: Picture) -> None:
    batch = torch.cat([picture(seed=seed) for seed in range(4)])
    seeds = [5, 0, 2**63 - 1, 7]
    together = recipe.apply(batch, seeds)
    backwards = recipe.apply(batch.flip(0), seeds[::-1]).flip(0)
    as_sources_stack_them = batch.contiguous(memory_format=torch.channels_last)
    assert torch.equal(together, backwards)
    assert torch.equal(together, recipe.apply(as_sources_stack_them, seeds))
    for i, seed in enumerate(seeds):
        assert torch.equal(together[i : i + 1], recipe.apply(batch[i : i + 1], [seed]))


@every
def test_leaves_the_global_generators_and_the_pictures_alone(recipe: Recipe, picture: Picture) -> None:
    image = picture()
    before, state = image.clone(), torch.get_rng_state()
    recipe.apply(image, [3])
    assert torch.equal(image, before) and torch.equal(torch.get_rng_state(), state)
    torch.manual_seed(1)
    made = recipe.apply(image, [3])
    torch.manual_seed(2)
    assert torch.equal(made, recipe.apply(image, [3]))


@every
def test_varies_with_the_seed(recipe: Recipe, picture: Picture) -> None:
    made = {recipe.apply(picture(), [seed]).numpy().tobytes() for seed in range(12)}
    assert len(made) > (2 if recipe.id == "grey" else 11)  # grey is plain luma more often than not


@every
@pytest.mark.parametrize("size", [(16, 16), (16, 61), (33, 17), (3, 5), (1, 1), (1, 9), (2, 2), (700, 40), (3, 1200)])
def test_any_size(recipe: Recipe, size: tuple[int, int], picture: Picture) -> None:
    seeds = list(range(6))
    made = recipe.apply(picture(*size).repeat(6, 1, 1, 1), seeds)
    assert made.shape == (6, recipe.channels, *size) and made.dtype == torch.float32
    assert bool(made.isfinite().all()) and float(made.min()) >= -1 and float(made.max()) <= 1


@every
def test_has_no_finer_steps_than_a_file(recipe: Recipe, picture: Picture) -> None:
    steps = (recipe.apply(picture(), [4]) + 1) * 127.5
    assert torch.allclose(steps, steps.round(), atol=1e-4)


@every
@pytest.mark.parametrize("value", [-1.0, 0.0, 1.0])
def test_flat_pictures(recipe: Recipe, value: float) -> None:
    """A picture of one colour shows nothing that could be drawn, and blurring it or making it small changes nothing."""
    flat = torch.full((1, 3, 40, 56), value)
    for seed in range(8):
        made = recipe.apply(flat, [seed])
        assert bool(made.isfinite().all()) and float(made.abs().max()) <= 1
        match recipe.id:
            case "sketch":
                assert torch.equal(made, torch.ones_like(made))
            case "blur" | "lowres" | "jpeg":
                assert float((made - value).abs().mean()) < 0.04
            case "flat" | "grey":
                assert float(made.flatten(2).std(2).max()) < 1e-6


@every
def test_nothing_to_make_of_nothing(recipe: Recipe) -> None:
    with pytest.raises(ValueError):
        recipe.apply(torch.zeros(2, 3, 8, 8), [1])  # a picture without its seed
