"""A part of a picture through an enlarger is what that part of the whole would be."""

from pathlib import Path

import numpy as np
import pytest
import torch
from gantool_srgan.config import SRGANConfig
from gantool_srgan.family import SRGAN
from gantool_srgan.trainer import SRGANTrainer

from gantool.api import DataFacts
from gantool.engine import devices
from gantool.engine.converter import Converter
from gantool.engine.sizing import Wanted
from gantool.images import Picture
from gantool.jobs.spec import ConvertSpec
from gantool.jobs.trials import Crop
from gantool.jobs.work.cropped import by_factor, region

CPU = devices.choose("cpu", "fp32")


@pytest.mark.parametrize("generator", ["compact", "srresnet"])
@pytest.mark.parametrize(("x", "y"), [(0.5, 0.5), (0.0, 1.0)])
def test_a_part_equals_that_part_of_the_whole(generator: str, x: float, y: float) -> None:
    torch.manual_seed(0)
    config = SRGANConfig.checked({"scale": 2, "size": 32, "ngf": 12, "ndf": 8, "blocks": 2, "generator": generator})
    trainer = SRGANTrainer(config, DataFacts(), torch.device("cpu"))
    translator = SRGAN().translator(trainer.export(trainer.networks))
    picture = Picture(np.random.default_rng(0).integers(0, 256, (90, 130, 3)).astype(np.uint8))
    ready = Converter(translator, CPU, "native", {}, enlarges=True, wanted=Wanted(scale=2))
    whole = ready.translate(picture).pixels.astype(int)
    part = region(picture, Crop(x=x, y=y, side=40), translator)
    made = part.freed(ready.translate(part.cut(picture))).pixels.astype(int)
    there = whole[2 * part.top : 2 * (part.top + 40), 2 * part.left : 2 * (part.left + 40)]
    assert made.shape == (80, 80, 3) and np.abs(made - there).max() <= 1


def test_a_wanted_width_is_that_of_the_whole(tmp_path: Path) -> None:
    picture = Picture(np.zeros((50, 100, 3), np.uint8))
    spec = ConvertSpec(model=tmp_path, model_name="m", inputs=(tmp_path,), out=tmp_path, width=330)
    assert by_factor(spec, picture, 2).scale == pytest.approx(3.3) and by_factor(spec, picture, 2).width is None
    assert by_factor(spec.model_copy(update={"width": None}), picture, 2).scale == 2
