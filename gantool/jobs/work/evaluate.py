"""Measuring a model on pictures as a job: which figures there are is decided by the model's task."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from gantool import files, host
from gantool.api import Task
from gantool.engine import devices, enlarged_figures
from gantool.engine.converter import Converter
from gantool.engine.inputs import find_inputs
from gantool.engine.weights import load_model
from gantool.errors import GantoolError, UnusableError
from gantool.images import Picture, decode
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import EvaluateSpec


def evaluate(spec: EvaluateSpec, desk: Desk) -> Finished:
    """The mean of each figure over the pictures, and each picture's own; what cannot be measured is told.

    Raises:
        UnusableError: there are no figures for the model's task, or none of that name, or nothing could be measured.
    """
    desk.phase("Loading the model")
    export, card = load_model(spec.model)
    if card.task is not Task.UPSCALE:
        raise UnusableError(f"The model {spec.model_name} is no enlarger, and only those can be measured yet.")
    translator = host.load_family(card.family).translator(export)
    scale = translator.geometry.scale
    wanted = _wanted(spec.metrics, enlarged_figures.METRICS)
    choice = devices.choose(spec.device, "fp32")
    devices.apply(choice)
    ready = Converter(translator, choice, "native", spec.controls, tile=spec.tile, enlarges=True)
    pictures, small = _pictures(spec)
    measured: list[Mapping[str, float]] = []
    rows: list[dict[str, Any]] = []
    failed: list[dict[str, str]] = []
    for number, path in enumerate(pictures, 1):
        if not desk.may_go_on():
            break
        desk.phase("Measuring", number, len(pictures))
        try:
            figures = enlarged_figures.figures(ready, scale, decode(path), _partner(path, small))
            measured.append(figures)
            rows.append({"path": files.shown(path), **{name: round(figures[name], 4) for name in wanted}})
        except GantoolError as error:
            failed.append({"path": files.shown(path), "reason": str(error)})
    if not rows:
        reason = failed[0]["reason"].rstrip(".") if failed else "there are no pictures there"
        raise UnusableError(f"Nothing could be measured: {reason}.")
    metrics = {name: {"value": round(sum(each[name] for each in measured) / len(measured), 4),
                      "extractor": enlarged_figures.METRICS[name].format(scale=scale)} for name in wanted}
    result: dict[str, Any] = {"n": len(rows), "metrics": metrics, "scale": scale, "pictures": rows, "failed": failed}
    return Finished(outcome="done" if len(rows) + len(failed) == len(pictures) else "stopped", result=result)


def _wanted(asked: tuple[str, ...], known: Mapping[str, str]) -> tuple[str, ...]:
    for name in asked:
        if name not in known:
            raise UnusableError(f"There is no figure {name!r} for an enlarger; there are {', '.join(known)}.")
    return asked or tuple(known)


def _pictures(spec: EvaluateSpec) -> tuple[list[Path], dict[str, Path] | None]:
    """The large pictures, and the small ones by name where two folders are given."""
    sides = [[each.path for each in find_inputs((path,), spec.model)] for path in spec.paths]
    if len(sides) == 2 and all(path.is_dir() for path in spec.paths):
        first, second = ({path.stem: path for path in side} for side in sides)
        shared = sorted(first.keys() & second.keys())
        if shared:
            low, high = _by_size(first, second, shared[0])
            return [high[name] for name in shared][: spec.limit], low
    return [path for side in sides for path in side][: spec.limit], None


def _by_size(first: dict[str, Path], second: dict[str, Path], name: str) -> tuple[dict[str, Path], dict[str, Path]]:
    """The side with the small pictures, and that with the large ones."""
    small = decode(first[name]).width <= decode(second[name]).width
    return (first, second) if small else (second, first)


def _partner(path: Path, small: dict[str, Path] | None) -> Picture | None:
    return None if small is None else decode(small[path.stem])
