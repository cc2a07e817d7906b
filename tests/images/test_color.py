"""Profiles: other colour spaces become sRGB, sRGB is left alone, a broken profile spoils nothing."""

import io
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image, ImageCms

from gantool.images import decode, encode
from gantool.images.color import srgb_profile, to_srgb

from .made import ramp, saved

WIDE = bytes(imagecodecs.cms_profile(
    "rgb", whitepoint=[0.3127, 0.329, 1.0], primaries=[0.68, 0.32, 1, 0.265, 0.69, 1, 0.15, 0.06, 1], gamma=2.2))
GREY = bytes(imagecodecs.cms_profile("gray", gamma=1.0))


def test_a_wide_profile_is_converted_as_littlecms_does_it() -> None:
    pixels = ramp(33, 21)
    ours, carried, notes = to_srgb(pixels, "RGB", WIDE)
    transform = ImageCms.buildTransform(
        ImageCms.ImageCmsProfile(io.BytesIO(WIDE)), ImageCms.createProfile("sRGB"), "RGB", "RGB")
    theirs = np.asarray(ImageCms.applyTransform(Image.fromarray(pixels), transform))
    assert np.abs(ours.astype(int) - theirs).max() <= 1
    assert np.abs(ours.astype(int) - pixels).max() > 5, "nothing was converted"
    assert carried == srgb_profile() and notes == ()


def test_sixteen_bits_are_converted_with_sixteen_bits() -> None:
    deep = ramp(64, 64, 3, np.uint16)
    ours, _, _ = to_srgb(deep, "RGB", WIDE)
    assert ours.dtype == np.uint16 and len(np.unique(ours)) > 1000
    floats = imagecodecs.cms_transform((deep / 65535).astype(np.float32), WIDE, srgb_profile(), colorspace="rgb",
                                       outcolorspace="rgb")
    assert np.abs(ours - np.clip(floats, 0, 1) * 65535).max() < 2


def test_srgb_under_any_name_stays_bit_for_bit() -> None:
    pixels = ramp(50, 50)
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    ours, carried, notes = to_srgb(pixels, "RGB", own)
    assert ours is pixels and carried == own and notes == ()
    assert srgb_profile() == srgb_profile() and ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))


def test_grey_stays_grey() -> None:
    grey = np.arange(256, dtype=np.uint8).reshape(16, 16, 1)
    linear, _, _ = to_srgb(grey, "grey", GREY)
    assert linear.shape == grey.shape
    light = grey[..., 0] / 255
    expected = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)  # IEC 61966-2-1
    assert np.abs(linear[..., 0] / 255 - expected).max() < 0.6 / 255
    under_color, _, notes = to_srgb(grey, "grey", srgb_profile())
    assert np.array_equal(under_color, grey) and notes == ()


@pytest.mark.parametrize("profile", [b"", b"broken", WIDE[:200], GREY, WIDE[:16] + b"CMYK" + WIDE[20:]])
def test_a_broken_or_foreign_profile_leaves_the_pixels_and_is_said(profile: bytes) -> None:
    pixels = ramp(9, 9)
    ours, carried, notes = to_srgb(pixels, "RGB", profile)
    assert np.array_equal(ours, pixels) and carried is None
    assert len(notes) == 1 and "profile" in notes[0]


def test_inks_without_profile_are_paper_less_ink() -> None:
    inks = np.array([[[0, 0, 0, 0], [255, 0, 0, 0], [0, 0, 0, 255], [0, 128, 0, 128]]], np.uint8)
    for scale, dtype in ((1, np.uint8), (257, np.uint16)):
        pixels, _, notes = to_srgb(inks.astype(dtype) * dtype(scale), "CMYK", None)
        assert (pixels // scale).tolist() == [[[255] * 3, [0, 255, 255], [0] * 3, [127, 63, 127]]]
        assert len(notes) == 1


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".webp", ".tif"])
def test_a_wide_picture_looks_the_same_after_a_round_trip(tmp_path: Path, suffix: str) -> None:
    source = tmp_path / "wide.png"
    source.write_bytes(saved(Image.fromarray(ramp(32, 32)), "PNG", icc_profile=WIDE))
    picture = decode(source)
    out = tmp_path / f"out{suffix}"
    encode(picture, out, quality=100)
    again = decode(out)
    assert again.metadata.icc == srgb_profile()
    assert np.abs(again.pixels.astype(int) - picture.pixels).max() <= (4 if suffix == ".jpg" else 0)
