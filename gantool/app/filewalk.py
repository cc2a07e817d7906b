"""The files below what was dropped on Convert, in portions, so that the first rows stand at once."""

import os
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from gantool.app.widgets.filerows import FileRow
from gantool.files import TEMPORARY, shown

FIRST, MOST, AT_ONCE = 100, 1000, 50  # rows
REST = 0.001  # s: a real pause; who only offers the interpreter mostly has it back before the window gets it


def walk(paths: tuple[Path, ...]) -> Iterator[FileRow]:
    """A row for every regular file, folders in the order of their names. Hidden files are left out.

    What is no picture gets its row too: the conversion says why it was skipped.
    """
    for path in paths:
        if is_folder(path):
            yield from _below(path, "")
        elif _is_file(path):
            yield FileRow(path, shown(path.name), name=shown(path))


def portions(paths: tuple[Path, ...]) -> Iterator[tuple[list[FileRow], bool]]:
    """The rows in portions that grow, each with whether it is the last.

    The first stands at once, and a list of any length changes a few times only.
    """
    rows, size, last = walk(paths), FIRST, False
    while not last:
        portion = _gathered(rows, size)
        last = len(portion) < size
        yield portion, last
        size = min(2 * size, MOST)


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder; what the system refuses to say of is not."""
    try:
        return path.exists()
    except OSError:
        return False


def is_folder(path: "Path | os.DirEntry[str]") -> bool:
    """Whether it is a folder; inside another, a link to one is none: it may lead in a circle."""
    try:
        return path.is_dir() if isinstance(path, Path) else path.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_file(path: "Path | os.DirEntry[str]") -> bool:
    try:
        return path.is_file()
    except OSError:  # such as a link that leads in a circle
        return False


def _gathered(rows: Iterator[FileRow], size: int) -> list[FileRow]:
    found: list[FileRow] = []
    while len(found) < size and (some := list(islice(rows, min(AT_ONCE, size - len(found))))):
        found += some
        time.sleep(REST)  # the window's own thread goes first: it lays out the last portion meanwhile
    return found


def _below(folder: Path, inside: str) -> Iterator[FileRow]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: os.fsencode(entry.name))
    except OSError:
        return
    folders, place = [], shown(os.path.join(folder, ""))  # noqa: PTH118  # with the separator at its end
    for entry in entries:
        if entry.name.startswith((".", TEMPORARY)):
            continue
        if is_folder(entry):
            folders.append((Path(entry.path), f"{inside}{shown(entry.name)} / "))
        elif _is_file(entry):
            name = shown(entry.name)
            yield FileRow(Path(entry.path), f"{inside}{name}", name=f"{place}{name}")
    for each, title in folders:
        yield from _below(each, title)
