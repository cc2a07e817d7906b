"""The shapes of StyleGAN2's networks as plain values: what the export of a model carries. Imports no torch."""

import math
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

SMALLEST, LARGEST = 16, 1024  # px
BASE = 4  # px: where the synthesis begins and the discriminator ends
MOST_WIDTH = 1024

Form = Literal["skip", "residual"]


class Shape(BaseModel):
    """What generator and discriminator have in common.

    Attributes:
        size: side of the square that the networks see, a power of two.
        channels: of the pictures.
        height, width: of the part in the middle of the square that is the picture.
        widths: feature channels at 4, 8, ..., `size` px.
        classes: names of the classes, by label.
        form: "skip": pictures of all sizes are summed (or judged); "residual": features are (figure 7).
        fir: taps of the filter that smooths when sizes change.
        clamp: activations are cut off at +- this; None: they are not.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int = Field(ge=BASE * 2, le=LARGEST)
    channels: int = Field(ge=1, le=4)
    height: int = Field(ge=1, le=LARGEST)
    width: int = Field(ge=1, le=LARGEST)
    widths: tuple[int, ...]
    classes: tuple[str, ...] = ()
    form: Form = "skip"
    fir: tuple[float, ...] = (1.0, 3.0, 3.0, 1.0)
    clamp: float | None = Field(None, gt=0)

    @model_validator(mode="after")
    def _they_go_together(self) -> Self:
        if self.size & (self.size - 1):
            raise ValueError(f"size {self.size} is no power of two")
        if len(self.widths) != self.levels or not all(1 <= width <= MOST_WIDTH for width in self.widths):
            raise ValueError(f"{self.size} px need {self.levels} widths between 1 and {MOST_WIDTH}")
        if max(self.height, self.width) > self.size:
            raise ValueError(f"a picture of {self.width}x{self.height} does not fit into {self.size} px")
        if len(self.fir) % 2 or not 2 <= len(self.fir) <= 16 or not sum(self.fir):
            raise ValueError("the filter needs an even number of taps, 2 to 16, whose sum is not 0")
        return self

    @property
    def levels(self) -> int:
        """How many sizes there are from 4 px to `size`."""
        return int(math.log2(self.size // BASE)) + 1

    @property
    def sizes(self) -> tuple[int, ...]:
        """4, 8, ..., `size`."""
        return tuple(BASE * 2**level for level in range(self.levels))


class Architecture(Shape):
    """A generator; `judge` is the discriminator that it learnt against, whose weights may come along or not.

    Attributes:
        latent: numbers of z. style: numbers of w.
        mapping_layers, mapping_rate: depth of the mapping network and the multiplier of its learning rate.
    """

    latent: int = Field(512, ge=1, le=4096)
    style: int = Field(512, ge=1, le=4096)
    mapping_layers: int = Field(8, ge=1, le=16)
    mapping_rate: float = Field(0.01, gt=0, le=1)
    judge: "Judge | None" = None

    @property
    def layers(self) -> int:
        """Rows of w+: one for each convolution, and one for the last conversion to colours."""
        return 2 * self.levels


class Judge(Shape):
    """A discriminator.

    Attributes:
        form: "residual" is the paper's.
        group: pictures that are compared by minibatch standard deviation; 0: none are.
        deviations: planes of deviations.
        label_layers: depth of the network that makes a direction of a label.
        label: numbers of that direction.
    """

    form: Form = "residual"
    group: int = Field(4, ge=0, le=64)
    deviations: int = Field(1, ge=1, le=64)
    label_layers: int = Field(8, ge=1, le=16)
    label: int = Field(512, ge=1, le=4096)


def widths(size: int, base: int, most: int) -> tuple[int, ...]:
    """The paper's rule: half as many features where the side is twice as long, but never more than `most`."""
    count = int(math.log2(size // BASE)) + 1
    return tuple(max(1, min(base // (BASE * 2**level), most)) for level in range(count))
