"""What a side of a dataset is: label maps, lines, photos; and which side is therefore the input."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gantool.api import Direction, Palette, Side
from gantool.data.look import Face
from gantool.data.palette import find_palette

Kind = Literal["photo", "labels", "lines", "mixed"]

WORDS: dict[Kind, str] = {
    "photo": "photos",
    "labels": "label maps",
    "lines": "line drawings",
    "mixed": "flat drawings or pictures of several kinds",
}


@dataclass(frozen=True)
class Character:
    """The kind of a side, and its palette where it consists of label maps."""

    kind: Kind
    palette: Palette | None = None

    @property
    def words(self) -> str:
        """In words, plural."""
        if self.palette is None:
            return WORDS[self.kind]
        return f"label maps of {len(self.palette.swatches)} colours"


def character(faces: Sequence[Face]) -> Character:
    """Judge a side by the faces of some of its pictures."""
    if not faces:
        return Character("photo")
    drawn = sum(face.lines for face in faces) / len(faces)
    if drawn >= 0.8:
        return Character("lines")
    palette = find_palette([face.colors for face in faces])
    if palette is not None:
        return Character("labels", palette)
    flat = sum(find_palette([face.colors]) is not None for face in faces) / len(faces)
    return Character("mixed") if drawn > 0.2 or flat > 0.8 else Character("photo")


def channels(colored: int, transparent: int, total: int) -> Literal[1, 3, 4]:
    """How many channels a side has: one coloured picture makes it colour; half with transparency make it count."""
    if total and 2 * transparent >= total:
        return 4
    return 3 if colored or not total else 1


_DRAWN: dict[Kind, int] = {"labels": 2, "lines": 2, "mixed": 1, "photo": 0}


def guess_direction(a: Side, b: Side) -> tuple[Direction, str]:
    """Which side is the input and why."""
    first, second = _DRAWN[a.kind], _DRAWN[b.kind]
    if first != second and max(first, second) == 2:
        name, other = ("A", "B") if first > second else ("B", "A")
        drawn, plain = (a, b) if first > second else (b, a)
        reason = f"{name} holds {WORDS[drawn.kind]} and {other} {WORDS[plain.kind]}, so {name} is taken as the input."
        return ("AtoB" if name == "A" else "BtoA"), reason
    if (a.channels == 1) != (b.channels == 1):
        name, other = ("A", "B") if a.channels == 1 else ("B", "A")
        reason = f"{name} is grey and {other} has colour, so {name} is taken as the input."
        return ("AtoB" if name == "A" else "BtoA"), reason
    sizes = a.pixels, b.pixels
    if min(sizes) > 0 and max(sizes) > 1.5 * min(sizes):
        name, other = ("A", "B") if sizes[0] < sizes[1] else ("B", "A")
        return (
            "AtoB" if name == "A" else "BtoA"
        ), f"The pictures of {name} are smaller than those of {other}, so {name} is taken as the input."
    return (
        "AtoB",
        f"Both sides hold {WORDS[a.kind] if a.kind == b.kind else 'pictures'}, so A is taken as the input; "
        "flip it if that is wrong.",
    )
