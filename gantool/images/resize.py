"""Resizing that averages what it shrinks, right for 16 bits, and without fringes where there is alpha."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.images.depth import eight_bit, sixteen_bit
from gantool.images.picture import Pixels
from gantool.images.raw import straight
from gantool.images.rows import by_rows

NEAREST = Image.Resampling.NEAREST
BILINEAR = Image.Resampling.BILINEAR
BICUBIC = Image.Resampling.BICUBIC
LANCZOS = Image.Resampling.LANCZOS
Resampling = Image.Resampling


def resize(pixels: Pixels, size: tuple[int, int], resampling: Resampling = LANCZOS) -> Pixels:
    """Resize H W or H W C of uint8 or uint16 to `size` (width, height), each at least 1.

    Shrinking is anti-aliased (Pillow widens the filter). NEAREST keeps the colours of a label map.
    """
    if (pixels.shape[1], pixels.shape[0]) == size:
        return pixels
    if pixels.ndim == 3 and (pixels.dtype != np.uint8 or pixels.shape[2] != 3):
        planes = [_plane(pixels[..., channel], size, resampling) for channel in range(pixels.shape[2])]
        return np.stack(planes, axis=-1)
    if pixels.ndim == 3:
        return np.asarray(Image.fromarray(np.ascontiguousarray(pixels)).resize(size, resampling))
    return _plane(pixels, size, resampling)


def _plane(plane: Pixels, size: tuple[int, int], resampling: Resampling) -> Pixels:
    if plane.dtype == np.uint8:
        small: Pixels = np.asarray(Image.fromarray(np.ascontiguousarray(plane)).resize(size, resampling))
        return small
    floats = np.asarray(Image.fromarray(plane.astype(np.float32)).resize(size, resampling))
    result: Pixels = np.clip(np.rint(floats), 0, 65535).astype(np.uint16)
    return result


def resize_with_alpha(
    pixels: Pixels, alpha: Pixels, size: tuple[int, int], resampling: Resampling = LANCZOS
) -> tuple[Pixels, Pixels]:
    """Resize H W C with H W alpha: colours weigh as much as they are visible, so no hidden colour bleeds in."""
    small_alpha = resize(alpha, size, resampling)
    weighted = by_rows(np.empty(pixels.shape, np.uint16), _weighted, sixteen_bit(pixels), sixteen_bit(alpha))
    colors = straight(resize(weighted, size, resampling), sixteen_bit(small_alpha))
    return (eight_bit(colors) if pixels.dtype == np.uint8 else colors), small_alpha


def _weighted(colors: NDArray[np.uint16], alpha: NDArray[np.uint16]) -> NDArray[np.float32]:
    return np.rint(colors * (alpha.astype(np.float32) / 65535)[..., None])
