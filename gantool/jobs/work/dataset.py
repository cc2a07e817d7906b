"""What both inspecting and training need of a folder: the scan with its progress, and which side is which."""

from collections.abc import Sequence
from pathlib import Path

from gantool import files
from gantool.api import Config, DatasetReport, Direction, Layout, Remedy
from gantool.data import Scan, flips, offered, scan
from gantool.jobs.desk import Desk, Pace
from gantool.jobs.events import Item
from gantool.jobs.spec import TrainSpec


def scanned(
    paths: Sequence[Path], desk: Desk, layout: Layout | None = None, live: int = 0, *, one_kind: bool = False
) -> Scan:
    """Scan the folders, reporting progress; a wish to end is obeyed.

    `layout`: what a person says it is. `one_kind`: two folders that are no pairs are two classes.
    The first `live` pictures are reported one by one.
    """
    pace, shown = Pace(), 0

    def on_picture(path: Path, pixels: object) -> None:
        nonlocal shown
        if shown < live:
            shown += 1
            desk.report(Item(index=shown, total=0, input=files.shown(path), output=None, state="done"))

    def on_progress(done: int, total: int) -> None:
        if pace.due(done, total):
            desk.phase("Looking through the pictures", done, total)

    def on_found(count: int) -> None:
        if pace.due(count, 0):
            desk.phase("Looking for pictures", count, 0)

    return scan(
        paths,
        on_found=on_found,
        on_progress=on_progress,
        on_picture=on_picture if live else None,
        cancelled=desk.is_ended,
        layout=layout,
        one_kind=one_kind,
    )


def chosen_remedies(spec: TrainSpec, report: DatasetReport, desk: Desk) -> tuple[Remedy, ...]:
    """What is mended in this run, decided once and kept beside it; the files stay as they are."""
    recorded = desk.folder.choices().get("remedies")
    if recorded is not None:
        return tuple(Remedy.model_validate(each) for each in recorded)
    remedies = tuple(dict.fromkeys((*spec.remedies, *offered(report, spec.fix))))
    desk.folder.choose(remedies=[each.model_dump(mode="json") for each in remedies])
    return remedies


def resolved_direction(config: Config, report: DatasetReport, remedies: Sequence[Remedy] = ()) -> Direction:
    """The chosen direction, or the guessed one, flipped where a remedy says so."""
    if config.direction != "auto":
        return config.direction
    guessed = report.direction or "AtoB"
    if not flips(remedies):
        return guessed
    return "BtoA" if guessed == "AtoB" else "AtoB"


def read_as_mended(report: DatasetReport, remedies: Sequence[Remedy]) -> DatasetReport:
    """The report with label maps whose stray colours are to stay read as they are; their palette stays too."""
    stray = any(problem.fix is not None and problem.fix.kind == "quantise" for problem in report.problems)
    if not stray or any(remedy.kind == "quantise" for remedy in remedies):
        return report
    sides = tuple(side.model_copy(update={"settled": False}) for side in report.sides)
    return report.model_copy(update={"sides": sides})
