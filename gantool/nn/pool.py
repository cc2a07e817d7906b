"""A pool of earlier fakes, shown to the discriminator in place of half of the new ones, so that it does not forget.

Shrivastava et al., arXiv:1612.07828, 2.3, in the form of CycleGAN, arXiv:1703.10593, section 4.
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor


class ImagePool:
    """Keeps the last `capacity` fakes that came in, with whatever belongs to them (labels, inputs).

    Draws come from torch's global generator on the CPU: which fakes are exchanged is decided without the device.
    """

    def __init__(self, capacity: int = 50) -> None:
        self._capacity = capacity
        self._rows: list[tuple[Tensor, ...]] = []

    def exchange(self, *columns: Tensor) -> tuple[Tensor, ...]:
        """Give new fakes, N first, and get as many: new ones while the pool fills, then each second one an older one.

        `columns` stay together row by row. They come back detached; an older one's place in the pool is taken by the
        new one.
        """
        if self._capacity == 0:
            return tuple(column.detach() for column in columns)
        rows = zip(*(column.detach().unbind() for column in columns), strict=True)
        chosen = [self._exchange_one(row) for row in rows]
        return tuple(torch.stack(column) for column in zip(*chosen, strict=True))

    def _exchange_one(self, row: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        if len(self._rows) < self._capacity:
            self._rows.append(tuple(part.clone() for part in row))
            return row
        if torch.rand((), device="cpu") < 0.5:
            return row
        place = int(torch.randint(self._capacity, (), device="cpu"))
        old, self._rows[place] = self._rows[place], tuple(part.clone() for part in row)
        fits = all(one.shape == other.shape for one, other in zip(old, row, strict=True))
        return old if fits else row  # larger ones, of before memory was short, are let go

    def state(self) -> dict[str, Any]:
        """Tensors and plain values from which `load` goes on bit by bit."""
        return {"columns": [list(column) for column in zip(*self._rows, strict=True)]}

    def load(self, state: Mapping[str, Any], device: torch.device) -> None:
        """Take back what `state` gave."""
        self._rows = [tuple(part.to(device) for part in row) for row in zip(*state["columns"], strict=True)]
