"""From a file to a picture as it is seen: recognised, bounded, decoded, upright, in sRGB."""

import contextlib
from collections.abc import Generator
from pathlib import Path
from typing import BinaryIO

from gantool.images import pillow, png, several
from gantool.images.color import to_srgb
from gantool.images.fault import RefusedError, told
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


def decode(
    path: Path, *, limits: Limits = DEFAULT, shrink_to: int | None = None, frame: int | None = None
) -> Picture:
    """Decode a picture, or one of several.

    Args:
        path: the file.
        limits: bounds on size and memory.
        frame: of an animation, or page of a document, from 0. None for what stands for the whole: the first, or the
            default picture of an animated PNG, which need not be a part of the animation. `frames` gives all in turn.
        shrink_to: a shorter side of this many pixels is enough. A JPEG may then come out at 1/2, 1/4 or 1/8 of its
            size, never below it, and up to seven times as fast; other formats come whole.

    Raises:
        PictureError: it cannot be used; the sentence says why.
    """
    if frame is not None:
        with contextlib.closing(frames(path, limits=limits, first=frame)) as later:
            return next(later)
    with told(path), regular(path, limits) as file:
        format = recognise(file, path)
        at_least = None
        if shrink_to is not None and format == "JPEG":
            at_least = (shrink_to, shrink_to)  # a square, so it also holds for a picture stored on its side
        raw = png.read(file, limits) if format == "PNG" else pillow.read(file, format, limits, at_least)
        return _finished(raw, path, _first_only(raw.header))


def frames(path: Path, *, limits: Limits = DEFAULT, first: int = 0) -> Generator[Picture]:
    """Decode the frames of an animation or pages of a document one after the other; a plain picture is its only frame.

    One frame is held at a time. The frames of an animation have one size and one kind of pixels, with its times; pages
    are pictures of their own.

    Args:
        path: the file, open until the generator ends or is closed.
        limits: bounds on each frame.
        first: where to begin.

    Raises:
        PictureError: on a step: that frame, or the file, cannot be used, or there is no frame `first`.
    """
    with told(path), regular(path, limits) as file:
        format = recognise(file, path)
        whole = png.read(file, limits) if format == "PNG" else pillow.read(file, format, limits, None)
        count = whole.header.frames
        if not 0 <= first < count:
            raise RefusedError("missing", f"it has no frame {first} (they are 0 to {count - 1})", "name another")
        if count == 1:
            yield _finished(whole, path)
            return
        each = several.read(file, format, limits, whole, first)
        for number in range(first, count):
            try:
                raw = next(each)
            except RefusedError as error:
                raise RefusedError(error.kind, f"{_one(format)} {number + 1} of {count}: {error.reason}",
                                   error.remedy) from error
            except (OSError, EOFError, ValueError, SyntaxError) as error:
                raise RefusedError("damaged", f"{_one(format)} {number + 1} of {count} is damaged or cut short"
                                   ) from error
            yield _finished(raw, path)


def _header(file: BinaryIO, format: str, limits: Limits) -> Header:
    return png.read_header(file, limits) if format == "PNG" else pillow.read_header(file, format, limits)


def _finished(raw: Raw, path: Path, remarks: tuple[str, ...] = ()) -> Picture:
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
        notes=(*_file_notes(raw.header, path), *remarks, *raw.notes, *color_notes, *metadata_notes),
        milliseconds=raw.milliseconds,
        plays=raw.plays,
    )


def _file_notes(header: Header, path: Path) -> tuple[str, ...]:
    named = misnamed(header.format, path)
    return (named,) if named else ()


def _first_only(header: Header) -> tuple[str, ...]:
    return (f"Only the first of {header.frames} {_one(header.format)}s is used.",) if header.frames > 1 else ()


def _one(format: str) -> str:
    return "page" if format == "TIFF" else "frame"
