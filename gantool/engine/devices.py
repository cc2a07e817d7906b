"""Which device a run uses, and which number format it is both fast and right with. By rule, never by timing."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import psutil
import torch

from gantool.engine.capped import limit_memory
from gantool.engine.hardware import Hardware, Source, present, processor
from gantool.engine.peak import held
from gantool.engine.trust import verdict
from gantool.errors import JobFailedError, UnusableError
from gantool.machine import Verdict

LIMIT = "GANTOOL_MEMORY_GB"
"""Names the most memory that gantool may take of a device, where a person wants to keep some for other things."""

Precision = Literal["fp32", "bf16"]


@dataclass(frozen=True)
class DeviceChoice:
    """A device and how to use it; recorded in the run, so that a resumed run computes the same numbers.

    `deterministic`: every operation gives the same bits each time, or is refused. `remarks`: sentences that say why it
    is not the device, or not used in the way, that might be expected.
    """

    device: torch.device
    precision: Precision
    threads: int
    name: str
    deterministic: bool = False
    remarks: tuple[str, ...] = ()


def choose(
    device: str = "auto",
    precision: str = "auto",
    threads: int | None = None,
    *,
    deterministic: bool = False,
    source: Source = present,
    verdict: Callable[[Hardware], Verdict] = verdict,
) -> DeviceChoice:
    """Choose a device by name (auto, cpu, cuda, cuda:1, mps) and a number format for it.

    `auto` passes over a device that fails its self-test; the processor is taken as it is.

    Raises:
        UnusableError: no such device here; the sentence says which there are.
    """
    found = source()
    remarks: list[str] = []
    chosen = _best(found, verdict, remarks) if device == "auto" else _named(device, found)
    judged = verdict(chosen) if chosen.kind != "cpu" else None
    if judged is not None and not judged.right:  # it was asked for by name
        remarks.append(f"{chosen.name} computes wrongly ({judged.fault.rstrip('.')}); it is used because you named it.")
    if precision == "auto":
        precision = "bf16" if chosen.bf16_pays and (judged is None or judged.bf16) else "fp32"
        if chosen.bf16_pays and precision == "fp32" and judged is not None and judged.right:
            remarks.append(f"{chosen.name} is not right in bf16 ({judged.fault.rstrip('.')}), so it computes in fp32.")
    if precision == "bf16" and not chosen.bf16:
        raise UnusableError(f"{chosen.name} cannot compute in bf16; choose precision fp32 or auto.")
    if deterministic and chosen.kind == "mps":
        remarks.append("Apple graphics has no deterministic mode; runs on it differ in their last digits.")
    return DeviceChoice(
        chosen.device,
        "bf16" if precision == "bf16" else "fp32",
        threads or torch.get_num_threads(),
        chosen.name,
        deterministic and chosen.kind != "mps",
        tuple(remarks),
    )


def apply(choice: DeviceChoice) -> None:
    """Set torch's process-wide switches to what was chosen."""
    torch.set_num_threads(choice.threads)
    if choice.deterministic:
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")  # read when cuBLAS is first used
    torch.use_deterministic_algorithms(choice.deterministic)
    torch.backends.cudnn.deterministic = choice.deterministic
    torch.backends.cudnn.benchmark = False
    if choice.device.type == "cuda":
        torch.cuda.set_device(choice.device)
        torch.backends.cuda.matmul.allow_tf32 = True
        torch.backends.cudnn.allow_tf32 = True


@contextlib.contextmanager
def deterministic_or_told(choice: DeviceChoice) -> Iterator[None]:
    """Tell in words where the device has no deterministic form of an operation in the block.

    Raises:
        JobFailedError: so it is.
    """
    try:
        yield
    except RuntimeError as error:
        if not choice.deterministic or "deterministic" not in str(error):
            raise
        operation = str(error).split(maxsplit=1)[0]
        raise JobFailedError(
            f"{choice.name} has no deterministic form of {operation}, which this training needs; leave --deterministic "
            "out, or train on the processor."
        ) from error


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


@contextlib.contextmanager
def fenced(device: torch.device) -> Iterator[None]:
    """Let what asks for more memory than there is fail in the block, instead of the system killing the process.

    A graphics card does so by itself. The computer's memory is promised to whoever asks, and Linux ends some process
    once it is taken. With a bound on what may be asked for, that is an error, or the end of this process alone: some of
    torch's code does not look whether it got what it asked for, so trainings do not stand behind this.
    """
    if device.type != "cpu" or sys.platform != "linux":
        yield
        return
    with limit_memory(free_bytes(device)):
        yield


def memory_mb(device: torch.device) -> float:
    """What this process holds at its peak on the device; on the CPU, what it holds now. In MB (10^6 bytes)."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) / 1e6
    if device.type == "mps":
        return float(torch.mps.current_allocated_memory()) / 1e6
    return float(psutil.Process().memory_info().rss) / 1e6


def free_bytes(device: torch.device) -> int:
    """How much more this process may take on the device; never more than leads to what `LIMIT` says, in GB."""
    free = torch.cuda.mem_get_info(device)[0] if device.type == "cuda" else int(psutil.virtual_memory().available)
    given = os.environ.get(LIMIT)
    return free if not given else max(0, min(free, int(float(given) * 1e9) - held(device)))


def _best(found: Sequence[Hardware], verdict: Callable[[Hardware], Verdict], remarks: list[str]) -> Hardware:
    """The first that computes right; the processor where none does. Those passed over are told in `remarks`."""
    for each in found:
        if each.kind == "cpu":
            return each
        judged = verdict(each)
        if judged.right:
            return each
        remarks.append(
            f"{each.name} is not used: it failed its self-test ({judged.fault.rstrip('.')}). `gantool doctor` tests it "
            "again."
        )
    return processor()


def _named(name: str, found: Sequence[Hardware]) -> Hardware:
    try:
        wanted = torch.device(name)
    except RuntimeError:
        raise UnusableError(f"{name!r} is no device; say auto, cpu, cuda, cuda:0 or mps.") from None
    for each in found:
        if each.device.type == wanted.type and wanted.index in (None, each.device.index):
            return each
    names = ", ".join(str(each.device) for each in found)
    raise UnusableError(f"Device {name} is not here; there is {names}.")
