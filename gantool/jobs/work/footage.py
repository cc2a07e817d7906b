"""Keeping a film: one animated file, which appears whole or not at all, or each of its frames as a numbered picture."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any, Literal

from gantool import files
from gantool.card import safe_name
from gantool.engine.naming import Namer
from gantool.images import Picture, encode, encode_frames
from gantool.jobs.desk import Desk

FRAME = 40  # milliseconds

Format = Literal["webp", "png", "pictures"]


@dataclass
class Footage:
    """What was written of a film, and what was not because files of those names stay; `whole`: all of it."""

    done: list[dict[str, Any]] = field(default_factory=list)
    skipped: list[dict[str, Any]] = field(default_factory=list)
    whole: bool = True


def keep_film(frames: Iterator[Picture], total: int, name: str, format: Format, namer: Namer, software: str,
              desk: Desk) -> Footage:  # fmt: skip
    """Write the `total` frames of a film called `name`, telling how far it is, until it ends or is stopped.

    Raises:
        JobFailedError: the disk is full or refuses.
    """
    kept = Footage()
    told = _told(frames, total, desk)
    try:
        if format == "pictures":
            _numbered(told, name, namer, software, kept)
        else:
            _animated(told, total, name, format, namer, software, kept)
    except _StoppedError:
        kept.whole = False
    return kept


def named(stem: str) -> PurePath:
    """What a file that is called so is named after, whatever stands in names of directions, classes and photos."""
    return PurePath(f"{safe_name(stem)}.png")


def already_there(stem: str) -> str:
    """Why nothing was written."""
    return f"A file named {stem} is already there."


def _numbered(frames: Iterator[Picture], name: str, namer: Namer, software: str, kept: Footage) -> None:
    for number, picture in enumerate(frames):
        stem = f"{name}_{number:05d}"
        path = namer.name(named(stem), 0, "png")
        if path is None:
            kept.skipped.append({"frame": number, "reason": already_there(stem)})
            continue
        encode(picture, path, software=software)
        kept.done.append({"frame": number, "output": files.shown(path)})


def _animated(frames: Iterator[Picture], total: int, name: str, format: Literal["webp", "png"], namer: Namer,
              software: str, kept: Footage) -> None:  # fmt: skip
    path = namer.name(named(name), 0, format)
    if path is None:
        kept.skipped.append({"frames": total, "reason": already_there(name)})
        return
    encode_frames((replace(each, milliseconds=FRAME) for each in frames), path,
                  format="WEBP" if format == "webp" else "PNG", software=software)
    kept.done.append({"frames": total, "output": files.shown(path)})


class _StoppedError(Exception):
    """The person ended it."""


def _told(frames: Iterator[Picture], total: int, desk: Desk) -> Iterator[Picture]:
    for number, picture in enumerate(frames, 1):
        if not desk.may_go_on():
            raise _StoppedError
        desk.phase("Painting", number, total)
        yield picture
