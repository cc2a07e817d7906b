"""Changing the user's own models: each change is whole or has not been."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from gantool import files
from gantool.card import Card, Metric, check_name, write_card
from gantool.errors import JobFailedError, UnusableError
from gantool.library.entry import Entry, Origin, look_at
from gantool.library.finding import check, named, unknown
from gantool.library.lock import locked
from gantool.library.names import key
from gantool.library.places import free_name

MEASURED = "measured_"  # before the names of figures that were taken after the training, on whatever pictures
MOST_WORDS = 20_000  # characters of a note or licence: a card is read whole whenever models are listed


def add(folder: Path, name: str) -> Entry:
    """Copy the model in `folder` into the user's library as `name`; it appears there whole or not at all.

    Raises:
        UnusableError: the name is taken (the sentence offers a free one) or unusable, or the model is damaged.
        JobFailedError: the disk is full or refuses.
    """
    wanted = check_name(name)
    source = look_at(folder, wanted, Origin.USER)
    check(source)
    with changing() as library:
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
    entry = look_at(library / wanted, wanted, Origin.USER)
    check(entry)
    return entry


def rename(name: str, new: str) -> Entry:
    """Give one of the user's own models another name.

    Raises:
        UnusableError: there is no such model, it is not the user's own, or the new name is taken or unusable.
    """
    wanted = check_name(new)
    with changing() as library:
        entry = own(name, "renamed")
        if key(wanted) != key(entry.name):
            _refuse_taken(wanted)
        try:
            entry.folder.rename(library / wanted)
            files.sync_folder(library)
        except OSError as error:
            raise UnusableError(f"'{entry.name}' could not be renamed: {error.strerror or error}.") from None
        write_card(library / wanted, _renamed(entry.card, wanted))
    return look_at(library / wanted, wanted, Origin.USER)


def duplicate(name: str, new: str | None = None) -> Entry:
    """Copy any model of the library, also one that ships or belongs to a run, into the user's own.

    Args:
        new: what the copy is called; a free name like the first one's if not given.

    Raises:
        UnusableError: there is no such model, it is damaged, or the new name is taken or unusable.
        JobFailedError: the disk is full or refuses.
    """
    entry = named(name)
    if entry is None:
        raise UnusableError(unknown(name))
    return add(entry.folder, new if new is not None else free_name(entry.name))


def amend(name: str, *, notes: str | None = None, licence: str | None = None) -> Entry:
    """Write another note or licence on the card of one of the user's own models; None leaves it as it is.

    Raises:
        UnusableError: there is no such model, it is not the user's own, or the text is too long for a card.
        JobFailedError: the disk is full or refuses; the old card stands.
    """
    changes = {field: text.strip() for field, text in (("notes", notes), ("licence", licence)) if text is not None}
    too_long = next((field for field, text in changes.items() if len(text) > MOST_WORDS), None)
    if too_long:
        raise UnusableError(f"The {too_long} of '{name}' may have {MOST_WORDS:,} characters; make the text shorter.")
    with changing():
        entry = own(name, "changed")
        write_card(entry.folder, entry.card.amended(changes))
    return look_at(entry.folder, entry.name, entry.origin)


def record_figures(name: str, folder: Path, figures: Mapping[str, Mapping[str, Any]]) -> Entry:
    """Write measured figures on the card of one of the user's own models, beside those of its training.

    Args:
        folder: where the model is that was measured: another may have the same name.
        figures: by name: value, n, seed, and what each was taken with (`extractor`), as an evaluation answers them.

    Raises:
        UnusableError: there is no such model, or it is not the user's own.
        JobFailedError: the disk is full or refuses; the old card stands.
    """
    measured = {f"{MEASURED}{key}": Metric(value=each["value"], extractor=_taken(each), n=each["n"])
                for key, each in figures.items()}
    with changing():
        entry = own_at(folder, name)
        write_card(entry.folder, entry.card.amended({"metrics": {**entry.card.metrics, **measured}}))
    return look_at(entry.folder, entry.name, entry.origin)


@contextlib.contextmanager
def changing() -> Iterator[Path]:
    """Hold the library alone, sweep what a killed process left in it, and yield its folder."""
    library = files.folder("models")
    with locked(files.home() / "models.lock"):
        for left in library.glob(f"{files.TEMPORARY}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield library


def own_at(folder: Path, name: str) -> Entry:
    """The user's own model in this folder, to be given figures, or the reason why it cannot."""
    entry = own(name, "given figures")
    if entry.folder.resolve() != folder.resolve():
        said = f"{files.shown(folder)} is not in the library, so its card is not written"
        raise UnusableError(f"{said}; import it first.")
    return entry


def own(name: str, verb: str) -> Entry:
    """One of the user's own models, or the reason why it cannot be changed."""
    entry = named(name)
    if entry is None:
        raise UnusableError(unknown(name))
    if entry.origin is Origin.SHIPPED:
        raise UnusableError(f"'{entry.name}' came with gantool and cannot be {verb}.")
    if entry.origin is Origin.RUN:
        run = files.shown(entry.folder.parent)
        raise UnusableError(f"'{entry.name}' belongs to the run {run}, so it cannot be {verb} here; see that folder.")
    return entry


def _taken(entry: Mapping[str, Any]) -> str:
    return "; ".join(filter(None, (entry["extractor"], entry.get("how", ""), f"seed {entry['seed']}")))


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
