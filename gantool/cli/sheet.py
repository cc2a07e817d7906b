"""The contact sheet: input, translation and target side by side, so that an eye can judge."""

import io
import math
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from gantool import files
from gantool.cli.held_out import Triple

HEADINGS = ("Input", "Translation", "Target")
CELL = 224  # px
GAP = 8  # px between pictures
MARGIN = 36
GROUP_GAP = 40  # px between two groups of three columns
TALLEST = 5  # rows before a second group begins
ROUNDING = 6

PAPER = (24, 26, 31)
INK = (236, 233, 226)
FAINT = (150, 153, 160)
ACCENT = (245, 196, 94)


def write_sheet(path: Path, triples: Sequence[Triple], title: str, footer: str) -> None:
    """Draw the pictures with headings and save them as PNG.

    Raises:
        JobFailedError: the file cannot be written.
    """
    groups = max(1, math.ceil(len(triples) / TALLEST))
    rows = math.ceil(len(triples) / groups)
    group_width = len(HEADINGS) * CELL + (len(HEADINGS) - 1) * GAP
    width = 2 * MARGIN + groups * group_width + (groups - 1) * GROUP_GAP
    top = MARGIN + 76
    height = top + rows * (CELL + GAP) - GAP + 54 + MARGIN // 2
    sheet = Image.new("RGB", (width, height), PAPER)
    draw = ImageDraw.Draw(sheet)
    draw.text((MARGIN, MARGIN - 8), title, INK, font=_font(24))
    for group in range(groups):
        left = MARGIN + group * (group_width + GROUP_GAP)
        for column, heading in enumerate(HEADINGS):
            color = ACCENT if heading == "Translation" else FAINT
            draw.text((left + column * (CELL + GAP), top - 26), heading, color, font=_font(15))
        for row, triple in enumerate(triples[group * rows : (group + 1) * rows]):
            for column, picture in enumerate((triple.input, triple.translation, triple.target)):
                at = (left + column * (CELL + GAP), top + row * (CELL + GAP))
                sheet.paste(_cell(picture), at, _mask())
    draw.text((MARGIN, height - MARGIN - 12), footer, FAINT, font=_font(15))
    buffer = io.BytesIO()
    sheet.save(buffer, "PNG", optimize=True)
    files.write_bytes(path, buffer.getvalue())


def _cell(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return image.convert("RGB").resize((CELL, CELL), Image.Resampling.LANCZOS)


def _mask() -> Image.Image:
    """Rounded corners, drawn four times too large so that they come out smooth."""
    mask = Image.new("L", (CELL * 4, CELL * 4), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, CELL * 4 - 1, CELL * 4 - 1), ROUNDING * 4, 255)
    return mask.resize((CELL, CELL), Image.Resampling.LANCZOS)


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
