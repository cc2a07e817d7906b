"""Names that are nearly the same: a letter left out, two letters swapped, another way to write a number."""

import re
from collections.abc import Mapping

from gantool.data.names import without_side

MOST_COMPARED = 2_000  # names of a side; more leftovers are no slips of the pen


def counted(stem: str) -> int | None:
    """The last number of a stem, which counts pictures, or None."""
    found = re.findall(r"\d+", stem)
    return int(found[-1]) if found else None


def close_stems(a: Mapping[str, str], b: Mapping[str, str]) -> list[tuple[str, str]]:
    """Keys of a and b whose stems (the values) are close to each other and to no other."""
    if max(len(a), len(b)) > MOST_COMPARED:
        return []
    first = {key: without_side(stem) for key, stem in a.items()}
    second = {key: without_side(stem) for key, stem in b.items()}
    found = [(one, other) for one, x in first.items() for other, y in second.items() if close(x, y)]
    ones, others = [one for one, _ in found], [other for _, other in found]
    return [(one, other) for one, other in found if ones.count(one) == 1 and others.count(other) == 1]


def close(one: str, other: str) -> bool:
    """Whether a slip makes one of the other: a letter in five, at most two, and the same numbers."""
    plain, alike = (re.sub(r"[\W_]+", "", name) for name in (one, other))
    if plain == alike:
        return True
    if [int(n) for n in re.findall(r"\d+", one)] != [int(n) for n in re.findall(r"\d+", other)]:
        return False
    letters = [re.sub(r"[\W_\d]+", "", name) for name in (one, other)]
    return slips(*letters) <= min(2, min(map(len, letters)) // 4)


def slips(one: str, other: str) -> int:
    """How many letters must be added, taken, changed or swapped with the next (Damerau and Levenshtein)."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, x in enumerate(one, 1):
        row = [i]
        for j, y in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x != y))
            if i > 1 and j > 1 and x == other[j - 2] and y == one[i - 2]:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return above[-1]
