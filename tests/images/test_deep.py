"""More than 8 bits of colour come through from PPM, AVIF and JPEG 2000, or a note says that they do not."""

from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from gantool.images import PictureError, decode, probe

from .made import ramp, saved


def at(folder: Path, content: bytes, name: str) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def levels(bits: int, channels: int = 3) -> np.ndarray[tuple[int, ...], np.dtype[np.uint16]]:
    return (ramp(40, 30, channels, np.uint16) >> (16 - bits)).astype(np.uint16)


@pytest.mark.parametrize("bits", [10, 12])
def test_avif(tmp_path: Path, bits: int) -> None:
    stored = levels(bits)
    path = at(tmp_path, imagecodecs.avif_encode(stored, level=100, bitspersample=bits), "a.avif")
    picture = decode(path)
    assert np.abs(picture.pixels - stored * (65535 / ((1 << bits) - 1))).max() <= 0.5
    assert probe(path).bits == 16 and picture.mode == "RGB;16" and picture.notes == ()


@pytest.mark.parametrize("codec", ["jp2", "j2k"])
@pytest.mark.parametrize(("bits", "channels"), [(10, 3), (16, 3), (12, 1), (16, 1)])
def test_jpeg_2000(tmp_path: Path, codec: str, bits: int, channels: int) -> None:
    stored = levels(bits, channels)
    content = imagecodecs.jpeg2k_encode(stored if channels == 3 else stored[..., 0], codecformat=codec,
                                        bitspersample=bits, reversible=True)
    picture = decode(at(tmp_path, content, f"a.{codec}"))
    assert picture.pixels.shape == (30, 40, channels)
    assert np.abs(picture.pixels - stored * (65535 / ((1 << bits) - 1))).max() <= 0.5


def test_ppm_of_an_odd_range_with_remarks(tmp_path: Path) -> None:
    stored = ramp(7, 5, 3, np.uint16) // 66  # 0 to 992
    picture = decode(at(tmp_path, b"P6 # made\n7 5\n# here\n1000\n" + stored.astype(">u2").tobytes(), "a.ppm"))
    assert np.abs(picture.pixels - stored * 65.535).max() <= 0.5


def test_ppm_cut_short_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PictureError) as caught:
        decode(at(tmp_path, b"P6\n7 5\n1000\n" + bytes(6 * 35 - 1), "a.ppm"))
    assert caught.value.kind == "truncated"


def test_colours_of_8_bits_stay_8(tmp_path: Path) -> None:
    for format in ("AVIF", "JPEG2000", "PPM"):
        path = at(tmp_path, saved(Image.fromarray(ramp(32, 32)), format), f"a.{format}")
        assert decode(path).bits == 8 and probe(path).mode == "RGB"


def test_a_brightness_and_colour_difference_jp2_is_left_to_pillow_with_a_note(tmp_path: Path) -> None:
    content = imagecodecs.jpeg2k_encode(levels(12), codecformat="jp2", bitspersample=12)
    place = content.index(b"colr") + 10
    picture = decode(at(tmp_path, content[:place] + b"\x12" + content[place + 1:], "a.jp2"))
    assert picture.bits == 8
    assert picture.notes == ("Its colours are kept with 8 of their bits.",)
