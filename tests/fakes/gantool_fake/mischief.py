"""What the fake family does wrong, and when."""

import ctypes
import os
import time
from typing import Literal

FaultKind = Literal["none", "raise", "hang", "exit", "segfault", "nan-loss", "nan-weights"]
FaultWhen = Literal["step", "translate"]

HEALTHY = "GANTOOL_FAKE_HEALTHY"
EXIT_CODE = 7


class Mischief:
    """Decides whether the fault is due, and commits those that need nothing but a process.

    Args:
        kind: what goes wrong.
        at: the step or call (from 0) from which it is due.
        repeats: False: only once in this process.
    """

    def __init__(self, kind: FaultKind, at: int, repeats: bool) -> None:
        self._kind, self._at, self._repeats = kind, at, repeats
        self._done = False

    def due(self, number: int) -> FaultKind:
        """The fault for step or call `number`; "none" for nearly all."""
        right_time = number >= self._at if self._repeats else number == self._at and not self._done
        if self._kind == "none" or not right_time or os.environ.get(HEALTHY):
            return "none"
        self._done = True
        return self._kind


def commit(fault: FaultKind) -> None:
    """Raise, hang, exit or segfault; the NaN faults are for the caller."""
    if fault == "raise":
        raise RuntimeError("the fake family was told to raise")
    if fault == "hang":
        while True:
            time.sleep(0.05)
    if fault == "exit":
        os._exit(EXIT_CODE)
    if fault == "segfault":
        ctypes.string_at(0)
