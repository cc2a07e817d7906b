"""A new run that is to do what another one did: its settings, as values to change before it begins."""

from pathlib import Path
from typing import Any

from gantool import files
from gantool.errors import UnusableError
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec


def clone(run: Path, **changes: Any) -> TrainSpec:
    """The spec of `run` with `changes`; a new budget takes the place of the old one, `settings` are added to its own.

    Raises:
        UnusableError: it is no training run, or what it began with has gone.
    """
    spec = JobFolder(run).spec()
    if not isinstance(spec, TrainSpec):
        raise UnusableError(f"{files.shown(run)} is not a training run.")
    if "start_from" not in changes and spec.start_from is not None and not spec.start_from.exists():
        raise UnusableError(
            f"{files.shown(run)} began with the model {files.shown(spec.start_from)}, which has gone; name another."
        )
    if changes.get("steps") is not None or changes.get("minutes") is not None:
        changes = {"steps": None, "minutes": None, **changes}
    settings = {**spec.settings, **changes.pop("settings", {})}
    return TrainSpec.model_validate({**spec.model_dump(), **changes, "settings": settings})


def start_values(run: Path) -> dict[str, Any]:
    """Every setting that a run learnt with, those of its preset included; empty before it has begun."""
    config = JobFolder(run).choices().get("config", {})
    return dict(config) if isinstance(config, dict) else {}
