"""What the report says where pictures should be paired anew, with the remedy that does it."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gantool.api import Layout, Problem
from gantool.api.report import Pairing
from gantool.data import compared
from gantool.data.glance import Glance
from gantool.data.look import Look
from gantool.data.rematch import leftovers, shifted, swapped
from gantool.data.sample import Sample, SideName
from gantool.data.understood import Understood


def repaired(
    samples: Sequence[Sample], understood: Understood, looks: Mapping[Path, Look]
) -> tuple[list[Problem], Understood]:
    """The problems with pairs that were joined wrongly; and what was understood, with remedies for what is alone."""
    if understood.layout is not Layout.PAIRED:
        return [], understood
    alone = understood.alone
    glances = _glances((*samples, *alone), looks)
    files = {(each.key, side): part.path for each in (*samples, *alone) for side, part in each.parts.items()}
    everything = shifted(samples, alone, glances)
    if everything is not None:
        folder = Path(os.path.commonpath([path.parent for path in files.values()]))
        problem = compared.counted_differently(folder, everything.by, everything.pairs)
        # that they are alone, or show something else, is a consequence
        keys = {key for pair in everything.pairs for key in (pair.a, pair.b)}
        left = [each for each in understood.problems if each.kind != "contents" and not keys & {*each.keys}]
        return [problem], replace(understood, problems=tuple(left))
    groups = swapped(samples, alone, glances)
    named = [pair for group in groups for pair in group]
    matched = [pair for pair in leftovers(alone) if not {pair.a, pair.b} & {k for p in named for k in (p.a, p.b)}]
    told = [compared.mispaired([(files[p.a, "A"], files[p.b, "B"]) for p in group], group) for group in groups]
    taken = {key for pair in named for key in (pair.a, pair.b)}
    problems = [
        _with_match(each, matched, files)
        for each in understood.problems
        if not (each.kind == "unpaired" and taken & {*each.keys})
    ]
    return told, replace(understood, problems=tuple(problems))


def _with_match(problem: Problem, matched: Sequence[Pairing], files: Mapping[tuple[str, SideName], Path]) -> Problem:
    if problem.kind != "unpaired":
        return problem
    for pair in matched:
        if pair.a in problem.keys:
            return compared.may_belong(problem, files[pair.b, "B"], pair)
        if pair.b in problem.keys:
            return compared.may_belong(problem, files[pair.a, "A"], pair)
    return problem


def _glances(samples: Sequence[Sample], looks: Mapping[Path, Look]) -> dict[tuple[str, SideName], Glance]:
    """Those that keep their edges."""
    found: dict[tuple[str, SideName], Glance] = {}
    for sample in samples:
        for side, part in sample.parts.items():
            glances = looks[part.path].glances
            glance = glances.of(part.half) if glances else None
            if glance is not None and glance.edges is not None:
                found[sample.key, side] = glance
    return found
