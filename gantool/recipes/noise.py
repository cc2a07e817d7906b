"""Clean photo to noisy one: a model trained with it denoises."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor


class Noise(EachRecipe):
    """Sensor noise or film grain, coloured or not, fine or coarse, a little or a lot; now and then dead pixels."""

    id = "noise"
    title = "Noise"
    summary = "Adds the noise of a camera in little light or of old film, so that the model learns to take it away."
    kind = "photo"

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Add noise: 1 3 H W."""
        from gantool.recipes.grain import grainy

        return grainy(image, generator)
