"""A recipe on a person's own pictures: one row each, the picture and what is made of it."""

import contextlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.jobs.desk import Desk
from gantool.jobs.folder import JobFolder
from gantool.jobs.spec import RecipePreviewSpec
from gantool.jobs.work.recipe_preview import preview


@pytest.mark.parametrize(("recipe", "mode"), [("sketch", "RGB"), ("grey", "RGB"), ("holes", "RGBA")])
def test_rows_of_picture_and_inputs(recipe: str, mode: str, tmp_path: Path, pairs: Path) -> None:
    spec = RecipePreviewSpec(recipe=recipe, paths=(pairs / "target",), edge=48, variants=3)
    with contextlib.closing(Desk(JobFolder.create(tmp_path / "job", spec))) as desk:
        files = preview(spec, desk).result["files"]
    assert len(files) == 8
    with Image.open(files[0]) as row:
        assert row.mode == mode and row.size == (48 * 4, 48)
        pixels = np.asarray(row)
    if mode == "RGBA":
        assert (pixels[:, :48, 3] == 255).all() and (pixels[:, 48:, 3] == 0).any()
    assert len({pixels[:, 48 * n : 48 * (n + 1)].tobytes() for n in (1, 2, 3)}) > (0 if recipe == "grey" else 2)
