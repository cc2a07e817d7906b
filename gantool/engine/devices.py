"""Which device a run uses, and which number format it is both fast and right with. By rule, never by timing."""

import contextlib
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import psutil
import torch

from gantool.errors import UnusableError

Precision = Literal["fp32", "bf16"]


@dataclass(frozen=True)
class DeviceChoice:
    """A device and how to use it; recorded in the run, so that a resumed run computes the same numbers."""

    device: torch.device
    precision: Precision
    threads: int
    name: str


def choose(device: str = "auto", precision: str = "auto", threads: int | None = None) -> DeviceChoice:
    """Choose a device by name (auto, cpu, cuda, cuda:1, mps) and a number format for it.

    Raises:
        UnusableError: no such device here; the sentence says which there are.
    """
    chosen = _device(device)
    if precision == "auto":
        precision = "bf16" if bf16_is_fast(chosen) else "fp32"
    if precision == "bf16" and not bf16_works(chosen):
        raise UnusableError(f"{describe(chosen)} cannot compute in bf16; choose precision fp32 or auto.")
    return DeviceChoice(
        chosen, "bf16" if precision == "bf16" else "fp32", threads or torch.get_num_threads(), describe(chosen)
    )


def apply(choice: DeviceChoice) -> None:
    """Set torch's process-wide switches to what was chosen."""
    torch.set_num_threads(choice.threads)
    if choice.device.type == "cuda":
        torch.cuda.set_device(choice.device)
        torch.backends.cuda.matmul.allow_tf32 = True
        torch.backends.cudnn.allow_tf32 = True


@contextlib.contextmanager
def fp32_throughout(wanted: bool = True) -> Iterator[None]:
    """Compute fp32 as fp32: not in TF32, whose 11 bits are fewer than a picture of 16 has."""
    if not (wanted and torch.cuda.is_available()):
        yield
        return
    matmul, convolution = torch.backends.cuda.matmul.allow_tf32, torch.backends.cudnn.allow_tf32
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = False
    try:
        yield
    finally:
        torch.backends.cuda.matmul.allow_tf32, torch.backends.cudnn.allow_tf32 = matmul, convolution


def available() -> list[torch.device]:
    """Every device torch can use here, best first; the CPU is always the last."""
    found = (
        [torch.device("cuda", index) for index in range(torch.cuda.device_count())] if torch.cuda.is_available() else []
    )
    if torch.backends.mps.is_available():
        found.append(torch.device("mps"))
    return [*found, torch.device("cpu")]


def describe(device: torch.device) -> str:
    """The device's name for a person."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    if device.type == "mps":
        return "Apple graphics"
    cores = psutil.cpu_count(logical=False) or 1
    return f"Processor ({cores} cores, {platform.machine()})"


def memory_mb(device: torch.device) -> float:
    """What this process holds at its peak on the device; on the CPU, what it holds now. In MB (10^6 bytes)."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) / 1e6
    if device.type == "mps":
        return float(torch.mps.current_allocated_memory()) / 1e6
    return float(psutil.Process().memory_info().rss) / 1e6


def free_bytes(device: torch.device) -> int:
    """How much more this process may take on the device."""
    if device.type == "cuda":
        return torch.cuda.mem_get_info(device)[0]
    return int(psutil.virtual_memory().available)


def bf16_works(device: torch.device) -> bool:
    """Whether the device computes in bf16 at all."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return device.type == "cpu"


def bf16_is_fast(device: torch.device) -> bool:
    """Whether bf16 pays: CUDA from compute capability 8.0, CPUs with AMX tiles or AVX512-BF16.

    With AVX512-BF16 alone a pix2pix step takes about 0.6 of its fp32 time; with AMX, less.
    """
    if device.type == "cuda":
        return bool(torch.cuda.get_device_capability(device) >= (8, 0))
    if device.type != "cpu":
        return False
    return bool(torch.cpu._is_amx_tile_supported() or torch.cpu._is_avx512_bf16_supported())


def _device(name: str) -> torch.device:
    found = available()
    if name == "auto":
        return found[0]
    try:
        wanted = torch.device(name)
    except RuntimeError:
        raise UnusableError(f"{name!r} is no device; say auto, cpu, cuda, cuda:0 or mps.") from None
    for device in found:
        if device.type == wanted.type and wanted.index in (None, device.index):
            return device
    names = ", ".join(str(device) for device in found)
    raise UnusableError(f"Device {name} is not here; there is {names}.")
