"""Figures against the truth: zero for the truth, and blur is found out."""

import torch
import torch.nn.functional as F

from gantool.metrics.paired import l1, structure_texture


def picture(seed: int, size: int = 64) -> torch.Tensor:
    return torch.rand(2, 3, size, size, generator=torch.Generator().manual_seed(seed)) * 2 - 1


def test_the_truth_scores_nothing() -> None:
    assert torch.equal(l1(picture(0), picture(0)), torch.zeros(2))
    assert torch.allclose(structure_texture(picture(0), picture(0)), torch.zeros(2), atol=1e-6)


def test_l1_is_a_share_of_the_range() -> None:
    assert torch.equal(l1(torch.ones(1, 3, 8, 8), -torch.ones(1, 3, 8, 8)), torch.ones(1))


def test_blur_beats_another_texture_by_l1_but_not_here() -> None:
    """Of two unrelated textures the blurred one has the lower L1: the reason why this figure exists."""
    truth, texture = picture(0), picture(1)
    blurred = F.avg_pool2d(truth, 9, 1, 4)
    assert (l1(blurred, truth) < l1(texture, truth)).all()
    assert (structure_texture(texture, truth) < structure_texture(blurred, truth)).all()
