"""The theme of a running window: which table of colours holds, and putting it on."""

import weakref
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gantool.app.theme import fonts
from gantool.app.theme.style import sheet
from gantool.app.theme.tokens import DARK, LIGHT, Tokens

Mode = Literal["system", "light", "dark"]
_PROPERTY = "gantool_theme"


class Theme(QObject):
    """The colours in force.

    Signals:
        changed: another table of colours is in force; widgets get a StyleChange as well.
    """

    changed = Signal()

    def __init__(self, application: QApplication, mode: Mode) -> None:
        super().__init__(application)
        self._application = application
        self._mode: Mode = mode
        self._tokens: Tokens | None = None
        self._dressed: weakref.WeakSet[QWidget] = weakref.WeakSet()
        application.setProperty(_PROPERTY, self)
        application.setStyle("Fusion")
        application.setFont(fonts.interface())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._put_on()

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def tokens(self) -> Tokens:
        return self._tokens or DARK

    def set_mode(self, mode: Mode) -> None:
        """Change to light, dark, or whatever the system says."""
        self._mode = mode
        self._put_on()

    def dress(self, window: QWidget) -> None:
        """Give a window the style sheet, now and at every change.

        It hangs on the window, not on the application: with a sheet on the application Qt polishes a widget anew each
        time a part of a page gets a parent, which made a page's first show five times as long.
        """
        self._dressed.add(window)
        window.setStyleSheet(sheet(self.tokens, fonts.points))

    def _on_color_scheme_changed(self) -> None:
        if self._mode == "system":
            self._put_on()

    def _put_on(self) -> None:
        tokens = {"light": LIGHT, "dark": DARK}.get(self._mode) or _of_system()
        if tokens is self._tokens:
            return
        self._tokens = tokens
        self._application.setPalette(palette(tokens))
        for window in [each for each in self._dressed if isValid(each)]:
            window.setStyleSheet(sheet(tokens, fonts.points))
        self.changed.emit()


def tokens() -> Tokens:
    """The colours in force, for custom painting."""
    application = QApplication.instance()
    theme = application.property(_PROPERTY) if application else None
    return theme.tokens if isinstance(theme, Theme) else DARK


def color(name: str, alpha: float = 1.0) -> QColor:
    """The token `name` as a colour for a painter."""
    made = QColor(getattr(tokens(), name))
    made.setAlphaF(alpha)
    return made


def palette(t: Tokens) -> QPalette:
    """An explicit palette: offscreen and on bare X11 nothing else tells Qt about dark and light."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, value in (
        (roles.Window, t.window),
        (roles.WindowText, t.text),
        (roles.Base, t.surface),
        (roles.AlternateBase, t.raised),
        (roles.Text, t.text),
        (roles.PlaceholderText, t.text3),
        (roles.Button, t.button),
        (roles.ButtonText, t.text),
        (roles.BrightText, t.danger),
        (roles.Highlight, t.accent),
        (roles.HighlightedText, t.on_accent),
        (roles.Link, t.accent_text),
        (roles.ToolTipBase, t.raised),
        (roles.ToolTipText, t.text),
        (roles.Accent, t.accent),
        (roles.Light, t.hover),
        (roles.Midlight, t.hover),
        (roles.Mid, t.border),
        (roles.Dark, t.outline),
        (roles.Shadow, t.canvas),
    ):
        made.setColor(role, QColor(value))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.text3))
    return made


def _of_system() -> Tokens:
    scheme = QGuiApplication.styleHints().colorScheme()
    return LIGHT if scheme == Qt.ColorScheme.Light else DARK
