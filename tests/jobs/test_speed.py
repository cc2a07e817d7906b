"""What the device check measures, with networks that are small enough for a test."""

from functools import partial

import pytest
import torch

from gantool.jobs.work import speed as speeds
from gantool.nn.patchgan import PatchGAN
from gantool.nn.resnet import ResNetGenerator
from gantool.nn.unet import UNet


def test_three_figures_in_their_units(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speeds, "UNet", partial(UNet, width=2))
    monkeypatch.setattr(speeds, "PatchGAN", partial(PatchGAN, width=2))
    monkeypatch.setattr(speeds, "ResNetGenerator", partial(ResNetGenerator, width=2, blocks=1))
    monkeypatch.setattr(speeds, "ENOUGH", 0.0)
    ticks = iter(range(1000))
    monkeypatch.setattr("time.perf_counter", lambda: float(next(ticks)))  # a pass takes a second
    found = speeds.speed(torch.device("cpu"))
    assert found == {"train_hours": speeds.PICTURES / 3600, "paint_ms": 1000.0, "convert_seconds": 1.0}
