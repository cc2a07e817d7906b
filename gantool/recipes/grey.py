"""Colour photo to greyscale: a model trained with it colourises."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor

LUMA = (0.299, 0.587, 0.114)  # ITU-R BT.601, by which pictures become grey everywhere else here


class Grey(EachRecipe):
    """Plain luma more often than not; else as some film or other saw the colours, with the tones of an old print."""

    id = "grey"
    title = "Greyscale"
    summary = "Takes the colours away, so that the model learns to colourise black-and-white pictures."
    kind = "photo"
    channels = 1

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Take the colours away: 1 1 H W."""
        import torch

        from gantool.recipes.chance import between, draw

        plain = draw(generator) < 0.6
        weights = [max(weight + between(generator, -0.25, 0.25), 0.02) for weight in LUMA]
        gamma, black, white = (between(generator, *bounds) for bounds in ((0.75, 1.3), (0.0, 0.12), (0.85, 1.0)))
        if plain:
            weights, gamma, black, white = list(LUMA), 1.0, 0.0, 1.0
        of = torch.tensor(weights, device=image.device).view(1, 3, 1, 1) / sum(weights)
        seen = ((image + 1) / 2 * of).sum(1, keepdim=True)  # 1 1 H W in [0, 1]
        return (black + (white - black) * seen.clamp(0, 1) ** gamma) * 2 - 1
