"""The parts of an edit: named arrays that are no settings. A part is named after its content and never changes."""

import contextlib
import hashlib
import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from gantool import files
from gantool.errors import UnusableError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Array: TypeAlias = "NDArray[np.float32]"
Part: TypeAlias = "dict[str, Array]"
"""Arrays by name: `w` (L D) and `noise.0`, `noise.1` ... (h w) of a code, `direction` (D or L D) with `layers` (the
numbers of its rows), `mask` (h w)."""

MOST_DIMENSIONS = 4

_NAME = re.compile(r"[a-z]{1,12}-[0-9a-f]{16}")
_ARRAY = re.compile(r"[a-z_]{1,20}(\.[0-9]{1,3})?")


class DamagedPartError(Exception):
    """Why numbers are no part of an edit, as the end of a sentence."""


def part_name(kind: str, part: Part) -> str:
    """The name of a part: equal content, equal name."""
    import numpy as np

    digest = hashlib.sha256()
    for name, array in sorted(part.items()):
        digest.update(f"{name} {array.shape}\n".encode())
        digest.update(np.ascontiguousarray(array, "<f4").tobytes())
    return f"{kind}-{digest.hexdigest()[:16]}"


def numbers_of(content: bytes) -> dict[str, Array]:
    """The arrays of a safetensors file, as they are.

    Raises:
        DamagedPartError: it is none.
    """
    import safetensors.numpy

    try:
        return safetensors.numpy.load(content)
    except (safetensors.SafetensorError, ValueError, TypeError, KeyError) as error:
        raise DamagedPartError(f"its numbers are damaged ({str(error).splitlines()[0][:100]})") from None


def checked_part(name: str, part: Part) -> Part:
    """A part as it was made.

    Raises:
        DamagedPartError: it holds what no part holds, or has been changed.
    """
    import numpy as np

    for key, array in part.items():
        sound = _ARRAY.fullmatch(key) and array.dtype == np.float32 and array.ndim <= MOST_DIMENSIONS and array.size
        if not sound:
            raise DamagedPartError(f"it holds {ascii(key)[:60]}, which no edit has")
        if not np.isfinite(array).all():
            raise DamagedPartError(f"{name} holds numbers that are not finite")
    if not _NAME.fullmatch(name) or part_name(name.split("-")[0], part) != name:
        raise DamagedPartError(f"the content of {ascii(name)[:60]} was changed")
    return part


class Parts:
    """The parts of a session: in a folder, so that a live process that crashed finds them again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held: dict[str, Part] = {}

    def keep(self, kind: str, part: Part) -> str:
        """Keep a part; returns its name.

        Raises:
            JobFailedError: the disk is full or refuses.
        """
        import numpy as np
        import safetensors.numpy

        part = {name: np.ascontiguousarray(array, np.float32) for name, array in part.items()}
        name = part_name(kind, part)
        self._held[name] = part
        if not self._path(name).exists():
            files.write_bytes(self._path(name), safetensors.numpy.save(part))
        return name

    def __getitem__(self, name: str) -> Part:
        """The part of that name.

        Raises:
            UnusableError: it is not here, or damaged.
        """
        if name not in self._held:
            self._held[name] = self._read(name)
        return self._held[name]

    def _read(self, name: str) -> Part:
        try:
            return checked_part(name, numbers_of(self._path(name).read_bytes()))
        except OSError:
            raise UnusableError(f"The edit needs {name}, which is not at hand; open its file again.") from None
        except DamagedPartError as error:
            raise UnusableError(f"A part of the edit cannot be used: {error}.") from None

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise UnusableError(f"{ascii(name)[:60]} is no name of a part of an edit.")
        return self.folder / f"{name}.safetensors"


def new_session() -> Path:
    """A folder for the parts of one session; those of processes that are gone are removed."""
    import psutil  # takes 20 ms

    cache = files.folder("cache")
    for left in cache.glob(f"{files.TEMPORARY}*-edit-*"):
        process = left.name.removeprefix(files.TEMPORARY).partition("-")[0]
        if not (process.isdecimal() and psutil.pid_exists(int(process))):
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=f"{files.TEMPORARY}{os.getpid()}-edit-", dir=cache))


def end_session(folder: Path) -> None:
    """Remove the parts of a session."""
    with contextlib.suppress(OSError):
        shutil.rmtree(folder)
