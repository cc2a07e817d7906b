"""One look at one file: is it sound, how large is it, and, for some files of a folder, what does it look like.

Each file is decoded once. Most are decoded shrunken, which finds what is broken and tells colour and transparency; a
few in each folder are decoded whole, because a label map's colours and a pair's seam do not survive shrinking.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from gantool.api import Problem
from gantool.data import faults
from gantool.data.finish import Finish, finish_of
from gantool.data.glance import Glances, glance_at
from gantool.data.palette import PictureColors, colors_of, widest
from gantool.data.read import as_channels, cut
from gantool.data.sample import Half
from gantool.images import Picture, PictureError, decode, eight_bit, probe
from gantool.images.formats import misnamed

Pixels = NDArray[np.uint8]

SHRUNKEN = 256  # px: what most files are decoded to
HEAD = 1 << 16  # bytes that are hashed to find candidates for duplicates
COUNTED = 1 << 20  # pixels of a picture whose colours are counted
HALVES: tuple[Half, Half] = ("left", "right")
WIDE = 1.2  # from this ratio of width to height a picture may hold two halves


@dataclass(frozen=True, slots=True)
class Face:
    """What one picture, or a half of one, looks like in detail: its colours, and whether it is strokes on a ground."""

    colors: PictureColors
    lines: bool


@dataclass(frozen=True, slots=True)
class Detail:
    """Faces of a picture and of its halves (where it is wide enough to have them), and how sharply it changes between
    the halves: 1 where the middle is like everywhere else."""

    whole: Face
    left: Face | None = None
    right: Face | None = None
    seam: float = 1.0


@dataclass(frozen=True, slots=True)
class Look:
    """What a look at a file told.

    Attributes:
        problem: why the file cannot be used, or None.
        remark: a fault that does not keep it from being used, or None.
        width, height: as seen, in pixels.
        color: whether left half, right half hold colour.
        transparent: whether anything can be seen through.
        digest: of the file's first bytes, for finding duplicates.
        size: of the file, in bytes.
        bits: a channel.
        glances: what it is compared with others by.
        finish: of the whole picture; None where it is too small to judge, or not kept.
    """

    problem: Problem | None = None
    remark: Problem | None = None
    width: int = 0
    height: int = 0
    color: tuple[bool, bool] = (False, False)
    transparent: bool = False
    digest: bytes = b""
    detail: Detail | None = None
    size: int = 0
    bits: int = 8
    glances: Glances | None = None
    finish: Finish | None = None


def look_at(path: Path, *, closely: bool, tiny: bool = True, edges: bool = True) -> tuple[Look, Pixels | None]:
    """Look at a file; with the look comes a picture of it for a person, H W 3 of at most `SHRUNKEN` px or a bit more.

    `tiny` and `edges` say what of the glances is kept; the finish goes with the edges. Never raises for what a file can
    hold.
    """
    try:
        header = probe(path)
        picture = decode(path, shrink_to=None if closely else SHRUNKEN)
        with path.open("rb") as file:
            digest = hashlib.sha256(file.read(HEAD)).digest()[:16]
            size = os.fstat(file.fileno()).st_size
    except PictureError as error:
        return Look(problem=faults.undecodable(path, error)), None
    except OSError as error:
        return Look(problem=faults.unreadable(path, error)), None
    pixels, transparent = _seen(picture)
    note = misnamed(header.format, path)
    small = _shrunk(pixels)
    look = Look(
        remark=faults.misnamed(path, note) if note else None,
        width=header.width,
        height=header.height,
        color=(_has_color(cut(small, "left")), _has_color(cut(small, "right"))),
        transparent=transparent,
        digest=digest,
        detail=_detail(pixels) if closely and min(pixels.shape[:2]) >= 3 else None,
        size=size,
        bits=header.bits,
        glances=_glances(pixels, small, tiny=tiny, edges=edges),
        finish=finish_of(small) if edges else None,
    )
    return look, small


def _glances(pixels: Pixels, small: Pixels, *, tiny: bool, edges: bool) -> Glances:
    whole = glance_at(pixels, small, tiny=tiny, edges=edges)
    if pixels.shape[1] < WIDE * pixels.shape[0] or pixels.shape[1] < 6:
        return Glances(whole)
    left, right = (
        glance_at(cut(pixels, half), cut(small, half), tiny=tiny, edges=edges) for half in HALVES
    )
    return Glances(whole, left, right)


def _seen(picture: Picture) -> tuple[Pixels, bool]:
    transparent = picture.alpha is not None and bool((eight_bit(picture.alpha) < 250).any())
    return as_channels(picture, None, 3), transparent


def _shrunk(pixels: Pixels) -> Pixels:
    height, width = pixels.shape[:2]
    longest = max(height, width)
    if longest <= 2 * SHRUNKEN:
        return pixels
    size = max(1, width * SHRUNKEN // longest), max(1, height * SHRUNKEN // longest)
    return np.asarray(Image.fromarray(np.ascontiguousarray(pixels)).resize(size, Image.Resampling.BOX))


def _has_color(pixels: Pixels) -> bool:
    """Whether more than a trace of H W 3 is coloured; JPEG tints grey pictures by a few units."""
    span = widest(pixels) - (255 - widest(255 - pixels))  # largest less smallest channel
    return bool(span.size) and bool((span > 24).mean() > 0.002)


def _detail(pixels: Pixels) -> Detail:
    height, width = pixels.shape[:2]
    if width < WIDE * height or width < 6:
        return Detail(_face(pixels))
    left, right = cut(pixels, "left"), cut(pixels, "right")
    return Detail(_face(pixels), _face(left), _face(right), _seam(pixels))


def face(detail: Detail, half: Half | None) -> Face | None:
    """The face of a half, or of the whole."""
    return detail.left if half == "left" else detail.right if half == "right" else detail.whole


def _face(pixels: Pixels) -> Face:
    return Face(_colors(pixels), _is_lines(pixels))


def _colors(pixels: Pixels) -> PictureColors:
    """Count the colours of all of a small picture, of even strips of a large one."""
    height, width = pixels.shape[:2]
    if height * width <= COUNTED:
        return colors_of(pixels)
    band = 64  # rows
    bands = max(1, COUNTED // (band * width))
    starts = np.linspace(0, max(0, height - band), bands).astype(int)
    side = COUNTED // band  # a very wide picture is cut as well
    return colors_of(np.concatenate([pixels[start : start + band, :side] for start in np.unique(starts)]))


def _seam(pixels: Pixels) -> float:
    """How much more the middle column changes than the median column does."""
    height, width = pixels.shape[:2]
    rows = pixels[:: max(1, height // 512)].astype(np.int16)
    changes = np.abs(np.diff(rows, axis=1)).sum((0, 2)) / (3 * len(rows))  # W-1
    middle = changes[width // 2 - 1 : width // 2 + width % 2].max()  # an odd width has two columns to cross
    return float(middle / (np.median(changes) + 1))


def _is_lines(pixels: Pixels) -> bool:
    """Strokes: nearly all is one light or dark ground, and what is not is thin.

    Thin: hardly any ink has ink all around it within 1/50 of the picture's side.
    """
    height, width = pixels.shape[:2]
    step = max(1, min(height, width) // 512)
    grey = np.asarray(Image.fromarray(np.ascontiguousarray(pixels[::step, ::step])).convert("L"))
    tones = np.bincount(grey.ravel(), minlength=256)
    ground = int(np.convolve(tones, np.ones(17), "same").argmax())
    off = np.abs(grey.astype(np.int16) - ground)
    ink = off > 48
    if 64 < ground < 192 or (off <= 16).mean() < 0.7 or not 0.002 <= ink.mean() <= 0.3:
        return False
    reach = max(1, round(min(ink.shape) / 50))
    return bool(_surrounded(ink, reach) <= 0.1 * ink.sum())


def _surrounded(ink: NDArray[np.bool_], reach: int) -> int:
    """How many pixels have nothing but ink within `reach`, counted with a summed-area table."""
    size = 2 * reach + 1
    if min(ink.shape) < size:
        return 0
    table = np.pad(ink.astype(np.int32).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    sums = table[size:, size:] - table[:-size, size:] - table[size:, :-size] + table[:-size, :-size]
    return int((sums == size * size).sum())
