"""The figures of an evaluation as a person reads them in a terminal."""

from collections.abc import Mapping
from typing import Any

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

MARK = "*"  # beside the best


def figures_text(result: Mapping[str, Any]) -> RenderableType:
    """One model's figures with what they were taken with, or a table of several models, and what is missing."""
    models = result["models"]
    table = _one(models[0]) if len(models) == 1 else _several(result)
    return Group(Text(_head(result)), table, *_below(result))


def _head(result: Mapping[str, Any]) -> str:
    models = result["models"]
    names = models[0]["name"] if len(models) == 1 else f"{len(models)} models"
    goals = f", {result['goals']} goals" if result["goals"] and result["goals"] != result["n"] else ""
    return f"{names} on {result['n']} pictures{goals}, seed {result['seed']}"


def _one(model: Mapping[str, Any]) -> Table:
    table = _bare("figure", "value", "spread", "n", "taken with")
    for name, entry in model["metrics"].items():
        table.add_row(name, *_numbers(entry), str(entry["n"]), _taken(entry))
    return table


def _several(result: Mapping[str, Any]) -> Table:
    """A row a model, a column a figure; the best of each is marked."""
    models = result["models"]
    names = list(dict.fromkeys(name for model in models for name in model["metrics"]))
    table = _bare("model", *names)
    for model in models:
        cells = []
        for name in names:
            entry = model["metrics"].get(name)
            best = model["name"] in result["best"].get(name, ())
            cells.append("-" if entry is None else f"{entry['value']:.4g}{MARK if best else ''}")
        table.add_row(model["name"], *cells)
    return table


def _below(result: Mapping[str, Any]) -> list[Text]:
    """What the figures were taken with where the table has no room for it, notes, and what is missing."""
    models, lines = result["models"], []
    if len(models) > 1:
        lines.append(Text(f"{MARK} the best of its column; the spread of each stands in the JSON and the CSV", "dim"))
        entries = {name: entry for model in models for name, entry in model["metrics"].items()}
        taken: dict[str, list[str]] = {}
        for name, entry in entries.items():
            taken.setdefault(entry["extractor"], []).append(name)
        lines += [Text(f"{', '.join(names)}: {words}", "dim") for words, names in taken.items()]
    lines += [Text(note) for note in result["notes"]]
    notes = {entry["note"] for model in models for entry in model["metrics"].values() if entry.get("note")}
    lines += [Text(note, "yellow") for note in sorted(notes)]
    for reason, names in _reasons(models).items():
        lines.append(Text(f"not measured: {', '.join(names)}. {reason}", "yellow"))
    for model in models:
        lines += [Text(f"left out: {row['path']}: {row['reason']}", "yellow") for row in model["failed"]]
    return lines


def _reasons(models: list[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Each reason once, with the figures that it costs."""
    found: dict[str, list[str]] = {}
    for model in models:
        for name, reason in model["missing"].items():
            if name not in found.setdefault(reason, []):
                found[reason].append(name)
    return found


def _numbers(entry: Mapping[str, Any]) -> tuple[str, str]:
    spread = f"± {entry['spread']:.3g}" if "spread" in entry else ""
    return f"{entry['value']:.5g}", spread


def _taken(entry: Mapping[str, Any]) -> str:
    """The extractor, how, and the same of the goals where that is known."""
    parts = [entry["extractor"], entry.get("how", "")]
    if "of_goals" in entry:
        parts.append(f"of the goals {entry['of_goals']:.5g}")
    return "; ".join(part for part in parts if part)


def _bare(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for heading in headings:
        numeric = heading in ("value", "n")
        table.add_column(heading, justify="right" if numeric else "left", no_wrap=heading != "taken with")
    return table
