"""HEIC through the optional package, upright and in full; without the package see `test_faults`."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.images import decode, probe

from .made import ramp

heif = pytest.importorskip("pillow_heif", reason="the optional package pillow-heif is not installed")


def written(path: Path, image: Image.Image, **options: object) -> Path:
    heif.from_pillow(image).save(path, quality=-1, chroma=444, matrix_coefficients=0, **options)
    return path


@pytest.mark.parametrize("size", [(64, 48), (65, 49)])
def test_pixels_come_out_as_they_went_in(tmp_path: Path, size: tuple[int, int]) -> None:
    pixels = ramp(*size)
    path = written(tmp_path / "a.heic", Image.fromarray(pixels))
    found = decode(path)
    assert (probe(path).width, probe(path).height) == (found.width, found.height) == size
    assert found.alpha is None and np.abs(found.pixels.astype(int) - pixels).max() <= 2


def test_transparency_and_orientation(tmp_path: Path) -> None:
    alpha = np.tile(np.arange(64, dtype=np.uint8) * 4, (48, 1))
    pixels = np.dstack([ramp(64, 48), alpha])
    found = decode(written(tmp_path / "a.heic", Image.fromarray(pixels)))
    assert found.alpha is not None and np.abs(found.alpha.astype(int) - alpha).max() <= 2
    exif = Image.Exif()
    exif[0x0112] = 6  # turn to the right
    turned = decode(written(tmp_path / "b.heic", Image.fromarray(pixels[..., :3]), exif=exif.tobytes()))
    assert (turned.width, turned.height) == (48, 64)
    assert np.abs(turned.pixels.astype(int) - np.rot90(pixels[..., :3], -1)).max() <= 2


def test_a_truncated_file_is_named(tmp_path: Path) -> None:
    from gantool.images import PictureError

    path = written(tmp_path / "a.heic", Image.fromarray(ramp(64, 48)))
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(PictureError):
        decode(path)
