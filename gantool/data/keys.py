"""Names for samples: what a report, a run folder and a person's choices call them by."""

from collections import Counter
from collections.abc import Sequence

from gantool.data.place import Place
from gantool.files import shown


def keys_of(places: Sequence[Place]) -> list[str]:
    """A name for each sample: split, folders and stem, with the ending and then a number where that is not enough."""
    short = ["/".join(map(shown, (*filter(None, (place.split,)), *place.rest, place.entry.stem))) for place in places]
    long = ["/".join(map(shown, (*filter(None, (place.split,)), *place.rest, place.entry.name))) for place in places]
    often = Counter(short)
    return numbered([brief if often[brief] == 1 else full for brief, full in zip(short, long, strict=True)])


def numbered(keys: Sequence[str], taken: Sequence[str] = ()) -> list[str]:
    """The keys, those that are there already with a number: files given one by one from several folders."""
    seen = Counter(taken)
    unique: list[str] = []
    for key in keys:
        seen[key] += 1
        unique.append(key if seen[key] == 1 else f"{key} ({seen[key]})")
    return unique
