"""TIFF of 8 or 16 bits with alpha, EXIF, ICC and XMP.

An EXIF block is a TIFF file that lacks only a picture (TIFF 6.0, section 2), so the picture is appended to it and its
first directory rewritten: every EXIF tag is kept as it lies, which neither Pillow (8 bits) nor tifffile (no EXIF
directory) would do.
"""

import struct
from typing import Literal

from gantool.images.exif import RESOLUTION_UNIT, X_RESOLUTION, Y_RESOLUTION, Block, Value
from gantool.images.picture import Metadata, Pixels

_STRIP_BYTES = 1 << 20
_DEFLATE = 8
_HORIZONTAL_DIFFERENCES = 2
_STRAIGHT_ALPHA = 2
_BYTES, _UNDEFINED = 1, 7


def written(samples: Pixels, alpha: bool, block: Block, metadata: Metadata) -> bytes:
    """Encode H W C samples (1 or 3, plus one of alpha), compressed without loss.

    `block` holds the EXIF data; `metadata` gives what lies in tags of its own here: profile, XMP, resolution.
    """
    height, width, channels = samples.shape
    rows = max(1, _STRIP_BYTES // (width * channels * samples.dtype.itemsize))
    strips = [_packed(samples[top:top + rows], block.order) for top in range(0, height, rows)]
    offsets = []
    for strip in strips:
        block.content += b"\0" * (len(block.content) % 2)
        offsets.append(block.start + len(block.content))
        block.content += strip
    tags: dict[int, Value | None] = {
        256: block.long(width),
        257: block.long(height),
        258: block.short(*[8 * samples.dtype.itemsize] * channels),
        259: block.short(_DEFLATE),
        262: block.short(1 if channels <= 2 else 2),  # black is zero, or RGB
        273: block.long(*offsets),
        277: block.short(channels),
        278: block.long(rows),
        279: block.long(*(len(strip) for strip in strips)),
        284: block.short(1),  # samples of a pixel lie together
        317: block.short(_HORIZONTAL_DIFFERENCES),
        338: block.short(_STRAIGHT_ALPHA) if alpha else None,
        700: _bytes(_BYTES, metadata.xmp),
        34675: _bytes(_UNDEFINED, metadata.icc),
    }
    if metadata.dpi:
        tags |= {X_RESOLUTION: block.rational(metadata.dpi[0]), Y_RESOLUTION: block.rational(metadata.dpi[1]),
                 RESOLUTION_UNIT: block.short(2)}
    return block.rewritten(tags)


def directory(page: bytes, order: Literal["<", ">"]) -> int:
    """Where the first directory of what `written` gave lies."""
    return int(struct.unpack_from(f"{order}I", page, 4)[0])


def _bytes(kind: int, content: bytes | None) -> Value | None:
    return Value(kind, len(content), content) if content else None


def _packed(rows: Pixels, order: Literal["<", ">"]) -> bytes:
    """Differences between neighbours of a row, modulo the type's range, deflated (TIFF 6.0, section 14)."""
    import imagecodecs

    differences = rows.copy()
    differences[:, 1:] -= rows[:, :-1]
    ordered = differences.astype(differences.dtype.newbyteorder(order))
    return bytes(imagecodecs.zlib_encode(ordered.tobytes(), level=1))
