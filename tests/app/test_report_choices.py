"""Train's report, the right side: family, budget, recipe, variation and all settings make the run's spec."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app import stage
from app.families import with_families
from gantool.api.report import FamilyFit, Suggestion
from gantool.app.frame.window import Window

LEFT = Qt.MouseButton.LeftButton


# -- how to learn


def test_families_have_reasons_and_unsuitable_ones_cannot_be_taken(report: Any, qtbot: QtBot) -> None:
    families = report.choices.families.rows
    assert families.current == "pix2pix"
    other = families.row("mean-colour")
    assert not other.radio.isEnabled()
    qtbot.mouseClick(other, LEFT)
    assert families.current == "pix2pix"


def test_the_suggestion_is_taken_with_its_reasons(report: Any, window: Window, tmp_path: Path) -> None:
    with_families(window)
    wished = Suggestion(
        family="mean-colour",
        preset="good",
        recipe="grey",
        augment="bg",
        reasons={"family": "It is plain.", "augment": "There are few."},
    )
    found = stage.found(tmp_path / "more", 5, single=True, problems=False)
    fits = tuple(FamilyFit(family=each, score=0.5, reason="Yes.") for each in ("pix2pix", "mean-colour"))
    report.show_found(replace(found, report=found.report.model_copy(update={"suggestion": wished, "fits": fits})))
    spec = report.spec()
    assert (spec.family, spec.preset, spec.recipe, spec.settings) == ("mean-colour", "good", "grey", {"augment": "bg"})
    assert report.choices.vary.switch.isChecked() and report.choices.vary._text.text() == "There are few."


def test_budget_and_settings_make_the_spec(report: Any, qtbot: QtBot) -> None:
    assert report.spec().preset == "quick"
    qtbot.mouseClick(report.choices.time.budgets.button("good"), LEFT)
    assert report.spec().preset == "good"
    field = report.choices.form.field("lr_g")
    field.control.setText("")
    qtbot.keyClicks(field.control, "1e-3")
    assert report.spec().settings == {"lr_g": 1e-3}
    assert field.label.text().startswith("•")
    field.reset.click()
    assert report.spec().settings == {}


def test_settings_step_by_factors_and_are_all_reset(report: Any, qtbot: QtBot) -> None:
    report.choices.open_settings()
    form = report.choices.form
    qtbot.keyClick(form.field("lr_g").control, Qt.Key.Key_Up)
    qtbot.keyClick(form.field("size").control, Qt.Key.Key_Down)
    assert report.spec().settings == {"lr_g": 2.5e-4, "size": 127}
    qtbot.mouseClick(form.reset_all, LEFT)
    assert report.spec().settings == {} and form.field("size").control.text() == "128"


def test_a_wrong_setting_stops_the_start_in_words(report: Any, qtbot: QtBot) -> None:
    report.choices.open_settings()
    control = report.choices.form.field("size").control
    control.setText("")
    qtbot.keyClicks(control, "8")
    assert not report.start_button().isEnabled()
    assert report.start_button().toolTip() == "Picture size must be at least 16."
    control.setText("")
    qtbot.keyClicks(control, "64")
    assert report.start_button().isEnabled()


def test_settings_are_searched_and_experts_see_more(report: Any, qtbot: QtBot) -> None:
    qtbot.keyClick(report, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    form = report.choices.form
    assert not form.field("size").control.isHidden() and form.field("lr_g").control.isHidden()
    qtbot.keyClick(report, Qt.Key.Key_Escape)
    assert report.choices.stack.currentIndex() == 0
    report.choices.open_settings()
    qtbot.mouseClick(form.expert, LEFT)
    assert not form.field("lr_g").control.isHidden()
    qtbot.keyClicks(form.search, "mirror")
    assert not form.field("flip").control.isHidden() and form.field("lr_g").control.isHidden()


def test_settings_are_made_in_slices_when_they_are_wanted(
    report: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gantool.app.slices.SLICE", 0.0)
    form = report.choices.form
    report.choices.open_settings()
    assert 0 < len(form._fields) < form.count
    qtbot.waitUntil(lambda: not form._making.busy)
    basic = set(form._fields)
    assert "size" in basic and "lr_g" not in basic
    form.set_value("lr_g", 1e-3)  # what differs from the preset is shown to everybody
    qtbot.waitUntil(lambda: set(form._fields) == basic | {"lr_g"})
    qtbot.mouseClick(form.expert, LEFT)
    qtbot.waitUntil(lambda: len(form._fields) == form.count)
    qtbot.waitUntil(lambda: not form._making.busy)
    chain = [form.reset_all]
    while len(chain) <= 2 * form.count:
        chain.append(chain[-1].nextInFocusChain())
    controls = {field.control for field in form._fields.values()}
    places = [each.mapTo(form, QPoint(0, 0)).y() for each in chain if each in controls]
    assert len(places) == form.count and places == sorted(places)


def test_vary_pictures_is_a_setting(report: Any, qtbot: QtBot) -> None:
    qtbot.mouseClick(report.choices.vary.switch, LEFT)
    assert report.spec().settings == {"augment": "bgc"}
    report.choices.form.set_value("augment", "none")
    assert not report.choices.vary.switch.isChecked() and report.spec().settings == {}


def test_pairs_may_take_a_recipe_and_single_pictures_must(report: Any, tmp_path: Path) -> None:
    recipes = report.choices.input.recipes
    assert report.spec().recipe is None and "label map" in recipes.currentText()
    recipes.setCurrentIndex(recipes.findData("grey"))
    assert report.spec().recipe == "grey"
    report.show_found(stage.found(tmp_path / "more", 3, single=True, problems=False))
    assert report.spec().recipe == "sketch" and recipes.findData("") == -1


def test_what_earlier_runs_did_makes_the_estimate(report: Any, qtbot: QtBot, home: Path) -> None:
    run = stage.run_folder(home / "runs" / "before", at=200, side=16)
    spec = json.loads((run.path / "run.json").read_bytes())
    spec["choices"] = {"config": {"size": 128}, "device": "cpu"}
    (run.path / "run.json").write_text(json.dumps(spec))
    report.choices.show_waiting()
    report.choices.show_found(report._found, False)
    estimate = report.choices.time.estimate
    qtbot.waitUntil(lambda: "61.4 a second" in estimate.text())
    assert "About 18,400 pictures on this machine, each of the 80 about 230 times" in estimate.text()
    assert "needs about 3.2 GB" in report.footer.ready.text()
