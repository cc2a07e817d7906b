"""What recipes have in common: pictures are worked on one by one, and come out as a file of 8 bits would hold them."""

from abc import abstractmethod
from typing import TYPE_CHECKING

from gantool.api import Recipe

if TYPE_CHECKING:
    from torch import Generator, Tensor

SEED = 0x7FFF_FFFF_FFFF_FFFF  # what a generator takes


class EachRecipe(Recipe):
    """A recipe that makes its inputs one by one.

    Alone in its own memory each picture is added up in the same order whatever else is in the batch. The generator is
    the CPU's on every device, so that the same seed draws the same there.
    """

    def apply(self, images: "Tensor", seeds: "list[int]") -> "Tensor":
        """Make one input for each picture; see `Recipe.apply`."""
        import torch

        made = []
        with torch.no_grad():
            for image, seed in zip(torch.split(images, 1), seeds, strict=True):
                alone = image.to(torch.float32, copy=True, memory_format=torch.contiguous_format)
                made.append(self.make(alone, torch.Generator().manual_seed(seed & SEED)).clamp(-1, 1))
            # What a model is given later comes from files: finer steps would tell it what no file can.
            return ((torch.cat(made) + 1) * 127.5).round() / 127.5 - 1

    @abstractmethod
    def make(self, image: "Tensor", generator: "Generator") -> "Tensor":
        """Make the input of one picture, which is its own to change.

        Args:
            image: 1 3 H W, float32 in [-1, 1].
            generator: the only source of chance.

        Returns:
            1 `channels` H W in about [-1, 1], on the device of `image`.
        """
