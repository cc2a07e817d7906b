"""One folder of pictures, which recipes make the inputs for; and the classes that folders sort it into."""

import re
from collections.abc import Mapping, Sequence

from gantool.api import Layout
from gantool.data.keys import keys_of
from gantool.data.kinds import character
from gantool.data.listing import Entry
from gantool.data.look import Look
from gantool.data.place import Place
from gantool.data.sample import Part, Sample
from gantool.data.understood import Understood
from gantool.files import shown

_PARTS = frozenset(
    [
        *("set", "part", "batch", "chunk", "shard", "folder", "dir", "group", "pack", "vol", "volume", "disc", "disk"),
        *("day", "page", "series", "take", "roll", "film", "image", "images", "img", "imgs", "photo", "photos", "new"),
        *("picture", "pictures", "data", "dataset", "album", "camera", "dcim", "scan", "scans", "session"),
    ]
)


def as_single(places: Sequence[Place], looks: Mapping[Entry, Look], reason: str, confidence: float) -> Understood:
    """Every sound picture as a target."""
    problems = tuple(problem for place in places if (problem := looks[place.entry].problem) is not None)
    sound = [place for place in places if looks[place.entry].problem is None]
    classes, labels = sorted_into(sound)
    samples = tuple(
        Sample(key, "train", {"B": Part(place.entry.path)}, label)
        for place, key, label in zip(sound, keys_of(sound), labels, strict=True)
    )
    faces = [detail.whole for place in sound if (detail := looks[place.entry].detail) is not None]
    return Understood(
        Layout.SINGLE,
        reason,
        confidence,
        samples,
        tuple(place.split for place in sound),
        {"B": character(faces)},
        problems,
        classes=classes,
    )


def sorted_into(places: Sequence[Place]) -> tuple[tuple[str, ...], list[int | None]]:
    """The classes that the folders are, and the number of the class of each picture; nothing where they are none.

    Folders are classes where every picture lies in one of several beside each other. What is called part 1, part 2 or
    00000, 00001 is not: those are portions of one set.
    """
    depth = _depth_where_they_differ(places)
    names = [place.rest[depth] if len(place.rest) > depth else None for place in places]
    classes = sorted({name for name in names if name is not None}, key=_natural)
    if len(classes) < 2 or None in names or all(_is_portion(name) for name in classes):
        return (), [None] * len(places)
    number = {name: i for i, name in enumerate(classes)}
    return tuple(map(shown, classes)), [number[name] for name in names if name is not None]


def _depth_where_they_differ(places: Sequence[Place]) -> int:
    shortest = min((len(place.rest) for place in places), default=0)
    for depth in range(shortest):
        if len({place.rest[depth] for place in places}) > 1:
            return depth
    return shortest


def _is_portion(name: str) -> bool:
    """Whether a folder's name only counts: part3, set_14, 00001."""
    words = [word for word in re.split(r"[\W_]+|(?<=\D)(?=\d)", name.casefold()) if word]
    counts = [word for word in words if word.isdigit()]
    named = [word for word in words if not word.isdigit()]
    if not counts:
        return False
    return all(word in _PARTS for word in named) if named else len(name) >= 5 and name.startswith("0")


def _natural(name: str) -> list[tuple[int, str]]:
    """2 before 10."""
    return [(int(part), "") if part.isdigit() else (-1, part.casefold()) for part in re.split(r"(\d+)", name) if part]
