"""The frames of an animation and the pages of a document, one after the other, each as a picture of its own."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

import numpy as np
from PIL import Image, ImageFile

from gantool.images import pillow, tiff
from gantool.images.limits import Limits
from gantool.images.modes import samples
from gantool.images.picture import Pixels
from gantool.images.raw import Raw


def read(file: BinaryIO, format: str, limits: Limits, whole: Raw, first: int) -> Iterator[Raw]:
    """Decode from frame `first` on. `whole` is what stands for the file: its metadata hold for every frame.

    Raises:
        RefusedError, OSError, EOFError, ValueError: on a step; that frame is too large, damaged or missing.
    """
    if format == "TIFF":
        yield from _pages(file, limits, whole.header.frames, first)
        return
    file.seek(0)
    if format != "PNG":
        image = pillow.opened(file, format, limits)
        assert image is not None  # only a TIFF is read without Pillow
    else:
        image = Image.open(file, formats=["PNG"])
    hidden = int(bool(image.info.get("default_image")))  # a picture before the animation, for those who cannot play it
    numbers = range(first + hidden, whole.header.frames + hidden)
    grey, transparent = _kind(image, whole, format)
    plays = _plays(image, format)
    for number in numbers:
        image.seek(number)
        image.load()
        pixels, alpha, _, notes = samples(image)
        if whole.header.bits == 16 and pixels.dtype == np.uint8:
            notes += ("Its frames are kept with 8 of their bits.",)
        if transparent and alpha is None:
            alpha = np.full(pixels.shape[:2], np.iinfo(pixels.dtype).max, pixels.dtype)
        yield replace(
            whole, pixels=_colored(pixels, grey), alpha=alpha if transparent else None, notes=notes,
            space="grey" if grey else "RGB", milliseconds=_milliseconds(image), plays=plays)


def _pages(file: BinaryIO, limits: Limits, count: int, first: int) -> Iterator[Raw]:
    image = pillow.opened(file, "TIFF", limits)
    for number in range(first, count):
        exif = pillow.tiff_exif(file) if number == 0 else None
        if image is not None and _stands_at(image, number, limits) and not pillow.is_deep(image, limits):
            yield pillow.read_opened(file, image, "TIFF", limits)
        else:
            yield tiff.read(file, limits, exif, number)


def _stands_at(image: ImageFile.ImageFile, number: int, limits: Limits) -> bool:
    """Whether Pillow knows the kind of that page; it is there."""
    try:
        image.seek(number)
    except Exception:  # it raises nearly anything
        return False
    limits.check(*image.size)
    return True


def _kind(image: ImageFile.ImageFile, whole: Raw, format: str) -> tuple[bool, bool]:
    """Whether all frames are grey, and whether any is transparent; only a GIF tells neither before its last."""
    if format != "GIF":
        return whole.space == "grey", whole.alpha is not None
    grey, transparent = True, False
    with contextlib.suppress(Exception):  # a broken frame is told of when its turn comes
        for number in range(whole.header.frames):
            image.seek(number)
            pixels, alpha, _, _ = samples(image)
            grey, transparent = grey and pixels.shape[2] == 1, transparent or alpha is not None
    image.seek(0)
    return grey, transparent


def _colored(pixels: Pixels, grey: bool) -> Pixels:
    if grey:
        return pixels[..., :1]
    return np.repeat(pixels, 3, axis=2) if pixels.shape[2] == 1 else pixels


def _milliseconds(image: Image.Image) -> int:
    duration = image.info.get("duration", 0)
    return max(0, round(duration)) if isinstance(duration, (int, float)) else 0


def _plays(image: Image.Image, format: str) -> int:
    """How often it runs. A GIF states the repetitions after the first run, and nothing where there is none."""
    loop = image.info.get("loop")
    if format == "GIF":
        return 1 if loop is None else loop + 1 if loop else 0
    return loop if isinstance(loop, int) and loop > 0 else 0
