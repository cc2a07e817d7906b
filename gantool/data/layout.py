"""The layout: names propose, pixels decide. Here files become samples, and whatever cannot gets its reason."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from gantool.api import Layout
from gantool.data import faults, halves
from gantool.data.arrangement import Arrangement
from gantool.data.facts import SURE
from gantool.data.listing import Entry
from gantool.data.look import Look
from gantool.data.matching import PairKeyOf, best_key, number_key, offset_key, offset_keys, share
from gantool.data.paired import Pair, Partners, as_pairs, as_unpaired, partners, sided_characters
from gantool.data.place import Place
from gantool.data.relation import Relation, relation
from gantool.data.single import as_single, sorted_into
from gantool.data.understood import Understood
from gantool.errors import UnusableError
from gantool.files import shown

MOST = 0.5  # share of the smaller side that must have partners for two folders to be pairs
COUNTED_ALIKE = 0.9  # share of it that must have partners under a constant difference of numbers

Looks = Mapping[Entry, Look]


def understand(
    arrangement: Arrangement, looks: Looks, layout: Layout | None = None, *, one_kind: bool = False
) -> Understood:
    """Decide the layout of what the folders' names proposed; `layout` is what a person says it is.

    `one_kind`: nothing with two sides is wanted, so two folders that nothing proves to be sides are classes.

    Raises:
        UnusableError: the pictures cannot have the layout that the person says.
    """
    strays = [looks[entry].problem or faults.stray(entry.path, reason) for entry, reason in arrangement.strays]
    if layout is not None and arrangement.places:
        found = _as_told(arrangement, looks, layout)
    else:
        found = _two_sides(arrangement, looks) if arrangement.sides else _one_side(arrangement.places, looks)
        if one_kind and arrangement.origin in ("children", "given") and _may_be_classes(found):
            a, b = (f"“{shown(name)}”" for name in arrangement.sides or ())
            reason = f"Two folders, {a} and {b}, with nothing that pairs them: two classes of one set."
            found = as_single(_as_one(arrangement), looks, reason, SURE)
    return found.with_problems(strays)


def _may_be_classes(found: Understood) -> bool:
    return found.layout is Layout.UNPAIRED or (found.layout is Layout.PAIRED and found.confidence < SURE)


def _as_told(arrangement: Arrangement, looks: Looks, layout: Layout) -> Understood:
    places, reason = _as_one(arrangement), f"You said that it is {layout.value}."
    if layout is Layout.SINGLE:
        return as_single(places, looks, reason, 1.0)
    if layout is Layout.ALIGNED:
        return halves.as_told(places, looks, reason)
    if arrangement.sides is None:
        raise UnusableError(
            f"These pictures cannot be {layout.value}: there are no two folders that tell their sides apart; "
            "give two folders, or put them into folders called A and B."
        )
    if layout is Layout.UNPAIRED:
        return as_unpaired(arrangement.places, looks, reason, 1.0)
    key = best_key(arrangement.places)
    if share(arrangement.places, key) < MOST:
        key = next((each for each in offset_keys(arrangement.places) if _nearly_all(arrangement, each)), key)
    return as_pairs(partners(arrangement, key), looks, reason, 1.0)


def _two_sides(arrangement: Arrangement, looks: Looks) -> Understood:
    assert arrangement.sides is not None
    a, b = (f"“{shown(name)}”" for name in arrangement.sides)
    places = arrangement.places
    if arrangement.origin != "names":
        _, side_by_side = halves.judged(_as_one(arrangement), looks)
        if side_by_side is not None:
            return side_by_side
    key = best_key(places)
    found = partners(arrangement, key)
    compared = _compare(found.pairs, looks)
    series = arrangement.series and arrangement.origin == "children"
    parts_of_one = f"The folders {a} and {b} are parts of one series."
    chance = key is number_key and not compared.related  # bare numbers prove nothing by themselves
    if arrangement.match < MOST or chance:
        counted = _counted_alike(arrangement, looks)
        if counted is not None:
            return counted
        if series:
            return as_single(_as_one(arrangement), looks, parts_of_one, 0.8)
        confidence = {"names": 0.95, "given": 0.85}.get(arrangement.origin, 0.5)
        reason = f"Two folders, {a} and {b}, whose pictures have different names."
        return as_unpaired(places, looks, reason, confidence)
    if arrangement.explicit:
        return _called_pairs(arrangement, found, compared, looks)
    if _are_numbered(places) and compared.unrelated and _alike(places, looks):
        counted = _counted_alike(arrangement, looks)
        if counted is not None:
            return counted
        if arrangement.series:
            return as_single(_as_one(arrangement), looks, parts_of_one, 0.7)
        reason = f"The pictures of {a} and {b} are numbered alike, but those of one number show different things."
        return as_unpaired(places, looks, reason, 0.6)
    if series and not compared.related:
        return as_single(_as_one(arrangement), looks, parts_of_one, 0.5)
    reason = f"Two folders, {a} and {b}, whose pictures pair up by name"
    reason += ", and partners show the same thing." if compared.related else "."
    return as_pairs(found, looks, reason, _confidence(arrangement, compared))


def _confidence(arrangement: Arrangement, compared: Relation) -> float:
    named = arrangement.origin == "names"
    if named and compared.related:
        return 0.99
    return 0.9 if named or compared.related or not _are_numbered(arrangement.places) else 0.7


def _called_pairs(arrangement: Arrangement, found: Partners, compared: Relation, looks: Looks) -> Understood:
    """Folders called input and target are pairs whatever they show, but it is told if they show different things."""
    assert arrangement.sides is not None
    a, b = (f"“{shown(name)}”" for name in arrangement.sides)
    reason = f"Two folders, {a} and {b}, whose names say input and target, and whose pictures pair up by name."
    pairs = as_pairs(found, looks, reason, 0.99 if compared.related else 0.9)
    if not compared.unrelated or not _alike(arrangement.places, looks):
        return pairs
    folder = Path(os.path.commonpath([place.entry.folder for place in arrangement.places]))
    return pairs.with_problems([faults.unrelated_contents(folder)])


def _counted_alike(arrangement: Arrangement, looks: Looks) -> Understood | None:
    """Pairs whose numbers differ by a constant, where the pictures prove it."""
    assert arrangement.sides is not None
    a, b = (f"“{shown(name)}”" for name in arrangement.sides)
    for key in (*offset_keys(arrangement.places), *(offset_key(by) for by in (1, -1))):
        if not _numbers(arrangement.places) or not _nearly_all(arrangement, key):
            continue
        found = partners(arrangement, key)
        if _compare(found.pairs, looks).related:
            reason = f"Two folders, {a} and {b}, counted alike from different numbers on; partners show the same thing."
            return as_pairs(found, looks, reason, 0.85)
    return None


def _numbers(places: Sequence[Place]) -> bool:
    return all(any(letter.isdigit() for letter in place.entry.stem) for place in places)


def _nearly_all(arrangement: Arrangement, key: PairKeyOf) -> bool:
    return share(arrangement.places, key) >= COUNTED_ALIKE


def _as_one(arrangement: Arrangement) -> list[Place]:
    """The same files as one set: the two folders are folders like any other."""
    return [Place(place.entry, place.split, None, place.entry.folders) for place in arrangement.places]


def _compare(pairs: Sequence[Pair], looks: Looks) -> Relation:
    glances = [(looks[a.entry].glances, looks[b.entry].glances) for a, b in pairs]
    return relation([(a.whole, b.whole) for a, b in glances if a is not None and b is not None])


def _are_numbered(places: Sequence[Place]) -> bool:
    """Whether the names are bare numbers of one pattern (0001, img_17), so that equal names may be chance."""
    return len({re.sub(r"\d+", "#", place.entry.stem.casefold()) for place in places}) <= 2


def _alike(places: Sequence[Place], looks: Looks) -> bool:
    a, b = sided_characters(places, looks)
    return a.kind == b.kind


def _one_side(places: Sequence[Place], looks: Looks) -> Understood:
    verdict, side_by_side = halves.judged(places, looks)
    if side_by_side is not None:
        return side_by_side
    if verdict.reason:
        return as_single(places, looks, verdict.reason, verdict.confidence)
    if classes := sorted_into([place for place in places if looks[place.entry].problem is None])[0]:
        return as_single(places, looks, f"One set of pictures in {len(classes)} classes: each folder is one.", 0.85)
    children = {place.rest[0] for place in places if place.rest}
    if len(children) > 1:
        return as_single(places, looks, f"{len(children)} folders of pictures, taken as one set.", 0.8)
    reason = "One picture." if len(places) == 1 else "One set of pictures without partners."
    return as_single(places, looks, reason, 0.95)
