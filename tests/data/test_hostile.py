"""Folders with names and files that break careless programs: the report survives all of them."""

import os
import unicodedata
from pathlib import Path

import pytest
from PIL import Image

from gantool.api import DatasetReport, Layout
from gantool.data import scan

from .painting import label_map, photo, save

NAMES = [
    "line\nbreak", "it's \"quoted\"", "100%s %d", "-rf", "dot.", "space ", unicodedata.normalize("NFD", "é à ü"),
    "🏠🎨", "n" * 240, "caf\udce9", "tab\there", "semi;colon & $(date)", "#hash", "twice..", "CON",
]  # fmt: skip


def write(path: Path, pixels: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:  # the name may have no text form
        Image.fromarray(pixels).save(file, "PNG")  # type: ignore[arg-type]  # a file that was opened


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot write such names")
def test_pairs_under_hostile_names(tmp_path: Path) -> None:
    for n, name in enumerate(NAMES):
        write(tmp_path / "A" / f"{name}.png", label_map(n))
        write(tmp_path / "B" / f"{name}.png", photo(n))
    found = scan([tmp_path])
    assert found.report.layout is Layout.PAIRED and found.report.problems == ()
    assert len({sample.key for sample in found.samples}) == len(NAMES)
    assert DatasetReport.model_validate_json(found.report.model_dump_json()) == found.report


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot write such names")
def test_problems_name_hostile_files(tmp_path: Path) -> None:
    for n in range(3):
        save(tmp_path / f"{n}.png", photo(n))
    for name in NAMES:
        (tmp_path / f"{name}.png").write_bytes(b"")
    report = scan([tmp_path]).report
    assert len(report.problems) == len(NAMES) and {problem.kind for problem in report.problems} == {"empty"}
    assert all(problem.path.encode() for problem in report.problems)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_loops_pipes_litter_and_a_file_that_grows(tmp_path: Path) -> None:
    for n in range(12):
        save(tmp_path / f"{n}.png", photo(n))
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "itself.png").symlink_to(tmp_path / "itself.png")
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "desktop.ini").write_bytes(b"[x]")
    grown = (tmp_path / "11.png").read_bytes()
    (tmp_path / "11.png").write_bytes(grown[:300])

    def grow(done: int, total: int) -> None:
        (tmp_path / "11.png").write_bytes(grown)

    report = scan([tmp_path], on_progress=grow).report
    kinds = sorted((Path(problem.path).name, problem.kind) for problem in report.problems)
    assert ("pipe.png", "no file") in kinds and any(name == "itself.png" for name, _ in kinds)
    assert {name for name, _ in kinds} <= {"pipe.png", "itself.png", "11.png"}
    assert report.counts.samples >= 11
