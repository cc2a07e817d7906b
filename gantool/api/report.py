"""What gantool found in the folders a person gave: the dataset report, as a value that survives JSON."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

Direction = Literal["AtoB", "BtoA"]
NEARLY = 0.03  # by so much a size may miss a whole number of times another, since edges are rounded


class Layout(StrEnum):
    """How the pictures lie in their folders."""

    ALIGNED = "aligned"  # one file a pair: A is the left half, B the right half
    PAIRED = "paired"  # two folders, paired by stem
    UNPAIRED = "unpaired"  # two folders that have nothing to do with each other
    SINGLE = "single"  # one folder of pictures: a recipe makes the inputs
    EMPTY = "empty"  # nothing that can be learnt from


class Value(BaseModel):
    """A frozen value that survives JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Swatch(Value):
    """One class of a label map: its colour (R, G, B in 0..255), its name, and the share of pixels it covers (0..1)."""

    color: tuple[int, int, int]
    name: str
    share: float = 0.0


class Palette(Value):
    """The classes of a label map, most frequent first."""

    swatches: tuple[Swatch, ...]


class Side(Value):
    """What one side (A or B) of the pictures looks like.

    `kind`: "photo" (continuous tones), "labels" (few flat colours; `palette` lists them), "lines" (dark strokes on
    light, or light on dark) or "mixed". `channels`: 1 grey, 3 colour, 4 colour with transparency. `settled`: whether
    label maps are read by the nearest colour of the palette, or with the stray colours that they have. `pixels`: of the
    picture of middle size, 0 where it is not known.
    """

    name: str
    kind: Literal["photo", "labels", "lines", "mixed"]
    channels: Literal[1, 3, 4]
    palette: Palette | None = None
    settled: bool = True
    pixels: int = 0


class Pairing(Value):
    """Which picture of side A goes with which of side B: `a` and `b` are keys of samples, or of pictures left alone.

    The picture of side A of the one and that of side B of the other become a pair, whose key is `a`.
    """

    a: str
    b: str


RemedyKind = Literal["exclude", "quantise", "flip", "new-split", "re-pair"]


class Remedy(Value):
    """What would mend a problem without touching a file, as data that a run can apply and remember.

    `keys` are those of the samples it is about; none means all of them. "exclude": do not learn from them.
    "quantise": read their label maps by the nearest palette colour. "flip": swap input and target. "new-split": learn
    from them instead of holding them out. "re-pair": join pictures anew as `pairs` says; what loses its partner by that
    and gets no other is not learnt from. Swapping the partners of two samples takes two pairings in one remedy.
    """

    kind: RemedyKind
    keys: tuple[str, ...] = ()
    pairs: tuple[Pairing, ...] = ()

    @property
    def safe(self) -> bool:
        """Whether it is right without asking: it neither takes pictures away nor turns anything round."""
        return self.kind in ("quantise", "new-split")


class Problem(Value):
    """A fault in the dataset: `path` as shown to a person, `kind` for programs, `reason` and `remedy` in words.

    `keys` are the samples that it is about, where it is about samples, and `against` those that they are like, where it
    is about likeness: the remedy leaves these alone. `fix` is the remedy as data, where there is one.
    """

    path: str
    kind: str
    reason: str
    remedy: str = ""
    severity: Literal["error", "warning"] = "error"
    keys: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    fix: Remedy | None = None


class Fit(Value):
    """How well a family suits a dataset: 0 not at all, 1 made for it; and why, in one sentence."""

    score: float
    reason: str


class FamilyFit(Value):
    """A `Fit` with the id of the family that gave it."""

    family: str
    score: float
    reason: str


class SizeCount(Value):
    """So many pictures have this size, in pixels (for ALIGNED: of one half)."""

    width: int
    height: int
    count: int


class Share(Value):
    """So many pictures are of this kind: "4:3", "8 bit", "grey"."""

    name: str
    count: int


class Counts(Value):
    """How many there are. A `sample` is what is learnt from: a pair, or a picture where there are no pairs."""

    files: int = 0
    samples: int = 0
    train: int = 0
    val: int = 0
    test: int = 0
    unusable: int = 0


Choice = Literal["family", "preset", "recipe", "augment", "enough"]


class Suggestion(Value):
    """What to begin with, as values and in words.

    `family` and `preset` are ids, None where no family suits; `recipe` makes the inputs where there are none, else
    None; `augment` is a value of `Config.augment`. `enough`: from about so many samples on, more of them help little.
    `reasons` has a sentence for each choice.
    """

    family: str | None = None
    preset: str | None = None
    recipe: str | None = None
    augment: str = "none"
    enough: int = 0
    reasons: Mapping[Choice, str] = {}


class DatasetReport(Value):
    """What was found, what it means, and what is wrong with it.

    `roots` are the folders as shown to a person. `direction` is the guess which side is the input and
    `direction_reason` says why; None where there are no two sides. `split_reason` says where the held-out pictures
    come from. `fits` is filled in by whoever can ask the families.

    `aspects`, `depths` and `colors` count what is learnt from by proportions ("4:3"), bits a channel ("8 bit") and
    channels ("grey", "colour", "colour with transparency"). `alternatives` are the layouts that the pictures may as
    well have, where the guess is not sure: `reason` says why, and a person decides. `advice`: how far these pictures
    go, and what to start with, in plain words; `suggestion`: the same as values, with reasons.

    `classes` are the names of the classes that pictures are sorted into, by folders or by a zip's `dataset.json`, in
    the order of `Sample.label`; empty where they are not. `class_counts`: how many samples each has.

    `limits`: what was not looked at in full because there is too much of it, in words.
    """

    roots: tuple[str, ...]
    layout: Layout
    reason: str
    confidence: float
    counts: Counts
    sizes: tuple[SizeCount, ...] = ()
    sides: tuple[Side, ...] = ()
    direction: Direction | None = None
    direction_reason: str = ""
    split_reason: str = ""
    problems: tuple[Problem, ...] = ()
    fits: tuple[FamilyFit, ...] = ()
    aspects: tuple[Share, ...] = ()
    depths: tuple[Share, ...] = ()
    colors: tuple[Share, ...] = ()
    alternatives: tuple[Layout, ...] = ()
    advice: tuple[str, ...] = ()
    suggestion: Suggestion | None = None
    classes: tuple[str, ...] = ()
    class_counts: tuple[int, ...] = ()
    limits: tuple[str, ...] = ()

    @property
    def enlargement(self) -> int:
        """How many times as long and wide the pictures of one side are as their partners of the same kind.

        1 where they are as large, where that is no whole number, and where there are no such pairs.
        """
        if self.layout is not Layout.PAIRED or len(self.sides) != 2:
            return 1
        a, b = self.sides
        small, large = sorted((a.pixels, b.pixels))
        if not small or a.kind != b.kind:
            return 1
        times = (large / small) ** 0.5
        return round(times) if abs(times - round(times)) <= NEARLY * times else 1
