"""Augmentation below the bound does not leak into what is generated; a uniform rotation that is always applied does.

A toy of the whole game: pictures are a wedge that points one of four ways, the real ones always up. The generator is
the four probabilities, the discriminator is linear, both see each other through the real augmentation.
"""

import math

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from gantool.augment import Pipe, apply, draw

COPIES = 16  # of each way, each with its own draw


def wedges() -> Tensor:
    """4 1 12 12: from the middle outwards, pointing up, right, down and left."""
    y, x = torch.meshgrid(*(torch.arange(12) - 5.5,) * 2, indexing="ij")
    up = ((-y > 2 * x.abs()) & (x**2 + y**2 < 30)).float()[None, None]
    return torch.cat([up.rot90(-turns, (2, 3)) for turns in range(4)])


def learnt(operation: str, p: float) -> Tensor:
    """The generator's probabilities of the four ways after learning from none but upright wedges."""
    pipe, pictures = Pipe(frozenset({operation})), wedges().repeat_interleave(COPIES, 0)
    wishes = torch.zeros(4, requires_grad=True)
    weights = torch.zeros(144, requires_grad=True)
    g, d = torch.optim.Adam([wishes], 0.05, (0.5, 0.9)), torch.optim.Adam([weights], 0.02, (0.5, 0.9))

    def decided(step: int, call: int) -> Tensor:
        seen = apply(draw(pipe, len(pictures), p, 0, step, call), pictures)[0]
        return (seen.flatten(1) @ weights).reshape(4, COPIES)

    for step in range(150):
        real, fake = decided(step, 0)[0], decided(step, 1)
        share = wishes.softmax(0).detach()
        loss = F.softplus(-real).mean() + (share * F.softplus(fake).mean(1)).sum() + 0.05 * weights.square().sum()
        d.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch's has no types
        d.step()
        wish = (wishes.softmax(0) * F.softplus(-decided(step, 2)).mean(1)).sum()
        g.zero_grad()
        wish.backward()  # type: ignore[no-untyped-call]  # torch's has no types
        g.step()
    return wishes.softmax(0).detach()


@pytest.mark.parametrize("operation", ["quarter", "turn"])
def test_below_the_bound_only_upright_wedges_are_generated(operation: str) -> None:
    assert learnt(operation, p=0.7)[0] > 0.9


@pytest.mark.parametrize("operation", ["quarter", "turn"])
def test_always_rotated_all_ways_are_alike_to_the_generator(operation: str) -> None:
    assert learnt(operation, p=1.0)[0] < 0.6


def test_the_map_of_distributions_can_be_undone_below_one_and_not_at_one() -> None:
    """T = (1 - p) I + p / 4: its smallest eigenvalue is 1 - p (arXiv:2006.06676, appendix C)."""
    for p, least in ((0.8, 0.2), (1.0, 0.0)):
        counted = torch.zeros(4, 4)
        for way, picture in enumerate(wedges()):
            many = picture.expand(2000, -1, -1, -1)
            seen = apply(draw(Pipe(frozenset({"quarter"})), 2000, p, way, 0, 0), many)[0]
            ways = torch.cdist(seen.flatten(1), wedges().flatten(1)).argmin(1)
            counted[:, way] = torch.bincount(ways, minlength=4) / 2000
        smallest = float(torch.linalg.eigvals(counted).abs().min())
        assert math.isclose(smallest, least, abs_tol=0.06)
