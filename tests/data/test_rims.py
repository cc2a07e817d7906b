"""Borders of label maps keep to the classes beside them, however soft they are; thin lines stay."""

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.api import Palette, Swatch
from gantool.data import quantise, settle

Pixels = NDArray[np.uint8]

# The blend of the first two is the third.
COLORS = ((0, 0, 220), (220, 0, 0), (110, 0, 110), (250, 250, 0))
PALETTE = Palette(swatches=tuple(Swatch(color=color, name=str(color)) for color in COLORS))


def board(size: int = 96) -> Pixels:
    """Large fields of the first two classes and one of the fourth."""
    index = np.zeros((size, size), np.int64)
    index[:, size // 3 :] = 1
    index[size // 2 :, size // 2 :] = 3
    return np.array(COLORS, np.uint8)[index]


def softened(pixels: Pixels) -> Pixels:
    """A border pixel is two thirds of one side and a third of the other, as drawing programs soften edges."""
    beside = np.roll(pixels, 1, axis=1)
    beside[:, 0] = pixels[:, 0]
    return (pixels * 0.66 + beside * 0.34).round().astype(np.uint8)


def jpeg(pixels: Pixels, quality: int) -> Pixels:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file))


def share_of(pixels: Pixels, color: tuple[int, int, int]) -> float:
    return float((pixels == color).all(-1).mean())


def test_soft_borders_have_no_rim_of_a_third_class() -> None:
    soft = softened(board())
    assert share_of(quantise(soft, PALETTE), COLORS[2]) > 0.003  # what is mended
    mended = settle(soft, PALETTE)
    assert share_of(mended, COLORS[2]) == 0
    assert (mended == board()).all(-1).mean() > 0.98
    assert {tuple(color) for color in mended.reshape(-1, 3).tolist()} <= set(COLORS)


def test_jpeg_borders_have_hardly_a_rim() -> None:
    spoilt = jpeg(board(), 70)
    before = (quantise(spoilt, PALETTE) != board()).any(-1).mean()
    after = (settle(spoilt, PALETTE) != board()).any(-1).mean()
    assert after < before / 3 and share_of(settle(spoilt, PALETTE), COLORS[2]) < 1e-3


def test_exact_maps_are_left_alone_to_the_pixel() -> None:
    index = np.random.default_rng(0).integers(0, 4, (40, 40))
    noise = np.array(COLORS, np.uint8)[index]
    np.testing.assert_array_equal(settle(noise, PALETTE), noise)


def test_a_thin_line_in_a_class_of_its_own_stays() -> None:
    pixels = board()
    pixels[20:22] = COLORS[3]
    soft = jpeg(pixels, 92)
    assert (settle(soft, PALETTE)[20:22] == COLORS[3]).all(-1).mean() > 0.9


def test_tiny_maps_and_maps_of_many_classes() -> None:
    tiny = np.full((2, 5, 3), 200, np.uint8)
    np.testing.assert_array_equal(settle(tiny, PALETTE), quantise(tiny, PALETTE))
    many = Palette(swatches=tuple(Swatch(color=(n, n, n), name=str(n)) for n in range(100)))
    greys = np.arange(300, dtype=np.uint8).reshape(10, 30, 1).repeat(3, 2)
    np.testing.assert_array_equal(settle(greys, many), quantise(greys, many))
