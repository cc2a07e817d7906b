"""What partners in two folders share: the stem, the stem without a word for its side, the numbers in it."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from gantool.data.names import numbers_of, without_side
from gantool.data.place import Place
from gantool.data.sample import Split

ENOUGH_BY_NAME = 0.5  # share of partners by name from which on bare numbers are not asked

PairKey: TypeAlias = tuple[Split | None, tuple[str, ...], str]
PairKeyOf: TypeAlias = Callable[[Place], PairKey]


def exact_key(place: Place) -> PairKey:
    """What partners share: split, folders, and the stem whatever its case."""
    return place.split, tuple(name.casefold() for name in place.rest), place.entry.stem.casefold()


def loose_key(place: Place) -> PairKey:
    """The same where the stems end in words for the sides: x_label and x_photo."""
    return place.split, tuple(name.casefold() for name in place.rest), without_side(place.entry.stem)


def number_key(place: Place) -> PairKey:
    """The same where only the numbers in the stems agree: label_007 and 7."""
    return place.split, tuple(name.casefold() for name in place.rest), numbers_of(place.entry.stem)


def share(places: Sequence[Place], key: PairKeyOf) -> float:
    """Of the smaller side, the share that has a partner under this key."""
    a, b = ({key(place) for place in places if place.side == side} for side in ("A", "B"))
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else 0.0


def matching(places: Sequence[Place]) -> float:
    """Of the smaller side, the share that has a partner of the same name."""
    return share(places, best_key(places))


def best_key(places: Sequence[Place]) -> PairKeyOf:
    """The key under which most partners find each other; of equal ones the strictest."""
    if max(share(places, exact_key), share(places, loose_key)) >= ENOUGH_BY_NAME or not _numbers_tell(places):
        return max((exact_key, loose_key), key=lambda key: share(places, key))
    return max((exact_key, loose_key, number_key), key=lambda key: share(places, key))


def _numbers_tell(places: Sequence[Place]) -> bool:
    """Whether every stem has a number, no two of a side the same, and the words around them are one pattern a side."""
    for side in ("A", "B"):
        own = [place for place in places if place.side == side]
        patterns = {re.sub(r"\d+", "#", place.entry.stem.casefold()) for place in own}
        if len(patterns) != 1 or "#" not in next(iter(patterns)) or len({number_key(p) for p in own}) != len(own):
            return False
    return True


def offset_keys(places: Sequence[Place]) -> list[PairKeyOf]:
    """Keys under which the numbers of A and B agree but for a constant: 1, 2, 3 beside 101, 102, 103.

    None where a stem has no single series of numbers. They prove nothing by themselves.
    """
    if not _numbers_tell(places):
        return []
    a, b = ([last_number(place) for place in places if place.side == side] for side in ("A", "B"))
    if not a or not b:
        return []
    return [offset_key(by) for by in dict.fromkeys((min(b) - min(a), max(b) - max(a))) if by]


def offset_key(by: int) -> PairKeyOf:
    """The key under which a number of A goes with the number of B that is `by` higher."""

    def key(place: Place) -> PairKey:
        *others, number = re.findall(r"\d+", place.entry.stem)
        shifted = int(number) - (by if place.side == "B" else 0)
        return place.split, tuple(name.casefold() for name in place.rest), "-".join([*others, str(shifted)])

    return key


def last_number(place: Place) -> int:
    """The number that counts pictures: the last one of the stem, which must have one."""
    return int(re.findall(r"\d+", place.entry.stem)[-1])
