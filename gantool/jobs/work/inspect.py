"""The dataset report as a job: without torch, so that it starts quickly; families say how well they fit."""

from pathlib import Path
from typing import Any

from PIL import Image

from gantool import host
from gantool.api import DatasetReport, FamilyFit
from gantool.data import Part, Scan, SideName
from gantool.data.read import read_resized
from gantool.data.suggestion import with_suggestion
from gantool.errors import GantoolError
from gantool.jobs.desk import Desk, Pace
from gantool.jobs.events import Finished
from gantool.jobs.samples import write_samples
from gantool.jobs.spec import InspectSpec
from gantool.jobs.work.dataset import scanned


def inspect(spec: InspectSpec, desk: Desk) -> Finished:
    """Scan, list the samples beside the report, ask the families, and draw thumbnails."""
    scan = scanned(spec.paths, desk, spec.layout, spec.live)
    write_samples(desk.folder.path, scan.samples, scan.alone)
    report = scan.report.model_copy(update={"fits": fits(scan.report, desk)})
    report = with_suggestion(report, host.families())
    thumbnails = _thumbnails(scan, spec.thumbnails, spec.edge, desk)
    return Finished(outcome="done", result={"report": report.model_dump(mode="json"), "thumbnails": thumbnails})


def fits(report: DatasetReport, desk: Desk) -> tuple[FamilyFit, ...]:
    """What each family thinks of the data, best first; one that fails costs only its own opinion."""
    found = []
    for data in host.families():
        try:
            fit = host.load_family(data.id).fits(report)
        except GantoolError as error:
            desk.note(f"{data.title} could not say whether the pictures suit it: {error}")
            continue
        except Exception as error:  # a plugin may raise anything
            desk.note(f"{data.title} could not say whether the pictures suit it ({type(error).__name__}: {error}).")
            continue
        found.append(FamilyFit(family=data.id, score=fit.score, reason=fit.reason))
    return tuple(sorted(found, key=lambda each: -each.score))


def _thumbnails(scan: Scan, most: int, edge: int, desk: Desk) -> list[dict[str, Any]]:
    """Pictures of the first samples; "input" (None without one) and "target" are as the report guesses them."""
    folder = desk.folder.path / "thumbnails"
    folder.mkdir(exist_ok=True)
    samples = scan.samples[:most]
    sides: dict[str, SideName] = {"input": "A", "target": "B"}
    if scan.report.direction == "BtoA":
        sides = {"input": "B", "target": "A"}
    pace, rows = Pace(), []
    for number, sample in enumerate(samples):
        if desk.is_ended():
            break
        row: dict[str, Any] = {"key": sample.key, "split": sample.split}
        for name, side in sides.items():
            part = sample.parts.get(side)
            row[name] = part and _thumbnail(part, edge, folder / f"{number}-{name}.png")
        rows.append(row)
        if pace.due(number + 1, len(samples)):
            desk.phase("Drawing thumbnails", number + 1, len(samples))
    return rows


def _thumbnail(part: Part, edge: int, path: Path) -> str | None:
    """A square cut from the middle; None where the file cannot be read any more (it is among the problems then)."""
    try:
        pixels = read_resized(part, (edge, edge), 3, nearest=False, palette=None, cover=True)
    except GantoolError:
        return None
    Image.fromarray(pixels).save(path, compress_level=1)
    return str(path)
