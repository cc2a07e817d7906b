"""From a file to a picture as it is seen: recognised, bounded, decoded, upright, in sRGB."""

from pathlib import Path
from typing import BinaryIO

from gantool.images import pillow, png
from gantool.images.color import to_srgb
from gantool.images.fault import told
from gantool.images.formats import misnamed, recognise
from gantool.images.limits import Limits
from gantool.images.metadata import settled
from gantool.images.picture import Header, Metadata, Picture
from gantool.images.raw import Raw, upright
from gantool.images.source import regular

DEFAULT = Limits()


def probe(path: Path, *, limits: Limits = DEFAULT) -> Header:
    """Read size, format and mode without decoding pixels. Damage further inside shows only in `decode`.

    Raises:
        PictureError: it is no picture that can be decoded; the sentence says why.
    """
    with told(path), regular(path, limits) as file:
        return _header(file, recognise(file, path), limits)


def decode(path: Path, *, limits: Limits = DEFAULT, shrink_to: int | None = None) -> Picture:
    """Decode the first frame.

    Args:
        path: the file.
        limits: bounds on size and memory.
        shrink_to: a shorter side of this many pixels is enough. A JPEG may then come out at 1/2, 1/4 or 1/8 of its
            size, never below it, and up to seven times as fast; other formats come whole.

    Raises:
        PictureError: it cannot be used; the sentence says why.
    """
    with told(path), regular(path, limits) as file:
        format = recognise(file, path)
        at_least = None
        if shrink_to is not None and format == "JPEG":
            at_least = (shrink_to, shrink_to)  # a square, so it also holds for a picture stored on its side
        raw = png.read(file, limits) if format == "PNG" else pillow.read(file, format, limits, at_least)
        return _finished(raw, path)


def _header(file: BinaryIO, format: str, limits: Limits) -> Header:
    return png.read_header(file, limits) if format == "PNG" else pillow.read_header(file, format, limits)


def _finished(raw: Raw, path: Path) -> Picture:
    pixels, icc, color_notes = to_srgb(raw.pixels, raw.space, raw.metadata.icc)
    found = raw.metadata
    metadata, metadata_notes = settled(Metadata(found.exif, icc, found.xmp, found.dpi))
    return Picture(
        pixels=upright(pixels, raw.orientation),
        alpha=None if raw.alpha is None else upright(raw.alpha, raw.orientation),
        metadata=metadata,
        format=raw.header.format,
        mode=raw.header.mode,
        frames=raw.header.frames,
        notes=(*_file_notes(raw.header, path), *raw.notes, *color_notes, *metadata_notes),
    )


def _file_notes(header: Header, path: Path) -> tuple[str, ...]:
    named = misnamed(header.format, path)
    several = f"Only the first of {header.frames} {'pages' if header.format == 'TIFF' else 'frames'} is used."
    return (*((named,) if named else ()), *((several,) if header.frames > 1 else ()))
