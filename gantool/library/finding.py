"""Finding the model that a person means."""

import contextlib
import difflib
import os
from dataclasses import replace
from pathlib import Path

from gantool import files
from gantool.card import CARD, NEXT_CARD, PREVIEW, WEIGHTS
from gantool.errors import UnusableError
from gantool.library.entry import Damaged, Entry, Origin, look_at
from gantool.library.names import key, same
from gantool.library.places import candidates
from gantool.library.runs import is_folder

FOREIGN_SUFFIXES = frozenset({".pth", ".pt", ".th", ".ckpt", ".pkl", ".safetensors", ".bin", ".tar", ".gantool"})


def entries() -> tuple[tuple[Entry, ...], tuple[Damaged, ...]]:
    """All models: shipped ones first, then the user's own, then those of runs; and those that are damaged."""
    good: list[Entry] = []
    bad: list[Damaged] = []
    for folder, name, origin in candidates():
        try:
            good.append(look_at(folder, name, origin))
        except UnusableError as error:
            bad.append(Damaged(folder, str(error)))
    return tuple(good), tuple(bad)


def find(ref: str | Path) -> Entry:
    """The model that a person means: a name in the library, a model folder, a run folder (its best model), a checkpoint
    folder of a run, or the path of a `model.safetensors`.

    Text without a path separator is a name first, then a path; a `Path` is a path first.

    Raises:
        UnusableError: there is no such model, it is damaged, or it has to be imported first.
    """
    text = os.fspath(ref)
    if not text or "\0" in text:
        raise UnusableError("No model was named; `gantool models list` shows what there is.")
    path = Path(text).expanduser()
    by_name = None if _is_path(text) else named(text)
    if by_name and not (isinstance(ref, Path) and _exists(path)):
        return by_name
    if not _exists(path):
        raise UnusableError(unknown(text))
    return _at(path)


def check(entry: Entry) -> None:
    """Make sure that the weights are those the card speaks of.

    Raises:
        UnusableError: the file is damaged, was exchanged, or cannot be read.
    """
    try:
        found = files.sha256(entry.weights)
    except OSError as error:
        raise UnusableError(f"{files.shown(entry.weights)} cannot be read: {error.strerror or error}.") from None
    if found != entry.card.sha256:
        raise UnusableError(
            f"{files.shown(entry.weights)} is damaged: its content does not match its card; take the model again from "
            "where it came."
        )


def named(name: str) -> Entry | None:
    """The model of this name: shipped and own ones before runs, the newest run first; None if there is none.

    Raises:
        UnusableError: it is there but damaged.
    """
    for folder, known, origin in candidates():
        if key(known) == key(name):
            return look_at(folder, known, origin)
    return None


def _at(path: Path) -> Entry:
    """The model that lies at `path`."""
    path = path.resolve()
    if not is_folder(path):
        return _of_file(path)
    if _is_model(path):
        return _of_folder(path)
    if _is_model(path / "model"):
        return _of_folder(path / "model")
    shown = files.shown(path)
    if (path / "run.json").exists() or (path / "checkpoints").is_dir():
        raise UnusableError(f"The run {shown} has no model yet; let it train up to its first checkpoint.")
    if path.name == "checkpoints":
        raise UnusableError(f"{shown} holds the checkpoints of a run; name the run or one of them.")
    raise UnusableError(f"{shown} is no model: it holds neither {WEIGHTS} with its {CARD} nor a run.")


def _of_file(path: Path) -> Entry:
    """The model that a file belongs to."""
    shown = files.shown(path)
    if path.name in {WEIGHTS, CARD, NEXT_CARD, PREVIEW} and _is_model(path.parent):
        return _of_folder(path.parent)
    if path.parent.parent.name == "checkpoints" and _is_model(path.parent / "model"):
        return _of_folder(path.parent / "model")
    if path.suffix.lower() in FOREIGN_SUFFIXES:
        raise UnusableError(f"{shown} is not a gantool model; take it in first with `gantool models import {shown}`.")
    raise UnusableError(f"{shown} is no model; name one of the library, a model folder or a run folder.")


def _of_folder(folder: Path) -> Entry:
    """A model by its folder, called as the library or its run calls it."""
    for known, name, origin in candidates():
        if same(known, folder):
            return look_at(folder, name, origin)
    entry = look_at(folder, "", Origin.USER)
    inside_run = folder.name in {"model", "latest"}
    return replace(entry, name=entry.card.name, origin=Origin.RUN if inside_run else Origin.USER)


def _is_model(folder: Path) -> bool:
    return (folder / CARD).is_file() or (folder / NEXT_CARD).is_file()


def unknown(text: str) -> str:
    """What to say when nothing is called `text`."""
    shown = files.shown(text)
    if _is_path(text) or Path(text).suffix.lower() in FOREIGN_SUFFIXES:
        return f"{shown} does not exist; name a model of the library, a model folder or a run folder."
    near = difflib.get_close_matches(text, [name for _, name, _ in candidates()], n=1)
    hint = f"did you mean '{near[0]}'?" if near else "`gantool models list` shows what there is."
    return f"There is no model '{shown}'; {hint}"


def _is_path(text: str) -> bool:
    return "/" in text or os.sep in text or text.startswith(("~", ".")) or Path(text).is_absolute()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def run_of(entry: Entry) -> Path | None:
    """The folder of the training run whose model, or whose checkpoint's, this is; None for a model of no run."""
    if entry.origin is not Origin.RUN:
        return None
    return next((folder for folder in entry.folder.parents if (folder / "run.json").is_file()), None)


def checkpoints(entry: Entry) -> tuple[Entry, ...]:
    """The models of a run's checkpoints, the newest first, each named after its step; none for a model of no run."""
    run = entry.folder.parent
    if entry.origin is not Origin.RUN or not (run / "checkpoints").is_dir():
        return ()
    found = []
    for folder in sorted((run / "checkpoints").iterdir(), reverse=True):
        if folder.name.isdecimal() and _is_model(folder / "model"):
            with contextlib.suppress(UnusableError):  # one that is being removed
                found.append(look_at(folder / "model", f"{entry.name}, step {int(folder.name):,}", Origin.RUN))
    return tuple(found)
