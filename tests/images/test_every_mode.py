"""Every mode of every format another program writes, at odd sizes and orientations: what comes out is what went in."""

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from gantool.images import Format, decode, encode

LOSSLESS = {
    "PNG": ("1", "L", "LA", "P", "PA", "RGB", "RGBA", "I;16"),
    "TIFF": ("1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "LAB", "I;16", "F"),
    "BMP": ("1", "L", "P", "RGB"),
    "GIF": ("L", "P"),
    "TGA": ("L", "LA", "P", "RGB", "RGBA"),
    "PPM": ("1", "L", "RGB"),
    "WEBP": ("RGB", "RGBA"),
    "JPEG2000": ("L", "LA", "RGB", "RGBA"),
}
EVERY = [(format, mode) for format, modes in LOSSLESS.items() for mode in modes]
ORIENTED = ("PNG", "TIFF", "WEBP")
sizes = st.one_of(
    st.tuples(st.integers(1, 40), st.integers(1, 40)), st.sampled_from([(1, 1), (5000, 3), (3, 5000), (257, 1)])
)


def drawn(mode: str, size: tuple[int, int], seed: int) -> Image.Image:
    """Noise in a mode; 16 bits and floats over the whole range."""
    draw = np.random.default_rng(seed)
    shape = size[1], size[0]
    if mode == "I;16":
        return Image.fromarray(draw.integers(0, 65536, shape, np.uint16))
    if mode == "F":
        return Image.fromarray(draw.random(shape, np.float32))
    if mode in ("P", "PA"):
        image = Image.fromarray(draw.integers(0, 7, shape, np.uint8), "L").convert("P")
        image.putpalette(draw.integers(0, 256, 21, np.uint8).tolist())
        return image if mode == "P" else _with_clear_entry(image)
    if mode == "1":
        return Image.fromarray(draw.integers(0, 2, shape, np.uint8) * 255).convert("1")
    bands = len(Image.new(mode, (1, 1)).getbands())
    return Image.frombytes(mode, size, draw.integers(0, 256, (*shape, bands), np.uint8).tobytes())


def _with_clear_entry(image: Image.Image) -> Image.Image:
    image.info["transparency"] = 3
    return image


def written(image: Image.Image, format: str, orientation: int) -> bytes:
    buffer, options = io.BytesIO(), {}
    if format == "WEBP":
        options = {"lossless": True, "exact": True}
    if "transparency" in image.info:
        options["transparency"] = image.info["transparency"]
    if orientation > 1:
        exif = Image.Exif()
        exif[0x0112] = orientation
        options["exif"] = exif
    image.save(buffer, format, **options)
    return buffer.getvalue()


TURNS = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}  # as `Image.Transpose` counts them


def upright(image: Image.Image, orientation: int) -> Image.Image:
    turn = TURNS[orientation]
    return image if turn is None else image.transpose(Image.Transpose(turn))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from(EVERY), size=sizes, seed=st.integers(0, 99), orientation=st.integers(1, 8))
def test_what_goes_in_comes_out(
    tmp_path: Path, kind: tuple[str, str], size: tuple[int, int], seed: int, orientation: int
) -> None:
    format, mode = kind
    if format not in ORIENTED:
        orientation = 1
    if format == "JPEG2000" and min(size) < 32:
        size = max(size[0], 32), max(size[1], 32)  # its writer refuses smaller ones
    image = drawn(mode, size, seed)
    path = tmp_path / ("picture.tga" if format == "TGA" else "picture.bin")  # TGA is known by its name alone
    path.write_bytes(written(image, format, orientation))
    found = decode(path)
    wanted = upright(image, orientation)
    assert (found.width, found.height) == wanted.size
    assert found.bits == (16 if mode in ("I;16", "F") else 8)
    if format == "GIF":  # its writer makes colours of greys
        assert np.array_equal(_colors(found.pixels), np.asarray(wanted.convert("RGB")))
    elif mode in ("L", "1", "I;16"):
        assert found.grey and np.array_equal(found.pixels[..., 0], _grey(wanted))
    elif mode in ("RGB", "RGBA", "P", "PA"):
        assert np.array_equal(_colors(found.pixels), np.asarray(wanted.convert("RGB")))
    if mode in ("LA", "RGBA"):
        assert found.alpha is not None and np.array_equal(found.alpha, np.asarray(wanted)[..., -1])
    elif mode == "PA":
        clear = np.asarray(wanted) == 3
        assert (found.alpha is not None and np.array_equal(found.alpha == 0, clear)) or not clear.any()
    else:
        assert found.alpha is None
    _kept_by_our_own(found, tmp_path)


def _kept_by_our_own(found, folder: Path) -> None:  # type: ignore[no-untyped-def]  # as the one it stands for
    formats: tuple[Format, ...] = ("PNG", "TIFF")
    for format in formats:
        encode(found, folder / "again.bin", format=format)
        again = decode(folder / "again.bin")
        assert np.array_equal(again.pixels, found.pixels) and again.bits == found.bits and again.grey == found.grey
        assert (again.alpha is None) == (found.alpha is None)
        assert again.metadata.icc == (None if found.grey and found.metadata.icc is None else found.metadata.icc)


def _grey(image: Image.Image) -> NDArray[np.generic]:
    return np.asarray(image.convert("L")) if image.mode == "1" else np.asarray(image)


def _colors(pixels: NDArray[np.generic]) -> NDArray[np.generic]:
    return np.repeat(pixels, 3, 2) if pixels.shape[2] == 1 else pixels


@pytest.mark.parametrize("orientation", TURNS)
def test_a_cmyk_jpeg_stands_upright(tmp_path: Path, orientation: int) -> None:
    image = drawn("CMYK", (37, 20), 1)
    path = tmp_path / "a.jpg"
    exif = Image.Exif()
    exif[0x0112] = orientation
    image.save(path, exif=exif, quality=95)
    found = decode(path)
    assert (found.width, found.height) == upright(image, orientation).size and found.pixels.shape[2] == 3
