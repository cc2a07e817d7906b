"""Many parts decoded one after the other by several threads, and the name that stands for just these pictures."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from gantool import files
from gantool.data.parallel import ordered
from gantool.data.sample import Part
from gantool.errors import UnusableError
from gantool.images import PictureError

Pixels: TypeAlias = NDArray[np.uint8]


def name_of(parts: Sequence[Part], how: Sequence[object]) -> str:
    """The name of a file that holds `parts` decoded as `how` says (JSON): another one where a picture has changed.

    Raises:
        UnusableError: a picture is gone.
    """
    digest = hashlib.sha256(json.dumps(how).encode())
    for part in parts:
        try:
            status = part.path.stat()
        except OSError as error:
            raise UnusableError(
                f"{files.shown(part.path)} was there when the folder was scanned and is gone "
                f"({error.strerror}): bring it back, or scan the folder again."
            ) from None
        digest.update(os.fsencode(Path.cwd() / part.path))
        digest.update(f"\0{status.st_mtime_ns}\0{status.st_size}\0{part.half}\0".encode())
    return f"{digest.hexdigest()[:40]}.npy"


def decoded(
    parts: Sequence[Part], read: Callable[[Part], Pixels], on_progress: Callable[[int, int], None] | None
) -> Iterator[Pixels]:
    """What `read` makes of each part, in their order, by several threads.

    Raises:
        UnusableError: a picture cannot be read any more.
    """

    def told(part: Part) -> Pixels:
        try:
            return read(part)
        except PictureError as error:
            raise UnusableError(f"{error} It could be read when the folder was scanned: scan it again.") from error

    workers = min(8, os.cpu_count() or 1)
    with ThreadPoolExecutor(workers, thread_name_prefix="decode") as pool:
        try:
            for done, row in enumerate(ordered(pool, told, parts, 4 * workers), 1):
                yield row
                if on_progress is not None:
                    on_progress(done, len(parts))
        finally:
            pool.shutdown(cancel_futures=True)
