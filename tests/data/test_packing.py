"""Zips of pictures that are written are those that are read."""

import json
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from gantool.data import scan
from gantool.data.packing import pack
from gantool.errors import UnusableError


def pictures(folder: Path, classes: int) -> Path:
    for label in range(max(1, classes)):
        inside = folder / f"kind{label}" if classes else folder
        inside.mkdir(parents=True)
        for number in range(4):
            color = (40 * label, 60 * number, 90)
            Image.new("RGB", (40 + number, 30), color).save(inside / f"p{label}{number}.png")
    return folder


@pytest.mark.parametrize("classes", [0, 3])
def test_what_is_written_is_read_again(tmp_path: Path, classes: int) -> None:
    found = scan([pictures(tmp_path / "set", classes)], one_kind=True)
    told: list[tuple[int, int]] = []
    out = tmp_path / "out" / "set.zip"
    assert pack(found.samples, out, 16, 3, lambda done, total: told.append((done, total))) == len(found.samples)
    assert told[-1] == (len(found.samples), len(found.samples))
    with zipfile.ZipFile(out) as archive:
        labels = json.loads(archive.read("dataset.json"))["labels"]
        names = [name for name in archive.namelist() if name.endswith(".png")]
        assert names[0] == "00000/img00000000.png"
        with archive.open(names[-1]) as file:
            assert Image.open(file).size == (16, 16)
    again = scan([out], one_kind=True)
    assert len(again.samples) == len(found.samples) and not again.report.problems
    if classes:
        assert [label for _, label in labels] == [sample.label for sample in found.samples]
        assert again.report.class_counts == found.report.class_counts
    else:
        assert labels is None and again.report.classes == ()


def test_the_same_pictures_give_the_same_bytes_and_grey_and_transparent_ones_too(tmp_path: Path) -> None:
    samples = scan([pictures(tmp_path / "set", 0)], one_kind=True).samples
    for channels, mode in ((1, "L"), (3, "RGB"), (4, "RGBA")):
        one, two = tmp_path / f"1{mode}.zip", tmp_path / f"2{mode}.zip"
        pack(samples, one, 16, channels)  # type: ignore[arg-type]  # one of its literals
        pack(samples, two, 16, channels)  # type: ignore[arg-type]  # one of its literals
        assert one.read_bytes() == two.read_bytes()
        with zipfile.ZipFile(one) as archive, archive.open("00000/img00000000.png") as file:
            assert Image.open(file).mode == mode


def test_a_zip_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    samples = scan([pictures(tmp_path / "set", 0)], one_kind=True).samples
    next(iter(samples[2].parts.values())).path.write_bytes(b"no picture any more")
    with pytest.raises(UnusableError, match="cannot be packed"):
        pack(samples, tmp_path / "set.zip", 16, 3)
    with pytest.raises(UnusableError, match="no pictures"):
        pack([], tmp_path / "set.zip", 16, 3)
    assert [path.name for path in tmp_path.iterdir()] == ["set"]
