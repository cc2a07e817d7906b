"""A decoded picture: its pixels, and everything about the file that its translation should keep."""

# H W pixels, C channels

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.unsignedinteger[Any]]
"""uint8 or uint16, each over its full range."""


@dataclass(frozen=True)
class Metadata:
    """What a file says beside its pixels.

    Attributes:
        exif: a TIFF-structured block without the leading "Exif\\0\\0"; its orientation is 1, its thumbnail is gone.
        icc: the profile that belongs to the pixels as they are now (an sRGB profile), or None where the file had none.
            Grey pictures are written without it: a profile of colours does not fit them.
        xmp: an XMP packet.
        dpi: pixels per inch, horizontally and vertically.
    """

    exif: bytes | None = None
    icc: bytes | None = None
    xmp: bytes | None = None
    dpi: tuple[float, float] | None = None


@dataclass(frozen=True)
class Header:
    """What a file says about its picture before any pixel is decoded.

    Attributes:
        width, height: in pixels, as seen (after orientation).
        format: "PNG", "JPEG", "WEBP", "TIFF", "BMP", "GIF", "AVIF", "JPEG2000", "PPM", "TGA", "ICO", "MPO" or "HEIF".
        mode: how the file stores pixels, in Pillow's words ("RGB", "P", "I;16"); deep colour as "RGB;16".
        frames: of an animation or pages of a document; 1 for others.
        bits: per sample.
    """

    width: int
    height: int
    format: str
    mode: str
    frames: int = 1
    bits: int = 8


@dataclass(frozen=True)
class Picture:
    """A picture as it is seen: oriented, in sRGB, with straight (not premultiplied) alpha.

    Attributes:
        pixels: H W C, uint8 or uint16 over their full range; C is 1 (grey) or 3 (R, G, B).
        alpha: H W of the same type, 0 transparent; None for an opaque format.
        metadata: what a translation should carry on.
        format, mode, frames: of the source file, as in `Header`.
        notes: whole sentences on what was assumed or left out ("Only the first of 7 frames is used.").
        milliseconds: how long this frame of an animation is shown.
        plays: how often the animation runs, 0 for ever.
    """

    pixels: Pixels
    alpha: Pixels | None = None
    metadata: Metadata = field(default_factory=Metadata)
    format: str = ""
    mode: str = ""
    frames: int = 1
    notes: tuple[str, ...] = ()
    milliseconds: int = 0
    plays: int = 0

    def __post_init__(self) -> None:
        shape, kind = self.pixels.shape, self.pixels.dtype
        if len(shape) != 3 or shape[2] not in (1, 3) or kind not in (np.uint8, np.uint16):
            raise ValueError(f"pixels must be H W 1 or H W 3 of uint8 or uint16, not {shape} {kind}")
        if self.alpha is not None and (self.alpha.shape != shape[:2] or self.alpha.dtype != kind):
            raise ValueError("alpha must be H W of the type of pixels")

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])

    @property
    def bits(self) -> int:
        """8 or 16."""
        return 8 * self.pixels.dtype.itemsize

    @property
    def grey(self) -> bool:
        return bool(self.pixels.shape[2] == 1)

    def with_pixels(self, pixels: Pixels, alpha: Pixels | None) -> "Picture":
        """The same file with other contents: the translation of this picture, which keeps its metadata."""
        return replace(self, pixels=pixels, alpha=alpha)
