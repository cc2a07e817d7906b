"""Recipes that ship with gantool, offered through the same hook as anybody's. Importing this loads no torch."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gantool.api import Recipe, hookimpl

if TYPE_CHECKING:
    from torch import Tensor

__all__ = ["Sketch", "gantool_recipes"]


class Sketch(Recipe):
    """Photo to line drawing: a model trained with it colours what a person draws."""

    id = "sketch"
    title = "Sketch"
    summary = "Draws each picture as dark lines on white paper, in a style that changes from one time to the next."
    kind = "lines"
    channels = 3

    def apply(self, images: "Tensor", seeds: "list[int]") -> "Tensor":
        """Draw each picture in the style its seed gives; see `Recipe.apply`."""
        import torch

        from gantool.recipes.sketch import draw

        with torch.no_grad():
            return torch.cat([draw(images[i : i + 1], seed) for i, seed in enumerate(seeds)])


@hookimpl
def gantool_recipes() -> Sequence[Recipe]:
    """Offer the sketch."""
    return [Sketch()]
