"""`gantool inspect`: what is in these folders, and what it could teach."""

import shlex
from pathlib import Path
from typing import Any, Literal

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from gantool.api import DatasetReport, Layout
from gantool.cli.answer import Answer
from gantool.cli.follow import result_of
from gantool.jobs.spec import InspectSpec

MEANT = {
    Layout.ALIGNED: "each file is a pair, side by side",
    Layout.PAIRED: "pairs by name",
    Layout.UNPAIRED: "two kinds without pairs",
    Layout.SINGLE: "one set, its folders being classes",
}
MOST_PROBLEMS = 20  # shown to a person; --json has them all


def inspect(
    paths: list[Path], /, *, layout: Literal["aligned", "paired", "unpaired", "single"] | None = None
) -> Answer:
    """Say what is in the folders: layout, counts, problems, and which families suit.

    Args:
        paths: Folders, pictures, or zips of pictures.
        layout: What the pictures are, where the guess is wrong: aligned (side by side), paired (two folders, by name),
            unpaired (two folders) or single.
    """
    spec = InspectSpec(paths=tuple(paths), layout=Layout(layout) if layout else None)
    report: dict[str, Any] = result_of(spec)["report"]
    return Answer(report, describe(DatasetReport.model_validate(report)))


def describe(report: DatasetReport) -> RenderableType:
    """The report for a person."""
    counts = report.counts
    lines: list[RenderableType] = [
        Text.assemble((report.layout.value, "bold"), f": {report.reason}"),
        Text(
            f"{counts.files} files, {counts.samples} samples: {counts.train} to learn from, {counts.val} held out"
            + (f", {counts.test} for tests" if counts.test else "")
            + (f", {counts.unusable} unusable" if counts.unusable else "")
            + (f" ({report.split_reason.rstrip('.')})" if report.split_reason else "")
        ),
    ]
    if report.alternatives:
        others = [f"--layout {each.value} ({MEANT[each]})" for each in report.alternatives]
        choice = " or ".join(filter(None, (", ".join(others[:-1]), others[-1])))
        lines.append(Text(f"Not sure: if that is wrong, say {choice}.", "yellow"))
    if report.direction:
        lines.append(Text.assemble("Direction ", (report.direction, "bold"), f": {report.direction_reason}"))
    lines += [_sizes(report), _sides(report), _facts(report), _problems(report), _fits(report)]
    lines += [Text(limit) for limit in report.limits]
    lines += [_suggestion(report)]
    return Group(*(line for line in lines if line is not None))


def _suggestion(report: DatasetReport) -> Any:
    """What to begin with, as the words of the command that would do it, and why."""
    found = report.suggestion
    if found is None:
        return None
    lines = [Text(found.reasons["enough"])]
    if found.family is not None:
        words = ["gantool train", found.family, *map(shlex.quote, report.roots), "--out RUN"]
        words += ["--preset", found.preset] if found.preset else []
        words += ["--recipe", found.recipe] if found.recipe else []
        words += ["--set", f"augment={found.augment}"] if found.augment != "none" else []
        lines.append(Text.assemble("Suggested: ", (" ".join(words), "bold")))
    lines += [Text(f"  {name}: {reason}") for name, reason in found.reasons.items() if name != "enough"]
    return Group(*lines)


def _sizes(report: DatasetReport) -> Any:
    if not report.sizes:
        return None
    shown = ", ".join(f"{size.width} x {size.height} ({size.count})" for size in report.sizes[:5])
    more = len(report.sizes) - 5
    return Text(f"Sizes: {shown}" + (f" and {more} more" if more > 0 else ""))


def _facts(report: DatasetReport) -> Any:
    """Proportions, depth and colours, where there is more to say than one usual word each."""
    groups = [group for group in (report.aspects, report.depths, report.colors) if group]
    if not groups:
        return None
    return Text("; ".join(", ".join(f"{each.name} ({each.count})" for each in group[:4]) for group in groups))


def _sides(report: DatasetReport) -> Any:
    if not report.sides:
        return None
    names = {1: "grey", 3: "colour", 4: "colour with transparency"}
    return Text("Sides: " + "; ".join(
        f"{side.name} {side.kind}, {names[side.channels]}"
        + (f", {len(side.palette.swatches)} classes" if side.palette else "")
        for side in report.sides
    ))


def _problems(report: DatasetReport) -> Any:
    if not report.problems:
        return None
    table = Table("", "File", "Problem", "What to do", box=None, header_style="bold", padding=(0, 1))
    for problem in report.problems[:MOST_PROBLEMS]:
        color = "red" if problem.severity == "error" else "yellow"
        table.add_row(
            Text(problem.severity, color),
            Text(problem.path, overflow="fold"),
            Text(problem.reason, overflow="fold"),
            Text(problem.remedy, overflow="fold"),
        )
    more = len(report.problems) - MOST_PROBLEMS
    return Group(table, Text(f"... and {more} more; --json lists them all.")) if more > 0 else table


def _fits(report: DatasetReport) -> Any:
    if not report.fits:
        return None
    table = Table("Family", "Fit", "Why", box=None, header_style="bold", padding=(0, 1))
    for fit in sorted(report.fits, key=lambda each: -each.score):
        table.add_row(Text(fit.family), Text(f"{fit.score:.0%}"), Text(fit.reason, overflow="fold"))
    return table
