"""Applying remedies to samples. No file is touched: only what is learnt from, and what is held out, changes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from gantool.api import DatasetReport, Remedy
from gantool.data.sample import Sample

Fix = Literal["safe", "all", "none"]


def offered(report: DatasetReport, fix: Fix) -> tuple[Remedy, ...]:
    """The remedies of a report's problems: those that are right without asking, all, or none."""
    if fix == "none":
        return ()
    found = (problem.fix for problem in report.problems if problem.fix is not None)
    return tuple(remedy for remedy in found if fix == "all" or remedy.safe)


def mended(samples: Sequence[Sample], remedies: Iterable[Remedy]) -> list[Sample]:
    """The samples without those to exclude, and with leaks learnt from, while something else is still held out."""
    remedies = tuple(remedies)
    out = {key for remedy in remedies if remedy.kind == "exclude" for key in remedy.keys}
    leaks = {key for remedy in remedies if remedy.kind == "new-split" for key in remedy.keys}
    left = [sample for sample in samples if sample.key not in out]
    if not any(sample.split != "train" and sample.key not in leaks for sample in left):
        return left
    return [replace(sample, split="train") if sample.key in leaks else sample for sample in left]


def flips(remedies: Iterable[Remedy]) -> bool:
    """Whether input and target are to be swapped."""
    return sum(remedy.kind == "flip" for remedy in remedies) % 2 == 1
