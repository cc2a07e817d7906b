"""The pictures behind the figures, side by side: what was given, what each model made, what was wanted."""

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont
from torch import Tensor

from gantool import files
from gantool.jobs.work.pictures import as_array, write_png

GAP, MARGIN, HEADING = 6, 24, 28  # px
PAPER, INK, FAINT = (24, 26, 31), (236, 233, 226), (150, 153, 160)
MOST_LETTERS = 60


@dataclass
class Row:
    """The pictures of one case, as files in the job's folder."""

    key: str
    given: Path | None = None
    goal: Path | None = None
    made: dict[str, Path] = field(default_factory=dict)


class Gallery:
    """The first cases' pictures, kept small in `folder` while they are made.

    Args:
        edge: px of the longer side.
        most: cases that are kept.
    """

    def __init__(self, folder: Path, edge: int, most: int) -> None:
        self._folder, self._edge, self._most = folder, edge, most
        self.rows: dict[str, Row] = {}

    def add(self, key: str, name: str, given: Tensor | None, made: Tensor, goal: Tensor | None) -> None:
        """One result of the model `name`."""
        if key not in self.rows and len(self.rows) >= self._most:
            return
        row = self.rows.setdefault(key, Row(key))
        number = list(self.rows).index(key)
        if given is not None and row.given is None:
            row.given = self._kept(given, f"{number}-given")
        if goal is not None and row.goal is None:
            row.goal = self._kept(goal, f"{number}-goal")
        row.made[name] = self._kept(made, f"{number}-made{len(row.made)}")

    def told(self) -> list[dict[str, object]]:
        """As it stands in the result of the job."""
        return [
            {"key": row.key, "given": _name(row.given), "goal": _name(row.goal),
             "made": {name: files.shown(path) for name, path in row.made.items()}}
            for row in self.rows.values()
        ]  # fmt: skip

    def write(self, path: Path, names: Sequence[str], footer: str) -> None:
        """All rows on one sheet, as PNG.

        Raises:
            JobFailedError: the file cannot be written.
        """
        given = any(row.given for row in self.rows.values())
        goals = any(row.goal for row in self.rows.values())
        headings = [*(["Input"] if given else []), *names, *(["Goal"] if goals else [])]
        width = 2 * MARGIN + len(headings) * (self._edge + GAP) - GAP
        height = MARGIN + HEADING + len(self.rows) * (self._edge + GAP) + HEADING + MARGIN
        sheet = Image.new("RGB", (width, height), PAPER)
        draw = ImageDraw.Draw(sheet)
        for column, heading in enumerate(headings):
            at = (MARGIN + column * (self._edge + GAP), MARGIN)
            draw.text(at, _fitting(heading, self._edge), INK, font=ImageFont.load_default(14))
        for number, row in enumerate(self.rows.values()):
            cells = [*([row.given] if given else []), *(row.made.get(name) for name in names),
                     *([row.goal] if goals else [])]  # fmt: skip
            top = MARGIN + HEADING + number * (self._edge + GAP)
            for column, cell in enumerate(cells):
                if cell is not None:
                    sheet.paste(self._cell(cell), (MARGIN + column * (self._edge + GAP), top))
        draw.text((MARGIN, height - MARGIN - 8), footer, FAINT, font=ImageFont.load_default(13))
        buffer = io.BytesIO()
        sheet.save(buffer, "PNG", optimize=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        files.write_bytes(path, buffer.getvalue())

    def _kept(self, image: Tensor, name: str) -> Path:
        path = self._folder / f"{name}.png"
        array = as_array(image[0, :3])
        small = Image.fromarray(array)
        factor = self._edge / max(small.size)
        size = (max(1, math.floor(small.width * factor)), max(1, math.floor(small.height * factor)))
        way = Image.Resampling.LANCZOS if factor < 1 else Image.Resampling.BOX
        write_png(path, np.asarray(small.resize(size, way)))
        return path

    def _cell(self, path: Path) -> Image.Image:
        """A picture in the middle of its square."""
        square = Image.new("RGB", (self._edge, self._edge), PAPER)
        with Image.open(path) as image:
            square.paste(image, ((self._edge - image.width) // 2, (self._edge - image.height) // 2))
        return square


def _fitting(text: str, width: int) -> str:
    """As much of a heading as its column has room for."""
    most = max(4, min(MOST_LETTERS, width // 8))
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _name(path: Path | None) -> str | None:
    return None if path is None else files.shown(path)
