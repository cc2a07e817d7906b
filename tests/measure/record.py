"""Where measured figures go: one section a script in `resources/docs/measurements.md`, replaced when it runs again."""

import datetime
import os
import platform
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "resources" / "docs" / "measurements.md"
HEAD = """# Measurements

Written by the scripts in `tests/measure` and `tests/reliability`; each section names the script, day and machine.
Absolute times belong to the machine; ratios were taken within one run. What fell short stands here too.
"""


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def record(title: str, script: str, text: str) -> None:
    """Replace the section `title`, or add it at the end; prints it too."""
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    section = f"## {title}\n\n`{script}`, {today}, {machine()}\n\n{text.strip()}\n"
    content = DOCUMENT.read_text() if DOCUMENT.exists() else HEAD
    pattern = re.compile(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    if pattern.search(content):
        content = pattern.sub(lambda _: section + "\n", content)
    else:
        content = f"{content.rstrip()}\n\n{section}"
    DOCUMENT.parent.mkdir(exist_ok=True)
    DOCUMENT.write_text(content.rstrip() + "\n")
    print(section)


def machine() -> str:
    """Processor and library versions, in words."""
    import torch

    threads = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    graphics = torch.cuda.get_device_name() if torch.cuda.is_available() else "no graphics card"
    versions = f"Python {platform.python_version()}, torch {torch.__version__}"
    return f"{threads} cores of a {_processor()}, {graphics}, {versions}"


def _processor() -> str:
    try:
        text = subprocess.run(["lscpu"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return platform.machine()
    name = re.search(r"Model name:\s*(.+)", text)
    traits = [each for each in ("amx_bf16", "avx512_bf16", "avx512f", "avx2") if f" {each}" in text]
    return f"{name.group(1) if name else platform.machine()} ({traits[0] if traits else 'no AVX2'})"
