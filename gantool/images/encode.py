"""From a picture to a file: PNG, JPEG, WebP or TIFF, keeping all that the format can keep and saying what it cannot."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Literal, get_args

import numpy as np
from PIL import Image

from gantool.errors import JobFailedError, UnusableError
from gantool.files import shown, write_bytes
from gantool.images import png, tiff_write
from gantool.images.depth import eight_bit
from gantool.images.exif import (
    DESCRIPTION,
    RESOLUTION_UNIT,
    SOFTWARE,
    X_RESOLUTION,
    Y_RESOLUTION,
    Block,
    DamagedExifError,
    Value,
    text,
)
from gantool.images.flat import flattened
from gantool.images.metadata import EXIF_DROPPED
from gantool.images.picture import Metadata, Picture, Pixels

Format = Literal["PNG", "JPEG", "WEBP", "TIFF"]

SUFFIX: dict[Format, str] = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp", "TIFF": ".tif"}
_BY_SUFFIX: dict[str, Format] = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".jpe": "JPEG", ".jfif": "JPEG",
                                 ".webp": "WEBP", ".tif": "TIFF", ".tiff": "TIFF"}
_LONGEST_SIDE: dict[Format, int] = {"PNG": (1 << 31) - 1, "JPEG": 65_500, "WEBP": 16_383, "TIFF": (1 << 31) - 1}
LARGEST_TIFF = (1 << 32) - (1 << 24)  # offsets have 32 bits
_LARGEST_SEGMENT = 65_533 - len("http://ns.adobe.com/xap/1.0/\0")  # of a JPEG, less its longest label


def format_of(path: Path) -> Format:
    """The format that the suffix of an output's name asks for.

    Raises:
        UnusableError: no format that is written.
    """
    try:
        return _BY_SUFFIX[path.suffix.lower()]
    except KeyError:
        suffix = path.suffix or "a name without suffix"
        raise UnusableError(f"{shown(path)} cannot be written: {suffix} stands for no format that is written; "
                            "use .png, .jpg, .webp or .tif.") from None


def encode(
    picture: Picture,
    path: Path,
    *,
    format: Format | None = None,
    quality: int = 92,
    software: str = "",
    comment: str = "",
) -> tuple[str, ...]:
    """Write a picture in one step; an old file of this name stands until the new one is whole.

    Args:
        picture: sRGB pixels with metadata; see `encoded` for what each format keeps.
        path: the file.
        format: where the suffix should not decide.
        quality: of JPEG and WebP, 1..100; 100 is lossless in WebP.
        software: what made the picture ("gantool 0.1, facades 3f9a...").
        comment: a further remark stored in the file.

    Returns:
        Notes on what the format could not keep.

    Raises:
        UnusableError: the suffix or format is not written, or the picture is too large for it.
        JobFailedError: the disk is full, the folder is gone or may not be written.
    """
    chosen = format or format_of(path)
    try:
        content, notes = encoded(picture, chosen, quality=quality, software=software, comment=comment)
    except UnusableError as error:
        raise UnusableError(f"{shown(path)} cannot be written: {error}") from None
    try:
        write_bytes(path, content)
    except OSError as error:
        raise JobFailedError(f"{shown(path)} could not be written: {error.strerror or error}.") from error
    return notes


def encoded(
    picture: Picture, format: Format, *, quality: int = 92, software: str = "", comment: str = ""
) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of the file, and notes on what was given up.

    PNG and TIFF keep everything (8 and 16 bits, grey, alpha) without loss. JPEG has 8 bits and no alpha: it is laid on
    white. WebP has 8 bits and no grey. EXIF, XMP, resolution and, for colour, the sRGB profile go along.

    Raises:
        UnusableError: an unknown format, a quality out of range, or too many pixels for the format.
    """
    _check(picture, format, quality)
    metadata = picture.metadata if picture.pixels.shape[2] == 3 else replace(picture.metadata, icc=None)
    block, notes = _block(metadata.exif)
    had_exif = metadata.exif is not None and not notes
    block.resize(picture.width, picture.height)
    changes = _changes(block, software, comment, format)
    if format == "WEBP" and metadata.dpi and X_RESOLUTION not in block.entries:  # has no other place for it
        changes |= {X_RESOLUTION: block.rational(metadata.dpi[0]), Y_RESOLUTION: block.rational(metadata.dpi[1]),
                    RESOLUTION_UNIT: block.short(2)}
    if format == "TIFF":
        content = _tiff(picture, Block(block.rewritten(changes)), metadata)
        return content, notes
    metadata = replace(metadata, exif=block.rewritten(changes) if changes or had_exif else None)
    if format == "PNG":
        texts = {name: value for name, value in (("Software", software), ("Comment", comment)) if value}
        return png.written(stacked(picture), metadata, texts), notes
    if picture.bits == 16:
        notes += (f"{format} has 8 bits, so 8 of 16 are kept.",)
    if format == "WEBP":
        return _webp(picture, metadata, quality), notes
    content, more = _jpeg(picture, metadata, quality, comment)
    return content, notes + more


def _check(picture: Picture, format: Format, quality: int) -> None:
    if format not in get_args(Format):
        raise UnusableError(f"{format} is not written; use PNG, JPEG, WEBP or TIFF.")
    if not 1 <= quality <= 100:
        raise UnusableError(f"a quality of {quality} is not between 1 and 100.")
    _check_size(picture, format, picture.width, picture.height)


def _check_size(picture: Picture, format: Format, width: int, height: int) -> None:
    if max(width, height) > _LONGEST_SIDE[format]:
        raise UnusableError(f"{format} pictures have at most {_LONGEST_SIDE[format]} pixels a side and this one has "
                            f"{width} × {height}; write PNG or TIFF instead.")
    samples = picture.pixels.shape[2] + (picture.alpha is not None)
    if format == "TIFF" and width * height * samples * picture.pixels.itemsize > LARGEST_TIFF:
        raise UnusableError("TIFF files end at 4 GiB and this picture needs more; write PNG instead.")


def check_size(picture: Picture, path: Path, format: Format, width: int, height: int) -> None:
    """Whether `path` could hold `picture` if it became so large: to be asked before that is a long work.

    Raises:
        UnusableError: the format has no such large pictures.
    """
    try:
        _check_size(picture, format, width, height)
    except UnusableError as error:
        raise UnusableError(f"{shown(path)} cannot be written: {error}") from None


def _block(exif: bytes | None) -> tuple[Block, tuple[str, ...]]:
    try:
        return Block(exif), ()
    except DamagedExifError:
        return Block(), (EXIF_DROPPED,)


def _changes(block: Block, software: str, comment: str, format: Format) -> dict[int, Value | None]:
    """Where a format has a text field of its own, the remark goes there; else into EXIF beside the user's words."""
    changes: dict[int, Value | None] = {}
    if format in ("WEBP", "TIFF") and comment:
        if DESCRIPTION in block.entries:
            software = f"{software}; {comment}" if software else comment
        else:
            changes[DESCRIPTION] = text(comment)
    if software and format != "PNG":
        changes[SOFTWARE] = text(software)
    return changes


def stacked(picture: Picture) -> Pixels:
    """H W C with alpha as the last channel; H W for opaque grey, as libpng's binding wants it."""
    if picture.alpha is not None:
        return np.dstack((picture.pixels, picture.alpha))
    return picture.pixels[..., 0] if picture.grey else picture.pixels


def _tiff(picture: Picture, block: Block, metadata: Metadata) -> bytes:
    samples = stacked(picture).reshape(picture.height, picture.width, -1)
    return tiff_write.written(samples, picture.alpha is not None, block, metadata)


def later_page(picture: Picture, start: int, order: Literal["<", ">"]) -> tuple[bytes, int]:
    """A further page of a TIFF of that byte order, to stand at offset `start`, and the offset of its directory."""
    _check(picture, "TIFF", 100)
    metadata = picture.metadata if picture.pixels.shape[2] == 3 else replace(picture.metadata, icc=None)
    page = _tiff(picture, Block(order=order, start=start), metadata)
    return page, tiff_write.directory(page, order)


def _webp(picture: Picture, metadata: Metadata, quality: int) -> bytes:
    pixels = eight_bit(picture.pixels)
    samples = np.repeat(pixels, 3, axis=2) if picture.grey else pixels
    if picture.alpha is not None:
        samples = np.dstack((samples, eight_bit(picture.alpha)))
    buffer = io.BytesIO()
    Image.fromarray(samples).save(
        buffer, "WEBP", quality=quality, lossless=quality == 100, exact=True, method=2,
        exif=b"Exif\0\0" + metadata.exif if metadata.exif else b"",
        icc_profile=metadata.icc or b"", xmp=metadata.xmp or b"")
    return buffer.getvalue()


def _jpeg(picture: Picture, metadata: Metadata, quality: int, comment: str) -> tuple[bytes, tuple[str, ...]]:
    notes: tuple[str, ...] = ()
    if picture.alpha is not None:
        notes += ("JPEG has no transparency, so it is laid on white.",)
    exif, xmp = metadata.exif, metadata.xmp
    if exif and len(exif) > _LARGEST_SEGMENT:
        exif, notes = None, (*notes, "Its EXIF data is too long for JPEG and left out.")
    if xmp and len(xmp) > _LARGEST_SEGMENT:
        xmp, notes = None, (*notes, "Its XMP data is too long for JPEG and left out.")
    pixels = eight_bit(flattened(picture))
    image = Image.fromarray(pixels[..., 0] if picture.grey else pixels)
    dpi = tuple(min(65535, max(1, round(value))) for value in metadata.dpi) if metadata.dpi else (0, 0)
    buffer = io.BytesIO()
    image.save(
        buffer, "JPEG", quality=quality, subsampling=0 if quality >= 90 else 2, optimize=False, dpi=dpi,
        exif=b"Exif\0\0" + exif if exif else b"", icc_profile=metadata.icc, xmp=xmp or b"",
        comment=comment.encode("utf-8", "replace")[:65_000])
    return buffer.getvalue(), notes
