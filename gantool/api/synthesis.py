"""Making pictures from nothing: what a translator of a SYNTHESIS model can do beyond `decode`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

if TYPE_CHECKING:
    from torch import Tensor


Way = Literal["sphere", "line"]
"""From one latent to another: on the sphere near which likely latents lie, or straight through it."""


@runtime_checkable
class Synthesis(Protocol):
    """A capability of a `Translator`: pictures from latents. `isinstance(translator, Synthesis)` asks for it.

    A code is one float tensor with N first; what the other dimensions are is the family's affair (z with class weights,
    w, w+). `Translator.decode(code, settings)` paints it. Codes are made, mixed and added only by the methods here.
    All of them are pure, and run where the translator's network is.

    Attributes:
        latent_size: numbers of one latent z.
        classes: names of the classes, in the order of their labels; empty where the model has none.
    """

    latent_size: int
    classes: tuple[str, ...]

    def sample(self, seeds: Sequence[int], label: int | None = None) -> "Tensor":
        """One code for each seed, the same on every machine. `label` None: a class that the seed decides.

        Raises:
            gantool.errors.UnusableError: there is no such class.
        """
        ...

    def interpolate(self, start: "Tensor", end: "Tensor", share: float, along: Way = "sphere") -> "Tensor":
        """The code that lies `share` (0..1) of the way from `start` to `end`, row by row."""
        ...

    def combine(self, terms: "Sequence[tuple[float, Tensor]]") -> "Tensor":
        """Latent arithmetic: the weighted sum of codes of one N, brought back to where codes are likely.

        Raises:
            gantool.errors.UnusableError: the weights are all 0.

        `combine([(1, smiling_woman), (-1, woman), (1, man)])` as in arXiv:1511.06434, 6.3.2.
        """
        ...
