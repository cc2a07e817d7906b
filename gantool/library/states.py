"""The saved states in the folder of a run, by their names and marks; whether they are whole is the engine's to say.

A state is a folder `checkpoints/<step>` (or `<step>.<n>` after n rollbacks to it). A pinned one holds an empty file
`pinned`: it stays when older ones go, also while the run is at work, and whoever pins needs no lock for it.
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from gantool import files
from gantool.errors import UnusableError

PINNED = "pinned"


@dataclass(frozen=True)
class SavedState:
    """One saved state of the run in `run`; `size` in bytes that no other folder shares."""

    run: Path
    path: Path
    step: int
    pinned: bool
    size: int
    when: float


def is_pinned(path: Path) -> bool:
    """Whether the state in this folder is to stay."""
    return (path / PINNED).exists()


def saved_states(run: Path) -> list[SavedState]:
    """The finished states of a run, oldest first."""
    found = []
    with contextlib.suppress(OSError):
        for path in (run / "checkpoints").iterdir():
            step, _, retry = path.name.partition(".")
            if step.isdecimal() and (retry or "0").isdecimal() and (path / "manifest.json").is_file():
                key = (int(step), int(retry or 0))
                found.append((key, SavedState(run, path, key[0], is_pinned(path), _own_bytes(path), _when(path))))
    return [state for _, state in sorted(found, key=lambda each: each[0])]


def pin(run: Path, step: int, pinned: bool = True) -> None:
    """Let the state saved at `step` stay, or let it go with the others again.

    Raises:
        UnusableError: there is none, or it has just gone.
    """
    there = [each for each in saved_states(run) if each.step == step]
    if not there:
        known = ", ".join(f"{each.step:,}" for each in saved_states(run)) or "none"
        raise UnusableError(f"{files.shown(run)} has no state saved at step {step:,}; it has {known}.")
    mark = there[-1].path / PINNED
    try:
        mark.touch() if pinned else mark.unlink(missing_ok=True)
    except OSError as error:
        raise UnusableError(f"The state of step {step:,} cannot be marked: {error.strerror}.") from None


def size_of(folder: Path) -> int:
    """The bytes of everything in a folder; a file that stands there twice is counted once."""
    seen: set[tuple[int, int]] = set()
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                facts = (Path(place) / name).lstat()
                if (facts.st_dev, facts.st_ino) not in seen or facts.st_ino == 0:
                    seen.add((facts.st_dev, facts.st_ino))
                    total += facts.st_size
    return total


def _own_bytes(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                facts = (Path(place) / name).lstat()
                total += facts.st_size if facts.st_nlink < 2 else 0
    return total


def _when(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
