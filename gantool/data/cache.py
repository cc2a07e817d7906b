"""Decoded pictures on the disk: training reads bytes instead of decoding the same file in every epoch.

One file for a list of parts at one size: a NumPy array N H W C of uint8, mapped read-only. Its name is a hash of all
that decides its contents (each file's path, time and size, half, target size, channels, resampling, palette, format
version), so a changed picture makes a new file and two processes that fill the cache at once write the same bytes.
A file appears only when it is whole. The least recently used ones go when the folder outgrows its limit.
"""

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import psutil
from numpy.typing import NDArray

from gantool import files
from gantool.api import Palette
from gantool.data.decoding import decoded, name_of
from gantool.data.read import Channels, read_resized
from gantool.data.sample import Part
from gantool.errors import JobFailedError, UnusableError

FORMAT = 2  # 2: label maps without rims
LIMIT = 20 << 30  # bytes that all decoded pictures together may take
SPARE = 1 << 30  # bytes of the disk that are left to others
ABANDONED = 3600  # seconds after which an unfinished file belongs to nobody

Pixels = NDArray[np.uint8]


class DecodedCache:
    """The folder of decoded pictures.

    Args:
        folder: where; by default `decoded` below the user's cache folder.
        limit: bytes that its files together may take.
        on_notice: told, in one sentence, when the cache cannot be used and memory is used instead.
    """

    def __init__(
        self, folder: Path | None = None, *, limit: int = LIMIT, on_notice: Callable[[str], None] | None = None
    ) -> None:
        self._folder = folder or files.folder("cache") / "decoded"
        self._limit = limit
        self._notice = on_notice or (lambda sentence: None)

    def open(
        self,
        parts: Sequence[Part],
        size: tuple[int, int],
        channels: Channels,
        *,
        nearest: bool,
        palette: Palette | None = None,
        cover: bool = False,
        on_progress: Callable[[int, int], None] | None = None,
    ) -> Pixels:
        """The parts decoded and resized, N H W C, read-only; made if it is not there yet.

        Args:
            parts: in the order of the rows.
            size: width and height in pixels.
            channels: 1 luma, 3 colour (transparency over white), 4 with transparency.
            nearest: pick pixels, for label maps; else resample without aliasing.
            palette: of a label map: every pixel becomes a class colour before resizing.
            cover: cut overhanging edges instead of stretching to `size`.
            on_progress: how many parts are done, of how many; not called where nothing must be made.

        Raises:
            UnusableError: a picture cannot be read any more, or there is room neither on the disk nor in memory.
        """
        shape = (len(parts), size[1], size[0], channels)

        def rows() -> Iterator[Pixels]:
            return _rows(parts, size, channels, nearest=nearest, palette=palette, cover=cover, on_progress=on_progress)

        name = _name(parts, size, channels, nearest=nearest, palette=palette, cover=cover)
        return self.kept(name, shape, rows)

    def kept(self, name: str, shape: tuple[int, ...], rows: Callable[[], Iterator[Pixels]]) -> Pixels:
        """The file of this name as an array, read-only; where it is not there yet, made of `rows`, one after the other.

        Raises:
            UnusableError: there is room neither on the disk nor in memory.
        """
        path, bytes_ = self._folder / name, int(np.prod(shape))
        found = _mapped(path, shape)
        if found is not None:
            return found
        try:
            self._make_room(bytes_)
            self._write(path, shape, rows)
            self._sweep(keep=path)
        except (JobFailedError, OSError) as error:
            why = error.strerror or str(error) if isinstance(error, OSError) else str(error.__cause__ or error)
            self._notice(f"Decoded pictures cannot be kept on the disk ({why}), so they are kept in memory this time.")
            return _in_memory(shape, rows)
        made = _mapped(path, shape)
        return made if made is not None else _in_memory(shape, rows)

    def _write(self, path: Path, shape: tuple[int, ...], rows: Callable[[], Iterator[Pixels]]) -> None:
        with files.atomic_write(path) as file:
            header = {"descr": "|u1", "fortran_order": False, "shape": shape}
            np.lib.format.write_array_header_1_0(file, header)
            for row in rows():
                file.write(np.ascontiguousarray(row).data)

    def _make_room(self, bytes_: int) -> None:
        """Drop what was used longest ago until the new file fits into the limit and on the disk."""
        self._folder.mkdir(parents=True, exist_ok=True)
        self._drop_abandoned()
        self._sweep(room=bytes_)
        free = shutil.disk_usage(self._folder).free
        if free < bytes_ + SPARE:
            raise OSError(0, f"{bytes_ + SPARE >> 20} MB of free disk are needed and {free >> 20} are there")

    def _sweep(self, *, room: int = 0, keep: Path | None = None) -> None:
        found = []
        for path in self._folder.glob("*.npy"):
            with contextlib.suppress(OSError):
                status = path.stat()
                found.append((status.st_mtime_ns, status.st_size, path))
        total = room + sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= self._limit:
                return
            if path != keep:
                with contextlib.suppress(OSError):  # Windows keeps files that are mapped
                    path.unlink()
                    total -= size

    def _drop_abandoned(self) -> None:
        """Remove what killed processes left; the files of living ones are younger than `ABANDONED`."""
        for path in self._folder.glob(f"{files.TEMPORARY}*"):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > ABANDONED:
                    path.unlink()


def open_cache(
    parts: Sequence[Part],
    size: tuple[int, int],
    channels: Channels,
    *,
    nearest: bool,
    palette: Palette | None = None,
    cover: bool = False,
    on_progress: Callable[[int, int], None] | None = None,
    on_notice: Callable[[str], None] | None = None,
) -> Pixels:
    """`DecodedCache.open` in the user's cache folder."""
    cache = DecodedCache(on_notice=on_notice)
    return cache.open(parts, size, channels, nearest=nearest, palette=palette, cover=cover, on_progress=on_progress)


def _name(
    parts: Sequence[Part], size: tuple[int, int], channels: int, *, nearest: bool, palette: Palette | None, cover: bool
) -> str:
    colors = [swatch.color for swatch in palette.swatches] if palette else None
    return name_of(parts, [FORMAT, size, channels, nearest, colors, cover])


def _mapped(path: Path, shape: tuple[int, ...]) -> Pixels | None:
    """The file as an array, and marked as used just now; None where it is not there or not whole."""
    try:
        if not np.prod(shape):
            return np.zeros(shape, np.uint8)
        array = np.load(path, mmap_mode="r", allow_pickle=False)
        if array.shape != shape or array.dtype != np.uint8:
            return None
        os.utime(path)
    except (OSError, ValueError, EOFError):
        return None
    mapped: Pixels = array
    return mapped


def _rows(
    parts: Sequence[Part],
    size: tuple[int, int],
    channels: Channels,
    *,
    nearest: bool,
    palette: Palette | None,
    cover: bool,
    on_progress: Callable[[int, int], None] | None,
) -> Iterator[Pixels]:
    def read(part: Part) -> Pixels:
        return read_resized(part, size, channels, nearest=nearest, palette=palette, cover=cover)

    return decoded(parts, read, on_progress)


def _in_memory(shape: tuple[int, ...], rows: Callable[[], Iterator[Pixels]]) -> Pixels:
    needed, free = int(np.prod(shape)), psutil.virtual_memory().available
    if 2 * needed > free:
        raise UnusableError(
            f"The decoded pictures need {needed >> 20} MB and there is room neither on the disk nor in memory: "
            "free some disk, or choose a smaller size."
        )
    array = np.empty(shape, np.uint8)
    flat, at = array.reshape(-1), 0
    for row in rows():
        flat[at : at + row.size] = row.reshape(-1)
        at += row.size
    array.flags.writeable = False
    return array
