"""Putting aside: an edit whose place another takes is saved by itself, in a folder of its own, to be opened again."""

import contextlib
from datetime import datetime
from pathlib import Path

from gantool import files
from gantool.card import safe_name
from gantool.edits import SUFFIX, Edit, EditedModel, EditHead, EditStack, Parts, write_edit
from gantool.errors import JobFailedError

KEPT = 20  # edits of earlier times


def folder() -> Path:
    """Where edits are put aside."""
    return files.home() / "edits"


def place(title: str) -> Path:
    """The file of an edit that is put aside now."""
    return folder() / f"{safe_name(title[:40])} {datetime.now():%Y-%m-%d %H.%M.%S}{SUFFIX}"


def put_aside(model: EditedModel, stack: EditStack, parts: Path, title: str, path: Path) -> Path:
    """Save an edit of this model, whose parts are in a folder, into its file, and return that. For threads.

    Raises:
        JobFailedError: the disk is full or refuses.
        UnusableError: a part is gone, or damaged.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise JobFailedError(f"{files.shown(path.parent)} cannot be made: {error.strerror or error}.") from None
    held = Parts(parts)
    edit = Edit(EditHead(model=model, stack=stack, title=title[:200]), {name: held[name] for name in stack.parts()})
    write_edit(path, edit)
    _forget_the_oldest(path)
    return path


def _forget_the_oldest(newest: Path) -> None:
    others = [each for each in folder().glob(f"*{SUFFIX}") if each != newest]
    for path in sorted(others, key=_written, reverse=True)[KEPT - 1 :]:
        with contextlib.suppress(OSError):
            path.unlink()


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
