"""Pivotal tuning: after the search, the generator itself is changed a little so that the found code paints the photo.

arXiv:2106.05744, section 3.2 and 3.3: distance to the photo at the pivot, and at codes near it the picture of the
untouched generator, so that the change stays local. w numbers of D, codes 1 L D.
"""

from collections.abc import Iterator

import torch
from torch import Tensor

from gantool.api import StyleSpace
from gantool.engine.editing.adam import Adam
from gantool.engine.editing.directions import sampled
from gantool.engine.editing.likeness import Eye, Likeness
from gantool.engine.editing.projecting import Found, Search
from gantool.nn.styles import broadcast

STEPS = 150
RATE = 1e-3  # Adam's; half at the end
NEAR = 0.3  # share of the way from the pivot to a random w
LOCALITY = 0.3  # weight of staying the same there
GOOD_ENOUGH = 0.004  # error at which more tuning only harms


def tune(space: StyleSpace, untouched: StyleSpace, z_size: int, photo: Tensor, pivot: Found,
         eye: Eye | None = None, steps: int = STEPS) -> Iterator[Search]:
    """Change the weights of `space` step by step; stop asking whenever it is good enough.

    `untouched` is the same model, and stays.
    """
    likeness = Likeness(untouched, photo, eye)
    weights = [each.requires_grad_(True) for each in space.tunable()]
    optimiser = Adam(weights, [RATE] * len(weights))
    random = broadcast(sampled(space, z_size, steps).float(), len(space.resolutions)).to(photo.device)  # steps L D
    try:
        for step in range(steps):
            image, distance = _step(space, untouched, likeness, pivot, random[step : step + 1], optimiser,
                                    1 - 0.5 * step / steps)
            error = float(likeness.error(image))
            now = Found(pivot.code, pivot.noise, image, distance, error)
            yield Search("tuning", step + 1, steps, now)
            if error < GOOD_ENOUGH:
                return
    finally:
        for each in weights:
            each.requires_grad_(False)


def _step(space: StyleSpace, untouched: StyleSpace, likeness: Likeness, pivot: Found, random: Tensor,
          optimiser: Adam, speed: float) -> tuple[Tensor, float]:
    optimiser.zero_grad()
    nearby = torch.lerp(pivot.code, random, NEAR)
    with torch.no_grad():
        before = untouched.paint(nearby)
    with torch.enable_grad():
        image = space.paint(pivot.code, pivot.grain)
        distance = likeness(image).sum()
        moved = (space.paint(nearby) - before).square().mean()
        (distance + LOCALITY * moved).backward()  # type: ignore[no-untyped-call]  # untyped in torch
    optimiser.step(speed)
    return image.detach(), float(distance.detach())
