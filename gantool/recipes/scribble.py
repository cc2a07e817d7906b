"""Photo to line drawing with a few dabs of colour: a model trained with it colours as the dabs say."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor


class Scribble(EachRecipe):
    """The sketch, with none to many dabs and strokes of the colours that belong there."""

    id = "scribble"
    title = "Scribble"
    summary = "Draws each picture as lines with a few strokes of its colours, so that the model colours as hinted."
    kind = "mixed"

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Draw lines and dabs: 1 3 H W."""
        from gantool.recipes.drawing import draw
        from gantool.recipes.hints import hinted

        return hinted(draw(image, generator), image, generator)
