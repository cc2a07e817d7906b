"""Whether this machine computes right, and what would make it faster."""

import importlib.metadata
import platform
import shutil
import sys
from typing import Any

import psutil
import torch
import torch.nn.functional as F
from torch import Tensor

from gantool import files
from gantool.engine import devices
from gantool.engine.seeds import generator
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import DoctorSpec
from gantool.jobs.work.speed import speed

LIBRARIES = ("torch", "torchvision", "kornia", "numpy", "pillow", "safetensors", "PySide6-Essentials", "imagecodecs")
TOLERANCE = {"fp32": 2e-3, "bf16": 5e-2}  # relative; tf32 convolutions are within 1e-3


def doctor(spec: DoctorSpec, desk: Desk) -> Finished:
    """Test each device and gather versions and advice."""
    found = []
    for device in devices.available():
        desk.phase(f"Testing {devices.describe(device)}")
        found.append(_tested(device))
    result = {
        "devices": found,
        "chosen": found[0]["device"],
        "advice": _advice(),
        "versions": {"python": platform.python_version(), "system": platform.platform(), **_versions()},
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "home": files.shown(files.home()),
        "free_disk_gb": round(shutil.disk_usage(files.folder("cache")).free / 1e9, 1),
    }
    if spec.speed:
        desk.phase("Measuring how fast it learns, paints and converts")
        result["speed"] = speed(torch.device(found[0]["device"]))
    return Finished(outcome="done", result=result)


def _tested(device: torch.device) -> dict[str, Any]:
    choice = devices.choose(str(device))
    facts: dict[str, Any] = {
        "device": str(device),
        "name": choice.name,
        "precision": choice.precision,
        "memory_gb": round(devices.free_bytes(device) / 1e9, 1),
        "right": True,
        "errors": {},
    }
    for precision in ("fp32", "bf16"):
        if precision == "bf16" and not devices.bf16_works(device):
            continue
        try:
            error = _deviation(device, precision)
        except RuntimeError as failure:
            facts["right"] = False
            facts["fault"] = str(failure).splitlines()[0]
            continue
        facts["errors"][precision] = error
        facts["right"] = facts["right"] and error <= TOLERANCE[precision]
    return facts


def _deviation(device: torch.device, precision: str) -> float:
    """How far a small network or its gradient is from float64 on the CPU: ||x - truth|| / ||truth||, the worse."""
    truth = _patch(torch.device("cpu"), torch.float64, autocast=False)
    found = _patch(device, torch.float32, autocast=precision == "bf16")
    return max(
        float((each.double().cpu() - true).norm() / true.norm()) for each, true in zip(found, truth, strict=True)
    )


def _patch(device: torch.device, dtype: torch.dtype, *, autocast: bool) -> tuple[Tensor, Tensor]:
    """A known picture through two convolutions, norm and rectifier; and the gradient of its sum of squares."""
    draw = generator("doctor")
    picture = torch.randn(1, 3, 32, 32, generator=draw)
    down = torch.randn(16, 3, 4, 4, generator=draw) / 7
    up = torch.randn(16, 3, 4, 4, generator=draw) / 16
    picture, down, up = (each.to(device, dtype) for each in (picture, down, up))
    down.requires_grad_(True)
    with torch.autocast(device.type, torch.bfloat16, enabled=autocast):
        hidden = F.leaky_relu(F.instance_norm(F.conv2d(picture, down, stride=2, padding=1)), 0.2)
        result = F.conv_transpose2d(hidden, up, stride=2, padding=1)
    (gradient,) = torch.autograd.grad(
        result.float().square().sum() if dtype != torch.float64 else result.square().sum(), down
    )
    return result.detach(), gradient


def _advice() -> list[str]:
    advice = []
    if not torch.cuda.is_available() and not torch.backends.mps.is_available():
        if sys.platform == "win32" and "+cpu" in torch.__version__:
            advice.append(
                "The torch that pip installs on Windows has no graphics support; install the CUDA build "
                "named on pytorch.org to use an NVIDIA card."
            )
        advice.append(
            "No graphics card that can be used was found, so training runs on the processor: about 20 times slower."
        )
        if not devices.bf16_is_fast(torch.device("cpu")):
            advice.append("This processor has no bf16 arithmetic (AVX512-BF16, AMX), so it computes in fp32.")
    if psutil.virtual_memory().total < 8e9:
        advice.append("With less than 8 GB of memory, train at 128 px.")
    return advice


def _versions() -> dict[str, str]:
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "not installed"
    return found
