"""The world of landscapes: reproducible to the byte, exact label maps, light that follows from the map."""

import hashlib
import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.errors import UnusableError
from gantool.samples import make, worlds
from gantool.samples.classes import PALETTE, TABLE, Class
from gantool.samples.light import Light
from gantool.samples.make import is_held_out, label_bytes, photo_bytes

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "samples" / "landscapes"
WORLD = worlds()["landscapes"]


def _kinds(label: np.ndarray) -> np.ndarray:
    """The class of each pixel; fails where a colour is none of the palette's."""
    matches = (label[:, :, None, :] == TABLE).all(axis=3)
    assert matches.any(axis=2).all()
    return matches.argmax(axis=2)


def test_same_bytes_again_and_in_another_process() -> None:
    label, photo = WORLD.render(3, 5, 48)
    again = WORLD.render(3, 5, 48)
    assert label.tobytes() == again[0].tobytes() and photo.tobytes() == again[1].tobytes()
    code = (
        "import sys, hashlib; from gantool.samples import worlds\n"
        "print(hashlib.sha256(b''.join(x.tobytes() for x in worlds()['landscapes'].render(3, 5, 48))).hexdigest())\n"
        "sys.exit(bool({'torch', 'kornia'} & set(sys.modules)))"
    )
    other = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert other.stdout.strip() == hashlib.sha256(label.tobytes() + photo.tobytes()).hexdigest()


def test_seed_and_index_tell_pictures_apart() -> None:
    pictures = {WORLD.render(seed, index, 32)[1].tobytes() for seed in (0, 1) for index in (0, 1)}
    assert len(pictures) == 4


def test_label_maps_hold_palette_colours_only_and_show_a_sun() -> None:
    seen: set[int] = set()
    for index in range(12):
        label, photo = WORLD.render(0, index, 40)
        assert label.shape == photo.shape == (40, 40, 3) and label.dtype == photo.dtype == np.uint8
        kinds = _kinds(label)
        assert (kinds == Class.SUN).sum() > 3
        assert not {int(Class.SKY), int(Class.EVENING_SKY)} <= set(np.unique(kinds).tolist())
        seen |= set(np.unique(kinds).tolist())
    assert len(seen) >= 11


def test_palette_names_every_class_with_a_colour_of_its_own() -> None:
    colors = [swatch.color for swatch in PALETTE.swatches]
    names = [swatch.name for swatch in PALETTE.swatches]
    assert len(set(colors)) == len(set(names)) == len(Class) and names[Class.HOUSE_ROOF] == "house roof"
    distances = [max(abs(p - q) for p, q in zip(a, b, strict=True)) for a in colors for b in colors if a != b]
    assert min(distances) >= 40


def test_size_changes_the_sampling_not_the_scene() -> None:
    small, large = (_kinds(WORLD.render(0, 2, size)[0]) for size in (64, 128))
    assert (small == large[::2, ::2]).mean() > 0.85


def test_evening_light_is_warm_and_noon_light_is_not() -> None:
    evening, noon = Light(0.5, 0.42, 0.06, 0.48), Light(0.5, 0.05, 0.43, 0.48)
    assert evening.is_evening and not noon.is_evening and evening.radius > noon.radius
    warmth = [float(light.direct[0] / light.direct[2]) for light in (evening, noon)]
    assert warmth[0] > 2 * warmth[1]
    assert Light(0.9, 0.2, 0.3, 0.5).direction[0] > 0 > Light(0.1, 0.2, 0.3, 0.5).direction[0]


@pytest.mark.parametrize("size", [0, 15, 2049])
def test_refuses_sizes_out_of_range(size: int) -> None:
    with pytest.raises(UnusableError, match=str(size)):
        WORLD.render(0, 0, size)


def test_make_writes_pairs_and_reports_progress(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    make(WORLD, 3, 16, tmp_path / "out", 7, lambda done, count: told.append((done, count)))
    files = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*"))
    assert files == [
        "train/input/000.png", "train/input/001.png", "train/target/000.jpg", "train/target/001.jpg",
        "val/input/002.png", "val/target/002.jpg",
    ]  # fmt: skip
    assert told == [(1, 3), (2, 3), (3, 3)]
    with Image.open(tmp_path / "out/train/input/001.png") as image:
        assert np.array_equal(np.asarray(image.convert("RGB")), WORLD.render(7, 1, 16)[0])


def test_make_refuses_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep")
    with pytest.raises(UnusableError, match="not an empty folder"):
        make(WORLD, 1, 16, tmp_path)
    with pytest.raises(UnusableError, match="100000"):
        make(WORLD, 0, 16, tmp_path / "new")
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"] and (tmp_path / "mine.txt").read_text() == "keep"


def test_what_ships_is_what_the_renderer_draws() -> None:
    """Byte for byte the label map; the photo up to what another release of the JPEG encoder might change."""
    for part, index in (("train", 0), ("val", 8)):
        label, photo = WORLD.render(0, index, 256)
        with Image.open(SHIPPED / part / "input" / f"{index:03}.png") as image:
            assert np.array_equal(np.asarray(image.convert("RGB")), label)
        with (
            Image.open(SHIPPED / part / "target" / f"{index:03}.jpg") as image,
            Image.open(io.BytesIO(photo_bytes(photo))) as fresh,
        ):
            difference = np.abs(np.asarray(image, np.int16) - np.asarray(fresh, np.int16))
        assert difference.mean() < 0.5 and difference.max() < 24


def test_what_ships_is_whole_and_small() -> None:
    files = [path for path in SHIPPED.rglob("*") if path.is_file()]
    stems = {
        (part, side): {path.stem for path in (SHIPPED / part / side).iterdir()}
        for part in ("train", "val")
        for side in ("input", "target")
    }
    assert stems["train", "input"] == stems["train", "target"] and stems["val", "input"] == stems["val", "target"]
    count = len(files) // 2
    assert count >= 72 and sum(path.stat().st_size for path in files) <= 6_000_000
    assert stems["val", "input"] == {f"{index:03}" for index in range(count) if is_held_out(index, count)}


def test_label_bytes_are_exact() -> None:
    label = WORLD.render(0, 1, 32)[0]
    with Image.open(io.BytesIO(label_bytes(label))) as image:
        assert image.mode == "P" and np.array_equal(np.asarray(image.convert("RGB")), label)
