"""What both inspecting and training need of a folder: the scan with its progress, and which side is which."""

from collections.abc import Sequence
from pathlib import Path

from gantool.api import Config, DatasetReport, Direction, Layout
from gantool.data import Scan, scan
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk, Pace


def scanned(paths: Sequence[Path], desk: Desk) -> Scan:
    """Scan the folders, reporting progress; a wish to end is obeyed."""
    pace = Pace()

    def on_progress(done: int, total: int) -> None:
        if pace.due(done, total):
            desk.phase("Looking through the pictures", done, total)

    return scan(paths, on_progress=on_progress, cancelled=desk.is_ended)


def resolved_direction(config: Config, report: DatasetReport) -> Direction:
    """The chosen direction, or the guessed one."""
    return (report.direction or "AtoB") if config.direction == "auto" else config.direction


def refuse_unlearnable(report: DatasetReport) -> None:
    """Say why pairs cannot be learnt from these folders, where they cannot.

    Raises:
        UnusableError: there are no pictures, or the two sides do not belong together.
    """
    where = " and ".join(report.roots)
    if report.layout == Layout.EMPTY or report.counts.train == 0:
        first = f" ({report.problems[0].reason.rstrip('.')})" if report.problems else ""
        raise UnusableError(f"There are no pictures to learn from in {where}{first}; name a folder with pictures.")
    if report.layout == Layout.UNPAIRED:
        raise UnusableError(
            f"The two folders in {where} do not belong together picture by picture, and pairs are needed: give both "
            "files of a pair the same name, or train on one folder with --recipe sketch."
        )
