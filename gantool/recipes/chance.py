"""Single draws from a generator."""

import math

import torch
from torch import Generator


def draw(generator: Generator) -> float:
    """A number in [0, 1)."""
    return float(torch.rand((), generator=generator))


def between(generator: Generator, low: float, high: float) -> float:
    """A number in [low, high), every one as likely."""
    return low + (high - low) * draw(generator)


def magnitude(generator: Generator, low: float, high: float) -> float:
    """A number in [low, high), every ratio as likely: as many from 1 to 2 as from 2 to 4."""
    return math.exp(between(generator, math.log(low), math.log(high)))


def whole(generator: Generator, low: int, high: int) -> int:
    """A whole number in low..high, both included."""
    return int(torch.randint(low, high + 1, (), generator=generator))
