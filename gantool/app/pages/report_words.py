"""What the report page says about a dataset, in sentences."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gantool.app.told import told
from gantool.app.words import counted, listed, number, pixels, tr

if TYPE_CHECKING:
    from gantool.api.report import DatasetReport, Problem, Remedy, Side


@dataclass(frozen=True)
class Finding:
    """Problems of one kind: what, where, what to do.

    Attributes:
        serious: it cannot be learnt from as it is.
        paths: as the report shows them.
        keys: the samples that it is about; `against`: those that they are like.
        fixes: the remedies, where there are any.
    """

    title: str
    text: str
    serious: bool
    paths: tuple[str, ...]
    kind: str
    keys: frozenset[str] = frozenset()
    against: tuple[str, ...] = ()
    fixes: "tuple[Remedy, ...]" = ()


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
    sentence = _sentence(", ".join(parts))  # no capitalize(): it would make the rest small, nouns too
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
    """The problems, those of one kind together, serious ones first."""
    groups: dict[tuple[str, str, str], list[Problem]] = defaultdict(list)
    for problem in report.problems:
        kind = "unreadable" if problem.kind in _UNREADABLE else problem.kind
        groups[(kind, problem.severity, problem.fix.kind if problem.fix else "")].append(problem)
    found = [_finding(kind, severity, problems) for (kind, severity, _), problems in groups.items()]
    return sorted(found, key=lambda each: (not each.serious, not each.fixes))


def _finding(kind: str, severity: str, problems: "list[Problem]") -> Finding:
    first, n = problems[0], len(problems)
    title = _titles(n).get(kind) or told(_sentence(first.reason)).rstrip(".")
    names = listed([_last(problem.path) for problem in problems if problem.path])
    reasons = {problem.reason for problem in problems}
    why = told(first.reason) if n == 1 else _common(reasons)
    said = " ".join(filter(None, [f"{names}:" if names and why else f"{names}." if names else "", why]))
    return Finding(
        title,
        " ".join(filter(None, [said, told(first.remedy)])),
        severity == "error",
        tuple(problem.path for problem in problems),
        kind,
        frozenset(key for problem in problems for key in problem.keys),
        tuple(dict.fromkeys(key for problem in problems for key in problem.against)),
        tuple(dict.fromkeys(problem.fix for problem in problems if problem.fix is not None)),
    )


def _titles(n: int) -> dict[str, str]:
    """What each kind of problem is called, for `n` of them."""
    return {
        "unreadable": counted(n, tr("{n} file cannot be read"), tr("{n} files cannot be read")),
        "vanished": counted(n, tr("{n} file has gone"), tr("{n} files have gone")),
        "dead link": counted(n, tr("{n} link leads nowhere"), tr("{n} links lead nowhere")),
        "no file": counted(n, tr("{n} thing is no file"), tr("{n} things are no files")),
        "no picture": counted(n, tr("{n} file is no picture"), tr("{n} files are no pictures")),
        "misnamed": counted(n, tr("{n} file has a wrong ending"), tr("{n} files have a wrong ending")),
        "unpaired": counted(n, tr("{n} picture has no partner"), tr("{n} pictures have no partner")),
        "stray": counted(n, tr("{n} picture lies elsewhere"), tr("{n} pictures lie elsewhere")),
        "no pair": counted(n, tr("{n} picture is no pair"), tr("{n} pictures are no pairs")),
        "size": counted(n, tr("{n} pair differs in size"), tr("{n} pairs differ in size")),
        "leak": counted(
            n,
            tr("{n} picture is in training and in the check"),
            tr("{n} pictures are in training and in the check"),
        ),
        "duplicate": counted(n, tr("{n} picture is there twice"), tr("{n} pictures are there twice")),
        "near duplicate": counted(n, tr("{n} picture looks like another"), tr("{n} pictures look almost alike")),
        "identical": counted(n, tr("{n} pair is one picture twice"), tr("{n} pairs are one picture twice")),
        "same input": tr("The same input belongs to different results"),
        "misaligned": counted(n, tr("{n} pair does not lie on each other"), tr("{n} pairs do not lie on each other")),
        "stray colours": tr("Blurred colours in the label maps"),
        "plain": counted(n, tr("{n} picture is a single tone"), tr("{n} pictures are a single tone")),
        "brightness": counted(
            n, tr("{n} picture is far darker or brighter"), tr("{n} pictures are far darker or brighter")
        ),
        "small": counted(n, tr("{n} picture is far smaller"), tr("{n} pictures are far smaller")),
        "contents": tr("Pictures of one name seem to show different things"),
        "direction": tr("The names of the folders look turned round"),
        "sides size": tr("One kind is far smaller than the other"),
        "sides shape": tr("The two kinds differ in shape"),
        "sides colour": tr("One kind is grey, the other has colour"),
        "sides blur": tr("One kind is blurred, the other is sharp"),
        "sides bars": tr("One kind has bars along its edges"),
        "sides count": tr("There are far fewer of one kind"),
    }


_UNREADABLE = ("unreadable", "special", "empty", "foreign", "damaged", "truncated", "too-large", "memory")


def _common(reasons: set[str]) -> str:
    first = told(min(reasons, key=len))
    return first if len(reasons) == 1 else tr("{reason} and the like.", reason=first.rstrip("."))


def _last(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def layout_words(layout: str) -> tuple[str, str]:
    """A layout as a choice, and what it means."""
    return {
        "aligned": (tr("Side by side"), tr("Each picture holds input and result, left and right.")),
        "paired": (tr("Two folders, paired"), tr("Pictures of one name in two folders belong together.")),
        "unpaired": (tr("Two kinds"), tr("Two folders that do not match one to one.")),
        "single": (tr("One kind"), tr("All of them are results; inputs are made from them, or none are needed.")),
    }.get(layout, (layout, ""))


def classes_words(report: "DatasetReport") -> str:
    """The classes that pictures are sorted into; empty where there are none."""
    if not report.classes:
        return ""
    named = [f"{name} {number(n)}" for name, n in zip(report.classes, report.class_counts, strict=False)]
    return tr("{n} classes: {names}.", n=number(len(report.classes)), names=listed(named, 6))
