"""Where gantool keeps things, and how it writes what must not be lost."""

import contextlib
import errno
import hashlib
import os
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from gantool.errors import BusyError, JobFailedError, UnusableError

TEMPORARY = ".gantool-tmp-"  # every unfinished file starts with this, so a later start can sweep them


def home() -> Path:
    """The folder of all user data: `GANTOOL_HOME`, or the platform's usual place."""
    given = os.environ.get("GANTOOL_HOME")
    if given:
        return Path(given).expanduser()
    import platformdirs

    return Path(platformdirs.user_data_dir("gantool", appauthor=False))


def folder(name: str) -> Path:
    """The folder `name` below `home()`, made if it is not there: models, plugins, runs, cache, jobs."""
    path = home() / name
    path.mkdir(parents=True, exist_ok=True)
    return path


@contextlib.contextmanager
def atomic_write(path: Path) -> Iterator[BinaryIO]:
    """Yield a file that becomes `path` only once it is whole and on the disk.

    Temporary file in the same folder, fsync, rename, fsync of the folder: a reader sees the old file or the new one,
    also after a crash. On any error the old file stands and the temporary one is removed.

    Raises:
        JobFailedError: the disk is full or refuses the write, or the folder is gone; the sentence says which.
    """
    with _replacing(path) as temporary, temporary.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def write_bytes(path: Path, content: bytes) -> None:
    """Replace `path` by `content` in one step, or leave it as it was."""
    with atomic_write(path) as file:
        file.write(content)


def write_through(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` fill a file by its name, as libraries want it, and make that `path` in one step."""
    with _replacing(path) as temporary:
        write(temporary)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """Yield an empty temporary file beside `path`, of the same suffix, and rename it to `path` at the end."""
    temporary = path.parent / f"{TEMPORARY}{os.getpid()}-{uuid.uuid4().hex}{path.suffix}"
    try:
        temporary.open("xb").close()  # not `mkstemp`: its files may be read by nobody else, and stay so
        yield temporary
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise JobFailedError(f"{shown(path)} could not be written: {reason}. What was there still is.") from error
    finally:
        with contextlib.suppress(OSError):  # the reason is told already
            temporary.unlink(missing_ok=True)


def sync_folder(path: Path) -> None:
    """Make renames inside `path` durable, where the system can: Windows and some network disks cannot."""
    if os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)


def sweep(path: Path) -> None:
    """Remove the unfinished files that a killed process left in `path`; those of living ones stay."""
    import psutil  # takes 20 ms, which the window does not wait for

    for left in path.glob(f"{TEMPORARY}*"):
        process = left.name.removeprefix(TEMPORARY).partition("-")[0]
        if process.isdecimal() and psutil.pid_exists(int(process)):
            continue
        with contextlib.suppress(OSError):
            left.unlink()


def sha256(path: Path) -> str:
    """The SHA-256 of the file's bytes, as hex digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextlib.contextmanager
def exclusive(path: Path, sentence: str, patience: float = 0.5) -> Iterator[None]:
    """Hold the lock file `path`; it falls when this process ends, however it ends.

    Args:
        patience: seconds to wait for it; `is_held` holds it for a moment too, which must not be taken for work.

    Raises:
        BusyError: another process holds it; the text is `sentence`.
        UnusableError: nothing can be written there.
    """
    import filelock  # here, because it brings asyncio along, and the window should be there first

    lock = filelock.FileLock(path)
    try:
        lock.acquire(timeout=patience)
    except filelock.Timeout:
        raise BusyError(sentence) from None
    except OSError as error:
        said = f"The folder {shown(path.parent)} cannot be written: {error.strerror or error}"
        raise UnusableError(f"{said}; make it writable or take another.") from None
    try:
        yield
    finally:
        lock.release()


def is_held(path: Path) -> bool:
    """Whether a living process holds the lock file `path`; where this one may write nothing, it cannot tell."""
    if not path.exists():
        return False
    try:
        with exclusive(path, "", patience=0):
            return False
    except BusyError:
        return True
    except UnusableError:
        return False


def shown(path: Path | str) -> str:
    """The path as one line of text that every terminal, file and window can take.

    Bytes that are no UTF-8 become `\\xNN`, and so do line breaks and other control characters.
    """
    text = os.fsencode(path).decode("utf-8", "backslashreplace")
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
