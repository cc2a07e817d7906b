"""What the engine asks of the other processes of a training; one process alone answers everything by itself.

Each process has a device and a rank. Rank 0 leads: it alone saves, shows, measures and decides. All of them hold the
same networks and see the same batch, of which each learns from its share.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

import torch
from torch import Tensor

from gantool.errors import JobFailedError


class Fault(IntEnum):
    """What has gone wrong in a process, the worst last."""

    NONE = 0
    SPLIT = 1  # memory ran out for a part of a batch, which can be tried again in smaller ones
    MEMORY = 2
    OTHER = 3


class PartnerError(JobFailedError):
    """Another process of the training is gone."""


class SharedFaultError(JobFailedError):
    """A process of the training has failed; all have met this."""


class SharedMemoryError(torch.OutOfMemoryError):
    """The memory of a device of the training has run out; all processes have met this."""


@dataclass(frozen=True)
class Place:
    """Which of how many processes this is, of all and of those on this machine."""

    rank: int = 0
    size: int = 1
    local_rank: int = 0
    local_size: int = 1

    @property
    def nodes(self) -> int:
        """How many machines take part."""
        return max(1, self.size // self.local_size)


class World(Protocol):
    """The processes of a training, seen from one of them. All call the same methods in the same order.

    Everything raises `PartnerError` where another process is gone.
    """

    @property
    def place(self) -> Place: ...

    def share(self, count: int) -> tuple[int, int]:
        """Which rows of a batch of `count` this process learns from: (first, behind the last)."""
        ...

    def add_up(self, tensors: Sequence[Tensor]) -> None:
        """Give each tensor the sum of those of all processes: the same bits everywhere."""
        ...

    def whole(self, part: Tensor, count: int) -> Tensor:
        """The `count` rows of a batch, of which this process has its share."""
        ...

    def agree(self, fault: Fault = Fault.NONE, reason: str = "") -> bool:
        """Let all go on only if nothing has gone wrong anywhere; whoever fails says so here once.

        Returns:
            Whether any process is to try again with smaller parts.

        Raises:
            SharedMemoryError: somewhere the memory ran out.
            SharedFaultError: somewhere something else went wrong; `reason` says what.
        """
        ...

    def told(self, content: bytes = b"") -> bytes:
        """What rank 0 says; of the others `content` is not looked at."""
        ...

    def all_told(self, content: bytes) -> list[bytes]:
        """What each process says, by rank."""
        ...


class Alone:
    """The world of one process: nothing is exchanged, and nothing costs anything."""

    place = Place()

    def share(self, count: int) -> tuple[int, int]:
        return 0, count

    def add_up(self, tensors: Sequence[Tensor]) -> None:
        pass

    def whole(self, part: Tensor, count: int) -> Tensor:
        return part

    def agree(self, fault: Fault = Fault.NONE, reason: str = "") -> bool:
        return fault is Fault.SPLIT

    def told(self, content: bytes = b"") -> bytes:
        return content

    def all_told(self, content: bytes) -> list[bytes]:
        return [content]


ALONE: World = Alone()


def share(rank: int, size: int, count: int) -> tuple[int, int]:
    """Rows of a batch for one of `size` processes: all of them as equal as they can be, the first ones larger."""
    each, more = divmod(count, size)
    first = rank * each + min(rank, more)
    return first, first + each + (rank < more)
