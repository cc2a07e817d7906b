"""How far apart two sets of pictures are, by the features of each: FID, KID, precision and recall, inception score.

torchmetrics and torch-fidelity do the arithmetic. What is refused here is what they would answer with a number that
says nothing: fewer pictures than the figure needs, or pictures that are all the same. N pictures, D features.
"""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch_fidelity.metric_isc import KEY_METRIC_ISC_MEAN, KEY_METRIC_ISC_STD, isc_features_to_metric
from torch_fidelity.metric_kid import KEY_METRIC_KID_MEAN, KEY_METRIC_KID_STD, kid_features_to_metric
from torch_fidelity.metric_prc import KEY_METRIC_PRECISION, KEY_METRIC_RECALL, prc_features_to_metric
from torchmetrics.image.fid import FrechetInceptionDistance

from gantool.errors import UnusableError

SUBSETS = 100
SUBSET = 1000  # pictures at most: arXiv:1801.01401, section 4, takes 100 blocks of 1000
FEWEST_KID = 4
NEIGHBOURS = 3  # arXiv:1904.06991, section 3.1
SPLITS = 10  # of the inception score, arXiv:1606.03498
FULL_SPLIT = 100  # pictures: parts of fewer hold too few of each kind
SCALED = ", scaled to the goals"
PAIRS = 2000  # drawn for the diversity, at most


@dataclass(frozen=True)
class Found:
    """A figure: its value, the standard deviation of its parts where it has parts, and how it was taken."""

    value: float
    spread: float | None = None
    how: str = ""


class _Given(nn.Module):
    """Passes features on that have been taken already: torchmetrics wants a network."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.num_features = size

    def forward(self, features: Tensor) -> Tensor:
        return features


def frechet(made: Tensor, goals: Tensor) -> Found:
    """The distance of the Gaussians fitted to both sets, arXiv:1706.08500, (6): |m - m'|^2 + tr(C + C' - 2 (C C')^1/2).

    Raises:
        UnusableError: a set has fewer than two pictures.
    """
    _need(made, goals, 2)
    size = goals.shape[1]
    metric = FrechetInceptionDistance(feature=_Given(size)).set_dtype(torch.float64)
    metric.update(goals, real=True)
    metric.update(made, real=False)
    return Found(max(0.0, float(metric.compute())))


def is_stable(made: int, goals: int, size: int) -> bool:
    """Whether covariances of `size` features are known at all from so many pictures: with fewer they are singular."""
    return min(made, goals) > size


def kernel(made: Tensor, goals: Tensor, seed: int, *, scaled: bool = False) -> Found:
    """The squared maximum mean discrepancy under a cubic kernel, arXiv:1801.01401; without bias, so it may be negative.

    The mean over subsets, and their standard deviation: half of the pictures each where there are few of them, since
    subsets of all of them would be the same one a hundred times. The kernel, (x y / D + 1)^3, is made for features as
    large as Inception's; `scaled` brings others to a mean square of 1 over the goals.

    Raises:
        UnusableError: a set has fewer than four pictures.
    """
    fewest = _need(made, goals, FEWEST_KID)
    size = min(SUBSET, fewest // 2)
    if scaled:
        unit = goals.square().mean().sqrt().clamp(min=1e-12)
        made, goals = made / unit, goals / unit
    found = kid_features_to_metric(
        made, goals, kid_subsets=SUBSETS, kid_subset_size=size, rng_seed=seed, verbose=False
    )
    how = f"{SUBSETS} subsets of {size}" + (SCALED if scaled else "")
    return Found(found[KEY_METRIC_KID_MEAN], found[KEY_METRIC_KID_STD], how)


def precision_recall(made: Tensor, goals: Tensor) -> tuple[Found, Found]:
    """The share of each set that lies within the other's neighbourhoods, arXiv:1904.06991, (1) and (2).

    Raises:
        UnusableError: a set has too few pictures, or too few different ones, for a neighbourhood.
    """
    _need(made, goals, NEIGHBOURS + 2)
    for features in (made, goals):
        if len(torch.unique(features, dim=0)) < NEIGHBOURS + 2:
            raise UnusableError("almost all pictures are the same, so that none has a neighbourhood")
    found = prc_features_to_metric(
        made, goals, prc_neighborhood=NEIGHBOURS, prc_batch_size=10_000, save_cpu_ram=False, verbose=False
    )
    how = f"{NEIGHBOURS} nearest neighbours"
    return Found(found[KEY_METRIC_PRECISION], how=how), Found(found[KEY_METRIC_RECALL], how=how)


def inception_score(logits: Tensor, seed: int) -> Found:
    """exp E KL(p(y|x) || p(y)), arXiv:1606.03498, section 4; over ten parts of the pictures, or fewer of few pictures.

    Raises:
        UnusableError: there are fewer than two pictures.
    """
    if len(logits) < 2:
        raise UnusableError("it needs at least 2 pictures")
    splits = max(1, min(SPLITS, len(logits) // FULL_SPLIT))
    found = isc_features_to_metric(logits, splits=splits, shuffle=True, rng_seed=seed)
    parts = "1 part" if splits == 1 else f"{splits} parts"
    return Found(found[KEY_METRIC_ISC_MEAN], found[KEY_METRIC_ISC_STD] if splits > 1 else None, parts)


def pairs_of(count: int, seed: int, most: int = PAIRS) -> list[tuple[int, int]]:
    """Which pictures are held against each other: all pairs, or as many drawn ones."""
    if count * (count - 1) // 2 <= most:
        return [(one, other) for one in range(count) for other in range(one)]
    draw = torch.Generator().manual_seed(seed)
    ones = torch.randint(0, count, (most,), generator=draw)
    others = (ones + torch.randint(1, count, (most,), generator=draw)) % count  # never itself
    return list(zip(ones.tolist(), others.tolist(), strict=True))


def diversity(features: Tensor, seed: int) -> Found:
    """The mean distance of two pictures in the space of features.

    Raises:
        UnusableError: there are fewer than two pictures.
    """
    if len(features) < 2:
        raise UnusableError("it needs at least 2 pictures")
    pairs = pairs_of(len(features), seed)
    ones, others = ([pair[side] for pair in pairs] for side in (0, 1))
    distances = (features[ones] - features[others]).norm(dim=1)
    return Found(float(distances.mean()), how=f"{len(pairs)} pairs")


def _need(made: Tensor, goals: Tensor, least: int) -> int:
    """The size of the smaller set."""
    fewest = min(len(made), len(goals))
    if fewest < least:
        raise UnusableError(f"it needs at least {least} results and {least} goals, and there are {len(made)} and "
                            f"{len(goals)}")
    return fewest
