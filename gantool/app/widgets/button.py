"""Buttons: accent, secondary, quiet, link, danger, and those that are an icon alone."""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton

from gantool.app.theme.icons import icon
from gantool.app.widgets.label import set_property
from gantool.app.words import keys, tr

Role = Literal["", "accent", "quiet", "link", "danger", "tool", "icon", "crumb", "recent"]
GAP = 5  # px between icon and text beyond the style's own
_TOKENS = {"accent": "on_accent", "quiet": "text2", "link": "accent_text", "danger": "danger"}


class Button(QPushButton):
    """A button of the style sheet whose icon follows the theme.

    `explain` sets why it cannot be pressed now; an empty reason makes it usable again.
    """

    def __init__(
        self,
        text: str = "",
        role: Role = "",
        icon_name: str = "",
        *,
        size: Literal["", "small", "large"] = "",
        tip: str = "",
        key: str = "",
    ) -> None:
        super().__init__(text)
        self._role, self._icon_name, self._key = role, icon_name, key
        self._tip = tip
        if role:
            self.setProperty("role", role)
        if size:
            self.setProperty("scale", size)  # "size" is a property every widget has
        self.setCursor(Qt.CursorShape.PointingHandCursor if role == "link" else Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        self._side = 16 if size == "small" else 18
        self.setIconSize(QSize(self._side + (GAP if text else 0), self._side))
        if not text:
            self.setAccessibleName(tip)
        self.explain("")
        self._draw_icon()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._draw_icon()

    def restyle(self, role: Role) -> None:
        """Become another kind of button: the accent moves to what is to be done next."""
        if role != self._role:
            self._role = role
            set_property(self, "role", role)
            self._draw_icon()

    def retip(self, tip: str) -> None:
        """Do something else now, which `tip` says."""
        self._tip = tip
        if not self.text():
            self.setAccessibleName(tip)
        self.explain("")

    def explain(self, reason: str) -> None:
        """Cannot be pressed for this `reason`; with an empty one it can."""
        self.setEnabled(not reason)
        tip = reason or self._tip
        if self._key and not reason:
            tip = f"{tip or self.text()}  ({keys(self._key)})"
        self.setToolTip(tip)
        self.setAccessibleDescription(tr("Not now: {reason}", reason=reason) if reason else "")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.EnabledChange):
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon_name:
            token = _TOKENS.get(self._role, "text")
            if self._role in ("icon", "tool") and not self.isEnabled():
                token = "outline"
            self.setIcon(icon(self._icon_name, token, self._side, GAP if self.text() else 0))
