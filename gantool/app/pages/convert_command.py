"""The conversion that is set up in the window, as a line for a terminal."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from gantool.files import shown

DEFAULTS = (
    ("--fit", "fit", "auto"),
    ("--recipe", "recipe", "skip"),
    ("--format", "format", "keep"),
    ("--template", "template", "{stem}_{model}"),
    ("--on-conflict", "on_conflict", "rename"),
)


def convert_command(model: str, inputs: Sequence[Path], out: Path | None, given: dict[str, Any]) -> str:
    """`given` are arguments of a `ConvertSpec`; what is as always is left out."""
    parts = ["gantool", "convert", model, *(shown(path) for path in inputs), "--out", shown(out or "OUT")]
    for flag, name, default in DEFAULTS:
        if given[name] != default:
            parts += [flag, str(given[name])]
    for name, value in given["controls"].items():
        parts += ["--set", f"{name}={value}"]
    return shlex.join(parts)
