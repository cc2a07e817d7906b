"""In which order samples come: every one once in an epoch, in an order that depends on the seed and the epoch."""

import torch

from gantool.engine.seeds import generator


class Order:
    """The order of `count` samples. `name` keeps the orders of two sides apart."""

    def __init__(self, seed: int, count: int, name: str = "") -> None:
        self._seed, self._count = seed, count
        self._name: tuple[str, ...] = (name,) if name else ()
        self._drawn: tuple[tuple[int, int], list[int]] | None = None

    def at(self, position: int, salt: int) -> tuple[int, int]:
        """Epoch and sample of the `position`th draw of a run."""
        epoch, place = divmod(position, self._count)
        if self._drawn is None or self._drawn[0] != (epoch, salt):
            draw = generator(self._seed, salt, "order", epoch, *self._name)
            self._drawn = (epoch, salt), torch.randperm(self._count, generator=draw).tolist()
        return epoch, self._drawn[1][place]

    def batch(self, step: int, count: int, salt: int) -> list[tuple[int, int]]:
        """Epoch and sample of each place of a step's batch."""
        return [self.at(step * count + offset, salt) for offset in range(count)]
