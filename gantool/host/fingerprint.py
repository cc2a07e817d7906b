"""What a plugin's code is, in hashes: which files a person enabled, and whether an earlier answer still holds."""

import hashlib
import json
import os
import platform
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import gantool
from gantool.files import sha256, shown

UNREADABLE = "unreadable"  # stands for the hash of a file that may not be read


def hashes(root: Path) -> dict[str, str]:
    """The SHA-256 of each file below `root` (or of the file `root`), by its path as shown, with `/` on every system.

    Hidden files and Python's own cache are left out.
    """
    if root.is_file():
        return {shown(root.name): _hash(root)}
    return {shown(path.relative_to(root).as_posix()): _hash(path) for path in sorted(_files(root, set()))}


def environment() -> str:
    """What else decides how a plugin answers: Python, gantool's contract, and which packages are installed."""
    installed = {name for folder in sys.path for name in _names(folder) if name.endswith(".dist-info")}
    contract = {path.name: sha256(path) for path in sorted((Path(gantool.__file__).parent / "api").glob("*.py"))}
    parts = [sys.version, platform.machine(), sys.prefix, contract, sorted(installed)]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def changed(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """The files that came, went or changed."""
    return sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name))


def _files(folder: Path, visited: set[str]) -> Iterator[Path]:
    """Regular files, through links to folders too, but each folder once: links may run in circles."""
    real = os.path.realpath(folder)
    if real in visited:
        return
    visited.add(real)
    for name in _names(folder):
        path = folder / name
        if name.startswith(".") or name == "__pycache__":
            continue
        if path.is_dir():
            yield from _files(path, visited)
        elif path.is_file():
            yield path


def _names(folder: Path | str) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return [entry.name for entry in entries]
    except OSError:
        return []


def _hash(path: Path) -> str:
    try:
        return sha256(path)
    except OSError:
        return UNREADABLE
