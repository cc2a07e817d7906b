"""What can be wrong with a picture file, and how every such fault becomes one sentence that names the file."""

import contextlib
import errno
import logging
import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from gantool.errors import UnusableError
from gantool.files import shown

Kind = Literal["missing", "unreadable", "special", "empty", "foreign", "damaged", "truncated", "too-large", "memory"]

_PILLOW = re.compile(r"PIL\.")
INTACT_COPY = "put an intact copy in its place or leave it out"


class PictureError(UnusableError):
    """A picture that cannot be used.

    Attributes:
        path: the file, as shown to a person.
        kind: for programs.
        reason, remedy: clauses without a full stop; the text joins them.
    """

    def __init__(self, path: str, kind: Kind, reason: str, remedy: str) -> None:
        super().__init__(path, kind, reason, remedy)
        self.path = path
        self.kind: Kind = kind
        self.reason = reason
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.path} cannot be used: {self.reason}; {self.remedy}."


class RefusedError(Exception):
    """A reader's verdict on the file in its hands; `told` adds the name of the file."""

    def __init__(self, kind: Kind, reason: str, remedy: str = INTACT_COPY) -> None:
        super().__init__(reason)
        self.kind: Kind = kind
        self.reason = reason
        self.remedy = remedy


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong with `path` inside the block into a `PictureError`.

    Decoders raise nearly anything on damaged files (OSError, ValueError, TypeError, IndexError, struct.error,
    SyntaxError, ZeroDivisionError, their own classes): all of it means that the file is not as it should be.
    """
    _hush_libraries()
    try:
        yield
    except PictureError:
        raise
    except Exception as error:
        kind, reason, remedy = _verdict(error)
        raise PictureError(shown(path), kind, reason, remedy) from error


def _hush_libraries() -> None:
    """What Pillow and tifffile warn of (odd metadata, large pictures) is told in our notes and refusals, not on stderr.

    The filter stays set: taking it back (warnings.catch_warnings) is not safe while other threads decode.
    """
    if ("ignore", None, Warning, _PILLOW, 0) not in warnings.filters:
        warnings.filterwarnings("ignore", module=_PILLOW.pattern)
    for name in ("PIL", "tifffile"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


_SYSTEM: dict[int, tuple[Kind, str, str]] = {
    errno.ENOENT: ("missing", "there is no such file", "check the name"),
    errno.EACCES: ("unreadable", "you have no permission to read it", "change its permissions or leave it out"),
    errno.EPERM: ("unreadable", "you have no permission to read it", "change its permissions or leave it out"),
    errno.EISDIR: ("special", "it is a folder", "name a picture inside it"),
    errno.ELOOP: ("missing", "its symbolic link leads in a circle", "mend the link or leave it out"),
    errno.ENAMETOOLONG: ("missing", "the name is too long for this disk", "shorten it"),
    errno.ENOTDIR: ("missing", "a part of its path is no folder", "check the name"),
}


def _verdict(error: Exception) -> tuple[Kind, str, str]:
    if isinstance(error, RefusedError):
        return error.kind, error.reason, error.remedy
    if isinstance(error, MemoryError):
        return "memory", "there is not enough memory to decode it", "close other programs or make it smaller"
    if isinstance(error, OSError) and error.errno in _SYSTEM:
        return _SYSTEM[error.errno]
    if isinstance(error, OSError) and error.errno is not None:
        return "unreadable", f"it could not be read ({error.strerror})", "check the disk and try again"
    said = _clean(error)
    if any(word in said.lower() for word in ("truncat", "too small", "not enough", "unexpected end", "premature")):
        return "truncated", "it is cut short", INTACT_COPY
    if "decompression bomb" in said:
        return "too-large", "it claims more pixels than may be decoded", "make it smaller or leave it out"
    return "damaged", f"it is damaged ({said})" if said else "it is damaged", INTACT_COPY


def _clean(error: Exception) -> str:
    """The first line of a decoder's complaint, printable and short; nothing where it would tell a person nothing."""
    if isinstance(error, (UnicodeError, struct.error, IndexError, KeyError, ZeroDivisionError, SyntaxError)):
        return "its structure is wrong"
    if isinstance(error, zlib.error):
        return "its compressed data is wrong"
    first = (str(error).splitlines() or [""])[0]
    return "".join(letter if letter.isprintable() else "?" for letter in first)[:120].rstrip(" .:")
