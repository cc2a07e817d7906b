"""Taking the user's own models out of the library: to the system's bin, or aside so that it can be undone."""

import contextlib
from pathlib import Path

import send2trash

from gantool import files
from gantool.errors import UnusableError
from gantool.library.changing import changing, own
from gantool.library.names import key
from gantool.library.places import folders, free_name


def remove(name: str) -> str:
    """Move one of the user's own models to the system's bin, or to gantool's own where there is none; damaged ones too.

    Returns:
        one sentence that says where it went.

    Raises:
        UnusableError: there is no such model, or it came with gantool or belongs to a run.
    """
    with changing() as library:
        folder = _own_folder(library, name)
        try:
            send2trash.send2trash(folder)
        except (OSError, ValueError, ImportError):  # no bin on this system or disk
            return f"'{folder.name}' was moved to {files.shown(_put_away(folder))}."
    return f"'{folder.name}' was moved to the bin."


def set_aside(name: str) -> Path:
    """Take one of the user's own models out of the library so that `restore` can bring it back; damaged ones too.

    Returns:
        where it lies now: for `restore` and `discard`.

    Raises:
        UnusableError: there is no such model, or it came with gantool or belongs to a run.
    """
    with changing() as library:
        return _put_away(_own_folder(library, name))


def restore(aside: Path) -> Path:
    """Put a model that was set aside back into the library, under its name or the nearest free one.

    Returns:
        its folder in the library.

    Raises:
        UnusableError: it is gone, or cannot be moved.
    """
    with changing() as library:
        target = library / free_name(aside.name)
        try:
            aside.rename(target)
            files.sync_folder(library)
        except OSError as error:
            raise UnusableError(f"'{aside.name}' could not be brought back: {error.strerror or error}.") from None
    return target


def discard(aside: Path) -> None:
    """Hand a model that was set aside to the system's bin; where there is none it stays in gantool's own."""
    with contextlib.suppress(OSError, ValueError, ImportError):
        send2trash.send2trash(aside)


def _own_folder(library: Path, name: str) -> Path:
    """The folder of one of the user's own models, damaged or not."""
    folder = next((path for path in folders(library) if key(path.name) == key(name)), None)
    return folder if folder is not None else own(name, "removed").folder


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
