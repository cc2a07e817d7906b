"""One writer at a time: a lock beside what is changed."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import filelock

from gantool.errors import BusyError


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock file; a moment's wait is normal, since changes are short."""
    try:
        with filelock.FileLock(path, timeout=30):
            yield
    except filelock.Timeout:
        raise BusyError("Another gantool is changing the library; try again when it is done.") from None
