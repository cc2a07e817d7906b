"""A picture that two processes see: a memory-mapped file of R, G, B, A bytes."""

import contextlib
import mmap
import os
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gantool.errors import UnusableError

LONGEST = 8192  # px a side
CHANNELS = 4


class SharedPixels:
    """`array` is H W 4 uint8 (R, G, B, A); what one process writes the other sees at once.

    Whoever makes it removes the file by `unlink` as soon as the other has opened it, so that nothing is left behind
    even if both are killed; on Windows an open file stays until it is closed.
    """

    def __init__(self, path: Path, width: int, height: int) -> None:
        """Open a file that is there.

        Raises:
            UnusableError: it is gone, or not of this size.
        """
        if not (0 < width <= LONGEST and 0 < height <= LONGEST):
            raise UnusableError(f"A canvas of {width} × {height} px is not possible; {LONGEST} px a side is the most.")
        self.path, self.width, self.height = path, width, height
        length = width * height * CHANNELS
        try:
            with path.open("r+b") as file:
                if os.fstat(file.fileno()).st_size != length:
                    raise UnusableError("The shared canvas has another size than was said.")
                self._map = mmap.mmap(file.fileno(), length)
        except OSError as error:
            raise UnusableError(f"The shared canvas cannot be opened: {error.strerror}.") from None
        self.array: NDArray[np.uint8] = np.frombuffer(self._map, np.uint8).reshape(height, width, CHANNELS)

    @classmethod
    def create(cls, folder: Path, prefix: str, width: int, height: int) -> "SharedPixels":
        """Make a new file that only this person can read, all 0."""
        number, name = tempfile.mkstemp(prefix=f"{prefix}{os.getpid()}-canvas-", dir=folder)
        try:
            os.ftruncate(number, width * height * CHANNELS)
        finally:
            os.close(number)
        return cls(Path(name), width, height)

    def unlink(self) -> None:
        """Remove the file's name; the pixels stay for those who have them open."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the pixels, and of the name if it is still there."""
        self.array = np.zeros((0, 0, CHANNELS), np.uint8)
        with contextlib.suppress(BufferError):  # a caller still holds a view; the map goes when that does
            self._map.close()
        self.unlink()
