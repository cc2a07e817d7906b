"""MATLAB's bicubic resampling: its kernel, its edges, and values that are known."""

import torch

from gantool.nn.bicubic import cubic, imresize, resampled


def test_the_kernel_has_keys_values() -> None:
    x = torch.tensor([0.0, 0.5, -0.5, 1.0, 1.5, 2.0, 3.0], dtype=torch.float64)
    expected = torch.tensor([1, 0.5625, 0.5625, 0, -0.0625, 0, 0], dtype=torch.float64)
    torch.testing.assert_close(cubic(x), expected)


def test_halving_uses_eight_pixels_by_the_widened_kernel() -> None:
    """A unit impulse far from edges: the response is cubic(u / 2) / 2 at distances 0.5, 1.5, 2.5, 3.5."""
    line = torch.zeros(1, 1, 1, 20, dtype=torch.float64)
    line[..., 10] = 1
    made = resampled(line, (1, 10))[0, 0, 0]
    assert abs(float(made.sum()) - 0.5) < 1e-12
    shares = [0.5 * float(cubic(torch.tensor((2 * place + 0.5 - 10) / 2, dtype=torch.float64))) for place in range(10)]
    torch.testing.assert_close(made, torch.tensor(shares, dtype=torch.float64))


def test_doubling_weighs_four_pixels_and_mirrors_at_the_edge() -> None:
    line = torch.tensor([1.0, 2, 3, 4, 5, 6], dtype=torch.float64)[None, None, None]
    made = resampled(line, (1, 12))[0, 0, 0]
    # Inside, Keys' kernel reproduces a straight line; the values lie a quarter px beside the pixels.
    torch.testing.assert_close(made[4:8], torch.tensor([2.75, 3.25, 3.75, 4.25], dtype=torch.float64) + 0.0)
    # The first: weights of distances 1.75, .75, .25, 1.25 on pixels 2 1 (mirrored), 1 2.
    w = cubic(torch.tensor([1.75, 0.75, 0.25, 1.25], dtype=torch.float64))
    torch.testing.assert_close(made[0], (w * torch.tensor([2.0, 1, 1, 2], dtype=torch.float64)).sum() / w.sum())


def test_flat_pictures_stay_flat_and_sides_are_rounded_up() -> None:
    flat = torch.full((1, 2, 13, 7), 0.3)
    for factor in (0.25, 1 / 3, 2.5):
        made = imresize(flat, factor)
        torch.testing.assert_close(made, torch.full_like(made, 0.3))
    assert imresize(flat, 0.25).shape == (1, 2, 4, 2)


def test_a_picture_of_its_own_size_is_left_alone() -> None:
    images = torch.rand(1, 3, 9, 11)
    torch.testing.assert_close(resampled(images, (9, 11)), images)
