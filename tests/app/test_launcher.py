"""The bar at the icon: what goes over the bus of the session, heard by a listener on a bus of our own."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from gantool.app.launcher import ENTRY, Launcher

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("dbus-daemon") or not shutil.which("dbus-monitor"),
    reason="the bus of the session is one of Linux, and its daemon is not installed here",
)


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """The address of a bus of this test's own."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:path={tmp_path / 'bus'}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def test_the_bar_is_sent_once_for_each_hundredth(qapp: QApplication, bus: str) -> None:
    from PySide6.QtDBus import QDBusConnection

    listen = ["dbus-monitor", "--address", bus, "--profile", f"interface='{ENTRY}'"]
    with subprocess.Popen(listen, stdout=subprocess.PIPE, text=True) as listener:
        assert listener.stdout is not None
        heard = iter(listener.stdout.readline, "")
        next(line for line in heard if "NameLost" in line)  # it listens from now on
        launcher = Launcher(QDBusConnection.connectToBus(bus, "test of the launcher"))
        for share in (None, 0.501, 0.5012, 0.52, None, None):
            launcher.show(share)
        for _ in range(3):
            assert "Update" in next(line for line in heard if ENTRY in line)
        launcher.show(1.0, urgent=True)
        assert "Update" in next(line for line in heard if ENTRY in line)
        listener.terminate()
        assert not [line for line in heard if ENTRY in line]
    QDBusConnection.disconnectFromBus("test of the launcher")


def test_without_a_bus_nothing_is_told(qapp: QApplication) -> None:
    from PySide6.QtDBus import QDBusConnection

    nowhere = Launcher(QDBusConnection("no such connection"))
    nowhere.show(0.5)
    assert not nowhere.notify("gantool", "hills is done.")
