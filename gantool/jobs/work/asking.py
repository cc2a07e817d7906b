"""A worker that stays for many requests, of which the newest takes the place of older ones."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from gantool.jobs.desk import Desk

PATIENCE = 0.05  # s between two looks for a request
IDLE = 180.0  # s without a request after which the worker gives its memory back


class Numbered(Protocol):
    """A request; numbers grow."""

    number: int


Asked = TypeVar("Asked", bound=Numbered)


def requests(desk: Desk, newest: Callable[[Path], Asked | None]) -> Iterator[Asked]:
    """Each new request, the newest only, until the job is told to end or nothing is asked for long."""
    answered, since = 0, time.monotonic()
    while not desk.is_ended() and time.monotonic() - since < IDLE:
        request = newest(desk.folder.path)
        if request is None or request.number <= answered:
            time.sleep(PATIENCE)
            continue
        yield request
        answered, since = request.number, time.monotonic()
