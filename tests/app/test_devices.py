"""What computes: chosen in Settings, used by whatever is started; and what a training would need of it."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from pytestqt.qtbot import QtBot

from app import stage
from app.families import with_families
from app.test_others import words
from gantool.app import estimator
from gantool.app.context import Context
from gantool.app.device import look_at_device
from gantool.app.estimator import Estimator
from gantool.app.frame.window import Window
from gantool.app.pages.report_footer import ReportFooter
from gantool.app.widgets.devicepicker import DevicePicker
from gantool.jobs.client import Outcome
from gantool.jobs.events import Estimated
from gantool.jobs.spec import EstimateSpec, TrainSpec
from gantool.machine import Verdict, remember

WISH = Estimator.wish  # before the fixture that keeps workers away takes it
CARD = Verdict(device="cuda:0", name="GeForce RTX 4070", kind="cuda", memory=12 << 30, key="", right=True, bf16=True)
WRONG = CARD.model_copy(update={"device": "cuda:1", "name": "GeForce GTX 970", "right": False, "fault": "In fp32 off."})
PROCESSOR = CARD.model_copy(update={"device": "cpu", "name": "Processor (8 cores, x86_64)", "memory": 32 << 30})
TOLD = Estimated(fits=True, device="RTX 4070", memory_mb=3100.0, capacity_mb=12000.0, size=256, batch=8,
                 seconds_per_step=0.5, images_per_second=16.0, seconds=3600.0, steps=7200)  # fmt: skip


@pytest.fixture
def picker(qtbot: QtBot, context: Context) -> DevicePicker:
    remember((CARD, WRONG, PROCESSOR))
    made = DevicePicker(context)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.choice.count() == 4)
    return made


def test_devices_are_offered_by_name_with_their_memory(picker: DevicePicker) -> None:
    choice = picker.choice
    names = [choice.itemText(at) for at in range(choice.count())]
    assert names == ["The best that is here", "GeForce RTX 4070, 12 GB", "GeForce GTX 970, 12 GB (failed its test)",
                     "Processor (8 cores, x86_64), 32 GB"]  # fmt: skip
    model = choice.model()
    assert isinstance(model, QStandardItemModel)
    assert [model.item(at).isEnabled() for at in range(4)] == [True, True, False, True]
    assert choice.itemData(2, Qt.ItemDataRole.ToolTipRole) == "In fp32 off."
    assert "GeForce GTX 970 is left out: In fp32 off." in picker.words.text() and choice.accessibleName()


def test_what_is_chosen_is_remembered(qtbot: QtBot, picker: DevicePicker, context: Context) -> None:
    with qtbot.waitSignal(context.device_changed):
        picker.choice.setCurrentIndex(3)
    assert context.device == "cpu" and context.remembered.text("device") == "cpu"
    picker.show_devices(())
    assert picker.choice.currentData() == "cpu" and "Test this computer" in picker.words.text()
    context.use_device("cuda:3")
    picker.show_devices((PROCESSOR,))
    assert picker.choice.currentText() == "cuda:3 (not found)"


def test_the_sidebar_shows_what_is_chosen(home: Path) -> None:
    assert look_at_device("cpu").name.startswith("Processor")
    remember((CARD.model_copy(update={"right": False}),))
    assert look_at_device().name.startswith("Processor")  # auto passes over it


@pytest.fixture
def asked(context: Context, monkeypatch: pytest.MonkeyPatch) -> list[EstimateSpec]:
    """What a worker is asked; it is never started."""
    found: list[EstimateSpec] = []
    monkeypatch.setattr(Estimator, "wish", WISH)
    monkeypatch.setattr(estimator, "PATIENCE", 0)
    monkeypatch.setattr("gantool.app.jobwatch.JobWatch.start", lambda watch, spec: found.append(spec))
    return found


def test_a_worker_is_asked_once_for_each_wish(qtbot: QtBot, context: Context, asked: list[EstimateSpec]) -> None:
    made = Estimator(context, context)
    made._timer.setInterval(0)
    first = TrainSpec(family="pix2pix", paths=(Path("/a"),))
    other = first.model_copy(update={"settings": {"batch": 8}})
    made.wish(first, stage.report(problems=False))
    made.wish(other, stage.report(problems=False))  # before the first was asked
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked[0].train == other and made.told is None
    with qtbot.waitSignal(made.estimated):
        made._on_ended(Outcome("done", result=TOLD.model_dump(mode="json", exclude={"event", "time"})))
    assert made.told is not None and made.told.memory_mb == 3100.0
    made.wish(other.model_copy(update={"seed": 3}), stage.report(problems=False))
    assert made.told is not None
    made.wish(first, stage.report(problems=False))
    assert made.told is None
    made.wish(other, stage.report(problems=False))
    assert made.told is not None  # it is known already
    made.end()
    assert made.told is None and not made._timer.isActive()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "needs 3.1 of 12 GB on RTX 4070"),
        ({"parts": 4}, "needs 3.1 of 12 GB on RTX 4070 · each batch of 8 in 4 parts"),
        ({"fits": False}, "does not fit on RTX 4070"),
    ],
)
def test_the_footer_says_what_it_needs(qtbot: QtBot, context: Context, changes: dict[str, Any], words: str) -> None:
    footer = ReportFooter(context)
    qtbot.addWidget(footer)
    footer.explain("", 60.0, 0, 900.0, TOLD.model_copy(update=changes))
    assert words in footer.ready.text()


def test_a_training_that_does_not_fit_is_told_with_what_would(
    window: Window, tmp_path: Path, asked: list[EstimateSpec], qtbot: QtBot
) -> None:
    with_families(window)
    page: Any = window.page
    view = page.report
    view._paths = (stage.pair_folder(tmp_path / "hills"),)
    page._stack.setCurrentWidget(view)
    view.footer.save_in(tmp_path / "runs" / "hills")
    window.context.use_device("cpu")
    view.show_found(stage.found(tmp_path / "pictures"))
    view.start.estimator._timer.setInterval(0)
    view.start.estimator._timer.start()
    qtbot.waitUntil(lambda: bool(asked))
    assert asked[-1].train.device == "cpu" and asked[-1].report is not None and "--device cpu" in view.command()
    told = TOLD.model_copy(update={"fits": False, "size_that_fits": 192, "memory_mb": 14_000.0})
    view.start.estimator._on_ended(Outcome("done", result=told.model_dump(mode="json", exclude={"event", "time"})))
    assert view.choices.too_large.isVisible() and "does not fit" in view.footer.ready.text()
    assert "A size of 192 px would fit" in words(view.choices.too_large)
    view.start.estimator._known.clear()
    view.choices.form.set_value("size", 192)
    qtbot.waitUntil(lambda: asked[-1].train.settings.get("size") == 192)
    view.start.estimator._on_ended(Outcome("done", result=TOLD.model_dump(mode="json", exclude={"event", "time"})))
    assert not view.choices.too_large.isVisible() and "needs 3.1 of 12 GB" in view.footer.ready.text()
    assert "a step tried at 256 px" in view.choices.time.estimate.text()
