"""Sharp photo to one that was small: a model trained with it restores detail."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor


class LowRes(EachRecipe):
    """Made smaller and larger again, by any of the ways that programs have for it; the size stays."""

    id = "lowres"
    title = "Low resolution"
    summary = "Makes each picture small and enlarges it again, so that the model learns to bring detail back."
    kind = "photo"

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Down and up again: 1 3 H W."""
        from gantool.recipes.sampling import coarse

        return coarse(image, generator)
