"""Trials: one warm worker answers the newest request, whatever became of the last."""

import contextlib
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from jobs.test_convert import model, picture  # noqa: F401  # fixtures
from PIL import Image

from gantool.jobs import trials
from gantool.jobs.desk import Desk
from gantool.jobs.events import Tried
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import ConvertSpec, TrialSpec
from gantool.jobs.work import asking
from gantool.jobs.work import trial as work


class Trying:
    """A trial's worker in a thread of this process."""

    def __init__(self, path: Path) -> None:
        spec = TrialSpec(device="cpu")
        self.folder = JobFolder.create(path, spec)
        self._reader = EventReader(self.folder)
        self.told: list[Tried] = []
        self._thread = threading.Thread(target=self._run, args=(spec,))
        self._thread.start()

    def _run(self, spec: TrialSpec) -> None:
        with contextlib.closing(Desk(self.folder)) as desk:
            work.trial(spec, desk)

    def answers(self, number: int, count: int) -> list[Tried]:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            self.told += [each for each in self._reader() if isinstance(each, Tried)]
            found = [each for each in self.told if each.number == number]
            if len(found) >= count:
                return found
            time.sleep(0.01)
        raise AssertionError(self.told)

    def stop(self) -> None:
        self.folder.ask("stop")
        self._thread.join(30)
        assert not self._thread.is_alive()


@pytest.fixture
def trying(tmp_path: Path) -> Iterator[Trying]:
    made = Trying(tmp_path / "trial")
    yield made
    made.stop()


def spec(model: Path, image: Path, out: Path, **changes: Any) -> ConvertSpec:  # noqa: F811  # a fixture
    return ConvertSpec(model=model, model_name="swap", inputs=(image,), out=out, **changes)


def test_answers_are_the_models_and_faults_are_told(tmp_path: Path, model: Path, trying: Trying) -> None:  # noqa: F811  # a fixture
    picture(tmp_path / "a.png")
    (tmp_path / "torn.png").write_bytes(b"\x89PNG\r\n")
    asked = [spec(model, tmp_path / name, tmp_path / f"out {name}") for name in ("a.png", "torn.png")]
    asked.append(spec(model, tmp_path / "a.png", tmp_path / "out c", controls={"nonsense": 1}))
    asked.append(spec(tmp_path / "no model", tmp_path / "a.png", tmp_path / "out d"))
    trials.ask(trying.folder.path, 1, asked)
    good, torn, control, nothing = trying.answers(1, 4)
    with Image.open(tmp_path / "a.png") as before, Image.open(str(good.output)) as after:
        assert np.array_equal(np.asarray(before)[..., ::-1], np.asarray(after))
    assert [each.output for each in (torn, control, nothing)] == [None] * 3
    assert "torn.png" in torn.reason and "no control 'nonsense'" in control.reason and nothing.reason
    trials.ask(trying.folder.path, 2, asked[:1])
    assert trying.answers(2, 1)[0].output == good.output  # it goes on after every fault
    assert not list(tmp_path.glob("**/.gantool-batch*"))


def test_a_newer_request_takes_the_place_of_what_is_left(
    tmp_path: Path, model: Path, trying: Trying, monkeypatch: pytest.MonkeyPatch  # noqa: F811  # a fixture
) -> None:
    picture(tmp_path / "a.png")
    begun, go_on = threading.Event(), threading.Event()
    translated = work._translated

    def slow(*arguments: Any) -> Any:
        begun.set()
        assert go_on.wait(30)
        return translated(*arguments)

    monkeypatch.setattr(work, "_translated", slow)
    trials.ask(trying.folder.path, 1, [spec(model, tmp_path / "a.png", tmp_path / f"out {at}") for at in range(5)])
    assert begun.wait(30)
    trials.ask(trying.folder.path, 2, [spec(model, tmp_path / "a.png", tmp_path / "out new")])
    go_on.set()
    trying.answers(2, 1)
    assert [(each.number, each.at) for each in trying.told] == [(1, 0), (2, 0)]


def test_an_idle_worker_gives_its_memory_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "IDLE", 0.1)
    made = Trying(tmp_path / "trial")
    made._thread.join(30)
    assert not made._thread.is_alive()


def test_a_part_is_as_it_would_look_in_the_whole(tmp_path: Path, model: Path, trying: Trying) -> None:  # noqa: F811  # a fixture
    pixels = np.random.default_rng(0).integers(0, 256, (90, 120, 3)).astype(np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    crop = trials.Crop(x=0.9, y=0.1, side=32)
    trials.ask(trying.folder.path, 1, [spec(model, tmp_path / "a.png", tmp_path / "out")], crop)
    (answer,) = trying.answers(1, 1)
    assert answer.region == pytest.approx((88 / 120, 0, 32 / 120, 32 / 90))
    with Image.open(str(answer.output)) as after:
        assert np.array_equal(np.asarray(after), pixels[:32, 88:, ::-1])
