"""`gantool doctor`: which devices are here, whether they calculate right, and what is missing or slow."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Group
from rich.text import Text

from gantool.cli.answer import Answer
from gantool.cli.follow import result_of
from gantool.jobs.spec import DoctorSpec


def doctor() -> Answer:
    """Test the devices, tell the versions, and say what is slow and how to mend it."""
    result = result_of(DoctorSpec())
    is_well = all(_is_right(device) for device in _devices(result))
    return Answer(result, Group(*_lines(result)), exit_code=0 if is_well else 1)


def _lines(result: Mapping[str, Any]) -> Iterator[Text]:
    for device in _devices(result):
        yield _device(device, chosen=device.get("device") == result.get("chosen"))
    for sentence in result.get("advice", ()):
        yield Text(f"! {sentence}", "yellow")
    facts = (("memory", "memory_gb", " GB"), ("free on the disk", "free_disk_gb", " GB"), ("user data", "home", ""))
    yield Text(", ".join(f"{name} {result[key]}{unit}" for name, key, unit in facts if key in result))
    yield Text(", ".join(f"{name} {version}" for name, version in result.get("versions", {}).items()), "dim")


def _device(device: Mapping[str, Any], chosen: bool) -> Text:
    text = Text.assemble((str(device.get("device")), "bold"), f"  {device.get('name')}, {device.get('precision')}")
    if "memory_gb" in device:
        text.append(f", {device['memory_gb']} GB free")
    if _is_right(device):
        errors = ", ".join(f"{name} {error:.1e}" for name, error in device.get("errors", {}).items())
        text.append(f"; calculates right (off by {errors})" if errors else "; calculates right", "green")
    else:
        text.append(f"; calculates wrong: {device.get('fault', device.get('errors'))}", "red")
    if chosen:
        text.append("  <- auto takes this")
    return text


def _devices(result: Mapping[str, Any]) -> list[dict[str, Any]]:
    return list(result.get("devices", ()))


def _is_right(device: Mapping[str, Any]) -> bool:
    return bool(device.get("right"))
