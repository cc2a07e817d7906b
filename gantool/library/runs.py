"""The runs that gantool knows of, so that their models are at hand."""

import json
import os
from pathlib import Path

from gantool import files
from gantool.library.lock import locked
from gantool.library.names import same

MOST_RUNS = 500  # remembered; the oldest are forgotten first


def remember_run(path: Path) -> None:
    """Keep a run folder in mind, newest last, so that its models are at hand; runs that are gone are forgotten."""
    run = path.resolve()
    files.home().mkdir(parents=True, exist_ok=True)
    with locked(files.home() / "runs.lock"):
        kept = [known for known in remembered_runs() if not same(known, run)]
        content = json.dumps([os.fspath(known) for known in [*kept, run][-MOST_RUNS:]], indent=1)
        files.write_bytes(_runs_file(), content.encode("ascii"))  # bytes that are no UTF-8 stay as \udcNN


def remembered_runs() -> tuple[Path, ...]:
    """The run folders that gantool knows of and that are still there, oldest first."""
    try:
        listed = json.loads(_runs_file().read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()  # the list is a convenience: a damaged one is begun anew
    if not isinstance(listed, list):
        return ()
    return tuple(Path(text) for text in listed if isinstance(text, str) and text and is_folder(Path(text)))


def _runs_file() -> Path:
    return files.home() / "runs.json"


def is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
