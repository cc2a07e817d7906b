"""The preview of augmentation in the report: one job for all pipes, then before and after at once for each choice."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import stage
from gantool.app.context import Context
from gantool.app.pages.augment_preview import AugmentPreview, varied_samples
from gantool.app.widgets.boxes import Scroll
from gantool.app.widgets.picture import PictureBox


@pytest.fixture
def pairs(tmp_path: Path) -> tuple[tuple[Path, ...], ...]:
    made = []
    for seed in range(2):
        files = tmp_path / f"{seed}-a.png", tmp_path / f"{seed}-b.png"
        for path, picture in zip(files, stage.drawn(seed, 48), strict=True):
            picture.save(path)
        made.append(files)
    return tuple(made)


def images(panel: AugmentPreview) -> list[Any]:
    return [box._image for box in panel.findChildren(PictureBox)]


def test_one_job_shows_every_pipe_and_p(qtbot: QtBot, context: Context, pairs: tuple[tuple[Path, ...], ...]) -> None:
    panel = AugmentPreview(context, pairs, "bgc")
    panel._color_on = (False, True)
    place = Scroll(panel)  # as in the report, where it may grow
    qtbot.addWidget(place)
    place.resize(400, 600)
    place.show()
    assert not panel.often.isVisible()
    qtbot.mouseClick(panel.preview, Qt.MouseButton.LeftButton)
    assert not panel.preview.isEnabled() and "being drawn" in panel.preview.toolTip()
    qtbot.waitUntil(lambda: len(images(panel)) == 4, timeout=60_000)
    half = images(panel)
    assert half[0].width() == 2 * half[0].height()  # a pair beside the same pair changed
    qtbot.mouseClick(panel.often.button("0.8"), Qt.MouseButton.LeftButton)
    assert images(panel)[0::2] == half[0::2] and images(panel)[1::2] != half[1::2]
    panel.show_pipe("color")
    before, after = images(panel)[:2]
    assert before.copy(0, 0, 128, 128) == after.copy(0, 0, 128, 128)  # the label map
    panel.show_pipe("diffaugment")
    assert not panel.often.isVisible() and "always" in panel._note.text()
    panel.show_pipe("none")
    assert not panel.isVisible()
    panel.forget()
    assert not images(panel) or not panel._strips


def test_without_pictures_it_says_why_not(qtbot: QtBot, context: Context) -> None:
    panel = AugmentPreview(context)
    qtbot.addWidget(panel)
    panel.show_samples((), (True,))
    assert not panel.preview.isEnabled() and "looked at" in panel.preview.toolTip()


def test_label_maps_are_not_coloured_whichever_side_they_are(tmp_path: Path) -> None:
    found = stage.found(tmp_path, 3)
    samples, color_on = varied_samples(found, turned=False)
    other, other_on = varied_samples(found, turned=True)
    assert color_on == (False, True)
    assert other_on == (True, True)
    assert [tuple(reversed(each)) for each in other] == list(samples)
