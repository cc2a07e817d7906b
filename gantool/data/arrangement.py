"""What the folders say by their names: which files belong to side A, to side B, to training, to what is held out."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from gantool.data.listing import Entry
from gantool.data.matching import matching
from gantool.data.names import LETTER, Meaning, differ_in_digits_only, meaning, side_of_stem, without_side
from gantool.data.place import Place
from gantool.data.sample import SideName

STEMS_MATCH = 0.8  # share of the files of one folder that must have partners for it to be pairs


@dataclass(frozen=True)
class Arrangement:
    """What the names of the folders say.

    Attributes:
        places: the files that belong to the dataset.
        strays: files beside the folders that hold it, each with the reason, in words.
        sides: how A and B are called, where there are two.
        origin: what made two sides of it: "names" (trainA, trainB; input, target), "given" (two folders given),
            "children" (a folder with exactly two folders in it), "none" (one side).
        series: the two folders are numbers of one series (set5, set14), so they may as well be one set.
        match: of the smaller side, the share that has a partner of the same name in the other (0..1).
        explicit: the folders are called input and target, or the like: nothing but pairs can be meant.
    """

    places: tuple[Place, ...]
    strays: tuple[tuple[Entry, str], ...] = ()
    sides: tuple[str, str] | None = None
    origin: Literal["names", "given", "children", "none"] = "none"
    series: bool = False
    match: float = 0.0
    explicit: bool = False


def arrange(entries: Sequence[Entry], folders_given: int) -> Arrangement:
    """Sort files by what the names of their folders mean."""
    known: dict[str, Meaning] = {}
    read = {entry.folders: [known.setdefault(name, meaning(name)) for name in entry.folders] for entry in entries}
    if _spelt(read):
        read = {folders: [_without_side(m) for m in meanings] for folders, meanings in read.items()}
    counts = Counter(strongest.side for entry in entries if (strongest := _strongest(read[entry.folders])) is not None)
    sided = counts["A"] > 0 and counts["B"] > 0 and 2 * sum(counts.values()) >= len(entries)
    places = [_place(entry, read[entry.folders], sided) for entry in entries]
    places, strays = _without_stray_splits(places, folders_given)
    if sided:
        beside = [
            (place.entry, "It lies in neither of the two folders that are learnt from.")
            for place in places
            if place.side is None
        ]
        places = [place for place in places if place.side is not None]
        names = _name_of(places, read, "A"), _name_of(places, read, "B")
        explicit = all(meaning(name).strength == 2 for name in names)
        return Arrangement(
            tuple(places), (*strays, *beside), names, "names", match=matching(places), explicit=explicit
        )
    return (
        _two_children(places, strays, folders_given)
        or _by_stems(places, strays)
        or Arrangement(tuple(places), tuple(strays))
    )


def _spelt(folders: Iterable[tuple[str, ...]]) -> bool:
    """Whether the folders are letters, a, b, c and on: then a and b are two of many and no sides."""
    letters = {names[-1].casefold() for names in folders if names and len(names[-1]) == 1 and names[-1].isalpha()}
    return {"a", "b", "c"} <= letters or {"x", "y", "z"} <= letters


def _without_side(said: Meaning) -> Meaning:
    return Meaning(said.split) if said.strength == LETTER else said


def _strongest(meanings: Sequence[Meaning]) -> Meaning | None:
    """What says most plainly which side it is, the outermost folder first."""
    return max((m for m in meanings if m.side), key=lambda m: m.strength, default=None)


def _place(entry: Entry, meanings: Sequence[Meaning], sided: bool) -> Place:
    split = next((m.split for m in meanings if m.split), None)
    strongest = _strongest(meanings) if sided else None
    rest = tuple(
        name
        for name, m in zip(entry.folders, meanings, strict=True)
        if m is not strongest and not (m.split and m.split == split)
    )
    return Place(entry, split, strongest.side if strongest else None, rest)


def _without_stray_splits(
    places: list[Place], folders_given: int
) -> tuple[list[Place], list[tuple[Entry, str]]]:
    """Where most files lie in train, val or test, the others are strays; where few do, those names mean nothing.

    Nor do they where they are one given folder's own affair: nothing of another that was given beside it is a stray.
    """
    split = sum(place.split is not None for place in places)
    if 2 * split < len(places) or (folders_given > 1 and _one_is_without_split(places)):
        return [
            Place(place.entry, None, place.side, place.entry.folders if place.split else place.rest) for place in places
        ], []
    strays = [
        (place.entry, "It lies beside the folders for training and testing.") for place in places if place.split is None
    ]
    return [place for place in places if place.split is not None], strays


def _one_is_without_split(places: Sequence[Place]) -> bool:
    """Whether some of the outermost folders are divided into train, val or test inside, and others are not."""
    divided = {place.entry.folders[:1] for place in places if place.split}
    if any(meaning(name).split for top in divided for name in top):
        return False  # they are themselves what is divided
    return any(place.entry.folders[:1] not in divided for place in places)


def _name_of(places: Sequence[Place], read: dict[tuple[str, ...], list[Meaning]], side: SideName) -> str:
    """How the folders of one side are called, the name of the most files first."""
    found: Counter[str] = Counter()
    for place in places:
        if place.side == side:
            found.update(
                name for name, m in zip(place.entry.folders, read[place.entry.folders], strict=True) if m.side == side
            )
    return found.most_common(1)[0][0]


def _two_children(
    places: Sequence[Place], strays: Sequence[tuple[Entry, str]], folders_given: int
) -> Arrangement | None:
    """Two folders whose names mean nothing: the first is A. Whether they are meant as two is told later."""
    children = sorted({place.rest[0] for place in places if place.rest})
    if len(children) != 2 or not all(place.rest for place in places):
        return None
    first, second = children
    sides: dict[str, SideName] = {first: "A", second: "B"}
    sorted_ = tuple(Place(place.entry, place.split, sides[place.rest[0]], place.rest[1:]) for place in places)
    return Arrangement(
        sorted_,
        tuple(strays),
        (first, second),
        "given" if folders_given == 2 else "children",
        differ_in_digits_only(first, second),
        matching(sorted_),
    )


def _by_stems(places: list[Place], strays: Sequence[tuple[Entry, str]]) -> Arrangement | None:
    """One folder in which x_input lies beside x_target, or x_mask beside x: the files themselves name their sides."""
    sides = [side_of_stem(place.entry.stem)[1] for place in places]
    named = Counter(side for side in sides if side is not None)
    if len(places) < 4 or not named:
        return None
    plain: SideName | None = None  # the side of files that name none
    if len(places) > named.total():
        if len(named) > 1 or not STEMS_MATCH <= named.total() / (len(places) - named.total()) <= 1 / STEMS_MATCH:
            return None
        plain = "B" if named["A"] else "A"
    sided = tuple(
        Place(place.entry, place.split, side or plain, place.rest) for place, side in zip(places, sides, strict=True)
    )
    match = matching(sided)
    if match < STEMS_MATCH:
        return None
    names = tuple(next(_side_word(place) for place in sided if place.side == side) for side in ("A", "B"))
    return Arrangement(sided, tuple(strays), (names[0], names[1]), "names", match=match)


def _side_word(place: Place) -> str:
    rest = without_side(place.entry.stem)
    return place.entry.stem.casefold().replace(rest, "…", 1)
