"""`gantool models`: the trained models at hand."""

from pathlib import Path
from typing import Any, Literal

from rich.table import Table
from rich.text import Text

from gantool import files, library
from gantool.cli.answer import Answer, stderr
from gantool.cli.follow import result_of
from gantool.errors import UnusableError
from gantool.jobs.spec import AdoptSpec, ExportSpec
from gantool.library import Entry


def list_() -> Answer:
    """List the models that ship, your own, and those of your runs."""
    good, damaged = library.entries()
    for each in damaged:
        stderr().print(each.reason, soft_wrap=True)
    if not good:
        return Answer([], "There is no model yet; train one, or take one in with: gantool models import FILE")
    table = Table("Name", "Family", "Task", "From", "Folder", box=None, header_style="bold", padding=(0, 1))
    for entry in good:
        cells = (entry.name, entry.card.family, entry.card.task.value, entry.origin.value, files.shown(entry.folder))
        table.add_row(*(Text(cell, overflow="fold") for cell in cells))
    return Answer([_row(entry) for entry in good], table)


def show(name: str, /) -> Answer:
    """Show the card of a model.

    Args:
        name: A name in the library, a model folder or a run folder.
    """
    entry = library.find(name)
    card = entry.card.model_dump(mode="json")
    table = Table.grid(padding=(0, 2))
    for key, value in _told(entry, card):
        table.add_row(Text(key, "bold"), Text(value, overflow="fold"))
    return Answer({**_row(entry), "card": card}, table)


def import_(file: Path, /, *, name: str | None = None) -> Answer:
    """Take in a checkpoint of another tool, or a gantool model, as a model of the library.

    Args:
        file: The checkpoint file or model folder.
        name: What to call it; the file's name if not given.
    """
    result = result_of(AdoptSpec(path=file, name=name))
    return Answer(result, f"{result['name']} ({result['family']}): {result['report']}")


def export(model: str, /, *, format: Literal["safetensors", "pth"], out: Path | None = None) -> Answer:
    """Write a model for other tools.

    Args:
        model: A name in the library, a model folder or a run folder.
        format: safetensors with its card, or pth in the layout that the family's own tools open.
        out: The new file, or the folder for it; this folder if not given.
    """
    entry = library.find(model)
    target = out or Path()
    if target.is_dir():
        target = target / f"{entry.name}.{format}"
    if target.exists():
        raise UnusableError(f"{files.shown(target)} is there already; name another file by --out.")
    result = result_of(ExportSpec(model=entry.folder, format=format, out=target.absolute()))
    return Answer(result, f"Written: {files.shown(str(result['path']))}")


def remove(name: str, /) -> Answer:
    """Move one of your own models to the bin.

    Args:
        name: Its name in the library.
    """
    sentence = library.remove(name)
    return Answer({"name": name, "removed": True, "report": sentence}, sentence)


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "name": entry.name,
        "family": entry.card.family,
        "task": entry.card.task.value,
        "path": files.shown(entry.folder),
        "origin": entry.origin.value,
    }


def _told(entry: Entry, card: dict[str, Any]) -> list[tuple[str, str]]:
    """The card in rows for a person; what is empty is left out."""
    rows = [(key, str(value)) for key, value in _row(entry).items()]
    for key, value in card.items():
        if key in dict(rows) or value in (None, "", [], {}):
            continue
        if key == "palette":
            value = ", ".join(swatch["name"] for swatch in value["swatches"])
        elif key == "metrics":
            value = ", ".join(f"{name} {metric['value']:.4g} (n={metric['n']})" for name, metric in value.items())
        elif isinstance(value, dict):
            plain = {inner: each for inner, each in value.items() if not isinstance(each, (dict, list, type(None)))}
            value = ", ".join(f"{inner}={each}" for inner, each in plain.items())
        elif isinstance(value, list):
            value = ", ".join(each["name"] if isinstance(each, dict) else str(each) for each in value)
        rows.append((key.replace("_", " "), str(value)))
    return rows
