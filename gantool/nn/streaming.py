"""A network as a chain of local layers, so that a picture of any size can pass through it piece by piece.

Between two normalisations everything is local: a piece of the output needs a piece of the input and `reach` px around
it. What is not local are the statistics of an instance norm, which are those of the whole picture. A network that says
where its norms stand lets the engine compute each layer over all pieces, gather its exact statistics, and go on.

N batch, C channels, H W pixels.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from torch import Tensor

from gantool.nn.norms import ImageNorm

Border = Literal["zeros", "reflect", "replicate"]


def unchanged(x: Tensor) -> Tensor:
    """The activation of a layer that has none."""
    return x


@dataclass(frozen=True)
class Layer:
    """One local operation, what follows it point by point, and how its pieces are cut.

    Attributes:
        compute: takes a window of the input with `reach` px more on every side (beyond the picture filled as `border`
            says) and returns exactly the output of the window without them: it pads nothing itself.
        reach: px of the input.
        down, up: the output has up / down times the input's height and width.
        norm: normalises `compute`'s output by the statistics of the whole picture, or None.
        activation: point by point, after the norm.
        adds: the output of so many layers before is added after the activation (1 is the input itself); 0: none is.
    """

    compute: Callable[[Tensor], Tensor]
    reach: int = 0
    border: Border = "zeros"
    down: int = 1
    up: int = 1
    norm: ImageNorm | None = None
    activation: Callable[[Tensor], Tensor] = unchanged
    adds: int = 0
