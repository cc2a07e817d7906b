"""Augmentation shown on a person's own pictures: pairs together, label maps uncoloured, a strip for each pipe and p."""

import contextlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import AugmentPreviewSpec
from gantool.jobs.work.augment_preview import preview


def shown(tmp_path: Path, **changes: Any) -> dict[str, Any]:
    spec = AugmentPreviewSpec(**{"pipes": ("bgc", "diffaugment"), "edge": 48, "pictures": 3, **changes})
    with contextlib.closing(Desk(JobFolder.create(tmp_path / "job", spec))) as desk:
        return preview(spec, desk).result


def pixels(path: str) -> Any:
    with Image.open(path) as picture:
        return np.asarray(picture)


def test_a_strip_for_each_pipe_and_p_and_a_sheet(tmp_path: Path, pairs: Path) -> None:
    result = shown(tmp_path, paths=(pairs,), out=tmp_path / "sheet.png")
    assert (result["pictures"], result["paired"]) == (3, True)
    assert [(cell["pipe"], cell["p"]) for cell in result["cells"]] == [
        ("bgc", 0.2), ("bgc", 0.5), ("bgc", 0.8), ("diffaugment", 1.0),
    ]  # fmt: skip
    original = pixels(result["original"])
    assert original.shape == (48, 3 * 2 * 48 + 2 * 3, 4)  # pairs side by side, with nothing between them
    strips = [pixels(cell["file"]) for cell in result["cells"]]
    assert all(strip.shape == original.shape for strip in strips)
    changed = [(strip != original).any(2).mean() for strip in strips]
    assert 0 < changed[0] < changed[2]
    assert result["cells"][2]["drawn"][0]
    with Image.open(tmp_path / "sheet.png") as sheet:
        assert sheet.width > sheet.height > 48 * 3


def test_what_is_not_drawn_stays_as_it_is(tmp_path: Path, pairs: Path) -> None:
    result = shown(tmp_path, paths=(pairs / "target",), pipes=("blit",), ps=(0.0, 0.5))
    assert not result["paired"]
    original, none = pixels(result["original"]), pixels(result["cells"][0]["file"])
    assert np.array_equal(original, none)
    for index, drawn in enumerate(result["cells"][1]["drawn"]):
        sample = slice(index * 51, index * 51 + 48)
        same = np.array_equal(original[:, sample], pixels(result["cells"][1]["file"])[:, sample])
        assert same == (not drawn)


def test_label_maps_keep_their_colours(tmp_path: Path) -> None:
    draw = np.random.default_rng(0)
    palette = np.array([[230, 40, 40], [40, 200, 60], [30, 60, 220]], np.uint8)
    for name in ("labels", "photos"):
        (tmp_path / "data" / name).mkdir(parents=True)
    for number in range(6):
        classes = draw.integers(0, 3, (6, 6)).repeat(8, 0).repeat(8, 1)
        noisy = np.clip(palette[classes] * 0.5 + draw.normal(60, 20, (48, 48, 3)), 0, 255)
        Image.fromarray(palette[classes]).save(tmp_path / "data" / "labels" / f"{number}.png")
        Image.fromarray(noisy.astype(np.uint8)).save(tmp_path / "data" / "photos" / f"{number}.png")
    result = shown(tmp_path, paths=(tmp_path / "data",), pipes=("color",), ps=(0.8,))
    original, strip = pixels(result["original"]), pixels(result["cells"][0]["file"])
    for index in range(3):
        left = index * 99
        assert np.array_equal(strip[:, left : left + 48], original[:, left : left + 48])
        assert not np.array_equal(strip[:, left + 48 : left + 96], original[:, left + 48 : left + 96])


def test_an_empty_folder_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnusableError, match="no pictures"):
        shown(tmp_path, paths=(tmp_path / "empty",))
