"""Estimates against what trainings then take here, and a run with too little memory: `python FILE PICTURES
compare|story`.

PICTURES is a folder of pairs side by side, as facades. Each estimate and each run has a home of its own, so that none
knows of another. The peak is what the system says of the worker (VmHWM), not what gantool measured itself.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from measure.record import record, table

STEPS = 6
PIX = ("pix2pix", "size=64", "ngf=16", "ndf=16")
TRAININGS = (
    (*PIX, "batch=1"),
    (*PIX, "batch=16"),
    ("cyclegan", "size=64", "ngf=16", "batch=4"),
    ("dcgan", "size=64", "ngf=32", "ndf=32", "batch=32"),
)
STORY = ("pix2pix", "size=64", "generator=resnet", "ngf=16", "batch=16")
LIMIT_GB = "1.0"


def gantool(*words: str, **environment: str) -> tuple[dict[str, Any], float]:
    """What a command says in JSON, and the most that its worker held, in bytes."""
    given = {**os.environ, "OMP_NUM_THREADS": "1", **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "gantool", *words, "--json"], env=given, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    peak = 0
    while process.poll() is None:
        peak = max(peak, *(_peak(each) for each in _children(process.pid)), 0)
        time.sleep(0.05)
    assert process.stdout is not None
    answer: dict[str, Any] = json.loads(process.stdout.read())
    return answer, peak


def _children(parent: int) -> list[int]:
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(each) for each in listed.read_text().split()] if listed.exists() else []


def _peak(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM")), 0)


def trained(folder: Path, pictures: str, training: tuple[str, ...], **environment: str) -> tuple[list[Any], float]:
    """The events of a short run, and the peak of its worker."""
    words = ["train", training[0], pictures, *_set(training), "--device", "cpu"]
    run = folder / "run"
    _, peak = gantool(*words, "--steps", str(STEPS), "--out", str(run), **environment)
    return [json.loads(line) for line in (run / "events.jsonl").read_text().splitlines()], peak


def compared(pictures: str, training: tuple[str, ...]) -> list[str]:
    """A row: what was estimated before, and what a run of its own took."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        words = ["train", training[0], pictures, *_set(training), "--device", "cpu", "--steps", str(STEPS)]
        told, _ = gantool(*words, "--estimate", GANTOOL_HOME=one)
        events, peak = trained(Path(two), pictures, training, GANTOOL_HOME=two)
    step = next(each for each in events if each["event"] == "estimated")["seconds_per_step"]
    needs, takes = told["memory_mb"], told["seconds_per_step"]
    return [" ".join(training), f"{needs:.0f}", f"{peak / 1e6:.0f}", f"{needs * 1e6 / peak - 1:+.0%}", f"{takes:.2f}",
            f"{step:.2f}", f"{takes / step - 1:+.0%}"]  # fmt: skip


def story(pictures: str) -> str:
    """One training with memory enough, and told beforehand that it does not fit: it begins in parts."""
    lines = []
    for name, environment in (("enough", {}), (f"{LIMIT_GB} GB", {"GANTOOL_MEMORY_GB": LIMIT_GB})):
        with tempfile.TemporaryDirectory() as home:
            words = ["train", STORY[0], pictures, *_set(STORY), "--device", "cpu", "--steps", str(STEPS)]
            told, _ = gantool(*words, "--estimate", GANTOOL_HOME=home, **environment)
            events, peak = trained(Path(home), pictures, STORY, GANTOOL_HOME=home, **environment)
            loss = [each["losses"]["G_l1"] for each in events if each["event"] == "progress"][-1]
            ended = events[-1].get("outcome", events[-1]["event"])
            lines.append([name, told["parts"], f"{told['memory_mb']:.0f}", f"{peak / 1e6:.0f}", f"{loss:.5f}", ended])
    return table(("memory", "parts", "told, MB", "peak, MB", "last L1 loss", "end"), lines)


def _set(training: tuple[str, ...]) -> list[str]:
    return [word for each in training[1:] for word in ("--set", each)]


def compare(pictures: str) -> None:
    header = ("training", "memory told, MB", "peak, MB", "off", "s a step, told", "taken", "off")
    text = (
        "One thread. Told: by two steps of one and two pictures, before the run; the peak of the run's worker as the "
        "system counts it, with everything that is not the training; seconds as the best of the first three steps. "
        "The machine was shared, which shows in the times.\n\n"
    )
    rows = [compared(pictures, each) for each in TRAININGS]
    record("Memory and time, estimated and taken", "tests/measure/estimating.py", text + table(header, rows))


def tell(pictures: str) -> None:
    text = (
        f"The training `{' '.join(STORY)}`, {STEPS} steps, with all the memory there is and with "
        f"GANTOOL_MEMORY_GB={LIMIT_GB}, estimated first.\n\n"
    )
    record("A training with too little memory", "tests/measure/estimating.py", text + story(pictures))


if __name__ == "__main__":
    {"compare": compare, "story": tell}[sys.argv[2]](sys.argv[1])
