"""`gantool demo`: train on the bundled samples, convert the held-out ones, and show honestly what was learnt."""

import importlib.resources
import json
import shutil
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from gantool import files, library
from gantool.cli.answer import Answer, stderr
from gantool.cli.converting import run_conversion
from gantool.cli.follow import Ending, follow
from gantool.cli.held_out import Scores, Triple, score
from gantool.cli.sheet import write_sheet
from gantool.cli.training import finished
from gantool.errors import JobFailedError, UnusableError
from gantool.jobs.client import Job, Outcome
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import ConvertSpec, TrainSpec

FAMILY = "pix2pix"
PRESET = "quick"
MINUTES = 3.5  # on two CPU cores, with the start of torch and the conversion, five in all
SETTINGS: dict[str, Any] = {"size": 128}

MARKER = "gantool-demo.json"


def demo(*, out: Path = Path("gantool-demo")) -> Answer:
    """Train a small translator on the bundled samples, convert the held-out ones, and write a contact sheet.

    A few minutes on two CPU cores. A demo that was interrupted goes on where it was.

    Args:
        out: The folder for the run, the translations and the sheet.
    """
    samples = bundled_samples()
    prepare(out)
    started_at = time.monotonic()
    ending = _train(samples, out / "run")
    trained = ending.result
    if ending.exit_code:
        text = f"Stopped; what is learnt is kept. Go on with: gantool demo --out {files.shown(out)}"
        return Answer({"run": files.shown(out / "run"), "error": "Interrupted."}, text, ending.exit_code)
    triples, interrupted = _convert(samples / "val", out)
    if interrupted:
        return Answer({"run": files.shown(out / "run"), "error": "Interrupted."}, None, interrupted)
    scores = score(triples, sorted((samples / "train" / "target").iterdir()))
    sheet = out / "sheet.png"
    footer = (
        f"{FAMILY}, {trained.get('steps', '?')} steps. Held-out error {scores.l1:.3f}; "
        f"copying the input {scores.baseline_input_l1:.3f}, the mean target {scores.baseline_mean_l1:.3f}."
    )
    write_sheet(sheet, triples, "Landscapes from label maps that the model has never seen", footer)
    value = {**asdict(scores), "sheet": files.shown(sheet), "run": files.shown(out / "run"), "n": len(triples)}
    return Answer({**value, "seconds": round(time.monotonic() - started_at, 1)}, _table(scores, out))


def bundled_samples() -> Path:
    """The folder of the samples that ship, with `train` and `val`, each with `input` and `target`.

    Raises:
        UnusableError: they were not installed.
    """
    path = Path(str(importlib.resources.files("gantool_resources"))) / "samples" / "landscapes"
    if not (path / "val" / "input").is_dir():
        raise UnusableError("The bundled samples are missing; install gantool again.")
    return path


def prepare(out: Path) -> None:
    """Make the demo's folder, or take up that of an earlier demo.

    Raises:
        UnusableError: it holds something else, or cannot be made.
    """
    try:
        if out.exists() and not (out / MARKER).exists() and (not out.is_dir() or any(out.iterdir())):
            raise UnusableError(f"{files.shown(out)} holds something else than a demo; name another folder by --out.")
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise UnusableError(f"{files.shown(out)} cannot be used: {reason}; name another folder.") from None
    files.write_bytes(out / MARKER, json.dumps({"format": 1}).encode())


def _train(samples: Path, run: Path) -> Ending:
    if (run / "run.json").exists():
        done = finished(JobFolder(run))
        if done is not None:
            return Ending(Outcome("done", result=done.result), interrupted=False)
        stderr().print(f"Going on with the demo in {files.shown(run.parent)}.", soft_wrap=True)
        return follow(Job.resume(JobFolder(run)))
    if run.exists():
        shutil.rmtree(run)  # killed before there was anything to go on from
    spec = TrainSpec(family=FAMILY, paths=(samples,), preset=PRESET, settings=SETTINGS, minutes=MINUTES)
    return follow(Job.start(spec, run))


def _convert(held_out: Path, out: Path) -> tuple[list[Triple], int]:
    """Translate the held-out inputs; the second value is 130 where Ctrl+C cut it short."""
    entry = library.find(out / "run")
    spec = ConvertSpec(
        model=entry.folder,
        model_name="demo",
        inputs=(held_out / "input",),
        out=out / "translations",
        format="png",
        template="{stem}",
        on_conflict="overwrite",
    )
    result, interrupted = run_conversion(spec)
    if interrupted:
        return [], interrupted
    if result["failed"]:
        raise JobFailedError(f"A held-out sample could not be converted: {result['failed'][0]['reason']}")
    # what an earlier call has converted is skipped by this one, so the folder counts and not the report
    translations = {path.stem: path for path in spec.out.rglob("*.png")}
    targets = {path.stem: path for path in (held_out / "target").iterdir()}
    inputs = sorted((held_out / "input").iterdir())
    return [Triple(path, translations[path.stem], targets[path.stem]) for path in inputs], 0


def _table(scores: Scores, out: Path) -> Group:
    table = Table("Held-out error (L1)", "", box=None, header_style="bold", padding=(0, 1))
    table.add_row(Text("this translator", "green"), Text(f"{scores.l1:.4f}", "green"))
    table.add_row("copy the input", f"{scores.baseline_input_l1:.4f}")
    table.add_row("the mean target", f"{scores.baseline_mean_l1:.4f}")
    lines = (
        f"Contact sheet: {files.shown(out / 'sheet.png')}",
        f"Your own pictures: gantool convert {files.shown(out / 'run')} PICTURES --out DIR",
    )
    return Group(table, *(Text(line, no_wrap=True, overflow="ignore") for line in lines))
