"""The layout: names propose, pixels decide. Here files become samples, and whatever cannot gets its reason."""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gantool.api import Layout, Problem
from gantool.data import faults
from gantool.data.arrangement import Arrangement, PairKey, Place, best_key, number_key
from gantool.data.kinds import Character, character
from gantool.data.listing import Entry
from gantool.data.look import WIDE, Face, Look
from gantool.data.relation import ENOUGH, Halves, Relation, judge_halves, relation
from gantool.data.sample import Part, Sample, SideName, Split
from gantool.errors import UnusableError
from gantool.files import shown

MOST = 0.5  # share of the smaller side that must have partners for two folders to be pairs
ONE_SHAPE = 0.6  # share of the pictures that must have the shape of a pair for a folder to be pairs
SHAPE_TOLERANCE = 0.02  # relative difference of proportions that still lie on each other

Looks = Mapping[Entry, Look]


@dataclass(frozen=True)
class Understood:
    """What a dataset is.

    Attributes:
        samples: not yet split; `folders` says for each which split its folder names.
        characters: what the sides are; SINGLE has "B" only.
        problems: of files that are not learnt from, and of pairs that do not fit.
    """

    layout: Layout
    reason: str
    confidence: float
    samples: tuple[Sample, ...] = ()
    folders: tuple[Split | None, ...] = ()
    characters: Mapping[SideName, Character] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def may_repeat(self) -> set[SideName]:
        """The sides on which equal files are nothing odd: an empty label map, a blank drawing."""
        if len(self.characters) < 2:
            return set()
        return {name for name, found in self.characters.items() if found.kind in ("labels", "lines")}


def understand(arrangement: Arrangement, looks: Looks, layout: Layout | None = None) -> Understood:
    """Decide the layout of what the folders' names proposed; `layout` is what a person says it is.

    Raises:
        UnusableError: the pictures cannot have the layout that the person says.
    """
    strays = [
        problem
        for entry, reason in arrangement.strays
        for problem in (looks[entry].problem or faults.stray(entry.path, reason),)
    ]
    if layout is not None and arrangement.places:
        found = _as_told(arrangement, looks, layout)
    else:
        found = _two_sides(arrangement, looks) if arrangement.sides else _one_side(arrangement.places, looks)
    return _with_problems(found, strays)


def _with_problems(found: Understood, problems: Sequence[Problem]) -> Understood:
    return Understood(
        found.layout,
        found.reason,
        found.confidence,
        found.samples,
        found.folders,
        found.characters,
        (*found.problems, *problems),
    )


def _as_told(arrangement: Arrangement, looks: Looks, layout: Layout) -> Understood:
    places, reason = _as_one(arrangement), f"You said that it is {layout.value}."
    if layout is Layout.SINGLE:
        return _single(places, looks, reason, 1.0)
    if layout is Layout.ALIGNED:
        shaped = [place for place in places if looks[place.entry].problem is None and looks[place.entry].width >= 2]
        details = [detail for place in shaped if (detail := looks[place.entry].detail) is not None]
        left = character([each.left for each in details if each.left is not None])
        right = character([each.right for each in details if each.right is not None])
        return _aligned(places, shaped, looks, Halves(True, 1.0, reason), left, right)
    if arrangement.sides is None:
        raise UnusableError(
            f"These pictures cannot be {layout.value}: there are no two folders that tell their sides apart; "
            "give two folders, or put them into folders called A and B."
        )
    if layout is Layout.UNPAIRED:
        return _unpaired(arrangement.places, looks, reason, 1.0)
    pairs, problems = _partners(arrangement.places, arrangement.sides)
    return _paired(pairs, problems, looks, reason, 1.0)


# Two sides


def _two_sides(arrangement: Arrangement, looks: Looks) -> Understood:
    assert arrangement.sides is not None
    a, b = (f"“{shown(name)}”" for name in arrangement.sides)
    places = arrangement.places
    if arrangement.origin != "names":
        halves = _one_side(_as_one(arrangement), looks)
        if halves.layout is Layout.ALIGNED:
            return halves
    pairs, problems = _partners(places, arrangement.sides)
    compared = _compare(pairs, looks)
    counted = _are_numbered(places)
    chance = best_key(places) is number_key and not compared.related  # bare numbers prove nothing by themselves
    if arrangement.match < MOST or chance:
        if arrangement.origin == "children" and arrangement.series:
            return _single(_as_one(arrangement), looks, f"The folders {a} and {b} are parts of one series.", 0.8)
        confidence = {"names": 0.95, "given": 0.85}.get(arrangement.origin, 0.5)
        return _unpaired(places, looks, f"Two folders, {a} and {b}, whose pictures have different names.", confidence)
    if arrangement.explicit:
        reason = f"Two folders, {a} and {b}, whose names say input and target, and whose pictures pair up by name."
        found = _paired(pairs, problems, looks, reason, 0.99 if compared.related else 0.9)
        if compared.unrelated and _alike(places, looks):
            folder = Path(os.path.commonpath([place.entry.folder for place in places]))
            return _with_problems(found, [faults.unrelated_contents(folder)])
        return found
    if counted and compared.unrelated and _alike(places, looks):
        if arrangement.series:
            return _single(_as_one(arrangement), looks, f"The folders {a} and {b} are parts of one series.", 0.7)
        reason = f"The pictures of {a} and {b} are numbered alike, but those of one number show different things."
        return _unpaired(places, looks, reason, 0.6)
    if arrangement.series and arrangement.origin == "children" and not compared.related:
        return _single(_as_one(arrangement), looks, f"The folders {a} and {b} are parts of one series.", 0.5)
    reason = f"Two folders, {a} and {b}, whose pictures pair up by name"
    reason += ", and partners show the same thing." if compared.related else "."
    named = arrangement.origin == "names"
    confidence = 0.99 if named and compared.related else 0.9 if named or compared.related or not counted else 0.7
    return _paired(pairs, problems, looks, reason, confidence)


def _as_one(arrangement: Arrangement) -> list[Place]:
    """The same files as one set: the two folders are folders like any other."""
    return [Place(place.entry, place.split, None, place.entry.folders) for place in arrangement.places]


def _partners(
    places: Sequence[Place], names: tuple[str, str]
) -> tuple[list[tuple[Place, Place]], list[tuple[Place, Problem]]]:
    """Pair files by name; the rest with the reason each."""
    key = best_key(places)
    called: dict[SideName, str] = {
        "A": f"“{shown(names[1])}”",
        "B": f"“{shown(names[0])}”",
    }  # where the partner would be
    sides: dict[SideName, dict[PairKey, Place]] = {"A": {}, "B": {}}
    problems: list[tuple[Place, Problem]] = []
    for place in places:
        assert place.side is not None
        first = sides[place.side].setdefault(key(place), place)
        if first is not place:
            problems.append((place, faults.doubled(place.entry.path, first.entry.path, called[place.side])))
    a, b = sides["A"], sides["B"]
    problems += [(place, faults.unpaired(place.entry.path, called["A"])) for k, place in a.items() if k not in b]
    problems += [(place, faults.unpaired(place.entry.path, called["B"])) for k, place in b.items() if k not in a]
    return [(place, b[k]) for k, place in a.items() if k in b], problems


def _compare(pairs: Sequence[tuple[Place, Place]], looks: Looks) -> Relation:
    details = [(looks[a.entry].detail, looks[b.entry].detail) for a, b in pairs]
    return relation([(a.whole, b.whole) for a, b in details if a is not None and b is not None])


def _are_numbered(places: Sequence[Place]) -> bool:
    """Whether the names are bare numbers of one pattern (0001, img_17), so that equal names may be chance."""
    return len({re.sub(r"\d+", "#", place.entry.stem.casefold()) for place in places}) <= 2


def _alike(places: Sequence[Place], looks: Looks) -> bool:
    a, b = _sided_characters(places, looks)
    return a.kind == b.kind


def _sided_characters(places: Sequence[Place], looks: Looks) -> tuple[Character, Character]:
    return character(_faces(places, looks, "A")), character(_faces(places, looks, "B"))


def _faces(places: Sequence[Place], looks: Looks, side: SideName | None) -> list[Face]:
    details = (looks[place.entry].detail for place in places if place.side == side)
    return [detail.whole for detail in details if detail is not None]


def _paired(
    pairs: Sequence[tuple[Place, Place]],
    alone: Sequence[tuple[Place, Problem]],
    looks: Looks,
    reason: str,
    confidence: float,
) -> Understood:
    problems = [looks[place.entry].problem or problem for place, problem in alone]
    sound: list[tuple[Place, Place]] = []
    for pair in pairs:
        broken = [looks[place.entry].problem for place in pair]
        whole = [place.entry.path for place, problem in zip(pair, broken, strict=True) if problem is None]
        if len(whole) == 2:
            sound.append(pair)
        else:
            problems += [faults.with_partners(problem, whole) for problem in broken if problem is not None]
    fitting, misfits = _fitting(sound, looks)
    keys = _keys([a for a, _ in fitting])
    samples = [
        Sample(key, "train", {"A": Part(a.entry.path), "B": Part(b.entry.path)})
        for key, (a, b) in zip(keys, fitting, strict=True)
    ]
    first, second = _sided_characters([place for pair in fitting for place in pair], looks)
    folders = tuple(a.split for a, _ in fitting)
    return Understood(
        Layout.PAIRED, reason, confidence, tuple(samples), folders, {"A": first, "B": second}, (*problems, *misfits)
    )


def _fitting(pairs: Sequence[tuple[Place, Place]], looks: Looks) -> tuple[list[tuple[Place, Place]], list[Problem]]:
    """The pairs whose partners have one shape, and problems with those whose size is not as in the others."""
    sizes = [tuple((looks[place.entry].width, looks[place.entry].height) for place in pair) for pair in pairs]
    shapes_differ = [abs(a[0] * b[1] - b[0] * a[1]) > _slack(a, b) for a, b in sizes]
    left_out = 2 * sum(shapes_differ) < len(pairs)
    scales = Counter(round(a[0] / b[0], 2) for (a, b), differ in zip(sizes, shapes_differ, strict=True) if not differ)
    usual, times = scales.most_common(1)[0] if scales else (1.0, 0)
    fitting: list[tuple[Place, Place]] = []
    problems: list[Problem] = []
    for pair, (a, b), differ in zip(pairs, sizes, shapes_differ, strict=True):
        own, other = pair[1].entry.path, pair[0].entry.path
        if differ:
            problems.append(faults.different_shape(own, b, other, a, left_out=left_out))
        elif round(a[0] / b[0], 2) != usual and 2 * times > len(pairs):
            problems.append(faults.different_scale(own, b, other, a))
        if not (differ and left_out):
            fitting.append(pair)
    return fitting, problems


def _slack(a: tuple[int, int], b: tuple[int, int]) -> float:
    """How much the cross products of two sizes may differ: a small share, and at least a pixel's rounding."""
    return max(SHAPE_TOLERANCE * max(a[0] * b[1], b[0] * a[1]), max(*a, *b))


def _unpaired(places: Sequence[Place], looks: Looks, reason: str, confidence: float) -> Understood:
    problems = [problem for place in places if (problem := looks[place.entry].problem) is not None]
    sound = [place for place in places if looks[place.entry].problem is None]
    samples: list[Sample] = []
    for place, key in zip(sound, _keys(sound), strict=True):
        assert place.side is not None
        samples.append(Sample(f"{place.side}/{key}", "train", {place.side: Part(place.entry.path)}))
    first, second = _sided_characters(sound, looks)
    folders = tuple(place.split for place in sound)
    return Understood(
        Layout.UNPAIRED, reason, confidence, tuple(samples), folders, {"A": first, "B": second}, tuple(problems)
    )


# One side


def _one_side(places: Sequence[Place], looks: Looks) -> Understood:
    sound = [place for place in places if looks[place.entry].problem is None]
    shaped, twice = _of_pair_shape(sound, looks)
    verdict = Halves(False, 0.95, "")
    if shaped:
        details = [detail for place in shaped if (detail := looks[place.entry].detail) is not None]
        left = character([each.left for each in details if each.left is not None])
        right = character([each.right for each in details if each.right is not None])
        verdict = judge_halves(details, left, right, twice=twice)
        if verdict.pairs:
            return _aligned(places, shaped, looks, verdict, left, right)
    children = {place.rest[0] for place in places if place.rest}
    if verdict.reason:
        return _single(places, looks, verdict.reason, verdict.confidence)
    if len(children) > 1:
        return _single(places, looks, f"{len(children)} folders of pictures, taken as one set.", 0.8)
    reason = "One picture." if len(places) == 1 else "One set of pictures without partners."
    return _single(places, looks, reason, 0.95)


def _of_pair_shape(places: Sequence[Place], looks: Looks) -> tuple[list[Place], bool]:
    """The pictures that may be two halves, if most may: all twice as wide as high, or all of one wide shape."""
    twice = [place for place in places if _is_twice(looks[place.entry])]
    if twice and len(twice) >= ONE_SHAPE * len(places):
        return twice, True
    shapes: dict[float, list[Place]] = defaultdict(list)
    for place in places:
        look = looks[place.entry]
        shapes[round(look.width / look.height, 2)].append(place)
    if not shapes:
        return [], False
    ratio, largest = max(shapes.items(), key=lambda item: (len(item[1]), item[0]))
    if ratio < WIDE or len(largest) < max(ENOUGH, ONE_SHAPE * len(places)):
        return [], False
    return largest, False


def _is_twice(look: Look) -> bool:
    return look.height >= 2 and abs(look.width - 2 * look.height) <= max(1, look.height // 100)


def _aligned(
    places: Sequence[Place], shaped: Sequence[Place], looks: Looks, verdict: Halves, left: Character, right: Character
) -> Understood:
    fitting = {place.entry for place in shaped}
    usual = "twice as wide as high" if _is_twice(looks[shaped[0].entry]) else "of another shape"
    problems: list[Problem] = []
    for place in places:
        look = looks[place.entry]
        if look.problem is not None:
            problems.append(look.problem)
        elif place.entry not in fitting:
            problems.append(faults.no_pair(place.entry.path, look.width, look.height, usual))
    samples = [
        Sample(key, "train", {"A": Part(place.entry.path, "left"), "B": Part(place.entry.path, "right")})
        for place, key in zip(shaped, _keys(shaped), strict=True)
    ]
    folders = tuple(place.split for place in shaped)
    characters: dict[SideName, Character] = {"A": left, "B": right}
    return Understood(
        Layout.ALIGNED, verdict.reason, verdict.confidence, tuple(samples), folders, characters, tuple(problems)
    )


def _single(places: Sequence[Place], looks: Looks, reason: str, confidence: float) -> Understood:
    problems = tuple(problem for place in places if (problem := looks[place.entry].problem) is not None)
    sound = [place for place in places if looks[place.entry].problem is None]
    samples = tuple(
        Sample(key, "train", {"B": Part(place.entry.path)}) for place, key in zip(sound, _keys(sound), strict=True)
    )
    folders = tuple(place.split for place in sound)
    faces = [detail.whole for place in sound if (detail := looks[place.entry].detail) is not None]
    return Understood(Layout.SINGLE, reason, confidence, samples, folders, {"B": character(faces)}, problems)


def _keys(places: Sequence[Place]) -> list[str]:
    """A name for each sample: split, folders and stem, with the ending and then a number where that is not enough."""
    short = ["/".join(map(shown, (*filter(None, (place.split,)), *place.rest, place.entry.stem))) for place in places]
    long = ["/".join(map(shown, (*filter(None, (place.split,)), *place.rest, place.entry.name))) for place in places]
    often = Counter(short)
    keys = [brief if often[brief] == 1 else full for brief, full in zip(short, long, strict=True)]
    seen: Counter[str] = Counter()
    for i, key in enumerate(keys):
        seen[key] += 1
        if seen[key] > 1:  # files given one by one from several folders
            keys[i] = f"{key} ({seen[key]})"
    return keys
