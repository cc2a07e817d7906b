"""Compressed pixels for undo: the newest in memory, older ones in a temporary file, the oldest let go."""

import tempfile
import zlib
from collections import OrderedDict
from typing import IO

import numpy as np
from numpy.typing import NDArray

IN_MEMORY = 64 << 20  # bytes, compressed
ON_DISK = 1 << 30


class Vault:
    """Keeps arrays of bytes by number. Memory and disk stay within their bounds, however long a person paints."""

    def __init__(self, in_memory: int = IN_MEMORY, on_disk: int = ON_DISK) -> None:
        self._in_memory, self._on_disk = in_memory, on_disk
        self._near: OrderedDict[int, tuple[bytes, tuple[int, ...]]] = OrderedDict()
        self._far: OrderedDict[int, tuple[int, int, tuple[int, ...]]] = OrderedDict()  # place, length, shape
        self._file: IO[bytes] | None = None
        self._next = 0
        self.bytes_in_memory = 0
        self.bytes_on_disk = 0

    def put(self, pixels: NDArray[np.uint8]) -> int:
        """Keep a copy; the number brings it back."""
        content = zlib.compress(np.ascontiguousarray(pixels).data, 1)
        self._next += 1
        self._near[self._next] = (content, pixels.shape)
        self.bytes_in_memory += len(content)
        while self.bytes_in_memory > self._in_memory and len(self._near) > 1:
            self._spill()
        return self._next

    def get(self, number: int) -> NDArray[np.uint8] | None:
        """What was kept under this number; None if it was let go."""
        if (near := self._near.get(number)) is not None:
            content, shape = near
        elif (far := self._far.get(number)) is not None and self._file is not None:
            place, length, shape = far
            self._file.seek(place)
            content = self._file.read(length)
        else:
            return None
        return np.frombuffer(zlib.decompress(content), np.uint8).reshape(shape)

    def holds(self, number: int) -> bool:
        """Whether it is still there."""
        return number in self._near or number in self._far

    def drop(self, number: int) -> None:
        """Let one go that nobody can come back to."""
        if (near := self._near.pop(number, None)) is not None:
            self.bytes_in_memory -= len(near[0])
        elif number in self._far:
            self._far.pop(number)

    def close(self) -> None:
        """Let everything go."""
        self._near.clear()
        self._far.clear()
        self.bytes_in_memory = self.bytes_on_disk = 0
        if self._file is not None:
            self._file.close()
            self._file = None

    def _spill(self) -> None:
        """The oldest in memory goes to the file, whose places are used in a ring: what lies there is let go."""
        number, (content, shape) = self._near.popitem(last=False)
        self.bytes_in_memory -= len(content)
        if len(content) > self._on_disk:
            return
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="gantool-undo-")  # noqa: SIM115  # closed by `close`
            self._end = 0
        if self._end + len(content) > self._on_disk:
            self._end = 0
        place = self._end
        for old, (start, length, _) in list(self._far.items()):
            if start < place + len(content) and place < start + length:
                self._far.pop(old)
        self._file.seek(place)
        self._file.write(content)
        self._far[number] = (place, len(content), shape)
        self._end = place + len(content)
        self.bytes_on_disk = max(self.bytes_on_disk, self._end)

    _end = 0
