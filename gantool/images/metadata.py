"""Metadata on its way in: what was read is checked, freed from what no longer holds, or dropped with a note."""

import math
import re
from dataclasses import replace

from gantool.images.exif import ORIENTATION, Block, DamagedExifError
from gantool.images.picture import Metadata

EXIF_DROPPED = "Its EXIF data is damaged and left out."

_XMP_ORIENTATION = re.compile(rb"(tiff:Orientation(?:\s*=\s*[\"']|\s*>\s*))[2-8]")


def orientation_of(exif: bytes | None) -> int:
    """The EXIF orientation (1..8); 1 where the block cannot be read."""
    try:
        return Block(exif).orientation
    except DamagedExifError:
        return 1


def settled(metadata: Metadata) -> tuple[Metadata, tuple[str, ...]]:
    """Metadata for a picture whose orientation has been applied: both places that state it now say 1."""
    notes: tuple[str, ...] = ()
    exif, dpi = metadata.exif, metadata.dpi
    if exif is not None:
        try:
            block = Block(exif)
            reset = {ORIENTATION: block.short(1)} if ORIENTATION in block.entries else {}
            exif = block.rewritten(reset)
            dpi = dpi or block.dpi  # WebP and AVIF have no other place for it
        except DamagedExifError:
            exif, notes = None, (EXIF_DROPPED,)
    xmp = _XMP_ORIENTATION.sub(rb"\g<1>1", metadata.xmp) if metadata.xmp else None
    return replace(metadata, exif=exif, xmp=xmp, dpi=sane_dpi(dpi)), notes


def sane_dpi(dpi: object) -> tuple[float, float] | None:
    """A resolution that a file may state, or None: some state 0, infinity, or 1 for want of a unit."""
    if not isinstance(dpi, tuple) or len(dpi) != 2:
        return None
    try:
        across, down = float(dpi[0]), float(dpi[1])
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        return None
    if all(math.isfinite(value) and 1 < value <= 60_000 for value in (across, down)):
        return across, down
    return None
