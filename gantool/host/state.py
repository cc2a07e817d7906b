"""Which plugins a person has enabled or disabled, kept in `plugins.json` of the home folder."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import filelock
from pydantic import ValidationError

from gantool.api.report import Value
from gantool.errors import BusyError
from gantool.files import home, write_bytes

PATIENCE = 10.0  # seconds to wait for another gantool that is writing


class State(Value):
    """The hashes of the files that were enabled, by plugin; and the bundled plugins that were disabled."""

    version: int = 1
    enabled: Mapping[str, Mapping[str, str]] = {}
    disabled: tuple[str, ...] = ()


def read() -> State:
    """What is on disk; a file that is not there or damaged counts as empty: then nothing foreign is enabled."""
    try:
        return State.model_validate_json(_path().read_bytes())
    except (OSError, ValidationError):
        return State()


def change(step: Callable[[State], State]) -> None:
    """Read, apply `step`, write, while no other gantool does so.

    Raises:
        BusyError: another gantool has held the file for long.
        JobFailedError: it cannot be written.
    """
    path = _path()
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with filelock.FileLock(path.with_suffix(".lock"), timeout=PATIENCE):
            text = json.dumps(step(read()).model_dump(mode="json"), indent=2, sort_keys=True)
            write_bytes(path, text.encode() + b"\n")
    except filelock.Timeout:
        raise BusyError("Another gantool is changing its plugins; try again in a moment.") from None


def _path() -> Path:
    return home() / "plugins.json"
