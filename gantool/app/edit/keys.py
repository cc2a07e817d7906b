"""The single-letter keys of Edit; they act only while the picture has the focus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gantool.app.edit.rail import tool_table
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.app.pages.edit import EditPage


def key_table() -> list[tuple[str, str]]:
    """(keys, what they do) for the sheet of keys."""
    return [
        ("D  M  R", tr("Drag points, draw an area, a rectangle")),
        ("Enter  Del", tr("Set a point, take the current one away")),
        (tr("Arrow keys"), tr("Move its target; with Shift ten times")),
        ("G  S", tr("Move the points, before and after")),
        ("N  F", tr("Other seeds, other fine detail")),
        ("F2", tr("Name the slider")),
    ]


def act(page: "EditPage", event: QKeyEvent) -> bool:
    """Do what the key says; whether it says anything."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return False
    buttons = {
        Qt.Key.Key_G: page.stage.move_points,
        Qt.Key.Key_S: page.rail.split,
        Qt.Key.Key_N: page.explore.seeds.new,
        Qt.Key.Key_F: page.explore.noise_dice,
    }
    if (button := buttons.get(Qt.Key(event.key()))) is not None:
        button.click()
        return True
    name = next((name for name, _, _, letter in tool_table() if event.text().upper() == letter), None)
    if name is not None:
        page.rail.take(name)
    return name is not None
