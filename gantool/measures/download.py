"""Fetching a published network, once a person has agreed: checked before it is kept."""

import contextlib
import hashlib
import http.client
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from gantool import files
from gantool.errors import UnusableError
from gantool.measures.networks import NETWORKS, own_folder

AT_ONCE = 1 << 18
PATIENCE = 30  # s without a byte
SLACK = 1.2  # times the known size; more is something else


def fetch(
    name: str,
    folder: Path | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    may_go_on: Callable[[], bool] = lambda: True,
    open_url: Callable[..., BinaryIO] = urllib.request.urlopen,
) -> Path:
    """Fetch the network `name` into `folder` (gantool's own if None); it appears there whole and genuine, or not.

    Args:
        on_progress: called with the bytes so far and about how many there will be.
        may_go_on: asked between pieces.

    Raises:
        UnusableError: it cannot be reached, is another file than expected, or the person ended it.
    """
    network = NETWORKS[name]
    target = (folder or own_folder()) / network.names[0]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnusableError(f"{files.shown(target.parent)} cannot be used: {error.strerror or error}.") from None
    with _reaching(name), open_url(network.url, timeout=PATIENCE) as source, files.atomic_write(target) as file:
        digest = _copy(name, source, file, network.megabytes * 1_000_000, on_progress, may_go_on)
        if not digest.startswith(network.begins):
            raise UnusableError(f"What {network.url} gave is not {network.title}: its SHA-256 begins with "
                                f"{digest[:8]} instead of {network.begins}; nothing was kept.")
    return target


def _copy(
    name: str,
    source: BinaryIO,
    target: BinaryIO,
    expected: int,
    on_progress: Callable[[int, int], None] | None,
    may_go_on: Callable[[], bool],
) -> str:
    """Copy all bytes; returns their SHA-256."""
    digest, done = hashlib.sha256(), 0
    while piece := _read(name, source):
        if not may_go_on():
            raise UnusableError("The download was stopped; nothing was kept.")
        done += len(piece)
        if done > SLACK * expected:
            raise UnusableError(f"The download is larger than the {expected // 1_000_000} MB it should have; nothing "
                                "was kept.")
        digest.update(piece)
        target.write(piece)
        if on_progress:
            on_progress(done, max(done, expected))
    return digest.hexdigest()


def _read(name: str, source: BinaryIO) -> bytes:
    with _reaching(name):
        return source.read(AT_ONCE)


@contextlib.contextmanager
def _reaching(name: str) -> Iterator[None]:
    """What goes wrong on the way there, as one sentence."""
    try:
        yield
    except (OSError, http.client.HTTPException) as error:  # URLError, timeouts and broken connections among them
        raise UnusableError(_unreached(name, error)) from None


def _unreached(name: str, error: Exception) -> str:
    network = NETWORKS[name]
    reason = getattr(error, "reason", None) or error
    return (f"{network.title} could not be fetched from {network.url} ({reason}); try again, or put "
            f"{network.names[0]} into {files.shown(own_folder())} yourself.")
