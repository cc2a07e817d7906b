"""Whole pairs given for conversion: their input half is taken, and only where all speaks for it."""

from pathlib import Path
from typing import Literal

import numpy as np
import pytest
from PIL import Image

from gantool.api import Geometry, Layout, Task
from gantool.card import Card, TrainingFacts
from gantool.engine.inputs import find_inputs
from gantool.images import Picture, decode
from gantool.jobs.work.halves import cut, half_to_take


def card(layout: Layout, direction: Literal["AtoB", "BtoA"] = "BtoA") -> Card:
    facts = TrainingFacts(layout=layout, samples=9, held_out=1, data_sha256="", steps=1, images_seen=1, seed=0,
                          direction=direction, resized=False, size=32)
    return Card(name="m", family="f", task=Task.PAIRED, geometry=Geometry(), training=facts)


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Photo-like noise on the left, three flat colours on the right."""
    draw = np.random.default_rng(0)
    folder = tmp_path / "pairs"
    folder.mkdir()
    for number in range(8):
        shapes = np.zeros((64, 64), int)
        shapes[draw.integers(8, 40) :, draw.integers(0, 40) :] = 1
        shapes[: draw.integers(4, 20)] = 2
        labels = np.array([[0, 0, 255], [255, 160, 0], [0, 200, 0]], np.uint8)[shapes]
        photo = np.clip(labels * 0.5 + 60 + draw.normal(0, 12, (64, 64, 3)), 0, 255).astype(np.uint8)
        Image.fromarray(np.concatenate([photo, labels], 1)).save(folder / f"{number}.png")
    return folder


def test_the_half_that_the_model_learnt_from_is_taken(pairs: Path, tmp_path: Path) -> None:
    inputs = find_inputs((pairs,), tmp_path / "out")
    assert half_to_take("auto", card(Layout.ALIGNED), inputs) == "right"
    assert half_to_take("auto", card(Layout.ALIGNED, "AtoB"), inputs) == "left"
    assert half_to_take("whole", card(Layout.ALIGNED), inputs) is None
    assert half_to_take("left", card(Layout.PAIRED), inputs) == "left"
    assert half_to_take("auto", card(Layout.PAIRED), inputs) is None


def test_pictures_that_only_have_the_shape_of_pairs_stay_whole(tmp_path: Path) -> None:
    folder = tmp_path / "wide"
    folder.mkdir()
    draw = np.random.default_rng(1)
    for number in range(6):
        small = draw.integers(0, 255, (4, 8, 3)).astype(np.uint8)
        Image.fromarray(small).resize((128, 64), Image.Resampling.BICUBIC).save(folder / f"{number}.png")
    assert half_to_take("auto", card(Layout.ALIGNED), find_inputs((folder,), tmp_path / "out")) is None


def test_a_half_keeps_its_pixels_and_says_so(pairs: Path) -> None:
    picture: Picture = decode(pairs / "0.png")
    right = cut(picture, "right")
    assert np.array_equal(right.pixels, picture.pixels[:, 64:]) and "right half" in right.notes[-1]
