"""What a person holds over the window: its paths, byte for byte, and what kind of thing it seems to be."""

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit

from PySide6.QtCore import QMimeData

from gantool.files import shown

MODEL_SUFFIXES = frozenset({".gantool", ".safetensors", ".pth", ".pt", ".th", ".ckpt", ".pkl"})
ARCHIVE_SUFFIXES = frozenset({".zip"})
# What else lies in folders; a picture may have any other ending, or none.
OTHER_SUFFIXES = frozenset(
    {
        ".txt", ".md", ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".csv", ".json", ".xml", ".html",
        ".py", ".mp3", ".wav", ".mp4", ".mov", ".avi", ".mkv", ".7z", ".rar", ".gz", ".tar", ".exe", ".ini", ".log",
    }
)
LOOKED_AT = 64  # paths that are looked at while hovering; ten thousand would hold up the loop


@dataclass(frozen=True)
class Held:
    """Paths that hover or were dropped; the counts are of the first `LOOKED_AT`.

    `pictures` are files that are nothing else by their names; `run`: it is the folder of one training run.
    """

    paths: tuple[Path, ...]
    folders: int = 0
    models: int = 0
    archives: int = 0
    pictures: int = 0
    run: bool = False

    @property
    def name(self) -> str:
        """What to call it while there is one thing."""
        return shown(self.paths[0].name or str(self.paths[0])) if self.paths else ""


def held(mime: QMimeData) -> Held:
    """The local files and folders of a drag. Only the first few are looked at on the disk."""
    return looked_at(tuple(_paths(mime)))


def looked_at(paths: tuple[Path, ...]) -> Held:
    """These paths with what the first of them seem to be."""
    kinds = Counter(_kind(path) for path in paths[:LOOKED_AT])
    run = len(paths) == 1 and (paths[0] / "run.json").is_file()
    return Held(paths, kinds["folder"], kinds["model"], kinds["archive"], kinds["picture"], run)


def _kind(path: Path) -> str:
    if path.is_dir():
        return "folder"
    suffix = path.suffix.lower()
    if suffix in MODEL_SUFFIXES:
        return "model"
    if suffix in ARCHIVE_SUFFIXES:
        return "archive"
    return "other" if suffix in OTHER_SUFFIXES else "picture"


def _paths(mime: QMimeData) -> list[Path]:
    """From the raw list of addresses: a path that went through a QString would lose bytes that are no UTF-8."""
    raw = bytes(mime.data("text/uri-list").data())
    found = []
    for line in raw.splitlines():
        parts = urlsplit(line.strip().decode("ascii", "surrogateescape"))
        if parts.scheme != "file" or not parts.path:
            continue
        found.append(Path(_local(parts.path)))
    return found


def _local(address: str) -> str:
    """The path of a file address in this system's own writing."""
    if os.name == "nt":
        from urllib.request import url2pathname  # slow to import, and only Windows needs it

        return url2pathname(address)
    return os.fsdecode(unquote_to_bytes(address))
