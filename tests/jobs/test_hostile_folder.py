"""A tiny real training on a folder full of hostile names and files: it survives all of them, and touches none."""

import contextlib
import json
import os
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.work.train import train

NAMES = [
    "line\nbreak", "it's \"quoted\"", "100%s %d {key}", "-rf", "dot.", "space ", unicodedata.normalize("NFD", "é à ü"),
    "🏠🎨", "n" * 240, "caf\udce9", "semi;colon & $(date)", "CON",
]  # fmt: skip

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows cannot write such names")


def fill(root: Path) -> None:
    draw = np.random.default_rng(0)
    for side in ("A", "B"):
        (root / side).mkdir(parents=True)
        for name in NAMES:
            small = Image.fromarray(draw.integers(0, 255, (6, 6, 3), np.uint8))
            with (root / side / f"{name}.png").open("wb") as file:
                small.resize((40, 40), Image.Resampling.BICUBIC).save(file, "PNG")
    whole = (root / "A" / "CON.png").read_bytes()
    for name, content in {"empty": b"", "half": whole[:300], "text": b"hello"}.items():
        (root / "A" / f"{name}.png").write_bytes(content)
        (root / "B" / f"{name}.png").write_bytes(whole)
    (root / "A" / "desktop.ini").write_bytes(b"[x]")
    (root / "A" / "round").symlink_to(root)
    (root / "A" / "itself.png").symlink_to(root / "A" / "itself.png")
    os.mkfifo(root / "B" / "pipe.png")


def test_training_survives_names_and_files(tmp_path: Path) -> None:
    root = tmp_path / "ho\nstile %s"
    fill(root)
    files = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    before = {os.fsencode(path): path.read_bytes() for path in files}
    settings = {"size": 32, "ngf": 4, "ndf": 4, "depth": 4, "checkpoint_every": 2}
    spec = TrainSpec(family="pix2pix", paths=(root,), steps=2, device="cpu", settings=settings)
    folder = tmp_path / "run"
    with contextlib.closing(Desk(JobFolder.create(folder, spec))) as desk:
        finished = train(spec, desk)
    assert finished.outcome == "done" and finished.result["steps"] == 2
    facts = json.loads((folder / "model" / "card.json").read_bytes())["training"]
    assert facts["samples"] + facts["held_out"] == len(NAMES)
    assert {os.fsencode(path): path.read_bytes() for path in files} == before


def test_a_picture_that_vanishes_after_the_scan_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gantool.errors import UnusableError
    from gantool.jobs.work import train as module

    root = tmp_path / "set"
    fill(root)
    real = module.scanned

    def scanned(*given: object, **more: object) -> object:
        found = real(*given, **more)  # type: ignore[arg-type]  # passed on as given
        (root / "B" / "🏠🎨.png").unlink()
        return found

    monkeypatch.setattr(module, "scanned", scanned)
    spec = TrainSpec(family="pix2pix", paths=(root,), steps=2, device="cpu", settings={"size": 32, "ngf": 4, "ndf": 4})
    job = JobFolder.create(tmp_path / "run", spec)
    with contextlib.closing(Desk(job)) as desk, pytest.raises(UnusableError, match=r"🏠🎨.*(gone|no such file)"):
        train(spec, desk)
