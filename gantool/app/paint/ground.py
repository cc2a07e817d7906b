"""What a model's inputs look like, and so what painting for it means: classes, lines, free colours, or holes."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from gantool.app.colornames import class_named
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.card import Card

Color = tuple[int, int, int]
Pixels = NDArray[np.uint8]
Kind = Literal["labels", "lines", "colors", "holes"]

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
MOST_KEYS = 10
LINE_SHARE = 0.6  # of a drawing that is paper
GREY_SPREAD = 24  # between the channels of a colour that still counts as grey


@dataclass(frozen=True)
class PaintClass:
    """One class of a label map."""

    name: str
    color: Color

    @property
    def title(self) -> str:
        """The name as it is shown."""
        name = class_named(self.name)
        return name[:1].upper() + name[1:]


@dataclass(frozen=True)
class Ground:
    """What is painted, on what.

    Attributes:
        kind: "labels": every pixel is one of `classes`; "lines": `ink` on `paper`; "colors": anything; "holes": what is
            erased is filled by the model.
        paper: what the eraser leaves on the lowest layer.
        ink: what the brush starts with.
    """

    kind: Kind
    classes: tuple[PaintClass, ...] = ()
    paper: Color = WHITE
    ink: Color = BLACK

    @property
    def hard(self) -> bool:
        """Whether no pixel may lie between two colours."""
        return self.kind == "labels"

    def why_hard(self) -> str:
        """Why edges and opacity are locked; empty where they are not."""
        return tr("In a label map every pixel is one class, so edges are hard and nothing is half there") * self.hard

    def why_ink(self) -> str:
        """Why the colour is locked; empty where it is not."""
        if self.kind == "lines":
            return tr("This model learned from drawings in one colour, so it is drawn in that colour")
        return ""

    def nearest(self, pixels: Pixels) -> Pixels:
        """H W 3 with every pixel as the class nearest to it; unchanged where there are no classes."""
        if not self.classes:
            return pixels
        colors = np.array([each.color for each in self.classes], np.int32)  # K 3
        best = np.full(pixels.shape[:2], np.iinfo(np.int32).max, np.int32)
        number = np.zeros(pixels.shape[:2], np.intp)
        for index, color in enumerate(colors):
            distance = np.square(pixels.astype(np.int32) - color).sum(2)
            nearer = distance < best
            best[nearer], number[nearer] = distance[nearer], index
        return colors.astype(np.uint8)[number]

    def class_at(self, color: Color) -> int:
        """The number of the class with this colour, or of the nearest one."""
        colors = np.array([each.color for each in self.classes], np.int32)
        return int(np.square(colors - np.array(color, np.int32)).sum(1).argmin())


def ground_of(card: "Card", recipe_kind: str, example: Pixels | None) -> Ground:
    """What to paint for the model of `card`.

    Args:
        recipe_kind: of the recipe it was trained with, as in `api.Recipe.kind`; empty without one.
        example: H W 3, an input of the model; where the card does not say it, lines are known by it.
    """
    if card.palette is not None and len(card.palette.swatches) >= 2:
        classes = tuple(PaintClass(each.name, each.color) for each in card.palette.swatches)
        return Ground("labels", classes, paper=classes[0].color, ink=classes[min(1, len(classes) - 1)].color)
    if card.input_channels == 4:
        return Ground("holes", ink=BLACK)
    found = _lines(example) if example is not None else None
    if recipe_kind == "lines":
        return found or Ground("lines")
    return found or Ground("colors")


def _lines(example: Pixels) -> Ground | None:
    """Dark on light or light on dark, if it is a line drawing at all."""
    grey = example.astype(np.int32)
    if (grey.max(2) - grey.min(2) > GREY_SPREAD).mean() > 0.05:
        return None
    luma = grey.mean(2)
    if (luma > 200).mean() > LINE_SHARE:
        return Ground("lines", paper=WHITE, ink=BLACK)
    if (luma < 55).mean() > LINE_SHARE:
        return Ground("lines", paper=BLACK, ink=WHITE)
    return None
