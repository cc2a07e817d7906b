"""Every fault is planted alone, and the report names exactly it."""

import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from gantool.api import Layout, Problem
from gantool.data import ScanCancelled, scan
from gantool.data import look as look_module

from .painting import beside, label_map, photo, save


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Ten sound pairs in two folders."""
    for n in range(10):
        save(tmp_path / "trainA" / f"{n}.png", label_map(n))
        save(tmp_path / "trainB" / f"{n}.png", photo(n))
    return tmp_path


def only(path: Path, samples: int) -> Problem:
    found = scan([path])
    assert found.report.counts.samples == len(found.samples) == samples
    (problem,) = found.report.problems
    assert problem.reason.endswith(".") and problem.remedy.endswith(".")
    return problem


def test_sound_pairs_have_no_problem(pairs: Path) -> None:
    assert scan([pairs]).report.problems == ()


def test_empty_file(pairs: Path) -> None:
    (pairs / "trainB/3.png").write_bytes(b"")
    problem = only(pairs, 9)
    assert (problem.kind, problem.path) == ("empty", str(pairs / "trainB/3.png"))
    assert str(pairs / "trainA/3.png") in problem.remedy  # the partner that waits with it
    assert scan([pairs]).report.counts.unusable == 2


def test_truncated_file(pairs: Path) -> None:
    path = pairs / "trainA/3.png"
    path.write_bytes(path.read_bytes()[:200])
    problem = only(pairs, 9)
    assert (problem.kind, problem.path, problem.severity) == ("truncated", str(path), "error")


def test_truncated_jpeg_among_many_is_found_though_decoded_shrunken(tmp_path: Path) -> None:
    for n in range(3):
        save(tmp_path / f"{n}.jpg", photo(n, 640))
    path = tmp_path / "2.jpg"
    path.write_bytes(path.read_bytes()[:-4000])
    look, _ = look_module.look_at(path, closely=False)
    assert look.problem is not None and look.problem.kind == "truncated"
    assert only(tmp_path, 2).kind == "truncated"


def test_text_named_as_a_picture(pairs: Path) -> None:
    (pairs / "trainA/3.png").write_text("hello")
    assert only(pairs, 9).kind == "foreign"


def test_unpaired(pairs: Path) -> None:
    (pairs / "trainB/3.png").unlink()
    problem = only(pairs, 9)
    assert (problem.kind, problem.path) == ("unpaired", str(pairs / "trainA/3.png")) and "trainB" in problem.reason


def test_two_files_claim_one_partner(pairs: Path) -> None:
    save(pairs / "trainB/3.jpg", 255 - photo(3))
    problem = only(pairs, 10)
    assert problem.kind == "unpaired" and problem.path == str(pairs / "trainB/3.png") and "3.jpg" in problem.reason


def test_partners_of_different_shape(pairs: Path) -> None:
    save(pairs / "trainB/3.png", photo(3)[:40])
    problem = only(pairs, 9)
    assert (problem.kind, problem.severity) == ("size", "error") and "64 × 40" in problem.reason


def test_partners_of_different_size(pairs: Path) -> None:
    save(pairs / "trainB/3.png", photo(3).repeat(2, 0).repeat(2, 1))
    problem = only(pairs, 10)
    assert (problem.kind, problem.severity) == ("size", "warning")


def test_sides_of_different_size_throughout_are_no_fault(tmp_path: Path) -> None:
    for n in range(8):
        save(tmp_path / "A" / f"{n}.png", label_map(n))
        save(tmp_path / "B" / f"{n}.png", photo(n).repeat(2, 0).repeat(2, 1))
    assert scan([tmp_path]).report.problems == ()


def test_duplicate_photo_is_named_and_equal_label_maps_are_not(pairs: Path) -> None:
    shutil.copy(pairs / "trainA/1.png", pairs / "trainA/2.png")
    assert scan([pairs]).report.problems == ()
    shutil.copy(pairs / "trainB/1.png", pairs / "trainB/2.png")
    problem = only(pairs, 10)
    assert (
        problem.kind in ("duplicate", "leak")
        and problem.path == str(pairs / "trainB/2.png")
        and "1.png" in problem.reason
    )


def test_equal_size_is_no_duplicate(tmp_path: Path) -> None:
    for n in range(6):
        save(tmp_path / f"{n}.bmp", photo(n))
    assert scan([tmp_path]).report.problems == ()


def test_duplicate_over_the_split_is_a_leak(tmp_path: Path) -> None:
    for split, numbers in (("train", range(6)), ("val", range(6, 8))):
        for n in numbers:
            save(tmp_path / split / f"{n}.png", photo(n))
    shutil.copy(tmp_path / "train/1.png", tmp_path / "val/7.png")
    assert only(tmp_path, 8).kind == "leak"


def test_partner_that_is_the_same_file(pairs: Path) -> None:
    shutil.copy(pairs / "trainA/1.png", pairs / "trainB/1.png")
    problem = only(pairs, 10)
    assert problem.kind == "identical" and problem.severity == "warning"


def test_wrong_suffix(pairs: Path) -> None:
    (pairs / "trainB/3.png").rename(pairs / "trainB/3.jpg")
    problem = only(pairs, 10)
    assert (problem.kind, problem.severity) == ("misnamed", "warning")


def test_picture_of_another_shape_among_side_by_side_pairs(tmp_path: Path) -> None:
    for n in range(8):
        save(tmp_path / f"{n}.png", beside(label_map(n), photo(n)))
    save(tmp_path / "8.png", photo(8))
    problem = only(tmp_path, 8)
    assert (problem.kind, problem.path) == ("no pair", str(tmp_path / "8.png"))


def test_strays(pairs: Path) -> None:
    save(pairs / "preview.png", photo(99))
    problem = only(pairs, 10)
    assert (problem.kind, problem.path) == ("stray", str(pairs / "preview.png"))


def test_litter_and_other_files_are_passed_over(pairs: Path) -> None:
    for name in (
        "desktop.ini",
        "Thumbs.db",
        ".DS_Store",
        ".hidden.png",
        "notes.txt",
        "labels.csv",
        "__MACOSX/x.png",
        ".git/y.png",
    ):
        (pairs / "trainA" / name).parent.mkdir(exist_ok=True)
        (pairs / "trainA" / name).write_bytes(b"something")
    assert scan([pairs]).report.problems == ()
    assert scan([pairs]).report.counts.files == 20


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are different things on Windows")
def test_links_and_pipes(pairs: Path) -> None:
    (pairs / "trainA/loop").symlink_to(pairs)
    (pairs / "again").symlink_to(pairs / "trainA")
    os.mkfifo(pairs / "trainA/pipe")
    assert scan([pairs]).report.problems == ()
    os.mkfifo(pairs / "trainA/pipe.png")
    assert only(pairs, 10).kind == "no file"
    (pairs / "trainA/pipe.png").unlink()
    (pairs / "trainA/gone.png").symlink_to(pairs / "nowhere.png")
    assert only(pairs, 10).kind == "dead link"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable_file_and_folder(pairs: Path) -> None:
    (pairs / "trainB/3.png").chmod(0)
    assert only(pairs, 9).kind == "unreadable"


def test_unreadable_folder(pairs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (pairs / "locked").mkdir()
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    problem = only(pairs, 10)
    assert (problem.kind, problem.path) == ("unreadable", str(pairs / "locked"))


def test_file_that_vanishes_while_scanning(pairs: Path) -> None:
    def vanish(done: int, total: int) -> None:
        if done == 1:
            (pairs / "trainB/9.png").unlink(missing_ok=True)

    # Few enough are under way at once that the last file is looked at after the first is done.
    many = pairs / "trainA"
    for n in range(10, 200):
        save(many.parent / "trainA" / f"{n}.png", label_map(n, 16))
        save(many.parent / "trainB" / f"{n}.png", photo(n, 16))
    found = scan([pairs], on_progress=vanish)
    (problem,) = found.report.problems
    assert (problem.kind, problem.path) == (
        "vanished",
        str(pairs / "trainB/9.png"),
    ) and found.report.counts.samples == 199


def test_nothing_usable(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    report = scan([tmp_path]).report
    assert report.layout is Layout.EMPTY and report.counts.unusable == 1 and len(report.problems) == 1
    assert scan([tmp_path / "a.png"]).report.layout is Layout.EMPTY


def test_cancel(pairs: Path) -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 5

    with pytest.raises(ScanCancelled):
        scan([pairs], cancelled=cancelled)


def test_progress_pictures_and_repeatability(pairs: Path) -> None:
    seen: list[tuple[int, int]] = []
    pictures: dict[Path, tuple[int, ...]] = {}
    first = scan(
        [pairs],
        on_progress=lambda done, total: seen.append((done, total)),
        on_picture=lambda path, pixels: pictures.update({path: pixels.shape}),
    )
    assert seen == [(n, 20) for n in range(1, 21)] and len(pictures) == 20
    assert set(pictures.values()) == {(64, 64, 3)}
    assert scan([pairs]) == first


def test_each_file_is_decoded_once(pairs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[Path] = []
    real = look_module.decode

    def decode(path: Path, *, shrink_to: int | None = None) -> object:
        decoded.append(path)
        return real(path, shrink_to=shrink_to)

    monkeypatch.setattr(look_module, "decode", decode)
    scan([pairs])
    assert len(decoded) == len(set(decoded)) == 20


def test_huge_pictures_report_sizes_as_seen(tmp_path: Path) -> None:
    save(tmp_path / "large.jpg", np.zeros((900, 1700, 3), np.uint8))
    report = scan([tmp_path]).report
    assert [(size.width, size.height) for size in report.sizes] == [(1700, 900)]
