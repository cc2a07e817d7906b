"""Showing what the networks make of fixed pictures while they learn: often at first, then ever more rarely."""

import time
from collections.abc import Mapping

from torch import Tensor

from gantool.api import Batch
from gantool.engine.observer import Observer
from gantool.engine.sources import Source
from gantool.engine.thrift import spared
from gantool.engine.training.learner import Learner
from gantool.engine.training.plan import Plan

PREVIEW_SECONDS = 10.0
PREVIEW_SHARE = 0.03  # previews may take this share of the time
PREVIEW_STRETCH = 0.01  # the longer it has trained the rarer they are: some five hundred in a night
PREVIEWS = 6

FIRST, LAST = ("input", "low", "real"), ("target", "high")


class Previews:
    """Previews of held-out pictures, or of training pictures where none are held out."""

    def __init__(self, learner: Learner, train: Source, held_out: Source, plan: Plan, observer: Observer) -> None:
        self._learner, self._observer, self._device = learner, observer, plan.choice.device
        self._source = held_out if len(held_out) else train
        self._count = min(PREVIEWS, len(self._source))
        self._next = 0.0

    def show_now_and_then(self, *, last: bool) -> None:
        """Show, if it is time; always at the `last` step."""
        if last or time.monotonic() >= self._next:
            self.show()

    def show(self) -> None:
        """Make the pictures and tell the observer."""
        begun = time.monotonic()
        if (pictures := self._pictures()) is not None:
            count = len(next(iter(pictures.values())))
            keys = tuple(self._source.key(index) for index in range(count))
            self._observer.previewed(self._learner.state.step, keys, pictures)
        took = time.monotonic() - begun
        wait = max(PREVIEW_SECONDS, took / PREVIEW_SHARE, self._learner.state.seconds * PREVIEW_STRETCH)
        self._next = time.monotonic() + wait

    def _pictures(self) -> dict[str, Tensor] | None:
        """The columns of as many pictures as memory allows; None where it does not allow one."""
        while self._count:
            if (pictures := spared(self._made)) is not None:
                return pictures
            self._count //= 2
            fewer = f"it is made of {self._count} from now on" if self._count else "there are none from now on"
            self._observer.noted(f"Memory is too short for a preview of so many pictures; {fewer}.")
        return None

    def _made(self) -> dict[str, Tensor]:
        batch = self._source.fixed(range(self._count), self._device)
        columns = arranged(batch, self._learner.shown(batch))
        return {name: column.float().cpu().clamp(-1, 1) for name, column in columns.items()}


def arranged(batch: Batch, shown: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The columns from left to right: what is given, what was made of it, what it should be; "a" with its own first."""
    given = {name: tensor for name, tensor in batch.items() if tensor.ndim == 4}
    return dict(sorted({**given, **shown}.items(), key=lambda column: _place(column[0])))


def _place(name: str) -> int:
    if name in FIRST:
        return 0
    if name in LAST:
        return 6
    side = name.partition("_")[0]
    if side in ("a", "b"):
        return 1 + 2 * "ab".index(side) + (name != side)
    return 5
