"""Layouts that nobody names with a flag: files beside each other, folders by letters, zips, several drops."""

import json
import zipfile
from pathlib import Path

import pytest

from gantool.api import Layout
from gantool.data import scan

from .painting import beside, label_map, photo, save


@pytest.mark.parametrize(
    ("a", "b"),
    [("_A", "_B"), ("_input", "_target"), ("_label", "_real"), ("-a", "-b"), ("_x", "_y"), ("_mask", ""),
     ("_sketch", "")],
)  # fmt: skip
@pytest.mark.parametrize("folders", [("", ""), ("one", "two"), ("A", "B")])
def test_suffixes_name_the_sides(tmp_path: Path, folders: tuple[str, str], a: str, b: str) -> None:
    for n in range(6):
        save(tmp_path / folders[0] / f"house{n}{a}.png", label_map(n))
        save(tmp_path / folders[1] / f"house{n}{b}.png", photo(n))
    report = scan([tmp_path]).report
    assert (report.layout, report.counts.samples, report.direction) == (Layout.PAIRED, 6, "AtoB")
    assert report.problems == () and report.confidence >= 0.9


def test_a_few_words_in_names_make_no_pairs(tmp_path: Path) -> None:
    for n in range(12):
        save(tmp_path / f"house{n}.png", photo(n))
    save(tmp_path / "house1_mask.png", label_map(1))
    assert scan([tmp_path]).report.layout is Layout.SINGLE


@pytest.mark.parametrize(
    "names",
    [
        ("labels/1.png", "photos/img_00001.png"),
        ("A/{}.png", "B/{}.png"),
        ("label_{}.png", "photo_{:05}.png"),
        ("in/x{}.png", "out/y{:03}.png"),
    ],
)
def test_numbers_are_written_in_many_ways(tmp_path: Path, names: tuple[str, str]) -> None:
    first, second = (name.replace("00001", "{:05}").replace("/1.", "/{}.") for name in names)
    for n in range(1, 9):
        save(tmp_path / first.format(n), label_map(n))
        save(tmp_path / second.format(n), photo(n))
    report = scan([tmp_path]).report
    assert (report.layout, report.counts.samples, report.problems) == (Layout.PAIRED, 8, ())


def test_folders_called_by_letters_are_classes_and_not_sides(tmp_path: Path) -> None:
    for i, name in enumerate("abcd"):
        for n in range(4):
            save(tmp_path / name / f"{n}.png", photo(100 * i + n))
    assert scan([tmp_path]).report.classes == ("a", "b", "c", "d")
    assert scan([tmp_path / name for name in "abc"]).report.classes == ("a", "b", "c")


def test_a_folder_called_a_within_one_called_b_is_no_pair_of_sides(tmp_path: Path) -> None:
    for n in range(6):
        save(tmp_path / "a/b/c" / f"{n}.png", photo(n))
    assert scan([tmp_path]).report.layout is Layout.SINGLE


def zipped(path: Path, labels: object = None, seed: int = 0) -> Path:
    """A set as StyleGAN's dataset tool packs it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for n in range(20):
            picture = save(path.parent / "made.png", photo(seed + n))
            archive.write(picture, f"00000/img{n:08}.png")
            picture.unlink()
        if labels is not None:
            archive.writestr("dataset.json", json.dumps({"labels": labels}))
    return path


def test_a_zip_is_a_folder_by_itself_and_within_one(tmp_path: Path) -> None:
    labels = [[f"00000/img{n:08}.png", n % 3] for n in range(20)]
    given = zipped(tmp_path / "drop/set.zip", labels)
    for paths in ([given], [tmp_path / "drop"]):
        report = scan(paths).report
        assert (report.counts.samples, report.classes) == (20, ("0", "1", "2"))
    assert scan([tmp_path / "drop"]).report.roots == (str(tmp_path / "drop"),)


def test_zips_are_told_apart_by_their_names(tmp_path: Path) -> None:
    for name, seed in (("trainA", 0), ("trainB", 500)):
        zipped(tmp_path / f"{name}.zip", seed=seed)
    report = scan([tmp_path]).report
    assert report.layout is Layout.UNPAIRED and "“trainA”" in report.reason


def test_drops_that_belong_together(tmp_path: Path) -> None:
    for split, numbers in (("train", range(8)), ("val", range(8, 11))):
        for n in numbers:
            save(tmp_path / "halves" / split / f"{n}.png", beside(label_map(n), photo(n)))
            save(tmp_path / f"{split}A" / f"{n}.png", label_map(n))
            save(tmp_path / f"{split}B" / f"{n}.png", photo(n))
    aligned = scan([tmp_path / "halves/train", tmp_path / "halves/val"]).report
    assert (aligned.layout, aligned.counts.train, aligned.counts.val) == (Layout.ALIGNED, 8, 3)
    paired = scan([tmp_path / name for name in ("valB", "trainA", "valA", "trainB")]).report
    assert (paired.layout, paired.counts.train, paired.counts.val) == (Layout.PAIRED, 8, 3)
    files = sorted((tmp_path / "halves/val").iterdir())
    assert scan(files).report.layout is Layout.ALIGNED


def two_kinds(folder: Path, name: str) -> Path:
    for i, kind in enumerate(("cats", "dogs")):
        for n in range(10):
            save(folder / kind / name.format(kind, n), photo(500 * i + n))
    return folder


@pytest.mark.parametrize("name", ["{}{}.png", "{1}.png"])
def test_two_folders_of_different_things_are_classes_to_who_wants_one_kind(tmp_path: Path, name: str) -> None:
    folder = two_kinds(tmp_path, name)
    unsure = scan([folder]).report
    assert unsure.layout is Layout.UNPAIRED and Layout.SINGLE in unsure.alternatives
    for paths in ([folder], [folder / "dogs", folder / "cats"]):
        report = scan(paths, one_kind=True).report
        assert (report.layout, report.classes, report.class_counts) == (Layout.SINGLE, ("cats", "dogs"), (10, 10))


def test_sides_stay_sides_to_who_wants_one_kind(tmp_path: Path) -> None:
    for n in range(8):
        save(tmp_path / "pairs/one" / f"house{n}.png", label_map(n))
        save(tmp_path / "pairs/two" / f"house{n}.png", photo(n))
        save(tmp_path / "kinds/trainA" / f"{n}.png", photo(n))
        save(tmp_path / "kinds/trainB" / f"{n}.png", photo(n + 500))
    assert scan([tmp_path / "pairs"], one_kind=True).report.layout is Layout.PAIRED
    assert scan([tmp_path / "kinds"], one_kind=True).report.layout is Layout.UNPAIRED
