"""Two folders as pairs: who is whose partner by name, who has none, and which partners do not fit each other."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gantool.api import Layout, Problem
from gantool.data import faults
from gantool.data.arrangement import Arrangement
from gantool.data.keys import keys_of, numbered
from gantool.data.kinds import Character, character
from gantool.data.listing import Entry
from gantool.data.look import Face, Look
from gantool.data.matching import PairKey, PairKeyOf
from gantool.data.place import Place
from gantool.data.sample import Part, Sample, SideName
from gantool.data.understood import Understood
from gantool.files import shown

SHAPE_TOLERANCE = 0.02  # relative difference of proportions that still lie on each other

Looks = Mapping[Entry, Look]
Pair = tuple[Place, Place]


@dataclass(frozen=True)
class Partners:
    """Files paired by a key, and those that are left over, each with the reason."""

    pairs: tuple[Pair, ...]
    alone: tuple[tuple[Place, Problem], ...]


def partners(arrangement: Arrangement, key: PairKeyOf) -> Partners:
    """Pair the files of two sides by what they share."""
    assert arrangement.sides is not None
    # the folder where the partner would be
    called: dict[SideName, str] = {"A": f"“{shown(arrangement.sides[1])}”", "B": f"“{shown(arrangement.sides[0])}”"}
    sides: dict[SideName, dict[PairKey, Place]] = {"A": {}, "B": {}}
    alone: list[tuple[Place, Problem]] = []
    for place in arrangement.places:
        assert place.side is not None
        first = sides[place.side].setdefault(key(place), place)
        if first is not place:
            alone.append((place, faults.doubled(place.entry.path, first.entry.path, called[place.side])))
    a, b = sides["A"], sides["B"]
    alone += [(place, faults.unpaired(place.entry.path, called["A"])) for k, place in a.items() if k not in b]
    alone += [(place, faults.unpaired(place.entry.path, called["B"])) for k, place in b.items() if k not in a]
    return Partners(tuple((place, b[k]) for k, place in a.items() if k in b), tuple(alone))


def as_pairs(found: Partners, looks: Looks, reason: str, confidence: float) -> Understood:
    """The samples of pairs, and everything that keeps a file from being in one."""
    problems: list[Problem] = []
    alone: list[tuple[Place, Problem | None]] = []
    for place, why in found.alone:
        broken = looks[place.entry].problem
        if broken is not None:
            problems.append(broken)
        else:
            alone.append((place, why))
    sound: list[Pair] = []
    for pair in found.pairs:
        faulty = [fault for place in pair if (fault := looks[place.entry].problem) is not None]
        whole = [place for place in pair if looks[place.entry].problem is None]
        if faulty:
            problems += [faults.with_partners(fault, [place.entry.path for place in whole]) for fault in faulty]
            alone += [(place, None) for place in whole]
        else:
            sound.append(pair)
    fitting, misfits = _fitting(sound, looks)
    keys = keys_of([a for a, _ in fitting])
    left, told = _left_alone(alone, keys)
    first, second = sided_characters([place for pair in fitting for place in pair], looks)
    return Understood(
        Layout.PAIRED,
        reason,
        confidence,
        tuple(
            Sample(key, "train", {"A": Part(a.entry.path), "B": Part(b.entry.path)})
            for key, (a, b) in zip(keys, fitting, strict=True)
        ),
        tuple(a.split for a, _ in fitting),
        {"A": first, "B": second},
        (*problems, *told, *misfits),
        left,
    )


def _left_alone(
    alone: Sequence[tuple[Place, Problem | None]], taken: Sequence[str]
) -> tuple[tuple[Sample, ...], list[Problem]]:
    """The pictures without partner as samples of one part, and their problems with the keys of these."""
    places = [place for place, _ in alone]
    keys = numbered([f"{place.side}/{key}" for place, key in zip(places, keys_of(places), strict=True)], taken)
    samples, problems = [], []
    for (place, why), key in zip(alone, keys, strict=True):
        assert place.side is not None
        samples.append(Sample(key, place.split or "train", {place.side: Part(place.entry.path)}))
        if why is not None:
            problems.append(why.model_copy(update={"keys": (key,)}))
    return tuple(samples), problems


def _fitting(pairs: Sequence[Pair], looks: Looks) -> tuple[list[Pair], list[Problem]]:
    """The pairs whose partners have one shape, and problems with those whose size is not as in the others."""
    sizes = [tuple((looks[place.entry].width, looks[place.entry].height) for place in pair) for pair in pairs]
    shapes_differ = [abs(a[0] * b[1] - b[0] * a[1]) > _slack(a, b) for a, b in sizes]
    left_out = 2 * sum(shapes_differ) < len(pairs)
    scales = Counter(round(a[0] / b[0], 2) for (a, b), differ in zip(sizes, shapes_differ, strict=True) if not differ)
    usual, times = scales.most_common(1)[0] if scales else (1.0, 0)
    fitting: list[Pair] = []
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


def as_unpaired(places: Sequence[Place], looks: Looks, reason: str, confidence: float) -> Understood:
    """Two folders whose pictures are no partners: samples of one part each."""
    problems = [problem for place in places if (problem := looks[place.entry].problem) is not None]
    sound = [place for place in places if looks[place.entry].problem is None]
    samples: list[Sample] = []
    for place, key in zip(sound, keys_of(sound), strict=True):
        assert place.side is not None
        samples.append(Sample(f"{place.side}/{key}", "train", {place.side: Part(place.entry.path)}))
    first, second = sided_characters(sound, looks)
    folders = tuple(place.split for place in sound)
    return Understood(
        Layout.UNPAIRED, reason, confidence, tuple(samples), folders, {"A": first, "B": second}, tuple(problems)
    )


def sided_characters(places: Sequence[Place], looks: Looks) -> tuple[Character, Character]:
    """What the pictures of A are, and those of B."""
    return character(_faces(places, looks, "A")), character(_faces(places, looks, "B"))


def _faces(places: Sequence[Place], looks: Looks, side: SideName | None) -> list[Face]:
    details = (looks[place.entry].detail for place in places if place.side == side)
    return [detail.whole for detail in details if detail is not None]
