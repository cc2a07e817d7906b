"""What a sample world is: a palette, and a renderer of label maps with the photos that belong to them."""

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from gantool.api import Palette

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Ints = NDArray[np.intp]
Picture = NDArray[np.uint8]


class World(Protocol):
    """A world of pictures that can be drawn without end.

    Attributes:
        id: the name on the command line.
        title, summary: for a person.
        palette: the classes of its label maps, in a fixed order.
    """

    id: str
    title: str
    summary: str
    palette: Palette

    def render(self, seed: int, index: int, size: int) -> tuple[Picture, Picture]:
        """Draw picture `index` of the series `seed` as (label map, photo), both uint8 `size` `size` 3 RGB.

        The label map holds exact palette colours and nothing between them. The same arguments give the same bytes.

        Raises:
            gantool.errors.UnusableError: `size` is outside 16..2048.
        """
        ...


def generator(*key: int) -> np.random.Generator:
    """The random numbers of one picture, the same on every machine: only `Generator.random` is drawn from it.

    Normal and integer draws are left out because their streams lean on libm and may change with numpy.
    """
    return np.random.Generator(np.random.PCG64(list(key)))


def between(rng: np.random.Generator, low: float, high: float) -> float:
    """A uniform draw from [low, high)."""
    return low + (high - low) * float(rng.random())


def choose(rng: np.random.Generator, weights: dict[str, float]) -> str:
    """A draw of one of the names by weight."""
    left = float(rng.random()) * sum(weights.values())
    for name, weight in weights.items():
        left -= weight
        if left < 0:
            return name
    return next(reversed(weights))


def smoothstep(low: float, high: float, x: Any) -> Floats:
    """0 below `low`, 1 above `high`, a smooth cubic between; `high` < `low` falls instead of rising."""
    t = np.clip((x - low) / (high - low), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t))


def mix(a: Any, b: Any, t: Any) -> Floats:
    """a where t is 0, b where t is 1."""
    return np.asarray(a + (b - a) * t)
