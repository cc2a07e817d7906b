"""What went in comes out: size, depth, alpha, grey, profile, resolution, EXIF and XMP, as far as each format can."""

import io
from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from gantool.errors import JobFailedError, UnusableError
from gantool.images import Format, Metadata, Picture, decode, eight_bit, encode, encoded, flattened, probe
from gantool.images.color import srgb_profile

from .made import ramp

EXIF = Image.Exif()
EXIF[0x010F], EXIF[0x0110], EXIF[0x8298] = "Maker", "Model 7", "(c) somebody"
EXIF.get_ifd(0x8769).update({0x9003: "2024:05:06 07:08:09", 0x927C: b"maker note \0\1\2", 0xA002: 9999, 0xA003: 9999})
EXIF.get_ifd(0x8825).update({1: "N", 2: (47.0, 22.0, 12.5)})
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/></x:xmpmeta>'
METADATA = Metadata(exif=EXIF.tobytes().removeprefix(b"Exif\0\0"), icc=srgb_profile(), xmp=XMP, dpi=(300.0, 150.0))

sizes = st.one_of(
    st.tuples(st.integers(1, 40), st.integers(1, 40)), st.sampled_from([(1, 1), (5000, 3), (3, 5000), (257, 1)]))


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    (width, height), dtype = draw(sizes), draw(st.sampled_from([np.uint8, np.uint16]))
    rng = np.random.default_rng(draw(st.integers(0, 99)))
    top = np.iinfo(dtype).max
    pixels = rng.integers(0, top, (height, width, draw(st.sampled_from([1, 3]))), dtype, endpoint=True)
    alpha = rng.integers(0, top, (height, width), dtype, endpoint=True) if draw(st.booleans()) else None
    return Picture(pixels, alpha, draw(st.sampled_from([Metadata(), METADATA])))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(picture=pictures(), format=st.sampled_from(["PNG", "TIFF"]))
def test_png_and_tiff_keep_everything(tmp_path: Path, picture: Picture, format: Format) -> None:
    path = tmp_path / "out.bin"
    assert encode(picture, path, format=format, software="gantool", comment="facades 3f9a") == ()
    again = decode(path)
    assert np.array_equal(again.pixels, picture.pixels) and again.pixels.dtype == picture.pixels.dtype
    assert (again.alpha is None) == (picture.alpha is None)
    if picture.alpha is not None:
        assert np.array_equal(again.alpha, picture.alpha)
    assert again.notes == ()
    assert again.metadata.xmp == picture.metadata.xmp
    assert again.metadata.icc == (picture.metadata.icc if not picture.grey else None)
    if format == "TIFF" and picture.bits == 16 and picture.alpha is not None and picture.grey:
        return  # Pillow does not know this kind
    with Image.open(path) as image:  # another reader agrees
        assert image.size == (picture.width, picture.height)
        image.load()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(picture=pictures(), format=st.sampled_from(["JPEG", "WEBP"]))
def test_jpeg_and_webp_keep_size_and_metadata_of_any_picture(tmp_path: Path, picture: Picture, format: Format) -> None:
    path = tmp_path / "out.bin"
    notes = encode(picture, path, format=format, quality=100)
    again = decode(path)
    assert (again.width, again.height, again.bits) == (picture.width, picture.height, 8)
    assert any("8 bits" in note for note in notes) == (picture.bits == 16)
    assert any("white" in note for note in notes) == (format == "JPEG" and picture.alpha is not None)
    if picture.alpha is not None and eight_bit(picture.alpha).min() < 255:
        assert (again.alpha is not None) == (format == "WEBP")
    assert again.grey == (format == "JPEG" and picture.grey)
    assert again.metadata.xmp == picture.metadata.xmp
    if format == "WEBP":
        assert np.array_equal(again.pixels, np.broadcast_to(eight_bit(picture.pixels), again.pixels.shape))


@pytest.mark.parametrize("shape", [(5000, 3, 1), (60_000, 1, 1), (3, 5000, 3), (1, 1, 3)])
def test_thin_noise_fits_into_its_png(tmp_path: Path, shape: tuple[int, int, int]) -> None:
    noise = np.random.default_rng(0).integers(0, 255, shape, np.uint8, endpoint=True)
    encode(Picture(noise), tmp_path / "a.png")  # larger than the library's own guess
    assert np.array_equal(decode(tmp_path / "a.png").pixels, noise)


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "TIFF"])
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_metadata_goes_along(tmp_path: Path, format: Format, dtype: type) -> None:
    path = tmp_path / "out.bin"
    encode(Picture(ramp(20, 10, 3, dtype), None, METADATA), path, format=format, software="gantool 1, facades 3f9a")
    again = decode(path).metadata
    exif = Image.Exif()
    exif.load(again.exif or b"")
    assert exif[0x010F] == "Maker" and exif[0x0110] == "Model 7" and exif[0x8298] == "(c) somebody"
    details = exif.get_ifd(0x8769)
    assert details[0x9003] == "2024:05:06 07:08:09" and details[0x927C] == b"maker note \0\1\2"
    assert (details[0xA002], details[0xA003]) == (20, 10), "the EXIF block still states the old size"
    assert exif.get_ifd(0x8825)[1] == "N"
    assert again.icc == METADATA.icc and again.xmp == XMP
    if format == "WEBP":
        assert float(exif[0x011A]) == 300 and float(exif[0x011B]) == 150
    else:
        assert again.dpi == pytest.approx((300, 150), rel=1e-3)


def test_the_model_is_named_in_the_file() -> None:
    picture = Picture(ramp(4, 4))

    def opened(format: Format, **texts: str) -> Image.Image:
        return Image.open(io.BytesIO(encoded(picture, format, **texts)[0]))

    png = opened("PNG", software="gantool", comment="größer → 3f9a")
    assert png.info["Software"] == "gantool" and png.info["Comment"] == "größer → 3f9a"
    jpeg = opened("JPEG", software="gantool", comment="größer")
    assert jpeg.getexif()[0x0131] == "gantool" and jpeg.info["comment"].decode() == "größer"
    for format in ("WEBP", "TIFF"):
        exif = opened(format, software="gantool", comment="3f9a").getexif()
        assert exif[0x0131] == "gantool" and exif[0x010E] == "3f9a"
    again = encoded(Picture(ramp(4, 4), None, Metadata(exif=opened("WEBP", comment="mine").info["exif"])), "WEBP",
                    software="gantool", comment="3f9a")[0]
    exif = Image.open(io.BytesIO(again)).getexif()
    assert exif[0x010E] == "mine" and exif[0x0131] == "gantool; 3f9a", "the user's own description was overwritten"


def test_equal_pictures_give_equal_bytes() -> None:
    picture = Picture(ramp(30, 20), None, METADATA)
    for format in ("PNG", "JPEG", "WEBP", "TIFF"):
        assert encoded(picture, format) == encoded(picture, format)


def test_other_readers_open_our_tiff_with_all_its_depth(tmp_path: Path) -> None:
    path = tmp_path / "deep.tif"
    for channels, alpha in ((1, False), (1, True), (3, False), (3, True)):
        values = ramp(700, 900, channels, np.uint16)  # several strips
        shade = ramp(700, 900, 1, np.uint16)[..., 0]
        encode(Picture(values, shade if alpha else None), path)
        expected = np.dstack((values, shade)) if alpha else values
        assert np.array_equal(tifffile.imread(path).reshape(expected.shape), expected)


def test_transparency_is_laid_on_white_for_jpeg(tmp_path: Path) -> None:
    clear = Picture(np.zeros((16, 16, 3), np.uint8), np.zeros((16, 16), np.uint8))
    encode(clear, tmp_path / "a.jpg")
    assert decode(tmp_path / "a.jpg").pixels.min() >= 254
    half = Picture(np.full((1, 1, 1), 0, np.uint16), np.full((1, 1), 32768, np.uint16))
    assert flattened(half)[0, 0, 0] == pytest.approx(32767, abs=1)
    assert flattened(half, background=0.0)[0, 0, 0] == 0


def test_metadata_too_long_for_jpeg_is_left_out_and_said(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "x" * 70_000
    metadata = Metadata(exif=exif.tobytes()[6:], xmp=b"<x/>" * 20_000)
    path = tmp_path / "a.jpg"
    notes = encode(Picture(ramp(8, 8), None, metadata), path)
    assert len(notes) == 2 and "EXIF" in notes[0] and "XMP" in notes[1]
    assert decode(path).metadata.xmp is None


def test_damaged_exif_is_left_out_and_said(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    notes = encode(Picture(ramp(8, 8), None, Metadata(exif=b"II*\0\xff\xff\xff\xff")), path)
    assert any("EXIF" in note for note in notes) and decode(path).metadata.exif is None


def test_what_cannot_be_written_says_why_and_leaves_the_old_file(tmp_path: Path) -> None:
    old = tmp_path / "a.webp"
    old.write_bytes(b"old")
    wide = Picture(np.zeros((1, 16_384, 1), np.uint8))
    with pytest.raises(UnusableError, match=r"a\.webp cannot be written: WEBP pictures have at most 16383"):
        encode(wide, old)
    assert old.read_bytes() == b"old"
    with pytest.raises(UnusableError, match=r"\.bmp stands for no format"):
        encode(wide, tmp_path / "a.bmp")
    with pytest.raises(UnusableError, match="quality"):
        encode(wide, tmp_path / "a.jpg", quality=0)
    with pytest.raises(JobFailedError, match="could not be written"):
        encode(wide, tmp_path / "gone" / "a.png")
    assert [path.name for path in tmp_path.iterdir()] == ["a.webp"]


def test_a_real_photo_keeps_what_it_carries(shared: Path, tmp_path: Path) -> None:
    source = decode(shared / "data/odd-images/large/rommel.jpg")
    for suffix in (".jpg", ".png", ".webp", ".tif"):
        path = tmp_path / f"out{suffix}"
        assert encode(source, path, quality=90) == ()
        assert probe(path).width == source.width
        before, after = Image.Exif(), Image.Exif()
        before.load(source.metadata.exif or b"")
        after.load(decode(path).metadata.exif or b"")
        assert after[0x0110] == before[0x0110]
        assert after.get_ifd(0x8769)[0x829A] == before.get_ifd(0x8769)[0x829A]  # exposure time
        assert 1 not in (after.get(0x0201, 0), after.get(0x0202, 0)), "a thumbnail of the old picture went along"
