"""PatchNCE against its definition, written out."""

import math

import pytest
import torch
import torch.nn.functional as F

from gantool.nn.contrastive import PatchEmbedding, patch_nce, sampled_places


def test_the_loss_is_that_of_the_paper() -> None:
    torch.manual_seed(0)
    queries, keys = (F.normalize(torch.randn(2, 5, 8, dtype=torch.float32), dim=2) for _ in range(2))
    total = 0.0
    for n in range(2):
        for s in range(5):
            scores = [math.exp(float(queries[n, s] @ keys[n, other]) / 0.07) for other in range(5)]
            total -= math.log(scores[s] / sum(scores))
    assert float(patch_nce(queries, keys)) == pytest.approx(total / 10, rel=1e-5)


def test_what_cannot_be_told_apart_costs_the_logarithm_of_the_choices() -> None:
    same = F.normalize(torch.ones(1, 16, 4), dim=2)
    assert float(patch_nce(same, same)) == pytest.approx(math.log(16), rel=1e-5)


def test_right_patches_cost_nearly_nothing_and_wrong_ones_much() -> None:
    keys = torch.eye(8)[None]
    assert float(patch_nce(keys, keys)) < 1e-4
    assert float(patch_nce(keys.roll(1, 1), keys)) > 10


def test_only_the_queries_learn() -> None:
    queries, keys = (torch.randn(1, 4, 4, requires_grad=True) for _ in range(2))
    patch_nce(queries, keys).backward()  # type: ignore[no-untyped-call]  # torch's has no types
    assert queries.grad is not None and keys.grad is None


def test_places_are_the_same_for_both_sides_and_never_repeat() -> None:
    maps = [torch.randn(2, 3, 8, 8), torch.randn(2, 6, 4, 4)]
    places = sampled_places(maps, 20)
    assert [len(each) for each in places] == [20, 16]
    assert all(len(set(each.tolist())) == len(each) for each in places)
    embedded = PatchEmbedding([3, 6], size=5)(maps, places)
    assert [tuple(each.shape) for each in embedded] == [(2, 20, 5), (2, 16, 5)]
    assert all(torch.allclose(each.norm(dim=2), torch.ones(2, each.shape[1]), atol=1e-5) for each in embedded)
