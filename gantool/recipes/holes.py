"""Whole photo to one with holes: a model trained with it fills what a person erases."""

from typing import TYPE_CHECKING

from gantool.recipes.each import EachRecipe

if TYPE_CHECKING:
    from torch import Generator, Tensor


class Holes(EachRecipe):
    """Strokes of an eraser and cut-out boxes, transparent: what a PNG is in which a person has erased something."""

    id = "holes"
    title = "Holes"
    summary = "Erases parts of each picture with brush and box, so that the model fills what is transparent."
    kind = "photo"
    channels = 4
    keeps_visible = True

    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Erase parts: 1 4 H W, R G B and alpha; black where nothing is left to see."""
        import torch

        from gantool.recipes.masks import erased

        alpha = 1 - erased(tuple(image.shape[-2:]), generator).to(image.device)
        seen = torch.where(alpha < 0.5 / 255, torch.full_like(image, -1), image)
        return torch.cat([seen, (alpha * 2 - 1).expand(1, 1, -1, -1)], 1)
