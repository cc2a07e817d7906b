"""What the colours of label maps are called, in the person's language.

Classes without names of their own are named after their colours in English (`gantool.data.colors`), on cards too.
"""

from PySide6.QtCore import QCoreApplication

from gantool.app.words import later

COLORS = (
    later("black"),
    later("dark grey"),
    later("grey"),
    later("light grey"),
    later("white"),
    later("dark red"),
    later("red"),
    later("coral"),
    later("pink"),
    later("hot pink"),
    later("crimson"),
    later("brown"),
    later("dark brown"),
    later("tan"),
    later("beige"),
    later("orange-red"),
    later("orange"),
    later("gold"),
    later("yellow"),
    later("pale yellow"),
    later("olive"),
    later("yellow-green"),
    later("lime green"),
    later("green"),
    later("dark green"),
    later("moss green"),
    later("pale green"),
    later("sea green"),
    later("teal"),
    later("turquoise"),
    later("cyan"),
    later("pale blue"),
    later("sky blue"),
    later("light blue"),
    later("azure"),
    later("blue"),
    later("royal blue"),
    later("medium blue"),
    later("dark blue"),
    later("navy"),
    later("steel blue"),
    later("slate"),
    later("indigo"),
    later("violet"),
    later("purple"),
    later("magenta"),
    later("lilac"),
    later("plum"),
)


def class_named(name: str) -> str:
    """The name of a class translated, where it is that of a colour ("dark blue", "green 2"); else as it is."""
    color, space, number = name.rpartition(" ")
    if not number.isdecimal():
        color, space, number = name, "", ""
    return f"{QCoreApplication.translate('gantool', color)}{space}{number}" if color in COLORS else name
