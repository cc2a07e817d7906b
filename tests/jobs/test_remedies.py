"""What the dataset report offers is applied in the run, recorded beside it, and never to the person's files."""

import contextlib
import json
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from gantool.api import Remedy
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.work.train import train


def choices(folder: Path, spec: TrainSpec) -> dict[str, Any]:
    with contextlib.closing(Desk(JobFolder.create(folder, spec))) as desk:
        train(spec, desk)
    found: dict[str, Any] = json.loads((folder / "run.json").read_bytes())["choices"]
    return found


def samples(folder: Path) -> int:
    count: int = json.loads((folder / "model" / "card.json").read_bytes())["training"]["samples"]
    return count


def test_remedies_are_applied_and_remembered(tmp_path: Path, pairs: Path, spec: TrainSpec) -> None:
    for side in ("input", "target"):  # one pair twice, the copy brighter
        pixels = np.asarray(Image.open(pairs / side / "05.png")).astype(int)
        Image.fromarray(np.clip(pixels * 1.05, 0, 255).astype(np.uint8)).save(pairs / side / "91.png")
    before = {path: path.read_bytes() for path in pairs.rglob("*.png")}
    short = spec.model_copy(update={"steps": 2})
    safe, every = choices(tmp_path / "safe", short), choices(tmp_path / "all", short.model_copy(update={"fix": "all"}))
    assert safe["remedies"] == [] and [each["kind"] for each in every["remedies"]] == ["exclude"]
    assert samples(tmp_path / "all") == samples(tmp_path / "safe") - 1
    chosen = short.model_copy(update={"fix": "none", "remedies": (Remedy(kind="exclude", keys=("01", "02")),)})
    assert choices(tmp_path / "chosen", chosen)["remedies"][0]["keys"] == ["01", "02"]
    assert samples(tmp_path / "chosen") == samples(tmp_path / "safe") - 2
    flipped = short.model_copy(update={"remedies": (Remedy(kind="flip"),)})
    assert choices(tmp_path / "flipped", flipped)["plans"]["input"]["side"] == "B"
    assert {path: path.read_bytes() for path in pairs.rglob("*.png")} == before
