"""Applying remedies to samples. No file is touched: only what is learnt from, and what is held out, changes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from gantool.api import DatasetReport, Remedy
from gantool.api.report import Pairing
from gantool.data.sample import Sample

Fix = Literal["safe", "all", "none"]


def offered(report: DatasetReport, fix: Fix) -> tuple[Remedy, ...]:
    """The remedies of a report's problems: those that are right without asking, all, or none."""
    if fix == "none":
        return ()
    found = (problem.fix for problem in report.problems if problem.fix is not None)
    return tuple(remedy for remedy in found if fix == "all" or remedy.safe)


def mended(samples: Sequence[Sample], remedies: Iterable[Remedy], alone: Sequence[Sample] = ()) -> list[Sample]:
    """The samples with the remedies applied in their order.

    Those to exclude are gone; leaks are learnt from, while something else is still held out; pictures that are to be
    paired anew, among them those of `alone` (`Scan.alone`), are. Keys that are not there any more change nothing.
    """
    remedies = tuple(remedies)
    left = list(samples)
    for remedy in remedies:
        if remedy.kind == "exclude":
            out = set(remedy.keys)
            left = [sample for sample in left if sample.key not in out]
        elif remedy.kind == "re-pair":
            left = _paired_anew(left, (*samples, *alone), remedy.pairs)
    return _with_leaks_learnt_from(left, {key for each in remedies if each.kind == "new-split" for key in each.keys})


def _paired_anew(left: Sequence[Sample], pool: Sequence[Sample], pairs: Sequence[Pairing]) -> list[Sample]:
    """What is `left`, with these pictures of the `pool` joined; a picture asked for twice goes to the last who asks."""
    of_key = {sample.key: sample for sample in (*pool, *left)}
    wanted: dict[str, str] = {}
    for pair in pairs:
        a, b = of_key.get(pair.a), of_key.get(pair.b)
        if a and b and "A" in a.parts and "B" in b.parts:
            wanted = {first: second for first, second in wanted.items() if second != pair.b}
            wanted[pair.a] = pair.b
    touched = {*wanted, *wanted.values()}
    joined = {
        a: replace(of_key[a], parts={"A": of_key[a].parts["A"], "B": of_key[b].parts["B"]}) for a, b in wanted.items()
    }
    kept = [joined.pop(each.key, each) for each in left if each.key in joined or each.key not in touched]
    return [*kept, *joined.values()]


def _with_leaks_learnt_from(samples: list[Sample], leaks: set[str]) -> list[Sample]:
    if not any(sample.split != "train" and sample.key not in leaks for sample in samples):
        return samples
    return [replace(sample, split="train") if sample.key in leaks else sample for sample in samples]


def flips(remedies: Iterable[Remedy]) -> bool:
    """Whether input and target are to be swapped."""
    return sum(remedy.kind == "flip" for remedy in remedies) % 2 == 1
