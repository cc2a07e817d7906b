"""Which device this computer has, how full its memory is and how busy it is, asked without torch."""

import os
from dataclasses import dataclass
from types import ModuleType

from gantool.nvidia import asked


@dataclass(frozen=True)
class Device:
    """Name, and memory in bytes."""

    name: str
    used: int
    total: int


@dataclass(frozen=True)
class Figures:
    """How busy everything is: `load` in 0..1, `celsius` None where nobody tells, the rest in bytes."""

    device: Device
    load: float
    celsius: float | None
    memory_used: int
    memory_total: int
    disk_free: int


def look_at_device(chosen: str = "auto") -> Device:
    """The device that jobs compute on, or that they will choose. May take a moment: not for the loop."""
    card = _card(chosen)
    if card is not None:
        return card.device
    used, total = _memory()
    return Device(_processor(), used, total)


def look_at_figures(chosen: str = "auto") -> Figures:
    """All there is to tell of the device and what is around it. May take a moment: not for the loop."""
    import psutil

    from gantool import files

    card = _card(chosen)
    used, total = _memory()
    device = card.device if card is not None else Device(_processor(), used, total)
    load = card.load if card is not None else psutil.cpu_percent(None) / 100
    home = files.home()
    home.mkdir(parents=True, exist_ok=True)
    return Figures(
        device, load, card.celsius if card is not None else None, used, total, psutil.disk_usage(str(home)).free
    )


@dataclass(frozen=True)
class _Card:
    device: Device
    load: float
    celsius: float


def _card(chosen: str) -> _Card | None:
    """The card that is `chosen`, or that auto takes: the first that NVIDIA's library knows. None: the processor."""
    if chosen in ("cpu", "mps") or (chosen == "auto" and _is_distrusted("cuda:0")):
        return None
    _, _, number = chosen.partition(":")

    def look(nvml: ModuleType) -> _Card:
        card = nvml.nvmlDeviceGetHandleByIndex(int(number or 0))
        memory = nvml.nvmlDeviceGetMemoryInfo(card)
        name = str(nvml.nvmlDeviceGetName(card)).removeprefix("NVIDIA ")
        return _Card(
            Device(name, int(memory.used), int(memory.total)),
            float(nvml.nvmlDeviceGetUtilizationRates(card).gpu) / 100,
            float(nvml.nvmlDeviceGetTemperature(card, nvml.NVML_TEMPERATURE_GPU)),
        )

    return asked(look)


def _is_distrusted(device: str) -> bool:
    """Whether its self-test failed, so that auto passes over it."""
    from gantool.machine import known

    return any(each.device == device and not each.right for each in known())


def _memory() -> tuple[int, int]:
    """Working memory, used and in all."""
    import psutil

    memory = psutil.virtual_memory()
    return int(memory.total - memory.available), int(memory.total)


def _processor() -> str:
    from gantool.app.words import counted, tr

    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return counted(cores, tr("Processor, {n} core"), tr("Processor, {n} cores"))
