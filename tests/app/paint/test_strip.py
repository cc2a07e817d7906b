"""The strip of variations where there are more than fit."""

import itertools
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from app import stage
from app.paint.test_page import PATIENCE, cold  # noqa: F401  # a fixture
from gantool.api import Control
from gantool.app.frame.window import Window


def test_many_styles_go_along_and_never_over_each_other(
    cold: Any, window: Window, qtbot: QtBot  # noqa: F811  # a fixture
) -> None:
    assert not cold.variations.before.isVisible() and not cold.variations.after.isVisible()
    names = tuple(f"style {at}" for at in range(12))
    style = Control(name="style", title="Style", help="Which.", kind="choice", default=names[0], choices=names)
    stage.model("styled", controls=(style,))
    window.context.catalogue.load_models(anew=True)
    found = lambda: cold.models.findText("styled", Qt.MatchFlag.MatchStartsWith)  # noqa: E731  # asked in one line, twice
    qtbot.waitUntil(lambda: found() >= 0, timeout=PATIENCE)
    window.resize(1024, 700)
    cold.models.setCurrentIndex(found())
    strip = cold.variations.strip
    qtbot.waitUntil(lambda: len(cold.variations.tiles) == 12 and strip.more_after)
    tiles = cold.variations.tiles
    qtbot.waitUntil(lambda: strip.height() == tiles[0].height())
    assert window.minimumSizeHint().width() <= 1024
    assert all(one.geometry().right() < other.x() for one, other in itertools.pairwise(tiles))
    assert cold.variations.after.isVisible() and not cold.variations.before.isEnabled()

    def seen(at: int) -> bool:
        place = QRect(tiles[at].mapTo(strip, QPoint()), tiles[at].size())
        return bool(strip.rect().contains(place))

    assert seen(0) and not seen(11)
    cold.variations.step(-1)  # from the first to the last
    assert tiles[11].isChecked() and seen(11) and not seen(0) and not strip.more_after
    qtbot.mouseClick(cold.variations.before, Qt.MouseButton.LeftButton)
    assert not seen(11)
