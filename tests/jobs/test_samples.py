"""The list of samples beside a report: all of them, with their halves, whatever their names."""

import os
import sys
from pathlib import Path

import pytest
from app import stage

from gantool.data import Part, Sample, scan
from gantool.jobs.desk import Desk
from gantool.jobs.events import Item
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.samples import read_samples, write_samples
from gantool.jobs.spec import InspectSpec
from gantool.jobs.work.inspect import inspect


def test_samples_survive_the_file(tmp_path: Path) -> None:
    samples = [
        Sample("one", "train", {"A": Part(tmp_path / "one.png", "left"), "B": Part(tmp_path / "one.png", "right")}),
        Sample("two", "val", {"B": Part(tmp_path / "zwei ü.png")}),
    ]
    write_samples(tmp_path, samples)
    assert read_samples(tmp_path) == samples
    assert read_samples(tmp_path / "elsewhere") == []


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has names that are no UTF-8")
def test_names_that_are_no_utf8_come_back(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9.png"))
    write_samples(tmp_path, [Sample("caf", "train", {"B": Part(odd)})])
    assert read_samples(tmp_path)[0].parts["B"].path == odd


def test_inspecting_lists_every_sample_and_tells_the_first_pictures_live(tmp_path: Path, home: Path) -> None:
    pairs = stage.pair_folder(tmp_path / "hills", 6, 32)
    folder = JobFolder.create(tmp_path / "job", InspectSpec(paths=(pairs,), live=4))
    desk = Desk(folder)
    inspect(InspectSpec(paths=(pairs,), live=4), desk)
    desk.close()
    assert read_samples(folder.path) == list(scan((pairs,)).samples)
    told = [event for event in EventReader(folder)() if isinstance(event, Item)]
    assert [event.index for event in told] == [1, 2, 3, 4]
    assert all(Path(event.input).is_file() for event in told)
