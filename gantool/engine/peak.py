"""The most memory that this process held on a device while something ran, in bytes.

CUDA keeps count itself. Elsewhere a thread looks every few milliseconds: what comes and goes between two looks is
missed, which for the tensors of a training step, held from forward to backward, is little.
"""

import threading
from types import TracebackType

import psutil
import torch

INTERVAL = 0.005  # s


class Peak:
    """Measures while it is entered; `so_far` may be read at any time, also afterwards."""

    def __init__(self, device: torch.device) -> None:
        self._device = device
        self._most = 0
        self._over = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> "Peak":
        self._most = held(self._device)
        if self._device.type == "cuda":
            torch.cuda.reset_peak_memory_stats(self._device)
            return self
        self._over.clear()
        self._thread = threading.Thread(target=self._look, name="peak", daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.so_far()
        self._over.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def so_far(self) -> int:
        """The most since it was entered."""
        now = torch.cuda.max_memory_reserved(self._device) if self._device.type == "cuda" else held(self._device)
        self._most = max(self._most, now)
        return self._most

    def _look(self) -> None:
        while not self._over.wait(INTERVAL):
            self.so_far()


def held(device: torch.device) -> int:
    """What this process holds on the device now; on the processor, all it holds of the computer's memory."""
    if device.type == "cuda":
        return torch.cuda.memory_reserved(device)
    if device.type == "mps":
        return int(torch.mps.driver_allocated_memory())
    return int(psutil.Process().memory_info().rss)
