"""Where a person keeps the weights of published networks: remembered for window, command line and training alike."""

import json
import os
from pathlib import Path

from gantool import files

FILE = "measuring.json"


def remembered_weights() -> Path | None:
    """The folder that was named last, or None."""
    try:
        content = json.loads((files.home() / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None  # never set, or damaged: a setting that is set anew with one click
    text = content.get("weights") if isinstance(content, dict) else None
    return Path(text) if isinstance(text, str) and text and "\0" not in text else None


def remember_weights(folder: Path | None) -> None:
    """Look into `folder` from now on; None: into the usual places only.

    Raises:
        JobFailedError: the setting cannot be written.
    """
    files.home().mkdir(parents=True, exist_ok=True)
    content = {} if folder is None else {"weights": os.fspath(folder)}
    files.write_bytes(files.home() / FILE, json.dumps(content).encode("ascii"))  # bytes that are no UTF-8 as \udcNN
