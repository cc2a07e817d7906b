"""Showing what a recipe makes of a person's own pictures."""

from typing import Any

import numpy as np
import torch

from gantool import host
from gantool.data import Part
from gantool.data.read import read_resized
from gantool.engine.seeds import mix
from gantool.errors import GantoolError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import RecipePreviewSpec
from gantool.jobs.work.dataset import scanned
from gantool.jobs.work.pictures import as_array, write_png

MOST = 8  # pictures


def preview(spec: RecipePreviewSpec, desk: Desk) -> Finished:
    """One PNG a picture: the picture and `variants` inputs made from it, side by side, `edge` px each."""
    recipe = host.load_recipe(spec.recipe)
    scan = scanned(spec.paths, desk)
    target = "A" if scan.report.direction == "BtoA" else "B"
    parts = [sample.parts["A" if target == "A" else "B"] for sample in scan.samples if target in sample.parts][:MOST]
    written = []
    for number, part in enumerate(parts):
        desk.phase("Drawing", number + 1, len(parts))
        try:
            pixels = _square(part, spec.edge)
        except GantoolError as error:
            desk.note(str(error))
            continue
        images = torch.from_numpy(pixels.copy()).permute(2, 0, 1)[None].float() / 127.5 - 1  # 1 3 H W
        seeds = [mix(spec.seed, "preview", number, variant) for variant in range(spec.variants)]
        made = [as_array(each) for each in recipe.apply(images.repeat(len(seeds), 1, 1, 1), seeds)]
        path = desk.folder.path / f"{number}.png"
        row = [_with_alpha(each) for each in (pixels, *made)] if recipe.channels == 4 else [pixels, *made]
        write_png(path, np.concatenate(row, 1))
        written.append(str(path))
    return Finished(outcome="done", result={"files": written})


def _with_alpha(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.dstack([pixels, np.full(pixels.shape[:2], 255, np.uint8)]) if pixels.shape[2] == 3 else pixels


def _square(part: Part, edge: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    return read_resized(part, (edge, edge), 3, nearest=False, palette=None, cover=True)
