"""The folder that results go to: made where it is missing, and written into by one job at a time.

Names that are free and the batch's journal are what one job has seen: another beside it would take the same ones.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from gantool import files
from gantool.errors import UnusableError

LOCK = ".gantool-batch.lock"


@contextlib.contextmanager
def sole_writer(out: Path) -> Iterator[None]:
    """Be the one job that writes into `out`, which is made.

    Raises:
        UnusableError: the folder cannot be made or written.
        BusyError: another job writes into it.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise UnusableError(f"The results cannot go into {files.shown(out)}: it is a file; name a folder.") from None
    except OSError as error:
        why = error.strerror or error
        raise UnusableError(f"The folder {files.shown(out)} cannot be used: {why}; name another.") from None
    taken = f"Another job writes into {files.shown(out)}; wait for it, or name another folder."
    with files.exclusive(out / LOCK, taken):
        yield
