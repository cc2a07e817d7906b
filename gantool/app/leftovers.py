"""What was pasted or dragged out has a file of its own in the cache, for whoever took it; after a month it goes."""

import contextlib
import time

from gantool import files

FOLDERS = ("pasted", "dragged")
KEPT = 30 * 24 * 3600  # s


def sweep() -> None:
    """Delete what is older. For threads."""
    before = time.time() - KEPT
    for name in FOLDERS:
        with contextlib.suppress(OSError):  # it has never been made, or somebody else sweeps
            for path in (files.folder("cache") / name).iterdir():
                if path.lstat().st_mtime < before:
                    path.unlink()
