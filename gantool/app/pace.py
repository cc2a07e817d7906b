"""How fast this machine learnt in earlier runs: the only honest ground for saying what a time budget will bring."""

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gantool.app import runs
from gantool.jobs.ends import tail

RUNS = 24  # the newest that are looked at


@dataclass(frozen=True)
class Pace:
    """What one run did on this machine. `memory_mb` is 0 where the device does not tell."""

    family: str
    size: int
    device: str
    images_per_second: float
    memory_mb: float
    tried: bool = False  # in a step or two, not in a run


def paces() -> tuple[Pace, ...]:
    """Of the runs that are known, the newest first. Not for the event loop."""
    found = (_of(run.path) for run in runs.known_runs(RUNS))
    return tuple(pace for pace in found if pace is not None)


def pace_for(known: tuple[Pace, ...], family: str, size: int) -> Pace | None:
    """The newest run of this family at this size; None if there is none."""
    return next((pace for pace in known if pace.family == family and pace.size == size), None)


def _of(path: Path) -> Pace | None:
    """What the last report of a run says; None for one that has not got so far, or is damaged."""
    wrong = (OSError, ValueError, RecursionError, KeyError, TypeError, OverflowError, StopIteration)
    with contextlib.suppress(*wrong):
        written: dict[str, Any] = json.loads((path / "run.json").read_bytes())
        choices = written["choices"]
        last = next(event for event in reversed(tail(path / "events.jsonl")) if event.get("event") == "progress")
        return Pace(
            str(written["spec"]["family"]),
            int(choices["config"]["size"]),
            str(choices["device"]),
            float(last["images_per_second"]),
            float(last.get("memory_mb", 0.0)),
        )
    return None
