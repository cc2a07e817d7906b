"""One folder as pairs side by side: which pictures have the shape of a pair, and the samples of their halves."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from gantool.api import Layout, Problem
from gantool.data import faults
from gantool.data.keys import keys_of
from gantool.data.kinds import Character, character
from gantool.data.listing import Entry
from gantool.data.look import WIDE, Look
from gantool.data.place import Place
from gantool.data.relation import ENOUGH, Halves, judge_halves
from gantool.data.sample import Part, Sample
from gantool.data.understood import Understood

ONE_SHAPE = 0.6  # share of the pictures that must have the shape of a pair for a folder to be pairs

Looks = Mapping[Entry, Look]


def judged(places: Sequence[Place], looks: Looks) -> tuple[Halves, Understood | None]:
    """Whether these are pairs side by side, and what they are if so."""
    sound = [place for place in places if looks[place.entry].problem is None]
    shaped, twice = _of_pair_shape(sound, looks)
    if not shaped:
        return Halves(False, 0.95, ""), None
    left, right = _characters(shaped, looks)
    details = [detail for place in shaped if (detail := looks[place.entry].detail) is not None]
    glances = [each for place in shaped if (each := looks[place.entry].glances) is not None]
    beside = [(each.left, each.right) for each in glances if each.left is not None and each.right is not None]
    verdict = judge_halves(details, beside, left, right, twice=twice)
    return verdict, as_halves(places, shaped, looks, verdict) if verdict.pairs else None


def as_told(places: Sequence[Place], looks: Looks, reason: str) -> Understood:
    """The halves of every picture that has two, because a person says so."""
    shaped = [place for place in places if looks[place.entry].problem is None and looks[place.entry].width >= 2]
    return as_halves(places, shaped, looks, Halves(True, 1.0, reason))


def as_halves(places: Sequence[Place], shaped: Sequence[Place], looks: Looks, verdict: Halves) -> Understood:
    """The samples: A is the left half, B the right one."""
    fitting = {place.entry for place in shaped}
    twice = bool(shaped) and _is_twice(looks[shaped[0].entry])
    usual = "twice as wide as high" if twice else "of another shape"
    problems: list[Problem] = []
    for place in places:
        look = looks[place.entry]
        if look.problem is not None:
            problems.append(look.problem)
        elif place.entry not in fitting:
            problems.append(faults.no_pair(place.entry.path, look.width, look.height, usual))
    samples = tuple(
        Sample(key, "train", {"A": Part(place.entry.path, "left"), "B": Part(place.entry.path, "right")})
        for place, key in zip(shaped, keys_of(shaped), strict=True)
    )
    left, right = _characters(shaped, looks)
    return Understood(
        Layout.ALIGNED,
        verdict.reason,
        verdict.confidence,
        samples,
        tuple(place.split for place in shaped),
        {"A": left, "B": right},
        tuple(problems),
    )


def _characters(shaped: Sequence[Place], looks: Looks) -> tuple[Character, Character]:
    details = [detail for place in shaped if (detail := looks[place.entry].detail) is not None]
    left = character([each.left for each in details if each.left is not None])
    return left, character([each.right for each in details if each.right is not None])


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
