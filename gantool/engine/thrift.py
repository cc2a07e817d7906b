"""Making do with the memory there is: a batch in parts, then smaller pictures, one step down at a time.

Parts keep the batch: their gradients are averaged, so that what is learnt is that of the whole batch, but for rounding
and for what a network computes over a batch (batch norm, minibatch statistics), which is then that of a part. A smaller
crop changes what is learnt from, so it comes last. Nothing here ever goes back up: a run that found its measure keeps
it.
"""

import contextlib
import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import Tensor
from torch.nn import Module

from gantool.engine.augmentation import Augmentation
from gantool.engine.memory import is_out_of_memory

Result = TypeVar("Result")


def _alone(ran_out: bool) -> bool:
    return ran_out


@dataclass
class Thrift:
    """What a run does without.

    Attributes:
        batch: pictures of a step.
        parts: into how many parts each batch is split.
        crop: the side of the squares that are cut out of pictures, in px; None: they are taken whole.
        least_part: the fewest pictures that a part may have.
        crops: the sides of smaller crops that the networks can learn from, largest first.
        agreed: where several processes take a step together, tells each whether memory ran out for any of them, so that
            all split alike; asked once for every attempt, by all.
    """

    batch: int
    parts: int = 1
    crop: int | None = None
    least_part: int = 1
    crops: tuple[int, ...] = ()
    agreed: Callable[[bool], bool] = _alone

    @property
    def most_parts(self) -> int:
        """As many parts as leave each its fewest pictures."""
        return max(1, self.batch // self.least_part)

    def split_more(self) -> bool:
        """Twice as many parts from now on; False where there can be no more."""
        if self.parts >= self.most_parts:
            return False
        self.parts = min(2 * self.parts, self.most_parts)
        return True

    def crop_more(self) -> bool:
        """The next smaller crop from now on; False where there is none."""
        smaller = [side for side in self.crops if self.crop is None or side < self.crop]
        if not smaller:
            return False
        self.crop = smaller[0]
        return True

    def step_down(self) -> bool:
        """Do with less from now on; False where nothing is left to do without."""
        return self.split_more() or self.crop_more()

    def measure(self) -> tuple[int, int | None]:
        """What it does with now."""
        return self.parts, self.crop


class Moment:
    """What a loss function may change besides what it returns: buffers, random generators, the count of draws.

    Taken before an attempt, it lets the next one begin where the first began.
    """

    def __init__(self, networks: Mapping[str, Module], augmentation: Augmentation, device: torch.device) -> None:
        self._device, self._augmentation = device, augmentation
        self._buffers = [(each, each.clone()) for network in networks.values() for each in network.buffers()]
        self._drawn = torch.get_rng_state(), _drawn(device)
        self._calls = augmentation.calls

    @torch.no_grad()
    def return_to(self) -> None:
        """Put everything back."""
        for buffer, before in self._buffers:
            buffer.copy_(before)
        torch.set_rng_state(self._drawn[0])
        _draw_from(self._device, self._drawn[1])
        self._augmentation.calls = self._calls


def spared(act: Callable[[], Result]) -> Result | None:
    """What `act` returns; None where memory ran out. What it had taken has then been given back."""
    with contextlib.suppress(_ScarceError):
        return _told(act)
    release()  # here, where no traceback holds the tensors of the attempt any more
    return None


def release() -> None:
    """Give the device back what nobody uses."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    if torch.backends.mps.is_available():
        torch.mps.empty_cache()


class _ScarceError(Exception):
    """Memory ran out."""


def _told(act: Callable[[], Result]) -> Result:
    try:
        return act()
    except Exception as error:
        if is_out_of_memory(error):
            raise _ScarceError from None
        raise


def _drawn(device: torch.device) -> Tensor | None:
    if device.type == "cuda":
        return torch.cuda.get_rng_state(device)
    return torch.mps.get_rng_state() if device.type == "mps" else None


def _draw_from(device: torch.device, state: Tensor | None) -> None:
    if state is None:
        return
    if device.type == "cuda":
        torch.cuda.set_rng_state(state, device)
    else:
        torch.mps.set_rng_state(state)
