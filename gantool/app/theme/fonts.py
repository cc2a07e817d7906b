"""Sizes of type, in points that follow the person's own font setting."""

import os
import sys

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

BASE = 13.0  # px of the main text at usual settings


def scale() -> float:
    """How much larger or smaller than usual the person has set the interface font."""
    if QGuiApplication.platformName() in ("offscreen", "minimal", "vnc"):
        return 1.0
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    if points <= 0:
        return 1.0
    return max(0.75, min(2.0, points / _usual_points()))


def points(pixels: float) -> float:
    """The size in points that shows as `pixels` device-independent pixels at the usual font setting."""
    screen = QGuiApplication.primaryScreen()
    per_inch = screen.logicalDotsPerInch() if screen else 96.0
    if sys.platform != "darwin":
        per_inch = 96.0  # a higher logical density is the person's wish for larger type: let it act
    return round(pixels * 72.0 / per_inch * scale(), 2)


def interface() -> QFont:
    """The system's interface font at our main size, with figures that keep their width."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in ("", "Sans", "Sans Serif", "DejaVu Sans", "sans-serif") and "Inter" in QFontDatabase.families():
        font = QFont("Inter")  # where the system names no interface font of its own
    font.setPointSizeF(points(BASE))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if hasattr(font, "setFeature"):  # Qt 6.7
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def sized(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The interface font for custom painting."""
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(points(pixels))
    font.setWeight(weight)
    return font


def _usual_points() -> float:
    if sys.platform == "win32":
        return 9.0
    if sys.platform == "darwin":
        return 13.0
    desktop = os.environ.get("XDG_CURRENT_DESKTOP", "").lower()
    if "kde" in desktop:
        return 10.0
    return 11.0 if desktop else 9.0  # GNOME and its relatives; a bare X server
