"""Faults that show only when pictures are compared: with each other, with their partners, with the whole set."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gantool.api import Layout, Problem
from gantool.data import compared
from gantool.data.alignment import Displacement, judge_alignment
from gantool.data.domains import Domain, unlike
from gantool.data.glance import Glance
from gantool.data.kinds import Character
from gantool.data.likeness import near_duplicates
from gantool.data.look import Look
from gantool.data.look_again import MOST_LOOKED_AT_AGAIN, LookAgain
from gantool.data.outliers import small_outliers, tone_outliers
from gantool.data.sample import Part, Sample, SideName
from gantool.data.strays import find_strays
from gantool.data.understood import Understood
from gantool.files import sha256

SAME_INPUTS = 0.2  # share of the pairs that must have one input before that is told


@dataclass(frozen=True)
class Diagnosis:
    """The problems found, the sides with what was learnt about their palettes, and what was not looked at, in words."""

    problems: tuple[Problem, ...]
    understood: Understood
    limits: tuple[str, ...] = ()


def diagnose(
    samples: Sequence[Sample],
    understood: Understood,
    looks: Mapping[Path, Look],
    cancelled: Callable[[], bool],
    told: Iterable[str] = (),
) -> Diagnosis:
    """Compare what is learnt from; `looks` by path. What one problem says of a sample is not said again by others;
    of the samples `told` something was said already."""
    known = _Known(samples, understood, looks, cancelled, set(told))
    problems = [*known.same_inputs(), *known.same_files(), *known.identical_halves()]
    problems += known.near_duplicates()
    problems += known.misaligned()
    characters = dict(understood.characters)
    for name in characters:
        found, characters[name] = known.stray_colors(name, characters[name])
        problems += found
    problems += known.outliers()
    if understood.layout is Layout.UNPAIRED:
        problems += known.unlike_sides()
    return Diagnosis(tuple(problems), replace(understood, characters=characters), tuple(known.limits))


class _Known:
    """The samples with their glances, and which of them have a problem already."""

    def __init__(
        self,
        samples: Sequence[Sample],
        understood: Understood,
        looks: Mapping[Path, Look],
        cancelled: Callable[[], bool],
        told: set[str],
    ) -> None:
        self._samples, self._understood, self._looks, self._cancelled = samples, understood, looks, cancelled
        self._told = told
        self.limits: list[str] = []

    def _glance(self, part: Part) -> Glance | None:
        glances = self._looks[part.path].glances
        return glances.of(part.half) if glances else None

    def _side(self, name: SideName) -> tuple[list[Sample], list[Glance]]:
        """The samples with this side, and a glance at it of each."""
        found = [
            (sample, glance)
            for sample in self._samples
            if (part := sample.parts.get(name)) is not None and (glance := self._glance(part)) is not None
        ]
        return [sample for sample, _ in found], [glance for _, glance in found]

    def _tell(self, key: str) -> bool:
        """Whether nothing was said of this sample yet; now something is."""
        fresh = key not in self._told
        self._told.add(key)
        return fresh

    def same_files(self) -> Iterator[Problem]:
        """Files that are the same byte for byte; label maps and drawings of pairs may rightly repeat."""
        of_path = {part.path: (sample, name) for sample in self._samples for name, part in sample.parts.items()}
        same: dict[tuple[int, bytes], list[Path]] = defaultdict(list)
        for path in of_path:
            look = self._looks[path]
            same[look.size, look.digest].append(path)
        for candidates in (group for group in same.values() if len(group) > 1):
            for first, *others in _truly_same(candidates):
                for other in others:
                    (sample, side), (kept, kept_side) = of_path[other], of_path[first]
                    if side != kept_side and sample.key == kept.key:
                        self._tell(sample.key)
                        yield compared.identical(other, first, sample.key)
                    elif side not in self._understood.may_repeat and self._tell(sample.key):
                        problem = compared.duplicate(other, first, sample.key, _held_out(sample, kept))
                        yield against(problem, sample.key, kept.key)

    def identical_halves(self) -> Iterator[Problem]:
        """Pairs side by side whose halves are one picture."""
        for sample in self._samples:
            a, b = sample.parts.get("A"), sample.parts.get("B")
            if a is None or b is None or a.half is None:
                continue
            left, right = self._glance(a), self._glance(b)
            if left and right and left.tiny and left.tiny == right.tiny and self._tell(sample.key):
                yield compared.identical(a.path, None, sample.key)

    def near_duplicates(self) -> Iterator[Problem]:
        """The same picture in several files, among photos."""
        for name in self._compared_sides():
            samples, glances = self._side(name)
            parts = [sample.parts[name] for sample in samples]
            again = LookAgain(parts)
            for found in near_duplicates(glances, self._cancelled, again):
                kept, sample = samples[found.first], samples[found.other]
                if {kept.key, sample.key} <= self._told or not self._tell(sample.key):
                    continue
                problem = compared.near_duplicate(
                    sample.parts[name].path,
                    kept.parts[name].path,
                    sample.key,
                    _held_out(sample, kept),
                    mirrored=found.mirrored,
                )
                yield against(problem, sample.key, kept.key)
            if again.exhausted:
                self.limits.append(
                    f"So many pictures look alike that only {MOST_LOOKED_AT_AGAIN:,} were compared closely: there may "
                    "be more near duplicates than are named."
                )

    def _compared_sides(self) -> list[SideName]:
        """Of pairs one side is enough, and it must not be of label maps or drawings, which rightly repeat."""
        photos: list[SideName] = [
            name for name, found in self._understood.characters.items() if found.kind not in ("labels", "lines")
        ]
        paired = any(len(sample.parts) == 2 for sample in self._samples)
        return photos[-1:] if paired else photos

    def same_inputs(self) -> Iterator[Problem]:
        """Many pairs that share their picture on one side, while the other side differs."""
        pairs = [sample for sample in self._samples if len(sample.parts) == 2]
        for name in ("A", "B"):
            groups: dict[bytes, list[Sample]] = defaultdict(list)
            for sample in pairs:
                glance = self._glance(sample.parts[name])
                if glance and glance.tiny:
                    groups[glance.tiny].append(sample)
            for group in groups.values():
                keys = tuple(sample.key for sample in group)
                if len(keys) >= max(3, SAME_INPUTS * len(pairs)) and not set(keys) & self._told:
                    self._told.update(keys)
                    yield compared.same_input(group[0].parts[name].path, keys)

    def misaligned(self) -> Iterator[Problem]:
        """Pairs whose pictures do not lie on each other."""
        pairs = []
        for sample in self._samples:
            if len(sample.parts) == 2 and sample.key not in self._told:
                a, b = self._glance(sample.parts["A"]), self._glance(sample.parts["B"])
                if a and b and a.edges is not None and b.edges is not None:
                    pairs.append((sample, a.edges, b.edges))
        found = judge_alignment([(a, b) for _, a, b in pairs])
        if found.shared is not None:
            yield compared.all_misaligned(self._folder("B"), _words(found.shared))
        for number, displacement in found.single.items():
            sample = pairs[number][0]
            self._tell(sample.key)
            yield compared.misaligned(sample.parts["B"].path, _words(displacement), sample.key)

    def stray_colors(self, name: SideName, character: Character) -> tuple[list[Problem], Character]:
        """Label maps with colours that are no class."""
        if character.kind != "labels" or character.palette is None:
            return [], character
        samples, glances = self._side(name)
        found = find_strays(character.palette, glances)
        classes = len(found.palette.swatches)
        if found.everywhere:
            side = {"left": "left halves", "right": "right halves"}.get(samples[0].parts[name].half or "", name)
            return [compared.soft_colors(self._folder(name), side, classes)], replace(character, palette=found.palette)
        problems = [
            compared.stray_colors(samples[number].parts[name].path, share, classes, samples[number].key)
            for number, share in found.single.items()
            if self._tell(samples[number].key)
        ]
        return problems, replace(character, palette=found.palette)

    def outliers(self) -> Iterator[Problem]:
        """Photos that are plain, dark, bright; pictures that are small."""
        for name, character in self._understood.characters.items():
            samples, glances = self._side(name)
            parts = [sample.parts[name] for sample in samples]
            found = small_outliers([_shorter(self._looks[part.path], part) for part in parts])
            if character.kind == "photo":
                found = {**tone_outliers(glances), **found}
            for number, which in found.items():
                if self._tell(samples[number].key):
                    yield compared.outlier(parts[number].path, which, samples[number].key)

    def unlike_sides(self) -> list[Problem]:
        """What two sides that have nothing to do with each other differ in that will hurt."""
        sides = {name: [each for each in self._samples if name in each.parts] for name in self._understood.characters}
        domains = [self._domain(name, samples) for name, samples in sides.items() if samples]
        return unlike(*domains) if len(domains) == 2 else []

    def _domain(self, name: SideName, samples: Sequence[Sample]) -> Domain:
        looks = [self._looks[sample.parts[name].path] for sample in samples]
        return Domain(
            name,
            self._folder(name),
            self._understood.characters[name].kind,
            [(look.width, look.height) for look in looks],
            sum(any(look.color) for look in looks) / len(looks),
            [look.finish for look in looks if look.finish is not None],
            sum(sample.split == "train" for sample in samples),
        )

    def _folder(self, name: SideName) -> Path:
        """The folder that all pictures of a side lie in."""
        return Path(os.path.commonpath([part.path.parent for s in self._samples if (part := s.parts.get(name))]))


def against(problem: Problem, one: str, other: str) -> Problem:
    """The problem with the key of that one of two alike samples that its remedy is not about."""
    return problem.model_copy(update={"against": tuple(key for key in (one, other) if key not in problem.keys)})


def _held_out(one: Sample, other: Sample) -> str | None:
    """The key of that one of two samples that is not learnt from while the other is."""
    if (one.split == "train") == (other.split == "train"):
        return None
    return other.key if one.split == "train" else one.key


def _shorter(look: Look, part: Part) -> int:
    return min(look.width // 2 if part.half else look.width, look.height)


def _words(displacement: Displacement) -> str:
    if displacement.scale != 1:
        return f"the target would have to be scaled by about {displacement.scale:.0%}"
    moves = []
    if displacement.right:
        side = "right" if displacement.right > 0 else "left"
        moves.append(f"{abs(displacement.right):.0%} of its width to the {side}")
    if displacement.down:
        moves.append(f"{abs(displacement.down):.0%} of its height {'down' if displacement.down > 0 else 'up'}")
    return f"the target would have to move by about {' and '.join(moves)}"


def _truly_same(candidates: Sequence[Path]) -> list[list[Path]]:
    groups: dict[str, list[Path]] = defaultdict(list)
    for path in candidates:
        try:
            groups[sha256(path)].append(path)
        except OSError:  # gone since: the next scan will tell
            continue
    return [sorted(group) for group in groups.values() if len(group) > 1]
