"""Two unrelated folders that differ in what no translator is to learn: each is planted alone and named alone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter

from gantool.api import Layout, Problem
from gantool.app.told import is_known
from gantool.data import scan
from gantool.data.finish import finish_of

from .painting import Pixels, drawing, label_map, photo, save

COUNT = 10
Paint = Callable[[Image.Image], Image.Image]


def told(root: Path) -> list[Problem]:
    report = scan([root]).report
    assert report.layout is Layout.UNPAIRED
    assert all(is_known(f"{problem.reason} {problem.remedy}") for problem in report.problems)
    return [problem for problem in report.problems if problem.kind != "stray colours"]


def painted(root: Path, side: str, first: int, paint: Paint, count: int = COUNT, size: int = 128) -> None:
    for number in range(first, first + count):
        save(root / side / f"{side}{number}.png", np.asarray(paint(Image.fromarray(photo(number, size)))))


def as_it_is(image: Image.Image) -> Image.Image:
    return image


def letterboxed(image: Image.Image) -> Image.Image:
    bars = Image.new("RGB", image.size)
    bars.paste(image.crop((0, 0, image.width, image.height * 3 // 4)), (0, image.height // 8))
    return bars


def enlarged(image: Image.Image) -> Image.Image:
    size = image.size
    return image.resize((size[0] // 3, size[1] // 3)).resize(size, Image.Resampling.BICUBIC)


def twice_as_wide(image: Image.Image) -> Image.Image:
    wide = Image.new("RGB", (2 * image.width, image.height))
    wide.paste(image)
    wide.paste(image.transpose(Image.Transpose.ROTATE_180), (image.width, 0))
    return wide


AMISS: dict[str, tuple[Paint, str]] = {
    "sides size": (lambda image: image.resize((56, 48)), "about 48 pixels on their shorter side, those of B about 128"),
    "sides shape": (twice_as_wide, "about 50% of a picture of A and 100% of one of B"),
    "sides colour": (lambda image: image.convert("L").convert("RGB"), "photos of A are grey"),
    "sides blur": (enlarged, "photos of A are blurred for their size"),
    "sides bars": (letterboxed, "about 25% of most pictures of A"),
}


@pytest.mark.parametrize("kind", AMISS)
def test_what_is_amiss_with_one_side_is_told_of_that_side(tmp_path: Path, kind: str) -> None:
    paint, words = AMISS[kind]
    painted(tmp_path, "A", 0, paint, size=128)
    painted(tmp_path, "B", 100, as_it_is, size=128)
    (problem,) = told(tmp_path)
    assert (problem.kind, problem.severity, problem.path) == (kind, "warning", str(tmp_path / "A"))
    assert words in problem.reason


def test_it_is_told_of_the_other_side_too(tmp_path: Path) -> None:
    painted(tmp_path, "A", 0, as_it_is)
    painted(tmp_path, "B", 100, letterboxed)
    (problem,) = told(tmp_path)
    assert (problem.kind, problem.path) == ("sides bars", str(tmp_path / "B"))


def test_far_fewer_pictures_of_one_side(tmp_path: Path) -> None:
    painted(tmp_path, "A", 0, as_it_is, size=48)
    painted(tmp_path, "B", 100, as_it_is, count=70, size=48)
    (problem,) = told(tmp_path)
    assert problem.kind == "sides count" and problem.reason.startswith("A has 9 pictures to learn from and B 64")


MEANT: dict[str, Paint] = {
    "night": lambda image: image.point(lambda value: value // 4),
    "paler": lambda image: Image.blend(image, Image.new("RGB", image.size, (255, 255, 255)), 0.6),
    "other colours": lambda image: Image.merge("RGB", image.split()[::-1]),
    "a little softer": lambda image: image.filter(ImageFilter.GaussianBlur(0.4)),
    "a little smaller": lambda image: image.resize((100, 100)),
    "upright": lambda image: image.crop((0, 0, 90, 128)),
}


@pytest.mark.parametrize("meant", MEANT)
def test_what_a_translator_is_to_change_is_no_problem(tmp_path: Path, meant: str) -> None:
    painted(tmp_path, "A", 0, as_it_is)
    painted(tmp_path, "B", 100, MEANT[meant])
    assert told(tmp_path) == []


@pytest.mark.parametrize("other", [label_map, drawing])
def test_photos_and_drawn_pictures_are_not_compared_in_finish(
    tmp_path: Path, other: Callable[[int, int], Pixels]
) -> None:
    for number in range(COUNT):
        save(tmp_path / "A" / f"a{number}.png", other(number, 128))
        save(tmp_path / "B" / f"b{number}.png", np.asarray(enlarged(Image.fromarray(photo(100 + number, 128)))))
    assert told(tmp_path) == []


def test_bars_are_what_a_picture_begins_behind_all_at_once() -> None:
    plain = np.full((96, 96, 3), 255, np.uint8)
    plain[20:76, 40:56] = photo(1, 96)[20:76, 40:56]  # a thing on a white ground
    found = finish_of(plain)
    assert found is not None and found.bars == 0
    framed = np.full((96, 96, 3), 255, np.uint8)
    framed[12:84, 12:84] = photo(1, 72)
    found = finish_of(framed)
    assert found is not None and found.bars == pytest.approx(1 - 0.75**2)
    assert finish_of(plain[:20, :20]) is None
    blank = finish_of(np.zeros((64, 64, 3), np.uint8))
    assert blank is not None and blank.bars == 0


def facades(shared: Path, root: Path) -> Iterator[tuple[Path, Image.Image]]:
    """Photos and label maps of different buildings, as two folders."""
    for number, path in enumerate(sorted((shared / "data/facades/train").glob("*.jpg"))[:40]):
        image = Image.open(path)
        middle = image.width // 2
        if number % 2:
            yield root / "A" / f"map{number}.png", image.crop((middle, 0, image.width, image.height))
        else:
            yield root / "B" / f"photo{number}.png", image.crop((0, 0, middle, image.height))


def test_photos_of_buildings_and_label_maps_of_others_are_as_they_are_meant(tmp_path: Path, shared: Path) -> None:
    for path, image in facades(shared, tmp_path):
        save(path, np.asarray(image))
    assert told(tmp_path) == []


def test_real_photos_of_one_side_enlarged(tmp_path: Path, shared: Path) -> None:
    for side, alter in (("A", enlarged), ("B", as_it_is)):
        for path in sorted((shared / f"data/cat2dog/test{side}").glob("*.jpg"))[:COUNT]:
            save(tmp_path / side / path.name, np.asarray(alter(Image.open(path).convert("RGB"))), quality=92)
    (problem,) = told(tmp_path)
    assert problem.kind == "sides blur" and problem.path == str(tmp_path / "A")
