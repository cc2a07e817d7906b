"""How large a result is to be, and how often a picture must pass an enlarger for it."""

import math
from dataclasses import dataclass

from gantool.errors import UnusableError

MOST_PASSES = 3
MOST_SIDE = 200_000  # px
MOST_PIXELS = 1 << 30
MOST_BETWEEN = 1 << 28  # px that a pass makes, at most, where the result has fewer


@dataclass(frozen=True)
class Wanted:
    """A factor, or the width or height in px, proportions kept; with both the largest size that fits into them.

    With nothing given a picture becomes as large as the model makes it.
    """

    scale: float | None = None
    width: int | None = None
    height: int | None = None

    def factor(self, height: int, width: int, own: int) -> float:
        """How many times as large a picture of that size becomes; `own` is the model's scale."""
        factors = [wanted / side for wanted, side in ((self.width, width), (self.height, height)) if wanted]
        return min(factors) if factors else self.scale or float(own)

    def size(self, height: int, width: int, own: int) -> tuple[int, int]:
        """(height, width) of the result.

        Raises:
            UnusableError: it would be too large for any picture file.
        """
        factor = self.factor(height, width, own)
        size = max(1, round(height * factor)), max(1, round(width * factor))
        if max(size) > MOST_SIDE or size[0] * size[1] > MOST_PIXELS:
            raise UnusableError(
                f"{width} × {height} px would become {size[1]:,} × {size[0]:,} px, which is too large for a picture; "
                "choose a smaller scale."
            )
        return size


def passes(factor: float, own: int) -> int:
    """How often a picture goes through a model of the scale `own` to become `factor` times as large: at least once."""
    count, reached = 1, float(own)
    while own > 1 and reached < factor * 0.999 and count < MOST_PASSES:
        count, reached = count + 1, reached * own
    return count


def entries(height: int, width: int, count: int, own: int, result: tuple[int, int]) -> list[tuple[int, int]]:
    """The (height, width) at which a picture enters each of `count` passes on its way to `result`.

    It is what the pass before has made, or less of it: three passes of 4 to become 17 times as large would else come by
    64 times. What is shrunk here is still at least as large as what the pass must make of it.
    """
    most, sizes = max(MOST_BETWEEN, result[0] * result[1]), []
    for _ in range(count):
        shrink = min(1.0, math.sqrt(most / (height * width * own**2)))
        height, width = (max(1, int(side * shrink)) for side in (height, width)) if shrink < 1 else (height, width)
        sizes.append((height, width))
        height, width = height * own, width * own
    return sizes
