"""Built folders of every layout are understood."""

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from gantool.api import DatasetReport, Layout
from gantool.data import scan
from gantool.errors import UnusableError

from .painting import Pixels, beside, drawing, label_map, photo, save

Painter = Callable[[int], Pixels]


def fill(folder: Path, paint: Painter, numbers: range, name: str = "{:03}.png") -> None:
    for number in numbers:
        save(folder / name.format(number), paint(number))


def clean(path: Path, *more: Path) -> DatasetReport:
    report = scan([path, *more]).report
    assert report.problems == ()
    return report


@pytest.mark.parametrize(
    ("a", "b"),
    [("A", "B"), ("trainA", "trainB"), ("train_A", "train_B"), ("TRAIN-a", "TRAIN-b"), ("traina", "trainb"),
     ("input", "target"), ("inputs", "Targets"), ("source", "target"), ("labels", "images"), ("A/train", "B/train"),
     ("train/A", "train/B"), ("train_input", "train_target"), ("domainA", "domainB"), ("maps", "photos")],
)  # fmt: skip
def test_two_folders_pair_by_stem_in_every_spelling(tmp_path: Path, a: str, b: str) -> None:
    fill(tmp_path / a, label_map, range(8))
    fill(tmp_path / b, photo, range(8), "{:03}.JPG")
    found = scan([tmp_path])
    report = found.report
    assert report.layout is Layout.PAIRED and report.problems == () and report.confidence >= 0.9
    assert report.counts.samples == 8 and report.direction == "AtoB" and report.sides[0].kind == "labels"
    for sample in found.samples:
        assert sample.parts["A"].path.stem == sample.parts["B"].path.stem
        assert sample.parts["A"].path.suffix == ".png" and sample.parts["B"].path.suffix == ".JPG"


def test_unknown_names_pair_when_stems_and_pictures_agree(tmp_path: Path) -> None:
    fill(tmp_path / "winter", photo, range(10))
    fill(tmp_path / "painted", label_map, range(10))
    report = clean(tmp_path)
    assert report.layout is Layout.PAIRED and report.direction == "AtoB"  # A is “painted”


def test_two_folders_given_as_two_paths_with_nested_splits(tmp_path: Path) -> None:
    for split, numbers in (("train", range(10)), ("val", range(10, 13)), ("test", range(13, 15))):
        fill(tmp_path / "one/photos" / split, photo, numbers, "house {}.png")
        fill(tmp_path / "two/sketched" / split, drawing, numbers, "house {}.png")
    report = clean(tmp_path / "one/photos", tmp_path / "two/sketched")
    assert report.layout is Layout.PAIRED and report.direction == "BtoA"
    assert (report.counts.train, report.counts.val, report.counts.test) == (10, 3, 2)


def test_given_folders_named_alike_are_told_apart(tmp_path: Path) -> None:
    fill(tmp_path / "labels/train", label_map, range(8))
    fill(tmp_path / "photos/train", photo, range(8))
    assert clean(tmp_path / "labels/train", tmp_path / "photos/train").layout is Layout.PAIRED


def test_stems_may_end_in_words_for_the_sides(tmp_path: Path) -> None:
    fill(tmp_path / "A", label_map, range(8), "house{}_label.png")
    fill(tmp_path / "B", photo, range(8), "house{}_photo.png")
    assert clean(tmp_path).layout is Layout.PAIRED


def test_unrelated_stems_are_unpaired(tmp_path: Path) -> None:
    fill(tmp_path / "trainA", photo, range(6), "cat{}.png")
    fill(tmp_path / "trainB", lambda n: photo(n + 50), range(6), "dog{}.png")
    found = scan([tmp_path])
    assert found.report.layout is Layout.UNPAIRED and found.report.problems == ()
    assert {frozenset(sample.parts) for sample in found.samples} == {frozenset("A"), frozenset("B")}


def test_numbered_alike_but_unrelated_pictures_are_unpaired(tmp_path: Path) -> None:
    fill(tmp_path / "A", photo, range(20))
    fill(tmp_path / "B", lambda n: photo(n + 500), range(20))
    report = clean(tmp_path)
    assert report.layout is Layout.UNPAIRED and report.confidence < 0.8 and "numbered alike" in report.reason


def test_numbered_alike_and_related_pictures_are_paired(tmp_path: Path) -> None:
    fill(tmp_path / "A", photo, range(20))
    fill(tmp_path / "B", lambda n: 255 - photo(n), range(20))
    report = clean(tmp_path)
    assert report.layout is Layout.PAIRED and report.direction == "AtoB"


@pytest.mark.parametrize(
    ("left", "right", "direction"),
    [(label_map, photo, "AtoB"), (photo, label_map, "BtoA"), (drawing, photo, "AtoB"), (photo, drawing, "BtoA")],
)
@pytest.mark.parametrize("suffix", [".png", ".jpg"])
def test_side_by_side_pairs(tmp_path: Path, left: Painter, right: Painter, direction: str, suffix: str) -> None:
    fill(tmp_path, lambda n: beside(left(n), right(n)), range(12), "{}" + suffix)
    report = scan([tmp_path]).report
    jpeg_maps = suffix == ".jpg" and label_map in (left, right)
    assert [problem.kind for problem in report.problems] == ["stray colours"] * jpeg_maps
    assert report.layout is Layout.ALIGNED and report.direction == direction and report.counts.val >= 1


def test_photo_pairs_side_by_side(tmp_path: Path) -> None:
    fill(tmp_path / "train", lambda n: beside(photo(n), 255 - photo(n)), range(12))
    fill(tmp_path / "val", lambda n: beside(photo(n), 255 - photo(n)), range(12, 15))
    report = clean(tmp_path)
    assert report.layout is Layout.ALIGNED and report.counts.val == 3


def test_pairs_that_are_not_twice_as_wide_as_high(tmp_path: Path) -> None:
    fill(tmp_path, lambda n: beside(label_map(n)[:, :48], photo(n)[:, :48]), range(12))
    report = clean(tmp_path)
    assert report.layout is Layout.ALIGNED and report.sizes[0].width == 48


def test_panoramas_are_no_pairs(tmp_path: Path) -> None:
    fill(tmp_path, lambda n: photo(n, 128)[:64], range(12))
    report = clean(tmp_path)
    assert report.layout is Layout.SINGLE and "goes on over the middle" in report.reason


def test_square_photos_are_single(tmp_path: Path) -> None:
    fill(tmp_path, photo, range(12))
    assert clean(tmp_path).layout is Layout.SINGLE


def test_class_folders_and_series_are_one_set(tmp_path: Path) -> None:
    for name in ("cats", "dogs", "birds"):
        fill(tmp_path / "classes" / name, lambda n: photo(n + ord(name[0]) * 100), range(4))  # noqa: B023  # called at once
    assert clean(tmp_path / "classes").layout is Layout.SINGLE
    fill(tmp_path / "series/set1", photo, range(4), "a{}.png")
    fill(tmp_path / "series/set2", photo, range(4, 8), "b{}.png")
    assert clean(tmp_path / "series").layout is Layout.SINGLE


def test_files_given_directly(tmp_path: Path) -> None:
    fill(tmp_path, photo, range(3))
    found = scan([tmp_path / "000.png", tmp_path / "002.png", tmp_path / "000.png"])
    assert found.report.counts.samples == 2 and found.report.layout is Layout.SINGLE


def test_train_and_test_only_holds_test_out(tmp_path: Path) -> None:
    fill(tmp_path / "train", photo, range(6))
    fill(tmp_path / "Test", photo, range(6, 9))
    found = scan([tmp_path])
    assert (found.report.counts.train, found.report.counts.val, found.report.counts.test) == (6, 3, 0)
    assert "test" in found.report.split_reason
    assert {sample.parts["B"].path.parent.name for sample in found.samples if sample.split == "val"} == {"Test"}


def test_nothing_and_nowhere(tmp_path: Path) -> None:
    report = scan([tmp_path]).report
    assert report.layout is Layout.EMPTY and report.counts.files == 0
    with pytest.raises(UnusableError, match="does not exist"):
        scan([tmp_path / "no"])
    with pytest.raises(UnusableError):
        scan([])


def test_channels_grey_colour_transparent(tmp_path: Path) -> None:
    for n in range(5):
        grey = photo(n).mean(2).astype(np.uint8)
        save(tmp_path / "grey" / f"{n}.jpg", grey)
        save(tmp_path / "tinted" / f"{n}.jpg", np.repeat(grey[..., None], 3, 2))
        alpha = np.where(np.arange(64) < 20, 0, 255).astype(np.uint8)[None].repeat(64, 0)
        save(tmp_path / "cut out" / f"{n}.png", np.dstack([photo(n), alpha]))
        save(tmp_path / "opaque" / f"{n}.png", np.dstack([photo(n), np.full((64, 64), 255, np.uint8)]))
    channels = {name: clean(tmp_path / name).sides[0].channels for name in ("grey", "tinted", "cut out", "opaque")}
    assert channels == {"grey": 1, "tinted": 1, "cut out": 4, "opaque": 3}


def test_grey_side_and_small_side_are_the_input(tmp_path: Path) -> None:
    for n in range(8):
        save(tmp_path / "c/one" / f"h{n}.png", photo(n))
        save(tmp_path / "c/two" / f"h{n}.png", photo(n).mean(2).astype(np.uint8))
        save(tmp_path / "s/one" / f"h{n}.png", photo(n))
        save(tmp_path / "s/two" / f"h{n}.png", np.asarray(Image.fromarray(photo(n)).resize((32, 32))))
    assert clean(tmp_path / "c").direction == "BtoA"
    assert clean(tmp_path / "s").direction == "BtoA"


def test_odd_names_survive_in_paths_and_report(tmp_path: Path) -> None:
    names = [
        "a\nb.png",
        "-rf.png",
        "%s 'q\" .png",
        "é.png".encode().decode("utf-8"),
        "😀.png",
        "x" * 240 + ".png",
        "bad\udcff.png",
    ]
    for i, name in enumerate(names):
        path = tmp_path / name
        with path.open("wb") as file:
            Image.fromarray(photo(i)).save(file, "PNG")
    found = scan([tmp_path])
    assert found.report.counts.samples == len(names) and found.report.problems == ()
    assert {os.fsencode(sample.parts["B"].path.name) for sample in found.samples} == {
        os.fsencode(name) for name in names
    }
    assert all(sample.key.encode("utf-8") for sample in found.samples)
    assert DatasetReport.model_validate_json(found.report.model_dump_json()) == found.report
