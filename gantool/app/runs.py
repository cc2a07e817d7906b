"""The training runs gantool knows of, each in a few words, read from the ends of their event files."""

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from gantool import files

RunWord = Literal["training", "done", "stopped", "failed", "unfinished"]
_TAIL = 64_000  # bytes: more than enough for the last of everything


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
    dated = sorted(((_when(path), path) for path in found), reverse=True)
    return [summary(path) for _, path in dated[:most]]


def summary(path: Path) -> RunSummary:
    """One run in a line."""
    from gantool.jobs.folder import JobFolder

    events = tail(path / "events.jsonl")
    share, thumbnail = None, None
    for event in reversed(events):
        if event.get("event") == "progress" and share is None and event.get("steps"):
            share = float(event["step"]) / max(1, event["steps"])
        if event.get("event") == "preview" and thumbnail is None:
            thumbnail = _first_picture(path, event)
    ends = [event for event in events if event.get("event") in ("finished", "failed", "started")]
    word: RunWord = "unfinished"
    if JobFolder(path).is_running():
        word = "training"
    elif ends and ends[-1]["event"] == "finished":
        word = "done" if ends[-1].get("outcome") == "done" else "stopped"
    elif ends and ends[-1]["event"] == "failed":
        word = "failed"
    return RunSummary(path, files.shown(path.name), word, share, _when(path), thumbnail)


def new_run_folder(name: str) -> Path:
    """A folder below gantool's own runs that is not taken: name, name-2, ..."""
    from gantool.card import safe_name

    root = files.home() / "runs"
    wanted = safe_name(name).replace(" ", "-")
    number, path = 1, root / wanted
    while path.exists():
        number += 1
        path = root / f"{wanted}-{number}"
    return path


def _when(path: Path) -> float:
    for name in ("events.jsonl", "run.json"):
        with contextlib.suppress(OSError):
            return (path / name).stat().st_mtime
    return 0.0


def tail(path: Path) -> list[dict[str, Any]]:
    """The last events of a run, as they stand in its file."""
    found: list[dict[str, Any]] = []
    with contextlib.suppress(OSError), path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TAIL))
        for line in file.read().splitlines():
            with contextlib.suppress(ValueError):
                event = json.loads(line)
                if isinstance(event, dict):
                    found.append(event)
    return found


def _first_picture(path: Path, event: dict[str, Any]) -> Path | None:
    """The translation of the first sample of a preview."""
    columns, rows = event.get("columns") or [], event.get("rows") or {}
    for files_ in rows.values():
        at = len(columns) // 2
        if isinstance(files_, list) and at < len(files_):
            return path / str(files_[at])
    return None
