"""Faults that show only by comparing pictures: each is planted alone, and the report names exactly it."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.api import Problem
from gantool.data import scan
from gantool.data.alignment import Displacement, judge_alignment
from gantool.data.glance import glance_at

from .painting import CLASSES, Pixels, beside, label_map, photo, save


def problems(path: Path) -> list[Problem]:
    return list(scan([path]).report.problems)


def only(path: Path) -> Problem:
    (problem,) = problems(path)
    assert problem.reason.endswith(".") and problem.remedy.endswith(".") and problem.severity == "warning"
    return problem


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Fourteen photos of 96 px, split by folders."""
    for n in range(14):
        save(tmp_path / ("val" if n > 10 else "train") / f"{n:02}.png", photo(n, 96))
    assert problems(tmp_path) == []
    return tmp_path


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Fourteen pairs of 96 px in two folders."""
    for n in range(14):
        save(tmp_path / "A" / f"h{n:02}.png", label_map(n, 96))
        save(tmp_path / "B" / f"h{n:02}.png", photo(n, 96))
    assert problems(tmp_path) == []
    return tmp_path


def through_jpeg(pixels: Pixels, quality: int = 50) -> Pixels:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=quality)
    return np.asarray(Image.open(file))


COPIES: dict[str, Callable[[Pixels], Pixels]] = {
    "jpeg": lambda pixels: through_jpeg(pixels),
    "larger": lambda pixels: np.asarray(Image.fromarray(pixels).resize((150, 150), Image.Resampling.BICUBIC)),
    "brighter": lambda pixels: np.clip(pixels * 1.15, 0, 255).astype(np.uint8),
}


@pytest.mark.parametrize("copy", COPIES)
def test_near_duplicate(photos: Path, copy: str) -> None:
    save(photos / "train/99.png", COPIES[copy](photo(3, 96)))
    problem = only(photos)
    assert problem.kind == "near duplicate" and problem.path == str(photos / "train/99.png")
    assert str(photos / "train/03.png") in problem.reason
    assert problem.fix is not None and problem.fix.kind == "exclude" and problem.fix.keys == ("train/99",)


def test_near_duplicate_over_the_split_is_a_leak(photos: Path) -> None:
    save(photos / "val/99.png", COPIES["jpeg"](photo(3, 96)))
    problem = only(photos)
    assert problem.kind == "leak" and problem.fix is not None
    assert problem.fix.kind == "new-split" and problem.fix.keys == ("val/99",)


def test_recoloured_sprites_are_different_pictures(photos: Path) -> None:
    save(photos / "train/99.png", photo(3, 96)[..., ::-1])
    assert problems(photos) == []


def test_near_duplicates_in_pairs_are_told_of_the_photo(pairs: Path) -> None:
    save(pairs / "A/h99.png", label_map(3, 96))
    save(pairs / "B/h99.png", COPIES["jpeg"](photo(3, 96)))
    problem = only(pairs)
    assert problem.kind in ("near duplicate", "leak") and problem.path == str(pairs / "B/h99.png")


def moved(pixels: Pixels, right: int, down: int) -> Pixels:
    return np.roll(pixels, (down, right), (0, 1))


def test_one_misaligned_pair(pairs: Path) -> None:
    save(pairs / "B/h05.png", moved(photo(5, 96), 8, 0))
    problem = only(pairs)
    assert problem.kind == "misaligned" and problem.path == str(pairs / "B/h05.png")
    assert re.search(r"by about [789]% of its width to the left", problem.reason)
    assert problem.fix is not None and problem.fix.keys == ("h05",)


def test_all_pairs_misaligned_is_told_once(tmp_path: Path) -> None:
    for n in range(14):
        save(tmp_path / f"{n}.png", beside(label_map(n, 96), moved(photo(n, 96), 0, -6)))
    problem = only(tmp_path)
    assert problem.kind == "misaligned" and "all pairs" in problem.reason and "6% of its height down" in problem.reason


def test_scale_is_estimated() -> None:
    def edges(pixels: Pixels) -> Pixels:
        found = glance_at(pixels, pixels, tiny=True, edges=True).edges
        assert found is not None
        return found

    def grown(pixels: Pixels) -> Pixels:
        return np.asarray(Image.fromarray(pixels).resize((96, 96), Image.Resampling.BICUBIC, (7, 7, 89, 89)))

    sound = [(edges(label_map(n, 96)), edges(photo(n, 96))) for n in range(10)]
    assert judge_alignment(sound).single == {} and judge_alignment(sound).shared is None
    off = [(edges(grown(label_map(n, 96))), edges(photo(n, 96))) for n in range(10)]
    shared = judge_alignment(off).shared
    assert isinstance(shared, Displacement) and 1.08 <= shared.scale <= 1.2 and shared.right == 0


def test_unrelated_partners_are_not_called_misaligned() -> None:
    glances = [glance_at(photo(n, 96), photo(n, 96), tiny=True, edges=True).edges for n in range(20)]
    pairs = [(a, b) for a, b in zip(glances[:10], glances[10:], strict=True) if a is not None and b is not None]
    found = judge_alignment(pairs)
    assert found.shared is None and found.single == {}


def test_label_map_saved_as_jpeg_among_clean_ones(pairs: Path) -> None:
    (pairs / "A/h05.png").unlink()
    save(pairs / "A/h05.jpg", label_map(5, 96))
    problem = only(pairs)
    assert problem.kind == "stray colours" and problem.path == str(pairs / "A/h05.jpg")
    assert problem.fix is not None and (problem.fix.kind, problem.fix.keys) == ("quantise", ("h05",))
    assert problem.fix.safe and "4 classes" in problem.remedy


def test_slip_of_a_colour_in_one_map(pairs: Path) -> None:
    pixels = label_map(5, 96)
    pixels[10:20, 10:20] = (1, 0, 170)
    save(pairs / "A/h05.png", pixels)
    problem = only(pairs)
    assert problem.kind == "stray colours" and "1.1%" in problem.reason


def test_label_maps_all_saved_as_jpeg_are_told_once(tmp_path: Path) -> None:
    for n in range(14):
        save(tmp_path / "A" / f"h{n:02}.jpg", label_map(n, 96))
        save(tmp_path / "B" / f"h{n:02}.png", photo(n, 96))
    problem = only(tmp_path)
    assert problem.kind == "stray colours" and problem.path == str(tmp_path / "A") and problem.keys == ()


def test_a_rare_class_is_a_class(tmp_path: Path) -> None:
    """Only some maps are looked at closely, yet a colour that several maps have is in the palette."""
    for n in range(120):
        pixels = label_map(n, 64)
        if n in (20, 50, 80, 110):
            pixels[:6, :6] = (9, 99, 9)
        save(tmp_path / "A" / f"h{n}.png", pixels)
        save(tmp_path / "B" / f"h{n}.png", photo(n, 64))
    report = scan([tmp_path]).report
    assert report.problems == () and report.sides[0].palette is not None
    assert {swatch.color for swatch in report.sides[0].palette.swatches} == {*CLASSES, (9, 99, 9)}


def test_outliers(photos: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 2, (12, 12, 1), np.uint8).repeat(8, 0).repeat(8, 1)
    dark = np.repeat(noise * 15, 3, 2)
    kinds = {
        "plain": np.full((96, 96, 3), 128, np.uint8),
        "brightness": dark,
        "small": np.asarray(Image.fromarray(photo(60, 96)).resize((20, 20))),
    }
    for kind, pixels in kinds.items():
        path = save(photos / "train/99.png", pixels)
        problem = only(photos)
        assert problem.kind == kind and problem.fix is not None and problem.fix.keys == ("train/99",)
        path.unlink()


def test_identical_halves_and_same_inputs(tmp_path: Path) -> None:
    for n in range(12):
        save(tmp_path / "one" / f"{n}.png", beside(label_map(n, 96), photo(n, 96)))
        save(tmp_path / "two/input" / f"h{n}.png", photo(n if n > 4 else 0, 96) // 2)
        save(tmp_path / "two/target" / f"h{n}.png", 255 - photo(n, 96))
    save(tmp_path / "one/5.png", beside(photo(5, 96), photo(5, 96)))
    assert only(tmp_path / "one").kind == "identical"
    found = {problem.kind: problem for problem in problems(tmp_path / "two")}
    assert "same input" in found and len(found["same input"].keys) == 5
