"""Feature maps that do not fit on the device: in host memory while there is room, else in a temporary file.

C channels, H W pixels.
"""

import tempfile
from pathlib import Path

import torch
from torch import Tensor


class Store:
    """One map of C H W float32 that is written and read by windows.

    Args:
        spill: the folder of the temporary file, or None to keep the map in memory.
    """

    def __init__(self, channels: int, height: int, width: int, spill: Path | None) -> None:
        self.channels, self.height, self.width = channels, height, width
        self._file = tempfile.TemporaryFile(dir=spill) if spill is not None else None  # noqa: SIM115  # closed below
        if self._file is not None:
            self._file.truncate(4 * channels * height * width)
        else:
            self._values = torch.empty(channels, height, width)

    def write(self, top: int, left: int, piece: Tensor) -> None:
        """Put 1 C h w at its place."""
        _, channels, height, width = piece.shape
        if self._file is None:
            self._values[:, top : top + height, left : left + width] = piece[0]
            return
        rows = piece[0].to("cpu", torch.float32).contiguous().numpy()
        for channel in range(channels):
            for row in range(height):
                self._file.seek(self._place(channel, top + row, left))
                self._file.write(rows[channel, row].data)

    def read(self, top: int, bottom: int, left: int, right: int) -> Tensor:
        """The window, 1 C h w on the CPU."""
        if self._file is None:
            return self._values[None, :, top:bottom, left:right]
        window = torch.empty(self.channels, bottom - top, right - left)
        rows = window.numpy()
        for channel in range(self.channels):
            for row in range(bottom - top):
                self._file.seek(self._place(channel, top + row, left))
                self._file.readinto(rows[channel, row].data)
        return window[None]

    def close(self) -> None:
        """Free memory or disk."""
        if self._file is not None:
            self._file.close()
        else:
            self._values = torch.empty(0)

    def _place(self, channel: int, row: int, column: int) -> int:
        return 4 * ((channel * self.height + row) * self.width + column)
