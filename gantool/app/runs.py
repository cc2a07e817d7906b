"""The training runs gantool knows of, each in a few words, read from the ends of their event files."""

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from gantool import files
from gantool.jobs.ends import ENDS, ending, last_touched, tail

RunWord = Literal["training", "done", "stopped", "failed", "unfinished"]


@dataclass(frozen=True)
class RunSummary:
    """A run as one line. `share` is how much of its budget is done; `when` is seconds since the epoch."""

    path: Path
    name: str
    word: RunWord
    share: float | None
    when: float
    thumbnail: Path | None


def known_runs(most: int = 12) -> list[RunSummary]:
    """The runs that are remembered or lie in gantool's own folder, newest first. Not for the event loop."""
    from gantool import library

    found = {path.resolve(): None for path in library.remembered_runs()}
    with contextlib.suppress(OSError):
        for entry in os.scandir(files.home() / "runs"):
            if (Path(entry.path) / "run.json").is_file():
                found[Path(entry.path).resolve()] = None
    dated = sorted(((last_touched(path), path) for path in found), reverse=True)
    return [summary(path) for _, path in dated[:most]]


def summary(path: Path) -> RunSummary:
    """One run in a line."""
    from gantool.jobs.books import label_of
    from gantool.jobs.folder import JobFolder

    events = tail(path / "events.jsonl")
    share, thumbnail = None, None
    for event in reversed(events):
        if event.get("event") == "progress" and share is None and event.get("steps"):
            share = float(event["step"]) / max(1, event["steps"])
        if event.get("event") == "preview" and thumbnail is None:
            thumbnail = _first_picture(path, event)
    ends = [event for event in events if event.get("event") in ENDS]
    word: RunWord = ending(ends[-1]) if ends else "unfinished"
    if JobFolder(path).is_running():
        word = "training"
    return RunSummary(path, label_of(path).name or files.shown(path.name), word, share, last_touched(path), thumbnail)


def new_run_folder(name: str, root: Path | None = None) -> Path:
    """A folder in `root`, by default below gantool's own runs, that is not taken: name, name-2, ..."""
    from gantool.card import safe_name

    root = root or files.home() / "runs"
    wanted = safe_name(name).replace(" ", "-")
    number, path = 1, root / wanted
    while path.exists():
        number += 1
        path = root / f"{wanted}-{number}"
    return path


def name_for(paths: Sequence[Path]) -> str:
    """What a run on these pictures is called: cats-dogs for two folders, cat2dog for its folders trainA and trainB."""
    names = dict.fromkeys(files.shown(_telling(path.resolve())) for path in paths)
    return "-".join(list(names)[:2]) or "run"


def _telling(path: Path) -> str:
    """The name of the innermost folder that says more than which part or side of a dataset lies in it."""
    from gantool.data.names import meaning

    for each in (path, *path.parents):
        said = meaning(each.name)
        if each.name and said.split is None and said.strength < 2:
            return each.name
    return path.name


def _first_picture(path: Path, event: dict[str, Any]) -> Path | None:
    """The translation of the first sample of a preview."""
    columns, rows = event.get("columns") or [], event.get("rows") or {}
    for files_ in rows.values():
        at = len(columns) // 2
        if isinstance(files_, list) and at < len(files_):
            return path / str(files_[at])
    return None
