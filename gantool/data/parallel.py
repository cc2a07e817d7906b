"""Work on many items by a few threads, with results in order and a bound on how many wait in memory."""

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def ordered(
    pool: ThreadPoolExecutor, work: Callable[[Given], Made], items: Iterable[Given], at_once: int
) -> Iterator[Made]:
    """`pool.map`, with at most `at_once` items under way, so that results do not pile up."""
    coming = iter(items)
    waiting = deque(pool.submit(work, item) for item in itertools.islice(coming, at_once))
    while waiting:
        result = waiting.popleft().result()
        waiting.extend(pool.submit(work, item) for item in itertools.islice(coming, 1))
        yield result
