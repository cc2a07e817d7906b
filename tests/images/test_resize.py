"""Resizing averages what it shrinks, keeps 16 bits, lets no hidden colour bleed in; depths convert to the nearest."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gantool.images import NEAREST, eight_bit, resize, resize_with_alpha, sixteen_bit
from gantool.images.picture import Picture
from gantool.images.rows import by_rows

from .made import ramp


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [0, 1, 3, 4])
def test_a_fine_pattern_shrinks_to_its_mean(dtype: type, channels: int) -> None:
    top = int(np.iinfo(dtype).max)
    board = (np.indices((64, 64)).sum(0) % 2 * top).astype(dtype)
    pixels = board if channels == 0 else np.repeat(board[..., None], channels, axis=2)
    small = resize(pixels, (8, 4))
    assert small.shape == (4, 8, *pixels.shape[2:]) and small.dtype == dtype
    assert np.abs(small.astype(float) - top / 2).max() < top * 0.01


def test_sixteen_bits_are_not_eight() -> None:
    small = resize(ramp(256, 256, 3, np.uint16), (128, 128))
    assert len(np.unique(small)) > 2000
    assert np.abs(eight_bit(small).astype(int) - resize(ramp(256, 256), (128, 128))).max() <= 1


def test_nearest_invents_no_colour() -> None:
    labels = np.random.default_rng(0).choice(np.array([3, 90, 200], np.uint8), (40, 40, 3))
    assert set(np.unique(resize(labels, (17, 61), NEAREST))) <= {3, 90, 200}


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_hidden_colours_leave_no_fringe(dtype: type) -> None:
    top = np.iinfo(dtype).max
    pixels = np.zeros((32, 32, 3), dtype)
    pixels[:, :16] = (top, 0, 0)
    pixels[:, 16:] = (0, top, 0)  # green, but nobody sees it
    alpha = np.zeros((32, 32), dtype)
    alpha[:, :16] = top
    colors, small_alpha = resize_with_alpha(pixels, alpha, (9, 9))
    seen = small_alpha > top // 20
    assert colors[seen][:, 1].max() <= top // 64
    assert colors[seen][:, 0].min() >= top - top // 16
    assert colors.dtype == small_alpha.dtype == dtype


@given(st.integers(0, 255), st.integers(0, 65535))
def test_depths_convert_to_the_nearest(small: int, large: int) -> None:
    assert eight_bit(sixteen_bit(np.array([small], np.uint8)))[0] == small
    assert eight_bit(np.array([large], np.uint16))[0] == int(large / 257 + 0.5)


def test_bands_join_without_a_seam() -> None:
    big = ramp(3000, 1000)
    assert np.array_equal(by_rows(np.empty_like(big), lambda band: 255 - band, big), 255 - big)
    empty = np.empty((0, 4), np.uint8)
    assert by_rows(empty, lambda band: band, empty).size == 0


def test_a_picture_holds_only_what_it_promises() -> None:
    with pytest.raises(ValueError, match="H W 1 or H W 3"):
        Picture(np.zeros((2, 2), np.uint8))
    with pytest.raises(ValueError, match="H W 1 or H W 3"):
        Picture(np.zeros((2, 2, 3), np.float32))  # type: ignore[arg-type]  # that is what is refused
    with pytest.raises(ValueError, match="alpha"):
        Picture(np.zeros((2, 2, 3), np.uint8), np.zeros((2, 3), np.uint8))
