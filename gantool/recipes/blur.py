"""Sharp photo to blurred one: a model trained with it sharpens."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor


class Blur(EachRecipe):
    """Soft, out of focus, or shaken; a little or a lot."""

    id = "blur"
    title = "Blur"
    summary = "Blurs each picture as a soft lens, a wrong focus or a shaking hand would, so that the model sharpens."
    kind = "photo"

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Blur it: 1 3 H W."""
        from gantool.recipes.optics import blurred

        return blurred(image, generator)
