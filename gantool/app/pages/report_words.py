"""What the report page says about a dataset, in sentences."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gantool.app.words import counted, listed, number, pixels, tr

if TYPE_CHECKING:
    from gantool.api.report import DatasetReport, Problem, Side


@dataclass(frozen=True)
class Finding:
    """Problems of one kind: what, where, what to do; `paths` are as the report shows them."""

    title: str
    text: str
    serious: bool
    paths: tuple[str, ...]
    kind: str


def headline(report: "DatasetReport") -> str:
    """What was found, in one line."""
    n = report.counts.samples
    if report.layout == "aligned":
        return counted(n, tr("{n} pair, side by side in one picture"), tr("{n} pairs, side by side in each picture"))
    if report.layout == "paired":
        return counted(n, tr("{n} pair in two folders, by file name"), tr("{n} pairs in two folders, by file name"))
    if report.layout == "unpaired":
        return counted(n, tr("{n} picture of two kinds"), tr("{n} pictures of two kinds, without pairs"))
    if report.layout == "single":
        return counted(n, tr("{n} picture of one kind"), tr("{n} pictures of one kind"))
    return tr("No pictures that can be learnt from")


def details(report: "DatasetReport") -> str:
    """Sizes, colours and how they are split."""
    parts = []
    if report.sizes:
        first = report.sizes[0]
        size = tr("{size} px", size=pixels(first.width, first.height))
        parts.append(size if len(report.sizes) == 1 else tr("mostly {size}", size=size))
    if report.sides:
        channels = {side.channels for side in report.sides}
        parts.append(
            tr("grey") if channels == {1} else tr("colour with transparency") if 4 in channels else tr("colour")
        )
    counts = report.counts
    learn = tr("{n} to learn from", n=number(counts.train))
    aside = counts.val + counts.test
    check = tr(", {n} kept aside to check the result", n=number(aside)) if aside else ""
    sentence = ", ".join(parts).capitalize()
    return " ".join(filter(None, [f"{sentence}." if sentence else "", f"{learn}{check}."]))


def side_words(side: "Side | None", at: int, layout: str) -> str:
    """ "Left half: label map"."""
    if layout == "aligned":
        where = tr("Left half") if at == 0 else tr("Right half")
    else:
        where = (
            side.name
            if side is not None and len(side.name) > 1
            else tr("First folder")
            if at == 0
            else tr("Second folder")
        )
    return f"{where}: {kind_words(side)}" if side is not None else where


def kind_words(side: "Side") -> str:
    return {
        "photo": tr("photo"),
        "labels": tr("label map"),
        "lines": tr("line drawing"),
        "mixed": tr("pictures"),
    }[side.kind]


def findings(report: "DatasetReport") -> list[Finding]:
    """The problems, those of one kind and reason together, serious ones first."""
    groups: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in report.problems:
        groups[(problem.kind, problem.severity)].append(problem)
    found = []
    for (kind, severity), problems in groups.items():
        names = [problem.path for problem in problems]
        first = problems[0]
        if len(problems) == 1:
            title = f"{_last(first.path)}: {first.reason}" if first.path else first.reason
            text = first.remedy
        else:
            title = tr("{n} files: {reason}", n=number(len(problems)), reason=_common(problems))
            text = tr("{names}. {remedy}", names=listed([_last(name) for name in names]), remedy=first.remedy)
        found.append(Finding(_sentence(title), text.strip(), severity == "error", tuple(names), kind))
    return sorted(found, key=lambda each: not each.serious)


def _common(problems: "list[Problem]") -> str:
    reasons = {problem.reason for problem in problems}
    return reasons.pop() if len(reasons) == 1 else tr("{reason} and the like", reason=problems[0].reason.rstrip("."))


def _last(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] if " " in text.split(":")[0] else text
