"""Pairs to train on, and a desk without signals."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.jobs.spec import TrainSpec


@pytest.fixture(autouse=True)
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads cost more than they bring for pictures of 32 px, above all where tests share the cores."""
    import torch

    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    torch.set_num_threads(1)


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Twelve pairs of 40 px in two folders; the target is the input with its colours shifted."""
    root = tmp_path / "pairs"
    draw = np.random.default_rng(0)
    for name in ("input", "target"):
        (root / name).mkdir(parents=True)
    for number in range(12):
        small = draw.integers(30, 200, (5, 5, 3)).astype(np.uint8)
        picture = np.asarray(Image.fromarray(small).resize((40, 40), Image.Resampling.BICUBIC)).astype(int)
        target = np.clip(picture * 0.6 + [60, 0, 20], 0, 255)
        Image.fromarray(picture.astype(np.uint8)).save(root / "input" / f"{number:02d}.png")
        Image.fromarray(target.astype(np.uint8)).save(root / "target" / f"{number:02d}.png")
    return root


@pytest.fixture
def spec(pairs: Path, fake_plugin: Path) -> TrainSpec:
    """Thirty steps of the fake family, a checkpoint every ten."""
    return TrainSpec(family="mean-colour", paths=(pairs,), steps=30, device="cpu", settings={"size": 32})
