"""The sides and sizes of a dataset, for its report."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from gantool.api import Direction, Layout, Side, SizeCount
from gantool.data.kinds import channels, guess_direction
from gantool.data.listing import Entry
from gantool.data.look import Look
from gantool.data.sample import Half, Part, Sample, SideName
from gantool.data.understood import Understood

SIZES = 100  # different sizes that a report lists, the most frequent first


@dataclass(frozen=True)
class Described:
    """What the report says of sides, sizes and direction."""

    sizes: tuple[SizeCount, ...] = ()
    sides: tuple[Side, ...] = ()
    direction: Direction | None = None
    direction_reason: str = ""


def describe_sides(understood: Understood, samples: Sequence[Sample], looks: Mapping[Entry, Look]) -> Described:
    """Describe what is learnt from; files that are left out have no say."""
    of_path = {entry.path: look for entry, look in looks.items()}
    parts: dict[SideName, list[Part]] = {"A": [], "B": []}
    for sample in samples:
        for name, part in sample.parts.items():
            parts[name].append(part)
    sides = {name: _side(name, found, understood, of_path) for name, found in parts.items() if found}
    sizes = _sizes(understood.layout, parts, of_path)
    if "A" not in sides or "B" not in sides:
        return Described(sizes, tuple(sides.values()))
    direction, reason = guess_direction(sides["A"], sides["B"])
    return Described(sizes, tuple(sides.values()), direction, reason)


def _side(name: SideName, parts: Sequence[Part], understood: Understood, looks: Mapping[Path, Look]) -> Side:
    found = understood.characters[name]
    colored = sum(_colored(looks[part.path], part.half) for part in parts)
    transparent = sum(looks[part.path].transparent for part in parts)
    return Side(
        name=name,
        kind=found.kind,
        channels=channels(colored, transparent, len(parts)),
        palette=found.palette,
        pixels=int(median(_pixels(part, looks) for part in parts)),
    )


def _colored(look: Look, half: Half | None) -> bool:
    return look.color[0] if half == "left" else look.color[1] if half == "right" else any(look.color)


def _pixels(part: Part, looks: Mapping[Path, Look]) -> int:
    width, height = _size(part, looks)
    return width * height


def _size(part: Part, looks: Mapping[Path, Look]) -> tuple[int, int]:
    look = looks[part.path]
    return (look.width // 2 if part.half else look.width), look.height


def _sizes(
    layout: Layout, parts: Mapping[SideName, Sequence[Part]], looks: Mapping[Path, Look]
) -> tuple[SizeCount, ...]:
    counted = parts["A"] if layout is Layout.ALIGNED else (*parts["A"], *parts["B"])
    counts = Counter(_size(part, looks) for part in counted)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SIZES]
    return tuple(SizeCount(width=width, height=height, count=count) for (width, height), count in ordered)
