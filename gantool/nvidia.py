"""Asking NVIDIA's driver through its own library: without torch, for the window and the workers."""

from collections.abc import Callable
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def asked(question: Callable[[ModuleType], T]) -> T | None:
    """What `question` makes of `pynvml`; None where there is no card, no driver, or one that is of two minds."""
    try:
        import pynvml

        pynvml.nvmlInit()
        try:
            return question(pynvml)
        finally:
            pynvml.nvmlShutdown()
    except Exception:
        return None
