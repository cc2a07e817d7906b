"""Layouts that file names and zips tell, that numbers tell, and that a person tells."""

import importlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from gantool.api import Layout
from gantool.data import scan
from gantool.errors import UnusableError

from .painting import beside, label_map, photo, save


def png(number: int) -> bytes:
    file = io.BytesIO()
    Image.fromarray(photo(number)).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("a", "b"), [("_A", "_B"), ("_input", "_target"), ("_label", "_real"), ("-edges", "-photo"), ("_mask", "_image")]
)
def test_pairs_in_one_folder_named_by_suffix(tmp_path: Path, a: str, b: str) -> None:
    for n in range(8):
        save(tmp_path / f"house{n}{a}.png", label_map(n))
        save(tmp_path / f"house{n}{b}.png", photo(n))
    found = scan([tmp_path])
    assert found.report.layout is Layout.PAIRED and found.report.problems == () and found.report.counts.samples == 8
    for sample in found.samples:
        assert sample.parts["A"].path.name.replace(a, b) == sample.parts["B"].path.name


@pytest.mark.parametrize(
    ("a", "b"), [("{}", "{:04}"), ("label_{:03}", "photo_{:03}"), ("seg{:02}x", "frame-{}")]
)
def test_two_folders_whose_numbers_agree(tmp_path: Path, a: str, b: str) -> None:
    for n in range(1, 11):
        save(tmp_path / "A" / (a.format(n) + ".png"), label_map(n))
        save(tmp_path / "B" / (b.format(n) + ".png"), photo(n))
    report = scan([tmp_path]).report
    assert report.layout is Layout.PAIRED and report.problems == () and report.counts.samples == 10


def test_folders_called_input_and_target_are_pairs_whatever_they_show(tmp_path: Path) -> None:
    for n in range(20):
        save(tmp_path / "input" / f"{n}.png", photo(n))
        save(tmp_path / "target" / f"{n}.png", photo(n + 500))
    report = scan([tmp_path]).report
    assert report.layout is Layout.PAIRED
    (problem,) = report.problems
    assert (problem.kind, problem.severity, problem.path) == ("contents", "warning", str(tmp_path))


@pytest.mark.parametrize("inside", ["", "train", "train and test"])
def test_of_two_folders_given_one_may_be_divided_and_the_other_not(tmp_path: Path, inside: str) -> None:
    for n in range(12):
        part = "test" if n > 9 and inside == "train and test" else "train"
        save(tmp_path / "horses" / part / f"h{n}.png", photo(n))
        save(tmp_path / "zebras" / f"z{n}.png", photo(100 + n))
    given = tmp_path / "horses" / ("train" if inside == "train" else "")
    report = scan([given, tmp_path / "zebras"]).report
    assert report.layout is Layout.UNPAIRED and report.problems == () and report.counts.samples == 24
    assert "“horses” and “zebras”" in report.reason and 0 < report.counts.val < 6


def test_what_lies_beside_the_divided_folder_of_one_set_is_still_a_stray(tmp_path: Path) -> None:
    for n in range(12):
        save(tmp_path / ("val" if n > 9 else "train") / f"h{n}.png", photo(n))
    save(tmp_path / "figures" / "one.png", photo(50))
    for given in ([tmp_path], [tmp_path / "train", tmp_path / "val", tmp_path / "figures"]):
        report = scan(given).report
        assert [problem.kind for problem in report.problems] == ["stray"] and report.counts.samples == 12


def test_stylegan_zip(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "faces.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for n in range(6):
            archive.writestr(f"00000/img{n:08}.png", png(n))
        archive.writestr("00000/img00000006.png", b"")
        archive.writestr("dataset.json", json.dumps({"labels": [[f"00000/img{n:08}.png", n % 2] for n in range(6)]}))
        archive.writestr("../../escaped.png", png(9))
    found = scan([path])
    assert found.report.layout is Layout.SINGLE and found.report.counts.samples == 7
    empty, unlabelled = found.report.problems
    assert empty.kind == "empty" and empty.path.startswith(f"{path}/00000")
    assert unlabelled.kind == "labels" and unlabelled.path == f"{path}/escaped.png"
    assert (found.report.classes, found.report.class_counts) == (("0", "1"), (3, 3))
    labels = {sample.key.removeprefix("00000/"): sample.label for sample in found.samples}
    assert labels == {"escaped": None, **{f"img{n:08}": n % 2 for n in range(6)}}
    assert not list(tmp_path.rglob("escaped.png"))
    assert all(home in sample.parts["B"].path.parents for sample in found.samples)
    assert scan([path]) == found


def test_damaged_zip_is_refused_in_words(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "faces.zip"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(UnusableError, match="cannot be unpacked"):
        scan([path])
    assert not any((home / "cache/unpacked").iterdir())


def test_a_person_decides(tmp_path: Path) -> None:
    for n in range(10):
        save(tmp_path / "one" / f"h{n}.png", beside(photo(n), photo(n + 50)))
        save(tmp_path / "two" / f"h{n}.png", label_map(n))
    kinds = {layout: scan([tmp_path], layout=layout).report for layout in list(Layout)[:4]}
    for layout, report in kinds.items():
        assert report.layout is layout and report.confidence == 1.0 and "said" in report.reason
    assert kinds[Layout.PAIRED].sides[0].name == "A" and kinds[Layout.SINGLE].counts.samples == 20
    with pytest.raises(UnusableError, match="two folders"):
        scan([tmp_path / "one"], layout=Layout.PAIRED)


def test_the_report_counts_proportions_depths_and_colours_and_gives_advice(tmp_path: Path) -> None:
    for n in range(5):
        save(tmp_path / f"c{n}.png", photo(n)[:48])
    save(tmp_path / "g.png", photo(7).mean(2).astype("uint16") * 257)
    report = scan([tmp_path]).report
    assert [(each.name, each.count) for each in report.aspects] == [("4:3", 5), ("1:1", 1)]
    assert {each.name: each.count for each in report.depths} == {"8 bit": 5, "16 bit": 1}
    assert {each.name: each.count for each in report.colors} == {"colour": 5, "grey": 1}
    assert len(report.advice) == 2 and "recipe" in report.advice[1] and report.alternatives == ()


def test_unsure_layouts_name_what_else_it_may_be(tmp_path: Path) -> None:
    for name, first in (("cats", 0), ("dogs", 50)):
        for n in range(6):
            save(tmp_path / name / f"{name}{n}.png", photo(n + first))
    report = scan([tmp_path]).report
    assert report.layout is Layout.UNPAIRED and Layout.SINGLE in report.alternatives


def test_what_is_not_looked_at_in_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(4):
        save(tmp_path / "A" / f"{n}.png", label_map(n))
        save(tmp_path / "B" / f"{n}.png", photo(n))
    assert scan([tmp_path]).report.limits == ()
    monkeypatch.setattr(importlib.import_module("gantool.data.scan"), "EDGE_MAPS", 6)
    assert "6 of 8 pictures" in scan([tmp_path]).report.limits[0]
