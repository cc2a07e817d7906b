"""The files below what was dropped on Convert, in portions, so that the first rows stand at once."""

import os
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from gantool.app.widgets.filerows import FileRow
from gantool.files import TEMPORARY, shown

FIRST, MOST, AT_ONCE = 100, 2000, 100  # rows


def walk(paths: tuple[Path, ...]) -> Iterator[FileRow]:
    """A row for every regular file, folders in the order of their names. Hidden files are left out.

    What is no picture gets its row too: the conversion says why it was skipped.
    """
    for path in paths:
        if path.is_dir():
            yield from _below(path, "")
        elif path.is_file():
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


def _gathered(rows: Iterator[FileRow], size: int) -> list[FileRow]:
    found: list[FileRow] = []
    while len(found) < size and (some := list(islice(rows, min(AT_ONCE, size - len(found))))):
        found += some
        time.sleep(0)  # the window's own thread goes first
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
        if entry.is_dir(follow_symlinks=False):
            folders.append((Path(entry.path), f"{inside}{shown(entry.name)} / "))
        elif entry.is_file():
            name = shown(entry.name)
            yield FileRow(Path(entry.path), f"{inside}{name}", name=f"{place}{name}")
    for each, title in folders:
        yield from _below(each, title)
