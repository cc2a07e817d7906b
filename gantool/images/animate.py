"""Writing animations and documents of several pages, frame by frame: one frame is in memory at a time.

Animated PNG: PNG specification, third edition, sections 4.9 and 11.3.6. Animated WebP: RFC 9649, section 2.7.
"""

import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

import numpy as np

from gantool.errors import UnusableError
from gantool.files import atomic_write, shown
from gantool.images import png
from gantool.images.encode import LARGEST_TIFF, Format, encoded, later_page, stacked
from gantool.images.picture import Metadata, Picture, Pixels

_LONGEST = 0xFFFF  # milliseconds that an animated PNG can state in thousandths
_ICC, _ALPHA, _EXIF, _XMP, _ANIMATION = 0x20, 0x10, 0x08, 0x04, 0x02
_DO_NOT_BLEND = 0x02


def holds_frames(source: str, target: Format) -> bool:
    """Whether a file of format `target` can hold all frames of one of format `source`.

    An animation stays one in PNG and WebP and becomes pages in TIFF; pages, which may differ in size, need TIFF.
    """
    return target == "TIFF" or (source != "TIFF" and target in ("PNG", "WEBP"))


def encode_frames(
    pictures: Iterator[Picture], path: Path, *, format: Format, quality: int = 92, software: str = ""
) -> tuple[str, ...]:
    """Write pictures as the frames of one file, in one step; an old file of this name stands until it is whole.

    Args:
        pictures: at least one; of one size and kind, but for TIFF. The first one's metadata become the file's, and its
            `plays` how often the animation runs; `milliseconds` of each is how long it is shown.
        path: the file.
        format: PNG, WEBP or TIFF.
        quality: of WebP, 1..100; 100 is lossless.
        software: what made the pictures.

    Returns:
        Notes on what the format could not keep.

    Raises:
        UnusableError: the format holds no frames, or not these. Whatever `pictures` raises goes through.
        JobFailedError: the disk is full, the folder is gone or may not be written.
    """
    writers = {"PNG": _write_png, "WEBP": _write_webp, "TIFF": _write_tiff}
    if format not in writers:
        raise UnusableError(f"{shown(path)} cannot be written: {format} holds one picture; use PNG, WebP or TIFF.")
    first = next(pictures)
    with atomic_write(path) as file:
        head, notes = encoded(first, format, quality=quality, software=software)
        try:
            more = writers[format](file, head, first, pictures, quality)
        except _UnlikeError as error:
            raise UnusableError(f"{shown(path)} cannot be written: {error}") from None
    return tuple(dict.fromkeys((*notes, *more)))


class _UnlikeError(Exception):
    """A frame does not fit beside the first."""


def _require_alike(first: Picture, other: Picture) -> None:
    if first.pixels.shape != other.pixels.shape or first.pixels.dtype != other.pixels.dtype:
        raise _UnlikeError("its frames differ in size or kind; use TIFF.")
    if (first.alpha is None) != (other.alpha is None):
        raise _UnlikeError("only some of its frames are transparent; use TIFF.")


def _write_png(
    file: BinaryIO, head: bytes, first: Picture, later: Iterator[Picture], _quality: int
) -> tuple[str, ...]:
    count, sequence = 1, 1
    file.write(head[:33])  # signature and IHDR
    count_at = file.tell()
    file.write(png.chunk(b"acTL", struct.pack(">II", 0, first.plays)))
    waiting = True
    for kind, content in png.split(head[33:]):
        if kind == b"IDAT" and waiting:
            file.write(_frame_control(0, (0, 0, first.width, first.height), first.milliseconds))
            waiting = False
        if kind != b"IEND":
            file.write(png.chunk(kind, content))
    shown_now = stacked(first)
    for picture in later:
        _require_alike(first, picture)
        samples = stacked(picture)
        left, top, right, bottom = _changed(shown_now, samples)
        file.write(_frame_control(sequence, (left, top, right - left, bottom - top), picture.milliseconds))
        sequence += 1
        for kind, content in png.split(png.written(samples[top:bottom, left:right], Metadata(), {})[8:]):
            if kind == b"IDAT":
                file.write(png.chunk(b"fdAT", struct.pack(">I", sequence) + content))
                sequence += 1
        shown_now, count = samples, count + 1
    file.write(png.chunk(b"IEND", b""))
    file.seek(count_at)
    file.write(png.chunk(b"acTL", struct.pack(">II", count, first.plays)))
    return ()


def _frame_control(sequence: int, place: tuple[int, int, int, int], milliseconds: int) -> bytes:
    """A frame that replaces what is shown at `place` (left, top, width, height) and stays."""
    left, top, width, height = place
    delay = (milliseconds, 1000) if milliseconds <= _LONGEST else (min(_LONGEST, milliseconds // 1000), 1)
    return png.chunk(b"fcTL", struct.pack(">IIIIIHHBB", sequence, width, height, left, top, *delay, 0, 0))


def _changed(before: Pixels, after: Pixels) -> tuple[int, int, int, int]:
    """The box (left, top, right, bottom) outside of which nothing changed; one pixel where nothing did at all."""
    differs = before != after
    if differs.ndim == 3:
        differs = differs.any(axis=2)
    rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
    if not len(rows):
        return 0, 0, 1, 1
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def _write_webp(file: BinaryIO, head: bytes, first: Picture, later: Iterator[Picture], quality: int) -> tuple[str, ...]:
    chunks = dict(_riff(head))
    flags = _ANIMATION | (_ALPHA if first.alpha is not None else 0)
    flags |= sum(flag for kind, flag in ((b"ICCP", _ICC), (b"EXIF", _EXIF), (b"XMP ", _XMP)) if kind in chunks)
    file.write(b"RIFF\0\0\0\0WEBP")
    file.write(_packed(b"VP8X", struct.pack("<I", flags) + _three(first.width - 1) + _three(first.height - 1)))
    if b"ICCP" in chunks:
        file.write(_packed(b"ICCP", chunks[b"ICCP"]))
    file.write(_packed(b"ANIM", struct.pack("<IH", 0, min(first.plays, 0xFFFF))))  # on nothing
    file.write(_webp_frame(head, first))
    for picture in later:
        _require_alike(first, picture)
        bare = replace(picture, metadata=Metadata())
        file.write(_webp_frame(encoded(bare, "WEBP", quality=quality)[0], picture))
    for kind in (b"EXIF", b"XMP "):
        if kind in chunks:
            file.write(_packed(kind, chunks[kind]))
    size = file.tell() - 8
    if size > 0xFFFFFFFE:
        raise _UnlikeError("WebP files end at 4 GiB and this animation needs more; use PNG.")
    file.seek(4)
    file.write(struct.pack("<I", size))
    return ()


def _webp_frame(still: bytes, picture: Picture) -> bytes:
    """A still WebP's pixels as a frame that replaces everything shown before."""
    data = b"".join(_packed(kind, content) for kind, content in _riff(still) if kind in (b"ALPH", b"VP8 ", b"VP8L"))
    where = _three(0) + _three(0) + _three(picture.width - 1) + _three(picture.height - 1)
    lasting = _three(min(picture.milliseconds, 0xFFFFFF))
    return _packed(b"ANMF", where + lasting + bytes([_DO_NOT_BLEND]) + data)


def _riff(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12  # behind RIFF, size, WEBP
    while at + 8 <= len(content):
        kind, length = content[at:at + 4], int.from_bytes(content[at + 4:at + 8], "little")
        yield kind, content[at + 8:at + 8 + length]
        at += 8 + length + length % 2


def _packed(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def _three(value: int) -> bytes:
    return value.to_bytes(3, "little")


def _write_tiff(file: BinaryIO, head: bytes, first: Picture, later: Iterator[Picture], _quality: int
                ) -> tuple[str, ...]:
    """Directories end in the offset of the next, and each page ends in its directory."""
    notes: tuple[str, ...] = ()
    timed = first.milliseconds > 0
    order: Literal["<", ">"] = "<" if head.startswith(b"II") else ">"
    file.write(head)
    for picture in later:
        timed = timed or picture.milliseconds > 0
        if picture.metadata.exif is not None and picture.metadata.exif != first.metadata.exif:
            notes += ("The EXIF data of later pages are left out.",)
        end = file.tell()
        start = end + end % 2
        page, directory = later_page(picture, start, order)
        if start + len(page) > LARGEST_TIFF:
            raise _UnlikeError("TIFF files end at 4 GiB and these pages need more; use PNG.")
        file.seek(end - 4)
        file.write(struct.pack(f"{order}I", directory))
        file.write(b"\0" * (start - end) + page)
    return (*notes, "TIFF keeps the frames as pages, without their times.") if timed else notes
