"""A part's pixels: decoded, cut to its half, brought to the wanted number of channels and to a size."""

from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.api import Palette
from gantool.data.rims import settle
from gantool.data.sample import Half, Part
from gantool.images import (
    BICUBIC,
    LANCZOS,
    NEAREST,
    Picture,
    decode,
    eight_bit,
    flattened,
    resize,
    resize_with_alpha,
)

Channels: TypeAlias = Literal[1, 3, 4]
Pixels = NDArray[np.uint8]


def read_part(part: Part, channels: Channels) -> Pixels:
    """Decode one part at its full size: H W `channels`.

    1 is luma (ITU-R 601), 3 is R, G, B over white where there is transparency, 4 keeps it (straight alpha, 255 where
    there is none).

    Raises:
        gantool.images.PictureError: the file cannot be used.
    """
    return as_channels(decode(part.path), part.half, channels)


def as_channels(picture: Picture, half: Half | None, channels: Channels) -> Pixels:
    """Cut a decoded picture to its half and bring it to 8 bits and so many channels: H W `channels`."""
    whole = eight_bit(picture.pixels if channels == 4 else flattened(picture))
    pixels: Pixels = np.ascontiguousarray(cut(whole, half))
    if channels == 1:
        return pixels if pixels.shape[2] == 1 else np.asarray(Image.fromarray(pixels).convert("L"))[..., None]
    if pixels.shape[2] == 1:
        pixels = np.repeat(pixels, 3, axis=2)
    if channels == 3:
        return pixels
    opaque = np.full(pixels.shape[:2], 255, np.uint8)
    alpha = opaque if picture.alpha is None else cut(eight_bit(picture.alpha), half)
    return np.concatenate([pixels, alpha[..., None]], axis=2)


def cut(pixels: NDArray[np.uint8], half: Half | None) -> NDArray[np.uint8]:
    """One half of H W or H W C; of an odd width the middle column belongs to neither."""
    width = pixels.shape[1]
    if half == "left":
        return pixels[:, : width // 2]
    if half == "right":
        return pixels[:, width - width // 2 :]
    return pixels


def read_resized(
    part: Part,
    size: tuple[int, int],
    channels: Channels,
    *,
    nearest: bool,
    palette: Palette | None,
    cover: bool = False,
) -> Pixels:
    """Decode one part and resize it to `size` (width, height): H W `channels`.

    Photos are resampled without aliasing (Lanczos down, bicubic up); `nearest` picks pixels, for label maps, whose
    colours must not mix; with `palette` every pixel becomes a class colour first (`rims.settle`). `cover` cuts the
    overhanging edges off instead of changing the picture's proportions.

    Raises:
        gantool.images.PictureError: the file cannot be used.
    """
    # A JPEG decodes to a half, a quarter or an eighth for little; twice the wanted pixels are kept for the filter.
    shrink_to = None if nearest or palette is not None else 2 * max(size)
    pixels = as_channels(decode(part.path, shrink_to=shrink_to), part.half, channels)
    if palette is not None and channels == 3:
        pixels = settle(pixels, palette)
    if cover:
        pixels = _cut_to_shape(pixels, size)
    return _resized(pixels, size, nearest=nearest or palette is not None)


def _resized(pixels: Pixels, size: tuple[int, int], *, nearest: bool) -> Pixels:
    height, width = pixels.shape[:2]
    shrinks = size[0] < width or size[1] < height
    filter_ = NEAREST if nearest else LANCZOS if shrinks else BICUBIC
    if pixels.shape[2] == 4:
        colors, alpha = resize_with_alpha(pixels[..., :3], pixels[..., 3], size, filter_)
        return np.concatenate([colors, alpha[..., None]], axis=2).astype(np.uint8, copy=False)
    return resize(pixels, size, filter_).astype(np.uint8, copy=False)


def _cut_to_shape(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    """The largest middle part of H W C with the proportions of `size`."""
    height, width = pixels.shape[:2]
    keep = min(width, max(1, round(height * size[0] / size[1]))), min(height, max(1, round(width * size[1] / size[0])))
    left, top = (width - keep[0]) // 2, (height - keep[1]) // 2
    return pixels[top : top + keep[1], left : left + keep[0]]
