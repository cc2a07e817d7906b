"""Showing on a person's own pictures which small ones an enlarger would learn from."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from gantool import files, host
from gantool.api import Config, Family, Task
from gantool.data import Part
from gantool.data.read import read_part
from gantool.engine.seeds import mix
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import DegradePreviewSpec
from gantool.jobs.work.dataset import scanned
from gantool.jobs.work.pictures import as_array, write_png
from gantool.jobs.work.train import find_preset

LOOKED_THROUGH = 4  # samples for each that is shown, before giving up on files that cannot be read


def preview(spec: DegradePreviewSpec, desk: Desk) -> Finished:
    """One PNG a picture: its middle, and `variants` small ones made of it, enlarged again pixel by pixel.

    Raises:
        UnusableError: the family enlarges nothing, a setting is wrong, or no picture can be read.
    """
    family = host.load_family(spec.family)
    if family.task is not Task.UPSCALE:
        raise UnusableError(f"{family.title} makes no small pictures to learn from; choose a family that enlarges.")
    config = family.config.checked({**find_preset(family, spec.preset).changes, **spec.settings})
    samples = scanned(spec.paths, desk).samples
    parts = [next(iter(sample.parts.values())) for sample in samples]
    rows: list[NDArray[np.uint8]] = []
    written: list[str] = []
    for part in parts[: spec.pictures * LOOKED_THROUGH]:
        desk.phase("Drawing", len(rows) + 1, min(spec.pictures, len(parts)))
        try:
            middle = _middle(part, spec.edge // family.scale(config) * family.scale(config))
        except GantoolError as error:
            desk.note(str(error))
            continue
        rows.append(_row(middle, family, config, spec, len(rows)))
        path = desk.folder.path / f"{len(rows)}.png"
        write_png(path, rows[-1])
        written.append(str(path))
        if len(rows) == spec.pictures:
            break
    if not rows:
        raise UnusableError("There are no pictures to show there; name a folder with pictures.")
    if spec.out is not None:
        sheet = np.concatenate([_spaced(row) for row in rows], 0)
        files.write_through(spec.out, lambda path: write_png(path, sheet))
    return Finished(outcome="done", result={"files": written, "pictures": len(rows), "variants": spec.variants})


def _middle(part: Part, edge: int) -> Tensor:
    """The middle of a picture at its full size, 1 3 edge edge; a smaller one goes on as its edge ends."""
    pixels = torch.from_numpy(np.array(read_part(part, 3))).permute(2, 0, 1)[None].float() / 127.5 - 1
    height, width = pixels.shape[-2:]
    pixels = F.pad(pixels, (0, max(edge - width, 0), 0, max(edge - height, 0)), mode="replicate")
    top, left = (max(side - edge, 0) // 2 for side in (height, width))
    return pixels[..., top : top + edge, left : left + edge]


def _row(
    middle: Tensor, family: Family, config: Config, spec: DegradePreviewSpec, number: int
) -> NDArray[np.uint8]:
    """The picture and its small ones at one size, side by side."""
    cells = [as_array(middle[0])]
    for variant in range(spec.variants):
        small = family.degraded(config, middle, mix(spec.seed, "degrade", number, variant) % 2**31)
        if small is None:
            raise UnusableError(f"{family.title} does not say which small pictures it learns from.")
        cells.append(as_array(F.interpolate(small, middle.shape[-2:], mode="nearest-exact")[0]))
    return np.concatenate(cells, 1)


def _spaced(row: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.pad(row, ((4, 4), (4, 4), (0, 0)), constant_values=24)
