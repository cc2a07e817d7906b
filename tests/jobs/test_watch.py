"""A watched folder as a job: pictures arrive, grow, fail and are mended while it runs."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from jobs.test_convert import model, picture  # noqa: F401  # a fixture
from PIL import Image

from gantool.engine import watching
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Item
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import ConvertSpec
from gantool.jobs.work import convert as work


class Watched:
    """A conversion that watches a folder, in a thread of this process."""

    def __init__(self, folder: JobFolder, spec: ConvertSpec) -> None:
        self.folder = folder
        self._reader = EventReader(folder)
        self.items: list[Item] = []
        self.result: Mapping[str, Any] = {}
        self.outcome = ""
        self._thread = threading.Thread(target=self._run, args=(spec,))
        self._thread.start()

    def _run(self, spec: ConvertSpec) -> None:
        with contextlib.closing(Desk(self.folder)) as desk:
            finished = work.convert(spec, desk)
        self.result, self.outcome = finished.result, finished.outcome

    def until(self, holds: Callable[["Watched"], bool]) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end and self._thread.is_alive():
            self.items += [each for each in self._reader() if isinstance(each, Item) and each.state != "running"]
            if holds(self):
                return
            time.sleep(0.02)
        raise AssertionError([(Path(each.input).name, each.state, each.reason) for each in self.items])

    def states(self) -> list[tuple[str, str]]:
        return [(Path(each.input).name, each.state) for each in self.items]

    def stop(self) -> None:
        self.folder.ask("stop")
        self._thread.join(30)
        assert not self._thread.is_alive()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often, so that the test need not wait."""
    monkeypatch.setattr(work, "LOOK", 0.05)
    monkeypatch.setattr(watching, "STILL", 0.3)


@pytest.fixture
def watched(tmp_path: Path, model: Path, quick: None) -> Iterator[Watched]:  # noqa: F811  # a fixture
    picture(tmp_path / "in/first.png")
    spec = ConvertSpec(
        model=model, model_name="swap", inputs=(tmp_path / "in",), out=tmp_path / "out", device="cpu", watch=True
    )
    made = Watched(JobFolder.create(tmp_path / "job", spec), spec)
    yield made
    made.stop()


def test_pictures_arrive_grow_fail_and_are_mended(tmp_path: Path, watched: Watched) -> None:
    place = tmp_path / "in"
    watched.until(lambda job: job.states() == [("first.png", "done")])
    picture(place / "sub/second.png")
    watched.until(lambda job: ("second.png", "done") in job.states())
    assert (tmp_path / "out/sub/second_swap.png").exists()

    picture(tmp_path / "third.png", (200, 200))
    content = (tmp_path / "third.png").read_bytes()
    with (place / "third.png").open("wb") as file:  # slower than looks are, quicker than it takes to keep still
        for at in range(0, len(content), len(content) // 5 + 1):
            file.write(content[at : at + len(content) // 5 + 1])
            file.flush()
            time.sleep(0.1)
    watched.until(lambda job: ("third.png", "done") in job.states())
    assert ("third.png", "failed") not in watched.states()

    (place / "torn.png").write_bytes(content[: len(content) // 2])
    watched.until(lambda job: ("torn.png", "failed") in job.states())
    (place / "torn.png").write_bytes(content)
    watched.until(lambda job: ("torn.png", "done") in job.states())

    watched.stop()
    assert watched.outcome == "done"
    assert sorted(Path(row["input"]).name for row in watched.result["done"]) == [
        "first.png", "second.png", "third.png", "torn.png",
    ]  # fmt: skip
    assert not watched.result["failed"]  # the last row of a picture counts
    with Image.open(tmp_path / "out/torn_swap.png") as image:
        assert image.size == (200, 200)
    assert [each.total for each in watched.items] == [1, 2, 3, 4, 5]


def test_what_cannot_be_watched_is_refused(tmp_path: Path, model: Path) -> None:  # noqa: F811  # a fixture
    picture(tmp_path / "in/first.png")
    for inputs, out, words in (
        ((tmp_path / "in/first.png",), tmp_path / "out", "no folder to watch"),
        ((tmp_path / "in",), tmp_path / "in", "cannot go into the watched folder"),
    ):
        spec = ConvertSpec(model=model, model_name="swap", inputs=inputs, out=out, device="cpu", watch=True)
        folder = JobFolder.create(tmp_path / f"job-{out.name}", spec)
        with contextlib.closing(Desk(folder)) as desk, pytest.raises(UnusableError, match=words):
            work.convert(spec, desk)
