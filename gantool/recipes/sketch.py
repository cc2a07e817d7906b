"""Photo to line drawing: a model trained with it colours what a person draws."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor


class Sketch(EachRecipe):
    """Dark lines on white paper, in the style that the generator gives."""

    id = "sketch"
    title = "Sketch"
    summary = "Draws each picture as dark lines on white paper, in a style that changes from one time to the next."
    kind = "lines"

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Draw it: 1 3 H W."""
        from gantool.recipes.drawing import draw

        return draw(image, generator)
