"""Taking weights out of a foreign table under our names, so that at the end it is known what was left over."""

import re
from collections.abc import Callable, Iterator, Mapping

import torch
from torch import Tensor

from gantool.errors import UnusableError

Change = Callable[[Tensor], Tensor]


class Renaming:
    """What is left of a foreign table, and what has been taken out of it.

    Names of plain attributes have a "#" in them (`gantool.engine.foreign_networks`); they may be left over.
    """

    def __init__(self, state: Mapping[str, Tensor], prefix: str = "") -> None:
        self._left = {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}
        self.taken: dict[str, Tensor] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._left

    def names(self, pattern: str) -> Iterator[re.Match[str]]:
        """What is left and has such a name."""
        return (found for name in list(self._left) if (found := re.fullmatch(pattern, name)))

    def take(self, name: str, ours: str, change: Change = lambda value: value) -> Tensor:
        """Take a weight that must be there.

        Raises:
            UnusableError: it is not.
        """
        if name not in self._left:
            raise UnusableError(f"it has no {name}, which a StyleGAN2 network of this layout needs")
        self.taken[ours] = change(self._left.pop(name)).contiguous()
        return self.taken[ours]

    def drop(self, name: str) -> Tensor | None:
        """Take a weight out that needs no place of its own; None where there is none."""
        return self._left.pop(name, None)

    def left(self) -> list[str]:
        """Weights that nobody has taken."""
        return sorted(name for name in self._left if "#" not in name)


def taps_of(kernels: list[Tensor], gains: tuple[float, ...]) -> tuple[float, ...]:
    """The taps of one separable filter, of which all `kernels` are copies times one of `gains`.

    Raises:
        UnusableError: they are not.
    """
    first = kernels[0].double() / kernels[0].double().sum()
    row = first.sum(0)
    for kernel in kernels:
        total = float(kernel.double().sum())
        if not any(abs(total - gain) < 1e-3 for gain in gains):
            raise UnusableError(f"one of its filters multiplies by {total:.3g}")
        same = kernel.shape == first.shape and torch.allclose(kernel.double() / total, torch.outer(row, row), atol=1e-6)
        if kernel.ndim != 2 or not same or len(row) % 2:
            raise UnusableError("its filters differ from each other, or are no even number of taps in each direction")
    scale = 1 / row[row.abs() > 0].abs().min()
    return tuple(round(float(each * scale), 6) for each in row)


def flat(value: Tensor) -> Tensor:
    """A weight without the dimensions of length 1 before it."""
    while value.ndim and value.shape[0] == 1:
        value = value[0]
    return value
