"""An edit as a value: what a picture starts from and what was done to it, in order. Torch-free, and safe to read.

Numbers that are no setting (a projected photo, where a drag ended, a direction) are *parts*: named arrays beside the
stack, which refers to them by name. A part's name is made of its content, so a part never changes. In a live session
parts are with the live process; a saved edit (`gantool.edits.file`) carries them.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

FORMAT_VERSION = 1
MOST_OPERATIONS = 1000
MOST_POINTS = 64

PartName = Annotated[str, Field(pattern=r"^[a-z]{1,12}-[0-9a-f]{16}$")]
Title = Annotated[str, Field(max_length=200)]

Layers = Literal["all", "coarse", "middle", "fine"] | Annotated[tuple[Annotated[int, Field(ge=0, le=63)], ...],
                                                               Field(min_length=1, max_length=64)]
"""Which rows of w+: all, a preset by the size of what they paint, or numbers from 0 on."""

Point = tuple[Annotated[float, Field(ge=-1, le=2)], Annotated[float, Field(ge=-1, le=2)]]
"""x and y as shares of the picture's width and height: 0 0 is its top left corner, 1 1 its bottom right one."""


class Value(BaseModel):
    """Frozen, and refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Seed(Value):
    """A picture invented from a seed, or one in the plane of pictures around it.

    `x` and `y` are angles in radians (see `gantool.engine.editing.plane`); 0 0 is the seed's own picture.
    `label` names a class, where the model has classes and the seed shall not decide.
    """

    what: Literal["seed"] = "seed"
    seed: int = Field(0, ge=0, le=2**32 - 1)
    label: Annotated[str, Field(max_length=200)] | None = None
    x: float = Field(0.0, ge=-3.2, le=3.2)
    y: float = Field(0.0, ge=-3.2, le=3.2)


class Projected(Value):
    """A photo that was searched for in the latent space; `match` tells in words how near the model came."""

    what: Literal["projected"] = "projected"
    part: PartName
    title: Title = ""
    match: Title = ""


Base = Annotated[Seed | Projected, Field(discriminator="what")]


class Truncation(Value):
    """Pull the code towards the average (psi below 1) or away from it, in the first `cutoff` rows (None: all)."""

    what: Literal["truncation"] = "truncation"
    psi: float = Field(0.7, ge=0, le=2, allow_inf_nan=False)
    cutoff: int | None = Field(None, ge=0, le=64)


class Mix(Value):
    """Take the styles of another picture in some rows, by `strength` of the way."""

    what: Literal["mix"] = "mix"
    other: Base
    layers: Layers = "coarse"
    strength: float = Field(1.0, ge=0, le=1, allow_inf_nan=False)


class Shift(Value):
    """Go along a latent direction; `amount` is in the direction's own unit (1 is a clear change).

    `layers` None: those that the direction is meant for.
    """

    what: Literal["shift"] = "shift"
    direction: PartName
    title: Title = ""
    amount: float = Field(0.0, ge=-100, le=100, allow_inf_nan=False)
    layers: Layers | None = None


class Drag(Value):
    """Handles were dragged to targets within the mask; `part` holds the code that came of it, and the mask."""

    what: Literal["drag"] = "drag"
    part: PartName
    handles: tuple[Point, ...] = Field((), max_length=MOST_POINTS)
    targets: tuple[Point, ...] = Field((), max_length=MOST_POINTS)
    masked: bool = False


class Grain(Value):
    """The fine random detail (StyleGAN's noise): as learnt, none, or drawn from a seed."""

    what: Literal["noise"] = "noise"
    noise: Literal["fixed", "off"] | Annotated[int, Field(ge=0, le=2**32 - 1)] = "fixed"


Operation = Annotated[Truncation | Mix | Shift | Drag | Grain, Field(discriminator="what")]


class EditStack(Value):
    """A base and the operations on it, first to last.

    Truncation, Mix and Shift change the code as it is when their turn comes; a Drag replaces it (so what lies before it
    stays for the history only); of several Grains the last one counts.
    """

    base: Base = Seed()
    operations: tuple[Operation, ...] = Field((), max_length=MOST_OPERATIONS)

    def then(self, operation: Operation) -> "EditStack":
        """This edit with one more operation."""
        return self.model_copy(update={"operations": (*self.operations, operation)})

    def back_to(self, count: int) -> "EditStack":
        """This edit with its first `count` operations only: 0 is the base."""
        return self.model_copy(update={"operations": self.operations[:count]})

    def parts(self) -> tuple[str, ...]:
        """The names of the parts that it refers to, each once, in order."""
        named: dict[str, None] = {}
        for each in (self.base, *self.operations):
            match each:
                case Projected() | Drag():
                    named[each.part] = None
                case Shift():
                    named[each.direction] = None
                case Mix(other=Projected() as other):
                    named[other.part] = None
                case _:
                    pass
        return tuple(named)
