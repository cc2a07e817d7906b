"""Pictures that arrive in a folder: each is told once it has been written to its end.

By looking again and again, not by the system's change notices: those do not come from network disks, run out on large
trees (inotify), and say that a file is there, not that it is whole. A look costs one walk of the folder, so looks are
as far apart as they are slow.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from gantool.engine.inputs import Input

STILL = 1.5  # s that size and time of change must have kept before a file counts as whole
STILL_EMPTY = 10.0  # s for an empty file: many programs make one first and fill it later
UNDER_WAY = frozenset({".part", ".partial", ".crdownload", ".download", ".tmp", ".opdownload", ".!qb", ".filepart"})

Facts = tuple[int, int]
"""Size in bytes, and time of change in ns: what tells one state of a file from the next."""


@dataclass
class _Seen:
    """A file as it was at the last look, and since when it has been so (seconds of the clock)."""

    facts: Facts
    since: float


class Watch:
    """What has arrived since the last look and keeps still; a file that changes afterwards is told again.

    Args:
        look: gives the files that are there now.
        clock: seconds that only grow.
        now: the time of day in seconds since the epoch; what was there long before the start need not prove itself.
    """

    def __init__(
        self,
        look: Callable[[], Iterable[Input]],
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._look, self._clock = look, clock
        self._seen: dict[Path, _Seen] = {}
        self._told: dict[Path, Facts] = {}
        self._begun = now()
        self._first = True
        self.waiting = 0
        """Files that are there and still growing, as of the last look."""

    def arrived(self) -> list[Input]:
        """Look once; the files that are whole and have not been told as they are now, in the order they were found."""
        ready, seen, self.waiting = [], {}, 0
        for each in self._look():
            facts = _facts(each.path)
            if facts is None or each.path.suffix.lower() in UNDER_WAY or self._told.get(each.path) == facts:
                continue
            before = self._seen.get(each.path)
            if before is None or before.facts != facts:
                before = _Seen(facts, self._clock())
            if self._is_still(before):
                ready.append(each)
                self._told[each.path] = facts
            else:
                seen[each.path] = before
                self.waiting += 1
        self._seen, self._first = seen, False
        return ready

    def _is_still(self, seen: _Seen) -> bool:
        size, changed = seen.facts
        patience = STILL if size else STILL_EMPTY
        if self._first and self._begun - changed / 1e9 > patience:
            return True
        return self._clock() - seen.since >= patience


def _facts(path: Path) -> Facts | None:
    try:
        found = path.stat()
    except OSError:
        return None  # it has gone again
    return found.st_size, found.st_mtime_ns
