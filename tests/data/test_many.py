"""Folders too large to compare each with each, or to list before the first picture is shown."""

import importlib
from pathlib import Path

import numpy as np
import pytest

from gantool.data import arriving, likeness, look_again, scan
from gantool.data import scan as scan_function
from gantool.data.buckets import near
from gantool.data.listing import list_pictures

from .painting import photo, save


def test_buckets_find_what_comparing_each_with_each_finds() -> None:
    draw = np.random.default_rng(0)
    bits = draw.integers(0, 2, (600, 256), np.uint8)
    for copy in range(200):
        bits[400 + copy] = bits[copy]
        bits[400 + copy, draw.choice(256, copy % 41, replace=False)] ^= 1
    hashes = np.packbits(bits, axis=1).view(np.uint64)
    found = set(near(hashes, hashes, 40))
    assert found == set(likeness._each_with_each(hashes, hashes, lambda: False))
    assert found >= {(copy, 400 + copy) for copy in range(200)}
    assert list(near(hashes, hashes, 40, lambda: True)) == []


def test_copies_are_found_where_little_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    module = importlib.import_module("gantool.data.scan")
    monkeypatch.setattr(module, "TINY_PICTURES", 5)
    monkeypatch.setattr(likeness, "ALL", 5)
    for n in range(12):
        save(tmp_path / f"{n:02}.png", photo(n, 96))
    save(tmp_path / "20.jpg", photo(4, 96), quality=60)
    save(tmp_path / "21.png", photo(7, 96)[:, ::-1])
    found = {Path(each.path).name: each for each in scan([tmp_path]).report.problems}
    assert set(found) == {"20.jpg", "21.png"} and "mirrored" in found["21.png"].reason
    assert (found["20.jpg"].keys, found["20.jpg"].against) in ((("20",), ("04",)), (("04",), ("20",)))
    monkeypatch.setattr(look_again, "MOST_LOOKED_AT_AGAIN", 0)
    assert scan([tmp_path]).report.problems == ()


def test_a_large_folder_shows_pictures_while_it_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(5):
        save(tmp_path / f"{n}.png", photo(n))
    monkeypatch.setattr(arriving, "PATIENCE", 0)
    seen: list[Path] = []

    def slowly(paths, cancelled, on_found, on_entry):  # type: ignore[no-untyped-def]  # as the one it stands for
        listing = list_pictures(paths, cancelled, on_found, on_entry)
        while not seen:  # it takes as long as the first picture needs
            assert not cancelled()
        return listing

    monkeypatch.setattr(arriving, "list_pictures", slowly)
    before: list[int] = []
    scan_function(
        [tmp_path],
        on_picture=lambda path, pixels: seen.append(path),
        on_progress=lambda done, total: before.append(len(seen)) if done == 1 else None,
    )
    assert before[0] >= 1 and len(seen) == len(set(seen)) == 5
