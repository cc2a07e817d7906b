"""Classes of pictures: from `dataset.json` as StyleGAN's dataset tool writes it, else from the folders they lie in.

The file holds `{"labels": [["00000/img00000000.png", 3], ...]}`, paths from the folder it lies in, or no labels.
"""

import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gantool.api import Problem
from gantool.data import faults
from gantool.data.sample import Sample

NAME = "dataset.json"
LARGEST = 1 << 28  # bytes: a million pictures take 40 MB


@dataclass(frozen=True)
class Labelled:
    """Samples with their classes; `counts` has how many samples each class has."""

    samples: tuple[Sample, ...]
    classes: tuple[str, ...]
    counts: tuple[int, ...]
    problems: tuple[Problem, ...] = ()


def labelled(samples: Sequence[Sample], classes: tuple[str, ...], folders: Sequence[Path]) -> Labelled:
    """The samples with the labels of the `dataset.json` of these folders, or with those they have."""
    labels: dict[str, int] = {}
    problems: list[Problem] = []
    for path in (folder / NAME for folder in folders):
        if path.is_file():
            try:
                labels.update(read_labels(path))
            except (OSError, ValueError) as error:
                problems.append(faults.labels_unreadable(path, error))
    if labels:
        return _as_written(samples, labels, problems)
    counts = Counter(sample.label for sample in samples)
    if not all(counts[number] for number in range(len(classes))):  # one that has nothing but broken pictures
        classes, samples = _without_empty(classes, samples, counts)
        counts = Counter(sample.label for sample in samples)
    return Labelled(tuple(samples), classes, tuple(counts[i] for i in range(len(classes))), tuple(problems))


def read_labels(path: Path) -> Mapping[str, int]:
    """The class of each file that a `dataset.json` names, by the file's whole path; nothing where it has no labels.

    Raises:
        OSError, ValueError: the file cannot be read, or is not of that form.
    """
    if path.stat().st_size > LARGEST:
        raise ValueError(f"it has more than {LARGEST >> 20} MB")
    try:
        content = json.loads(path.read_bytes())
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    labels = content.get("labels") if isinstance(content, dict) else None
    if labels is None:
        return {}
    if not isinstance(labels, list):
        raise ValueError("its labels are no list")
    found: dict[str, int] = {}
    for each in labels:
        if not (isinstance(each, list) and len(each) == 2 and isinstance(each[0], str)):
            raise ValueError(f"{str(each)[:60]} is no pair of a file and its class")
        if type(each[1]) is not int or each[1] < 0:
            raise ValueError(f"the class of {each[0][:60]} is no whole number")
        found[os.path.normpath(path.parent / each[0])] = each[1]
    return found


def _as_written(samples: Sequence[Sample], labels: Mapping[str, int], problems: list[Problem]) -> Labelled:
    numbers = {sample.key: labels.get(os.path.normpath(next(iter(sample.parts.values())).path)) for sample in samples}
    counts = Counter(numbers.values())
    if without := counts.pop(None, 0):
        keys = tuple(key for key, number in numbers.items() if number is None)
        first = next(sample for sample in samples if sample.key == keys[0])
        problems.append(faults.unlabelled(next(iter(first.parts.values())).path, without, keys))
    known = [number for number in counts if number is not None]
    written = sorted(known)
    place = {number: i for i, number in enumerate(written)}  # a class without a picture would be learnt from nothing
    renumbered = tuple(
        sample if (number := numbers[sample.key]) is None else replace(sample, label=place[number])
        for sample in samples
    )
    return Labelled(
        renumbered, tuple(map(str, written)), tuple(counts[number] for number in written), tuple(problems)
    )


def _without_empty(
    classes: tuple[str, ...], samples: Sequence[Sample], counts: Mapping[int | None, int]
) -> tuple[tuple[str, ...], tuple[Sample, ...]]:
    kept = [number for number in range(len(classes)) if counts[number]]
    if len(kept) < 2:
        return (), tuple(replace(sample, label=None) for sample in samples)
    place = {number: i for i, number in enumerate(kept)}
    renumbered = tuple(
        sample if sample.label is None else replace(sample, label=place[sample.label]) for sample in samples
    )
    return tuple(classes[number] for number in kept), renumbered
