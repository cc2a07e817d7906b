"""Who wants to know besides: observers hear what a run tells, and one that fails costs only itself."""

import contextlib
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from gantool_tensorboard import observer as bundled
from PIL import Image
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

from gantool import host
from gantool.api import Listener, TrainingObserver
from gantool.errors import UnusableError
from gantool.jobs.desk import Desk
from gantool.jobs.events import Finished, Noted, Validated
from gantool.jobs.folder import EventReader, JobFolder
from gantool.jobs.spec import TrainSpec
from gantool.jobs.work.train import train


def run(folder: Path, spec: TrainSpec) -> Finished:
    with contextlib.closing(Desk(JobFolder.create(folder, spec))) as desk:
        return train(spec, desk)


class Noting(TrainingObserver, Listener):
    """Writes down what it hears; raises where it is told to."""

    id, title, summary = "noting", "Noting", "For tests."

    def __init__(self, raises_at: str = "") -> None:
        self.heard: list[str] = []
        self._raises_at = raises_at

    def begin(self, run: Path) -> Listener:
        return self

    def _note(self, what: str) -> None:
        self.heard.append(what)
        if what == self._raises_at:
            raise ValueError("no more room on the telephone")

    def began(self, step: int, facts: Mapping[str, Any]) -> None:
        self._note(f"began at {step} on {facts['device']}")

    def stepped(self, step: int, figures: Mapping[str, float]) -> None:
        assert figures["losses/l1"] > 0 and figures["learning rates/G"] > 0
        self._note("stepped")

    def validated(self, step: int, figures: Mapping[str, float]) -> None:
        self._note(f"validated {step}")

    def ended(self) -> None:
        self._note("ended")


def test_an_observer_hears_the_run(tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch) -> None:
    observer = Noting()
    monkeypatch.setattr(host, "load_observer", lambda id: observer)
    run(tmp_path / "run", spec.model_copy(update={"observers": ("noting",)}))
    assert observer.heard[0] == "began at 0 on cpu" and observer.heard[-1] == "ended"
    assert [each for each in observer.heard if "validated" in each] == ["validated 10", "validated 20", "validated 30"]
    assert "stepped" in observer.heard


def test_one_that_raises_costs_only_itself_and_is_told_of_once(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = {"bad": Noting(raises_at="validated 10"), "good": Noting()}
    monkeypatch.setattr(host, "load_observer", lambda id: both[id])
    finished = run(tmp_path / "run", spec.model_copy(update={"observers": ("bad", "good")}))
    assert finished.outcome == "done"
    assert both["bad"].heard[-1] == "validated 10" and both["good"].heard[-1] == "ended"
    notes = [each.message for each in EventReader(JobFolder(tmp_path / "run"))() if isinstance(each, Noted)]
    told = [each for each in notes if "observer" in each]
    assert told == [
        "The observer bad failed (ValueError: no more room on the telephone) and is told no more; the training goes on."
    ]


def test_tensorboard_can_be_read_back(tmp_path: Path, spec: TrainSpec) -> None:
    run(tmp_path / "run", spec.model_copy(update={"observers": ("tensorboard",)}))
    told = EventAccumulator(str(tmp_path / "run" / "tensorboard"))
    told.Reload()
    validated = [each for each in EventReader(JobFolder(tmp_path / "run"))() if isinstance(each, Validated)]
    scalars = told.Scalars("check_pictures/l1")
    assert [each.step for each in scalars] == [10, 20, 30]
    assert [each.value for each in scalars] == pytest.approx([each.metrics["l1"] for each in validated])
    assert {"losses/l1", "decisions/real", "learning_rates/G"} <= set(told.Tags()["scalars"])
    told_picture = told.Images("previews/translation")[-1]
    shown = np.asarray(Image.open(io.BytesIO(told_picture.encoded_image_string)).convert("RGB")).astype(int)
    with Image.open(tmp_path / "run" / "previews" / "00000030" / "translation-0.png") as written:
        assert np.abs(shown[:32, :32] - np.asarray(written).astype(int)).max() <= 1
    assert told_picture.step == 30


def test_without_the_extra_one_sentence_says_so_before_anything_is_read(
    tmp_path: Path, spec: TrainSpec, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundled.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UnusableError, match=r'not installed: run `pip install "gantool\[tensorboard\]"`'):
        run(tmp_path / "run", spec.model_copy(update={"observers": ("tensorboard",)}))
    events = EventReader(JobFolder(tmp_path / "run"))()
    assert events == []


def test_an_unknown_observer_is_refused_with_the_names_there_are(tmp_path: Path, spec: TrainSpec) -> None:
    with pytest.raises(UnusableError, match="There is no observer 'telephone'; the observers are tensorboard"):
        run(tmp_path / "run", spec.model_copy(update={"observers": ("telephone",)}))
