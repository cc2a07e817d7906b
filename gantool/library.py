"""The trained models at hand: those that ship, the user's own, and those of the runs gantool knows of.

A model is a folder with `model.safetensors` and `card.json`. The user's own lie in `<home>/models/<name>/`, and the
folder's name is the model's name. Names are unique without regard to case, because some file systems have no regard.
"""

import contextlib
import difflib
import importlib.resources
import json
import os
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

import filelock
import send2trash

from gantool import files
from gantool.card import CARD as CARD_FILE
from gantool.card import NEXT_CARD, PREVIEW, WEIGHTS, Card, check_name, read_card, write_card
from gantool.errors import BusyError, JobFailedError, UnusableError

FOREIGN_SUFFIXES = frozenset({".pth", ".pt", ".th", ".ckpt", ".pkl", ".safetensors", ".bin", ".tar"})
MOST_RUNS = 500  # remembered; the oldest are forgotten first


class Origin(StrEnum):
    """Where a model comes from."""

    SHIPPED = "shipped"
    USER = "user"
    RUN = "run"


@dataclass(frozen=True)
class Entry:
    """A model at hand.

    Attributes:
        name: what a person calls it by.
        folder: where `model.safetensors` and `card.json` lie.
        preview: a picture of what it does, if there is one.
    """

    name: str
    folder: Path
    card: Card
    origin: Origin
    weights: Path
    preview: Path | None


class Damaged(NamedTuple):
    """A model folder that cannot be used, and why, in one sentence."""

    path: Path
    reason: str


def entries() -> tuple[tuple[Entry, ...], tuple[Damaged, ...]]:
    """All models: shipped ones first, then the user's own, then those of runs; and those that are damaged."""
    good: list[Entry] = []
    bad: list[Damaged] = []
    for folder, name, origin in _candidates():
        try:
            good.append(_entry(folder, name, origin))
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
    by_name = None if _is_path(text) else _named(text)
    if by_name and not (isinstance(ref, Path) and _exists(path)):
        return by_name
    if not _exists(path):
        raise UnusableError(_unknown(text))
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


def add(folder: Path, name: str) -> Entry:
    """Copy the model in `folder` into the user's library as `name`; it appears there whole or not at all.

    Raises:
        UnusableError: the name is taken (the sentence offers a free one) or unusable, or the model is damaged.
        JobFailedError: the disk is full or refuses.
    """
    wanted = check_name(name)
    source = _entry(folder, wanted, Origin.USER)
    check(source)
    with _changing() as library:
        _refuse_taken(wanted)
        temporary = Path(tempfile.mkdtemp(prefix=files.TEMPORARY, dir=library))
        try:
            for path in (source.weights, source.preview):
                if path:
                    _copy(path, temporary / path.name)
            write_card(temporary, _renamed(source.card, wanted))
            temporary.chmod(0o755)  # mkdtemp makes folders that nobody else may open
            temporary.rename(library / wanted)
            files.sync_folder(library)
        except OSError as error:
            raise JobFailedError(f"'{wanted}' could not be added to the library: {error.strerror or error}.") from error
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    entry = _entry(library / wanted, wanted, Origin.USER)
    check(entry)
    return entry


def rename(name: str, new: str) -> Entry:
    """Give one of the user's own models another name.

    Raises:
        UnusableError: there is no such model, it is not the user's own, or the new name is taken or unusable.
    """
    wanted = check_name(new)
    with _changing() as library:
        entry = _own(name, "renamed")
        if _key(wanted) != _key(entry.name):
            _refuse_taken(wanted)
        try:
            entry.folder.rename(library / wanted)
            files.sync_folder(library)
        except OSError as error:
            raise UnusableError(f"'{entry.name}' could not be renamed: {error.strerror or error}.") from None
        write_card(library / wanted, _renamed(entry.card, wanted))
    return _entry(library / wanted, wanted, Origin.USER)


def remove(name: str) -> str:
    """Move one of the user's own models to the system's bin, or to gantool's own where there is none; damaged ones too.

    Returns:
        one sentence that says where it went.

    Raises:
        UnusableError: there is no such model, or it came with gantool or belongs to a run.
    """
    with _changing() as library:
        folder = next((path for path in _folders(library) if _key(path.name) == _key(name)), None)
        if folder is None:
            folder = _own(name, "removed").folder
        try:
            send2trash.send2trash(folder)
        except (OSError, ValueError, ImportError):  # no bin on this system or disk
            return f"'{folder.name}' was moved to {files.shown(_put_away(folder))}."
    return f"'{folder.name}' was moved to the bin."


def free_name(wanted: str) -> str:
    """`wanted`, or the first of "wanted 2", "wanted 3", ... that no model has."""
    taken = {_key(name) for _, name, origin in _candidates() if origin is not Origin.RUN}
    if _key(wanted) not in taken:
        return wanted
    number = 2
    while _key(f"{wanted} {number}") in taken:
        number += 1
    return f"{wanted} {number}"


def remember_run(path: Path) -> None:
    """Keep a run folder in mind, newest last, so that its models are at hand; runs that are gone are forgotten."""
    run = path.resolve()
    files.home().mkdir(parents=True, exist_ok=True)
    with _locked(files.home() / "runs.lock"):
        kept = [known for known in remembered_runs() if not _same(known, run)]
        content = json.dumps([os.fspath(known) for known in [*kept, run][-MOST_RUNS:]], indent=1)
        files.write_bytes(_runs_file(), content.encode("ascii"))  # bytes that are no UTF-8 stay as \udcNN


def remembered_runs() -> tuple[Path, ...]:
    """The run folders that gantool knows of and that are still there, oldest first."""
    try:
        listed = json.loads(_runs_file().read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()  # the list is a convenience: a damaged one is begun anew
    if not isinstance(listed, list):
        return ()
    return tuple(Path(text) for text in listed if isinstance(text, str) and text and _is_folder(Path(text)))


# Finding


def _candidates() -> Iterator[tuple[Path, str, Origin]]:
    """Every folder that ought to be a model, with its name and origin."""
    for folder in _shipped():
        yield folder, folder.name, Origin.SHIPPED
    for folder in _folders(files.home() / "models"):
        yield folder, folder.name, Origin.USER
    for run in reversed(remembered_runs()):
        if (run / "model" / CARD_FILE).is_file():
            yield run / "model", run.name, Origin.RUN


def _shipped() -> tuple[Path, ...]:
    """The model folders that came with gantool."""
    try:
        root = importlib.resources.files("gantool_models")
    except ModuleNotFoundError:
        return ()
    return tuple(folder for folder in _folders(Path(str(root))) if (folder / CARD_FILE).is_file())


def _folders(root: Path) -> tuple[Path, ...]:
    """The folders in `root`, by name; unfinished and hidden ones left out."""
    try:
        with os.scandir(root) as listing:
            names = sorted(item.name for item in listing if item.is_dir() and item.name[0] not in "._")
    except OSError:
        return ()
    return tuple(root / name for name in names)


def _entry(folder: Path, name: str, origin: Origin) -> Entry:
    """Look at one model folder. The folder's name counts, whatever the card says."""
    card = read_card(folder)
    weights = folder / WEIGHTS
    if not weights.is_file():
        raise UnusableError(f"{files.shown(folder)} is damaged: it has a card but no {WEIGHTS}.")
    preview = folder / PREVIEW
    return Entry(name, folder, card, origin, weights, preview if preview.is_file() else None)


def _named(name: str) -> Entry | None:
    """The model of this name: shipped and own ones before runs, the newest run first; None if there is none.

    Raises:
        UnusableError: it is there but damaged.
    """
    for folder, known, origin in _candidates():
        if _key(known) == _key(name):
            return _entry(folder, known, origin)
    return None


def _at(path: Path) -> Entry:
    """The model that lies at `path`."""
    path = path.resolve()
    if not _is_folder(path):
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
    raise UnusableError(f"{shown} is no model: it holds neither {WEIGHTS} with its {CARD_FILE} nor a run.")


def _of_file(path: Path) -> Entry:
    """The model that a file belongs to."""
    shown = files.shown(path)
    if path.name in {WEIGHTS, CARD_FILE, NEXT_CARD, PREVIEW} and _is_model(path.parent):
        return _of_folder(path.parent)
    if path.parent.parent.name == "checkpoints" and _is_model(path.parent / "model"):
        return _of_folder(path.parent / "model")
    if path.suffix.lower() in FOREIGN_SUFFIXES:
        raise UnusableError(f"{shown} is not a gantool model; take it in first with `gantool models import {shown}`.")
    raise UnusableError(f"{shown} is no model; name one of the library, a model folder or a run folder.")


def _of_folder(folder: Path) -> Entry:
    """A model by its folder, called as the library or its run calls it."""
    for known, name, origin in _candidates():
        if _same(known, folder):
            return _entry(folder, name, origin)
    entry = _entry(folder, "", Origin.USER)
    inside_run = folder.name in {"model", "latest"}
    return replace(entry, name=entry.card.name, origin=Origin.RUN if inside_run else Origin.USER)


def _is_model(folder: Path) -> bool:
    return (folder / CARD_FILE).is_file() or (folder / NEXT_CARD).is_file()


def _unknown(text: str) -> str:
    """What to say when nothing is called `text`."""
    shown = files.shown(text)
    if _is_path(text) or Path(text).suffix.lower() in FOREIGN_SUFFIXES:
        return f"{shown} does not exist; name a model of the library, a model folder or a run folder."
    near = difflib.get_close_matches(text, [name for _, name, _ in _candidates()], n=1)
    hint = f"did you mean '{near[0]}'?" if near else "`gantool models list` shows what there is."
    return f"There is no model '{shown}'; {hint}"


def _is_path(text: str) -> bool:
    return "/" in text or os.sep in text or text.startswith(("~", ".")) or Path(text).is_absolute()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()


# Changing


@contextlib.contextmanager
def _changing() -> Iterator[Path]:
    """Hold the library alone, sweep what a killed process left in it, and yield its folder."""
    library = files.folder("models")
    with _locked(files.home() / "models.lock"):
        for left in library.glob(f"{files.TEMPORARY}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield library


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold a lock file; a moment's wait is normal, since changes are short."""
    try:
        with filelock.FileLock(path, timeout=30):
            yield
    except filelock.Timeout:
        raise BusyError("Another gantool is changing the library; try again when it is done.") from None


def _own(name: str, verb: str) -> Entry:
    """One of the user's own models, or the reason why it cannot be changed."""
    entry = _named(name)
    if entry is None:
        raise UnusableError(_unknown(name))
    if entry.origin is Origin.SHIPPED:
        raise UnusableError(f"'{entry.name}' came with gantool and cannot be {verb}.")
    if entry.origin is Origin.RUN:
        run = files.shown(entry.folder.parent)
        raise UnusableError(f"'{entry.name}' belongs to the run {run}, so it cannot be {verb} here; see that folder.")
    return entry


def _refuse_taken(name: str) -> None:
    free = free_name(name)
    if free != name:
        raise UnusableError(f"There is already a model '{name}'; '{free}' is free.")


def _renamed(card: Card, name: str) -> Card:
    return card.amended({"name": name})


def _copy(source: Path, target: Path) -> None:
    """Copy a file's content and see it on the disk."""
    shutil.copyfile(source, target)
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _put_away(folder: Path) -> Path:
    """Move a model folder to gantool's own bin, beside what lies there already."""
    bin_folder = files.folder("trash")
    target = bin_folder / folder.name
    number = 2
    while target.exists():
        target = bin_folder / f"{folder.name} {number}"
        number += 1
    try:
        folder.rename(target)
    except OSError as error:
        raise UnusableError(f"'{folder.name}' could not be removed: {error.strerror or error}.") from None
    return target


def _runs_file() -> Path:
    return files.home() / "runs.json"


def _key(name: str) -> str:
    """What two names have in common that a file system may take for one."""
    return unicodedata.normalize("NFC", name).casefold()
