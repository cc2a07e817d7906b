"""Every file below what a person gave for conversion, each exactly once, with its place below its root."""

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from gantool import files
from gantool.errors import UnusableError


@dataclass(frozen=True)
class Input:
    """A file; `relative` is where its result goes below the output folder, `fault` a reason why it cannot be read."""

    path: Path
    relative: PurePath
    fault: str = ""


def find_inputs(paths: Sequence[Path], out: Path) -> list[Input]:
    """The regular files below `paths`, in a steady order; folders `out` lies in are searched, `out` itself is not.

    What is named itself comes whatever it is, to be refused in words, and so does a folder that cannot be read. A file
    that is reached on two ways, by a link or because two paths overlap, comes once. Two names of one content (hard
    links) are two files: some disks number no files, and there all would be one.

    Raises:
        UnusableError: a path is not there.
    """
    seen: set[str] = set()
    found: list[Input] = []
    for path in paths:
        if not os.path.lexists(path):
            raise UnusableError(f"{files.shown(path)} is not there; check the name.")
        for each in _below(path, out):
            if (real := os.path.realpath(each.path)) not in seen:  # which minds no link that leads in a circle
                seen.add(real)
                found.append(each)
    return found


def find_present(paths: Sequence[Path], out: Path) -> list[Input]:
    """As `find_inputs`, for folders that are watched: one that is away for a while holds nothing."""
    return find_inputs([path for path in paths if os.path.lexists(path)], out)


def _below(path: Path, out: Path) -> Iterator[Input]:
    if not path.is_dir():
        yield Input(path, PurePath(path.name))
        return
    ours, closed = out.resolve(), list[OSError]()
    for folder, folders, names in os.walk(path, onerror=closed.append):  # links to folders are not followed: no loops
        here = Path(folder)
        folders[:] = sorted(each for each in folders if (here / each).resolve() != ours)
        for name in sorted(names):
            if _is_regular(here / name) and not name.startswith((files.TEMPORARY, ".gantool-")):
                yield Input(here / name, (here / name).relative_to(path))
    for error in closed:
        yield _closed(Path(error.filename), path, error)


def _closed(folder: Path, root: Path, error: OSError) -> Input:
    fault = f"The folder {files.shown(folder)} cannot be read: {error.strerror or error}."
    return Input(folder, folder.relative_to(root), fault)


def _is_regular(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False
