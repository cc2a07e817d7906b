"""The single-letter keys of Paint; they act only while the canvas or the result has the focus."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gantool.app.paint.toolrail import tool_table
from gantool.app.words import tr

if TYPE_CHECKING:
    from gantool.app.pages.paint import PaintPage


def key_table() -> list[tuple[str, str]]:
    """(keys, what they do) for the sheet of keys."""
    tools = [(key, title) for _, _, title, key in tool_table()]
    threes = [tools[at : at + 3] for at in range(0, len(tools), 3)]
    return [
        *(("  ".join(key for key, _ in three), ", ".join(title for _, title in three)) for three in threes),
        (tr("1 … 9, 0"), tr("Choose a class")),
        ("[  ]", tr("Smaller, larger brush; with Shift ten times")),
        ("Ctrl", tr("Hold to pick a colour")),
        ("Shift", tr("Straight on from where the last stroke ended")),
        (tr("Shift+Space"), tr("Turn the canvas by dragging")),
        ("H", tr("Mirror canvas and result")),
        ("N", tr("Roll new variations")),
        (",  .", tr("Step through the variations")),
        ("Ctrl+Z  Ctrl+Shift+Z", tr("Undo, redo")),
        ("Ctrl+S", tr("Save")),
        ("Ctrl+C", tr("Copy the result")),
        ("Del", tr("Erase what is selected")),
    ]


def act(page: "PaintPage", event: QKeyEvent) -> bool:
    """Do what the key says; whether it says anything."""
    key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
    if held & ~Qt.KeyboardModifier.ShiftModifier:
        return False
    text = event.text()
    if key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BraceLeft):
        page.options.resize(-10 if shift else -1)
    elif key in (Qt.Key.Key_BracketRight, Qt.Key.Key_BraceRight):
        page.options.resize(10 if shift else 1)
    elif text.isdecimal() and not shift:
        return page.classes.choose(int(text))
    elif shift:
        return False
    elif key == Qt.Key.Key_H:
        page.viewport.mirror()
    elif key == Qt.Key.Key_N:
        page.variations.roll()
    elif key in (Qt.Key.Key_Comma, Qt.Key.Key_Period):
        page.variations.step(1 if key == Qt.Key.Key_Period else -1)
    elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
        page.drawing.erase_selection()
    else:
        name = next((name for name, _, _, letter in tool_table() if text.upper() == letter), None)
        if name is None:
            return False
        page.options.take(name)
    return True
