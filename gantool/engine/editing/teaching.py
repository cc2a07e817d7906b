"""A direction taught by examples: the normal of a linear boundary between codes that have a trait and that lack it.

InterFaceGAN, arXiv:1907.10786, section 3.1, with ridge regression in place of its support vector machine: that has a
closed form, and so has what it would say of each example had it not seen it. N examples, M = L D numbers of a code.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from gantool.errors import UnusableError

FEWEST = 4  # of each kind
CHANCE = 0.04  # a boundary is refused that luck alone would find this often
RIDGES = (1e-2, 1e-1, 1.0)


@dataclass(frozen=True)
class Taught:
    """`direction`, L D: adding it once leads from what lacks the trait to what has it, on average.

    `told_right` of the `examples` were told right by a boundary that had not seen them.
    """

    direction: Tensor
    told_right: int
    examples: int


def boundary(having: Tensor, lacking: Tensor, mean: Tensor) -> Taught:
    """Learn from codes, N L D each; `mean` is the average w, D.

    Raises:
        UnusableError: they are too few, or nothing tells them apart.
    """
    _check_counts(len(having), len(lacking))
    x = (torch.cat((having, lacking)) - mean).cpu().double().flatten(1)  # N M
    y = torch.cat((torch.ones(len(having)), -torch.ones(len(lacking)))).double()
    kernel = x @ x.T  # N N
    scale = kernel.diagonal().mean().clamp_min(1e-12)
    kernel = kernel + scale  # a constant feature: the boundary need not go through the average
    cost = torch.where(y > 0, len(having), len(lacking)) * 2 / len(y)  # the many do not outvote the few
    ridges = [ridge * scale * torch.diag(cost) for ridge in RIDGES]
    judged = [(ridge, _judged(kernel, y, ridge)) for ridge in ridges]
    ridge, right = max(judged, key=lambda each: _balanced(each[1], y))
    if _luck(_balanced(right, y), len(having), len(lacking)) > CHANCE:
        raise UnusableError(
            f"Nothing in the model tells these apart: of {len(y)} marked pictures {int(right.sum())} were told right "
            "when judged by the others, which luck can do too; mark more, or such that differ in this trait only.")
    normal = x.T @ torch.linalg.solve(kernel + ridge, y)  # M
    unit = normal / normal.norm().clamp_min(1e-12)
    along = x @ unit
    gap = along[: len(having)].mean() - along[len(having) :].mean()
    return Taught((unit * gap).view(having.shape[1:]).float(), int(right.sum()), len(y))


def _check_counts(having: int, lacking: int) -> None:
    if having < FEWEST or lacking < FEWEST:
        raise UnusableError(f"A slider needs at least {FEWEST} pictures that have the trait and {FEWEST} that lack it; "
                            f"there are {having} and {lacking}.")


def _judged(kernel: Tensor, y: Tensor, ridge: Tensor) -> Tensor:
    """Whether each example is told right by a ridge regression that was made without it.

    With H = K (K + r)^-1, the prediction for i without i is y_i - (y_i - (H y)_i) / (1 - H_ii).
    """
    H = torch.linalg.solve(kernel + ridge, kernel).T
    without = y - (y - H @ y) / (1 - H.diagonal()).clamp_min(1e-9)
    right: Tensor = without.sign() == y
    return right


def _balanced(right: Tensor, y: Tensor) -> float:
    """The share that is told right, where both kinds count alike."""
    return float((right[y > 0].double().mean() + right[y < 0].double().mean()) / 2)


def _luck(share: float, having: int, lacking: int) -> float:
    """How likely so large a share is told right by tossing a coin; of uneven kinds the few decide how many count."""
    count = round(4 * having * lacking / (having + lacking))
    ways = sum(math.comb(count, hits) for hits in range(round(share * count), count + 1))
    return float(ways) / 2.0**count
