"""The same training as a command line: what Start does, for a terminal."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from gantool.files import shown

if TYPE_CHECKING:
    from gantool.jobs.spec import TrainSpec


def command(spec: "TrainSpec", out: Path) -> str:
    """`gantool train …` with every choice of `spec`."""
    parts = ["gantool", "train", spec.family, *(shown(path) for path in spec.paths), "--out", shown(out)]
    if spec.preset:
        parts += ["--preset", spec.preset]
    if spec.recipe:
        parts += ["--recipe", spec.recipe]
    if spec.layout:
        parts += ["--layout", spec.layout.value]
    if spec.fix != "safe":
        parts += ["--fix", spec.fix]
    for remedy in spec.remedies:
        parts += ["--remedy", remedy.model_dump_json(exclude_defaults=True)]
    for key in spec.excluded:
        parts += [f"--exclude={key}"]
    if spec.device != "auto":
        parts += ["--device", spec.device]
    for flag, count in (("--devices", spec.devices), ("--nodes", spec.nodes)):
        if count > 1:
            parts += [flag, str(count)]
    if spec.deterministic:
        parts += ["--deterministic"]
    for name, value in spec.settings.items():
        parts += ["--set", f"{name}={value}"]
    return shlex.join(parts)
