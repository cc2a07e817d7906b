"""Whole pairs among the inputs of a conversion."""

from pathlib import Path, PurePath

import numpy as np
from PIL import Image

from gantool.api import Geometry, Layout, Task
from gantool.card import Card, TrainingFacts
from gantool.engine.inputs import Input
from gantool.jobs.work.halves import half_to_take


def test_a_file_that_is_no_picture_does_not_make_pairs_whole(tmp_path: Path) -> None:
    draw = np.random.default_rng(0)
    for number in range(4):
        small = Image.fromarray(draw.integers(0, 255, (8, 8, 3)).astype(np.uint8))
        photo = np.asarray(small.resize((64, 64), Image.Resampling.BICUBIC))
        pair = np.concatenate([photo, (photo // 128 * 128)], 1)
        Image.fromarray(pair).save(tmp_path / f"{number}.png")
    (tmp_path / "README.txt").write_text("whence the pictures come")
    facts = TrainingFacts(
        layout=Layout.ALIGNED, samples=4, held_out=0, data_sha256="0" * 64, steps=1, images_seen=1, seed=0,
        direction="BtoA", recipe=None, resized=False, size=64,
    )  # fmt: skip
    card = Card(name="m", family="f", task=Task.PAIRED, geometry=Geometry(), training=facts)
    inputs = [Input(path, PurePath(path.name)) for path in sorted(tmp_path.iterdir())]
    pictures = [each for each in inputs if each.path.suffix == ".png"]
    assert half_to_take("auto", card, pictures) == "right"
    assert half_to_take("auto", card, inputs) == "right"
    assert half_to_take("auto", card, inputs[-1:]) is None
