"""The scan of real folders: layouts, sides, palettes and splits as a person would tell them."""

from pathlib import Path

import pytest

from gantool.api import Layout
from gantool.data import scan


def test_facades_are_pairs_whose_right_half_is_a_label_map_of_twelve_colours(shared: Path) -> None:
    found = scan([shared / "data/facades"])
    report = found.report
    assert report.layout is Layout.ALIGNED and report.confidence > 0.9
    assert (report.counts.train, report.counts.val, report.counts.test) == (100, 20, 0)
    assert report.direction == "BtoA" and "label maps" in report.direction_reason
    assert [(size.width, size.height, size.count) for size in report.sizes] == [(256, 256, 120)]
    photo, labels = report.sides
    assert (photo.kind, labels.kind) == ("photo", "labels") and photo.palette is None
    assert labels.palette is not None
    found_colors = {swatch.color for swatch in labels.palette.swatches}
    # The twelve colours as they stand in the middle of large areas, read by eye.
    by_eye = [(0, 48, 255), (0, 0, 222), (0, 127, 255), (255, 80, 0), (192, 255, 64), (174, 0, 0), (33, 255, 225),
              (0, 207, 255), (255, 159, 0), (112, 255, 144), (255, 240, 0), (255, 0, 0)]  # fmt: skip
    assert len(found_colors) == 12
    for color in by_eye:
        assert min(max(abs(a - b) for a, b in zip(color, other, strict=True)) for other in found_colors) <= 3
    assert sum(swatch.share for swatch in labels.palette.swatches) == pytest.approx(1, abs=0.01)
    (problem,) = report.problems  # they are JPEGs: nothing else is wrong with them
    assert problem.kind == "stray colours" and problem.fix is not None and problem.fix.kind == "quantise"
    assert {sample.parts["A"].half for sample in found.samples} == {"left"}
    assert report.model_validate_json(report.model_dump_json()) == report


def test_shoes_are_lines_and_photos(shared: Path) -> None:
    report = scan([shared / "data/edges2shoes-sample"]).report
    assert report.layout is Layout.ALIGNED and report.direction == "AtoB" and report.problems == ()
    assert [(side.kind, side.channels) for side in report.sides] == [("lines", 1), ("photo", 3)]
    assert report.counts.train + report.counts.val == 30 and 1 <= report.counts.val <= 5


def test_cats_and_dogs_have_nothing_to_do_with_each_other(shared: Path) -> None:
    found = scan([shared / "data/cat2dog"])
    assert found.report.layout is Layout.UNPAIRED and found.report.problems == ()
    assert (found.report.counts.train, found.report.counts.val) == (240, 40)
    assert all(len(sample.parts) == 1 for sample in found.samples)
    assert {
        part.path.name.split(".")[0] for sample in found.samples for name, part in sample.parts.items() if name == "A"
    } == {"cat"}


@pytest.mark.parametrize("name", ["pokemon100", "photos-free", "pixel-art"])
def test_one_folder_is_single(shared: Path, name: str) -> None:
    found = scan([shared / "data" / name])
    assert found.report.layout is Layout.SINGLE and found.report.problems == () and found.report.direction is None
    assert all(set(sample.parts) == {"B"} for sample in found.samples)


def test_folders_dropped_together_belong_together(shared: Path) -> None:
    halves = scan([shared / "data/facades/val", shared / "data/facades/train"]).report
    assert (halves.layout, halves.counts.train, halves.counts.val) == (Layout.ALIGNED, 100, 20)
    animals = scan([shared / "data/cat2dog/testA", shared / "data/cat2dog/testB"]).report
    assert animals.layout is Layout.UNPAIRED and animals.counts.samples == 40 and animals.counts.train > 20


def test_odd_pictures_are_used_or_named_once(shared: Path) -> None:
    found = scan([shared / "data/odd-images"])
    errors = [problem.path for problem in found.report.problems if problem.severity == "error"]
    assert len(errors) == len(set(errors)) == found.report.counts.unusable
    assert found.report.counts.samples + found.report.counts.unusable == found.report.counts.files
    kinds = {(Path(problem.path).name, problem.kind) for problem in found.report.problems}
    assert kinds >= {("zero-bytes.png", "empty"), ("truncated_jpeg.jpg", "truncated")}
    assert kinds >= {("decompression_bomb.gif", "too-large"), ("png-inside.jpg", "misnamed")}
    assert all(problem.reason.endswith(".") and problem.remedy.endswith(".") for problem in found.report.problems)
