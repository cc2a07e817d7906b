"""Watching a folder: a picture is told once, when it is whole, and again when it has become another."""

import os
from pathlib import Path, PurePath

import pytest

from gantool.engine.inputs import Input, find_present
from gantool.engine.watching import STILL, STILL_EMPTY, Watch


class Clock:
    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def watch(tmp_path: Path, clock: Clock) -> Watch:
    (tmp_path / "in").mkdir()

    def look() -> list[Input]:
        return [Input(path, PurePath(path.name)) for path in sorted((tmp_path / "in").iterdir())]

    return Watch(look, clock, lambda: 1_000_000.0)


def write(path: Path, content: bytes, changed: float) -> None:
    path.write_bytes(content)
    os.utime(path, (changed, changed))


def told(watch: Watch) -> list[str]:
    return [each.path.name for each in watch.arrived()]


def test_what_was_there_before_is_told_at_once(tmp_path: Path, watch: Watch) -> None:
    write(tmp_path / "in/old.png", b"x", 1000)
    write(tmp_path / "in/just now.png", b"x", 1_000_000)
    assert told(watch) == ["old.png"] and watch.waiting == 1


def test_a_growing_file_is_waited_for_and_told_once(tmp_path: Path, watch: Watch, clock: Clock) -> None:
    path = tmp_path / "in/a.png"
    assert told(watch) == []
    for size in range(1, 4):
        write(path, b"x" * size, 1000)  # a copying program may keep the old time of change
        assert told(watch) == [] and watch.waiting == 1
        clock.time += STILL * 0.9
    assert told(watch) == []
    clock.time += STILL * 0.2
    assert told(watch) == ["a.png"] and watch.waiting == 0
    clock.time += 100
    assert told(watch) == []
    write(path, b"another", 2000)
    assert told(watch) == []
    clock.time += STILL
    assert told(watch) == ["a.png"]


def test_an_empty_file_gets_more_time_and_downloads_under_way_are_left(
    tmp_path: Path, watch: Watch, clock: Clock
) -> None:
    watch.arrived()
    write(tmp_path / "in/empty.png", b"", 1000)
    write(tmp_path / "in/movie.png.part", b"x", 1000)
    assert told(watch) == [] and watch.waiting == 1
    clock.time += STILL
    assert told(watch) == []
    clock.time += STILL_EMPTY
    assert told(watch) == ["empty.png"]
    (tmp_path / "in/movie.png.part").rename(tmp_path / "in/movie.png")
    assert told(watch) == []
    clock.time += STILL
    assert told(watch) == ["movie.png"]


def test_a_folder_that_is_away_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.png").write_bytes(b"x")
    paths = (tmp_path / "in", tmp_path / "stick")
    assert [each.path.name for each in find_present(paths, tmp_path / "out")] == ["a.png"]
