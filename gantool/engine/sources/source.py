"""What the training loop asks of its pictures, whatever the task."""

from collections.abc import Callable, Sequence
from typing import Protocol

import torch

from gantool.api import Batch

OnProgress = Callable[[int, int], None]


class Source(Protocol):
    """The pictures of one split. What a batch holds is said at `gantool.api.trainer.Batch`.

    Which pictures a step sees, which part of each, and whether mirrored, depends on (seed, salt, step) and nothing
    else; `salt` moves the order of the data on after a rollback, so that a bad batch does not come back.
    """

    def __len__(self) -> int:
        """How many samples there are; 0: there is nothing to learn from or to show."""
        ...

    def batch(self, step: int, count: int, salt: int, device: torch.device) -> Batch:
        """The batch of a training step, `count` samples."""
        ...

    def fixed(self, indices: Sequence[int], device: torch.device) -> Batch:
        """The named samples, always cut the same way: from the middle, never mirrored."""
        ...

    def key(self, index: int) -> str:
        """The name of a sample, for a person."""
        ...
