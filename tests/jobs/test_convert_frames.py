"""Animations and documents of several pages through a conversion."""

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from gantool.engine.weights import save_model
from gantool.images import decode, frames
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import ConvertSpec
from gantool.jobs.work.convert import convert


@pytest.fixture
def model(tmp_path: Path, fake_plugin: Path) -> Path:
    """A colour map that swaps red and blue."""
    import torch

    from gantool import host
    from gantool.api import Task
    from gantool.card import Card

    family = host.load_family("mean-colour")
    weight = torch.tensor([[0.0, 0, 1], [0, 1, 0], [1, 0, 0]]).view(3, 3, 1, 1)
    adoption = family.adopt({"affine.weight": weight, "affine.bias": torch.zeros(3)})
    assert adoption is not None
    geometry = family.translator(adoption.export).geometry
    save_model(tmp_path / "model", adoption.export,
               Card(name="swap", family="mean-colour", task=Task.PAIRED, geometry=geometry))
    return tmp_path / "model"


def desk(model: Path, inputs: Path, out: Path, **changes: Any) -> tuple[ConvertSpec, Desk]:
    spec = ConvertSpec(model=model, model_name="swap", inputs=(inputs,), out=out, device="cpu", **changes)
    return spec, Desk(JobFolder.create(out.parent / f"job-{os.urandom(4).hex()}", spec))


def run(model: Path, inputs: Path, out: Path, **changes: Any) -> Mapping[str, Any]:
    spec, opened = desk(model, inputs, out, **changes)
    with contextlib.closing(opened):
        return convert(spec, opened).result


def left(out: Path) -> list[str]:
    """All names in the folder but for the batch's own journal and lock; unfinished files would be among them."""
    return sorted(path.name for path in out.iterdir() if not path.name.startswith(".gantool-batch."))


def animation(path: Path, count: int = 3, **options: Any) -> None:
    path.parent.mkdir(exist_ok=True)
    draw = np.random.default_rng(3)
    first, *others = (Image.fromarray(draw.integers(0, 256, (16, 24, 3)).astype(np.uint8)) for _ in range(count))
    first.save(path, save_all=True, append_images=others, **options)


@pytest.mark.parametrize(("name", "format", "suffix"), [
    ("a.gif", "keep", ".png"), ("a.gif", "webp", ".webp"), ("a.webp", "keep", ".webp"), ("a.png", "keep", ".png"),
    ("a.tif", "keep", ".tif"), ("a.avif", "keep", ".png"), ("a.webp", "tiff", ".tif"),
])
def test_all_frames_are_translated(tmp_path: Path, model: Path, name: str, format: str, suffix: str) -> None:
    timing = {} if name == "a.tif" else {"duration": [30, 200, 70], "loop": 0}
    animation(tmp_path / "in" / name, **timing, **({"lossless": True} if name == "a.webp" else {}))
    result = run(model, tmp_path / "in", tmp_path / "out", frames="all", format=format, quality=100)
    (row,) = result["done"]
    assert row["output"].endswith(suffix)
    before, after = list(frames(tmp_path / "in" / name)), list(frames(Path(row["output"])))
    assert len(before) == len(after) == 3
    for old, new in zip(before, after, strict=True):
        assert np.abs(old.pixels[..., ::-1].astype(int) - new.pixels).max() == 0
        assert suffix == ".tif" or (new.milliseconds, new.plays) == (old.milliseconds, old.plays)


def test_the_first_alone_unless_asked_and_both_are_kept_apart(tmp_path: Path, model: Path) -> None:
    animation(tmp_path / "in/a.gif")
    (first,) = run(model, tmp_path / "in", tmp_path / "out")["done"]
    assert decode(Path(first["output"])).frames == 1
    (every,) = run(model, tmp_path / "in", tmp_path / "out", frames="all")["done"]
    assert every["output"] != first["output"] and decode(Path(every["output"])).frames == 3


@pytest.mark.parametrize(("name", "format"), [("a.gif", "jpeg"), ("a.tif", "png")])
def test_a_format_that_cannot_hold_them_says_so(tmp_path: Path, model: Path, name: str, format: str) -> None:
    animation(tmp_path / "in" / name)
    spec, opened = desk(model, tmp_path / "in", tmp_path / "out", frames="all", format=format)
    with contextlib.closing(opened):
        (row,) = convert(spec, opened).result["done"]
    assert decode(Path(row["output"])).frames == 1
    told = opened.folder.events_file.read_text()
    assert "Only the first of 3" in told and "cannot hold all of them" in told


def test_a_broken_later_frame_is_one_failed_row_and_leaves_nothing(tmp_path: Path, model: Path) -> None:
    animation(tmp_path / "in/a.gif")
    content = (tmp_path / "in/a.gif").read_bytes()
    (tmp_path / "in/a.gif").write_bytes(content[:-60])
    animation(tmp_path / "in/b.gif")
    result = run(model, tmp_path / "in", tmp_path / "out", frames="all")
    (failed,), (done,) = result["failed"], result["done"]
    assert "frame 3 of 3" in failed["reason"] and done["input"].endswith("b.gif")
    assert left(tmp_path / "out") == ["b_swap.png"]


def test_a_stop_in_the_middle_of_an_animation_leaves_nothing_half(tmp_path: Path, model: Path) -> None:
    animation(tmp_path / "in/a.gif", 6)
    spec, opened = desk(model, tmp_path / "in", tmp_path / "out", frames="all")
    asked = 0

    def may_go_on() -> bool:
        nonlocal asked
        asked += 1
        return asked < 4

    with contextlib.closing(opened), pytest.MonkeyPatch.context() as patch:
        patch.setattr(opened, "may_go_on", may_go_on)
        ending = convert(spec, opened)
    assert ending.outcome == "stopped" and not ending.result["done"]
    assert left(tmp_path / "out") == []
    assert run(model, tmp_path / "in", tmp_path / "out", frames="all")["done"]
