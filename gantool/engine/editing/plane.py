"""The plane of pictures around a seed: a map of the sphere on which likely latents lie, flat near its middle."""

import math

from torch import Tensor

from gantool.api import Synthesis

ACROSS, DOWN = 0x9E3779B9, 0x85EBCA6B  # two seeds far from those that persons choose; any two would do


def code_at(model: Synthesis, seed: int, label: int | None, x: float, y: float) -> Tensor:
    """The code of the picture at (x, y) radians from the seed's own: one row.

    Going by an angle r towards a unit vector v from u ends at cos(r) u + sin(r) v: the exponential map of the sphere.
    Random latents of many numbers are nearly orthogonal, so those of two other seeds serve as the axes.
    """
    r = math.hypot(x, y)
    seeds = [seed, (seed + ACROSS) % 2**32, (seed + DOWN) % 2**32]
    middle, across, down = (model.sample([each], label) for each in seeds)  # one by one: bit for bit those alone
    if r < 1e-6:
        return middle
    ways = [(math.sin(r) * x / r, across), (math.sin(r) * y / r, down)]
    terms = [(math.cos(r), middle), *((weight, code) for weight, code in ways if weight)]
    return model.combine(terms)
