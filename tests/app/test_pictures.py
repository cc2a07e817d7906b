"""Pictures for the screen: halves, sizes, odd formats, and what was wished last comes first."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image
from pytestqt.qtbot import QtBot

from app import stage
from gantool.app.context import Context
from gantool.app.pictures import MOST_WAITING, Piece, load

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="red"/></svg>'


def test_a_half_is_that_half_and_no_larger_than_asked(tmp_path: Path) -> None:
    both = Image.new("RGB", (400, 200), (255, 0, 0))
    both.paste((0, 0, 255), (200, 0, 400, 200))
    both.save(tmp_path / "both.png")
    left, right = (load(tmp_path / "both.png", 96, half) for half in ("left", "right"))  # type: ignore[arg-type]  # one of its literals
    assert (left.width(), left.height()) == (96, 96)
    assert left.pixelColor(48, 48).red() == 255 and right.pixelColor(48, 48).blue() == 255


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.float32])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_every_depth_of_tiff_is_shown(tmp_path: Path, dtype: type, channels: int) -> None:
    top = 1.0 if dtype is np.float32 else np.iinfo(dtype).max
    pages = np.full((2, 40, 60, channels), top, dtype)
    pages = pages if channels > 1 else pages[..., 0]
    tifffile.imwrite(tmp_path / "some.tiff", pages, photometric=_photometric(channels))
    for _ in range(5):
        image = load(tmp_path / "some.tiff", 32)
        assert (image.width(), image.height()) == (32, 21)
        assert image.pixelColor(5, 5).red() == 255


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_picture_is_shown_in_its_colors(tmp_path: Path, mode: str) -> None:
    drawn = Image.new("RGBA", (30, 20), (255, 255, 255, 255))
    drawn.paste((255, 255, 255, 0), (15, 0, 30, 20))
    drawn = drawn if mode.endswith("A") else drawn.convert("RGB")
    picture = Image.new("I;16", (30, 20), 65_535) if mode == "I;16" else drawn.convert(mode)
    picture.save(tmp_path / "some.png")
    for edge, size in ((0, (30, 20)), (15, (15, 10))):
        image = load(tmp_path / "some.png", edge)
        assert (image.width(), image.height()) == size
        assert image.pixelColor(1, 1).getRgb() == (255, 255, 255, 255)
        assert image.pixelColor(size[0] - 2, 1).alpha() == (0 if mode.endswith("A") else 255)


def test_what_no_model_reads_is_not_shown_either(tmp_path: Path) -> None:
    (tmp_path / "drawn.svg").write_text(SVG)
    (tmp_path / "drawn.png").write_text(SVG)
    assert load(tmp_path / "drawn.svg").isNull() and load(tmp_path / "drawn.png").isNull()
    assert load(tmp_path / "missing.png").isNull()


def test_decoding_never_waits_for_a_lock_that_the_window_holds(tmp_path: Path) -> None:
    """In a process of its own, for it hangs where it fails."""
    (tmp_path / "drawn.svg").write_text(SVG)
    Image.new("RGB", (30, 20)).save(tmp_path / "some.png")
    program = [sys.executable, str(Path(__file__).parent / "lock_race.py"), str(tmp_path), "2"]
    assert subprocess.run(program, timeout=60).returncode == 0


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
