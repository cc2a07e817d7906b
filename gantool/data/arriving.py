"""Listing a large folder in the background, so that its first pictures can be seen before all are found."""

import queue
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

from gantool.data.listing import Entry, Listing, ScanCancelled, list_pictures
from gantool.data.look import Pixels, look_at

PATIENCE = 0.15  # seconds: a folder that is listed by then has no need of a foretaste
POLL = 0.05  # seconds between two looks at how far the listing is


def listed(
    paths: Sequence[Path],
    cancelled: Callable[[], bool],
    on_found: Callable[[int], None] | None,
    on_picture: Callable[[Path, Pixels], None] | None,
) -> tuple[Listing, set[Path]]:
    """`list_pictures`, and which pictures `on_picture` was given meanwhile: the first few of a folder that takes long.

    Everything is called in the caller's thread.

    Raises:
        UnusableError, ScanCancelled: as `list_pictures`.
    """
    found: queue.SimpleQueue[Entry] = queue.SimpleQueue()
    counts: queue.SimpleQueue[int] = queue.SimpleQueue()
    ended = threading.Event()
    shown: set[Path] = set()
    begun = time.monotonic()
    with ThreadPoolExecutor(1, thread_name_prefix="list") as pool:
        listing = pool.submit(list_pictures, paths, ended.is_set, counts.put, found.put)
        try:
            while not listing.done():
                if cancelled():
                    raise ScanCancelled("The scan was stopped.")
                _tell_last(counts, on_found)
                if on_picture is None or time.monotonic() - begun < PATIENCE or found.empty():
                    wait([listing], POLL)
                else:
                    _show(found.get().path, on_picture, shown)
        finally:
            ended.set()
    _tell_last(counts, on_found)
    return listing.result(), shown


def _tell_last(counts: "queue.SimpleQueue[int]", on_found: Callable[[int], None] | None) -> None:
    count = None
    while not counts.empty():
        count = counts.get()
    if count is not None and on_found is not None:
        on_found(count)


def _show(path: Path, on_picture: Callable[[Path, Pixels], None], shown: set[Path]) -> None:
    _, pixels = look_at(path, closely=False, tiny=False, edges=False)
    if pixels is not None:
        on_picture(path, pixels)
        shown.add(path)
