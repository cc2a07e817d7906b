"""Colour: whatever profile a file carries, its pixels become sRGB (or grey with sRGB's tone curve).

Networks see one colour space; the written picture carries an sRGB profile where the source carried any.
"""

import zlib
from functools import lru_cache
from typing import cast

import numpy as np
from numpy.typing import NDArray

from gantool.images.picture import Pixels
from gantool.images.raw import Space
from gantool.images.rows import by_rows

_PROFILE_SPACE: dict[bytes, str] = {b"GRAY": "gray", b"RGB ": "rgb", b"CMYK": "cmyk"}
_PILLOW_SPACE: dict[Space, str] = {"grey": "gray", "RGB": "rgb", "CMYK": "cmyk"}

BROKEN_PROFILE = "Its colour profile is broken or does not fit, so its colours are taken as sRGB."
NO_CMYK_PROFILE = "It has inks without a usable profile, so its colours are an approximation."


@lru_cache(maxsize=1)
def srgb_profile() -> bytes:
    """An ICC profile of sRGB; the same bytes every time (no clock)."""
    import imagecodecs

    profile = bytearray(imagecodecs.cms_profile("srgb"))
    profile[24:36] = bytes.fromhex("07e4 0001 0001 0000 0000 0000")  # the creation date: 1 January 2020
    return bytes(profile)


def to_srgb(pixels: Pixels, space: Space, profile: bytes | None) -> tuple[Pixels, bytes | None, tuple[str, ...]]:
    """Convert H W C samples of `space` under `profile`.

    Returns:
        The picture as grey or RGB of the same type, the profile it should be written with (None where the file had
        none, or a broken one), and notes.
    """
    if profile is not None:
        try:
            return _converted(pixels, space, profile), _outgoing(profile, space), ()
        except Exception:  # whatever a broken profile makes the library raise: the picture is still good
            notes = (BROKEN_PROFILE,) if space != "CMYK" else (BROKEN_PROFILE.split(",")[0] + ".", NO_CMYK_PROFILE)
            return _plain(pixels, space), None, notes
    return _plain(pixels, space), None, (NO_CMYK_PROFILE,) if space == "CMYK" else ()


def _plain(pixels: Pixels, space: Space) -> Pixels:
    """Without a profile: grey and RGB are sRGB; paper minus ink minus black for CMYK."""
    if space != "CMYK":
        return pixels
    top = np.iinfo(pixels.dtype).max

    def paper_less_ink(inks: Pixels) -> NDArray[np.uint32]:
        paper = top - inks.astype(np.uint32)
        return (paper[..., :3] * paper[..., 3:] + top // 2) // top

    return by_rows(np.empty((*pixels.shape[:2], 3), pixels.dtype), paper_less_ink, pixels)


def _converted(pixels: Pixels, space: Space, profile: bytes) -> Pixels:
    profile_space = _PROFILE_SPACE[profile[16:20]]
    if _is_srgb(profile):
        return pixels
    if space == "grey" and profile_space in ("gray", "rgb"):
        levels = np.arange(np.iinfo(pixels.dtype).max + 1, dtype=pixels.dtype).reshape(-1, 1, 1)
        if profile_space == "rgb":  # greys stay grey under a profile of colours
            levels = np.repeat(levels, 3, axis=2)
        curve = _transform(levels, profile_space, profile)[:, 0, 1]
        return curve[pixels]
    if profile_space != _PILLOW_SPACE[space]:
        raise ValueError("the profile is of another kind of colour")
    return _transform(pixels, profile_space, profile)


def _transform(pixels: Pixels, colorspace: str, profile: bytes) -> Pixels:
    import imagecodecs

    samples = pixels[..., 0] if pixels.shape[2] == 1 else pixels
    # littlecms shortens curves and matrices to a coarse table unless told not to: up to 10 of 255 levels wrong for grey
    # and 16 for colour of 16 bits. Colour of 8 bits it has an exact short cut for.
    exact = colorspace == "gray" or (colorspace == "rgb" and pixels.dtype == np.uint16)
    result = imagecodecs.cms_transform(
        np.ascontiguousarray(samples), profile, srgb_profile(), colorspace=colorspace, outcolorspace="rgb",
        flags=imagecodecs.CMS.FLAGS.NOOPTIMIZE if exact else None)
    return cast(Pixels, result)


@lru_cache(maxsize=64)
def _is_srgb(profile: bytes) -> bool:
    """Whether converting would move no colour by more than rounding does: most profiles are sRGB under some name."""
    if profile[16:20] != b"RGB ":
        return False
    levels = np.linspace(0, 255, 9).astype(np.uint8)
    cube = np.stack(np.meshgrid(levels, levels, levels), -1).reshape(9, 81, 3)
    return int(np.abs(_transform(cube, "rgb", profile).astype(int) - cube).max()) <= 1


def _outgoing(profile: bytes, space: Space) -> bytes:
    return profile if space == "RGB" and _is_srgb(profile) else srgb_profile()


def inflated(content: bytes, most: int = 16 << 20) -> bytes:
    """Decompress a profile or text that a file carries, at most `most` bytes of it."""
    return zlib.decompressobj().decompress(content, most)
