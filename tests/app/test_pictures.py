"""Pictures for the screen: halves, sizes, odd formats, and what was wished last comes first."""

from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image
from pytestqt.qtbot import QtBot

from app import stage
from gantool.app.context import Context
from gantool.app.pictures import MOST_WAITING, Piece, load


def test_a_half_is_that_half_and_no_larger_than_asked(tmp_path: Path) -> None:
    both = Image.new("RGB", (400, 200), (255, 0, 0))
    both.paste((0, 0, 255), (200, 0, 400, 200))
    both.save(tmp_path / "both.png")
    left, right = (load(tmp_path / "both.png", 96, half) for half in ("left", "right"))  # type: ignore[arg-type]
    assert (left.width(), left.height()) == (96, 96)
    assert left.pixelColor(48, 48).red() == 255 and right.pixelColor(48, 48).blue() == 255


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_every_depth_of_tiff_is_shown(tmp_path: Path, dtype: type, channels: int) -> None:
    """Qt's TIFF reader looks back at its buffer when it goes: in the wrong order that ends the process."""
    top = 1.0 if dtype is np.float32 else np.iinfo(dtype).max
    pages = np.full((2, 40, 60, channels), top, dtype)
    pages = pages if channels > 1 else pages[..., 0]
    tifffile.imwrite(tmp_path / "some.tiff", pages, photometric=_photometric(channels))
    for _ in range(5):
        image = load(tmp_path / "some.tiff", 32)
        assert (image.width(), image.height()) == (32, 21)
        assert image.pixelColor(5, 5).red() == 255


def _photometric(channels: int) -> str:
    return "minisblack" if channels == 1 else "rgb"


def test_what_was_scrolled_past_is_not_decoded(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    first = next(stage.photo_folder(tmp_path / "photos", 1).iterdir())
    pictures = context.pictures
    wished = [Piece(tmp_path / f"{at}.png") for at in range(3 * MOST_WAITING)]
    for piece in [*wished, Piece(first)]:
        assert pictures.get(piece, 64) is None
    assert len(pictures._waiting) <= MOST_WAITING
    qtbot.waitUntil(lambda: pictures.get(Piece(first), 64) is not None)
    qtbot.waitUntil(lambda: not pictures._waiting and not pictures._decoding)
    assert len(pictures._kept) < 2 * MOST_WAITING
    assert pictures.get(wished[-1], 64).isNull()  # type: ignore[union-attr]  # it is known to be unreadable
