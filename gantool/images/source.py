"""Opening a picture's file without ever waiting: only regular files, only of a sane size."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from gantool.images.fault import RefusedError
from gantool.images.limits import Limits


@contextlib.contextmanager
def regular(path: Path, limits: Limits) -> Iterator[BinaryIO]:
    """Yield the file, unbuffered by the system's notion of blocking: a FIFO is refused, not waited for.

    Raises:
        RefusedError: a folder, FIFO, device or socket; an empty file; one over `limits.file_bytes`.
        OSError: it is missing or may not be read.
    """
    _require_regular(path.stat().st_mode)  # before opening: opening a device can already do something
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        status = os.fstat(file.fileno())  # again: the name may lead elsewhere by now
        _require_regular(status.st_mode)
        if status.st_size == 0:
            raise RefusedError("empty", "the file is empty (0 bytes)")
        if status.st_size > limits.file_bytes:
            raise RefusedError("too-large", f"the file has {status.st_size >> 20} MiB and at most "
                          f"{limits.file_bytes >> 20} are read", "make it smaller or leave it out")
        yield file


def _require_regular(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise RefusedError("special", "it is a folder", "name a picture inside it")
    if not stat.S_ISREG(mode):
        raise RefusedError("special", "it is no ordinary file (a pipe, device or socket)", "leave it out")
