"""The devices that torch finds here, as data; tests give others."""

import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import psutil
import torch

from gantool.nvidia import asked

Kind = Literal["cuda", "rocm", "mps", "cpu"]


@dataclass(frozen=True)
class Hardware:
    """One device.

    Attributes:
        memory: in bytes, of the whole device.
        driver: what besides torch decides how it computes: the driver's or the system's version.
        bf16: whether it computes in bf16 at all; `bf16_pays`: whether faster.
    """

    device: torch.device
    kind: Kind
    name: str
    memory: int
    driver: str
    bf16: bool
    bf16_pays: bool

    @property
    def key(self) -> str:
        """What a verdict on it holds for."""
        return f"{self.kind} {self.name} | {self.driver} | torch {torch.__version__}"


Source = Callable[[], Sequence[Hardware]]
"""Gives every device, best first, the processor last."""


def present() -> list[Hardware]:
    """Every device torch can use here: graphics cards with the most memory first, the processor last."""
    return [*sorted(_cards(), key=lambda card: -card.memory), *_apple(), processor()]


def processor() -> Hardware:
    """The processor, which is always there."""
    cores = psutil.cpu_count(logical=False) or 1
    return Hardware(
        torch.device("cpu"),
        "cpu",
        f"Processor ({cores} cores, {platform.machine()})",
        int(psutil.virtual_memory().total),
        platform.release(),
        bf16=True,
        bf16_pays=bool(torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported()),
    )


def _cards() -> list[Hardware]:
    """NVIDIA's and AMD's cards: torch calls both cuda, and only its build says which they are."""
    if not torch.cuda.is_available():
        return []
    rocm = torch.version.hip is not None
    driver = f"HIP {torch.version.hip}" if rocm else f"CUDA {torch.version.cuda}, driver {nvidia_driver()}"
    found = []
    for index in range(torch.cuda.device_count()):
        facts = torch.cuda.get_device_properties(index)
        modern = rocm or (facts.major, facts.minor) >= (8, 0)
        found.append(
            Hardware(
                torch.device("cuda", index),
                "rocm" if rocm else "cuda",
                str(facts.name).removeprefix("NVIDIA "),
                int(facts.total_memory),
                driver,
                bf16=modern,  # older ones emulate it
                bf16_pays=modern,
            )
        )
    return found


def _apple() -> list[Hardware]:
    if not torch.backends.mps.is_available():
        return []
    memory = int(torch.mps.recommended_max_memory())
    system = f"macOS {platform.mac_ver()[0]}"
    # No autocast to bf16 on every system that has MPS; fp32 is right on all.
    return [Hardware(torch.device("mps"), "mps", "Apple graphics", memory, system, bf16=False, bf16_pays=False)]


def nvidia_driver() -> str:
    """The version of NVIDIA's driver; empty where there is none."""
    return asked(lambda nvml: str(nvml.nvmlSystemGetDriverVersion())) or ""
