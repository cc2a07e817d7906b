"""What folder names mean: training, validation, test; side A (usually the input), side B (usually the target)."""

import re
from dataclasses import dataclass

from gantool.data.sample import SideName, Split

_SPLITS: dict[str, Split] = {
    **dict.fromkeys(("train", "training", "trn", "trainset"), "train"),
    **dict.fromkeys(("val", "valid", "validate", "validation", "dev", "eval", "evaluation", "holdout"), "val"),
    **dict.fromkeys(("test", "testing", "tests", "tst", "testset"), "test"),
}  # fmt: skip

# Rank: letters speak for themselves, then explicit words, then words for content, then words that say little.
_SIDES: dict[str, tuple[int, SideName]] = {
    "a": (3, "A"), "b": (3, "B"), "x": (3, "A"), "y": (3, "B"),
    **dict.fromkeys(("input", "inputs", "in", "source", "sources", "src", "condition", "conditions", "conditioning",
                     "cond", "before"), (2, "A")),
    **dict.fromkeys(("target", "targets", "tgt", "output", "outputs", "out", "gt", "groundtruth", "after"),
                    (2, "B")),
    **dict.fromkeys(("label", "labels", "mask", "masks", "seg", "segs", "segmentation", "segmentations", "semantic",
                     "map", "maps", "edge", "edges", "sketch", "sketches", "line", "lines", "lineart", "drawing",
                     "drawings", "grey", "gray", "greyscale", "grayscale", "noisy", "blur", "blurry", "blurred",
                     "degraded", "damaged", "lr", "low", "lowres", "rainy", "hazy"), (1, "A")),
    **dict.fromkeys(("photo", "photos", "color", "colour", "colors", "colours", "clean", "sharp", "hr", "high",
                     "highres"), (1, "B")),
    **dict.fromkeys(("image", "images", "img", "imgs", "picture", "pictures", "real"), (0, "B")),
}  # fmt: skip

LETTER = 3  # the strength of a side that a lone letter names
_FILLERS = {"domain", "side", "set", "data", "dataset", "folder", "dir"}
_GLUED = re.compile(rf"({'|'.join(sorted(_SPLITS, key=len, reverse=True))}|domain)([ab])")


@dataclass(frozen=True)
class Meaning:
    """What one folder name says; `strength` orders sides that contradict each other."""

    split: Split | None = None
    side: SideName | None = None
    strength: int = -1


def words(name: str) -> list[str]:
    """The name in lower-case words: trainA, train_A and TRAIN-a all give train, a."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
    tokens = re.split(r"[^0-9a-z\u0080-\uffff]+", spaced.lower())
    split: list[str] = []
    for token in filter(None, tokens):
        glued = _GLUED.fullmatch(token)
        split.extend(glued.groups() if glued else (token,))
    return split


def meaning(name: str) -> Meaning:
    """Read a folder's name; a name with a word nobody knows means nothing, unless it ends in a lone A or B."""
    tokens = [token for token in words(name) if token not in _FILLERS]
    splits = {_SPLITS[token] for token in tokens if token in _SPLITS}
    split = splits.pop() if len(splits) == 1 else None
    sides = sorted((_SIDES[token] for token in tokens if token in _SIDES), reverse=True)
    strange = [token for token in tokens if token not in _SPLITS and token not in _SIDES]
    if not strange:
        return Meaning(split, sides[0][1], sides[0][0]) if sides else Meaning(split)
    if tokens[-1] in ("a", "b"):
        return Meaning(split, "A" if tokens[-1] == "a" else "B", 3)
    return Meaning()


def without_side(stem: str) -> str:
    """A file's stem, case folded, without a first or last word that names a side: x_label and photo_x are partners."""
    return side_of_stem(stem)[0]


def side_of_stem(stem: str) -> tuple[str, SideName | None]:
    """A file's stem without the word that names its side, and that side."""
    folded = stem.casefold()
    for pattern in (r"(?P<rest>.+?)[-_. ]+(?P<side>[a-z]+)", r"(?P<side>[a-z]+)[-_. ]+(?P<rest>.+)"):
        cut = re.fullmatch(pattern, folded)
        if cut and cut["side"] in _SIDES:
            return cut["rest"], _SIDES[cut["side"]][1]
    return folded, None


def numbers_of(stem: str) -> str:
    """The numbers of a stem without leading zeros, or the whole stem where it has none: img_007 and 7 are partners."""
    found = re.findall(r"\d+", stem)
    return "-".join(str(int(number)) for number in found) if found else stem.casefold()


def differ_in_digits_only(one: str, other: str) -> bool:
    """Whether two names are numbers of one series: set5 and set14."""
    strip = re.compile(r"\d+")
    return one != other and strip.sub("#", one.casefold()) == strip.sub("#", other.casefold())
