"""The sheet of `gantool augment-preview`: a row for each pipe, a strip of pictures for each p."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from gantool import files

HEIGHT = 96  # px of a strip
GAP, ROW_GAP, MARGIN, LABEL = 20, 12, 32, 150

PAPER = (24, 26, 31)
INK = (236, 233, 226)
FAINT = (150, 153, 160)


@dataclass(frozen=True)
class Row:
    """A pipe: its strips, H W 4, each with what stands above it."""

    name: str
    strips: list[tuple[str, NDArray[np.uint8]]]


def write_sheet(path: Path, rows: Sequence[Row]) -> None:
    """Draw the rows below each other and save them as PNG.

    Raises:
        GantoolError: the file cannot be written.
    """
    width = max(_width(strip) for row in rows for _, strip in row.strips)
    most = max(len(row.strips) for row in rows)
    size = (2 * MARGIN + LABEL + most * (width + GAP) - GAP, 2 * MARGIN + 24 + len(rows) * (HEIGHT + ROW_GAP))
    sheet = Image.new("RGB", size, PAPER)
    draw = ImageDraw.Draw(sheet)
    heads = next((row.strips for row in rows if len(row.strips) == most), [])
    for column, (words, _) in enumerate(heads):
        draw.text((MARGIN + LABEL + column * (width + GAP), MARGIN - 8), words, FAINT, font=ImageFont.load_default(15))
    for index, row in enumerate(rows):
        top = MARGIN + 24 + index * (HEIGHT + ROW_GAP)
        draw.text((MARGIN, top + HEIGHT // 2 - 12), row.name, INK, font=ImageFont.load_default(18))
        for column, (words, strip) in enumerate(row.strips):
            left = MARGIN + LABEL + column * (width + GAP)
            picture = Image.fromarray(strip).resize((_width(strip), HEIGHT), Image.Resampling.LANCZOS)
            sheet.paste(picture, (left, top), picture)
            if len(row.strips) < most and words:
                draw.text((left + width + GAP, top + HEIGHT // 2 - 9), words, FAINT, font=ImageFont.load_default(15))
    buffer = io.BytesIO()
    sheet.save(buffer, "PNG", compress_level=4)
    files.write_bytes(path, buffer.getvalue())


def _width(strip: NDArray[np.uint8]) -> int:
    height, width = strip.shape[:2]
    return int(width * HEIGHT / height)
