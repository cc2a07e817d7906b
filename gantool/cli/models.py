"""`gantool models`: the trained models at hand."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from cyclopts import Parameter
from rich.table import Table
from rich.text import Text

from gantool import files, library
from gantool.cli.answer import Answer, stderr
from gantool.cli.follow import result_of
from gantool.cli.settings import parse_settings
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
        file: The checkpoint file, model folder, or file that somebody shared.
        name: What to call it; the file's name if not given.
    """
    result = result_of(AdoptSpec(path=file, name=name))
    return Answer(result, f"{result['name']} ({result['family']}): {result['report']}")


def export(
    model: str,
    /,
    *,
    format: Literal["safetensors", "pth", "onnx"],
    out: Path | None = None,
    set_: Annotated[list[str] | None, Parameter(name="--set", negative=())] = None,
) -> Answer:
    """Write a model for other tools.

    Args:
        model: A name in the library, a model folder or a run folder.
        format: safetensors with its card, pth in the layout that the family's own tools open, or onnx, which is
            compared with the model itself before it is kept.
        out: The new file, or the folder for it; this folder if not given.
        set_: A control that an ONNX file shall have built in, as name=value; may be repeated.
    """
    if set_ and format != "onnx":
        raise UnusableError(f"Only ONNX files have controls built in; leave --set out for {format}.")
    entry = library.find(model)
    target = out or Path()
    if target.is_dir():
        target = target / f"{entry.name}.{format}"
    if target.exists():
        raise UnusableError(f"{files.shown(target)} is there already; name another file by --out.")
    controls = parse_settings(set_ or ())
    result = result_of(ExportSpec(model=entry.folder, format=format, out=target.absolute(), controls=controls))
    return Answer(result, f"Written: {files.shown(str(result['path']))}{_parity(result)}")


def share(model: str, /, *, out: Path | None = None) -> Answer:
    """Write a model as one file that `gantool models import` and the window take in.

    Args:
        model: A name in the library, a model folder or a run folder.
        out: The new file, or the folder for it; this folder if not given.
    """
    entry = library.find(model)
    target = out or Path()
    if target.is_dir():
        target = target / f"{entry.name}{library.SHARED_SUFFIX}"
    path = library.share(entry, target.absolute())
    return Answer({"path": files.shown(path), "name": entry.name}, f"Written: {files.shown(path)}")


def rename(name: str, new: str, /) -> Answer:
    """Give one of your own models another name.

    Args:
        name: Its name in the library.
        new: What to call it from now on.
    """
    entry = library.rename(name, new)
    return Answer({**_row(entry), "before": name}, f"{name} is called {entry.name} now.")


def duplicate(name: str, /, *, new: str | None = None) -> Answer:
    """Copy a model, also one that ships or belongs to a run, into your own.

    Args:
        name: Its name in the library.
        new: What to call the copy; a free name like the first one's if not given.
    """
    entry = library.duplicate(name, new)
    return Answer(_row(entry), f"{entry.name} is a copy of {name}.")


def notes(name: str, /, *, text: str | None = None, licence: str | None = None) -> Answer:
    """Show the notes and the licence on a model's card, or write others.

    Args:
        name: Its name in the library.
        text: The new notes; an empty text takes them away.
        licence: The new licence, best as an SPDX id such as CC0-1.0.
    """
    asked = text is None and licence is None
    entry = library.find(name) if asked else library.amend(name, notes=text, licence=licence)
    card = entry.card
    said = f"Licence: {card.licence or 'not set'}\nNotes: {card.notes or 'none'}"
    return Answer({"name": entry.name, "notes": card.notes, "licence": card.licence}, said)


def remove(name: str, /) -> Answer:
    """Move one of your own models to the bin.

    Args:
        name: Its name in the library.
    """
    sentence = library.remove(name)
    return Answer({"name": name, "removed": True, "report": sentence}, sentence)


def _parity(result: Mapping[str, Any]) -> str:
    """What an ONNX file was found to give, in words."""
    parity = result.get("parity")
    if parity is None:
        return ""
    most = parity["largest_difference_of_255"]
    fixed = ", ".join(f"{name}={value}" for name, value in result["controls"].items())
    return (
        f"\nIts pictures differ from the model's own by at most {most:.2g} of 255, on {parity['pictures']} pictures of "
        f"{len(parity['shapes'])} sizes.\nInput: {result['input']}." + (f"\nBuilt in: {fixed}." if fixed else "")
    )


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
