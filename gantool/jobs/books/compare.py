"""Runs side by side: the settings in which they differ, their figures, their curves, and their pictures."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gantool import files
from gantool.errors import UnusableError
from gantool.jobs.books.record import RunRecord, record, validations
from gantool.jobs.ends import tail
from gantool.jobs.folder import JobFolder

MOST = 4  # what can be told apart side by side
_TOLD_ELSEWHERE = ("kind", "settings", "paths", "family")


@dataclass(frozen=True)
class Row:
    """One line of a table: a value for each run, None where a run has none."""

    name: str
    values: tuple[Any, ...]


@dataclass(frozen=True)
class Comparison:
    """Two to four runs.

    Attributes:
        differing: settings in which they differ; `alike` is how many more they share.
        metrics: figures on check pictures of each run's best model.
        curves: by figure, for each run its (steps, values) at every check.
        pictures: by check picture that all have, for each run the file of its newest preview.
    """

    runs: tuple[RunRecord, ...]
    differing: tuple[Row, ...]
    alike: int
    metrics: tuple[Row, ...]
    curves: dict[str, tuple[tuple[list[int], list[float]], ...]]
    pictures: dict[str, tuple[Path, ...]]


def compare(paths: Sequence[Path]) -> Comparison:
    """Lay these runs side by side.

    Raises:
        UnusableError: fewer than two or too many are named, one twice, or one cannot be read.
    """
    if len({path.resolve() for path in paths}) != len(paths) or not 2 <= len(paths) <= MOST:
        raise UnusableError(f"Name two to {MOST} different runs to compare.")
    runs = tuple(map(record, paths))
    settings = _table([_settings(path) for path in paths])
    differing = tuple(row for row in settings if any(value != row.values[0] for value in row.values))
    figures = _table([run.best.metrics if run.best else {} for run in runs])
    curves = [_curves(path) for path in paths]
    names = [name for name in dict.fromkeys(n for each in curves for n in each) if sum(name in e for e in curves) > 1]
    return Comparison(
        runs,
        differing,
        len(settings) - len(differing),
        tuple(figures),
        {name: tuple(each.get(name, ([], [])) for each in curves) for name in names},
        _pictures(paths),
    )


def _settings(run: Path) -> dict[str, Any]:
    """Everything that a run was told or chose once, by name."""
    folder = JobFolder(run)
    spec, choices = folder.spec().model_dump(mode="json"), folder.choices()
    found: dict[str, Any] = {"family": spec["family"], "pictures": ", ".join(map(files.shown, spec["paths"]))}
    found |= {name: _plain(value) for name, value in spec.items() if name not in _TOLD_ELSEWHERE}
    found |= {name: choices[name] for name in ("device", "precision", "threads") if name in choices}
    config = choices.get("config")
    config = config if isinstance(config, dict) and config else spec["settings"]
    return found | {name: _plain(value) for name, value in config.items()}


def _plain(value: Any) -> Any:
    """Lists and tables as one line, lists of many things as their number."""
    if isinstance(value, list):
        few = len(value) < 4 and not any(isinstance(each, dict) for each in value)
        return ", ".join(map(str, value)) if few else len(value)
    return json.dumps(value) if isinstance(value, dict) else value


def _table(columns: Sequence[dict[str, Any]]) -> list[Row]:
    names: Iterable[str] = dict.fromkeys(name for column in columns for name in column)
    return [Row(name, tuple(column.get(name) for column in columns)) for name in names]


def _curves(run: Path) -> dict[str, tuple[list[int], list[float]]]:
    points: dict[str, dict[int, float]] = {}
    for event in validations(run):
        for each in points.values():  # a run that went back computes these steps anew
            for step in [step for step in each if step >= event["step"]]:
                del each[step]
        for name, value in event["metrics"].items():
            if isinstance(value, int | float):
                points.setdefault(name, {})[event["step"]] = float(value)
    return {name: (list(each), list(each.values())) for name, each in points.items()}


def _pictures(paths: Sequence[Path]) -> dict[str, tuple[Path, ...]]:
    newest = [_previews(path) for path in paths]
    return {key: tuple(each[key] for each in newest) for key in newest[0] if all(key in each for each in newest)}


def _previews(run: Path) -> dict[str, Path]:
    """By check picture, what the newest preview made of it: the column in the middle."""
    events = [each for each in tail(run / "events.jsonl", 400_000) if each.get("event") == "preview"]
    event: dict[str, Any] = events[-1] if events else {}
    columns, rows = event.get("columns") or [], event.get("rows") or {}
    if not isinstance(rows, dict) or not isinstance(columns, list):
        return {}
    at = columns.index("translation") if "translation" in columns else len(columns) // 2
    return {str(key): run / str(row[at]) for key, row in rows.items() if isinstance(row, list) and at < len(row)}
