"""Distances between sets of pictures: closed forms, sets against themselves, sets that no figure can be taken of."""

import math

import numpy as np
import pytest
import torch
from torch_fidelity.metric_fid import KEY_METRIC_FID, fid_features_to_statistics, fid_statistics_to_metric

from gantool.errors import UnusableError
from gantool.metrics.sets import diversity, frechet, inception_score, is_stable, kernel, pairs_of, precision_recall

SIZE = 6


def drawn(count: int, seed: int, mean: float = 0.0, scale: float = 1.0, size: int = SIZE) -> torch.Tensor:
    return torch.randn(count, size, generator=torch.Generator().manual_seed(seed), dtype=torch.float64) * scale + mean


def with_moments(features: torch.Tensor, mean: torch.Tensor, deviations: torch.Tensor) -> torch.Tensor:
    """The features moved and stretched so that their mean and covariance are these exactly."""
    centred = features - features.mean(0)
    root = torch.linalg.cholesky(torch.cov(centred.T))
    return torch.linalg.solve_triangular(root, centred.T, upper=False).T * deviations + mean


@pytest.fixture
def gaussians() -> tuple[torch.Tensor, torch.Tensor, float]:
    """Two sets of which the distance is known: diagonal covariances, sum of (m - m')^2 + (s - s')^2."""
    means = torch.zeros(SIZE).double(), torch.linspace(-1, 2, SIZE).double()
    spreads = torch.linspace(0.5, 3, SIZE).double(), torch.linspace(2, 1, SIZE).double()
    sets = [with_moments(drawn(400, seed), means[seed], spreads[seed]) for seed in (0, 1)]
    known = float(((means[0] - means[1]) ** 2 + (spreads[0] - spreads[1]) ** 2).sum())
    return sets[0], sets[1], known


def test_two_gaussians_have_their_distance(gaussians: tuple[torch.Tensor, torch.Tensor, float]) -> None:
    made, goals, known = gaussians
    assert frechet(made, goals).value == pytest.approx(known, rel=1e-9)  # torchmetrics
    one, other = (fid_features_to_statistics(each) for each in (made, goals))
    assert fid_statistics_to_metric(one, other, verbose=False)[KEY_METRIC_FID] == pytest.approx(known, rel=1e-9)


def test_a_set_against_itself_is_no_distance_away() -> None:
    same = drawn(60, 0)
    assert frechet(same, same).value == pytest.approx(0, abs=1e-6)
    precision, recall = precision_recall(same, same)
    assert (precision.value, recall.value) == (1, 1)


def test_kid_is_without_bias() -> None:
    values = [kernel(drawn(40, seed), drawn(40, 100 + seed), 0).value for seed in range(60)]
    error = np.std(values) / math.sqrt(len(values))
    assert abs(np.mean(values)) < 3 * error, "one distribution: around 0"
    assert any(value < 0 for value in values)
    assert kernel(drawn(40, 0), drawn(40, 1, mean=1.0), 0).value > 10 * np.std(values)


def test_kid_of_few_pictures_has_a_spread_and_repeats() -> None:
    made, goals = drawn(20, 0), drawn(30, 1, mean=0.5)
    found = kernel(made, goals, 3)
    assert found.spread is not None and found.spread > 0 and found.how == "100 subsets of 10"
    assert kernel(made, goals, 3) == found and kernel(made, goals, 4) != found
    scaled = kernel(made, goals, 3, scaled=True)
    assert scaled.value == pytest.approx(kernel(made * 50, goals * 50, 3, scaled=True).value), "whatever their size"
    assert scaled.how == "100 subsets of 10, scaled to the goals"
    with pytest.raises(UnusableError, match="at least 4"):
        kernel(made[:3], goals, 0)


def test_precision_and_recall_tell_missing_from_wrong() -> None:
    goals = torch.cat([drawn(40, 0), drawn(40, 1, mean=30.0)])
    half = drawn(40, 2, scale=0.5)  # only of the one kind
    precision, recall = precision_recall(half, goals)
    assert precision.value > 0.9 and recall.value < 0.6
    with pytest.raises(UnusableError, match="the same"):
        precision_recall(torch.ones(20, SIZE).double(), goals)
    with pytest.raises(UnusableError, match="at least"):
        precision_recall(goals[:4], goals)


def test_stability_needs_more_pictures_than_features() -> None:
    assert is_stable(2049, 5000, 2048) and not is_stable(2048, 5000, 2048) and not is_stable(5000, 20, 2048)
    assert frechet(torch.ones(5, 3).double(), torch.ones(5, 3).double()).value == 0, "all the same, singular, and fine"
    with pytest.raises(UnusableError, match="at least 2"):
        frechet(drawn(1, 0), drawn(5, 0))


def test_inception_score_of_known_classes() -> None:
    certain = torch.eye(4, dtype=torch.float64).repeat(25, 1) * 100  # four classes, each sure, as many of each
    assert inception_score(certain, 0).value == pytest.approx(4)
    few = inception_score(certain[:8], 0)
    assert few.value == pytest.approx(4, abs=1e-6) and few.how == "1 part" and few.spread is None
    assert inception_score(torch.zeros(20, 4).double(), 0).value == pytest.approx(1)
    with pytest.raises(UnusableError):
        inception_score(certain[:1], 0)


def test_diversity_is_the_mean_distance() -> None:
    line = torch.tensor([[0.0], [1.0], [3.0]]).double()
    assert diversity(line, 0).value == pytest.approx((1 + 3 + 2) / 3)
    assert diversity(torch.ones(5, 3).double(), 0).value == 0
    with pytest.raises(UnusableError):
        diversity(line[:1], 0)
    drawn_pairs = pairs_of(1000, 0)
    assert len(drawn_pairs) == 2000 and all(one != other for one, other in drawn_pairs)
    assert drawn_pairs == pairs_of(1000, 0)
