"""Which device this computer has and how full its memory is, asked without torch."""

import contextlib
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Device:
    """Name, and memory in bytes."""

    name: str
    used: int
    total: int


def look_at_device() -> Device:
    """The first graphics card that NVIDIA's library knows, else the processor. May take a moment: not for the loop."""
    with contextlib.suppress(Exception):  # no card, no driver, or a driver that is of two minds
        import pynvml

        pynvml.nvmlInit()
        try:
            card = pynvml.nvmlDeviceGetHandleByIndex(0)
            memory = pynvml.nvmlDeviceGetMemoryInfo(card)
            name = pynvml.nvmlDeviceGetName(card)
            return Device(str(name).removeprefix("NVIDIA "), int(memory.used), int(memory.total))
        finally:
            pynvml.nvmlShutdown()
    import psutil

    memory = psutil.virtual_memory()
    return Device(_processor(), int(memory.total - memory.available), int(memory.total))


def _processor() -> str:
    from gantool.app.words import counted, tr

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return counted(cores, tr("Processor, {n} core"), tr("Processor, {n} cores"))
