"""Showing on a person's own pictures what augmentation does to them, pipe by pipe and more and more often."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from gantool.augment import PIPES, apply, draw
from gantool.data import Part, Scan, SideName
from gantool.data.read import read_resized
from gantool.errors import GantoolError, UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished
from gantool.jobs.spec import AugmentPreviewSpec
from gantool.jobs.work.augment_sheet import Row, write_sheet
from gantool.jobs.work.dataset import scanned
from gantool.jobs.work.pictures import as_array, write_png

LOOKED_THROUGH = 4  # samples for each that is shown, before giving up on files that cannot be read


@dataclass(frozen=True)
class Shown:
    """The samples to show: for each side, input first, its pictures N 3 H W and whether its colours may change."""

    sides: tuple[Tensor, ...]
    color_on: tuple[bool, ...]


def preview(spec: AugmentPreviewSpec, desk: Desk) -> Finished:
    """A strip of pictures as PNG for each pipe and p, and one sheet of all at `spec.out`, if it is named.

    The same draws serve every p, so that a higher one shows more of them. A pair stands side by side.
    """
    shown = _named(spec) if spec.samples else _shown(spec, scanned(spec.paths, desk), desk)
    original = _strip(shown.sides)
    write_png(desk.folder.path / "original.png", original)
    cells: list[dict[str, Any]] = []
    rows = [Row("as it is", [("", original)])]
    for number, pipe in enumerate(spec.pipes):
        desk.phase("Drawing", number + 1, len(spec.pipes))
        row = Row(pipe, [])
        for p in spec.ps if PIPES[pipe].adaptive else (1.0,):
            draws = draw(PIPES[pipe], len(shown.sides[0]), p, spec.seed, 0, 0)
            strip = _strip(apply(draws, *shown.sides, color_on=shown.color_on))
            path = desk.folder.path / f"{pipe}-{p:g}.png"
            write_png(path, strip)
            row.strips.append((f"p = {p:g}" if PIPES[pipe].adaptive else "always", strip))
            drawn = [draws.said(index) for index in range(draws.count)]
            cells.append({"pipe": pipe, "p": p, "file": str(path), "drawn": drawn})
        rows.append(row)
    if spec.out is not None:
        write_sheet(spec.out, rows)
    return Finished(
        outcome="done",
        result={
            "pictures": len(shown.sides[0]),
            "paired": len(shown.sides) == 2,
            "original": str(desk.folder.path / "original.png"),
            "cells": cells,
        },
    )


def _named(spec: AugmentPreviewSpec) -> Shown:
    """The samples that the spec names."""
    rows = [
        [_read(Part(path), spec.edge, not on) for path, on in zip(sample, spec.color_on, strict=True)]
        for sample in spec.samples[: spec.pictures]
    ]
    return Shown(tuple(torch.stack(side) for side in zip(*rows, strict=True)), spec.color_on)


def _shown(spec: AugmentPreviewSpec, scan: Scan, desk: Desk) -> Shown:
    """Read the first samples; those that cannot be read are told and the next ones taken.

    Raises:
        UnusableError: there is none.
    """
    order: tuple[SideName, ...] = ("B", "A") if scan.report.direction == "BtoA" else ("A", "B")
    paired = bool(scan.samples) and all(side in scan.samples[0].parts for side in order)
    kinds = {side: each.kind for side, each in zip(("A", "B"), scan.report.sides, strict=False)}
    found: list[list[Tensor]] = []
    for sample in scan.samples[: spec.pictures * LOOKED_THROUGH]:
        names = order if paired else tuple(sample.parts)[:1]
        try:
            found.append([_read(sample.parts[name], spec.edge, kinds.get(name) == "labels") for name in names])
        except GantoolError as error:
            desk.note(str(error))
        if len(found) == spec.pictures:
            break
    if not found:
        where = " and ".join(scan.report.roots)
        raise UnusableError(f"There are no pictures to show in {where}; name a folder with pictures.")
    # colours mean something in label maps and drawings, so only what is beside them is coloured
    color_on = (kinds.get(order[0]) not in ("labels", "lines"), True) if paired else (True,)
    return Shown(tuple(torch.stack(side) for side in zip(*found, strict=True)), color_on)


def _read(part: Part, edge: int, labels: bool) -> Tensor:
    pixels = read_resized(part, (edge, edge), 3, nearest=labels, palette=None, cover=True)
    return torch.from_numpy(pixels.copy()).permute(2, 0, 1).float() / 127.5 - 1  # 3 H W


def _strip(sides: Sequence[Tensor]) -> NDArray[np.uint8]:
    """All samples in one row, H W 4, the two pictures of a pair next to each other; nothing between the samples."""
    samples = [np.concatenate([as_array(side[index]) for side in sides], 1) for index in range(len(sides[0]))]
    between = np.zeros((samples[0].shape[0], max(2, samples[0].shape[0] // 16), 4), np.uint8)
    opaque = [np.dstack([each, np.full(each.shape[:2], 255, np.uint8)]) for each in samples]
    return np.concatenate([opaque[0], *(part for each in opaque[1:] for part in (between, each))], 1)
