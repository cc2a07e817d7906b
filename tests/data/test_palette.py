"""Palettes are found behind JPEG and between close colours, and quantising is exact."""

import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from gantool.api import Palette, Swatch
from gantool.data import nearest_index, quantise
from gantool.data.colors import unique_names
from gantool.data.palette import Pixels, colors_of, find_palette

from .painting import CLASSES, drawing, label_map, photo


def palette(*colors: tuple[int, int, int]) -> Palette:
    return Palette(swatches=tuple(Swatch(color=color, name=str(i)) for i, color in enumerate(colors)))


def through_jpeg(pixels: Pixels, quality: int) -> Pixels:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file))


def test_exact_palette_with_shares_and_names() -> None:
    found = find_palette([colors_of(label_map(n)) for n in range(6)])
    assert found is not None and {swatch.color for swatch in found.swatches} == set(CLASSES)
    pixels = np.concatenate([label_map(n)[1:-1, 1:-1].reshape(-1, 3) for n in range(6)])
    for swatch in found.swatches:
        assert swatch.share == pytest.approx((pixels == swatch.color).all(1).mean(), abs=1e-3)
    shares = [swatch.share for swatch in found.swatches]
    assert shares == sorted(shares, reverse=True)
    assert [swatch.name for swatch in found.swatches if swatch.color == (255, 170, 0)] == ["orange"]


@pytest.mark.parametrize("quality", [40, 75, 95])
def test_palette_behind_jpeg(quality: int) -> None:
    found = find_palette([colors_of(through_jpeg(label_map(n, 128), quality)) for n in range(8)])
    assert found is not None and len(found.swatches) == len(CLASSES)
    for color in CLASSES:
        assert min(max(abs(a - b) for a, b in zip(color, s.color, strict=True)) for s in found.swatches) <= 4


def test_lossless_colours_one_apart_are_kept_apart() -> None:
    numbers = label_map(3, 96)
    indices = np.zeros((96, 96, 3), np.uint8)
    for number, color in enumerate(CLASSES):
        indices[(numbers == color).all(2)] = number
    found = find_palette([colors_of(indices)])
    assert found is not None and {swatch.color[0] for swatch in found.swatches} == {0, 1, 2, 3}
    assert len({swatch.name for swatch in found.swatches}) == 4
    np.testing.assert_array_equal(quantise(indices, found), indices)


def test_photos_and_drawings_have_no_palette() -> None:
    assert find_palette([colors_of(photo(n)) for n in range(8)]) is None
    grey = np.repeat(photo(1).mean(2).astype(np.uint8)[..., None], 3, 2)
    assert find_palette([colors_of(grey)]) is None
    smooth = np.asarray(Image.fromarray(photo(2)).resize((512, 512), 3))  # flat everywhere, yet of all colours
    assert find_palette([colors_of(smooth)]) is None
    assert find_palette([colors_of(drawing(1))]) is None
    assert find_palette([]) is None


def test_a_product_on_white_is_no_label_map() -> None:
    pictures = []
    for n in range(8):
        pixels = np.full((128, 128, 3), 255, np.uint8)
        pixels[30:100, 20:110] = np.asarray(Image.fromarray(photo(n)).resize((90, 70), 3))
        pictures.append(colors_of(through_jpeg(pixels, 90)))
    assert find_palette(pictures) is None


@settings(deadline=None)
@given(
    st.lists(st.tuples(*[st.integers(0, 255)] * 3), min_size=1, max_size=12, unique=True),
    st.integers(0, 2**32 - 1),
)
def test_quantise_is_the_nearest_colour(colors: list[tuple[int, int, int]], seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (9, 11, 3)).astype(np.uint8)
    table = np.array(colors, np.int64)
    distance = ((pixels[:, :, None].astype(np.int64) - table) ** 2).sum(-1)
    index = nearest_index(pixels, palette(*colors))
    np.testing.assert_array_equal(np.take_along_axis(distance, index[..., None], 2)[..., 0], distance.min(2))
    np.testing.assert_array_equal(quantise(pixels, palette(*colors)), table[index])
    np.testing.assert_array_equal(index, distance.argmin(2))  # ties go to the earlier colour


@settings(deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 255)] * 3), max_size=40, unique=True))
def test_names_are_unique_words(colors: list[tuple[int, int, int]]) -> None:
    names = unique_names(colors)
    assert len(names) == len(set(names)) == len(colors)


def test_names_are_plain() -> None:
    assert unique_names([(0, 0, 0), (255, 255, 255), (250, 10, 5), (120, 120, 120)]) == [
        "black",
        "white",
        "red",
        "grey",
    ]
