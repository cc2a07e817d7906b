"""Pictures decoded once at their full size, for crops at random: one flat file for all, each at its place in it.

Where all together would take more than `MOST` bytes, a part of each is kept, as large for every picture as room allows;
which part depends on the order of the pictures, so that they are not all cut from the same place.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gantool.data.cache import FORMAT, LIMIT, DecodedCache
from gantool.data.decoding import decoded, name_of
from gantool.data.read import Channels, read_part
from gantool.data.sample import Part
from gantool.images import probe

MOST = LIMIT // 4  # bytes; the cache is shared with other runs
STEP = 64  # px between places that a part may be cut from

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Window:
    """The part of a picture that is kept, in px."""

    left: int
    top: int
    width: int
    height: int

    def scaled(self, times: int) -> "Window":
        """The same part of a picture that is `times` as large."""
        return Window(*(times * value for value in (self.left, self.top, self.width, self.height)))

    def shrunk(self, times: int) -> "Window":
        """The same part of a picture that is `times` as small."""
        return Window(*(value // times for value in (self.left, self.top, self.width, self.height)))


class FullSize:
    """Parts at their full size; `pictures[i]` is H W C, read-only. Made if it is not there yet.

    Args:
        parts: in the order of their numbers.
        channels: 1 luma, 3 colour (transparency over white), 4 with transparency.
        windows: what is kept of each; None: what `windows_of` gives.
        on_progress: how many parts are done, of how many.
        on_notice: told in one sentence where the disk cannot be used, and memory is used instead.

    Raises:
        UnusableError: a picture cannot be read any more, or there is no room.
    """

    def __init__(
        self,
        parts: Sequence[Part],
        channels: Channels,
        *,
        windows: Sequence[Window] | None = None,
        on_progress: Callable[[int, int], None] | None = None,
        on_notice: Callable[[str], None] | None = None,
    ) -> None:
        self.windows = tuple(windows_of([size_of(part) for part in parts], channels) if windows is None else windows)
        self._channels = channels
        of_part = dict(zip(parts, self.windows, strict=True))

        def read(part: Part) -> Pixels:
            window = of_part[part]
            whole = read_part(part, channels)
            return whole[window.top : window.top + window.height, window.left : window.left + window.width]

        bytes_ = [window.width * window.height * channels for window in self.windows]
        self._starts = [0, *np.cumsum(bytes_).tolist()]
        name = name_of(parts, [FORMAT, "full", channels, [vars(window) for window in self.windows]])
        cache = DecodedCache(on_notice=on_notice)
        self._flat = cache.kept(name, (self._starts[-1],), lambda: decoded(parts, read, on_progress))

    def __len__(self) -> int:
        return len(self.windows)

    def __getitem__(self, index: int) -> Pixels:
        window = self.windows[index]
        flat = self._flat[self._starts[index] : self._starts[index + 1]]
        picture: Pixels = flat.reshape(window.height, window.width, self._channels)
        return picture


def size_of(part: Part) -> tuple[int, int]:
    """Width and height of a part in px."""
    header = probe(part.path)
    return (header.width // 2 if part.half else header.width), header.height


def windows_of(sizes: Sequence[tuple[int, int]], channels: int, most: int = MOST) -> list[Window]:
    """What is kept of pictures of these sizes (width, height), so that all together take at most `most` bytes."""
    edge = max((max(size) for size in sizes), default=1)
    while edge > STEP and sum(min(w, edge) * min(h, edge) for w, h in sizes) * channels > most:
        edge = max(STEP, edge * 9 // 10 // STEP * STEP)
    return [_window(width, height, edge, number) for number, (width, height) in enumerate(sizes)]


def _window(width: int, height: int, edge: int, number: int) -> Window:
    """A part of at most `edge` px a side; the golden ratio spreads the places of many pictures evenly."""
    share = number * 0.6180339887498949 % 1
    left, top = (int(max(0, side - edge) * share) // STEP * STEP for side in (width, height))
    return Window(left, top, min(width, edge), min(height, edge))
