"""What this build of torch lacks for the graphics card that is here, and how to mend it; from plain facts.

Drivers: https://docs.nvidia.com/deploy/cuda-compatibility, the oldest that run programs built with each CUDA.
"""

import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import psutil
import torch

from gantool.engine.hardware import nvidia_driver
from gantool.nvidia import asked

OLDEST_DRIVER = {11: 450, 12: 525, 13: 580}  # by CUDA's major version
AMD = "0x1002"  # the maker's number on the PCI bus


@dataclass(frozen=True)
class Surroundings:
    """What is known of the computer and of torch.

    `system`: linux, win32 or darwin. `cuda`, `hip`: what torch was built with; None: without. `works`: whether torch
    can use a graphics card. `nvidia`: names of NVIDIA's cards; `driver` of theirs. `amd`: whether there is a card of
    AMD's. `built_for`: the compute capabilities that torch has code for; `capability`: that of the first card.
    """

    system: str
    arm: bool
    cuda: str | None = None
    hip: str | None = None
    works: bool = False
    nvidia: tuple[str, ...] = ()
    driver: str = ""
    amd: bool = False
    built_for: tuple[str, ...] = ()
    capability: tuple[int, int] | None = None
    memory: int = 16 << 30
    fast_bf16: bool = False


def surroundings(fast_bf16: bool) -> Surroundings:
    """Look."""
    works = torch.cuda.is_available()
    return Surroundings(
        system=sys.platform,
        arm=platform.machine().lower() in ("arm64", "aarch64"),
        cuda=torch.version.cuda,
        hip=torch.version.hip,
        works=works or torch.backends.mps.is_available(),
        nvidia=_nvidia(),
        driver=nvidia_driver(),
        amd=any(_maker(path) == AMD for path in Path("/sys/class/drm").glob("card*/device/vendor")),
        built_for=tuple(torch.cuda.get_arch_list()) if works else (),
        capability=torch.cuda.get_device_capability(0) if works else None,
        memory=int(psutil.virtual_memory().total),
        fast_bf16=fast_bf16,
    )


def lacking(here: Surroundings) -> list[str]:
    """Sentences, the most important first: what is missing or slow, and the way out."""
    found = [each for each in (_card_unused(here), _too_old(here)) if each]
    if not here.works:
        found.append(
            "No graphics card that can be used was found, so training runs on the processor: about 20 times slower."
        )
        if not here.fast_bf16:
            found.append("This processor has no bf16 arithmetic (AVX512-BF16, AMX), so it computes in fp32.")
    if here.memory < 8e9:
        found.append("With less than 8 GB of memory, train at 128 px.")
    return found


def _card_unused(here: Surroundings) -> str:
    """Why torch does not use the card that is there; empty where it does, or where there is none."""
    if here.works:
        return ""
    if here.nvidia:
        return _nvidia_unused(here, here.nvidia[0])
    if here.amd and here.hip is None:
        return (
            "There is a card of AMD's, and this torch was built without ROCm; on Linux `pip install torch --index-url` "
            "with the ROCm address that pytorch.org names brings it."
        )
    if here.amd:
        return (
            "There is a card of AMD's that ROCm does not open; the person needs to be in the groups render and video, "
            "and the card in AMD's list of supported ones."
        )
    if here.system == "darwin" and here.arm:
        return "This torch cannot use Apple's graphics; it needs macOS 14 or newer and Python built for arm64."
    if here.system == "win32" and here.cuda is None:
        return (
            "The torch that pip installs on Windows has no graphics support; for an NVIDIA card install the CUDA build "
            "that pytorch.org names."
        )
    return ""


def _nvidia_unused(here: Surroundings, card: str) -> str:
    if here.cuda is None:
        return (
            f"There is a {card}, and this torch was built without CUDA; `pip install --force-reinstall torch "
            "--index-url` with the CUDA address that pytorch.org names mends it."
        )
    needed = OLDEST_DRIVER.get(int(here.cuda.partition(".")[0]), 0)
    major = here.driver.partition(".")[0]
    if major.isdecimal() and int(major) < needed:
        return (
            f"There is a {card}, and its driver {here.driver} is too old for CUDA {here.cuda} of this torch; install "
            f"NVIDIA's driver {needed} or newer, or a torch built for an older CUDA."
        )
    return (
        f"There is a {card}, but CUDA does not start; restart the computer, and if that does not help install NVIDIA's "
        "driver anew."
    )


def _too_old(here: Surroundings) -> str:
    """A card that this torch has no code for."""
    if here.hip is not None or here.capability is None or not here.built_for:
        return ""
    oldest = min(int(each.removeprefix("sm_")) for each in here.built_for if each.removeprefix("sm_").isdecimal())
    have = here.capability[0] * 10 + here.capability[1]
    if have >= oldest:
        return ""
    return (
        f"The card's compute capability {here.capability[0]}.{here.capability[1]} is older than what this torch was "
        f"built for ({oldest / 10:.1f} and up); an older torch, built for CUDA 11.8, still has code for it."
    )


def _nvidia() -> tuple[str, ...]:
    """The names of NVIDIA's cards, by the driver or, where that is missing, by what Linux knows of them."""

    def named(nvml: ModuleType) -> tuple[str, ...]:
        handles = map(nvml.nvmlDeviceGetHandleByIndex, range(nvml.nvmlDeviceGetCount()))
        return tuple(str(nvml.nvmlDeviceGetName(each)).removeprefix("NVIDIA ") for each in handles)

    names = asked(named)
    if names is not None:
        return names
    cards = Path("/proc/driver/nvidia/gpus")
    return ("card of NVIDIA's",) if cards.is_dir() and any(cards.iterdir()) else ()


def _maker(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""
