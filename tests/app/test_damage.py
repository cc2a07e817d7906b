"""The editor of the damage that an enlarger mends: ranges by the schema, a preview that follows them."""

from pathlib import Path
from typing import Any

import pytest
from gantool_srgan.family import SRGAN
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import stage
from gantool.app.context import Context
from gantool.app.pages.choice_damage import DamageChoice, DamageEditor
from gantool.app.pages.damage_settings import KIND, damages
from gantool.app.widgets.boxes import Scroll
from gantool.app.widgets.button import Button
from gantool.app.widgets.form import SettingsForm
from gantool.app.widgets.rangeslider import RangeSlider
from gantool.app.widgets.slider import Slider

SCHEMA: dict[str, Any] = SRGAN.config.model_json_schema()


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    place = Scroll(widget)  # as in the report, where it may grow
    qtbot.addWidget(place)
    place.resize(400, 700)
    place.show()
    return place


@pytest.fixture
def form(qtbot: QtBot) -> SettingsForm:
    made = SettingsForm()
    qtbot.addWidget(made)
    made.show_schema(SCHEMA, {}, {})
    return made


def test_every_range_of_the_damage_can_be_edited() -> None:
    groups = damages(SCHEMA)
    assert list(groups) == ["First round", "Kinds", "Second round", "End"]
    named = [name for group in groups.values() for each in group for name in each.names]
    wanted = {name for name, given in SCHEMA["properties"].items() if given.get("section") == "Degradation"}
    assert sorted(named) == sorted(wanted - {KIND})
    kinds = {each.names[0]: each.kind for group in groups.values() for each in group}
    assert kinds["noise_from"] == "range" and kinds["sinc_last"] == "share" and kinds["second"] == "switch"
    assert damages({"properties": {"size": {"type": "integer", "default": 1}}}) == {}


def test_a_range_is_dragged_typed_and_moved_by_keys_and_never_turns_around(qtbot: QtBot) -> None:
    slider = RangeSlider("Noise", 0.0, 100.0, (1.0, 30.0), step=1.0)
    place = shown(qtbot, slider)
    place.resize(400, 60)
    taken: list[tuple[float, float]] = []
    slider.range_changed.connect(lambda low, high: taken.append((low, high)))
    track = slider.track
    at = QPoint(round(track._handle_x(1)), track.height() // 2)
    qtbot.mousePress(track, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(track, QPoint(track.width() - 1, at.y()))
    qtbot.mouseRelease(track, Qt.MouseButton.LeftButton, pos=QPoint(track.width() - 1, at.y()))
    assert slider.value == (1.0, 100.0) and taken[-1] == slider.value
    track.setFocus()
    qtbot.keyClick(track, Qt.Key.Key_Space)
    for _ in range(20):
        qtbot.keyClick(track, Qt.Key.Key_PageUp)
    assert slider.value == (100.0, 100.0), "the lesser end stops at the greater one"
    for end, text, then in ((1, "40", (40.0, 40.0)), (0, "5", (5.0, 40.0)), (0, "much", (5.0, 40.0))):
        slider.ends[end].setText(text)
        slider.ends[end].editingFinished.emit()
        assert slider.value == then
    track.reset_wished.emit()
    assert slider.value == (1.0, 30.0)


def test_the_editor_changes_the_settings_of_the_run_and_takes_them_back(
    qtbot: QtBot, context: Context, form: SettingsForm
) -> None:
    editor = DamageEditor(context, form, Button("Back"))
    choice = DamageChoice(form)
    places = shown(qtbot, editor), shown(qtbot, choice)
    choice.show_kinds()
    editor.show_settings("srgan", "quick")
    assert all(place.isVisible() for place in places)
    assert not editor._ranges.isVisible() and not editor.reset.isEnabled()
    editor.kinds.setCurrentIndex(editor.kinds.findData("real"))
    editor.show_settings("srgan", "quick")
    choice.show_value()
    assert editor._ranges.isVisible() and form.changes == {KIND: "real"} and choice.kinds.currentData() == "real"
    noise = editor._controls["noise_from", "noise_to"]
    ringing = editor._controls["sinc",]
    assert isinstance(noise, RangeSlider) and isinstance(ringing, Slider)
    noise.ends[1].setText("60")
    noise.ends[1].editingFinished.emit()
    ringing.track.moved.emit(0.5)
    assert form.changes == {KIND: "real", "noise_to": 60.0, "sinc": 0.5}
    assert SRGAN.config.checked(form.changes)
    editor.show_settings("srgan", "quick")
    editor.reset.click()
    editor.show_settings("srgan", "quick")
    assert form.changes == {} and noise.value == (1.0, 30.0) and not editor._ranges.isVisible()


def test_the_preview_is_drawn_anew_by_one_worker_while_settings_change(
    qtbot: QtBot, context: Context, form: SettingsForm, tmp_path: Path
) -> None:
    folder = stage.photo_folder(tmp_path / "photos", 2)
    editor = DamageEditor(context, form, Button("Back"))
    place = shown(qtbot, editor)
    editor.show_pictures(tuple(sorted(folder.iterdir())))
    preview = editor.preview
    editor.show_settings("srgan", "quick")
    qtbot.waitUntil(lambda: not preview.box._image.isNull(), timeout=120_000)
    first, worker = preview.box._image, preview._watch.folder
    assert first.height() == 2 * 160 and first.width() == 3 * 160
    form.set_values({KIND: "real", "noise_from": 80.0, "noise_to": 90.0})
    editor.show_settings("srgan", "quick")
    qtbot.waitUntil(lambda: preview.box._image is not first and preview._drawn == preview._number, timeout=60_000)
    assert preview._watch.folder == worker
    form.set_values({"generalised": 0.9, "plateau": 0.9})
    editor.show_settings("srgan", "quick")
    qtbot.waitUntil(lambda: "more than 1" in preview._note.text(), timeout=60_000)
    place.hide()
    preview.forget()
    assert preview.box._image.isNull()
