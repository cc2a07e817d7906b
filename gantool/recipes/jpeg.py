"""Clean photo to JPEG with visible damage: a model trained with it takes blocks and rings away."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor


class Jpeg(EachRecipe):
    """Compressed hard, often more than once, as pictures are that went through many hands."""

    id = "jpeg"
    title = "JPEG damage"
    summary = "Compresses each picture too hard, once or several times, so that the model learns to mend blocks."
    kind = "photo"

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Compress it: 1 3 H W."""
        from gantool.recipes.compression import compressed

        return compressed(image, generator)
