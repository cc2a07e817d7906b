"""Decodes pictures in a thread while the window lets go of objects: `python lock_race.py FOLDER SECONDS`.

Ends with 0 when the time is up. Where a reader of Qt's connects a signal in the thread, each of the two comes to hold
the lock that the other waits for, within seconds, and the process hangs.
"""

import sys
import threading
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QMetaMethod, QTimer

from gantool.app.pictures import load


class Sender(QTimer):
    """Qt calls `disconnectNotify` with its lock in hand; PySide6 then asks for the interpreter's, as it does by itself
    for every object that is new to it."""

    def disconnectNotify(self, signal: QMetaMethod) -> None:  # noqa: N802  # Qt names it
        pass


def main(folder: Path, seconds: float) -> None:
    app = QCoreApplication([])  # noqa: F841  # it must live
    paths = sorted(folder.iterdir())
    stop = threading.Event()

    def decode() -> None:
        while not stop.is_set():
            for path in paths:
                load(path, 32)

    threads = [threading.Thread(target=decode, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    sender, until = Sender(), time.monotonic() + seconds
    while time.monotonic() < until:
        for _ in range(200):
            receiver = QTimer()
            sender.timeout.connect(receiver.stop)
            receiver.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stop.set()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
