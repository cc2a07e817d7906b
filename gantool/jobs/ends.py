"""How a run stands, read from the end of its event file. Light: the window asks before it needs more of jobs."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

Ending = Literal["done", "stopped", "failed", "unfinished"]
UNTOLD = 74  # exit code of a worker whose last words the disk did not take
ENDS = ("finished", "failed", "started")  # events that say how a run stands


def tail(path: Path, most: int = 64_000) -> list[dict[str, Any]]:
    """The last events of a run, as they stand in its file; `most` bytes are more than enough for one of each."""
    found: list[dict[str, Any]] = []
    with contextlib.suppress(OSError), path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - most))
        for line in file.read().splitlines():
            with contextlib.suppress(ValueError, RecursionError):
                event = json.loads(line)
                if isinstance(event, dict):
                    found.append(event)
    return found


def ending(event: Mapping[str, Any]) -> Ending:
    """What the last event of `ENDS` says of a run that nobody works on."""
    if event["event"] == "finished":
        return "done" if event.get("outcome") == "done" else "stopped"
    return "failed" if event["event"] == "failed" else "unfinished"


def last_touched(run: Path) -> float:
    """When a run last said something, in seconds since the epoch; 0 where it never did."""
    for name in ("events.jsonl", "run.json"):
        with contextlib.suppress(OSError):
            return (run / name).stat().st_mtime
    return 0.0
