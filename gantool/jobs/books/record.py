"""A run as one line of a table, read from its folder: what it is, how far it came, how good it is, what it takes."""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from gantool import files, library
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.books.label import label_of
from gantool.jobs.ends import ENDS, ending, last_touched, tail
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.library.states import saved_states, size_of

State = Literal["training", "done", "stopped", "failed", "unfinished"]
_VALIDATED = b'"event": "validated"'


@dataclass(frozen=True)
class Best:
    """The figure on check pictures by which the best model of a run was chosen."""

    criterion: str
    value: float
    step: int
    metrics: dict[str, float]


@dataclass(frozen=True)
class RunRecord:
    """One run. `step` of `steps` are done (None: not known yet); `size` in bytes; `when` is of its last event."""

    path: Path
    name: str
    tags: tuple[str, ...]
    family: str
    preset: str
    data: tuple[Path, ...]
    step: int
    steps: int | None
    best: Best | None
    states: int
    size: int
    state: State
    when: float


def run_folders() -> list[Path]:
    """Every run gantool knows of: those it remembers, and those in its own folder."""
    found = {path.resolve(): None for path in library.remembered_runs()}
    with contextlib.suppress(OSError):
        for entry in os.scandir(files.home() / "runs"):
            if (Path(entry.path) / "run.json").is_file():
                found[Path(entry.path).resolve()] = None
    return list(found)


def records() -> list[RunRecord]:
    """All runs that can be read, the newest first."""
    found = []
    for path in run_folders():
        with contextlib.suppress(GantoolError):
            found.append(record(path))
    return sorted(found, key=lambda each: -each.when)


def record(path: Path) -> RunRecord:
    """What there is to say of one run.

    Raises:
        UnusableError: it is none, or cannot be read.
    """
    folder = JobFolder(path)
    spec, label = folder.spec(), label_of(path)
    if not isinstance(spec, TrainSpec):
        raise UnusableError(f"{files.shown(path)} is not a training run.")
    step, steps, best, last = _read_events(folder.events_file)
    return RunRecord(
        path,
        label.name or files.shown(path.name),
        label.tags,
        spec.family,
        spec.preset or "",
        spec.paths,
        step,
        steps,
        best,
        len(saved_states(path)),
        size_of(path),
        "training" if folder.is_running() else last,
        last_touched(path),
    )


def find_run(words: str) -> Path:
    """The run of this folder, or else of this name.

    Raises:
        UnusableError: there is none, or there are several.
    """
    if (Path(words) / "run.json").is_file():
        return Path(words)
    named = [path for path in run_folders() if words and words.casefold() in _names(path)]
    if len(named) == 1:
        return named[0]
    if named:
        places = ", ".join(map(files.shown, named))
        raise UnusableError(f"Several runs are called '{words}': {places}; name the folder.")
    raise UnusableError(f"There is no run '{files.shown(words)}'; `gantool runs list` shows those there are.")


def _names(run: Path) -> tuple[str, str]:
    return label_of(run).name.casefold(), files.shown(run.name).casefold()


def validations(path: Path) -> Iterator[dict[str, Any]]:
    """The checks of a run in order; those that a rollback or resume undid may stand twice, the later one counts."""
    with contextlib.suppress(OSError), (path / "events.jsonl").open("rb") as file:
        for line in file:
            if _VALIDATED in line:
                with contextlib.suppress(ValueError, RecursionError):
                    event = json.loads(line)
                    if isinstance(event, dict) and _is_check(event):
                        yield event


def _is_check(event: dict[str, Any]) -> bool:
    named = isinstance(event.get("criterion"), str | None)
    return named and isinstance(event.get("step"), int) and isinstance(event.get("metrics"), dict)


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) else None


def _read_events(file: Path) -> tuple[int, int | None, Best | None, State]:
    step, steps, state = 0, None, "unfinished"
    with contextlib.suppress(OSError):
        for event in tail(file):
            kind = event.get("event")
            if kind == "progress":
                step, steps = _number(event.get("step")) or 0, _number(event.get("steps"))
            elif kind in ENDS:
                state = ending(event)
    best = None
    for event in validations(file.parent):
        value = event["metrics"].get(event.get("criterion"))
        if event.get("best") and isinstance(value, int | float):
            best = Best(str(event["criterion"]), float(value), event["step"], event["metrics"])
    return step, steps, best, state  # type: ignore[return-value]  # one of the words
