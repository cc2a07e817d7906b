"""A second look at a few pictures of many: what a scan of a large folder does not keep of each is read once more."""

import functools
from collections.abc import Sequence

from gantool.data.glance import Glance
from gantool.data.look import look_at
from gantool.data.sample import Part

MOST_LOOKED_AT_AGAIN = 10_000  # pictures: a minute


class LookAgain:
    """A closer glance at a part of which too little was kept, read once more; None once that were too many."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts, self._left = parts, MOST_LOOKED_AT_AGAIN
        self._known = functools.lru_cache(1024)(self._look)

    @property
    def exhausted(self) -> bool:
        """Whether no more pictures may be looked at."""
        return not self._left

    def __call__(self, number: int) -> Glance | None:
        return self._known(number)

    def _look(self, number: int) -> Glance | None:
        if not self._left:
            return None
        self._left -= 1
        part = self._parts[number]
        glances = look_at(part.path, closely=False, edges=False)[0].glances
        return glances.of(part.half) if glances else None
