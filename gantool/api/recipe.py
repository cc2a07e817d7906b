"""Recipes: how a training input is made from its target (photo to sketch), so that one folder of pictures is enough."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor


class Recipe(ABC):
    """Derives inputs from targets.

    Cheap to construct and without torch: the module that computes is imported inside `apply`.

    Attributes:
        id: the name on the command line and in the card.
        title, summary: for a person; the summary is one sentence.
        kind: what the inputs look like, as in `report.Side.kind`; painting chooses its tools by it.
        channels: of the inputs it makes: 1 grey, 3 colour, 4 colour with alpha, where a hole is -1 in all four.
        keeps_visible: the model fills what is transparent in a person's picture, and conversion leaves the rest alone.
    """

    id: str
    title: str
    summary: str
    kind: str = "lines"
    channels: int = 3
    keeps_visible: bool = False

    @abstractmethod
    def apply(self, images: "Tensor", seeds: "list[int]") -> "Tensor":
        """Make one input for each picture.

        Args:
            images: N 3 H W, float32 in [-1, 1].
            seeds: one for each picture; the same picture and seed give the same input, whatever else is in the batch.
                The engine derives them from (seed, epoch, index), so that line style varies over the epochs.

        Returns:
            N `channels` H W, float32 in [-1, 1], on the device of `images`.
        """
