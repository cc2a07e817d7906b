"""What a file shows is what comes out: every mode, deep colour, orientation, frames, the fast way for JPEG."""

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageOps

from gantool.images import decode, eight_bit, probe, thumbnail

from .made import ramp, saved


def at(folder: Path, content: bytes, name: str = "picture.bin") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("mode", "format", "channels", "alpha"),
    [
        ("1", "PNG", 1, False), ("1", "TIFF", 1, False), ("L", "PNG", 1, False), ("L", "JPEG", 1, False),
        ("L", "BMP", 1, False), ("L", "TIFF", 1, False), ("L", "PPM", 1, False), ("L", "JPEG2000", 1, False),
        ("LA", "PNG", 1, True), ("LA", "TIFF", 1, True), ("LA", "JPEG2000", 1, True),
        ("P", "PNG", 3, False), ("P", "TIFF", 3, False), ("P", "BMP", 3, False), ("P", "GIF", 3, False),
        ("RGB", "PNG", 3, False), ("RGB", "WEBP", 3, False), ("RGB", "JPEG2000", 3, False), ("RGB", "AVIF", 3, False),
        ("RGBA", "PNG", 3, True), ("RGBA", "WEBP", 3, True), ("RGBA", "TIFF", 3, True), ("RGBA", "ICO", 3, True),
        ("RGBA", "JPEG2000", 3, True), ("RGBX", "TIFF", 3, False), ("CMYK", "TIFF", 3, False),
        ("CMYK", "JPEG", 3, False),
        ("YCbCr", "TIFF", 3, False), ("YCbCr", "JPEG", 3, False), ("LAB", "TIFF", 3, False),
    ],
)
def test_every_mode_looks_as_pillow_shows_it(
    tmp_path: Path, mode: str, format: str, channels: int, alpha: bool
) -> None:
    base = Image.fromarray(ramp(32, 32, 4)) if alpha else Image.fromarray(ramp(32, 32))
    image = base.convert("RGB").convert(mode) if mode in ("P", "LAB") else base.convert(mode)
    options = {"lossless": True, "exact": True} if format == "WEBP" else {}
    path = at(tmp_path, saved(image, format, **options))
    picture, header = decode(path), probe(path)
    with Image.open(path) as again:
        reference = np.asarray(again.convert("RGBA" if alpha else "RGB"))
    assert picture.pixels.shape == (32, 32, channels) and (header.width, header.height) == (32, 32)
    assert header.format == picture.format == format
    assert np.abs(np.broadcast_to(picture.pixels, (32, 32, 3)).astype(int) - reference[..., :3]).max() <= 0
    assert (picture.alpha is not None) == alpha
    if picture.alpha is not None:
        assert np.array_equal(picture.alpha, reference[..., 3])


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_large_pictures_are_joined_from_bands_without_a_seam(
    tmp_path: Path, mode: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    colors = Image.fromarray(ramp(61, 47, 4))
    image = Image.fromarray(ramp(61, 47, 1, np.uint16)[..., 0]) if mode == "I;16" else (
        colors.convert("RGB").convert(mode) if mode in ("P", "1") else colors.convert(mode))
    path = at(tmp_path, saved(image, "GIF" if mode == "P" else "JPEG2000" if mode == "I;16" else "TIFF"))
    whole = decode(path)
    monkeypatch.setattr("gantool.images.modes._BAND", 61 * 10)
    parts = decode(path)
    assert np.array_equal(parts.pixels, whole.pixels)
    assert whole.alpha is None or np.array_equal(parts.alpha, whole.alpha)


def test_a_transparent_palette_entry_becomes_alpha(tmp_path: Path) -> None:
    image = Image.new("P", (4, 2), 1)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.putpixel((0, 0), 0)
    for format in ("PNG", "GIF"):
        picture = decode(at(tmp_path, saved(image, format, transparency=0)))
        assert picture.alpha is not None
        assert picture.alpha.tolist() == [[0, 255, 255, 255], [255] * 4]
        assert picture.pixels[1, 1].tolist() == [0, 0, 255]


@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("big", [False, True])
def test_sixteen_bits_of_a_tiff_are_kept(tmp_path: Path, channels: int, big: bool) -> None:
    values = ramp(17, 9, channels, np.uint16)
    path = tmp_path / "deep.tif"
    extra = {"extrasamples": ["unassalpha"]} if channels in (2, 4) else {}
    tifffile.imwrite(
        path, values if channels > 1 else values[..., 0], photometric="minisblack" if channels < 3 else "rgb",
        planarconfig="contig" if channels > 1 else None, byteorder=">" if big else "<", metadata=None, **extra)
    picture = decode(path)
    assert picture.bits == 16 and probe(path).bits == 16
    assert np.array_equal(picture.pixels, values[..., : 1 if channels < 3 else 3])
    if extra:
        assert picture.alpha is not None and np.array_equal(picture.alpha, values[..., -1])
    assert picture.pixels.dtype.isnative


def test_planes_white_is_zero_and_premultiplied_alpha_of_a_deep_tiff(tmp_path: Path) -> None:
    values = ramp(16, 16, 3, np.uint16)
    planes = tmp_path / "planes.tif"
    tifffile.imwrite(planes, np.moveaxis(values, 2, 0), photometric="rgb", planarconfig="separate", metadata=None)
    assert np.array_equal(decode(planes).pixels, values)

    white = tmp_path / "white.tif"
    tifffile.imwrite(white, ~values[..., 0], photometric="miniswhite", metadata=None)
    assert np.array_equal(decode(white).pixels[..., 0], values[..., 0])

    alpha = np.full((16, 16), 32768, np.uint16)
    multiplied = np.rint(values * (alpha / 65535)[..., None]).astype(np.uint16)
    premultiplied = tmp_path / "premultiplied.tif"
    tifffile.imwrite(premultiplied, np.dstack((multiplied, alpha)), photometric="rgb", extrasamples=["assocalpha"],
                     metadata=None)
    assert np.abs(decode(premultiplied).pixels.astype(int) - values).max() <= 1


@pytest.mark.parametrize(
    ("scale", "offset", "word"), [(1.0, 0.0, "0 to 1"), (300.0, -100.0, "stretched")])
@pytest.mark.parametrize("channels", [1, 3])
def test_floating_point_tiff_is_scaled_and_said(
    tmp_path: Path, scale: float, offset: float, word: str, channels: int
) -> None:
    unit = np.linspace(0, 1, 16 * 16 * channels, dtype=np.float32).reshape(16, 16, channels)
    path = tmp_path / "float.tif"
    tifffile.imwrite(path, (unit * scale + offset) if channels == 3 else (unit * scale + offset)[..., 0],
                     photometric="rgb" if channels == 3 else "minisblack", metadata=None)
    picture = decode(path)
    assert np.abs(picture.pixels.astype(float) / 65535 - unit).max() < 1e-4
    assert any(word in note for note in picture.notes)


def test_a_deep_pgm_and_a_deep_ppm_keep_their_depth(tmp_path: Path) -> None:
    grey, colors = ramp(30, 20, 1, np.uint16), ramp(30, 20, 3, np.uint16)
    pgm = at(tmp_path, b"P5\n30 20\n65535\n" + grey.astype(">u2").tobytes(), "a.pgm")
    assert np.array_equal(decode(pgm).pixels, grey) and probe(pgm).bits == 16 and decode(pgm).notes == ()
    ppm = at(tmp_path, b"P6\n30 20\n65535\n" + colors.astype(">u2").tobytes(), "a.ppm")
    picture = decode(ppm)
    assert np.array_equal(picture.pixels, colors) and picture.notes == () and picture.mode == "RGB;16"
    assert probe(ppm).bits == 16


def test_what_is_not_finite_does_not_spoil_a_float_picture(tmp_path: Path) -> None:
    values = np.full((4, 4), 0.5, np.float32)
    values[0, 0], values[0, 1] = np.nan, np.inf
    path = tmp_path / "nan.tif"
    tifffile.imwrite(path, values, metadata=None)
    assert decode(path).pixels[2, 2, 0] == 32768


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_orientation_is_applied_once_and_reset(tmp_path: Path, orientation: int, format: str) -> None:
    image = Image.fromarray(ramp(48, 32))
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = at(tmp_path, saved(image, format, exif=exif, **({"lossless": True} if format == "WEBP" else {})))
    with Image.open(path) as stored:
        reference = np.asarray(ImageOps.exif_transpose(stored).convert("RGB"))
    picture, header = decode(path), probe(path)
    assert np.array_equal(picture.pixels, reference)
    assert (header.width, header.height) == (picture.width, picture.height) == (reference.shape[1], reference.shape[0])
    carried = Image.Exif()
    carried.load(picture.metadata.exif or b"")
    assert carried.get(0x0112, 1) == 1


def test_of_an_animation_the_first_frame_is_taken_and_said(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 6), color) for color in ("red", "green", "blue")]
    for format in ("GIF", "WEBP", "PNG", "TIFF", "AVIF"):
        path = at(tmp_path, saved(frames[0], format, save_all=True, append_images=frames[1:]))
        picture = decode(path)
        assert probe(path).frames == picture.frames == 3, format
        assert any("first of 3" in note for note in picture.notes)
        assert picture.pixels[0, 0, 0] > 240 and picture.pixels[0, 0, 1:].max() < 20


def test_a_wrong_suffix_is_fine_and_said(tmp_path: Path) -> None:
    content = saved(Image.fromarray(ramp(8, 8)), "PNG")
    assert decode(at(tmp_path, content, "a.png")).notes == decode(at(tmp_path, content, "a")).notes == ()
    assert "PNG" in decode(at(tmp_path, content, "a.jpg")).notes[0]


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_shrinks_as_it_decodes_but_never_below_what_is_asked(tmp_path: Path, mode: str) -> None:
    path = at(tmp_path, saved(Image.fromarray(ramp(800, 500)).convert(mode), "JPEG"))
    whole, small = decode(path), decode(path, shrink_to=60)
    assert (whole.width, whole.height) == (800, 500) and small.pixels.shape[2] == whole.pixels.shape[2]
    assert 60 <= min(small.width, small.height) < 125
    assert decode(path, shrink_to=500).width == 800
    box = np.asarray(Image.fromarray(whole.pixels[..., 0]).resize((small.width, small.height), Image.Resampling.BOX))
    assert np.abs(box.astype(int) - small.pixels[..., 0]).mean() < 3


def test_thumbnails_fit_and_lie_on_white(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    tall = at(tmp_path, saved(Image.fromarray(ramp(400, 200)), "JPEG", exif=exif), "tall.jpg")
    assert thumbnail(tall, 100).shape == (100, 50, 3)
    clear = at(tmp_path, saved(Image.new("RGBA", (40, 40), (255, 0, 0, 0)), "PNG"), "clear.png")
    assert thumbnail(clear, 16).min() == 255
    deep = at(tmp_path, saved(Image.fromarray(ramp(40, 40, 1, np.uint16)[..., 0]), "PNG"), "deep.png")
    small = thumbnail(deep, 100)
    assert small.shape == (40, 40, 3) and small.dtype == np.uint8
    assert np.array_equal(small[..., 0], eight_bit(decode(deep).pixels)[..., 0])
    line = at(tmp_path, saved(Image.new("L", (5000, 1), 7), "PNG"), "line.png")
    assert thumbnail(line, 50).shape == (1, 50, 3)
