"""Work in slices: as much at a time as a slice holds, the rest between events, and what comes anew takes its place."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gantool.app.slices import Slices


def test_a_slice_is_short_and_all_is_done(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gantool.app.slices.SLICE", 0.0)
    holder, done = QObject(), []
    slices = Slices(holder)
    with qtbot.waitSignal(slices.finished):
        slices.begin(done.append(each) for each in range(5))
        assert done == [0] and slices.busy
    assert done == [0, 1, 2, 3, 4] and not slices.busy


def test_new_work_takes_the_place_of_old(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    holder, done = QObject(), []
    slices = Slices(holder)
    slices.finished.connect(lambda: done.append(-1))
    monkeypatch.setattr("gantool.app.slices.SLICE", 0.0)
    slices.begin(done.append(each) for each in range(5))
    monkeypatch.setattr("gantool.app.slices.SLICE", 10.0)
    slices.begin(done.append(each) for each in (7, 8))
    slices.stop()
    qapp.processEvents()
    assert done == [0, 7, 8, -1]
