"""Which files lie below the folders a person gave, and which of them claim to be pictures.

Hidden files and what systems leave behind are passed over in silence, and so is what neither is called a picture nor
begins like one. Links are followed, but no folder is entered twice.
"""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gantool.api import Problem
from gantool.data import faults
from gantool.data.names import meaning
from gantool.errors import GantoolError, UnusableError
from gantool.files import TEMPORARY, shown
from gantool.images.formats import SUFFIXES

_LITTER = frozenset(
    [
        *("desktop.ini", "thumbs.db", "ehthumbs.db", "icon\r"),
        *("__macosx", "$recycle.bin", "system volume information", "lost+found", "@eadir"),
    ]
)
_HEADS = (
    b"\xff\xd8\xff",
    b"\x89PNG\r\n\x1a\n",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"\x00\x00\x00\x0cjP",
    b"qoif",
)
_BRANDS = (b"ftypavif", b"ftypavis", b"ftypheic", b"ftypheix", b"ftypmif1")


FIRST = 64  # files that are told while the others are looked for
OFTEN = 1000  # files of a folder after which the count is told, and a wish to stop is heard


class ScanCancelled(GantoolError):  # noqa: N818  (no error: the person wanted it)
    """The person stopped the scan."""

    exit_code = 130


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that claims to be a picture. `folders` are the names from the given root down to it."""

    folder: str
    name: str
    folders: tuple[str, ...]
    size: int
    mtime_ns: int

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(self.folder, self.name)

    @property
    def stem(self) -> str:
        """Its name without the last suffix."""
        return os.path.splitext(self.name)[0]  # noqa: PTH122  (a Path for each of 100,000 names is slow)


@dataclass(frozen=True)
class Listing:
    """The files found, in the order of their names; how many folders were given; and what could not be listed."""

    entries: tuple[Entry, ...]
    folders_given: int
    problems: tuple[Problem, ...]


def list_pictures(
    paths: Sequence[Path],
    cancelled: Callable[[], bool] | None = None,
    on_found: Callable[[int], None] | None = None,
    on_entry: Callable[[Entry], None] | None = None,
) -> Listing:
    """Find every file below `paths` that claims to be a picture; `on_found` is told how many they are so far.

    `on_entry` is given the first few as they are found, in no order.

    Raises:
        UnusableError: nothing was given, or a path does not exist.
        ScanCancelled: `cancelled` said so.
    """
    if not paths:
        raise UnusableError("No folder was given: name one with pictures in it.")
    walk = _Walk(cancelled or (lambda: False), on_found or (lambda count: None), on_entry or (lambda entry: None))
    folders = [path for path in paths if _kind(path) == "folder"]
    labels = dict(zip(folders, _labels(folders), strict=True))
    for path in paths:
        if path in labels:
            walk.folder(path, labels[path])
        else:
            walk.file(path)
    walk.entries.sort(key=lambda entry: (entry.folders, entry.name))
    return Listing(tuple(walk.entries), len(set(folders)), tuple(walk.problems))


def _kind(path: Path) -> str:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        if path.is_symlink():
            return "file"  # a dead link: told as one
        raise UnusableError(f"{shown(path)} does not exist: check the spelling, or drop the folder again.") from None
    return "folder" if stat.S_ISDIR(mode) else "file"


def _labels(folders: Sequence[Path]) -> list[tuple[str, ...]]:
    """What tells several given folders apart: their names, or as much more of their paths as it needs."""
    if len(set(folders)) < 2:
        return [()] * len(folders)
    parts = [Path.cwd().joinpath(folder).parts for folder in folders]
    different = len(set(parts))
    for depth in range(1, max(map(len, parts)) + 1):
        labels = [part[-depth:] for part in parts]
        if len(set(labels)) == different:
            return labels if depth > 1 else [_with_whose(part, parts) for part in parts]
    return parts


def _with_whose(path: tuple[str, ...], others: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """A folder's name; of one called train whose neighbours were not given, also the name of what it is a part of."""
    said = meaning(path[-1])
    alone = all(other == path or other[:-1] != path[:-1] for other in others)
    inside = len(path) > 2  # of a folder, not of a whole disk
    return path[-2:] if inside and alone and said.split and said.side is None else path[-1:]


class _Walk:
    """One listing in progress."""

    def __init__(
        self, cancelled: Callable[[], bool], on_found: Callable[[int], None], on_entry: Callable[[Entry], None]
    ) -> None:
        self._on_found, self._on_entry = on_found, on_entry
        self.entries: list[Entry] = []
        self.problems: list[Problem] = []
        self._cancelled = cancelled
        self._entered: set[tuple[int, int]] = set()
        self._given: set[str] = set()

    def folder(self, root: Path, label: tuple[str, ...]) -> None:
        """List a folder and everything below it."""
        waiting = [(str(root), label)]
        while waiting:
            if self._cancelled():
                raise ScanCancelled("The scan was stopped.")
            path, names = waiting.pop()
            for number, item in enumerate(self._items(path)):
                if number % OFTEN == OFTEN - 1:
                    self._on_found(len(self.entries))
                    if self._cancelled():
                        raise ScanCancelled("The scan was stopped.")
                if passed_over(item.name):
                    continue
                try:
                    if item.is_dir():
                        waiting.append((item.path, (*names, item.name)))
                    else:
                        self._take(path, names, item.name, item.stat() if item.is_file() else None)
                except OSError as error:
                    self._refuse(Path(item.path), error)

    def _items(self, path: str) -> Iterator["os.DirEntry[str]"]:
        try:
            status = os.stat(path)  # noqa: PTH116  (a Path for each of 100,000 is slow)
            if (status.st_dev, status.st_ino) in self._entered:
                return  # a link back, or a folder given twice
            self._entered.add((status.st_dev, status.st_ino))
            with os.scandir(path) as found:
                yield from found
        except OSError as error:
            self.problems.append(faults.closed_folder(Path(path), error))

    def file(self, path: Path) -> None:
        """Take a file that was named itself."""
        given = str(Path.cwd() / path)
        if given in self._given:
            return
        self._given.add(given)
        try:
            status = path.stat()
        except OSError as error:
            self.problems.append(faults.unreadable(path, error))
            return
        if not stat.S_ISREG(status.st_mode):
            self.problems.append(faults.no_file(path))
        elif path.suffix.lower() not in SUFFIXES and not begins_like_picture(path):
            self.problems.append(faults.no_picture(path))
        else:
            self.entries.append(Entry(str(path.parent), path.name, (), status.st_size, status.st_mtime_ns))

    def _take(self, folder: str, names: tuple[str, ...], name: str, status: "os.stat_result | None") -> None:
        claims = os.path.splitext(name)[1].lower() in SUFFIXES  # noqa: PTH122  (a Path for each name is slow)
        if claims and status is not None:
            self.entries.append(Entry(folder, name, names, status.st_size, status.st_mtime_ns))
            if len(self.entries) <= FIRST:
                self._on_entry(self.entries[-1])
            return
        path = Path(folder, name)
        if status is None:  # a pipe, a socket, a device, a dead link
            if claims:
                self.problems.append(faults.dead_link(path) if path.is_symlink() else faults.no_file(path))
        elif begins_like_picture(path):
            self.entries.append(Entry(folder, name, names, status.st_size, status.st_mtime_ns))

    def _refuse(self, path: Path, error: OSError) -> None:
        if path.suffix.lower() in SUFFIXES:
            self.problems.append(faults.unreadable(path, error))


def passed_over(name: str) -> bool:
    """Whether a file of this name is hidden, or one of those that systems leave behind."""
    return name.startswith((".", "~$", TEMPORARY)) or name.lower() in _LITTER


def begins_like_picture(path: Path) -> bool:
    """Whether the first bytes are those of a picture, for files whose name does not say so."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError:
        return False
    return head.startswith(_HEADS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP") or head[4:12] in _BRANDS
