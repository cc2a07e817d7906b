"""One file to give to others: a `.gantool` archive of weights, card and preview.

A zip archive whose members are stored, not compressed, under exactly the names they have in a model folder, without
clock and system: equal models give equal files. Anything else is refused when one is read, so that nothing can be
written elsewhere (traversal) and nothing can grow (bombs). Format: PKWARE APPNOTE 6.3, section 4.3.
"""

import contextlib
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from gantool import files
from gantool.card import CARD, MOST_BYTES, PREVIEW, WEIGHTS, canonical
from gantool.errors import JobFailedError, UnusableError
from gantool.library.entry import Entry
from gantool.library.finding import check

SUFFIX = ".gantool"
MOST_PREVIEW = 16 << 20
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip archive can say

_END = 22  # bytes of the end record, section 4.3.16
_LOCATOR = 20  # bytes before it where an archive is larger than 4 GB, section 4.3.15
_LARGE = 1 << 31


def share(entry: Entry, path: Path) -> Path:
    """Write the model as one file; returns its path.

    Raises:
        UnusableError: the model is damaged, its folder cannot be read, or there is a file of that name.
        JobFailedError: the disk is full or refuses.
    """
    if path.exists():
        raise UnusableError(f"{files.shown(path)} is there already; name another file.")
    check(entry)
    with files.atomic_write(path) as file:
        _pack(entry, file)
    return path


@contextlib.contextmanager
def unpacked(path: Path) -> Iterator[Path]:
    """Yield a folder with the model that a shared file holds; it is gone afterwards.

    Raises:
        UnusableError: it is damaged, or not as `share` writes it; nothing of it is used then.
        JobFailedError: the disk is full.
    """
    with tempfile.TemporaryDirectory(dir=files.folder("cache"), prefix=files.TEMPORARY) as temporary:
        try:
            _unpack(path, Path(temporary))
        except OSError as error:
            raise JobFailedError(f"{files.shown(path)} could not be opened: {error.strerror or error}.") from error
        yield Path(temporary)


def _pack(entry: Entry, file: BinaryIO) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_member(CARD), canonical(entry.card))
        for path in filter(None, (entry.weights, entry.preview)):
            with path.open("rb") as source, archive.open(_member(path.name), "w", force_zip64=True) as target:
                shutil.copyfileobj(source, target, 1 << 20)


def _member(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, EPOCH)
    made.create_system, made.external_attr = 3, 0o644 << 16
    return made


def _unpack(path: Path, folder: Path) -> None:
    """Write the members of a shared file into `folder`, each under a name of ours."""
    shown, size = files.shown(path), path.stat().st_size
    with path.open("rb") as file:
        _refuse_strange_end(file, size, shown)
        try:
            with zipfile.ZipFile(file) as archive:
                for member in _checked(archive.infolist(), size, shown):
                    with archive.open(member) as source, (folder / member.filename).open("xb") as target:
                        shutil.copyfileobj(source, target, 1 << 20)
        except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
            raise UnusableError(f"{shown} is damaged ({error}); get it again from where it came.") from None


def _refuse_strange_end(file: BinaryIO, size: int, shown: str) -> None:
    """Before anything reads the table of contents: it must be as short as that of a model."""
    file.seek(max(0, size - _END - _LOCATOR))
    tail = file.read(_END + _LOCATOR)
    end = tail[-_END:]
    if len(tail) < _END + _LOCATOR or end[:4] != b"PK\x05\x06" or end[-2:] != b"\0\0":
        raise UnusableError(f"{shown} is no shared model, or cut off; get it again from where it came.")
    large = tail[:4] == b"PK\x06\x07"
    if int.from_bytes(end[10:12], "little") > 3 or (large and size < _LARGE):
        raise UnusableError(f"{shown} holds more than a model; gantool does not open it.")


def _checked(members: list[zipfile.ZipInfo], size: int, shown: str) -> list[zipfile.ZipInfo]:
    """The members, if they are exactly those of a model and no larger than the file they are in.

    Raises:
        UnusableError: they are not.
    """
    names = [each.filename for each in members]
    strange = next((name for name in names if name not in (CARD, WEIGHTS, PREVIEW)), None)
    if strange is not None or len(set(names)) != len(names):
        raise UnusableError(
            f"{shown} holds {ascii(strange or names[0])[:80]}, which no shared model does; it is not opened."
        )
    if not {CARD, WEIGHTS} <= set(names):
        raise UnusableError(f"{shown} is no shared model: it lacks {WEIGHTS} or {CARD}.")
    for each in members:
        if each.compress_type != zipfile.ZIP_STORED or each.flag_bits & 1 or each.file_size != each.compress_size:
            raise UnusableError(f"{shown} is packed in a way that gantool never writes; it is not opened.")
        if each.file_size > {CARD: MOST_BYTES, PREVIEW: MOST_PREVIEW}.get(each.filename, size):
            raise UnusableError(f"{shown} holds a {each.filename} that is too large; it is not opened.")
    if sum(each.file_size for each in members) > size:
        raise UnusableError(f"{shown} says it holds more than its own size, as only zip bombs do; it is not opened.")
    return members
