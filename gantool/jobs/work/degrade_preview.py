"""Showing on a person's own pictures which small ones an enlarger would learn from."""

import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

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
from gantool.jobs.events import Finished, Tried
from gantool.jobs.spec import DegradePreviewSpec
from gantool.jobs.trials import DamageRequest, asked_damage
from gantool.jobs.work.asking import requests
from gantool.jobs.work.dataset import scanned
from gantool.jobs.work.pictures import as_array, write_png
from gantool.jobs.work.presets import find_preset

LOOKED_THROUGH = 4  # samples for each that is shown, before giving up on files that cannot be read


def preview(spec: DegradePreviewSpec, desk: Desk) -> Finished:
    """One PNG a picture: its middle, and `variants` small ones made of it, enlarged again pixel by pixel.

    Raises:
        UnusableError: the family enlarges nothing, a setting is wrong, or no picture can be read.
    """
    pictures = _Pictures(spec, desk)
    if spec.stays:
        for request in requests(desk, asked_damage):
            desk.report(_answer(request, pictures, desk))
        return Finished(outcome="done")
    rows = _rows(spec, pictures)
    written = [str(desk.folder.path / f"{number}.png") for number in range(1, len(rows) + 1)]
    for path, row in zip(written, rows, strict=True):
        write_png(Path(path), row)
    if spec.out is not None:
        sheet = np.concatenate([_spaced(row) for row in rows], 0)
        files.write_through(spec.out, lambda path: write_png(path, sheet))
    return Finished(outcome="done", result={"files": written, "pictures": len(rows), "variants": spec.variants})


class _Pictures:
    """The middles of the pictures, read once for each scale of the enlarger."""

    def __init__(self, spec: DegradePreviewSpec, desk: Desk) -> None:
        self._spec, self._desk = spec, desk
        self._middles: dict[int, list[Tensor]] = {}
        self._parts: list[Part] | None = None

    def middles(self, scale: int) -> list[Tensor]:
        """1 3 H W each, whose sides are a multiple of `scale`."""
        if scale not in self._middles:
            self._middles[scale] = list(islice(self._read(self._spec.edge // scale * scale), self._spec.pictures))
        if not self._middles[scale]:
            raise UnusableError("There are no pictures to show there; name a folder with pictures.")
        return self._middles[scale]

    def _read(self, edge: int) -> Iterator[Tensor]:
        wanted = self._spec.pictures
        if self._parts is None:
            samples = scanned(self._spec.paths, self._desk).samples
            self._parts = [next(iter(sample.parts.values())) for sample in samples[: wanted * LOOKED_THROUGH]]
        for number, part in enumerate(self._parts):
            self._desk.phase("Drawing", number + 1, len(self._parts))
            try:
                yield _middle(part, edge)
            except GantoolError as error:
                self._desk.note(str(error))


def _answer(request: DamageRequest, pictures: _Pictures, desk: Desk) -> Tried:
    """All rows in one picture; what cannot be shown is told as the reason, and costs this answer only."""
    begun = time.monotonic()
    output = desk.folder.path / f"{request.number}.png"
    try:
        write_png(output, np.concatenate(_rows(request.preview, pictures), 0))
    except GantoolError as error:
        return Tried(number=request.number, at=0, output=None, reason=str(error))
    except Exception as error:  # a plugin, or torch under it, may raise anything
        words = f"{type(error).__name__}: {error}".splitlines()[0][:200].rstrip(" .:")
        return Tried(number=request.number, at=0, output=None, reason=f"This cannot be shown ({words}).")
    (desk.folder.path / f"{request.number - 2}.png").unlink(missing_ok=True)  # the last one may just be looked at
    seconds = round(time.monotonic() - begun, 3)
    return Tried(number=request.number, at=0, output=files.shown(output), seconds=seconds)


def _rows(spec: DegradePreviewSpec, pictures: _Pictures) -> list[NDArray[np.uint8]]:
    family = host.load_family(spec.family)
    if family.task is not Task.UPSCALE:
        raise UnusableError(f"{family.title} makes no small pictures to learn from; choose a family that enlarges.")
    config = family.config.checked({**find_preset(family, spec.preset).changes, **spec.settings})
    middles = pictures.middles(family.scale(config))
    return [_row(middle, family, config, spec, number) for number, middle in enumerate(middles)]


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
