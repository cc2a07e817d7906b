"""Random numbers of which every picture of a batch has its own, also where only some pictures of it are at hand.

A batch may be worked on in parts: one after the other where memory is short, or each on another device. Whoever draws
for a part within a loss or a network draws here: the numbers are made for the whole batch, and the part gets those of
its own pictures. So what is learnt does not depend on how the batch was cut. Without parts this is torch alone.

N pictures of a part. Pictures that pass a network together as several stacks of N (real and fake, say) are k N rows.
"""

import contextlib
from collections.abc import Iterator, Sequence
from contextvars import ContextVar
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor


@dataclass(frozen=True)
class Rows:
    """The pictures `start` to `stop` of a batch of `total`."""

    start: int
    stop: int
    total: int

    def __len__(self) -> int:
        return self.stop - self.start

    def whole(self, count: int) -> int:
        """How many rows the whole batch has where this part has `count`."""
        return -(-count // len(self)) * self.total

    def indices(self, count: int) -> list[int]:
        """Which of the `whole(count)` rows are the `count` of this part: its pictures of each stack."""
        stacks = range(0, self.whole(count), self.total)
        return [stack + row for stack in stacks for row in range(self.start, self.stop)][:count]

    def of(self, drawn: Tensor, count: int) -> Tensor:
        """The rows of this part out of `whole(count)`."""
        stacks = [stack[self.start : self.stop] for stack in torch.split(drawn, self.total)]
        return (torch.cat(stacks) if len(stacks) > 1 else stacks[0])[:count]


_current: ContextVar[Rows | None] = ContextVar("rows", default=None)


def here() -> Rows | None:
    """The part that is being worked on; None: the whole batch is."""
    return _current.get()


@contextlib.contextmanager
def only(rows: Rows) -> Iterator[None]:
    """Within it, draws are for these pictures of a batch."""
    before = _current.set(None if len(rows) == rows.total else rows)
    try:
        yield
    finally:
        _current.reset(before)


def rand(
    count: int, *shape: int, device: torch.device | str | None = None, generator: torch.Generator | None = None
) -> Tensor:
    """U(0, 1) for `count` rows, each of `shape`."""
    rows = here()
    if rows is None:
        return torch.rand(count, *shape, device=device, generator=generator)
    return rows.of(torch.rand(rows.whole(count), *shape, device=device, generator=generator), count)


def randn(
    count: int,
    *shape: int,
    device: torch.device | str | None = None,
    dtype: torch.dtype | None = None,
    generator: torch.Generator | None = None,
) -> Tensor:
    """N(0, 1) for `count` rows, each of `shape`."""
    rows = here()
    if rows is None:
        return torch.randn(count, *shape, device=device, dtype=dtype, generator=generator)
    drawn = torch.randn(rows.whole(count), *shape, device=device, dtype=dtype, generator=generator)
    return rows.of(drawn, count)


def randn_like(tensor: Tensor) -> Tensor:
    """N(0, 1) of the shape and kind of `tensor`, N first."""
    rows = here()
    if rows is None:
        return torch.randn_like(tensor)
    return rows.of(torch.randn_like(_for_the_whole(rows, tensor)), len(tensor))


def dropout(x: Tensor, p: float) -> Tensor:
    """`x` with the share `p` of its values set to 0 and the others enlarged, as while learning."""
    rows = here()
    if rows is None:
        return F.dropout(x, p)
    kept = _for_the_whole(rows, x).bernoulli_(1 - p).div_(1 - p)  # as torch does on a processor
    return x * rows.of(kept, len(x))


def _for_the_whole(rows: Rows, tensor: Tensor) -> Tensor:
    """Room for as many rows as the whole batch has, laid out in memory as `tensor` is: that is the order of draws."""
    return torch.empty(
        _shape(rows.whole(len(tensor)), tensor.shape),
        dtype=tensor.dtype,
        device=tensor.device,
        memory_format=_layout(tensor),
    )


def _shape(count: int, shape: Sequence[int]) -> tuple[int, ...]:
    return (count, *shape[1:])


def _layout(tensor: Tensor) -> torch.memory_format:
    flat = tensor.is_contiguous() or not tensor.is_contiguous(memory_format=torch.channels_last)
    return torch.contiguous_format if flat else torch.channels_last
