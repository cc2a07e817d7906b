"""What the desktop shows outside the window: a bar at the icon in the dock or taskbar, and notifications.

Qt has a number at the icon (`setBadgeNumber`) and messages of a tray icon, and no more. On Linux the rest goes over
the session's bus: `com.canonical.Unity.LauncherEntry`, which Plasma, the Ubuntu dock and Dash to Dock draw, and the
notifications of `org.freedesktop.portal`, for desktops without a tray. Elsewhere nothing is sent: the window's title
carries the share, which every taskbar shows.
"""

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

ENTRY = "com.canonical.Unity.LauncherEntry"
PORTAL = "org.freedesktop.portal"


class Launcher:
    """gantool's icon on the desktop; `bus` is the session's, looked for when it is first needed."""

    def __init__(self, bus: "QDBusConnection | None" = None) -> None:
        self._bus = bus
        self._shown: dict[str, Any] = {}

    def show(self, share: float | None, *, urgent: bool = False) -> None:
        """A bar of this length, 0..1, or none; `urgent`: the icon asks for a look. The same again is not sent."""
        seen: dict[str, Any] = {"progress": round(share or 0.0, 2), "progress-visible": share is not None}
        seen["urgent"] = urgent
        if seen == self._shown or (not self._shown and share is None and not urgent):
            return
        self._shown = seen
        bus = self._session()
        if bus is not None:
            from PySide6.QtDBus import QDBusMessage

            told = QDBusMessage.createSignal("/", ENTRY, "Update")
            told.setArguments([f"application://{QGuiApplication.desktopFileName() or 'gantool'}.desktop", seen])
            bus.send(told)

    def notify(self, title: str, body: str) -> bool:
        """Tell the person through the desktop; False where there is nobody to pass it on."""
        bus = self._session()
        if bus is None:
            return False
        from PySide6.QtDBus import QDBusMessage

        call = QDBusMessage.createMethodCall(
            f"{PORTAL}.Desktop", "/org/freedesktop/portal/desktop", f"{PORTAL}.Notification", "AddNotification"
        )
        call.setArguments(["gantool-job", {"title": title, "body": body}])
        return bool(bus.send(call))

    def _session(self) -> "QDBusConnection | None":
        if self._bus is None and sys.platform == "linux":
            from PySide6.QtDBus import QDBusConnection  # only Linux needs it, and it takes some milliseconds

            self._bus = QDBusConnection.sessionBus()
        return self._bus if self._bus is not None and self._bus.isConnected() else None
