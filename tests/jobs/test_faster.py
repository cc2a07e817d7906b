"""A batch through a faster runtime: chosen by rule, recorded, and the same pictures to one step of 8 bits."""

import contextlib
import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from jobs.test_convert import picture, pixels

from gantool import host
from gantool.api import Export, Task
from gantool.card import Card
from gantool.engine import devices
from gantool.engine.weights import save_model
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import ConvertSpec
from gantool.jobs.work import faster
from gantool.jobs.work.convert import convert


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A tiny pix2pix generator with weights that mean nothing."""
    pytest.importorskip("openvino", reason="OpenVINO has no wheel for this system")
    import torch
    from gantool_pix2pix.networks import Architecture, generator

    torch.manual_seed(0)
    facts = Architecture(generator="unet", input_channels=3, output_channels=3, width=8, depth=4, trained=32)
    content = Export(generator(facts).state_dict(), facts.model_dump(mode="json"))
    geometry = host.load_family("pix2pix").translator(content).geometry
    save_model(tmp_path / "model", content, Card(name="m", family="pix2pix", task=Task.PAIRED, geometry=geometry))
    return tmp_path / "model"


def run(model: Path, inputs: Path, out: Path) -> str:
    spec = ConvertSpec(model=model, model_name="m", inputs=(inputs,), out=out, device="cpu", fit="model")
    folder = JobFolder.create(out.parent / f"job-{os.urandom(4).hex()}", spec)
    with contextlib.closing(Desk(folder)) as desk:
        assert not convert(spec, desk).result["failed"]
    return str(folder.choices()["backend"])


def test_the_same_pictures_by_another_runtime(tmp_path: Path, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose = devices.choose
    monkeypatch.setattr(devices, "choose", lambda *wish: replace(choose(*wish), precision="fp32"))
    for at in range(3):
        picture(tmp_path / "in" / f"{at}.png", (40, 40))
    assert run(model, tmp_path / "in", tmp_path / "few") == "eager"
    monkeypatch.setattr(faster, "WORTH", 3)
    assert run(model, tmp_path / "in", tmp_path / "many") == "openvino"
    for at in range(3):
        one, other = (pixels(tmp_path / place / f"{at}_m.png").astype(int) for place in ("few", "many"))
        assert np.abs(one - other).max() <= 1
    monkeypatch.setattr(faster, "MOST_OFF", -1.0)
    assert run(model, tmp_path / "in", tmp_path / "unfit") == "eager"
