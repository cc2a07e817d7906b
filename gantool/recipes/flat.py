"""Photo to regions of flat colour: a model trained with it turns what a person fills in into a picture."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor


class Flat(EachRecipe):
    """A handful of colours in smooth regions: fewer and rounder ones, or more and truer ones."""

    id = "flat"
    title = "Flat colours"
    summary = "Reduces each picture to regions of a few flat colours, so that painting by colours becomes a picture."
    kind = "labels"

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Reduce it to regions: 1 3 H W."""
        from gantool.recipes.regions import regions

        return regions(image, generator)
