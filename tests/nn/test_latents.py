"""Latents of seeds, and the ways and sums of them."""

import math

import pytest
import torch

from gantool.errors import UnusableError
from gantool.nn.latents import combined, latents, lerp, slerp


def test_a_seed_gives_the_published_numbers_in_every_batch() -> None:
    # numpy.random.RandomState(0).randn(3), which StyleGAN's tools draw from.
    assert latents([0], 3)[0].tolist() == pytest.approx([1.764052, 0.400157, 0.978738], abs=1e-6)
    assert torch.equal(latents([5, 0], 64)[1], latents([0], 64)[0])
    assert latents([], 4).shape == (0, 4) and latents([2**40], 4).shape == (1, 4)
    many = latents(range(200), 100)
    assert float(many.mean()) == pytest.approx(0, abs=0.02) and float(many.std()) == pytest.approx(1, abs=0.02)


def test_the_sphere_is_kept_and_the_line_is_not() -> None:
    start, end = torch.tensor([[2.0, 0.0]]), torch.tensor([[0.0, 2.0]])
    assert slerp(start, end, 0.5)[0].tolist() == pytest.approx([math.sqrt(2), math.sqrt(2)])
    assert slerp(start, end, 1 / 3)[0].tolist() == pytest.approx([2 * math.cos(math.pi / 6), 1.0])
    assert lerp(start, end, 0.5)[0].tolist() == [1, 1]
    assert torch.allclose(slerp(start, start * 1.0, 0.3), start)  # nothing to go round
    rows = slerp(torch.cat((start, end)), torch.cat((end, end)), 0.5)
    assert rows[1].tolist() == pytest.approx([0, 2])


def test_sums_have_the_length_of_their_terms() -> None:
    a, b, c = latents([1, 2, 3], 512).split(1)
    total = combined([(1, a), (-1, b), (1, c)])
    mean = float((a.norm() + b.norm() + c.norm()) / 3)
    assert float(total.norm()) == pytest.approx(mean, rel=1e-5)
    assert float(torch.cosine_similarity(total, a - b + c)) == pytest.approx(1, abs=1e-5)
    torch.testing.assert_close(combined([(2.5, a)]), a)
    for nothing in ([], [(0.0, a)]):
        with pytest.raises(UnusableError):
            combined(nothing)
