"""Whether this machine computes right, and what would make it faster."""

import importlib.metadata
import platform
import shutil
from typing import Any

import psutil

from gantool import files
from gantool.engine import devices
from gantool.engine.hardware import Hardware, present, processor
from gantool.engine.trust import tested
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import DoctorSpec
from gantool.jobs.work.lacking import lacking, surroundings
from gantool.jobs.work.speed import speed
from gantool.machine import Verdict, remember

LIBRARIES = ("torch", "torchvision", "kornia", "numpy", "pillow", "safetensors", "PySide6-Essentials", "imagecodecs")


def doctor(spec: DoctorSpec, desk: Desk) -> Finished:
    """Test each device and gather versions and advice."""
    found, rows = present(), []
    for each in found:
        desk.phase(f"Testing {each.name}")
        rows.append(tested(each))
    remember(rows)
    choice = devices.choose()
    result = {
        "devices": [_row(row, each) for row, each in zip(rows, found, strict=True)],
        "chosen": str(choice.device),
        "advice": [*choice.remarks, *lacking(surroundings(processor().bf16_pays))],
        "versions": {"python": platform.python_version(), "system": platform.platform(), **_versions()},
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "home": files.shown(files.home()),
        "free_disk_gb": round(shutil.disk_usage(files.folder("cache")).free / 1e9, 1),
    }
    if spec.speed:
        desk.phase("Measuring how fast it learns, paints and converts")
        result["speed"] = speed(choice.device)
    return Finished(outcome="done", result=result)


def _row(row: Verdict, hardware: Hardware) -> dict[str, Any]:
    """What is told of a device; `precision` is what would be used."""
    facts: dict[str, Any] = {
        "device": row.device,
        "name": row.name,
        "precision": "bf16" if hardware.bf16_pays and row.bf16 else "fp32",
        "memory_gb": round((devices.free_bytes(hardware.device) if row.right else row.memory) / 1e9, 1),
        "right": row.right,
        "errors": row.errors,
    }
    return {**facts, "fault": row.fault} if row.fault else facts


def _versions() -> dict[str, str]:
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "not installed"
    return found
