"""Classes: folders of them, the labels of a StyleGAN set, and folders that only count."""

import json
from pathlib import Path

import pytest

from gantool.api import Layout
from gantool.data import Scan, scan

from .painting import photo, save


def fill(folder: Path, *names: str, count: int = 4) -> Scan:
    for i, name in enumerate(names):
        for n in range(count + i):
            save(folder / name / f"{i}-{n}.png", photo(100 * i + n))
    return scan([folder])


def by_folder(found: Scan) -> dict[str, set[int | None]]:
    labels: dict[str, set[int | None]] = {}
    for sample in found.samples:
        labels.setdefault(sample.parts["B"].path.parent.name, set()).add(sample.label)
    return labels


def test_folders_are_classes(tmp_path: Path) -> None:
    found = fill(tmp_path, "cats", "birds", "dogs")
    assert found.report.layout is Layout.SINGLE and "3 classes" in found.report.reason
    assert (found.report.classes, found.report.class_counts) == (("birds", "cats", "dogs"), (5, 4, 6))
    assert by_folder(found) == {"birds": {0}, "cats": {1}, "dogs": {2}}


def test_classes_below_splits_and_several_folders_given(tmp_path: Path) -> None:
    fill(tmp_path, *(f"{split}/{name}" for name in ("a1x", "b2y", "c3z") for split in ("train", "val")))
    found = scan([tmp_path])
    assert found.report.classes == ("a1x", "b2y", "c3z") and found.report.counts.val > 10
    given = scan([tmp_path / "train" / name for name in ("c3z", "a1x", "b2y")])
    assert given.report.classes == ("a1x", "b2y", "c3z")


def test_digits_are_classes_and_portions_are_not(tmp_path: Path) -> None:
    assert fill(tmp_path / "digits", "0", "1", "2", "10").report.classes == ("0", "1", "2", "10")
    for names in (("part1", "part2", "part3"), ("00000", "00001", "00002"), ("set 1", "set 2", "new", "part9")[:2]):
        assert fill(tmp_path / "-".join(names), *names).report.classes == ()


def test_two_classes_are_classes_where_a_person_says_so(tmp_path: Path) -> None:
    fill(tmp_path, "cats", "dogs")
    unsure = scan([tmp_path]).report
    assert unsure.layout is Layout.UNPAIRED and Layout.SINGLE in unsure.alternatives and unsure.classes == ()
    assert scan([tmp_path], layout=Layout.SINGLE).report.classes == ("cats", "dogs")


def test_a_class_of_broken_pictures_only_is_none(tmp_path: Path) -> None:
    fill(tmp_path, "cats", "dogs", "eels")
    (tmp_path / "ants").mkdir()
    (tmp_path / "ants/1.png").write_bytes(b"")
    found = scan([tmp_path])
    assert found.report.classes == ("cats", "dogs", "eels") and by_folder(found)["cats"] == {0}


@pytest.mark.parametrize(
    ("content", "classes", "kinds"),
    [
        ({"labels": [["a/0-0.png", 7], ["a/0-1.png", 3], ["a/0-2.png", 7]]}, ("3", "7"), []),
        ({"labels": [["a/0-0.png", 7], ["a/0-1.png", 3]]}, ("3", "7"), ["labels"]),
        ({"labels": None}, (), []),
        ({"labels": [["a/0-0.png", [0.5, 1.0]]]}, (), ["labels"]),
        ({"labels": 5}, (), ["labels"]),
        ("{", (), ["labels"]),
        ("[" * 100_000, (), ["labels"]),
    ],
)
def test_labels_of_a_dataset(tmp_path: Path, content: object, classes: tuple[str, ...], kinds: list[str]) -> None:
    fill(tmp_path, "a", count=3)
    (tmp_path / "dataset.json").write_text(content if isinstance(content, str) else json.dumps(content))
    report = scan([tmp_path]).report
    assert report.classes == classes and [problem.kind for problem in report.problems] == kinds
    assert all(problem.reason.endswith(".") and problem.path for problem in report.problems)
