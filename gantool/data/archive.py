"""Zips of pictures, as StyleGAN's dataset tool makes them (`dataset.json` beside folders of numbered pictures).

A zip is unpacked once into the cache, under a name made of its path, time and size, and is a folder from then on.
Nothing but pictures and that file comes out, every name stays below the folder; what would fill the disk is refused.
"""

import hashlib
import os
import re
import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from gantool import files
from gantool.api import Problem
from gantool.data.labelled import NAME
from gantool.data.listing import ScanCancelled, passed_over
from gantool.errors import UnusableError
from gantool.images.formats import SUFFIXES

LARGEST = 1 << 29  # bytes of one picture
SPARE = 1 << 30  # bytes of the disk that are left to others
DONE = ".whole-2"  # 2: with dataset.json


def unpacked(paths: Sequence[Path], cancelled: Callable[[], bool]) -> tuple[list[Path], dict[str, str]]:
    """The paths with every zip replaced by a folder of its pictures; and how to show such a folder to a person.

    A folder that holds nothing but zips stands for these.

    Raises:
        UnusableError: a zip is damaged, or there is no room for what is in it.
        ScanCancelled: `cancelled` said so.
    """
    found: list[Path] = []
    shown: dict[str, str] = {}
    for path in (each for given in paths for each in _zips_in(given) or (given,)):
        if path.suffix.lower() == ".zip" and path.is_file():
            folder = _unpack(path, cancelled)
            shown[str(folder)] = files.shown(path)
            found.append(folder)
        else:
            found.append(path)
    return found, shown


def as_given(text: str, shown: Mapping[str, str]) -> str:
    """A path, or a sentence with paths, with the zip's name instead of the folder it was unpacked to."""
    for folder, name in shown.items():
        text = text.replace(folder, name)
    return text


def renamed(problem: Problem, shown: Mapping[str, str]) -> Problem:
    """A problem told with the zip's name."""
    words = {name: as_given(getattr(problem, name), shown) for name in ("path", "reason", "remedy")}
    return problem.model_copy(update=words)


def _unpack(path: Path, cancelled: Callable[[], bool]) -> Path:
    status = path.stat()
    identity = f"{os.fsencode(Path.cwd() / path)!r} {status.st_mtime_ns} {status.st_size}"
    own = files.folder("cache") / "unpacked" / hashlib.sha256(identity.encode()).hexdigest()[:32]
    folder = own / _tame(path.stem)  # the zip's name tells it from others, like a folder's
    if (folder / DONE).exists():
        return folder
    shutil.rmtree(own, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        with zipfile.ZipFile(path) as archive:
            members = [each for each in archive.infolist() if _is_wanted(each)]
            _check_room(path, members, folder)
            for member in members:
                if cancelled():
                    raise ScanCancelled("The scan was stopped.")
                _extract(archive, member, folder)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError, ValueError) as error:
        shutil.rmtree(own, ignore_errors=True)
        raise UnusableError(
            f"{files.shown(path)} cannot be unpacked ({error}); make it again, or give the folder it was made of."
        ) from None
    except BaseException:
        shutil.rmtree(own, ignore_errors=True)
        raise
    (folder / DONE).touch()
    return folder


def _zips_in(path: Path) -> list[Path]:
    """The zips of a folder that holds neither pictures nor folders beside them."""
    try:
        inside = [each for each in path.iterdir() if not passed_over(each.name)] if path.is_dir() else []
    except OSError:  # told where it is listed
        return []
    zips = sorted(each for each in inside if each.suffix.lower() == ".zip" and each.is_file())
    others = [each for each in inside if each.is_dir() or each.suffix.lower() in SUFFIXES]
    return [] if others else zips


def _tame(name: str) -> str:
    """A name that every file system takes."""
    return re.sub(r'[\\:*?"<>|\x00-\x1f]', "_", name).rstrip(". ")[:100] or "zip"


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    name = PurePosixPath(member.filename)
    wanted = name.suffix.lower() in SUFFIXES or name.parts[-1:] == (NAME,)
    return not member.is_dir() and wanted and member.file_size <= LARGEST


def _check_room(path: Path, members: Sequence[zipfile.ZipInfo], folder: Path) -> None:
    needed, free = sum(member.file_size for member in members) + SPARE, shutil.disk_usage(folder).free
    if needed > free:
        raise OSError(f"its pictures need {needed >> 20} MB of disk and {free >> 20} MB are free")


def _extract(archive: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path) -> None:
    parts = [re.sub(r'[\\:*?"<>|\x00-\x1f]', "_", part) for part in PurePosixPath(member.filename).parts]
    target = folder.joinpath(*(part for part in parts if part not in ("..", ".", "/", "")))
    target.parent.mkdir(parents=True, exist_ok=True)
    left = member.file_size
    with archive.open(member) as packed, target.open("wb") as file:
        while block := packed.read(min(1 << 20, left + 1)):
            left -= len(block)
            if left < 0:  # it holds more than it says
                raise ValueError(f"{member.filename} is larger than it says")
            file.write(block)
